package figure

import "github.com/strike-tally/strike-tally/schema"

// Near says what chance would do: of the numbers nearest to a stated one, how many could
// be explained as well, the figure's other numbers kept.
type Near struct {
	Measure Measure
	Stated  int
	Of      int // numbers looked at: twelve around deaths, six around strikes and vessels
	AsGood  int // of them, those with a reading that costs no more
}

// NearlyAll reports whether three in four of the numbers could be explained as well, or
// more: that the stated one has a reading is then worth less than half a factor of two.
func (n *Near) NearlyAll() bool { return n.Of > 0 && 4*n.AsGood >= 3*n.Of }

// nearDeaths and nearCounts are how far on either side is looked.
const (
	nearDeaths = 6
	nearCounts = 3
)

// further are the numbers of further measures that a figure states.
func (v *Verdict) further() (all []Statement) {
	for i := range v.Measures {
		if s := v.Measures[i].Statement; s.Measure.Further() {
			all = append(all, s)
		}
	}
	return append(all, v.Unmeasured...)
}

// Near looks at the numbers around those of a figure that some reading reproduces. Only
// plain counts are looked at: around a rounded word there is nothing to move. It judges
// the figure once for each number, so it is asked for where it is shown.
func (j *Judge) Near(v *Verdict) []Near {
	if !v.Outcome.Held() {
		return nil
	}
	var all []Near
	g := judgement{judge: j, asked: v.further()}
	for i := range v.Measures {
		s := &v.Measures[i].Statement
		if _, round := Rounded(s.Stated, s.Qualifier); round || !own(*s) || s.Range() {
			continue
		}
		t := *v.Tally
		var cell *schema.Count
		most := nearCounts
		switch s.Measure {
		case Deaths:
			cell, most = &t.Deaths, nearDeaths
		case Strikes:
			cell = &t.Strikes
		case Vessels:
			cell = &t.Vessels
		default:
			continue
		}
		near := Near{Measure: s.Measure, Stated: s.Stated}
		for n := s.Stated - most; n <= s.Stated+most; n++ {
			if n == s.Stated || n < 0 || n > schema.MaxCount {
				continue
			}
			near.Of++
			*cell = schema.NewCount(n)
			if other := g.verdict(&t, v.Row); other.Outcome.Held() && other.Readings[0].Price <= v.Readings[0].Price {
				near.AsGood++
			}
		}
		all = append(all, near)
	}
	return all
}
