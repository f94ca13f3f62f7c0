package figure

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// A Reading is a way to count: one choice on each axis on which outlets are seen
// to differ. The zero value of an axis is the plain choice.
type Reading struct {
	Missing Missingness
	// KnownBy is the last day whose knowledge of presumed deaths is counted, for
	// AsKnown.
	KnownBy schema.Date
	Cut     CutChoice
	// Strikes is how many strikes earlier or later the cut falls, for Earlier and
	// Later.
	Strikes int
	// Through is the newest strike included; empty if none is.
	Through schema.ID
	Unit    Unit
	Scope   string // the scope counted
	Values  Values
	// Deviations name each axis on which the reading departs from what the tally
	// declares, most usual first; none for a plain reading.
	Deviations []Deviation
}

// Missingness says what becomes of the presumed dead.
type Missingness string

const (
	NotCounted Missingness = "not_counted" // deaths are the killed alone
	Counted    Missingness = "counted"     // deaths include the presumed dead known by the figure's day
	AsKnown    Missingness = "as_known"    // they include only those known by an earlier day
)

// CutChoice says which strikes are in.
type CutChoice string

const (
	AsStated CutChoice = ""        // through the strike stated, else dated and public by the figure's day
	ByDate   CutChoice = "by_date" // dated by the figure's day, also those made public later
	Earlier  CutChoice = "earlier" // a figure that lags
	Later    CutChoice = "later"   // a day placed too early
	// Placed is an undated figure, put where it fits. That is no deviation, for
	// the tally declares no day; but it takes the place of one in the search.
	Placed CutChoice = "placed"
)

// Unit says what the numbers of strikes and vessels count.
type Unit string

const (
	UnitAsStated           Unit = "as_stated"
	VesselsAsStrikes       Unit = "vessels_as_strikes"       // the number of strikes counts vessels
	StrikesAsVessels       Unit = "strikes_as_vessels"       // the number of vessels counts strikes
	AnnouncementsAsStrikes Unit = "announcements_as_strikes" // several boats announced together count one
)

// Values says which end of the strikes' ranges is summed.
type Values string

const (
	Best    Values = "best"
	Lowest  Values = "lowest"
	Highest Values = "highest"
	// FirstReported takes a number that its outlet superseded later in place of
	// the best value.
	FirstReported Values = "first_reported"
)

// Bounds of the search. Each axis that departs is one deviation, and an end of the
// ranges weighs two. Beyond these a
// number would be hit by chance: the running total passes nearly every third
// number, so a wide search explains anything.
const (
	MaxDeviations  = 2
	MaxEarlier     = 5 // strikes, as the only deviation
	MaxLater       = 3
	MaxLaterDays   = 2 // for a document without a day of publication; else by that day
	MaxEarlierPair = 2 // strikes, beside a deviation other than missing
	MaxLaterPair   = 1
)

// Deviation is one departure from what a tally declares.
type Deviation struct {
	Axis string // missing, cut, unit, scope, values
	// Open is whether the tally leaves this choice open, so that it departs from
	// nothing that was declared: the presumed dead counted where the source does
	// not say whether they are. It weighs in the search all the same, for it too
	// can make a number come out by chance.
	Open bool
	Text string // for readers: "presumed dead counted"
	// rank orders deviations of one number: what outlets are most often seen to
	// do comes first, then the smaller departure.
	rank int
}

// The order of deviations, argued. Whether the presumed dead are counted is the
// difference that outlets state themselves, so it is asked first, and in full
// before in part. A cut by date differs from one by announcement by days. A lag is
// more usual than a figure ahead of its day. An early report outlives its
// correction. Units are confused in headlines
// now and then. Another scope or the end of a range is rarely meant.
const (
	rankCounted = 10 * (iota + 1)
	rankAsKnown
	rankByDate
	rankEarlier
	rankLater
	rankFirst
	rankUnit
	rankScope
	rankValues
)

// Rank orders readings: fewer deviations first, then the more usual ones, then
// the smaller ones.
func (r *Reading) Rank() int {
	rank := 1000 * len(r.Deviations)
	if r.Values == Lowest || r.Values == Highest {
		rank += 1000
	}
	for _, d := range r.Deviations {
		rank += d.rank
	}
	return rank
}

// rank is that of the reading in words.
func (c *count) rank() int {
	rank := 1000 * c.stepped
	if c.reading.Values == Lowest || c.reading.Values == Highest {
		rank += 1000
	}
	for _, s := range c.steps[:c.stepped] {
		rank += int(s.rank)
	}
	return rank
}

// Plain reports whether the reading is what the tally declares.
func (r *Reading) Plain() bool { return len(r.Deviations) == 0 && r.Cut != Placed }

// String names the reading: "as stated", or its placement and deviations.
func (r *Reading) String() string {
	if r.Plain() {
		return "as stated"
	}
	var texts []string
	if r.Cut == Placed {
		texts = append(texts, "undated, placed after "+string(r.Through))
	}
	for _, d := range r.Deviations {
		texts = append(texts, d.Text)
	}
	return strings.Join(texts, ", ")
}

// A count is a reading applied to the rows. Most counts of a search are thrown away,
// so that a reading's words (its newest strike, its deviations) are made only for
// those that are answered: see [judgement.worded].
type count struct {
	reading Reading
	steps   [MaxDeviations]step
	stepped int // how many of them are taken
	ledger  *ledger.Ledger
	cut     ledger.Cut
	totals  ledger.Totals
	known   schema.Date // by which presumed deaths are known, "" for ever
}

// plain reports whether the count is what the tally declares.
func (c *count) plain() bool { return c.stepped == 0 && c.reading.Cut != Placed }

// deaths is the number of deaths under the reading, with its range.
func (c *count) deaths() ledger.Interval {
	d := c.totals.Deaths
	if c.reading.Missing != NotCounted {
		d.Min, d.Best, d.Max = d.Min+c.totals.Missing, d.Best+c.totals.Missing, d.Max+c.totals.Missing
	}
	return d
}

// value is what the reading holds against a statement, and the range around it.
func (c *count) value(m Measure) (int, ledger.Interval) {
	one := func(n int) (int, ledger.Interval) { return n, ledger.Interval{Min: n, Best: n, Max: n} }
	switch m {
	case Deaths:
		d := c.deaths()
		switch c.reading.Values {
		case Lowest:
			return d.Min, d
		case Highest:
			return d.Max, d
		case FirstReported:
			n := d.Best - c.totals.Deaths.Best + c.totals.FirstReported
			return n, ledger.Interval{Min: min(n, d.Min), Best: n, Max: max(n, d.Max)}
		}
		return d.Best, d
	case Strikes:
		switch c.reading.Unit {
		case VesselsAsStrikes:
			return one(c.totals.Vessels)
		case AnnouncementsAsStrikes:
			return one(c.totals.Announcements)
		}
		return one(c.totals.Strikes)
	case Vessels:
		if c.reading.Unit == StrikesAsVessels {
			return one(c.totals.Strikes)
		}
		return one(c.totals.Vessels)
	case Missing:
		known := c.ledger.Missing(c.cut, c.known)
		return known, ledger.Interval{Min: known, Best: known, Max: c.totals.MissingEver}
	}
	// A person lost after the strike is a survivor to those who count who lived
	// through it.
	n := c.totals.Survivors
	return n, ledger.Interval{Min: n, Best: n, Max: n + c.totals.MissingEver}
}

// holds reports whether the reading reproduces a statement.
func (c *count) holds(s Statement) bool {
	n, around := c.value(s.Measure)
	switch s.Measure {
	case Survivors:
		return s.Stated == around.Min || s.Stated == around.Max
	case Missing:
		// The presumed dead known by then, those still searched for, or both.
		return s.Stated == n || s.Stated == around.Max || s.Stated == around.Max-n && s.Stated > 0
	}
	return s.Band.Holds(n)
}

func (c *count) holdsAll(all []Statement) bool {
	for _, s := range all {
		if !c.holds(s) {
			return false
		}
	}
	return true
}

// whole reports whether the reading sums all strikes of a scope up to the
// figure's day, and their best values.
func (r *Reading) whole(scope string) bool {
	return r.Scope == scope && (r.Cut == AsStated || r.Cut == ByDate) && r.Values == Best
}

// off is how far the reading is from the statements in all, and whether the
// source counts more in the first that is off.
func (c *count) off(all []Statement) (sum int, more bool) {
	for _, s := range all {
		if c.holds(s) {
			continue
		}
		n, _ := c.value(s.Measure)
		off := s.Band.Off(n)
		more = more || sum == 0 && off > 0
		sum += max(off, -off)
	}
	return sum, more
}

func plural(n int, one string) string {
	if n == 1 {
		return "one " + one
	}
	return fmt.Sprintf("%d %ss", n, one)
}
