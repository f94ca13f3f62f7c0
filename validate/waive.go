package validate

import (
	"cmp"
	"slices"
)

// WaiverUnmatched is the rule of a waiver that matches nothing any more. It is
// asked here, after all others, because it speaks of their findings.
const WaiverUnmatched = "waiver-unmatched"

// A waiver is a row of waivers.
type waiver struct {
	n         int
	rule, row string
	reason    string
	accepts   string // the value or message of the finding; empty: any
}

// fits reports whether the waiver accepts what a finding of its rule and row has found.
func (w *waiver) fits(f *Finding) bool {
	return w.accepts == "" || w.accepts == f.Value || w.accepts == f.Message
}

type waiverKey struct{ rule, row string }

// waive marks the findings that waivers accept, and reports waivers that accept
// nothing although their rule was asked.
func (e *engine) waive() {
	d := e.data
	if d.Waivers.Len == 0 {
		return
	}
	Sort(e.held) // the first that fits is the first in the tables
	var waivers []waiver
	matched, of := map[waiverKey]bool{}, map[waiverKey][]waiver{}
	lapsed := map[waiverKey]int{} // places in held, of what waivers would accept if it were what they name
	for i := range d.Waivers.Len {
		row := d.Waivers.Row(i)
		// A waiver without a reason is the fault to tell, not the finding again.
		w := waiver{i, row.Cell("rule"), row.Cell("row"), cmp.Or(row.Cell("reason"), "no reason given"), row.Cell("accepts")}
		waivers = append(waivers, w)
		k := waiverKey{w.rule, w.row}
		of[k] = append(of[k], w)
	}
	for i := range e.held {
		f := &e.held[i]
		k := waiverKey{f.Rule, f.Row}
		if f.Row == "" || !e.byName[f.Rule].Waivable() {
			continue
		}
		for _, w := range slices.Backward(of[k]) {
			if w.fits(f) {
				f.Waived = w.reason
				matched[k] = true
				break
			}
			lapsed[k] = i
		}
	}
	for _, w := range waivers {
		e.waiveByHalf(w)
	}
	rule := e.byName[WaiverUnmatched]
	if rule == nil || !e.runs(rule) {
		return
	}
	for _, w := range waivers {
		named := e.byName[w.rule]
		if named == nil || !named.Waivable() || !e.runs(named) || !d.Valid(d.Waivers, w.n, "rule", "row") || matched[waiverKey{w.rule, w.row}] {
			continue
		}
		if i, ok := lapsed[waiverKey{w.rule, w.row}]; ok {
			// The finding is open again, which is told at its own place.
			other := &e.held[i]
			other.Related = append(other.Related, d.Related(d.Waivers, w.n, "accepts", "the waiver accepts "+w.accepts))
			continue
		}
		if e.openBeside(w) {
			continue
		}
		f := d.At(d.Waivers, w.n, "row")
		f.Message = "row: found no finding of " + w.rule + " at " + w.row + ", want one to accept"
		if f = filled(rule, f); e.limit.takes(&f) {
			e.held = append(e.held, f)
		}
	}
}

// waiveByHalf lets a waiver of which rule or row is wrong, and told, accept the
// first open finding that fits the other half: its fault is told once, and does
// not bring back what it had accepted.
func (e *engine) waiveByHalf(w waiver) {
	d := e.data
	knowsRule := e.byName[w.rule] != nil && d.Valid(d.Waivers, w.n, "rule")
	knowsRow := d.BearsAnywhere(w.row) && d.Valid(d.Waivers, w.n, "row")
	if knowsRule == knowsRow {
		return
	}
	for i := range e.held {
		f := &e.held[i]
		if f.Open() && f.Row != "" && e.byName[f.Rule].Waivable() && (knowsRule && f.Rule == w.rule || knowsRow && f.Row == w.row) {
			f.Waived = w.reason
			return
		}
	}
}

// openBeside reports whether a finding is open that may be why the waiver's rule
// keeps silent about its row: any but one of the same rule in the same table,
// and those on other waivers.
func (e *engine) openBeside(w waiver) bool {
	if e.openBefore {
		return true
	}
	for i := range e.held {
		f := &e.held[i]
		if f.Open() && f.Rule != WaiverUnmatched && (f.Rule != w.rule || f.Row == "" || f.Row[0] != w.row[0]) {
			return true
		}
	}
	return false
}
