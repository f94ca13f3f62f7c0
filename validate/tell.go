package validate

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// setWaivable notes of which findings waivers speak: they are held until all are known.
func (e *engine) setWaivable() {
	t := e.data.Waivers
	if t.source == nil {
		return // they have not been read
	}
	e.waivable = map[string]bool{}
	rules, rows := t.wide(t.Index("rule")), t.wide(t.Index("row"))
	for i := range t.Len {
		e.waivable[e.data.Text(rules[i])], e.waivable[e.data.Text(rows[i])] = true, true
	}
	delete(e.waivable, "")
}

// found is a finding and the rule that tells it.
type found struct {
	rule    *Rule
	finding Finding
}

// tell tells findings in the order of their places.
func (e *engine) tell(all []found) {
	order := make([]int32, len(all)) // findings are large
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return compareFindings(&all[a].finding, &all[b].finding) })
	mayHold := e.waivable == nil || len(e.waivable) > 0
	for _, i := range order {
		f := &all[i].finding
		if mayHold { // and those of a block make room for those of another
			held := *f
			f = &held
		}
		e.report(all[i].rule, f)
	}
}

// report tells a finding, unless its rule is left out or has too many of one file, or
// holds it, where a waiver may speak of it: then it must stay as it is.
func (e *engine) report(r *Rule, f *Finding) {
	if !e.wants(r, f) {
		return
	}
	f.fill(r)
	if !e.unlimited[f.Place.File] && !e.limit.takes(f) {
		e.openBefore = true
		return
	}
	if e.waivable == nil || e.waivable[f.Rule] || e.waivable[f.Row] {
		e.held = append(e.held, f)
		return
	}
	e.openBefore = e.openBefore || f.Open()
	e.show(f)
}

func (e *engine) show(f *Finding) {
	e.summary.add(f)
	e.emit(*f)
}

// wants reports whether a finding of a rule is to be told: neither the rule is left
// out, nor the one of which the finding tells that there are more.
func (e *engine) wants(r *Rule, f *Finding) bool {
	return e.runs(r) && (f.StandsFor == 0 || e.runs(e.byName[f.Value]))
}

// fill fills in what the rule says of all its findings.
func (f *Finding) fill(r *Rule) {
	f.Rule = r.Name
	f.Severity = cmp.Or(f.Severity, r.Severity)
	f.Hint = cmp.Or(f.Hint, r.Hint)
}

// worded is the finding that tells a fault, and its rule.
func (e *engine) worded(f schema.Fault) found { return wordFault(e.byName, f) }

func wordFault(byName map[string]*Rule, f schema.Fault) found {
	r := byName[string(f.Kind)]
	if r == nil || r.File == nil {
		panic(fmt.Sprintf("validate: no rule words the fault %s", f.Kind))
	}
	message, hint := r.File(f)
	finding := Finding{Place: f.Place, Row: f.Row, Field: f.Field, Value: f.Value, Message: message, Hint: hint}
	if f.Kind == csvtable.TooMany { // it weighs what they weigh
		finding.Severity, finding.StandsFor = byName[f.Value].Severity, f.Count
	}
	return found{r, finding}
}

// sortHeld is [Sort] of what is held.
func (e *engine) sortHeld() { slices.SortStableFunc(e.held, compareFindings) }
