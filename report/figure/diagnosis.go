package figure

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// A Diagnosis is a slip that would bring a figure together with the rows. It is never
// agreement: with enough slips any number comes out.
type Diagnosis struct {
	Name string // one of [DiagnosisNames]
	// Strikes are the strikes that it names, newest last; Figure is another figure, Day
	// a day of an older count, Lacking the deaths of a gap.
	Strikes []schema.ID
	Figure  schema.ID
	Day     schema.Date
	Lacking int
	Fact    Fact // what would have to be so, as in "it would fit if ..."
}

// DiagnosisNames are what is looked for, in this order.
var DiagnosisNames = []string{"toll_behind", "count_behind", "wording", "omitted", "doubled", "land", "gap", "other_series", "digits", "old_total"}

// doctor looks for diagnoses of one figure.
type doctor struct {
	judgement
	v     *Verdict
	at    pick // the declared strikes, or where it was placed
	found []Diagnosis
}

// Diagnose says what would bring a figure that differs, or agrees only possibly, together
// with the rows. All are the verdicts on the dataset's figures, and gaps its gaps.
func (j *Judge) Diagnose(v *Verdict, all []Verdict, gaps []Gap) []Diagnosis {
	if v.Lacking() > 0 { // of what the rows do not have no slip can be told
		return nil
	}
	if v.Ledger == nil || v.Outcome != Differs && v.Outcome != Possible && v.Outcome != NotComparable || len(v.Readings) == 0 {
		return nil
	}
	d := doctor{judgement: judgement{judge: j}, v: v}
	d.begin(v.Tally)
	at, ok := d.declaredPick(v)
	if !ok || len(d.statements) == 0 {
		return nil
	}
	d.at = at
	if d.deathsAt >= 0 && !d.statements[d.deathsAt].Range() {
		d.others(all)
	}
	for _, presumed := range d.presumptions() {
		d.tollBehind(presumed)
		d.countBehind(presumed)
		d.wording(presumed)
		d.slips(presumed)
		d.wider(presumed)
		d.gap(presumed, gaps)
		d.digits(presumed)
		d.old(presumed)
	}
	order := map[string]int{}
	for i, name := range DiagnosisNames {
		order[name] = i
	}
	slices.SortStableFunc(d.found, func(a, b Diagnosis) int { return order[a.Name] - order[b.Name] })
	return slices.CompactFunc(d.found, func(a, b Diagnosis) bool { return a.Name == b.Name })
}

// presumption is a treatment of the presumed dead: how many of a cut it counts.
type presumption func(l *ledger.Ledger, cut ledger.Cut, known schema.Date) int

// presumptions are the treatments that the figure may follow, that of its nearest reading
// first.
func (d *doctor) presumptions() []presumption {
	none := func(*ledger.Ledger, ledger.Cut, schema.Date) int { return 0 }
	all := func(l *ledger.Ledger, cut ledger.Cut, known schema.Date) int { return l.Missing(cut, known) }
	r := &d.v.Readings[0]
	part := func(l *ledger.Ledger, cut ledger.Cut, known schema.Date) int {
		return l.Missing(cut, min(r.KnownBy, orForever(known)))
	}
	var first []presumption
	switch r.Missing {
	case Counted:
		first = []presumption{all, none}
	case AsKnown:
		first = []presumption{part, none, all}
	default:
		first = []presumption{none, all}
	}
	switch d.tally.CountsMissing {
	case "yes":
		return []presumption{all}
	case "no":
		return []presumption{none}
	}
	return first
}

func (d *doctor) add(name string, diagnosis Diagnosis, f Fact) {
	diagnosis.Name, diagnosis.Fact = name, f
	d.found = append(d.found, diagnosis)
}

// toll is the deaths of a cut under a treatment.
func (d *doctor) toll(cut ledger.Cut, presumed presumption) int {
	l := d.at.ledger
	return l.Total(cut, d.at.known).Deaths.Best + presumed(l, cut, d.at.known)
}

// counts reports whether all numbers but deaths are those of a cut, and how many there
// are; off is the measure of one that is not.
func (d *doctor) counts(t *ledger.Totals) (stated, right int) {
	for i := range d.statements {
		s := &d.statements[i]
		n := 0
		switch s.Measure {
		case Strikes:
			n = t.Strikes
		case Vessels:
			n = t.Vessels
		default:
			continue
		}
		stated++
		if s.Band.Holds(n) {
			right++
		}
	}
	return stated, right
}

func (d *doctor) deathsAre(n int) bool {
	return d.deathsAt >= 0 && !d.statements[d.deathsAt].Range() && d.statements[d.deathsAt].Band.Holds(n)
}
