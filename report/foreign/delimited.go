package foreign

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/written"
)

// readDelimited reads rows of cells that a separator parts.
func readDelimited(name, text string) (*Sheet, error) {
	d := dialectOf(text)
	if len(d.header) > maxColumns {
		return nil, fmt.Errorf("%s: found %d columns, want %d at most", name, len(d.header), maxColumns)
	}
	if filled(d.header) == 0 {
		return nil, fmt.Errorf("%s: found no names of columns, want them above the rows", name)
	}
	if likeRow(d.header) {
		return nil, fmt.Errorf("%s:%d:1: found the row %s at the top, want names of columns above it", name, d.above+1, excerpt(strings.Join(d.header, ", ")))
	}
	s := &Sheet{Name: name, Form: separators[d.separator], Columns: named(d.header)}
	layout := &csvtable.Layout{File: name, Key: -1, Separator: d.separator, Columns: s.Columns}
	if len(s.Columns) > maxRead {
		layout.Columns = s.Columns[:maxRead]
	}
	// The names as they are known from here on stand in the place of those of the file.
	head := d.head(s.Columns, text)
	cells := make([]string, len(layout.Columns))
	below := d.above + d.lines - 1
	visited := 0
	var at []int // of the rows that are kept
	t := csvtable.Read(layout, []byte(head+text[d.end:]), func(r *csvtable.Row) {
		r.Put(cells)
		row := make([]string, len(s.Columns))
		copy(row, cells)
		visited++
		if slices.Equal(row, d.header) { // where all names are the file's, reading has told it
			f := schema.Fault{Kind: csvtable.LineAmongRows, Place: schema.Place{File: name, Line: r.Line + below, Column: 1}, Value: csvtable.HeaderAgain, Want: excerpt(strings.Join(row, ","))}
			s.Lost = append(s.Lost, worded(f, ""))
			return
		}
		s.Rows, at = append(s.Rows, row), append(at, visited-1)
	})
	s.place = func(row, column int) schema.Place {
		p := t.Place(at[row], min(column, len(layout.Columns)-1))
		p.Line += below
		return p
	}
	if d.above > 0 {
		first, _, _ := strings.Cut(text, "\n")
		f := schema.Fault{Kind: csvtable.LineAboveHeader, Place: schema.Place{File: name, Line: 1, Column: 1}, Value: excerpt(first), Count: d.above, Until: d.above}
		s.Lost = append(s.Lost, worded(f, validate.Note))
	}
	for _, f := range t.Faults {
		if slices.Contains(lossless, f.Kind) {
			continue
		}
		if f.Place.Line > 0 {
			f.Place.Line += below
		}
		if f.Until > 0 {
			f.Until += below
		}
		s.Lost = append(s.Lost, worded(f, ""))
	}
	return s, nil
}

// maxRead is how many columns of a file are read; those behind them are told as empty.
const maxRead = 64

// named are names of columns, each once: one that the file does not name bears its number,
// and one that it names again is counted.
func named(header []string) []string {
	names := make([]string, len(header))
	for i, name := range header {
		if name = strings.Join(strings.Fields(strings.ToValidUTF8(name, "\ufffd")), " "); name == "" {
			name = fmt.Sprintf("column %d", i+1)
		}
		once := name
		for n := 2; slices.Contains(names[:i], once); n++ {
			once = fmt.Sprintf("%s (%d)", name, n)
		}
		names[i] = once
	}
	return names
}

// head is a line of these names, in the dialect and with a line end of the text.
func (d *dialect) head(names []string, text string) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = rune(d.separator)
	_ = w.Write(names) // writing to memory cannot fail
	w.Flush()
	line := strings.TrimSuffix(b.String(), "\n")
	switch {
	case !strings.Contains(text[:min(len(text), sampled)], "\n"):
		return line + "\r"
	case strings.HasSuffix(text[:d.end], "\r\n"):
		return line + "\r\n"
	}
	return line + "\n"
}

// lossless are faults of form of which nothing is left once the rows are written anew, or
// that are told of what is written.
var lossless = []csvtable.FaultKind{
	csvtable.ByteOrderMark, csvtable.LineEnd, csvtable.NoFinalLineEnd, csvtable.BlankLine, csvtable.WrongSeparator, csvtable.NeedlessQuotes,
	csvtable.UnknownColumn, csvtable.DuplicateColumn, csvtable.MisspeltColumn, csvtable.ColumnOrder,
	csvtable.ControlCharacter, csvtable.InvalidUTF8, csvtable.LongCell,
}

// worded is the finding that tells a fault, as its rule words it.
func worded(fault schema.Fault, severity validate.Severity) validate.Finding {
	f := validate.Finding{Rule: string(fault.Kind), Severity: severity, Place: fault.Place, Value: fault.Value}
	r := ruleOf(fault.Kind)
	if r == nil || r.File == nil {
		f.Message = "found a fault of form"
		return f
	}
	fault.Place.File = schema.Tables[0].File // rules word faults of tables
	f.Message, f.Hint = r.File(fault)
	if f.Hint == "" {
		f.Hint = r.Hint
	}
	if f.Severity == "" {
		f.Severity = r.Severity
	}
	return f
}

// likeRow reports whether names of columns are cells of a row: a day or number is among
// them.
func likeRow(names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		_, _, day := written.Order("").Day(name)
		_, _, number := written.Numbers{}.Whole(name)
		return day || number && name[0] >= '0' && name[0] <= '9' && len(name) < 4
	})
}

// excerpt is the beginning of a text that may be of any length.
func excerpt(text string) string {
	const most = 60
	if short := []rune(text[:min(len(text), 4*most)]); len(short) > most {
		return strings.ToValidUTF8(string(short[:most]), "") + "…"
	}
	return text
}
