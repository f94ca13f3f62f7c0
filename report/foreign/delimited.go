package foreign

import (
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
	s := &Sheet{Name: name, Form: separators[d.separator], Columns: d.header}
	for i, column := range s.Columns {
		s.Columns[i] = strings.TrimSpace(column)
	}
	layout := &csvtable.Layout{File: name, Key: -1, Separator: d.separator}
	var at []int // by column of the layout: column of the sheet
	for i, column := range d.raw {
		if strings.TrimSpace(column) != "" && layout.Index(column) < 0 && len(at) < 64 {
			layout.Columns, at = append(layout.Columns, column), append(at, i)
		}
	}
	cells := make([]string, len(at))
	t := csvtable.Read(layout, []byte(text[d.start:]), func(r *csvtable.Row) {
		r.Put(cells)
		row := make([]string, len(s.Columns))
		for i, cell := range cells {
			row[at[i]] = cell
		}
		s.Rows = append(s.Rows, row)
	})
	s.place = func(row, column int) schema.Place {
		p := t.Place(row, max(0, slices.Index(at, column)))
		p.Line += d.above
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
			f.Place.Line += d.above
		}
		if f.Until > 0 {
			f.Until += d.above
		}
		s.Lost = append(s.Lost, worded(f, ""))
	}
	return s, nil
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
