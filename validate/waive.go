package validate

import "cmp"

// WaiverUnmatched is the rule of a waiver that matches nothing any more. It is
// asked here, after all others, because it speaks of their findings.
const WaiverUnmatched = "waiver-unmatched"

// A waiver is a row of waivers.
type waiver struct {
	n         int
	rule, row string
	reason    string
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
	matched, reasons := map[waiverKey]bool{}, map[waiverKey]string{}
	for i := range d.Waivers.Len {
		row := d.Waivers.Row(i)
		// A waiver without a reason is the fault to tell, not the finding again.
		w := waiver{i, row.Cell("rule"), row.Cell("row"), cmp.Or(row.Cell("reason"), "no reason given")}
		waivers = append(waivers, w)
		reasons[waiverKey{w.rule, w.row}] = w.reason
	}
	for i := range e.held {
		f := &e.held[i]
		k := waiverKey{f.Rule, f.Row}
		if reason := reasons[k]; reason != "" && f.Row != "" && e.byName[f.Rule].Waivable() {
			f.Waived = reason
			matched[k] = true
		}
	}
	for _, w := range waivers {
		e.waiveByHalf(w, reasons[waiverKey{w.rule, w.row}])
	}
	rule := e.byName[WaiverUnmatched]
	if rule == nil || !e.runs(rule) {
		return
	}
	for _, w := range waivers {
		named := e.byName[w.rule]
		if named == nil || !named.Waivable() || !e.runs(named) || !d.Valid(d.Waivers, w.n, "rule", "row") || matched[waiverKey{w.rule, w.row}] || e.openBeside(w) {
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
func (e *engine) waiveByHalf(w waiver, reason string) {
	d := e.data
	knowsRule := e.byName[w.rule] != nil && d.Valid(d.Waivers, w.n, "rule")
	knowsRow := d.BearsAnywhere(w.row) && d.Valid(d.Waivers, w.n, "row")
	if knowsRule == knowsRow {
		return
	}
	for i := range e.held {
		f := &e.held[i]
		if f.Open() && f.Row != "" && e.byName[f.Rule].Waivable() && (knowsRule && f.Rule == w.rule || knowsRow && f.Row == w.row) {
			f.Waived = reason
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
