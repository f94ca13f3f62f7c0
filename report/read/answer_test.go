package read

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// TestAnswers puts right texts to the rows, and the same with a slip in them.
func TestAnswers(t *testing.T) {
	r := sampleReader()
	for _, test := range []struct {
		published schema.Date
		text      string
		want      string // kind, number and outcome of each figure
	}{
		// A total that is told with today's strike leaves no room for an earlier day.
		{"2026-02-14", "A U.S. strike on a boat in the Caribbean on Friday killed three people, raising the death toll of the campaign to 133.",
			"strike 3 agrees; cumulative 133 agrees_as_read"},
		{"2026-02-14", "A U.S. strike on a boat in the Caribbean on Friday killed three people, raising the death toll of the campaign to 125.",
			"strike 3 agrees; cumulative 125 differs"},
		// Two totals of one sentence are one statement.
		{"2025-10-31", "In all the U.S. campaign against boats in the Caribbean has killed 61 people in 14 strikes.",
			"cumulative 61 agrees; cumulative 14 agrees"},
		{"2025-10-31", "In all the U.S. campaign against boats in the Caribbean has killed 61 people in 11 strikes.",
			"cumulative 61 agrees; cumulative 11 differs"},
		// The day of a list leaves one strike.
		{"2025-11-16", "The U.S. strikes on boats in the Caribbean:\n\nSept. 15, 2025: Trump announces a second strike, in which three people died.",
			"ordinal 2 agrees; strike 3 agrees"},
		{"2025-11-16", "The U.S. strikes on boats in the Caribbean:\n\nSept. 15, 2025: Trump announces a second strike, in which six people died.",
			"ordinal 2 agrees; strike 6 differs"},
		// The sentence before tells the day.
		{"2025-12-18", "U.S. forces struck a vessel in the Pacific on Wednesday. Four men were killed.", "strike 4 agrees"},
		{"2025-12-18", "U.S. forces struck a vessel in the Pacific on Wednesday. Two men were killed.", "strike 2 differs"},
		// The strikes of one day.
		{"2025-10-28", "El lunes Estados Unidos atacó cuatro lanchas en el Pacífico en tres ataques, con 14 muertos.",
			"window 4 agrees; window 3 agrees; window 14 agrees"},
		{"2025-10-28", "El lunes Estados Unidos atacó cuatro lanchas en el Pacífico en cinco ataques, con 14 muertos.",
			"window 4 agrees; window 5 differs; window 14 agrees"},
		// In dozens.
		{"2025-10-19", "The U.S. campaign against boats in the Caribbean has seen more than two dozen killed in all.", "cumulative 24 possible"},
		{"2025-10-19", "The U.S. campaign against boats in the Caribbean has seen more than two dozen killed in all in seven strikes.", "cumulative 24 possible; cumulative 7 agrees"},
		{"2025-12-19", "The U.S. campaign against boats in the Caribbean has seen more than two dozen killed in all.", "cumulative 24 differs"},
		// A box of figures.
		{"2025-10-31", "U.S. strikes on boats in the Caribbean\n\nStrikes\n14\n\nKilled\n61", "cumulative 14 agrees; cumulative 61 agrees"},
		{"2025-10-31", "U.S. strikes on boats in the Caribbean\n\n14\nStrikes\n\n161\nKilled", "cumulative 14 agrees; cumulative 161 differs"},
		// A part of a month.
		{"2025-12-05", "The U.S. campaign against boats in the Caribbean had killed 61 people in all by late October.", "cumulative 61 agrees"},
		{"2025-12-05", "The U.S. campaign against boats in the Caribbean had killed 161 people in all by late October.", "cumulative 161 differs"},
		// What is said to be of one strike is not the sum of the day's, nor of another day's.
		{"2025-12-19", "U.S. forces killed four people in a strike on a boat in the Pacific on Wednesday.", "strike 4 agrees"},
		{"2025-12-19", "U.S. forces killed five people in a strike on a boat in the Pacific on Wednesday.", "strike 5 differs"},
		{"2025-10-25", "A U.S. strike on a boat in the Caribbean killed five people.", "strike 5 differs"},
		// A day without a strike, and a number that none beside it has.
		{"2025-09-16", "Earlier on September 3, the US military killed 9 people in a strike on a boat in the Caribbean.", "strike 9 differs"},
		// The toll goes up to a number: no bound.
		{"2025-10-31", "A U.S. strike on a boat in the Pacific brings the death toll of the campaign up to 61.", "cumulative 61 agrees"},
		// The previous two are none of the day's, and nobody of those who strike is counted.
		{"2025-09-20", "Friday's U.S. strike on a boat followed the previous two strikes in the Caribbean; there were no American casualties.", ""},
		// Somebody tells of it, but the day beside the strike is that of the strike.
		{"2026-03-09", "U.S. forces killed six men in a strike on a boat in the Pacific on Sunday, as Southern Command announced.", "strike 6 agrees"},
		{"2026-03-09", "U.S. forces killed six men in a strike on a boat in the Pacific on Wednesday, as Southern Command announced.", "strike 6 differs"},
		// What is old beside what is new.
		{"2025-12-19", "The U.S. campaign of strikes on boats has killed 104 people in all. There have been 28 strikes since September.", "cumulative 104 agrees_as_read; cumulative 28 agrees"},
		{"2025-12-19", "The U.S. campaign of strikes on boats has killed 104 people in all. There have been 25 strikes since September.", "cumulative 104 agrees_as_read; cumulative 25 differs"},
		{"2025-12-19", "The U.S. campaign of strikes on boats has killed 104 people in all. There have been 27 strikes since September.", "cumulative 104 agrees_as_read; cumulative 27 differs"},
		// Most of the strikes were in one sea.
		{"2025-10-26", "Os EUA já realizaram 10 ataques contra barcos. Até agora, foram 8 ataques no mar do Caribe e 2 no oceano Pacífico.", "cumulative 10 agrees; cumulative 8 agrees; cumulative 2 agrees"},
		{"2025-10-26", "Veja como os EUA já destruíram 10 embarcações no Caribe e Pacífico em seus ataques.", "cumulative 10 agrees"},
		// Days on end.
		{"2025-11-12", "Two U.S. strikes on boats in the Pacific on Nov. 9–10 killed six people.", "window 2 agrees_as_read; window 6 agrees_as_read"},
		// Nobody counts a strike before it.
		{"2026-02-06", "The U.S. campaign of strikes on boats has killed 128 people in all.", "cumulative 128 agrees_as_read"},
		{"2026-02-06", "The U.S. campaign of strikes on boats has killed 130 people in all.", "cumulative 130 differs"},
		// The parts of a number by the two seas, of each of two boats, of several days.
		{"2025-10-28", "Hasta el momento se contabilizan 13 ataques de EE.UU. a lanchas: 5 en el Pacífico y 8 en el Caribe.", "cumulative 13 agrees; cumulative 5 agrees; cumulative 8 agrees"},
		{"2026-02-18", "U.S. forces killed three people in a strike on a boat in the Caribbean on February 13, and eleven on February 16.", "strike 3 agrees; window 11 agrees"},
		// Four hits on the one boat of the first day are no four strikes; on another day they would be.
		{"2025-12-18", "On September 2, U.S. forces carried out four strikes on a boat in the Caribbean.", ""},
		{"2025-12-05", "The third and the fourth U.S. strike on a boat in the Caribbean on Sept. 2 were lawful, he said.", ""},
		{"2025-12-05", "The video of the U.S. strike on a boat in the Caribbean shows two smugglers flipping their boat when they were killed in a second strike.", ""},
		{"2025-12-05", "Lawmakers saw the second strike on the boat in the Caribbean. The two survivors had no radio, the U.S. admiral said.", ""},
		{"2025-12-05", "The U.S. strike on a boat in the Caribbean is debated: the murder of the two men on Sept. 2 was no combat.", ""},
		// A text of the day that does not tell of its strike, nor know of it.
		{"2025-11-16", "The U.S. military has blown up 20 boats, resulting in 80 deaths, in the Pacific and the Caribbean.", "cumulative 20 agrees_as_read; cumulative 80 agrees_as_read"},
		{"2025-12-05", "A U.S. strike of September 2 on a boat in the Caribbean killed 11 people. On Thursday another one killed four. Earlier, lawmakers heard the admiral of the strike in which 11 people died.", "strike 11 agrees; strike 4 agrees; strike 11 agrees"},
		{"2025-12-09", "On September 2 U.S. forces launched a second strike on the boat in the Caribbean. They launched two other strikes, sinking what was left.", ""},
		// Of one strike, as its text has it, whose targets were several boats; of those lost in them.
		{"2026-01-01", "A U.S. strike on Wednesday in the Pacific killed five people. Its targets were two boats.", "window 5 agrees; window 2 agrees"},
		{"2026-01-20", "Eleven people died in the U.S. attack on three boats in the Pacific on December 30.", "window 11 agrees_as_read; window 3 agrees"},
		// Of one sea, where the other one had a strike, too.
		{"2025-10-29", "Last week U.S. forces struck two boats in the eastern Pacific.", "window 2 agrees"},
		// The twentieth strike is the one told before; one day after is the day before.
		{"2025-11-13", "The U.S. military conducted its 20th strike on a boat in the Caribbean on Monday. It announced two strikes of Sunday. The 20th strike was first reported by CBS.", "ordinal 20 agrees; window 2 agrees; ordinal 20 agrees"},
		{"2025-12-18", "On September 15, U.S. forces carried out four strikes on boats in the Caribbean.", "window 4 differs"},
		// People missing after strikes of several days: which of them are meant is open. Of one day they are not.
		{"2026-02-18", "Four men are missing after U.S. strikes on boats in the Pacific on January 23 and February 9.", "window 4 not_comparable"},
		{"2026-02-18", "Four men are missing after U.S. strikes on a boat in the Pacific on January 23.", "strike 4 differs"},
		// A day earlier is one before the day told last, not before publication.
		{"2025-10-31", "On Tuesday, 28 October, Hegseth spoke of U.S. strikes on boats in the Pacific that killed 14 people a day earlier.", "window 14 agrees"},
		// What somebody said before may be older.
		{"2025-10-31", "Trump previously said that U.S. strikes on boats in the Caribbean had killed 57 people in all.", "cumulative 57 agrees"},
		{"2025-10-31", "Trump now says that U.S. strikes on boats in the Caribbean had killed 57 people in all.", "cumulative 57 possible"},
		{"2025-10-31", "Trump previously said that U.S. strikes on boats in the Caribbean had killed 66 people in all.", "cumulative 66 differs"},
		// The day on which the campaign began, and that after which the newest strike came, are none of it.
		{"2025-11-05", "Two killed in the latest U.S. strike on a boat\n\nThe U.S. began strikes in the Caribbean on September 2. The strike resulted in two deaths.", "strike 2 agrees; strike 2 agrees"},
		{"2026-02-14", "A U.S. strike killed three people on a boat in the Caribbean. It comes after a strike on a boat on Monday killed two people.", "strike 3 agrees; strike 2 agrees"},
		// Two of the four: the four are no killed.
		{"2025-10-18", "U.S. forces struck a boat in the Caribbean on Thursday. Two of the four crew members were killed.", "strike 2 agrees"},
		// A bound behind the noun, and ten vessels that are no December.
		{"2025-10-23", "EE.UU. ataca lanchas en el Pacífico: la campaña deja ya 34 muertos por lo menos.", "cumulative 34 possible"},
		{"2025-10-26", "Os EUA atacam barcos no Caribe: a campanha já atingiu ao todo dez embarcações.", "cumulative 10 agrees"},
		// More than 25 in more than fifteen strikes are of all of them.
		{"2025-11-05", "More than 15 U.S. strikes on boats in the Caribbean have left more than 25 people dead.", "cumulative 15 agrees; cumulative 25 differs"},
		// A total of the day's strikes is not that of the campaign.
		{"2025-10-28", "Las fuerzas de EE.UU. atacaron el lunes cuatro lanchas en el Pacífico en tres ataques. Esto sería un total de 14 muertos.", "window 4 agrees; window 3 agrees; window 14 agrees"},
	} {
		expectAnswers(t, r, test.published, test.text, test.want)
	}
}

// sampleReader reads against the tables of package sample.
var sampleReader = sync.OnceValue(func() *Reader { return New(figure.NewJudge(ledger.New(schema.Read(sample.Files)))) })

// expectAnswers reads a text and compares kind, number and outcome of each figure.
func expectAnswers(t *testing.T, r *Reader, published schema.Date, text, want string) {
	t.Helper()
	var got []string
	for _, f := range r.Read([]byte(text), Options{Name: "x.txt", Published: published}).Figures {
		got = append(got, fmt.Sprintf("%s %d %s", f.Kind, f.Value, f.Answer.Outcome))
	}
	if diff := cmp.Diff(want, strings.Join(got, "; ")); diff != "" {
		t.Errorf("%s: %s\n(-want +got)\n%s", published, text, diff)
	}
}

// TestContradictions reads texts that cannot be true whatever the rows say.
func TestContradictions(t *testing.T) {
	r := sampleReader()
	for _, test := range []struct {
		text string
		want []Contradiction
	}{
		{"U.S. forces hit four boats in the Pacific on Monday in three strikes, killing 14 people. Eight were killed in the first, four in the second and two in the third.", nil},
		{"U.S. forces hit four boats in the Pacific on Monday in three strikes, killing 14 people. Eight were killed in the first, four in the second and three in the third.",
			[]Contradiction{{First: 2, Second: 5, Parts: []int{3, 4, 5}, Sum: 15}}},
		{"U.S. forces hit four boats in the Pacific on Monday in three strikes, killing 14 people. Eight were killed in the first and five in the second.", nil},
		{"U.S. forces hit four boats in the Pacific on Monday in three strikes, killing 14 people. Five were killed on each of the first two boats and four in the third.", nil},
		{"U.S. forces hit four boats in the Pacific on Monday in three strikes, killing 14 people. Five were killed on each of the first two boats and three in the third.",
			[]Contradiction{{First: 2, Second: 4, Parts: []int{3, 4}, Sum: 13}}},
		{"U.S. strikes on boats in the Pacific kill 57 in all\n\nU.S. strikes on boats have now killed at least 57 people in all.", nil},
		{"U.S. strikes on boats in the Pacific kill 57 in all\n\nU.S. strikes on boats have now killed 58 people in all.", []Contradiction{{First: 0, Second: 1}}},
		{"There have been 13 U.S. strikes on boats since September, 5 in the Pacific and 8 in the Caribbean.", nil},
		{"There have been 13 U.S. strikes on boats since September, 3 in the Pacific and 8 in the Caribbean.", []Contradiction{{First: 0, Second: 2, Parts: []int{1, 2}, Sum: 11}}},
		{"U.S. strikes on boats have killed 126 people in all. The figure includes 116 people who were killed at once in the campaign. Ten others are presumed dead.", nil},
		{"U.S. strikes on boats have killed 126 people in all. The figure includes 115 people who were killed at once in the campaign. Ten others are presumed dead.",
			[]Contradiction{{First: 0, Second: 1}, {First: 0, Second: 2, Parts: []int{1, 2}, Sum: 125}}},
		{"U.S. forces killed 14 people on four boats in the Pacific on Monday. Eight were killed in the first attack, four in the second and two in the third. There were three strikes on the four boats.", nil},
		{"U.S. forces killed 14 people on four boats in the Pacific on Monday. Seven were killed in the first attack, four in the second and two in the third. There were three strikes on the four boats.",
			[]Contradiction{{First: 0, Second: 4, Parts: []int{2, 3, 4}, Sum: 13}}},
		{"US military kills four in a strike on a boat in the Pacific\n\nThe U.S. military killed three people in a strike on a vessel on Wednesday, October 22.", []Contradiction{{First: 0, Second: 1}}},
		{"Three U.S. strikes on boats on Monday killed 14 people. Eight died in the first strike. Four died in the second strike. Two died in the third strike.", nil},
		{"Three U.S. strikes on boats on Monday killed 14 people. Eight died in the first strike. Five died in the second strike. Two died in the third strike.", []Contradiction{{First: 1, Second: 4, Parts: []int{2, 3, 4}, Sum: 15}}},
		{"US military kills four and leaves one survivor in a strike on a boat in the Pacific\n\nThe U.S. military killed three people in a strike on a vessel on Wednesday, October 22.", []Contradiction{{First: 0, Second: 2}}},
		{"US strike on a boat in the Pacific kills nine\n\nThe U.S. military killed three people in a strike on a vessel in the Pacific on Wednesday, 22 October.", []Contradiction{{First: 0, Second: 1}}},
	} {
		a := r.Read([]byte(test.text), Options{Name: "x.txt", Published: "2025-10-28"})
		if diff := cmp.Diff(test.want, a.Contradictions); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.text, diff)
		}
	}
}

// TestMissingBetweenTotals reads two totals of one text that the presumed dead of the text
// bring together, and the same without them.
func TestMissingBetweenTotals(t *testing.T) {
	r := sampleReader()
	const totals = "The campaign of U.S. strikes on boats in the Caribbean has killed 126 people. In all 116 people have been killed at once in the strikes."
	for text, want := range map[string]int{totals: 1, totals + " Another ten people are presumed dead.": 0} {
		a := r.Read([]byte(text), Options{Name: "x.txt", Published: "2026-01-27"})
		if got := len(a.Contradictions); got != want {
			t.Errorf("%s: found %d contradictions, want %d", text, got, want)
		}
	}
}

// TestOtherPagesAreLeft reads what has people dead at sea and no strike in it.
func TestOtherPagesAreLeft(t *testing.T) {
	r := sampleReader()
	for _, text := range []string{
		"The U.S. Coast Guard suspended its search for a boat of a smuggling operation that broke apart in the Pacific, killing three people. A total of 29 survived.",
		"At least one person was killed when a boat capsized off Florida. U.S. authorities searched for 38 people missing.",
	} {
		if a := r.Read([]byte(text), Options{Name: "x.txt", Published: "2025-11-04"}); len(a.Figures) > 0 {
			t.Errorf("%s: found %d figures, want none", text, len(a.Figures))
		}
	}
}

// TestStruck asks for the days of strikes that a text tells by the day on which they were
// announced.
func TestStruck(t *testing.T) {
	r := sampleReader()
	a := r.Read([]byte("U.S. strikes on boats in the Pacific killed 14 people on Tuesday, 28 October."), Options{Name: "x.txt", Published: "2025-10-28"})
	if len(a.Figures) != 1 {
		t.Fatalf("found %d figures, want one", len(a.Figures))
	}
	if diff := cmp.Diff(Span{"2025-10-27", "2025-10-27"}, a.Figures[0].Answer.Struck); diff != "" {
		t.Errorf("days of the strikes (-want +got):\n%s", diff)
	}
}

// TestTotalsOfTwoDays reads a total of which the text says that it is an older one.
func TestTotalsOfTwoDays(t *testing.T) {
	r := sampleReader()
	const total = "U.S. strikes on boats have now killed 145 people in all."
	for text, want := range map[string]int{total + " On 10 February the Pentagon spoke of 130 people killed in all.": 0, total + " In all 130 people have been killed in the campaign.": 1} {
		a := r.Read([]byte(text), Options{Name: "x.txt", Published: "2026-02-18"})
		if got := len(a.Contradictions); got != want {
			t.Errorf("%s: found %d contradictions, want %d", text, got, want)
		}
	}
}
