package read

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Answer is what the rows say of a figure.
type Answer struct {
	Outcome figure.Outcome
	// Reason says why, where the outcome alone does not.
	Reason Reason
	// Day is the stretch of days under which the figure was put to the rows; empty where
	// there is none. From is empty for a total.
	Day Span
	// Struck are the days of the strikes that were announced on Day, where the answer is to
	// these; else empty.
	Struck Span
	// Decided says that the text leaves more than one day and the rows chose.
	Decided bool
	// Verdict is the judge's, on a total or a window; else nil.
	Verdict *figure.Verdict
	// Strike is the one that a strike's figure or an ordinal was put to; else nil.
	Strike *schema.Strike
	// Saying of Accounts of the strike's standing accounts state the figure's number.
	Saying, Accounts int
	// Low, Best and High are what the rows give; all -1 where they give nothing.
	Low, Best, High int
	// Other is a day on which the rows do have the number; empty for none.
	Other schema.Date
}

// Reason is why an answer is as it is.
type Reason string

const (
	NoReason   Reason = ""
	NoDay      Reason = "no_day"      // the text does not tell the day, and no day of publication is known
	NoStrike   Reason = "no_strike"   // the rows have no strike on the days that the text names
	NotTold    Reason = "not_told"    // the rows do not give that number for the strike
	OtherDay   Reason = "other_day"   // the number is that of a strike on another day
	OpenDay    Reason = "open_day"    // the text does not tell which strike it means
	ByAccount  Reason = "by_account"  // some accounts of the strike have the number
	Announced  Reason = "announced"   // of a strike that was announced on the day
	TooEarly   Reason = "too_early"   // the day lies before the campaign's first
	ByVessels  Reason = "by_vessels"  // it counts vessels, where the text says strikes
	ByStrikes  Reason = "by_strikes"  // it counts strikes, where the text says vessels
	InTheater  Reason = "in_theater"  // the ordinal counts the strikes of one sea
	LowerBound Reason = "lower_bound" // true of the rows, but not their number
	// MeantAtLeast is "more than" before the very number of the rows.
	MeantAtLeast Reason = "meant_at_least"
	// ByTheDozen is a lower bound in dozens or tens: the rows' number lies below the next.
	ByTheDozen Reason = "by_the_dozen"
	// AboutSo is a number that is not round, told with a word like "about", beside the rows'.
	AboutSo Reason = "about_so"
	// Between is a range of numbers in which that of the rows lies.
	Between Reason = "between"
	// SomeOf is a number below that of a strike's killed, which may count some of them alone.
	SomeOf Reason = "some_of"
	// OfCountry is a total of the boats that came from one country, which the rows do not tell.
	OfCountry Reason = "of_country"
	// NoSuchDay is a day of the text whose weekday is that of another one.
	NoSuchDay Reason = "no_such_day"
	// NotYet is a number that counts who was presumed dead only later, or whom the text tells
	// among the survivors.
	NotYet Reason = "not_yet"
	// Reached is the rows' own number, told as one that is not reached.
	Reached Reason = "reached"
	// Unlikely is a number that only a reading gives that is far less likely than an error.
	Unlikely Reason = "unlikely"
	// OtherSea is a number of a strike that was in another sea than the text says.
	OtherSea Reason = "other_sea"
	// OtherFirst is a number that is counted from another day on than that of the first strike.
	OtherFirst Reason = "other_first"
	// AboveAll is a total for which those that were published, of a later day, too, leave no room.
	AboveAll Reason = "above_all"
	// NoRoom is a figure that only an earlier or later day would explain, of which its text
	// does not speak.
	NoRoom Reason = "no_room"
)

// Wrong reports whether the rows speak against the figure.
func (a *Answer) Wrong() bool { return a.Outcome == figure.Differs }

// nothing is an answer that there is none.
func nothing(reason Reason) Answer {
	return Answer{Outcome: figure.NotComparable, Reason: reason, Low: -1, Best: -1, High: -1}
}

// rank orders outcomes, the best first.
func rank(o figure.Outcome) int {
	for i, each := range figure.Outcomes {
		if each == o {
			return i
		}
	}
	return len(figure.Outcomes)
}

// put is a figure as a tally: a number of it with the days of which it speaks.
func (f Figure) put(s Span) schema.Tally {
	t := schema.Tally{From: s.From, AsOf: s.To, Scope: f.Scope, Series: f.Series}
	n := schema.NewCount(f.Value)
	if f.number.below {
		f.Qualifier = "nearly" // in the tally, which has no word for it
	}
	switch f.Measure {
	case figure.Deaths:
		t.Deaths, t.DeathsQualifier = n, f.Qualifier
		if f.To > f.Value {
			t.DeathsTo = schema.NewCount(f.To)
		}
	case figure.Strikes:
		t.Strikes, t.StrikesQualifier = n, f.Qualifier
	case figure.Vessels:
		t.Vessels, t.VesselsQualifier = n, f.Qualifier
	case figure.Missing:
		t.Missing = n
	case figure.Survivors:
		t.Survivors = n
	}
	return t
}

// ask puts what a figure states, or several, to the judge.
func (r *reading) ask(put func(Span) schema.Tally, s Span) Answer {
	t := put(s)
	if t.Series != "" && !r.series(t.Series) {
		t.Series = ""
	}
	if known, ok := r.asked[t]; ok {
		return known
	}
	a := r.verdict(t, s)
	if r.asked == nil {
		r.asked = map[schema.Tally]Answer{}
	}
	r.asked[t] = a
	return a
}

func (r *reading) verdict(t schema.Tally, s Span) Answer {
	v := r.judge.Figure(t)
	a := Answer{Outcome: v.Outcome, Verdict: &v, Day: s, Low: -1, Best: -1, High: -1}
	if least, more := atLeast(t); v.Outcome == figure.Differs && more {
		if least := r.judge.Figure(least); least.Outcome == figure.Agrees || least.Outcome == figure.AgreesAsRead {
			a.Outcome, a.Reason, a.Verdict = figure.Possible, MeantAtLeast, &least
			v = least
		}
	}
	if near := r.about(t); v.Outcome == figure.Differs && near != nil {
		a.Outcome, a.Reason, a.Verdict = figure.Possible, AboutSo, near
		v = *near
	}
	if a.Outcome == figure.Possible && a.Reason == NoReason && v.Margin < 0 && s.To.Valid() && (v.Margin < unlikely || !r.witnessed(t)) && !operations(t, &v) {
		a.Outcome, a.Reason = figure.Differs, Unlikely
	}
	if len(v.Measures) > 0 && v.Ledger != nil && v.Measures[0].Known {
		m := &v.Measures[0]
		a.Low, a.Best, a.High = m.Computed.Min, m.Under, m.Computed.Max
		if a.Wrong() && (m.Qualifier == "at_least" || m.Qualifier == "more_than") && figure.True(m.Stated, m.Qualifier, m.Under) {
			a.Reason = LowerBound
		}
	}
	return a
}

// atLeast is a tally whose "more than" was meant as "at least", as in "more than 87" where the count is 87, and whether it has one.
func atLeast(t schema.Tally) (schema.Tally, bool) {
	stated := t
	for _, qualifier := range []*string{&t.DeathsQualifier, &t.StrikesQualifier, &t.VesselsQualifier} {
		if *qualifier == "more_than" {
			*qualifier = "at_least"
		}
	}
	return t, t != stated
}

// unlikely is the margin below which a reading is taken for none, whoever published the number: no figure of the
// dataset has one so far from what the rows say. Below nought an error is the likelier story, unless the dataset has
// a figure that states the same.
const unlikely = -40

// series reports whether the dataset has figures of a series.
func (r *reading) series(name string) bool {
	for i := range r.judge.Books.Data.Tallies.Rows {
		if r.judge.Books.Data.Tallies.Rows[i].Series == name {
			return true
		}
	}
	return false
}

// total answers a cumulative figure: of the days that the text leaves the first under
// which the rows bear it out best.
func (r *reading) total(f *Figure, all []candidate) {
	best := nothing(NoDay)
	for i, c := range all {
		if i == 1 && all[0].rank == ofClause && (r.Published.Day == "" || all[0].To <= r.Published.Day) && (best.Outcome == figure.Agrees || best.Outcome == figure.AgreesAsRead) {
			break // as of the day that it names
		}
		s := Span{"", c.To}
		days := []Span{s}
		if f.Excluding && c.To.Valid() {
			days = []Span{{"", c.To.AddDays(-1)}, s}
		}
		for _, day := range days {
			if day.To.Valid() && day.To < r.campaign.first {
				best = better(best, Answer{Outcome: figure.Differs, Reason: TooEarly, Day: day, Low: 0, Best: 0, High: 0})
				continue
			}
			best = better(best, r.ask(f.put, day))
		}
	}
	if p := r.Published.Day; best.Wrong() && best.Reason == LowerBound && p != "" {
		if a := r.ask(f.put, Span{"", p.AddDays(-1)}); a.Outcome == figure.Agrees || a.Outcome == figure.AgreesAsRead {
			best = a // at least as many as by the evening before
		}
	}
	best.Decided = len(all) > 1 && best.Outcome.Held() && best.Day.To != all[0].To
	if dozen := f.number.dozen; best.Reason == LowerBound && dozen > 0 && best.Best < f.Value+dozen {
		best.Outcome, best.Reason = figure.Possible, ByTheDozen
	}
	if dozen := f.number.dozen; (f.Qualifier == "exact" || f.Qualifier == "about") && dozen > 0 && rank(best.Outcome) > rank(figure.AgreesAsRead) {
		if n := r.whole(f, all[0].To); n > f.Value && n <= f.Value+f.Value/4 {
			best.Outcome, best.Reason = figure.Possible, ByTheDozen // une trentaine of 36
		}
	}
	if last := r.campaign.last; best.Outcome == figure.NotComparable && best.Day.To > last && best.Day.To <= last.AddDays(latest) {
		// The rows end with the last strike, of some days before.
		if a := r.ask(f.put, Span{"", last}); a.Outcome.Held() || a.Wrong() && f.Value < r.whole(f, last) {
			best = a
		}
	}
	if best.Outcome == figure.NotComparable && r.aboveAll(f, all[0].To) {
		best.Outcome, best.Reason = figure.Differs, AboveAll
	}
	f.Answer = best
}

// whole is the rows' number for a figure of the campaign by a day; 0 for what it does not count.
func (r *reading) whole(f *Figure, by schema.Date) int {
	all := r.campaign.by(by)
	return map[figure.Measure]int{figure.Deaths: all.Deaths.Best, figure.Strikes: all.Strikes, figure.Vessels: all.Vessels}[f.Measure]
}

// better is the answer that bears a figure out better, the first of two alike.
func better(a, b Answer) Answer {
	if a.Outcome == figure.NotComparable && a.Verdict == nil || rank(b.Outcome) < rank(a.Outcome) {
		return b
	}
	return a
}
