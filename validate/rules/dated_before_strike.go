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
	Doc: "The day that an account gives, and the day of publication of its source, are not before the date of its strike: three days of grace where date_precision is week, 31 where it is month, 366 where it is year. One fault is told once. " +
		"If two or more of these days come too early, and they are most of the days that the strike's accounts give (of its sources, where no account gives a day), the strike's date is told; of figures that reach the strike, one for certain days counts as an account here, a running count as a source. " +
		"If both the account's day and its source's come too early, the account's strike_id is told. If a source is too early for all its strikes its own day of publication is told, and if only for some, or if figures and claims that cite it bear its day out, the account's source_id.",
	Hint:     "look the day up in the source; where the source itself gives another day say so in a waiver",
	Severity: validate.Error,
	Phase:    validate.PhaseCompare,
	Columns: validate.Columns{
		"strikes": {"date", "date_precision"}, "accounts": {"date"}, "sources": {"published"}, "tallies": {"from", "as_of"}, "claims": {"date"},
	},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		days := newDayCheck(d)
		late := days.lateStrikes()
		for _, s := range late {
			if s.doubtful() {
				report(days.strikeTooLate(s))
				s.reported = true
			}
		}
		days.reportSources(late, report)
	},
})

// dayCheck holds the days of accounts and sources against those of strikes.
type dayCheck struct {
	*validate.Data
	earliest           func(strike int) int32
	strikeOf, sourceOf []int32 // of accounts, rows
	dated, published   []int32 // days of accounts and sources
}

func newDayCheck(d *validate.Data) *dayCheck {
	return &dayCheck{d, earliestDays(d), d.Accounts.Targets("strike_id"), d.Accounts.Targets("source_id"), d.Accounts.Days("date"), d.Sources.Days("published")}
}

// earliestDays tells the first day on which a strike can have happened.
func earliestDays(d *validate.Data) func(strike int) int32 {
	dates, precision := d.Strikes.Days("date"), d.Strikes.Words("date_precision")
	grace := map[int32]int32{}
	for word, days := range schema.Grace {
		grace[d.Word(word)] = int32(days)
	}
	return func(strike int) int32 { return dates[strike] - grace[precision[strike]] }
}

// A sourcedDay is an account, and which of its days come before the strike.
type sourcedDay struct {
	row                    int  // of accounts
	source                 int  // row of sources, or -1 if its day is not known
	dated                  bool // the account gives a day
	accountEarly, docEarly bool
}

// account is what an account says of the day of its strike; false if it is not asked.
func (c *dayCheck) account(i int) (day sourcedDay, ok bool) {
	strike := int(c.strikeOf[i])
	if strike < 0 || c.Strikes.Repeated(c.Strikes.IDs()[strike]) || !c.Valid(c.Accounts, i, "account_id", "strike_id") || c.Reported(c.Accounts, i, "account_id", "source_id") ||
		!c.Valid(c.Strikes, strike, "date", "date_precision", "announced", "missing_known") || c.Reported(c.Strikes, strike, "date") {
		return day, false
	}
	day = sourcedDay{row: i, source: -1}
	if c.dated[i] > 0 && c.Valid(c.Accounts, i, "date") && !c.Reported(c.Accounts, i, "date") {
		day.dated, day.accountEarly = true, c.dated[i] < c.earliest(strike)
	}
	if source := int(c.sourceOf[i]); source >= 0 && c.published[source] > 0 &&
		c.Valid(c.Accounts, i, "source_id") && c.Valid(c.Sources, source, "source_id", "published") && !c.Reported(c.Sources, source, "published") {
		day.source, day.docEarly = source, c.published[source] < c.earliest(strike)
	}
	return day, true
}

// strikeDays is what accounts and sources of a strike say of its day.
type strikeDays struct {
	row                     int // of strikes
	accounts                []sourcedDay
	days, sources           int // known days
	earlyDays, earlySources int
	earlyTallies            []int // rows of tallies
	reported                bool
}

// doubtful reports whether it is rather the strike's date that is wrong.
func (s *strikeDays) doubtful() bool {
	early, all := s.earlyDays, s.days
	if all == 0 {
		early, all = s.earlySources, s.sources
	}
	return s.earlyDays+s.earlySources >= 2 && early*2 > all
}

// lateStrikes are the strikes that come behind some day at which they are spoken of, in
// the order of their accounts.
func (c *dayCheck) lateStrikes() (late []*strikeDays) {
	suspect := map[int32]bool{}
	for i, strike := range c.strikeOf {
		if strike >= 0 && (c.dated[i] > 0 && c.dated[i] < c.earliest(int(strike)) || c.sourceOf[i] >= 0 && c.published[c.sourceOf[i]] > 0 && c.published[c.sourceOf[i]] < c.earliest(int(strike))) {
			suspect[strike] = true
		}
	}
	asOf, from, through := c.Tallies.Days("as_of"), c.Tallies.Days("from"), c.Tallies.Targets("through")
	for i, strike := range through {
		if strike >= 0 && asOf[i] > 0 && asOf[i] < c.earliest(int(strike)) {
			suspect[strike] = true
		}
	}
	if len(suspect) == 0 {
		return nil
	}
	byRow := map[int32]*strikeDays{}
	for i, strike := range c.strikeOf {
		if strike < 0 || !suspect[strike] {
			continue
		}
		day, ok := c.account(i)
		if !ok {
			continue
		}
		s := byRow[strike]
		if s == nil {
			s = &strikeDays{row: int(strike)}
			byRow[strike] = s
			late = append(late, s)
		}
		s.add(day)
	}
	for i, strike := range through {
		s := byRow[strike]
		if s == nil || asOf[i] == 0 || !c.Valid(c.Tallies, i, "through", "from", "as_of") || c.Reported(c.Tallies, i, "from", "as_of") {
			continue
		}
		days, early := &s.sources, &s.earlySources
		if from[i] > 0 {
			days, early = &s.days, &s.earlyDays
		}
		*days++
		if asOf[i] < c.earliest(int(strike)) {
			*early++
			s.earlyTallies = append(s.earlyTallies, i)
		}
	}
	return late
}

// add counts the days of an account. A source's day counts once a strike.
func (s *strikeDays) add(day sourcedDay) {
	if day.dated {
		s.days++
	}
	if day.accountEarly {
		s.earlyDays++
	}
	if day.source >= 0 && !slices.ContainsFunc(s.accounts, func(other sourcedDay) bool { return other.source == day.source }) {
		s.sources++
		if day.docEarly {
			s.earlySources++
		}
	}
	s.accounts = append(s.accounts, day)
}

func (c *dayCheck) strikeTooLate(s *strikeDays) validate.Finding {
	f := c.At(c.Strikes, s.row, "date")
	f.Message = fmt.Sprintf("date: found %s, want no day after the %d earlier ones that speak of it", f.Value, s.earlyDays+s.earlySources)
	seen := map[int]bool{}
	for _, a := range s.accounts {
		if a.accountEarly {
			f.Related = append(f.Related, c.Related(c.Accounts, a.row, "date", "gives "+c.Accounts.Cell(a.row, "date")))
		}
		if a.docEarly && !seen[a.source] {
			seen[a.source] = true
			f.Related = append(f.Related, c.Related(c.Sources, a.source, "published", "published "+c.Sources.Cell(a.source, "published")))
		}
	}
	for _, i := range s.earlyTallies {
		f.Related = append(f.Related, c.Related(c.Tallies, i, "as_of", "counts it by "+c.Tallies.Cell(i, "as_of")))
	}
	return f
}

// citations counts how often sources that are too early for some strike are cited, and
// how often too early, but for the strikes that are reported.
func (c *dayCheck) citations(late []*strikeDays) (cited, early map[int]int) {
	cited, early = map[int]int{}, map[int]int{}
	reported := map[int32]bool{}
	for _, s := range late {
		if s.reported {
			reported[int32(s.row)] = true
			continue
		}
		for _, a := range s.accounts {
			if a.docEarly {
				early[a.source]++
			}
		}
	}
	for i, source := range c.sourceOf {
		if source < 0 || early[int(source)] == 0 || reported[c.strikeOf[i]] {
			continue
		}
		if day, ok := c.account(i); ok && day.source >= 0 {
			cited[day.source]++
		}
	}
	for source := range early {
		if c.isBorneOut(int32(source)) {
			cited[source]++ // by a row for which it is not too early
		}
	}
	return cited, early
}

// borneDays is how many days before a document comes out the day may be of which it tells, where
// that is to bear out its own.
const borneDays = 31

// isBorneOut reports whether the day of a figure or claim that cites the source is one of which
// a document of its day may tell.
func (c *dayCheck) isBorneOut(source int32) bool {
	for _, of := range []struct {
		table  *validate.Table
		column string
	}{{c.Tallies, "as_of"}, {c.Claims, "date"}} {
		days := of.table.Days(of.column)
		for i, cited := range of.table.Targets("source_id") {
			if before := c.published[source] - days[i]; cited == source && days[i] > 0 && before >= 0 && before <= borneDays && c.Valid(of.table, i, of.column, "source_id") {
				return true
			}
		}
	}
	return false
}

// reportSources tells the days that come before a strike whose own date is not
// in doubt.
func (c *dayCheck) reportSources(late []*strikeDays, report func(validate.Finding)) {
	cited, early := c.citations(late)
	seen := map[int]bool{}
	for _, s := range late {
		if s.reported {
			continue
		}
		for _, a := range s.accounts {
			always := a.source >= 0 && early[a.source] == cited[a.source] // the source is too early for all its strikes
			if !a.accountEarly && (!a.docEarly || always && seen[a.source]) {
				continue
			}
			report(c.tooEarly(s, a, always, cited[a.source]))
			if !a.accountEarly && always {
				seen[a.source] = true
			}
		}
	}
}

// tooEarly tells the days of an account; always says that its source is too early for
// all that cite it.
func (c *dayCheck) tooEarly(s *strikeDays, a sourcedDay, always bool, cited int) (f validate.Finding) {
	strike := c.Strikes.Row(s.row)
	first, _ := (&schema.Strike{Date: schema.Date(strike.Cell("date")), DatePrecision: strike.Cell("date_precision")}).Days()
	account := c.Accounts.Row(a.row)
	switch {
	case a.accountEarly && a.docEarly && (!always || cited == 1):
		f = account.At("strike_id")
		f.Message = fmt.Sprintf("strike_id: found %q of %s, want a strike no later than the account and its source, %s", f.Value, first, account.Cell("date"))
	case a.accountEarly:
		f = account.At("date")
		f.Message = fmt.Sprintf("date: found %s, want no day before the strike %s, %s", f.Value, strike.ID(), first)
	case always:
		f = c.At(c.Sources, a.source, "published")
		f.Message = fmt.Sprintf("published: found %s, want no day before the strike %s, %s", f.Value, strike.ID(), first)
		f.Related = append(f.Related, account.Related("source_id", "cites it"))
	default:
		f = account.At("source_id")
		f.Message = fmt.Sprintf("source_id: found %q, published %s, want no source before the strike %s, %s", f.Value, c.Sources.Cell(a.source, "published"), strike.ID(), first)
	}
	f.Related = append(f.Related, strike.Related("date", "the strike's date"))
	return f
}
