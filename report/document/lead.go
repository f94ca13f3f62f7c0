package document

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

func (w *writer) title() string {
	name := string(w.report.Dataset.Title)
	if name == "" {
		name = w.Say("report.some_dataset")
	}
	return w.Say("report.report_of", name)
}

func (w *writer) lead() []string {
	q := w.report.Question
	scope := w.Say("report.all_strikes", w.List(w.media()))
	if q.Scope != "all" {
		scope = w.Say("report.strikes_in", w.Scope(q.Scope))
	}
	asked := []string{w.Say("report.asked_scope", scope)}
	for _, c := range q.Where {
		asked = append(asked, w.Condition(c.Column, c.Operator, c.Value))
	}
	if q.From.Known() {
		asked = append(asked, w.Say("report.asked_from", q.From))
	}
	if q.AsOf.Known() {
		asked = append(asked, w.Say("report.asked_as_of", q.AsOf))
	}
	switch newest := w.report.Dataset.Newest; {
	case q.KnownBy.Known():
		asked = append(asked, w.Say("report.asked_known", q.KnownBy))
	case newest == "":
		asked = append(asked, w.Say("report.asked_undated"))
	default:
		asked = append(asked, w.Say("report.asked_now", newest))
	}
	lead := []string{strings.Join(asked, " ")}
	if w.report.Headline != nil {
		h := w.report.Headline
		first := w.sentence(h.Totals[0])
		if h.AtLeast() {
			first = language.Title(w.Say("at_least", first))
		}
		lead = append(lead, first)
		if len(h.Apart) > 0 && h.Apart[0].Strikes > 0 {
			lead = append(lead, w.Say("report.on_land", w.sentence(h.Apart[0])))
		}
		if beside := w.caveat(h); beside != "" {
			lead = append(lead, beside)
		}
	}
	return append(lead, w.legend()...)
}

// legend tells what the mark behind a number means, for each kind of value that has one.
func (w *writer) legend() []string {
	var all []string
	for _, kind := range []struct {
		text string
		ids  []schema.ID
	}{{"report.later_mark", w.report.Marks.Numbers}, {"report.later_vessels", w.report.Marks.Vessels}, {"report.later_follow_up", w.report.Marks.FollowUp}} {
		if n := len(kind.ids); n > 0 {
			all = append(all, w.Say(kind.text, mark, w.Count("strikes", n)))
		}
	}
	return all
}

// caveat is what a reader must know beside the sums: what they lack, and what others
// have published.
func (w *writer) caveat(h *summary.Headline) string {
	var totals []string
	for _, p := range h.Newest {
		to := 0
		if p.DeathsTo != nil {
			to = *p.DeathsTo
		}
		totals = append(totals, w.Published(p.Series, p.Qualifier, p.Deaths, to, p.AsOf))
	}
	var p summary.Partial
	if h.Partial != nil {
		p = *h.Partial
	}
	return w.Caveat(p.Since, p.Looked, totals)
}

// sentence is a total in one sentence.
func (w *writer) sentence(t summary.ScopeTotal) string {
	if t.Strikes == 0 {
		return w.Say("report.no_strikes")
	}
	low, best, high := t.Killed.Ends()
	counted := w.Count("strikes", t.Strikes)
	var text string
	switch {
	case !t.Killed.Known() && t.First == t.Last:
		return w.Say("report.unknown_one", counted, t.First) + "."
	case !t.Killed.Known():
		return w.Say("report.unknown_dead", counted, t.First, t.Last) + "."
	case t.First == t.Last:
		text = w.Say("report.sentence_one", known.Signed(w.Count("people_killed", best), t.Killed.Marked), counted, t.First)
	default:
		text = w.Say("report.sentence", known.Signed(w.Count("people_killed", best), t.Killed.Marked), counted, t.First, t.Last)
	}
	switch {
	case t.KilledUnended > 0:
		text += w.Say("report.of_open", low, w.Count("strikes", t.KilledUnended))
	case low < high:
		text += w.Say("report.of_range", low, high)
	}
	if _, missing, _ := t.Missing.Ends(); missing > 0 {
		_, both, _ := t.Dead.Ends()
		text += w.Say("report.and_missing", missing, both)
	}
	return text + "."
}
