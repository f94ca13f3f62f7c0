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

// Judge judges rows. The tables that they go to must be in canonical form, so that
// nothing but the rows is changed. In widen are strikes whose range of deaths is to
// follow their accounts.
func (d *Desk) Judge(rows []*draft.Row, widen ...schema.ID) (*Proposal, error) {
	p := &Proposal{}
	var after *assess.Assessment
	if d.isInForm() {
		if of, err := draft.On(d.Before.Data, d.Texts, rows, widen...); err == nil {
			p.Draft, after = of, assess.New(of.Data, d.Before.Options)
		}
	}
	if after != nil && bringAll(d.Before.Data, p.Draft, after) {
		p.Change = change.Effects(d.Before, after)
		p.Change.Findings.New = open(after)
	} else if err := d.compare(p, after, rows, widen); err != nil {
		return nil, err
	}
	return p, p.finish()
}

// finish sorts the findings and tells rows that are like those that are added.
func (p *Proposal) finish() error {
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
			return errors.New("the tables could not be read whole with these rows")
		}
	}
	return nil
}

// compare sets what is found with the rows beside what was found before them. After is nil
// where the rows have not been added yet.
func (d *Desk) compare(p *Proposal, after *assess.Assessment, rows []*draft.Row, widen []schema.ID) (err error) {
	if err := d.wantCanonical(changing(rows, widen)); err != nil {
		return err
	}
	if after == nil {
		if p.Draft, err = draft.On(d.Before.Data, d.Texts, rows, widen...); err != nil {
			return err
		}
		after = assess.New(p.Draft.Data, d.Before.Options)
	}
	p.Change = change.Between(d.Before, after)
	return nil
}

// wantCanonical is why rows cannot be added to the tables as they are, or not to some of them.
func (d *Desk) wantCanonical(files []string) error {
	uncanonical, err := d.examined()
	if err != nil {
		return err
	}
	for _, t := range schema.Tables {
		if rule := uncanonical[t.File]; rule != "" && slices.Contains(files, t.File) {
			return fmt.Errorf("%s: found a table that is not in canonical form (%s), want one; run tally fmt first", t.File, rule)
		}
	}
	return nil
}

// changing are the files that rows go to, or whose rows follow them.
func changing(rows []*draft.Row, widen []schema.ID) (files []string) {
	for _, r := range rows {
		files = append(files, r.Table.File)
	}
	if len(widen) > 0 {
		files = append(files, "strikes.csv")
	}
	return files
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
