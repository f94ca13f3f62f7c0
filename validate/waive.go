package validate

import (
	"cmp"

	"github.com/strike-tally/strike-tally/schema"
)

// WaiverUnmatched is the rule of a waiver that matches nothing any more. It is
// asked here, after all others, because it speaks of their findings.
const WaiverUnmatched = "waiver-unmatched"

type waiverKey struct{ rule, row string }

// waive marks the findings that waivers accept, and reports waivers that accept
// nothing although their rule was asked.
func (c *collector) waive(d *Data) {
	if len(d.Waivers.Rows) > 0 {
		Sort(c.findings) // the first that fits is the first in the tables
	}
	matched := map[waiverKey]bool{}
	reasons := map[waiverKey]string{}
	for _, w := range d.Waivers.Rows {
		// A waiver without a reason is the fault to tell, not the finding again.
		reasons[waiverKey{w.Rule, w.Row}] = cmp.Or(w.Reason, "no reason given")
	}
	for i := range c.findings {
		f := &c.findings[i]
		k := waiverKey{f.Rule, f.Row}
		if reason := reasons[k]; reason != "" && f.Row != "" {
			f.Waived = reason
			matched[k] = true
		}
	}
	c.waiveByHalf(d, reasons)
	rule := c.byName[WaiverUnmatched]
	if rule == nil || !c.runs(rule) {
		return
	}
	for i, w := range d.Waivers.Rows {
		named := c.byName[w.Rule]
		if named == nil || !c.runs(named) || !d.Sound(d.Waivers, i, "rule", "row") || matched[waiverKey{w.Rule, w.Row}] || c.openBeside(w) {
			continue
		}
		f := d.At(d.Waivers, i, "row")
		f.Message = "row: found no finding of " + w.Rule + " at " + w.Row + ", want one to accept"
		c.add(rule, f)
	}
}

// waiveByHalf lets a waiver of which rule or row is wrong, and told, accept the
// first open finding that fits the other half: its fault is told once, and does
// not bring back what it had accepted.
func (c *collector) waiveByHalf(d *Data, reasons map[waiverKey]string) {
	for i, w := range d.Waivers.Rows {
		knowsRule := c.byName[w.Rule] != nil && d.Sound(d.Waivers, i, "rule")
		knowsRow := d.bears(w.Row) && d.Sound(d.Waivers, i, "row")
		if knowsRule == knowsRow {
			continue
		}
		for j := range c.findings {
			f := &c.findings[j]
			if f.Open() && f.Row != "" && (knowsRule && f.Rule == w.Rule || knowsRow && f.Row == w.Row) {
				f.Waived = reasons[waiverKey{w.Rule, w.Row}]
				break
			}
		}
	}
}

// bears reports whether a row of any table bears the id.
func (d *Data) bears(id string) bool {
	for _, s := range d.Sheets() {
		if d.Bears(s, id) {
			return true
		}
	}
	return false
}

// openBeside reports whether a finding is open that may be why the waiver's rule
// keeps silent about its row: any but one of the same rule in the same table,
// and those on other waivers.
func (c *collector) openBeside(w schema.Waiver) bool {
	if c.openBefore {
		return true
	}
	for i := range c.findings {
		f := &c.findings[i]
		if f.Open() && f.Rule != WaiverUnmatched && (f.Rule != w.Rule || f.Row == "" || f.Row[0] != w.Row[0]) {
			return true
		}
	}
	return false
}
