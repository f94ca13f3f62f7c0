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
	"time"

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
	// Rows are those asked for. They bear marks in place of ids.
	Rows []*draft.Row
	// Keep is given the rows begun so far, as often as an answer changes; nil: they are
	// kept nowhere.
	Keep func([]*draft.Row)

	desk  *proposal.Desk
	data  *schema.Dataset
	keys  *keys  // of a form in pages
	lines *lines // of a plain form; else nil
	out   io.Writer
	marks int

	main *draft.Row         // the row that was to be added
	told []*telling         // what documents say: accounts of a strike, or main itself
	more *telling           // one that may follow
	took map[*string]string // what was taken over, by the cell
	// knownAs is the document of an address, by what [Form.otherDocuments] makes of it.
	knownAs map[string]string
	wrong   map[*draft.Row][]validate.Finding // what is said at a row's questions when they are asked again

	lately  time.Duration // how long the rules took the last time
	earlier bool          // something was asked before what is asked now
	atEnd   bool          // the person came back: the last question is asked first
	about   string        // said on top of the next page
}

// New makes a form in pages, in a terminal.
func New(desk *proposal.Desk, terminal *os.File, out io.Writer) *Form {
	return newForm(desk, &Form{keys: newKeys(terminal), out: out})
}

// NewPlain makes a form that asks line by line.
func NewPlain(desk *proposal.Desk, in io.Reader, out io.Writer) *Form {
	return newForm(desk, &Form{lines: &lines{in: bufio.NewReader(in)}, out: out})
}

func newForm(desk *proposal.Desk, f *Form) *Form {
	f.desk, f.data = desk, desk.Before.Data
	f.knownAs = map[string]string{}
	f.took, f.wrong = map[*string]string{}, map[*draft.Row][]validate.Finding{}
	return f
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

// keep hands on the rows begun so far.
func (f *Form) keep() {
	if f.Keep != nil && f.main != nil {
		f.Keep(f.begun(true))
	}
}

// An Option is one of several ways to go on.
type Option struct{ Key, Label string }

// Choose asks for one of some ways to go on, the first of which is the usual one.
func (f *Form) Choose(title, about string, ways ...Option) (key string, err error) {
	var options []huh.Option[string]
	for _, w := range ways {
		options = append(options, huh.NewOption(w.Label, w.Key))
	}
	key = ways[0].Key
	f.earlier, f.about = false, ""
	q := f.one(&key, title, about, options, func(string) answer { return answer{} })
	main := f.main
	f.main = nil // nothing of it is an answer to be kept
	err = f.run(asked{questions: []*question{q}})
	f.main = main
	return key, err
}

// findings are what the rules say of a row beside all others; later are columns of it that
// are still to come.
func (f *Form) findings(row *draft.Row, column string, later ...string) []validate.Finding {
	others := slices.DeleteFunc(f.begun(false), func(r *draft.Row) bool { return r == row })
	began := time.Now()
	defer func() { f.lately = time.Since(began) }()
	return f.desk.CellFindings(others, row, column, later...)
}

// toldOf takes what is to be said at a cell of a row when it is asked again.
func (f *Form) toldOf(row *draft.Row, column string) answer {
	var own, others []validate.Finding
	for _, v := range f.wrong[row] {
		if v.Field == column {
			own = append(own, v)
		} else {
			others = append(others, v)
		}
	}
	f.wrong[row] = others
	return answer{problem(own), len(errorsIn(own)) > 0}
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
