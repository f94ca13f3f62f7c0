package view

import (
	"github.com/strike-tally/strike-tally/validate"
)

// A Digest keeps of findings that are made one by one what GitHub annotations and
// Markdown show of them: so many of each rule, the first by their places. It counts
// the others, so that there may be any number.
type Digest struct {
	kept map[digested][]validate.Finding
	all  map[digested]int
}

type digested struct {
	rule     string
	severity validate.Severity
}

// digestMost is how many findings of a rule are enough: no form shows more, and one
// further tells that there are more.
const digestMost = max(findingsMost, annotationsShown+placesNamed) + 1

// Add takes a finding.
func (d *Digest) Add(f validate.Finding) error {
	if f.Waived != "" {
		return nil
	}
	if d.kept == nil {
		d.kept, d.all = map[digested][]validate.Finding{}, map[digested]int{}
	}
	of := digested{f.Rule, f.Severity}
	d.all[of]++
	d.kept[of] = append(d.kept[of], f)
	if len(d.kept[of]) == 2*digestMost {
		d.kept[of] = first(d.kept[of])
	}
	return nil
}

// first are the first findings by their places, as many as are enough.
func first(findings []validate.Finding) []validate.Finding {
	validate.Sort(findings)
	if len(findings) <= digestMost {
		return findings
	}
	clear(findings[digestMost:]) // or their texts would be kept
	return findings[:digestMost]
}

// Into puts what was kept into a report.
func (d *Digest) Into(r *Report) {
	r.Findings, r.left = nil, map[digested]int{}
	for of, kept := range d.kept {
		kept = first(kept)
		r.left[of] = d.all[of] - len(kept)
		r.Findings = append(r.Findings, kept...)
	}
	validate.Sort(r.Findings)
}
