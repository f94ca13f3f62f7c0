package figure

import (
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
	"slices"
)

// Outcome is the verdict on a figure or on one of its numbers.
type Outcome string

const (
	Agrees        Outcome = "agrees"
	AgreesAsRead  Outcome = "agrees_as_read"
	Possible      Outcome = "possible"
	Differs       Outcome = "differs"
	NotComparable Outcome = "not_comparable"
)

// Outcomes are all verdicts, best first.
var Outcomes = []Outcome{Agrees, AgreesAsRead, Possible, Differs, NotComparable}

// Held reports whether some reading reproduces the figure.
func (o Outcome) Held() bool { return o == Agrees || o == AgreesAsRead || o == Possible }

// Verdict is what is found about one tally.
type Verdict struct {
	Tally   *schema.Tally
	Row     int // in Dataset.Tallies.Rows; -1 for a figure that is no row
	Outcome Outcome
	// Margin is by how many points the story that the figure is right is cheaper than
	// that it is wrong; 0 where no reading reproduces it.
	Margin int
	// Strength is strong where the margin is reached and weak where it is not; empty
	// where no reading reproduces the figure.
	Strength string
	// Readings are the readings that reproduce the figure, the cheapest first, and none
	// that costs much more; the declared one alone if it does; the nearest one alone if
	// the figure differs; none if it cannot be compared at all.
	Readings []Reading
	Measures []MeasureVerdict
	// Unmeasured are the numbers of further measures of which the rows that the figure
	// speaks of have none, so that nothing is said of them.
	Unmeasured []Statement
	// Method is how the figure's series treats the presumed dead on its day; nil
	// where nothing tells.
	Method *Method
	// Totals, Cut and Ledger are what the first reading sums.
	Totals ledger.Totals
	Cut    ledger.Cut
	Ledger *ledger.Ledger
	// Refused is why the figure cannot be put to the rows; no name where it can.
	Refused Fact
	// Stale is what the rows say on the figure's day, for a figure that lags and whose
	// words stay true; else 0.
	Stale int
	// OffMethod is whether Method would have counted other presumed dead than the first
	// reading does.
	OffMethod bool
	// KnownBy is the day by which presumed deaths are known that the first reading may
	// count; empty for ever.
	KnownBy schema.Date
}

// StatesRange reports whether the figure states two ends of a measure.
func (v *Verdict) StatesRange(m Measure) bool {
	return slices.ContainsFunc(v.Measures, func(one MeasureVerdict) bool { return one.Measure == m && one.Range() })
}

// Lacking is how many of the strikes that the first reading sums have no number of a
// further measure in which the figure counts more than the rows; 0 where something else is
// off, too.
func (v *Verdict) Lacking() int {
	most := 0
	for i := range v.Measures {
		m := &v.Measures[i]
		if m.Holds() {
			continue
		}
		if m.Lacking == 0 || m.Difference() <= 0 && m.DifferenceTo() <= 0 {
			return 0
		}
		most = max(most, m.Lacking)
	}
	return most
}

// MeasureVerdict is what is found about one number of a tally.
type MeasureVerdict struct {
	Statement
	Computed ledger.Interval // the rows' range under the first reading
	// Under is the number that the first reading gives; the lower end, where a
	// range is stated. UnderTo is the upper end there, else Under.
	Under, UnderTo int
	// Known is whether any such number is known of the rows that the first reading sums,
	// Ended whether all of them have an upper end: without the one the numbers above are
	// no statement and must not be shown, without the other the highest must not.
	Known, Ended bool
	// Lacking is how many of the strikes that the first reading sums have no number of a
	// further measure.
	Lacking int
	Outcome Outcome
}

// Rows are the numbers that the first reading gives, as they may be shown: nil where
// none is known.
func (m *MeasureVerdict) Rows() (low, under, high *int) {
	if !m.Known {
		return nil, nil, nil
	}
	if m.Ended {
		high = &m.Computed.Max
	}
	return &m.Computed.Min, &m.Under, high
}

// Difference is the stated number minus the number under the first reading (the lower
// ends, where a range is stated); positive: the source counts more. A rounded number
// can hold with a difference.
func (m *MeasureVerdict) Difference() int { return m.Stated - m.Under }

// DifferenceTo is that of the upper ends, where a range is stated; else that of the
// numbers.
func (m *MeasureVerdict) DifferenceTo() int { return m.StatedTo - m.UnderTo }

// OffRange is the distance from what the words cover to the rows' range; 0 where they
// meet, positive if the source counts more.
func (m *MeasureVerdict) OffRange() int {
	switch {
	case m.Band.Low > m.Computed.Max && m.Ended:
		return m.Band.Low - m.Computed.Max
	case m.BandTo.High < m.Computed.Min:
		return m.BandTo.High - m.Computed.Min
	}
	return 0
}

// Holds reports whether the first reading reproduces the number.
func (m *MeasureVerdict) Holds() bool { return m.Outcome.Held() }

// Counts reports whether the first reading counts the presumed dead of an entry of the
// verdict's ledger.
func (v *Verdict) Counts(entry int) bool {
	e := v.Ledger.Entries[entry]
	if len(v.Readings) == 0 || e.Missing == 0 || !v.Cut.Has(entry) || v.Readings[0].Missing == NotCounted {
		return false
	}
	known := v.KnownBy
	if v.Readings[0].Missing == AsKnown {
		known = min(orForever(known), v.Readings[0].KnownBy)
	}
	return known == "" || e.MissingKnown <= known
}
