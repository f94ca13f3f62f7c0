package figure

import "github.com/strike-tally/strike-tally/schema"

// A Reading is a way to count: one choice on each axis on which outlets are seen
// to differ. The zero value of an axis is the plain choice.
type Reading struct {
	Missing Missingness
	// KnownBy is the last day on which presumed deaths became known that are
	// counted, for AsKnown.
	KnownBy schema.Date
	// Presumed is the number of presumed dead that are counted, of PresumedOf that were
	// known by the figure's day.
	Presumed, PresumedOf int
	Cut                  CutChoice
	// Strikes is how many strikes earlier or later the cut falls, for Earlier and
	// Later.
	Strikes int
	// Late is how many of the strikes were made public later, for ByDate.
	Late int
	// Through is the newest strike included; empty if none is.
	Through schema.ID
	Unit    Unit
	Scope   string // the scope counted
	Values  Values
	// More is how many more killed the values make than the best ones.
	More int
	// Rounded is whether "at least N" is taken as a round number.
	Rounded bool
	// Price is what the reading costs, the method of counting the presumed dead
	// included; see [Prices].
	Price int
	// Deviations name each axis on which the reading departs from what the tally
	// declares; none for a plain reading.
	Deviations []Deviation
}

// Missingness says what becomes of the presumed dead.
type Missingness string

const (
	NotCounted Missingness = "not_counted" // deaths are the killed alone
	Counted    Missingness = "counted"     // deaths include the presumed dead known by the figure's day
	AsKnown    Missingness = "as_known"    // they include only those known through an earlier day
)

// CutChoice says which strikes are in.
type CutChoice string

const (
	AsStated  CutChoice = ""                // through the strike stated, else dated and public by the figure's day
	ByDate    CutChoice = "by_date"         // dated by the figure's day, also those made public later
	Announced CutChoice = "by_announcement" // a window: made public on its days
	Earlier   CutChoice = "earlier"         // a figure that lags
	Later     CutChoice = "later"           // a day placed too early
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

// Values says which value of each strike is summed.
type Values string

const (
	Best Values = "best"
	// FirstReported takes a number that its outlet superseded later in place of
	// the best value.
	FirstReported Values = "first_reported"
)

// Bounds of the search. Each axis that departs is one deviation. Beyond these a
// number would be hit by chance: the running total passes nearly every third
// number, so a wide search explains anything.
const (
	MaxDeviations  = 2
	MaxEarlier     = 5 // strikes, as the only deviation
	MaxLater       = 3
	MaxLaterDays   = 2 // for a document without a day of publication; else by that day
	MaxEarlierPair = 2 // strikes, beside a deviation other than missing
	MaxLaterPair   = 1
	MaxMissingLate = 30 // days by which the news of presumed deaths may be late
)

// Deviation is one departure from what a tally declares.
type Deviation struct {
	Axis string // cut, scope, missing, unit, values, rounding
	// Open is whether the tally leaves this choice open, so that it departs from
	// nothing that was declared: the presumed dead counted where the source does
	// not say whether they are.
	Open bool
}

// Plain reports whether the reading is what the tally declares.
func (r *Reading) Plain() bool { return len(r.Deviations) == 0 && r.Cut != Placed }
