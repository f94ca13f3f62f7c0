package figure

import (
	"fmt"
	"slices"
	"strconv"

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
	Text    string // "it would fit if ...", for readers
}

// DiagnosisNames are what is looked for, in this order.
var DiagnosisNames = []string{"toll_behind", "count_behind", "wording", "omitted", "doubled", "land", "gap", "other_series", "digits", "old_total"}

// behind is how many strikes a number may be behind another of the same figure.
const behind = 3

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

func (d *doctor) add(name string, diagnosis Diagnosis, format string, args ...any) {
	diagnosis.Name, diagnosis.Text = name, fmt.Sprintf(format, args...)
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

// tollBehind: the toll of an earlier day with today's count.
func (d *doctor) tollBehind(presumed presumption) {
	stated, right := d.counts(&d.at.totals)
	if stated == 0 || right < stated {
		return
	}
	for n := 1; n <= behind; n++ {
		cut, ok := d.at.cut.Earlier(n)
		if ok && d.deathsAre(d.toll(cut, presumed)) && !d.deathsAre(d.toll(d.at.cut, presumed)) {
			d.add("toll_behind", Diagnosis{Strikes: d.lastOf(n)}, "its toll were of %s, and only its number of strikes of its day", d.through(cut))
			return
		}
	}
}

// countBehind: today's toll with the count of an earlier day.
func (d *doctor) countBehind(presumed presumption) {
	stated, right := d.counts(&d.at.totals)
	if stated == 0 || right == stated || !d.deathsAre(d.toll(d.at.cut, presumed)) {
		return
	}
	for n := 1; n <= behind; n++ {
		cut, ok := d.at.cut.Earlier(n)
		if !ok {
			return
		}
		t := d.at.ledger.Total(cut, d.at.known)
		if _, then := d.counts(&t); then+right == stated || then == stated {
			d.add("count_behind", Diagnosis{Strikes: d.lastOf(n)}, "its number of strikes were of %s, and only its toll of its day", d.through(cut))
			return
		}
	}
}

// wording: "more than" where the number itself is the count.
func (d *doctor) wording(presumed presumption) {
	n := d.toll(d.at.cut, presumed)
	if d.deathsAt < 0 {
		return
	}
	s := &d.statements[d.deathsAt]
	if stated, right := d.counts(&d.at.totals); s.Qualifier == "more_than" && s.Stated == n && right == stated {
		d.add("wording", Diagnosis{}, "it said at least %d, not more than %d", n, n)
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
		if row := &d.judge.data.Strikes.Rows[d.at.ledger.Entries[i].Row]; d.at.cut.Has(i) && row.Deaths.Or(row.DeathsMin.Or(0)) == max(off, -off) {
			of = append(of, row.ID)
		}
	}
	if len(of) == 0 || !stated && len(of) > 1 {
		return
	}
	strike := string(of[0])
	if len(of) > 1 {
		strike = fmt.Sprintf("one of the %d strikes with %d dead", len(of), max(off, -off))
	}
	if off < 0 {
		d.add("omitted", Diagnosis{Strikes: single(of)}, "%s were left out", strike)
	} else {
		d.add("doubled", Diagnosis{Strikes: single(of)}, "%s were counted twice", strike)
	}
}

// single is the only one of a list, none of several.
func single(of []schema.ID) []schema.ID {
	if len(of) == 1 {
		return of
	}
	return nil
}

// wider: the strikes on land, or one of them, counted in.
func (d *doctor) wider(presumed presumption) {
	all := d.judge.Books.Ledger(schema.ScopeAll)
	if d.tally.Scope != schema.ScopeSea || all == nil || d.deathsAt < 0 {
		return
	}
	land := d.judge.Books.Ledger(schema.ScopeLand)
	cut := land.Cut(d.tally.From, d.lastDay(), d.at.known)
	var in []schema.ID
	added := land.Total(cut, d.at.known)
	fits := func(t ledger.Totals, deaths int) bool {
		sum := ledger.Totals{Strikes: d.at.totals.Strikes + t.Strikes, Vessels: d.at.totals.Vessels + t.Vessels}
		stated, right := d.counts(&sum)
		return right == stated && t.Strikes > 0 && (stated > 0 || t.Deaths.Best > 0) && d.deathsAre(d.toll(d.at.cut, presumed)+deaths)
	}
	for i := cut.First; i < cut.End; i++ {
		if cut.Has(i) {
			in = append(in, d.judge.data.Strikes.Rows[land.Entries[i].Row].ID)
		}
	}
	if fits(added, added.Deaths.Best+presumed(land, cut, d.at.known)) {
		d.add("land", Diagnosis{Strikes: in}, "the strikes on land were counted in (%s)", plural(len(in), "strike"))
		return
	}
	var fitting []schema.ID
	for n, i := 0, cut.First; i < cut.End; i++ {
		if !cut.Has(i) {
			continue
		}
		only := ledger.Cut{First: i, End: i + 1}
		t := land.Total(only, d.at.known)
		if fits(t, t.Deaths.Best+presumed(land, only, d.at.known)) {
			fitting = append(fitting, in[n])
		}
		n++
	}
	if len(fitting) > 0 {
		d.add("land", Diagnosis{Strikes: fitting[:1]}, "the strike on land %s were counted in", fitting[0])
	}
}

// lastDay is the day up to which the figure counts.
func (d *doctor) lastDay() schema.Date {
	if n := d.at.cut.Newest(); n >= 0 {
		return max(d.tally.AsOf, d.at.ledger.Entries[n].Date)
	}
	return d.tally.AsOf
}

// gap: the rows lack deaths that figures before it show.
func (d *doctor) gap(presumed presumption, gaps []Gap) {
	if d.deathsAt < 0 {
		return
	}
	lacking := 0
	ordered := slices.Clone(gaps)
	slices.SortStableFunc(ordered, func(a, b Gap) int { return len(a.Until) - len(b.Until) })
	slices.SortFunc(ordered, func(a, b Gap) int {
		switch {
		case a.Until < b.Until:
			return -1
		case a.Until > b.Until:
			return 1
		}
		return 0
	})
	for i := range ordered {
		g := &ordered[i]
		if g.Scope != d.tally.Scope || g.Measure != Deaths || g.Until > d.lastDay() {
			continue
		}
		lacking += g.Lacking
		if d.deathsAre(d.toll(d.at.cut, presumed) + lacking) {
			d.add("gap", Diagnosis{Lacking: lacking, Day: g.Until}, "the rows held the %s that other counts show by %s", plural(lacking, "further death"), g.Until)
			return
		}
	}
}

// others: the number of another series on that day.
func (d *doctor) others(all []Verdict) {
	s := &d.statements[d.deathsAt]
	for i := range all {
		t := all[i].Tally
		n, ok := t.Deaths.Int()
		if !ok || n != s.Stated || t.Series == "" || t.Series == d.tally.Series || t.Scope != d.tally.Scope || t.ID == d.tally.ID || !d.tally.AsOf.Valid() || !t.AsOf.Valid() || t.From != d.tally.From {
			continue
		}
		if days := d.tally.AsOf.DaysSince(t.AsOf); days >= 0 && days <= 1 && (all[i].Outcome == Agrees || all[i].Outcome == AgreesAsRead) {
			d.add("other_series", Diagnosis{Figure: t.ID, Day: t.AsOf}, "its toll were that of %s of %s (%s)", t.Series, t.AsOf, t.ID)
			return
		}
	}
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
		d.add("digits", Diagnosis{}, "a ten were written wrong: %d for %d", s.Stated, n)
	case off != 0 && exchanged(s.Stated, n):
		d.add("digits", Diagnosis{}, "two digits were exchanged: %d for %d", s.Stated, n)
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

// old: the numbers of an older day. Two numbers have to fit, for a running total passes
// every third.
func (d *doctor) old(presumed presumption) {
	if stated, _ := d.counts(&d.at.totals); stated == 0 || d.deathsAt < 0 {
		return
	}
	for cut, n := d.at.cut, 1; ; n++ {
		var ok bool
		if cut, ok = cut.Earlier(1); !ok {
			return
		}
		t := d.at.ledger.Total(cut, d.at.known)
		if t.Deaths.Best+t.Missing < d.statements[d.deathsAt].Band.Low {
			return
		}
		if stated, right := d.counts(&t); right == stated && n > MaxEarlier {
			day := d.at.ledger.Entries[cut.Newest()].Public
			if d.deathsAre(t.Deaths.Best+presumed(d.at.ledger, cut, day)) || d.deathsAre(d.toll(cut, presumed)) {
				d.add("old_total", Diagnosis{Day: day, Strikes: []schema.ID{d.newest(d.at.ledger, cut)}}, "it were the count of %s, %s", day, d.through(cut))
				return
			}
		}
	}
}

// through names the newest strike of a cut.
func (d *doctor) through(cut ledger.Cut) string {
	n := cut.Newest()
	if n < 0 {
		return "the beginning"
	}
	return fmt.Sprintf("the strike of %s (%s)", d.at.ledger.Entries[n].Date, d.newest(d.at.ledger, cut))
}

// lastOf are the newest strikes of the declared ones.
func (d *doctor) lastOf(n int) []schema.ID {
	var ids []schema.ID
	cut := d.at.cut
	for range n {
		ids = append(ids, d.newest(d.at.ledger, cut))
		cut, _ = cut.Earlier(1)
	}
	slices.Reverse(ids)
	return ids
}
