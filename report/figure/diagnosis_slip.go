package figure

import (
	"slices"
	"strconv"

	"github.com/strike-tally/strike-tally/schema"
)

// wording: "more than" where the number itself is the count.
func (d *doctor) wording(presumed presumption) {
	n := d.toll(d.at.cut, presumed)
	if d.deathsAt < 0 {
		return
	}
	s := &d.statements[d.deathsAt]
	if stated, right := d.counts(&d.at.totals); s.Qualifier == "more_than" && s.Stated == n && right == stated {
		d.add("wording", Diagnosis{}, fact("wording", n, n))
	}
}

// slips: one strike left out or counted twice. Without a number of strikes that is off,
// too, only a single strike of that many dead is worth a word.
func (d *doctor) slips(presumed presumption) {
	if d.deathsAt < 0 || d.statements[d.deathsAt].Range() {
		return
	}
	s := &d.statements[d.deathsAt]
	off := s.Band.Off(d.toll(d.at.cut, presumed))
	if off == 0 || s.Band.width() > 1 {
		return
	}
	stated := d.states(Strikes)
	one := 1
	if off < 0 {
		one = -1
	}
	if stated && !d.statement(Strikes).Band.Holds(d.at.totals.Strikes+one) {
		return
	}
	var of []schema.ID
	for i := d.at.cut.First; i < d.at.cut.End; i++ {
		if row := &d.judge.data.Strikes.Rows[d.at.ledger.Entries[i].Row]; d.at.cut.Has(i) && row.Killed().Best == max(off, -off) {
			of = append(of, row.ID)
		}
	}
	if len(of) == 0 || !stated && len(of) > 1 {
		return
	}
	var strike any = of[0]
	if len(of) > 1 {
		strike = fact("one_of", len(of), max(off, -off))
	}
	if off < 0 {
		d.add("omitted", Diagnosis{Strikes: single(of)}, fact("omitted", strike))
	} else {
		d.add("doubled", Diagnosis{Strikes: single(of)}, fact("doubled", strike))
	}
}

// single is the only one of a list, none of several.
func single(of []schema.ID) []schema.ID {
	if len(of) == 1 {
		return of
	}
	return nil
}

// digits: two digits exchanged, or a ten off.
func (d *doctor) digits(presumed presumption) {
	if d.deathsAt < 0 {
		return
	}
	s := &d.statements[d.deathsAt]
	if stated, right := d.counts(&d.at.totals); right < stated || s.Band.width() > 1 {
		return
	}
	n := d.toll(d.at.cut, presumed)
	switch off := s.Stated - n; {
	case off == 10 || off == -10:
		d.add("digits", Diagnosis{}, fact("ten", s.Stated, n))
	case off != 0 && exchanged(s.Stated, n):
		d.add("digits", Diagnosis{}, fact("exchanged", s.Stated, n))
	}
}

// exchanged reports whether two numbers are one with two neighbouring digits exchanged.
func exchanged(a, b int) bool {
	x, y := []byte(strconv.Itoa(a)), []byte(strconv.Itoa(b))
	if len(x) != len(y) {
		return false
	}
	for i := 1; i < len(x); i++ {
		swapped := slices.Clone(x)
		swapped[i-1], swapped[i] = swapped[i], swapped[i-1]
		if slices.Equal(swapped, y) {
			return true
		}
	}
	return false
}
