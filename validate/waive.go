package validate

import "cmp"

// WaiverUnmatched is the rule of a waiver that matches nothing any more. It is
// asked here, after all others, because it speaks of their findings.
const WaiverUnmatched = "waiver-unmatched"

type waiverKey struct{ rule, row string }

// waive marks the findings that a waiver accepts, and reports waivers that
// accept nothing although their rule was asked. While a finding of another rule
// is open it reports none, for rules keep silent about what is at fault already.
func (c *collector) waive(d *Data) {
	reasons := map[waiverKey]string{}
	for _, w := range d.Waivers.Rows {
		reasons[waiverKey{w.Rule, w.Row}] = w.Reason
	}
	matched := map[waiverKey]bool{}
	for i := range c.findings {
		f := &c.findings[i]
		k := waiverKey{f.Rule, f.Row}
		if _, ok := reasons[k]; ok && f.Row != "" {
			// A waiver without a reason is the fault to tell, not the finding again.
			f.Waived = cmp.Or(reasons[k], "no reason given")
			matched[k] = true
		}
	}
	rule := c.byName[WaiverUnmatched]
	if rule == nil || !c.runs(rule) {
		return
	}
	for i, w := range d.Waivers.Rows {
		named := c.byName[w.Rule]
		if named == nil || !c.runs(named) || c.openBeside(w.Rule) || !d.Sound(d.Waivers, i, "rule", "row") || matched[waiverKey{w.Rule, w.Row}] {
			continue
		}
		f := d.At(d.Waivers, i, "row")
		f.Message = "row: found no finding of " + w.Rule + " at " + w.Row + ", want one to accept"
		c.add(rule, f)
	}
}

// openBeside reports whether a finding of a rule other than the named one and of
// waiver-unmatched is open.
func (c *collector) openBeside(rule string) bool {
	for i := range c.findings {
		if f := &c.findings[i]; f.Open() && f.Rule != rule && f.Rule != WaiverUnmatched {
			return true
		}
	}
	return false
}
