package document

import (
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
)

var (
	notKnown = language.Phrase{EN: "not known", ES: "no se sabe"}
	atLeast  = language.Phrase{EN: "at least %v", ES: "al menos %v"}
	openEnd  = language.Phrase{EN: "%v (at least %v)", ES: "%v (al menos %v)"}
	between  = language.Phrase{EN: "%v (%v–%v)", ES: "%v (%v–%v)"}
)

// Ranged writes a number with its range where it has one: 212 (209–215); at least 41
// where there is no upper end; "not known" where there is no number.
func Ranged(l *language.Language, r summary.Range) string {
	low, best, high := r.Ends()
	switch {
	case !r.Known():
		return l.Say(notKnown)
	case r.Max == nil && low == best:
		return l.Say(atLeast, l.Number(low))
	case r.Max == nil:
		return l.Say(openEnd, l.Number(best), l.Number(low))
	case low == high:
		return l.Number(best)
	}
	return l.Say(between, l.Number(best), l.Number(low), l.Number(high))
}

func (w *writer) ranged(r summary.Range) string { return Ranged(w.Language, r) }

// mark stands behind a number of which no account was public by the day asked for.
const mark = "†"

// marked is a number of killed, with its mark where it rests on later accounts.
func (w *writer) marked(r summary.Range, marked bool) Cell {
	if marked {
		return plain(w.ranged(r) + " " + mark)
	}
	return plain(w.ranged(r))
}
