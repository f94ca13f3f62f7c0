package view

import (
	"io"

	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

type jsonDiff struct {
	Base     jsonSide            `json:"base"`
	Head     jsonSide            `json:"head"`
	Version  jsonVersion         `json:"version"`
	Columns  []jsonColumnChange  `json:"columns"`
	Rows     []jsonRowChange     `json:"rows"`
	Totals   []jsonTotalChange   `json:"totals"`
	Verdicts []jsonVerdictChange `json:"verdicts"`
	Reread   []schema.ID         `json:"reread"`
	Findings jsonFindingChange   `json:"findings"`
	Summary  jsonDiffSummary     `json:"summary"`
}

type jsonSide struct {
	Name     string  `json:"name"`
	Revision *string `json:"revision"`
}

type jsonRowChange struct {
	Table      string           `json:"table"`
	ID         *string          `json:"id"`
	Change     schema.RowKind   `json:"change"`
	Line       *int             `json:"line"`
	Cells      []jsonCellChange `json:"cells"`
	Row        Row              `json:"row"`
	ExcludedID *string          `json:"excluded_id"`
	Reason     *string          `json:"reason"`
	ReplacedBy *string          `json:"replaced_by"`
	RenamedTo  *string          `json:"renamed_to"`
}

type jsonCellChange struct {
	Column string  `json:"column"`
	Before *string `json:"before"`
	After  *string `json:"after"`
}

type jsonTotalChange struct {
	Scope     string     `json:"scope"`
	Deaths    jsonNumber `json:"deaths"`
	DeathsMin jsonNumber `json:"deaths_min"`
	DeathsMax jsonNumber `json:"deaths_max"`
	Missing   jsonNumber `json:"missing"`
	Survivors jsonNumber `json:"survivors"`
	Strikes   jsonNumber `json:"strikes"`
	Vessels   jsonNumber `json:"vessels"`
}

type jsonNumber struct {
	Before *int `json:"before"`
	After  *int `json:"after"`
	Change *int `json:"change"`
}

type jsonVerdictChange struct {
	TallyID      schema.ID   `json:"tally_id"`
	SourceID     schema.ID   `json:"source_id"`
	Series       *string     `json:"series"`
	AsOf         schema.Date `json:"as_of"`
	Scope        string      `json:"scope"`
	Before       *string     `json:"before"`
	After        *string     `json:"after"`
	ReasonBefore *string     `json:"reason_before"`
	ReasonAfter  *string     `json:"reason_after"`
	Marked       []schema.ID `json:"marked"`
}

type jsonFindingChange struct {
	New      []jsonFinding `json:"new"`
	Resolved []jsonFinding `json:"resolved"`
	Hidden   []jsonFinding `json:"hidden"`
	Waived   []jsonFinding `json:"waived"`
	Old      int           `json:"old"`
}

type jsonDiffSummary struct {
	Added     int  `json:"added"`
	Changed   int  `json:"changed"`
	Withdrawn int  `json:"withdrawn"`
	Vanished  int  `json:"vanished"`
	Removed   int  `json:"removed"`
	Unread    int  `json:"unread"`
	Rejected  bool `json:"rejected"`
}

// DiffJSON writes a change as one object:
//
//	base, head  {name, revision}: revision is null for a folder and the working tree
//	version     {change (major|minor|patch|none), reason (words; null for none), release (the newest that the base holds), since_release (change from that
//	            to head: major|minor|patch|none), next (the release that head would be; null if it is the same)}: the last three are null where the base
//	            is no commit, the two before next also where nothing is released yet
//	columns     [{table, change (added|removed|renamed|moved|all_added|all_removed|reordered), before, after}]: names of a column, null where there is none
//	            and where all are meant
//	rows        [{table, id, change (added|changed|withdrawn|vanished|removed|unread), line (in head; null for a row that is gone),
//	            cells: [{column, before, after}] of a changed row, row (of head; of base for a row that is gone),
//	            excluded_id, reason, replaced_by (of a withdrawn row), renamed_to (of a vanished row that stands under another id)}]
//	totals      [{scope, deaths, deaths_min, deaths_max, missing, survivors, strikes, vessels}], each {before, after, change}, of every scope;
//	            before or after is null where that state lacks the scope, or its strikes the column; change where a number is not known
//	verdicts    [{tally_id, source_id, series, as_of, scope, before, after (a verdict as in check; null: no such figure), reason_before, reason_after, marked (of the head, as in check)}]
//	reread      ids of figures that agree as read as before, but under another first reading
//	findings    {new, resolved, hidden (no longer told, perhaps only because of what is new), waived: [finding as in check], old: number of findings open in both}
//	summary     {added, changed, withdrawn, vanished, removed, unread: rows; rejected: whether the exit status is 1}
func DiffJSON(w io.Writer, d *Diff) error {
	c := d.Change
	out := jsonDiff{
		Base: jsonSide{d.Base.Called(d.Say), text(d.Base.Revision)}, Head: jsonSide{d.Head.Called(d.Say), text(d.Head.Revision)},
		Version: versionJSON(d), Columns: columnsJSON(c),
		Rows: []jsonRowChange{}, Totals: []jsonTotalChange{}, Verdicts: []jsonVerdictChange{}, Reread: append([]schema.ID{}, c.Reread...),
		Findings: jsonFindingChange{findingsJSON(c.Findings.New), findingsJSON(c.Findings.Resolved), findingsJSON(c.Findings.Hidden), findingsJSON(c.Findings.Waived), c.Findings.Old},
		Summary: jsonDiffSummary{c.Count(schema.RowAdded), c.Count(schema.RowChanged), c.Count(schema.RowWithdrawn), c.Count(schema.RowVanished),
			c.Count(schema.RowRemoved), c.Count(schema.RowUnread), c.Rejected()},
	}
	for i := range c.Rows {
		out.Rows = append(out.Rows, rowChangeJSON(c, &c.Rows[i]))
	}
	for i := range c.Totals {
		out.Totals = append(out.Totals, totalChangeJSON(&c.Totals[i]))
	}
	for i := range c.Verdicts {
		out.Verdicts = append(out.Verdicts, verdictChangeJSON(c, d.Say, &c.Verdicts[i]))
	}
	return writeJSON(w, out)
}

func findingsJSON(findings []validate.Finding) []jsonFinding {
	list := []jsonFinding{}
	for i := range findings {
		list = append(list, findingJSON(&findings[i]))
	}
	return list
}

func rowChangeJSON(c *change.Change, r *schema.RowChange) jsonRowChange {
	j := jsonRowChange{Table: r.Table.Name, ID: text(r.ID), Change: r.Kind, Cells: []jsonCellChange{}, RenamedTo: text(r.RenamedTo)}
	if r.After >= 0 {
		s := c.After.Data.Sheet(r.Table.Name)
		j.Row, j.Line = Row{s, r.After}, number(s.Place(r.After, 0).Line)
	} else {
		j.Row = Row{c.Before.Data.Sheet(r.Table.Name), r.Before}
	}
	for _, cell := range r.Cells {
		j.Cells = append(j.Cells, jsonCellChange{cell.Column, text(cell.Before), text(cell.After)})
	}
	if x := r.Exclusion; x != nil {
		j.ExcludedID, j.Reason, j.ReplacedBy = text(string(x.ID)), text(x.Reason), text(string(x.ReplacedBy))
	}
	return j
}

func totalChangeJSON(t *change.TotalChange) jsonTotalChange {
	j := jsonTotalChange{Scope: t.Scope}
	for i, into := range []*jsonNumber{&j.Deaths, &j.DeathsMin, &j.DeathsMax, &j.Missing, &j.Survivors, &j.Strikes, &j.Vessels} {
		before, after := t.Values(change.Measures[i])
		if before != nil && after != nil {
			change := *after - *before
			into.Change = &change
		}
		if t.Before != nil {
			into.Before = before
		}
		if t.After != nil {
			into.After = after
		}
	}
	return j
}

func verdictChangeJSON(c *change.Change, say *phrase.Words, v *change.VerdictChange) jsonVerdictChange {
	told := func(v *figure.Verdict) (outcome, reason *string) {
		if v == nil {
			return nil, nil
		}
		return text(string(v.Outcome)), text(say.Reason(v))
	}
	j := jsonVerdictChange{TallyID: v.ID, Marked: []schema.ID{}}
	if v.After != nil {
		j.Marked = append(j.Marked, c.After.Later(v.After)...)
	}
	j.Before, j.ReasonBefore = told(v.Before)
	j.After, j.ReasonAfter = told(v.After)
	t := v.After
	if t == nil {
		t = v.Before
	}
	j.SourceID, j.Series, j.AsOf, j.Scope = t.Tally.SourceID, text(t.Tally.Series), t.Tally.AsOf, t.Tally.FullScope()
	return j
}
