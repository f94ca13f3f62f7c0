// Package form asks a person for new rows, in a terminal: page by page, or line by
// line for screen readers and plain terminals. What the rules say of an answer is
// shown while it is typed.
package form

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"charm.land/huh/v2"

	"github.com/strike-tally/strike-tally/report/visible"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/tally/internal/proposal"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/draft"
)

// ErrBrokenOff says that the person has left the form, or the answers have ended.
var ErrBrokenOff = errors.New("the form was left before its end")

// Form asks for rows that are to be added to the tables of one desk.
type Form struct {
	// Rows are those asked for so far. They bear marks in place of ids.
	Rows []*draft.Row

	desk  *proposal.Desk
	data  *schema.Dataset
	keys  *keys  // of a form in pages
	lines *lines // of a plain form; else nil
	out   io.Writer
	marks int
}

// New makes a form in pages, in a terminal.
func New(desk *proposal.Desk, terminal *os.File, out io.Writer) *Form {
	return &Form{desk: desk, data: desk.Before.Data, keys: newKeys(terminal), out: out}
}

// NewPlain makes a form that asks line by line.
func NewPlain(desk *proposal.Desk, in io.Reader, out io.Writer) *Form {
	return &Form{desk: desk, data: desk.Before.Data, lines: &lines{in: bufio.NewReader(in)}, out: out}
}

// Ask asks for a row of the table, and for those that belong to it: a strike has
// accounts, and what is said has a source.
func (f *Form) Ask(t *schema.Table) error {
	row := f.newRow(f.data.Table(t.Name))
	if t.Index("source_id") >= 0 && t.Key != "source_id" {
		if err := f.sourced(row); err != nil {
			return err
		}
	}
	if err := f.fill(row); err != nil {
		return err
	}
	if t.Name != "strikes" {
		return nil
	}
	for first := true; ; first = false {
		if err := f.account(row, first); err != nil {
			return err
		}
		again, err := f.Confirm("Is there another source for this strike?", "Independent sources make a number sure; others may give another number.")
		if err != nil || !again {
			return err
		}
	}
}

// newRow is an empty row with a mark as its id.
func (f *Form) newRow(t *schema.Table) *draft.Row {
	row := draft.NewRow(t, schema.Place{})
	if t.Prefix() != "" {
		f.marks++
		row.Cells[t.Index(t.Key)] = fmt.Sprintf("new:%d", f.marks)
	}
	return row
}

// account asks for what one source says of a new strike. The first account is
// taken to say what the strike's row says, until it is changed.
func (f *Form) account(strike *draft.Row, first bool) error {
	row := f.newRow(f.data.Table("accounts"))
	set := func(column, text string) { row.Cells[row.Table.Index(column)] = text }
	columns := []string{"date", "theater"}
	if first {
		columns = append(columns, "deaths_min", "deaths_max", "missing", "survivors", "vessels", "evidence_offered")
	}
	for _, column := range columns {
		set(column, strike.Get(column))
	}
	set("strike_id", strike.ID())
	if err := f.sourced(row); err != nil {
		return err
	}
	return f.fill(row)
}

// fill asks for the cells of a row until no rule refuses one, and takes the row.
func (f *Form) fill(row *draft.Row) error {
	for {
		if err := f.pages(row, ""); err != nil {
			return err
		}
		refused := errorsIn(f.findings(row, ""))
		if len(refused) == 0 {
			f.Rows = append(f.Rows, row)
			return nil
		}
		f.say(refused)
		if slices.ContainsFunc(refused, func(v validate.Finding) bool { return v.Field == "source_id" }) {
			if err := f.sourced(row); err != nil {
				return err
			}
		}
	}
}

// Correct asks again for the rows at which findings stand; false if they stand at
// none of the rows that were asked for.
func (f *Form) Correct(p *proposal.Proposal) (bool, error) {
	told := map[int][]validate.Finding{}
	for _, finding := range p.Errors {
		for i, r := range p.Draft.Rows {
			if p.Draft.Row(finding.Place) == r || p.Draft.Concerns(finding, r, "") {
				told[i] = append(told[i], finding)
			}
		}
	}
	if len(told) == 0 {
		return false, nil
	}
	yes, err := f.Confirm("Change the answers?", "The rows as they are bring errors, so they cannot be written.")
	if err != nil {
		return false, err
	}
	if !yes {
		return f.more()
	}
	for i, row := range f.Rows {
		if len(told[i]) > 0 {
			if err := f.pages(row, problem(told[i])); err != nil {
				return false, err
			}
		}
	}
	return true, nil
}

// more asks for a further source of a new strike; false if there is none.
func (f *Form) more() (bool, error) {
	for _, row := range f.Rows {
		if row.Table.Name != "strikes" {
			continue
		}
		yes, err := f.Confirm("Is there another source for the strike?", "A further account may bear out its numbers.")
		if err != nil || !yes {
			return false, err
		}
		return true, f.account(row, false)
	}
	return false, nil
}

// Confirm asks a question that is answered by yes or no.
func (f *Form) Confirm(title, about string) (bool, error) {
	answer := false
	if f.lines != nil {
		title += " " + about
	}
	confirm := huh.NewConfirm().Title(title).Description(about).Affirmative("yes").Negative("no").Value(&answer)
	err := f.run(asked{fields: []huh.Field{confirm}})
	return answer, err
}

// findings are what the rules say of a row beside all others.
func (f *Form) findings(row *draft.Row, column string) []validate.Finding {
	others := slices.DeleteFunc(slices.Clone(f.Rows), func(r *draft.Row) bool { return r == row })
	return f.desk.CellFindings(others, row, column)
}

// say writes findings between pages.
func (f *Form) say(findings []validate.Finding) {
	fmt.Fprintf(f.out, "%s\n\n", problem(findings))
}

// problem words findings as an answer's reader sees them.
func problem(findings []validate.Finding) string {
	var lines []string
	for _, f := range findings {
		sign := map[validate.Severity]string{validate.Error: "✗ ", validate.Warning: "! "}[f.Severity]
		lines = append(lines, sign+visible.Shown(f.Message))
		if f.Hint != "" {
			lines = append(lines, "  "+visible.Shown(f.Hint))
		}
	}
	return strings.Join(lines, "\n")
}

func errorsIn(findings []validate.Finding) []validate.Finding {
	var found []validate.Finding
	for _, f := range findings {
		if f.Severity == validate.Error {
			found = append(found, f)
		}
	}
	return found
}
