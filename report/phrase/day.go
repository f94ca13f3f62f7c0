//go:build !js

package phrase

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// KilledIn is the killed of a total with its noun.
func (w *Words) KilledIn(t *ledger.Totals) string {
	switch {
	case !t.Known():
		return w.Say("rows.unknown")
	case t.UnendedDeaths > 0:
		return w.Say("at_least", w.Count("killed", t.Deaths.Min))
	}
	return w.Count("killed", t.Deaths.Best)
}

// Both is the killed and the presumed dead of a total together, at least the lowest where
// the killed have no upper end; empty where no number of killed is known.
func (w *Words) Both(t *ledger.Totals) string {
	switch {
	case !t.Known():
		return ""
	case !t.Ended():
		return w.Say("at_least", t.Deaths.Min+t.Missing)
	}
	return w.Number(t.Deaths.Best + t.Missing)
}

// AndPresumed goes on behind the killed of a total: what they are with the presumed dead.
// Empty where there are none, or no number of killed is known.
func (w *Words) AndPresumed(t *ledger.Totals) string {
	if both := w.Both(t); both != "" && t.Missing > 0 {
		return w.Say("strike.total.both", both)
	}
	return ""
}

// OnDay tells what the rows of a scope held on a day, as it was public then; what the
// strikes of the same days come to now, where that is another number; and until when
// nothing changed, where a last day is given.
func (w *Words) OnDay(day schema.Date, scope string, then, now *ledger.Totals, until schema.Date) string {
	text := w.Say("day.rows", day, w.KilledIn(then), w.Count("strikes", then.Strikes), w.Scope(scope)) + w.AndPresumed(then) + ". "
	if killed, presumed := w.KilledIn(now), w.AndPresumed(now); killed != w.KilledIn(then) || now.Strikes != then.Strikes || presumed != w.AndPresumed(then) {
		text += w.Say("day.now", killed, w.Count("strikes", now.Strikes)) + presumed + ". "
	}
	if until.Known() {
		text += w.Say("day.until", until)
	}
	return strings.TrimSpace(text)
}

// Told tells a strike: what was hit and where, how many were killed, who is missing or
// survived, and what was offered as evidence.
func (w *Words) Told(s *schema.Strike) string {
	target := language.Title(w.Word(schema.TargetType, s.TargetType))
	if s.TargetType == "other" || s.TargetType == "unknown" || s.TargetType == "" {
		target = w.Say("col.strike")
	}
	killed := w.Killed(s)
	if s.Deaths.Known() || s.DeathsMin.Known() || s.DeathsMax.Known() {
		killed = w.Say("timeline.killed", killed)
	} else {
		killed = w.Say("rows.unknown")
	}
	parts := []string{w.Say("timeline.hit", target, w.Theater(s.Theater), killed)}
	if n, ok := s.Missing.Int(); ok && n > 0 {
		parts = append(parts, w.Count("presumed", n))
	}
	if n, ok := s.Survivors.Int(); ok && n > 0 {
		parts = append(parts, w.Count("stated.survivors", n))
	}
	text := strings.Join(parts, ", ") + "."
	if s.EvidenceOffered != "" {
		text += " " + w.Say("timeline.offered", w.Coded(schema.Evidence, s.EvidenceOffered))
	}
	return text
}
