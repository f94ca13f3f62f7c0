// Package foreign takes tables of others in: it reads a file in the form that it has,
// proposes which of its columns are which of a table's, and writes its rows as the table
// has them. Nothing is guessed in silence: every kind of change is counted and told, and
// what cannot be decided stays as it was.
package foreign

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// MaxFile is the most bytes of a file that is taken in.
const MaxFile = 512 << 20

// maxColumns bounds the names that objects of JSON may give to a table.
const maxColumns = 1000

// A Sheet is a table as its file has it.
type Sheet struct {
	Name    string     // of the file, as findings call it
	Form    string     // what the file is: "JSON", "separated by semicolons"
	Columns []string   // as the file calls them, each once: "column 3" where it does not
	Rows    [][]string // with as many cells as there are columns
	// Lost are findings about what was read as no row.
	Lost  []validate.Finding
	place func(row, column int) schema.Place
}

// Place is where a cell stands in the file, or, where that is not known, its row.
func (s *Sheet) Place(row, column int) schema.Place {
	if s.place == nil || row < 0 || row >= len(s.Rows) {
		return schema.Place{File: s.Name}
	}
	return s.place(row, max(0, column))
}

// Cells are all cells of a column, from the top.
func (s *Sheet) Cells(column int) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for _, row := range s.Rows {
			if !yield(row[column]) {
				return
			}
		}
	}
}

// Filled is the number of cells of a column that hold something.
func (s *Sheet) Filled(column int) (n int) {
	for cell := range s.Cells(column) {
		if strings.TrimSpace(cell) != "" {
			n++
		}
	}
	return n
}

// Index is the column that the file calls so, in any case, or -1.
func (s *Sheet) Index(name string) int {
	if i := slices.Index(s.Columns, name); i >= 0 {
		return i
	}
	return slices.IndexFunc(s.Columns, func(c string) bool { return strings.EqualFold(strings.TrimSpace(c), strings.TrimSpace(name)) })
}

// Names are the columns in one line, of which many, or long ones, are cut short.
func (s *Sheet) Names() string {
	const most = 60
	var names []string
	for _, name := range s.Columns[:min(len(s.Columns), most)] {
		names = append(names, excerpt(name))
	}
	if more := len(s.Columns) - most; more > 0 {
		names = append(names, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(names, ", ")
}

// IsWorkbook reports whether a file is a ZIP archive, as workbooks are.
func IsWorkbook(b []byte) bool { return strings.HasPrefix(string(b[:min(len(b), 4)]), "PK\x03\x04") }

// Read reads a file in CSV, in the forms that other programs give it, or in JSON. Name is
// what findings call it. An error says why there is no table in it.
func Read(name string, b []byte) (*Sheet, error) {
	if len(b) > MaxFile {
		return nil, fmt.Errorf("%s: found more than %d MiB, want less: import parts of it", name, MaxFile>>20)
	}
	text, encoding, err := decoded(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if strings.TrimSpace(text) == "" {
		return nil, fmt.Errorf("%s: found nothing, want names of columns and rows below them", name)
	}
	var s *Sheet
	switch kind := csvtable.ForeignKind(text); kind {
	case "":
		s, err = readDelimited(name, text)
	case "a JSON document":
		s, err = readJSON(name, text)
	default:
		err = fmt.Errorf("%s: found %s, want CSV, JSON or a workbook (XLSX)", name, kind)
	}
	if err != nil {
		return nil, err
	}
	if encoding != "" {
		s.Form += ", " + encoding
	}
	if len(s.Rows) == 0 && len(s.Lost) == 0 {
		return nil, fmt.Errorf("%s: found names of columns and no row, want one at least", name)
	}
	return s, nil
}

// decoded is a text in UTF-8 without a byte order mark, and the encoding that it had,
// where that was another.
func decoded(b []byte) (text, encoding string, err error) {
	if wide := csvtable.WideEncoding(string(b[:min(len(b), 1024)])); wide != "" {
		mended, ok := repaired(csvtable.WrongEncoding, b)
		if !ok {
			return "", "", errors.New("found a text in " + wide + " that cannot be read, want UTF-8")
		}
		b, encoding = mended, wide
	} else if !utf8.Valid(b) {
		if mended, ok := repaired(csvtable.InvalidUTF8, b); ok {
			b, encoding = mended, "Windows-1252"
		}
	}
	text = string(b)
	if strings.Contains(text[:min(len(text), sampled)], "\x00") {
		return "", "", errors.New("found bytes that are no text, want CSV, JSON or a workbook (XLSX)")
	}
	for strings.HasPrefix(text, "\ufeff") {
		text = strings.TrimPrefix(text, "\ufeff")
	}
	return text, encoding, nil
}

// repaired is a file as the rule for a fault mends its bytes.
func repaired(kind csvtable.FaultKind, b []byte) ([]byte, bool) {
	r := ruleOf(kind)
	if r == nil || r.Repair == nil || r.Repair.Bytes == nil {
		return nil, false
	}
	return r.Repair.Bytes(b, validate.Finding{})
}

// ruleOf is the rule that tells faults of a kind.
func ruleOf(kind csvtable.FaultKind) *validate.Rule {
	for _, r := range rules.All() {
		if r.Name == string(kind) {
			return r
		}
	}
	return nil
}
