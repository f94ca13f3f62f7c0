package validate

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Options say how to run.
type Options struct {
	// Rules are all rules there are; waivers may name any of them.
	Rules []*Rule
	// Skip leaves a rule out; nil runs all.
	Skip func(*Rule) bool
	// Today makes later dates a finding; empty asks for none.
	Today schema.Date
}

// Result is what a run found.
type Result struct {
	Findings []Finding      // in the order of files and places
	Rows     map[string]int // rows that could be read, by table
	Summary  Summary
}

// Run asks every rule of the dataset and applies its waivers. Each rule looks at
// what is sound only, so that one fault leads to one finding.
func Run(ds *schema.Dataset, o Options) Result {
	c := newCollector(o)
	d := newData(ds, o)
	for _, fault := range ds.Faults {
		c.add(c.worded(fault))
	}
	newTags(o.Rules).check(d, c.add)
	d.findDangling()
	c.ask(d, func(r *Rule) bool { return true })
	c.waive(d)
	Sort(c.findings)
	res := Result{Findings: c.findings, Rows: map[string]int{}, Summary: Summarize(c.findings)}
	for _, s := range ds.Sheets() {
		res.Rows[s.Table().Name] = s.Len()
	}
	return res
}

// ask has the wanted rules look at the dataset, turn by turn.
func (c *collector) ask(d *Data, wanted func(*Rule) bool) {
	for turn := TurnRows; turn <= lastTurn; turn++ {
		before := len(c.findings)
		var left []schema.Place // of findings that are not kept
		for _, r := range c.rules {
			if check := r.check(); check != nil && r.Turn == turn && c.runs(r) && wanted(r) {
				check(d, func(f Finding) {
					if !c.take(r, f) {
						left = append(left, f.Place)
					}
				})
			}
		}
		d.tell(c.findings[before:])
		for _, place := range left {
			d.tell([]Finding{{Place: place}})
		}
	}
	for _, fault := range c.limit.beyond() {
		c.openBefore = true
		c.add(c.worded(fault))
	}
}

// check is how the rule looks at a dataset; nil if it only words what others find.
func (r *Rule) check() func(*Data, func(Finding)) {
	if r.Row != nil {
		return r.Row.check
	}
	return r.Check
}

// A collector gathers the findings of one run.
type collector struct {
	rules      []*Rule
	byName     map[string]*Rule
	skip       func(*Rule) bool
	findings   []Finding
	limit      limit
	openBefore bool // an open finding is not among them, and no waiver speaks of it
}

func newCollector(o Options) *collector {
	c := &collector{rules: o.Rules, byName: map[string]*Rule{}, skip: o.Skip, limit: limit{}}
	for _, r := range o.Rules {
		if c.byName[r.Name] != nil {
			panic("validate: two rules are named " + r.Name)
		}
		c.byName[r.Name] = r
	}
	return c
}

func (c *collector) runs(r *Rule) bool { return c.skip == nil || !c.skip(r) }

// wants reports whether a finding of a rule is to be told: neither the rule is left
// out, nor the one of which the finding tells that there are more.
func (c *collector) wants(r *Rule, f *Finding) bool {
	return c.runs(r) && (f.StandsFor == 0 || c.runs(c.byName[f.Value]))
}

// add takes a finding of a rule, unless the rule is left out or has too many.
func (c *collector) add(r *Rule, f Finding) { c.take(r, f) }

// take is the same, and answers whether the finding is kept.
func (c *collector) take(r *Rule, f Finding) bool {
	if !c.wants(r, &f) {
		return false
	}
	if f = c.filled(r, f); !c.limit.takes(&f) {
		return false
	}
	c.findings = append(c.findings, f)
	return true
}

// filled is the finding with what the rule says of all its findings.
func (c *collector) filled(r *Rule, f Finding) Finding {
	f.Rule = r.Name
	f.Severity = cmp.Or(f.Severity, r.Severity)
	f.Hint = cmp.Or(f.Hint, r.Hint)
	return f
}

// worded is the finding that tells a fault, and its rule.
func (c *collector) worded(f schema.Fault) (*Rule, Finding) {
	r := c.byName[string(f.Kind)]
	if r == nil || r.Fault == nil {
		panic(fmt.Sprintf("validate: no rule words the fault %s", f.Kind))
	}
	message, hint := r.Fault(f)
	finding := Finding{Place: f.Place, Row: f.Row, Field: f.Field, Value: f.Value, Message: message, Hint: hint}
	if f.Kind == schema.TooMany { // it weighs what they weigh
		finding.Severity, finding.StandsFor = c.byName[f.Value].Severity, f.Count
	}
	return r, finding
}

// findDangling notes the columns in which some reference leads nowhere.
func (d *Data) findDangling() {
	for _, s := range d.Sheets() {
		for i := range s.Table().Columns {
			c := &s.Table().Columns[i]
			if c.RefTable == "" {
				continue
			}
			for row := range s.Len() {
				for _, id := range References(c, s.Cell(row, i)) {
					if !d.Refers(c, id) {
						d.dangles[columnKey{s.Table().Name, c.Name}] = true
					}
				}
			}
		}
	}
}

// referred goes through References.
func referred(c *schema.Column, value string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if c.Kind != schema.IDList {
			_ = value != "" && yield(value)
			return
		}
		for _, id := range schema.List(value).Members() {
			if !yield(id) {
				return
			}
		}
	}
}

// References are the ids or words that a cell of a referring column names.
func References(c *schema.Column, value string) []string {
	return slices.Collect(referred(c, value))
}
