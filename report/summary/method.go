package summary

import (
	"github.com/strike-tally/strike-tally/schema"
)

// Method is what a reader must know to use the numbers.
type Method struct {
	Open       []schema.ID `json:"open" doc:"Strikes without a best value of killed; they count their lowest, or nothing where there is none."`
	Inexact    []schema.ID `json:"inexact" doc:"Strikes whose day is known to the week or month only."`
	Whole      bool        `json:"whole" doc:"Whether the report rests on everything that the dataset holds, undated rows too: no known_by was asked for, or one not before the newest day in any table."`
	LeftOut    *LeftOut    `json:"left_out" doc:"Rows that a report of an earlier day leaves out; null for the whole."`
	RestsLater []schema.ID `json:"rests_later" doc:"For a report of an earlier day: strikes of which no account was public by then, so that their numbers are those of the first day on which one was, or, where no account has a day, those of now; and those that rest on documents alone of which only these strikes tell the day."`
}

// LeftOut is how many rows were not public by the day, or cannot be shown to be.
type LeftOut struct {
	Strikes   int `json:"strikes" doc:"Strikes announced later."`
	Accounts  int `json:"accounts" doc:"Accounts in later documents, and those of later strikes."`
	NoTime    int `json:"accounts_undated" doc:"Accounts of strikes that were public, in documents of which nothing tells the day."`
	Figures   int `json:"figures" doc:"Later figures."`
	Undated   int `json:"figures_undated" doc:"Figures of which nothing tells the day."`
	Claims    int `json:"claims" doc:"Later claims."`
	NoDay     int `json:"claims_undated" doc:"Claims of which nothing tells the day."`
	Documents int `json:"documents" doc:"Later documents."`
	NoDate    int `json:"documents_undated" doc:"Documents of which nothing tells the day."`
}

// undated reports whether nothing tells the day of an account's document.
func (a *answer) undated(account *schema.Account) bool {
	return !a.public().Document(account.SourceID).Known()
}

func (a *answer) method() *Method {
	m := &Method{Open: []schema.ID{}, Inexact: []schema.ID{}, RestsLater: []schema.ID{}, Whole: a.known == a.whole}
	for i := range a.strikes {
		s := &a.strikes[i]
		if a.total(s).KilledOpen > 0 {
			m.Open = append(m.Open, s.row.ID)
		}
		if !s.row.DayKnown() {
			m.Inexact = append(m.Inexact, s.row.ID)
		}
		if a.marks[s.row.ID].Numbers {
			m.RestsLater = append(m.RestsLater, s.row.ID)
		}
	}
	if m.Whole {
		return m
	}
	k := a.public()
	left := &LeftOut{
		Strikes:   a.whole.Strikes.Len() - a.known.Strikes.Len(),
		Accounts:  a.whole.Accounts.Len() - a.known.Accounts.Len(),
		Figures:   a.whole.Tallies.Len() - a.known.Tallies.Len(),
		Claims:    a.whole.Claims.Len() - a.known.Claims.Len(),
		Documents: a.whole.Sources.Len() - a.known.Sources.Len(),
	}
	for i := range a.whole.Tallies.Rows {
		if !k.Figure(&a.whole.Tallies.Rows[i]).Known() {
			left.Undated++
		}
	}
	for i := range a.whole.Claims.Rows {
		if !k.Claim(&a.whole.Claims.Rows[i]).Known() {
			left.NoDay++
		}
	}
	for i := range a.whole.Sources.Rows {
		if !k.Document(a.whole.Sources.Rows[i].ID).Known() {
			left.NoDate++
		}
	}
	for i := range a.whole.Accounts.Rows {
		if account := &a.whole.Accounts.Rows[i]; a.undated(account) && a.known.Strikes.Get(account.StrikeID) != nil {
			left.NoTime++
		}
	}
	left.Accounts -= left.NoTime
	left.Documents -= left.NoDate
	left.Figures -= left.Undated
	left.Claims -= left.NoDay
	m.LeftOut = left
	return m
}
