package read

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
)

// TestWordsBeside puts texts to the rows that the words beside a number decide, right ones and
// the same with a slip in them.
func TestWordsBeside(t *testing.T) {
	r := sampleReader()
	for _, test := range []struct {
		published schema.Date
		text      string
		want      string // kind, number and outcome of each figure
	}{
		// Strikes are no vessels, and the vessels of a day are not its strikes.
		{"2025-11-17", "In all at least 21 U.S. strikes on boats have been carried out since September.", "cumulative 21 agrees"},
		{"2025-11-17", "In all at least 22 U.S. strikes on boats have been carried out since September.", "cumulative 22 differs"},
		{"2025-11-17", "In all at least 22 boats have been hit in U.S. strikes since September.", "cumulative 22 agrees"},
		{"2025-10-28", "El lunes Estados Unidos atacó cuatro lanchas en el Pacífico en cuatro ataques.", "window 4 agrees; window 4 differs"},
		{"2025-10-28", "El lunes Estados Unidos atacó tres lanchas en el Pacífico en tres ataques.", "window 3 differs; window 3 agrees"},
		// An ordinal is that of the strike whose killed are told beside it.
		{"2025-11-07", "A new U.S. strike on a boat in the Caribbean killed three people. It was the 17th strike of the campaign.", "strike 3 agrees; ordinal 17 agrees"},
		{"2025-11-07", "A new U.S. strike on a boat in the Caribbean killed three people. It was the 16th strike of the campaign.", "strike 3 agrees; ordinal 16 differs"},
		{"2025-11-07", "A new U.S. strike on a boat in the Caribbean killed three people. It was the 18th strike of the campaign.", "strike 3 agrees; ordinal 18 differs"},
		{"2025-11-16", "The U.S. strike on a boat on Saturday killed three. It is the 11th vessel targeted in the Pacific.", "strike 3 agrees; ordinal 11 agrees"},
		{"2025-11-16", "The U.S. strike on a boat on Saturday killed three. It is the 13th vessel targeted in the Pacific.", "strike 3 agrees; ordinal 13 differs"},
		// Who was seen alive is not among the killed, nor who was presumed dead only later.
		{"2025-10-28", "U.S. strikes on boats in the Pacific killed 14 people on Monday and left one survivor.", "window 14 agrees; window 1 agrees"},
		{"2025-10-28", "U.S. strikes on boats in the Pacific killed 15 people on Monday and left one survivor.", "window 15 differs; window 1 agrees"},
		// Nobody tells of a strike before it, and plain days are days.
		{"2025-10-14", "President Trump said Tuesday that U.S. forces had conducted another strike on a boat, killing six.", "strike 6 agrees"},
		{"2025-10-14", "President Trump said Monday that U.S. forces had conducted another strike on a boat, killing six.", "strike 6 differs"},
		{"2025-10-29", "On Monday U.S. strikes on four boats in the Pacific killed 14 people.", "window 4 agrees; window 14 agrees"},
		{"2025-10-29", "On Sunday U.S. strikes on four boats in the Pacific killed 14 people.", "window 4 differs; window 14 differs"},
		{"2026-01-02", "On Friday the Coast Guard was searching for survivors of U.S. strikes on three boats in the Pacific.", "window 3 agrees"},
		// The day twice.
		{"2026-02-20", "Washington, 20 de febrero.- EE.UU. atacó este viernes una lancha en el Pacífico. El ataque dejó tres muertos.", "strike 3 agrees"},
		{"2026-02-20", "Washington, 20 de febrero.- EE.UU. atacó este viernes una lancha en el Pacífico. El ataque dejó cuatro muertos.", "strike 4 differs"},
		// Survivors of several boats.
		{"2026-01-08", "A U.S. strike on a boat in the Pacific on Dec. 30 left eight survivors in the water.", "window 8 agrees"},
		// A day with the weekday of another one.
		{"2026-02-14", "A U.S. strike on a boat on Friday, 13 February, killed three people.", "strike 3 agrees"},
		{"2026-02-14", "A U.S. strike on a boat on Sunday, 13 February, killed three people.", "strike 3 differs"},
		{"2025-12-16", "The U.S. military on Monday (15 December) struck three boats, killing eight people.", "window 3 agrees; window 8 agrees"},
		{"2025-12-16", "The U.S. military on Saturday (15 December) struck three boats, killing eight people.", "window 3 differs; window 8 differs"},
		// As a result of the operation, and a toll with two ends.
		{"2025-12-16", "El 15 de diciembre EE.UU. atacó tres lanchas en el Pacífico; murieron ocho personas. Como resultado de la operación contra las lanchas, murieron ocho narcoterroristas.",
			"window 3 agrees; window 8 agrees; window 8 agrees"},
		{"2026-02-17", "The U.S. campaign of strikes on boats has killed 144 to 145 people in all.", "cumulative 144 possible"},
		{"2026-02-17", "The U.S. campaign of strikes on boats has killed 154 to 155 people in all.", "cumulative 154 differs"},
		// Since the day of the sentence before, over some days, and on the day on which it began.
		{"2025-10-09", "A U.S. strike on a boat on Sept. 2 killed 11 people. Since then, at least 10 more people have been killed in three strikes.", "strike 11 agrees; window 10 agrees; window 3 agrees"},
		{"2025-10-09", "A U.S. strike on a boat on Sept. 2 killed 11 people. Since then, at least 13 more people have been killed in three strikes.", "strike 11 agrees; window 13 differs; window 3 agrees"},
		{"2026-01-03", "The U.S. struck boats in the Pacific on Monday and on Wednesday; at least 10 people were killed over three days.", "window 10 agrees"},
		{"2026-01-03", "The U.S. struck boats in the Pacific on Monday and on Wednesday; at least 14 people were killed over three days.", "window 14 differs"},
		{"2025-12-19", "The U.S. hit another boat on Wednesday. The campaign began Sept. 2 with a strike that killed 11 people.", "strike 11 agrees"},
		// A total of last week, and one up to the first of two strikes that became public on one day.
		{"2026-02-06", "The U.S. strikes on boats have killed 128 people in all. The military reported last week that the toll of the campaign had risen to 126.", "cumulative 128 agrees_as_read; cumulative 126 agrees_as_read"},
		{"2025-10-23", "The U.S. carried out its eighth strike on a boat on Tuesday, killing two people. The attack brought the toll of the campaign to at least 34.", "ordinal 8 agrees; strike 2 agrees; cumulative 34 agrees_as_read"},
		// As many as in a month that is over, later that month, and the second this month as of a day told before it.
		{"2025-10-03", "The U.S. hit a boat on September 2. Two other strikes on boats followed later that month. In September the strikes killed 17 people.", "window 2 agrees; window 17 agrees"},
		{"2025-10-03", "The U.S. hit a boat on September 2. Three other strikes on boats followed later that month.", "window 3 differs"},
		{"2025-09-20", "A U.S. strike on a boat on Monday killed three people. It was the second such strike on a boat this month.", "strike 3 agrees; window 2 agrees"},
		// The first of two hits, and the killed on one of the boats of which it told before.
		{"2025-12-02", "In September the U.S. hit a boat. The first strike killed nine people. A second strike was aimed at two survivors.", ""},
		{"2026-01-02", "On Tuesday the U.S. military struck three boats in the Pacific. Three people were killed on the first boat.", "window 3 agrees; strike 3 agrees"},
		// Announced on a day on which there was another one.
		{"2025-10-23", "The U.S. carried out its eighth strike on a boat, killing two people, Secretary Hegseth announced Wednesday.", "ordinal 8 agrees; strike 2 agrees"},
		// The toll is up to a number: no bound.
		{"2026-01-27", "The death toll of the U.S. strikes on boats is up to 126 people, with the inclusion of those presumed dead.", "cumulative 126 agrees_as_read"},
		// A strike that was not yet public is none.
		{"2025-10-17", "The U.S. strike on a vessel in the Caribbean killed at least one person, officials said.", "strike 1 agrees"},
		// The n-th strike has its own dead.
		{"2025-10-17", "The sixth U.S. attack on a boat was carried out this Thursday. In the fifth attack, announced a few days ago, six people died.", "ordinal 6 agrees; ordinal 5 not_comparable; strike 6 agrees"},
		// It was told of the day after, and a total is as of the strike that is told.
		{"2025-12-18", "On December 18 Southern Command announced that the task force of the operation had hit a boat in the Pacific. The attack killed four people.", "strike 4 agrees"},
		{"2025-12-19", "A U.S. strike on a boat in the Pacific on Wednesday (December 17) killed four people. The operation brings the death toll of the strikes to 99.", "strike 4 agrees; cumulative 99 agrees_as_read"},
		{"2025-12-19", "A U.S. strike on a boat in the Pacific on Wednesday (December 17) killed four people. The operation brings the death toll of the strikes to 97.", "strike 4 agrees; cumulative 97 differs"},
		// Some thirty.
		{"2026-01-24", "Depuis septembre, les États-Unis ont mené une trentaine de frappes contre des bateaux.", "cumulative 30 possible"},
		{"2026-01-24", "Depuis septembre, les États-Unis ont mené une vingtaine de frappes contre des bateaux.", "cumulative 20 differs"},
		// Of the dead of two hits on one boat those of the first.
		{"2025-12-05", "Eleven people died in the U.S. attack on a boat on September 2. Nine people were killed in the first strike.", "strike 11 agrees; strike 9 not_comparable"},
		// Several days.
		{"2025-12-22", "Los ataques de EE.UU. contra lanchas en el Caribe:\n\n15, 19 de septiembre y 3 de octubre: nuevos ataques dejaron 10 personas muertas.", "window 10 agrees"},
		{"2025-12-22", "Los ataques de EE.UU. contra lanchas en el Caribe:\n\n15, 19 de septiembre y 3 de octubre: nuevos ataques dejaron 9 personas muertas.", "strike 9 differs"},
		// A number that is not round, told as about so many; those before a week; days of a part of a month.
		{"2026-02-10", "In all there have been about 37 U.S. strikes on boats since September.", "cumulative 37 possible"},
		{"2026-02-10", "In all there have been about 34 U.S. strikes on boats since September.", "cumulative 34 differs"},
		{"2025-10-28", "Na semana passada, os EUA realizaram ataques no Pacífico, tendo em conta que os sete ataques anteriores tinham como alvo barcos no Mar das Caraíbas.", "cumulative 7 agrees"},
		{"2026-01-24", "U.S. strikes on two boats at the end of December killed five people.", "window 2 agrees; window 5 agrees"},
		{"2026-01-24", "U.S. strikes on two boats at the end of December killed six people.", "window 2 agrees; window 6 differs"},
		// The day of an earlier strike is not that of the news.
		{"2025-12-06", "U.S. forces killed four men in a strike on a boat in the Pacific. There is debate about a previous attack, on 2 September. The new strike is the 22nd in the campaign.",
			"strike 4 agrees; ordinal 22 agrees"},
	} {
		expectAnswers(t, r, test.published, test.text, test.want)
	}
}

// TestOpenDays reads a strike and an ordinal whose days are both open.
func TestOpenDays(t *testing.T) {
	r := sampleReader()
	for text, want := range map[string][]Contradiction{
		"A U.S. strike on a boat in the Caribbean killed six people. It was the 10th strike of the campaign.":   nil,
		"A U.S. strike on a boat in the Caribbean killed three people. It was the 10th strike of the campaign.": {{First: 0, Second: 1}},
	} {
		a := r.Read([]byte(text), Options{Name: "x.txt", Published: "2025-10-25"})
		if diff := cmp.Diff(want, a.Contradictions); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}
