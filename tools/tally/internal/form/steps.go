package form

import (
	"errors"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/tally/internal/proposal"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/draft"
)

// A step asks for a part of the rows. What the steps are depends on the answers so far:
// those behind a step may become others by it, those before it stay.
type step struct {
	row *draft.Row // of which it asks
	ask func() error
	// isDone reports whether the answers that are there let it be passed over, where a
	// form is resumed.
	isDone func() bool
}

// telling is a row that says what a document tells, and the document.
type telling struct {
	row *draft.Row // refers to a document by source_id
	// document is the row of a new document. In it is the address even where the dataset
	// has the document.
	document *draft.Row
	// listed says which document it is where there is no address: an id, newDocument, or
	// empty for none.
	listed string
}

// Ask asks for a row of the table, and for those that belong to it: a strike has
// accounts, and what is said has a source. A form that resumes goes on where it was left.
func (f *Form) Ask(t *schema.Table) error {
	first := 0
	if f.main == nil {
		f.main = f.newRow(t)
		if t.Name == "strikes" {
			f.told = []*telling{f.newTelling(f.newRow(f.data.Table("accounts")))}
		} else if t.Index("source_id") >= 0 && t.Key != "source_id" {
			f.told = []*telling{f.newTelling(f.main)}
		}
	} else {
		// It was left at the last step that has answers, or lacks some before that.
		for n, s := range f.steps() {
			if f.hasAnswers(s.row) {
				first = n
			}
			if !s.isDone() {
				break
			}
		}
	}
	return f.walk(first)
}

func (f *Form) newTelling(row *draft.Row) *telling {
	if row != f.main {
		row.Cells[row.Table.Index("strike_id")] = f.main.ID()
	}
	return &telling{row: row, document: f.newRow(f.data.Table("sources"))}
}

// steps are those of the answers so far.
func (f *Form) steps() (steps []step) {
	isStrike := f.main.Table.Name == "strikes"
	for n, t := range f.told {
		steps = append(steps, f.documentStep(t, n))
		if isStrike {
			steps = append(steps, f.rowStep(t.row))
		}
	}
	if isStrike {
		if f.more == nil {
			f.more = f.newTelling(f.newRow(f.data.Table("accounts")))
		}
		steps = append(steps, f.documentStep(f.more, len(f.told)))
	}
	return append(steps, f.rowStep(f.main))
}

// walk takes the steps from one on, back and forth.
func (f *Form) walk(at int) error {
	for {
		steps := f.steps()
		if at >= len(steps) {
			break
		}
		f.earlier = at > 0
		switch err := steps[at].ask(); {
		case err == nil:
			at++
		case errors.Is(err, errBack):
			f.atEnd = f.lines == nil
			at = max(at-1, 0)
		default:
			f.Rows = f.begun(true)
			return err
		}
	}
	f.Rows = f.begun(true)
	return nil
}

// rowStep asks for the cells of a row.
func (f *Form) rowStep(row *draft.Row) step {
	return step{
		row:    row,
		ask:    func() error { return f.fill(row) },
		isDone: func() bool { return f.hasAnswers(row) && len(errorsIn(f.findings(row, ""))) == 0 },
	}
}

// fill asks for the cells of a row until no rule refuses one.
func (f *Form) fill(row *draft.Row) error {
	f.prefill(row)
	for {
		if err := f.pages(row); err != nil {
			return err
		}
		refused := errorsIn(f.findings(row, ""))
		if len(refused) == 0 {
			return nil
		}
		f.wrong[row] = refused
		if slices.ContainsFunc(refused, func(v validate.Finding) bool { return v.Field == "source_id" }) {
			f.about = problem(refused)
			f.wrong[row] = nil
			return errBack // to its document
		}
	}
}

// Again asks again for the rows at which findings stand; false if they stand at none of
// the rows that were asked for.
func (f *Form) Again(p *proposal.Proposal) (bool, error) {
	clear(f.wrong)
	for _, finding := range p.Errors {
		for i, r := range p.Draft.Rows {
			if p.Draft.Row(finding.Place) == r || p.Draft.Concerns(finding, r, "") {
				f.wrong[f.Rows[i]] = append(f.wrong[f.Rows[i]], finding)
			}
		}
	}
	steps := f.steps()
	first := slices.IndexFunc(steps, func(s step) bool { return len(f.wrong[s.row]) > 0 })
	if first < 0 {
		return false, nil
	}
	if first == len(steps)-1 && first > 0 && f.lines != nil {
		first-- // nobody can go back there, and a further document may be what lacks
	}
	return true, f.walk(first)
}

// Change asks for everything again, with the answers so far.
func (f *Form) Change() error { return f.walk(0) }
