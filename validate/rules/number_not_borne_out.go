package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "number-not-borne-out",
	Title: "No account gives the missing, survivors or vessels of a strike.",
	Doc: "Each of these numbers must be that of an account of the strike that stands (is not superseded). Where none of them gives a number, it may be a part of one that was told for several strikes at once: " +
		"a tally of one to seven days (from to as_of) that hold the strike's date, whose scope holds its theater, and whose number in that column is not smaller. " +
		"Asked of strikes that have an account that stands, only while all accounts could be read and each names a strike that exists. Left out are strikes of which an account is told as a copy or as one of another strike.",
	Hint:     "set the number to one that an account gives, or write the account that gives it",
	Severity: validate.Error,
	Turn:     validate.TurnSupport,
	Needs:    []string{"strikes", "accounts"},
	Passes: func(g *validate.Group) bool {
		s := g.Strike
		vessels, missing, survivors := s.Vessels == validate.Unknown, s.Missing == validate.Unknown, s.Survivors == validate.Unknown
		for _, a := range g.Accounts {
			if a.Stands {
				vessels, missing, survivors = vessels || a.Vessels == s.Vessels, missing || a.Missing == s.Missing, survivors || a.Survivors == s.Survivors
			}
		}
		return len(g.Accounts) == 0 || vessels && missing && survivors
	},
	AtHand: &validate.AtHand{
		Table:   "tallies",
		Columns: []string{"from", "as_of"},
		Wants: func(cells []string) bool {
			from, asOf := schema.Date(cells[0]), schema.Date(cells[1])
			return from.Known() && asOf.DaysSince(from) < tallyDays
		},
	},
	Check: func(d *validate.Data, report func(validate.Finding)) {
		for _, n := range []struct {
			column  string
			strike  func(*schema.Strike) schema.Count
			account func(*schema.Account) schema.Count
			tally   func(*schema.Tally) schema.Count
		}{
			{"vessels", func(s *schema.Strike) schema.Count { return s.Vessels }, func(a *schema.Account) schema.Count { return a.Vessels }, func(t *schema.Tally) schema.Count { return t.Vessels }},
			{"missing", func(s *schema.Strike) schema.Count { return s.Missing }, func(a *schema.Account) schema.Count { return a.Missing }, func(t *schema.Tally) schema.Count { return t.Missing }},
			{"survivors", func(s *schema.Strike) schema.Count { return s.Survivors }, func(a *schema.Account) schema.Count { return a.Survivors }, func(t *schema.Tally) schema.Count { return t.Survivors }},
		} {
			eachWithAccounts(d, []string{n.column}, func(row int, accounts []int) {
				found, ok := n.strike(&d.Strikes.Rows[row]).Int()
				if !ok {
					return
				}
				f := d.At(d.Strikes, row, n.column)
				stands, given := false, false
				for _, i := range accounts {
					a := &d.Accounts.Rows[i]
					if !a.Stands() {
						continue
					}
					stands = true
					if number, ok := n.account(a).Int(); ok {
						if number == found {
							return
						}
						given = true
						f.Related = append(f.Related, d.Beside(d.Accounts, i, n.column, fmt.Sprintf("says %d", number)))
					}
				}
				if !stands || !given && partOfTally(d, row, n.column, found, n.tally) {
					return
				}
				f.Message = fmt.Sprintf("%s: found %d, want a number that an account of %s gives", n.column, found, f.Row)
				report(f)
			})
		}
	},
})

// tallyDays is the longest window of a tally that stands for a number told for
// several strikes at once; a longer one is a running count.
const tallyDays = 7

// partOfTally reports whether a tally of the strike's days gives at least the
// number.
func partOfTally(d *validate.Data, row int, column string, number int, of func(*schema.Tally) schema.Count) bool {
	s := &d.Strikes.Rows[row]
	if !d.Sound(d.Strikes, row, "date", "theater") || soundMedium(d, s.Theater) == "" {
		return true // cannot be told
	}
	for i := range d.Tallies.Rows {
		t := &d.Tallies.Rows[i]
		if t.From.Known() && t.From <= s.Date && s.Date <= t.AsOf && t.AsOf.DaysSince(t.From) < tallyDays &&
			d.InScope(s.Theater, t.Scope) && of(t).Or(-1) >= number && d.Sound(d.Tallies, i, "from", "as_of", "scope", column) {
			return true
		}
	}
	return false
}
