package rules

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "dated-before-strike",
	Title: "An account or its source is dated before the strike.",
	Doc: "The day that an account gives, and the day of publication of its source, are not before the date of its strike: three days of grace where date_precision is week, 31 where it is month. One fault is told once. " +
		"If two or more of these days come too early, and they are most of the days that the strike's accounts give (of its sources, where no account gives a day), the strike's date is told; of figures that reach the strike, one for certain days counts as an account here, a running count as a source. " +
		"If both the account's day and its source's come too early, the account's strike_id is told. If a source is too early for all its strikes its own day of publication is told, and if only for some the account's source_id.",
	Hint:     "look the day up in the source; where the source itself gives another day say so in a waiver",
	Severity: validate.Error,
	Turn:     validate.TurnBeside,
	Needs:    []string{"strikes", "accounts"},
	Passes: func(g *validate.Group) bool {
		early := func(day int32) bool { return day > 0 && day < g.Strike.First }
		return !slices.ContainsFunc(g.Accounts, func(a validate.AccountNumbers) bool { return early(a.Date) || early(a.Published) }) &&
			!slices.ContainsFunc(g.Tallies, func(t validate.TallyNumbers) bool { return early(t.AsOf) })
	},
	Check: func(d *validate.Data, report func(validate.Finding)) {
		strikes := strikesWithDays(d)
		for _, row := range strikes.inOrder {
			if s := strikes.byRow[row]; s.doubtful() {
				report(strikeTooLate(d, row, s))
				s.told = true
			}
		}
		sourcesTooEarly(d, strikes, report)
	},
})

// A sourcedDay is an account, and which of its days come before the strike.
type sourcedDay struct {
	row                    int // of accounts
	source                 int // row of sources, or -1 if its day is not known
	accountEarly, docEarly bool
}

// strikeDays is what accounts and sources of a strike say of its day.
type strikeDays struct {
	earliest                schema.Date // no day may be before
	accounts                []sourcedDay
	days, sources           int // known days
	earlyDays, earlySources int
	earlyTallies            []int // rows of tallies
	told                    bool
}

// doubtful reports whether it is rather the strike's date that is wrong.
func (s *strikeDays) doubtful() bool {
	early, all := s.earlyDays, s.days
	if all == 0 {
		early, all = s.earlySources, s.sources
	}
	return s.earlyDays+s.earlySources >= 2 && early*2 > all
}

type daysOfStrikes struct {
	byRow   map[int]*strikeDays
	inOrder []int
}

// strikesWithDays gathers, for each strike with a sound date, the days that its
// accounts and their sources give.
func strikesWithDays(d *validate.Data) daysOfStrikes {
	all := daysOfStrikes{byRow: map[int]*strikeDays{}}
	double := repeated(d.Strikes)
	seen := map[[2]int]bool{} // a source's day counts once a strike
	for i := range d.Accounts.Rows {
		a := &d.Accounts.Rows[i]
		row, ok := d.Strikes.Find(string(a.StrikeID))
		if !ok || double[string(a.StrikeID)] || !d.Sound(d.Accounts, i, "account_id", "strike_id") || d.Told(d.Accounts, i, "account_id", "source_id") ||
			!d.Sound(d.Strikes, row, "date", "date_precision", "announced", "missing_known") || d.Told(d.Strikes, row, "date") {
			continue
		}
		s := all.byRow[row]
		if s == nil {
			s = &strikeDays{earliest: earliestDay(&d.Strikes.Rows[row])}
			all.byRow[row] = s
			all.inOrder = append(all.inOrder, row)
		}
		day := sourcedDay{row: i, source: -1}
		if a.Date.Known() && d.Sound(d.Accounts, i, "date") && !d.Told(d.Accounts, i, "date") {
			s.days++
			day.accountEarly = a.Date < s.earliest
		}
		if source, ok := d.Sources.Find(string(a.SourceID)); ok && d.Sources.Rows[source].Published.Known() &&
			d.Sound(d.Accounts, i, "source_id") && d.Sound(d.Sources, source, "source_id", "published") && !d.Told(d.Sources, source, "published") {
			day.source = source
			day.docEarly = d.Sources.Rows[source].Published < s.earliest
			if pair := [2]int{row, source}; !seen[pair] {
				seen[pair] = true
				s.sources++
				if day.docEarly {
					s.earlySources++
				}
			}
		}
		if day.accountEarly {
			s.earlyDays++
		}
		s.accounts = append(s.accounts, day)
	}
	for i := range d.Tallies.Rows {
		t := &d.Tallies.Rows[i]
		row, ok := d.Strikes.Find(string(t.Through))
		s := all.byRow[row]
		if !ok || s == nil || !t.AsOf.Known() || !d.Sound(d.Tallies, i, "through", "from", "as_of") || d.Told(d.Tallies, i, "from", "as_of") {
			continue
		}
		days, early := &s.sources, &s.earlySources
		if t.From.Known() {
			days, early = &s.days, &s.earlyDays
		}
		*days++
		if t.AsOf < s.earliest {
			*early++
			s.earlyTallies = append(s.earlyTallies, i)
		}
	}
	return all
}

// earliestDay is the first day on which the strike can have happened.
func earliestDay(s *schema.Strike) schema.Date {
	first, _ := s.Days()
	return first
}

func strikeTooLate(d *validate.Data, row int, s *strikeDays) validate.Finding {
	f := d.At(d.Strikes, row, "date")
	f.Message = fmt.Sprintf("date: found %s, want no day after the %d earlier ones that speak of it", f.Value, s.earlyDays+s.earlySources)
	told := map[int]bool{}
	for _, a := range s.accounts {
		if a.accountEarly {
			f.Related = append(f.Related, d.Beside(d.Accounts, a.row, "date", "gives "+string(d.Accounts.Rows[a.row].Date)))
		}
		if a.docEarly && !told[a.source] {
			told[a.source] = true
			f.Related = append(f.Related, d.Beside(d.Sources, a.source, "published", "published "+string(d.Sources.Rows[a.source].Published)))
		}
	}
	for _, i := range s.earlyTallies {
		f.Related = append(f.Related, d.Beside(d.Tallies, i, "as_of", "counts it by "+string(d.Tallies.Rows[i].AsOf)))
	}
	return f
}

// sourcesTooEarly tells the days that come before a strike whose own date is not
// in doubt.
func sourcesTooEarly(d *validate.Data, strikes daysOfStrikes, report func(validate.Finding)) {
	type citation struct{ cited, early int }
	citations := map[int]*citation{}
	each := func(visit func(row int, s *strikeDays, a sourcedDay)) {
		for _, row := range strikes.inOrder {
			if s := strikes.byRow[row]; !s.told {
				for _, a := range s.accounts {
					visit(row, s, a)
				}
			}
		}
	}
	each(func(_ int, _ *strikeDays, a sourcedDay) {
		if a.source < 0 {
			return
		}
		c := citations[a.source]
		if c == nil {
			c = &citation{}
			citations[a.source] = c
		}
		c.cited++
		if a.docEarly {
			c.early++
		}
	})
	told := map[int]bool{}
	each(func(row int, s *strikeDays, a sourcedDay) {
		account := &d.Accounts.Rows[a.row]
		strike := fmt.Sprintf("%s, %s", d.Strikes.Rows[row].ID, s.earliest)
		var f validate.Finding
		c := citations[a.source]
		switch {
		case a.accountEarly && a.docEarly && (c.early < c.cited || c.cited == 1):
			f = d.At(d.Accounts, a.row, "strike_id")
			f.Message = fmt.Sprintf("strike_id: found %q of %s, want a strike no later than the account and its source, %s", f.Value, s.earliest, account.Date)
		case a.accountEarly:
			f = d.At(d.Accounts, a.row, "date")
			f.Message = fmt.Sprintf("date: found %s, want no day before the strike %s", f.Value, strike)
		case a.docEarly && c.early == c.cited && !told[a.source]:
			told[a.source] = true
			f = d.At(d.Sources, a.source, "published")
			f.Message = fmt.Sprintf("published: found %s, want no day before the strike %s", f.Value, strike)
			f.Related = append(f.Related, d.Beside(d.Accounts, a.row, "source_id", "cites it"))
		case a.docEarly && c.early < c.cited:
			f = d.At(d.Accounts, a.row, "source_id")
			f.Message = fmt.Sprintf("source_id: found %q, published %s, want no source before the strike %s", f.Value, d.Sources.Rows[a.source].Published, strike)
		default:
			return
		}
		f.Related = append(f.Related, d.Beside(d.Strikes, row, "date", "the strike's date"))
		report(f)
	})
}
