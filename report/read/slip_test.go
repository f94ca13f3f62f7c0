package read

import (
	"testing"

	"github.com/strike-tally/strike-tally/schema"
)

// TestSlips reads right texts, and the same with a slip that stands beside the number: in its day, its weekday, the sea,
// the day on which all began, or the word before it.
func TestSlips(t *testing.T) {
	r := sampleReader()
	for _, test := range []struct {
		published schema.Date
		text      string
		want      string // kind, number and outcome of each figure
	}{
		// The weekday beside a day, in the sentence and in the one before.
		{"2025-11-07", "The U.S. struck a boat in the Caribbean on Thursday, Nov. 6. Three men were killed.", "strike 3 agrees"},
		{"2025-11-07", "The U.S. struck a boat in the Caribbean on Friday, Nov. 6. Three men were killed.", "strike 3 differs"},
		{"2025-10-20", "Estados Unidos atacó el viernes, 17 de octubre, una lancha en el Caribe y mató a tres, informó el domingo Hegseth.", "strike 3 agrees"},
		{"2025-10-20", "Estados Unidos atacó el jueves, 17 de octubre, una lancha en el Caribe y mató a tres, informó el domingo Hegseth.", "strike 3 differs"},
		{"2025-09-20", "A U.S. strike on a boat in the Caribbean on Sept. 2 killed 11 people, and one on Monday, Sept. 15, killed three.", "strike 11 agrees; strike 3 agrees"},
		{"2025-09-20", "A U.S. strike on a boat in the Caribbean on Sept. 2 killed 11 people, and one on Sunday, Sept. 15, killed three.", "strike 11 agrees; strike 3 differs"},
		// Nobody tells of a strike before it, in whatever zone; a day more is one of another zone.
		{"2025-12-30", "U.S. forces struck a boat in the Pacific on Monday, killing two people, Southern Command said.", "strike 2 agrees"},
		{"2025-12-30", "U.S. forces struck a boat in the Pacific on Sunday, killing two people, Southern Command said.", "strike 2 differs"},
		{"2026-02-06", "U.S. forces struck a boat in the Pacific on Friday, killing two people, Southern Command said.", "strike 2 differs"},
		{"2026-02-06", "Southern Command said on Friday that U.S. forces struck a boat in the Pacific, killing two people.", "strike 2 agrees"},
		{"2025-12-30", "U.S. forces struck a boat in the Pacific late on Sunday, killing two people, Southern Command said.", "strike 2 agrees"},
		// The day stands in a sentence without a figure: a day, or a month, too early.
		{"2025-12-29", "El Comando Sur de EE.UU. atacó una lancha en el Pacífico el 29 de diciembre. El ataque dejó dos muertos.", "strike 2 agrees"},
		{"2025-12-29", "El Comando Sur de EE.UU. atacó una lancha en el Pacífico el 28 de diciembre. El ataque dejó dos muertos.", "strike 2 differs"},
		{"2025-12-29", "El Comando Sur de EE.UU. atacó una lancha en el Pacífico el 29 de noviembre. El ataque dejó dos muertos.", "strike 2 differs"},
		// A day that is far from every strike with the number that the rows have on another one.
		{"2025-11-05", "A U.S. strike on a boat in the Pacific killed two people on Tuesday. The one on October 3 killed four people.", "strike 2 agrees; strike 4 agrees"},
		{"2025-11-05", "A U.S. strike on a boat in the Pacific killed two people on Tuesday. The one on October 3 killed two people.", "strike 2 agrees; strike 2 differs"},
		{"2025-11-05", "A U.S. strike on a boat in the Pacific killed two people on Tuesday. The one on October 5 killed four people.", "strike 2 agrees; strike 4 differs"},
		// The sea of the one boat, but not that of the campaign, nor two of them.
		{"2025-11-07", "U.S. forces killed three men in a strike on a boat in the Caribbean on Thursday.", "strike 3 agrees"},
		{"2025-11-07", "U.S. forces killed three men in a strike on a boat in the eastern Pacific on Thursday.", "strike 3 differs"},
		{"2025-11-07", "U.S. forces hit a boat in the Pacific on Thursday. In the strike three men were killed.", "strike 3 differs"},
		{"2025-11-07", "In the campaign against boats in the Pacific U.S. forces killed three men on Thursday.", "strike 3 agrees"},
		{"2025-11-07", "A U.S. strike on a boat in the Caribbean killed three men on Thursday, after others in the Pacific.", "strike 3 agrees"},
		{"2025-12-16", "Ocho personas murieron el lunes en ataques de EE.UU. contra tres lanchas en el Pacífico.", "window 8 agrees; window 3 agrees"},
		{"2025-12-16", "Ocho personas murieron el lunes en ataques de EE.UU. contra tres lanchas en el Caribe.", "window 8 differs; window 3 differs"},
		// The sea stands some sentences before, or beside the place in the campaign.
		{"2025-11-02", "The U.S. hit a boat in the eastern Pacific, Hegseth announced on Saturday. He gave no name. He said three people were killed in the strike.", "strike 3 differs"},
		{"2025-11-02", "The U.S. hit a boat in the Caribbean, Hegseth announced on Saturday. He gave no name. He said three people were killed in the strike.", "strike 3 agrees"},
		{"2025-11-05", "Hegseth announced the 16th U.S. strike on a boat in the Caribbean on Tuesday.", "ordinal 16 differs"},
		{"2025-11-05", "Hegseth announced the 16th U.S. strike on a boat in the Pacific on Tuesday.", "ordinal 16 agrees"},
		// The only strike of the text, of which another sentence has another day, or month.
		{"2026-01-24", "A U.S. strike on a boat in the Pacific killed two people. Southern Command spoke of a strike that it conducted on Jan. 23 on a boat.", "strike 2 agrees"},
		{"2026-01-24", "A U.S. strike on a boat in the Pacific killed two people. Southern Command spoke of a strike that it conducted on Jan. 22 on a boat.", "strike 2 differs"},
		// The day on which the campaign began; counting from one less is no error.
		{"2025-11-05", "It was the 16th U.S. strike on a boat since September 2, and the toll is 66.", "ordinal 16 agrees; cumulative 66 agrees"},
		{"2025-11-05", "It was the 16th U.S. strike on a boat since August 2, and the toll is 66.", "ordinal 16 differs; cumulative 66 differs"},
		{"2025-11-05", "It was the 16th U.S. strike on a boat since September 3, and the toll is 66.", "ordinal 16 differs; cumulative 66 differs"},
		{"2025-11-05", "It was the 16th U.S. strike on a boat since the campaign began on September 1.", "ordinal 16 differs"},
		{"2025-11-05", "It was the 16th U.S. strike on a boat since September 3, and the toll is 66.", "ordinal 16 differs; cumulative 66 differs"},
		// What is not reached.
		{"2025-10-31", "In all the U.S. campaign against boats in the Caribbean has killed fewer than 61 people in 14 strikes.", "cumulative 61 differs; cumulative 14 agrees"},
		{"2025-10-31", "In all the U.S. campaign against boats in the Caribbean has killed no fewer than 61 people in 14 strikes.", "cumulative 61 agrees; cumulative 14 agrees"},
		{"2025-10-31", "La campaña de EE.UU. contra lanchas en el Caribe ha dejado menos de 61 muertos en menos de 14 ataques.", "cumulative 61 differs; cumulative 14 differs"},
		{"2025-12-18", "The U.S. campaign against boats in the Caribbean has killed fewer than 100 people in all.", "cumulative 100 possible"},
		// A total that only the strikes of one sea would give, of both.
		{"2025-12-18", "A U.S. strike on a boat in the Pacific on Wednesday brings the death toll of the campaign to 48.", "cumulative 48 differs"},
		// Days before the one told last, also where somebody told of it on another one.
		{"2026-02-21", "A U.S. strike on a boat in the Pacific on Friday, February 20, killed three people. Four days earlier, strikes on three boats killed 11 people.", "strike 3 agrees; window 3 agrees; window 11 agrees"},
		{"2026-02-21", "A U.S. strike on a boat in the Pacific on Friday, February 20, killed three people. Three days earlier, strikes on three boats killed 11 people.", "strike 3 agrees; window 3 possible; window 11 agrees_as_read"},
		{"2025-11-14", "A U.S. strike on a boat on Monday, November 10, killed four people, officials said on Thursday. The day before, two strikes killed six people.", "strike 4 agrees; window 2 agrees; window 6 agrees"},
		// Since when there was none, and a headline of what is told first.
		{"2026-03-21", "A U.S. strike on a boat on Thursday killed two people. It was the first since March 8, when six people were killed.", "strike 2 agrees; strike 6 agrees"},
		{"2026-04-20", "US strike on a boat kills three\n\nA U.S. strike on a boat on Sunday, April 19, killed three people, officials said on Monday. The strike before it killed three on April 15.", "strike 3 agrees; strike 3 agrees; strike 3 agrees"},
		// A day beside a number is its own; of two on end each may be.
		{"2025-10-15", "The U.S. strike on a boat on September 2 killed 11 people and the one on Friday, October 3, killed four.", "strike 11 agrees; strike 4 agrees"},
		{"2025-10-15", "The U.S. strike on a boat on September 2 killed 4 people and the one on Friday, October 3, killed four.", "strike 4 differs; strike 4 agrees"},
		{"2026-01-02", "The U.S. strikes on boats were carried out in two separate operations on Tuesday and Wednesday.", "window 2 agrees"},
		// The sea behind a figure; one of another strike is none of its own.
		{"2025-11-17", "A U.S. strike killed three men on Saturday. The vessel was in the Pacific.", "strike 3 agrees"},
		{"2025-11-17", "A U.S. strike killed three men on Saturday. The vessel was in the Caribbean.", "strike 3 differs"},
		{"2025-11-17", "A U.S. strike killed three men on Saturday. Another vessel was hit in the Caribbean.", "strike 3 agrees"},
		// The sea that a sentence of the same day tells, before one with both seas; that of an earlier strike is none of it.
		{"2025-12-05", "The U.S. said on Thursday that it struck a boat in the Pacific. It is the 22nd strike on boats in the Caribbean and the Pacific. Thursday's strike killed four people.", "ordinal 22 agrees; strike 4 agrees"},
		{"2025-12-05", "The U.S. said on Thursday that it struck a boat in the Caribbean. It is the 22nd strike on boats in the Caribbean and the Pacific. Thursday's strike killed four people.", "ordinal 22 agrees; strike 4 differs"},
		{"2025-12-05", "The Senate spoke of a strike on September 2 on a boat in the Caribbean. It is the 22nd strike on boats in the Caribbean and the Pacific. Thursday's U.S. strike killed four people.", "ordinal 22 agrees; strike 4 agrees"},
		// The day of the newest strike, beside a total.
		{"2025-10-09", "U.S. strikes on boats in the Caribbean have killed 21 people. He spoke of the most recent attack on a boat, on October 3.", "cumulative 21 agrees"},
		{"2025-10-09", "U.S. strikes on boats in the Caribbean have killed 21 people. He spoke of the most recent attack on a boat, on October 2.", "cumulative 21 differs"},
		// Strikes of some days, those of one announcement as one; no way to count gives five.
		{"2026-02-21", "A U.S. strike on a boat killed three on Friday. There have been six known attacks on boats this year.", "strike 3 agrees; window 6 possible"},
		{"2026-02-21", "A U.S. strike on a boat killed three on Friday. There have been five known attacks on boats this year.", "strike 3 agrees; window 5 differs"},
		// The day on which a search for survivors ended.
		{"2025-10-29", "Mexico said on Wednesday that it ended the search for the survivor of U.S. strikes on four drug boats.", "window 4 agrees"},
		// A day that another sentence tells of the strike, or of the beginning.
		{"2025-12-30", "A U.S. strike on a boat in the Pacific on Monday killed two people. On Dec. 29 U.S. forces conducted a strike on a vessel.", "strike 2 agrees"},
		{"2025-12-30", "A U.S. strike on a boat in the Pacific on Monday killed two people. On Dec. 28 U.S. forces conducted a strike on a vessel.", "strike 2 differs"},
		{"2025-11-05", "The 16th U.S. strike on a boat killed two. The U.S. began its strikes in the Caribbean on September 2.", "ordinal 16 agrees; strike 2 agrees"},
		{"2025-11-05", "The 16th U.S. strike on a boat killed two. The U.S. began its strikes in the Caribbean on August 2.", "ordinal 16 differs; strike 2 agrees"},
		// The day on which these strikes were carried out, and one of the beginning of a month.
		{"2026-02-17", "Eleven people were killed in a day by U.S. strikes on three boats. These attacks, carried out on Monday, bring the toll to 145.", "window 11 agrees; window 3 agrees; cumulative 145 agrees_as_read"},
		{"2026-02-17", "Eleven people were killed in a day by U.S. strikes on three boats. These attacks, carried out on Sunday, bring the toll to 145.", "window 11 differs; window 3 agrees; cumulative 145 agrees_as_read"},
		// The killed of strikes by the day on which they were announced.
		{"2026-04-12", "The U.S. military said Sunday it had killed four more people on boats. The strikes were carried out on two boats on April 11.", "strike 4 differs; window 2 agrees"},
		// Survivors of the strikes whose killed are told beside them.
		{"2026-04-14", "U.S. strikes on two boats on Saturday left five people dead and one survivor.", "window 2 agrees; window 5 agrees; window 1 agrees"},
		{"2026-04-14", "U.S. strikes on two boats on Saturday left five people dead and two survivors.", "window 2 agrees; window 5 agrees; window 2 differs"},
		// Where the rows are not complete, a total may be above them, but not above what published totals leave.
		{"2026-04-21", "A U.S. strike on a boat in the Caribbean on Sunday brings the death toll of the campaign to 184.", "cumulative 184 differs"},
		{"2026-09-20", "A U.S. strike on a boat in the Caribbean on Saturday brings the death toll of the campaign to 234.", "cumulative 234 not_comparable"},
		{"2026-09-20", "A U.S. strike on a boat in the Caribbean on Saturday brings the death toll of the campaign to 240.", "cumulative 240 differs"},
		{"2026-08-26", "A U.S. strike on a boat in the Caribbean on Tuesday was the latest of 67 strikes on boats since September 2025.", "cumulative 67 agrees"},
		{"2026-08-26", "A U.S. strike on a boat in the Caribbean on Tuesday was the latest of 69 strikes on boats since September 2025.", "cumulative 69 differs"},
		// The rows end with the last strike.
		{"2026-10-06", "U.S. strikes on boats in the Caribbean and the Pacific have killed at least 227 people.", "cumulative 227 agrees_as_read"},
		{"2026-10-06", "U.S. strikes on boats in the Caribbean and the Pacific have killed at least 150 people.", "cumulative 150 differs"},
		// A part of the presumed dead that nobody counted so, and a total without the strike of which its text tells.
		{"2026-03-10", "A U.S. strike on a boat in the Pacific on Sunday killed six people. The campaign has killed at least 155 people in all.", "strike 6 agrees; cumulative 155 differs"},
		{"2025-12-30", "A U.S. strike on a boat in the Pacific on Monday killed two people. The campaign has killed at least 105 people in all.", "strike 2 agrees; cumulative 105 differs"},
		{"2025-12-30", "A U.S. strike on a boat in the Pacific on Monday killed two people. Previous strikes of the campaign had killed at least 105 people in all.", "strike 2 agrees; cumulative 105 possible"},
		{"2026-04-16", "A U.S. strike on a boat in the Pacific on Wednesday brings the death toll of the campaign to 718.", "cumulative 718 differs"},
	} {
		expectAnswers(t, r, test.published, test.text, test.want)
	}
}
