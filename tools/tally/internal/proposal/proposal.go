// Package proposal judges rows that are to be added: what they are, which findings
// they bring, and what they do to totals and verdicts. It writes nothing.
package proposal

import (
	"errors"
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/draft"
)

// Proposal is a draft with what it changes.
type Proposal struct {
	Draft  *draft.Draft
	Change *change.Change
	Like   []draft.Likeness
	// Errors, Warnings and Notes are the findings that the rows bring, at the places
	// at which the rows would stand. That a published figure differs is counted as a
	// warning here: a strike that a source left out is no less true.
	Errors, Warnings, Notes []validate.Finding
}

// Desk judges proposals to one state of the tables.
type Desk struct {
	Texts  schema.Texts
	Before *assess.Assessment

	uncanonical map[string]string // rule of the first thing that is not in canonical form, by file
}

// An Obstacle is why rows cannot be added to the tables as they are.
type Obstacle struct {
	Findings []validate.Finding
	Reason   string
}

func (o *Obstacle) Error() string { return o.Reason }

// NewDesk takes the tables as they are, and the rules of package validate/rules. An
// [Obstacle] is returned if the dataset is not whole, and so nothing can be told of
// a row that is added.
func NewDesk(texts schema.Texts, rules []*validate.Rule, today schema.Date) (*Desk, error) {
	data := schema.Read(texts)
	d := &Desk{Texts: texts, Before: assess.New(data, assess.Options{Rules: rules, Today: today}), uncanonical: map[string]string{}}
	var unread []validate.Finding
	for _, m := range d.mended(rules) {
		unread = append(unread, m.Blocking...)
		if len(m.Repaired) > 0 {
			d.uncanonical[m.Table.File] = m.Repaired[0].Rule
		}
	}
	for _, f := range d.Before.Findings() {
		if f.Rule == string(csvtable.MissingFile) || f.Rule == string(csvtable.UnreadableFile) {
			unread = append(unread, f)
		}
	}
	if len(unread) > 0 {
		return nil, &Obstacle{unread, "the tables cannot be read whole, so nothing is added; mend them first"}
	}
	return d, nil
}

// mended is what mending would make of the tables. Where nothing at all is found in them, and
// their rows stand in order, they are in canonical form, and need not be read once more.
func (d *Desk) mended(rules []*validate.Rule) []validate.Mended {
	isMended := func(f validate.Finding) bool { return f.Waived == "" }
	isOutOfOrder := func(s schema.Cells) bool { return !s.Ordered() }
	if len(d.Before.Data.Faults) == 0 && !slices.ContainsFunc(d.Before.Findings(), isMended) && !slices.ContainsFunc(d.Before.Data.Sheets(), isOutOfOrder) {
		return nil
	}
	return validate.Mend(d.Texts, rules)
}

// Judge judges rows. The tables that they go to must be in canonical form, so that
// nothing but the rows is changed. In widen are strikes whose range of deaths is to
// follow their accounts.
func (d *Desk) Judge(rows []*draft.Row, widen ...schema.ID) (*Proposal, error) {
	changed := map[string]bool{"strikes.csv": len(widen) > 0}
	for _, r := range rows {
		changed[r.Table.File] = true
	}
	for _, t := range schema.Tables {
		if rule := d.uncanonical[t.File]; changed[t.File] && rule != "" {
			return nil, fmt.Errorf("%s: found a table that is not in canonical form (%s), want one; run tally fmt first", t.File, rule)
		}
	}
	p := &Proposal{}
	var err error
	if p.Draft, err = draft.On(d.Before.Data, d.Texts, rows, widen...); err != nil {
		return nil, err
	}
	p.Change = change.Between(d.Before, assess.New(p.Draft.Data, d.Before.Options))
	p.Like = p.Draft.Like()
	for _, f := range p.Change.Findings.New {
		switch {
		case f.Severity == validate.Note:
			p.Notes = append(p.Notes, f)
		case f.Severity == validate.Warning || assess.OfFigures(f.Rule):
			p.Warnings = append(p.Warnings, f)
		default:
			p.Errors = append(p.Errors, f)
		}
	}
	for _, s := range p.Draft.Data.Sheets() {
		if !s.Whole() {
			return nil, errors.New("the tables could not be read whole with these rows")
		}
	}
	return p, nil
}

// rangeRule is the rule that holds a strike's range of deaths to its accounts.
const rangeRule = "range-not-borne-out"

// Unborne are the strikes that stood before and whose range of deaths is no longer
// that of their accounts.
func (p *Proposal) Unborne() []schema.ID {
	var ids []schema.ID
	for _, f := range p.Errors {
		if f.Rule == rangeRule && p.Draft.Row(f.Place) == nil {
			ids = append(ids, schema.ID(f.Row))
		}
	}
	return ids
}

// CellFindings are the errors and warnings at one cell of one more row, and those
// of which it is a part: what the rules say of an answer. Without a column they are
// those at any cell. Rules that ask whether other rows bear it out say nothing, for
// these are still to come; nor do those that set the cell beside one that is still to
// come, whose columns are later.
func (d *Desk) CellFindings(rows []*draft.Row, row *draft.Row, column string, later ...string) []validate.Finding {
	p, err := draft.On(d.Before.Data, d.Texts, append(rows[:len(rows):len(rows)], row))
	if err != nil {
		return nil
	}
	own := p.Rows[len(p.Rows)-1]
	result := validate.Run(p.Data, validate.Options{Rules: d.Before.Options.Rules, Today: d.Before.Options.Today, Skip: func(r *validate.Rule) bool { return r.Phase >= validate.PhaseSupport }})
	var at []validate.Finding
	for _, f := range result.Findings {
		if p.Row(f.Place) != own || f.Severity == validate.Note {
			continue
		}
		concerned := p.Concerned(f, own)
		waits := slices.ContainsFunc(concerned, func(c string) bool { return c != column && slices.Contains(later, c) })
		if column == "" || slices.Contains(concerned, column) && !waits {
			at = append(at, f)
		}
	}
	return at
}
