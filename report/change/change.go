// Package change compares two states of a dataset: what happened to its rows, its
// totals, the verdicts on published figures and its findings. It is what a
// reviewer asks of a proposed change.
package change

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// Change is the difference between two states of a dataset.
type Change struct {
	Before, After *assess.Assessment
	Columns       []ColumnChange
	Files         []string // tables whose bytes are others, also where no row is
	Rows          []schema.RowChange
	Totals        []TotalChange   // every scope of either state, changed or not
	Verdicts      []VerdictChange // figures whose verdict is another, the worst first, then in file order
	Reread        []schema.ID     // figures of the same verdict under another first reading
	Findings      Findings
}

// TotalChange is the total of a scope in both states; nil where a state lacks it.
type TotalChange struct {
	Scope         string
	Before, After *ledger.Totals

	before, after *schema.Dataset
}

// VerdictChange is a figure whose verdict is another; nil where a state lacks the
// figure.
type VerdictChange struct {
	ID            schema.ID
	Before, After *figure.Verdict
}

// Between compares two states.
func Between(before, after *assess.Assessment) *Change {
	c := Effects(before, after)
	c.Findings = compareFindings(before.Findings(), after.Findings())
	c.hide()
	return c
}

// Effects compares two states but for their findings: those of neither are asked.
func Effects(before, after *assess.Assessment) *Change {
	c := Sums(before, after)
	c.verdicts()
	return c
}

// Sums compares rows and totals only, without verdicts and findings: it takes a
// small part of the time.
func Sums(before, after *assess.Assessment) *Change {
	c := &Change{Before: before, After: after, Columns: columnChanges(before.Data, after.Data), Rows: schema.Diff(before.Data, after.Data)}
	for _, t := range schema.Tables {
		if before.Data.Text(t.File) != after.Data.Text(t.File) {
			c.Files = append(c.Files, t.File)
		}
	}
	c.totals()
	return c
}

// Rejected reports whether the change should not be taken as it is: a row has
// vanished, or an error or warning is open that was not before.
func (c *Change) Rejected() bool {
	if c.Count(schema.RowVanished) > 0 {
		return true
	}
	for i := range c.Findings.New {
		if c.Findings.New[i].Severity != validate.Note {
			return true
		}
	}
	return false
}

// Empty reports whether nothing at all is different.
func (c *Change) Empty() bool {
	for i := range c.Totals {
		if c.Totals[i].Changed() {
			return false
		}
	}
	f := &c.Findings
	return len(c.Columns)+len(c.Files)+len(c.Rows)+len(c.Verdicts)+len(c.Reread)+len(f.New)+len(f.Resolved)+len(f.Hidden)+len(f.Waived) == 0
}

// Count is the number of rows to which that happened.
func (c *Change) Count(kind schema.RowKind) int {
	n := 0
	for i := range c.Rows {
		if c.Rows[i].Kind == kind {
			n++
		}
	}
	return n
}

func (c *Change) totals() {
	earlier, later := totalsByScope(c.Before), totalsByScope(c.After)
	for _, t := range c.After.Totals() {
		c.Totals = append(c.Totals, TotalChange{t.Scope, earlier[t.Scope], later[t.Scope], c.Before.Data, c.After.Data})
	}
	for _, t := range c.Before.Totals() {
		if later[t.Scope] == nil {
			c.Totals = append(c.Totals, TotalChange{t.Scope, earlier[t.Scope], nil, c.Before.Data, c.After.Data})
		}
	}
}

func totalsByScope(a *assess.Assessment) map[string]*ledger.Totals {
	m := map[string]*ledger.Totals{}
	for _, t := range a.Totals() {
		m[t.Scope] = &t.Totals
	}
	return m
}

func (c *Change) verdicts() {
	say := phrase.English(c.After.Data)
	earlier, later := byID(c.Before.Verdicts()), byID(c.After.Verdicts())
	verdicts := c.After.Verdicts()
	for i := range verdicts {
		now := &verdicts[i]
		was := earlier[now.Tally.ID]
		switch {
		case later[now.Tally.ID] != now: // an id that stands twice is a finding
		case was == nil || was.Outcome != now.Outcome:
			c.Verdicts = append(c.Verdicts, VerdictChange{now.Tally.ID, was, now})
		case (was.Outcome == figure.AgreesAsRead || was.Outcome == figure.Possible) && say.FirstReading(was) != say.FirstReading(now):
			c.Reread = append(c.Reread, now.Tally.ID)
		}
	}
	verdicts = c.Before.Verdicts()
	for i := range verdicts {
		if was := &verdicts[i]; later[was.Tally.ID] == nil && earlier[was.Tally.ID] == was {
			c.Verdicts = append(c.Verdicts, VerdictChange{was.Tally.ID, was, nil})
		}
	}
	slices.SortStableFunc(c.Verdicts, func(a, b VerdictChange) int { return cmp.Compare(a.rank(), b.rank()) })
}

// rank orders changed verdicts: what differs now, is not comparable now, agrees
// now, is gone.
func (v *VerdictChange) rank() int {
	if v.After == nil {
		return len(ranks)
	}
	return slices.Index(ranks, v.After.Outcome)
}

var ranks = []figure.Outcome{figure.Differs, figure.NotComparable, figure.Possible, figure.AgreesAsRead, figure.Agrees}

func byID(verdicts []figure.Verdict) map[schema.ID]*figure.Verdict {
	m := map[schema.ID]*figure.Verdict{}
	for i := range verdicts {
		if id := verdicts[i].Tally.ID; m[id] == nil {
			m[id] = &verdicts[i]
		}
	}
	return m
}
