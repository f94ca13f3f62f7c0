package document

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

func (w *writer) headline() []Block {
	h := w.report.Headline
	totals := h.Totals
	if totals[0].Scope == schema.ScopeAll { // last, behind what it adds up
		totals = append(slices.Clone(totals[1:]), totals[0])
	}
	whole := h.Totals[0]
	meanings := []string{w.Say("report.meaning_killed")} // of what the totals tell
	if w.Sums("report.col.missing") {
		meanings = append(meanings, w.Say("report.meaning_missing"))
	}
	if w.Sums("report.col.survivors") {
		meanings = append(meanings, w.Say("report.meaning_survivors", w.Count("strikes", whole.SurvivorsOpen)))
	}
	strikes := w.Say("report.meaning_strikes")
	if w.Sums("report.col.vessels") {
		strikes += " " + w.Say("report.meaning_vessels")
	}
	meanings = append(meanings, strikes)
	if whole.KilledOpen > 0 {
		meanings = append(meanings, w.Say("report.meaning_open", w.Count("strikes", whole.KilledOpen)))
	}
	if whole.KilledUnended > 0 {
		meanings = append(meanings, w.Say("report.meaning_unended", w.Count("strikes", whole.KilledUnended), w.Number(whole.KilledUnknown)))
	}
	if v := h.Intervals; v != nil {
		text := w.Say("report.pauses", w.Count("days", v.Days), w.Number(v.Shortest), w.Count("days", v.Longest), w.Median(v.Median), w.Decimal(v.Mean), v.After, v.Until)
		if v.Inexact > 0 {
			text += " " + w.Say("report.pauses_inexact", w.Count("strikes", v.Inexact))
		}
		meanings = append(meanings, text)
	}
	if whole.Strikes == 0 {
		meanings = nil // nothing was counted that would have to be explained
	}
	blocks := []Block{w.totals(w.Say("report.totals_caption"), totals)}
	if len(h.Apart) > 0 {
		blocks = append(blocks, w.totals(w.Say("report.land_caption"), h.Apart))
	}
	if len(h.Measures) > 0 {
		blocks = append(blocks, w.measures(h.Measures))
	}
	if len(meanings) > 0 {
		blocks = append(blocks, Block{List: meanings})
	}
	if h.Intervals != nil && !w.brief {
		blocks = append(blocks, chart("days-between"))
	}
	return blocks
}

// struck is a number of strikes, with its range where rows stand for several and their
// number is not sure.
func (w *writer) struck(t *summary.Total) Cell {
	if t.StrikesMin == nil {
		return w.number(t.Strikes)
	}
	return plain(w.OpenRange(t.StrikesMin, &t.Strikes, t.StrikesMax))
}

// measures are a table of the totals of the dataset's own measures.
func (w *writer) measures(totals []summary.MeasureTotal) Block {
	t := w.table(w.Say("check.measures"), "report.col.measure", "report.col.scope", "report.col.measured", "report.col.given")
	for _, m := range totals {
		t.add(plain(w.Measure(figure.Measure(m.Measure))), plain(w.Scope(m.Scope)), plain(w.ranged(m.Number)), plain(w.Say("check.given_of", m.Given, m.Given+m.Lacking)))
	}
	return t.block()
}

// totals are a table of totals, one a line.
func (w *writer) totals(caption string, totals []summary.ScopeTotal) Block {
	t := w.table(caption, "report.col.scope", "report.col.killed", "report.col.missing", "report.col.dead", "report.col.strikes", "report.col.vessels", "report.col.survivors", "report.col.first", "report.col.last")
	for _, s := range totals {
		t.add(plain(w.Scope(s.Scope)), plain(w.ranged(s.Killed)), plain(w.ranged(s.Missing)), plain(w.ranged(s.Dead)), w.struck(&s.Total),
			plain(w.ranged(s.Vessels)), plain(w.ranged(s.Survivors)), w.day(s.First), w.day(s.Last))
	}
	return w.totalled(t)
}
