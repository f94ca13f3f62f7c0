package change

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// Findings are the open findings of two states, matched with each other.
type Findings struct {
	New      []validate.Finding // open in the later state alone
	Resolved []validate.Finding // open in the earlier state and mended in the later one
	Hidden   []validate.Finding // open in the earlier state and no longer told, perhaps only because of what is new
	Waived   []validate.Finding // waived in the later state, and open or not there in the earlier one
	Old      int                // open in both
}

// sameness is what makes a finding of one state that of another: not its place,
// for lines move. The message may be another where the cell is the same, as when
// a total that is compared with it has changed.
type sameness struct{ rule, file, row, field, value, message string }

func sameAs(f *validate.Finding, worded bool) sameness {
	s := sameness{f.Rule, f.Place.File, f.Row, f.Field, f.Value, ""}
	if worded {
		s.message = f.Message
	}
	return s
}

// compareFindings matches findings that are the same word for word, then those
// that are the same in all but the words.
func compareFindings(before, after []validate.Finding) Findings {
	match := make([]int, len(after)) // -> index in before, + 1
	taken := make([]bool, len(before))
	for _, worded := range []bool{true, false} {
		candidates := map[sameness][]int{}
		for i := range before {
			if !taken[i] {
				key := sameAs(&before[i], worded)
				candidates[key] = append(candidates[key], i)
			}
		}
		for i := range after {
			key := sameAs(&after[i], worded)
			if found := candidates[key]; match[i] == 0 && len(found) > 0 {
				match[i], taken[found[0]] = found[0]+1, true
				candidates[key] = found[1:]
			}
		}
	}
	var c Findings
	for i := range after {
		was := match[i] > 0 && before[match[i]-1].Waived == ""
		switch is := after[i].Waived == ""; {
		case is && was:
			c.Old++
		case is:
			c.New = append(c.New, after[i])
		case was, match[i] == 0:
			c.Waived = append(c.Waived, after[i])
		}
	}
	for i := range before {
		if !taken[i] && before[i].Waived == "" {
			c.Resolved = append(c.Resolved, before[i])
		}
	}
	return c
}

// hide tells what was mended from what is only no longer told. Many rules ask nothing of a
// row beside which another one is in error, so that one fault is told once: where something
// is newly wrong, a finding is mended for certain only if its row, or one that it speaks of,
// is another, and that of a figure only if the figure differs no more.
func (c *Change) hide() {
	f := &c.Findings
	if !slices.ContainsFunc(f.New, func(n validate.Finding) bool { return n.Severity != validate.Note }) {
		return
	}
	type row struct{ file, id string }
	changed := map[row]bool{}
	for _, file := range c.Files {
		changed[row{file: file}] = true
	}
	for i := range c.Rows {
		changed[row{c.Rows[i].Table.File, c.Rows[i].ID}] = true
	}
	again := map[row]bool{} // differing figures that are told in other words
	for i := range f.New {
		if n := &f.New[i]; n.Rule == assess.RuleName {
			again[row{n.Place.File, n.Row}] = true
		}
	}
	verdicts := byID(c.After.Verdicts())
	gone := f.Resolved
	f.Resolved = nil
	for _, g := range gone {
		mended := changed[row{g.Place.File, g.Row}]
		for _, r := range g.Related {
			mended = mended || r.Row != "" && changed[row{r.Place.File, r.Row}]
		}
		if v := verdicts[schema.ID(g.Row)]; g.Rule == assess.RuleName && v != nil {
			mended = v.Outcome != figure.Differs || again[row{g.Place.File, g.Row}]
		}
		if mended {
			f.Resolved = append(f.Resolved, g)
		} else {
			f.Hidden = append(f.Hidden, g)
		}
	}
}
