package read

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// survivorsTold are the numbers of survivors that some strike at sea has, or all of one day have together,
// with those who were presumed dead later and without, as the rows or an account tell them.
func (r *reading) survivorsTold() map[int]bool {
	if r.left != nil {
		return r.left
	}
	told := map[int]bool{}
	r.left = told
	type sum struct{ left, lost int }
	days := map[schema.Date]sum{}
	for i := range r.judge.Books.Data.Strikes.Rows {
		s := &r.judge.Books.Data.Strikes.Rows[i]
		if p := r.Published.Day; p != "" && s.Public() > p.AddDays(1) {
			continue
		}
		left, lost := s.Survivors.Or(0), s.Missing.Or(0)
		told[left], told[lost], told[left+lost] = true, true, true
		day := days[s.Date]
		day.left, day.lost = day.left+left, day.lost+lost
		days[s.Date] = day
		told[day.left], told[day.left+day.lost] = true, true
		for _, account := range r.campaign.accounts[s.ID] {
			if n, ok := account.Survivors.Int(); ok {
				told[n] = true
			}
		}
	}
	return told
}

// ofNone speaks against survivors of a strike that the text leaves open where no strike has so many.
func (r *reading) ofNone() {
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Kind != Strike || f.Measure != figure.Survivors || f.Qualifier != "exact" || f.Answer.Outcome != figure.NotComparable || f.Answer.Reason != OpenDay || f.Answer.Strike == nil {
			continue
		}
		if !r.survivorsTold()[f.Value] {
			f.Answer.Outcome, f.Answer.Reason = figure.Differs, NotTold
		}
	}
}
