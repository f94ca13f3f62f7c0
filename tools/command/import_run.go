package command

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/atomicfile"
	"github.com/strike-tally/strike-tally/report/foreign"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/written"
)

// run makes the table, writes it, and tells what became of the file.
func (r *importing) run(b []byte) error {
	if r.data != "" {
		d, _, err := Open(r.data)
		if err != nil {
			return err
		}
		r.known.Data, r.table = d, d.Table(r.table.Name)
	}
	r.known.Days = written.Order(r.days)
	name := filepath.ToSlash(r.file)
	var sheet *foreign.Sheet
	var err error
	if foreign.IsWorkbook(b) {
		sheet, err = r.workbook(name, b, r.sheet, r.worth)
	} else if sheet, err = foreign.Read(name, b); r.sheet != "" && err == nil {
		err = fmt.Errorf("--sheet: found no workbook in %s, want none without", name)
	}
	if err != nil {
		return err
	}
	m, err := r.mapped(sheet)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(m.Entries, func(e foreign.Entry) bool { return e.From != "" && e.Column != "" }) {
		return fmt.Errorf("found no column in %s (%s) that is one of %s; --map says which is which, as --map %q: %s",
			name, sheet.Form, r.table.Name, short(sheet.Columns[0])+"="+r.table.Columns[min(1, len(r.table.Columns)-1)].Name, sheet.Names())
	}
	rows, err := foreign.New(sheet, m, r.known)
	if err != nil {
		return err
	}
	if r.save != "" {
		text := rows.Mapping.File()
		if err := atomicfile.File(r.save, func(w io.Writer) error { _, err := w.Write(text); return err }); err != nil {
			return err
		}
	}
	text := rows.File()
	if err := Deliver(r.answer, r.output, func(w io.Writer) error { _, err := w.Write(text); return err }); err != nil {
		return err
	}
	findings := rows.Findings(r.known, r.today)
	if b, buffered := r.answer.(interface{ Flush() error }); buffered && r.output == "" {
		_ = b.Flush() // what cannot be written is told at the end
	}
	if r.format == "json" {
		if err := r.tellJSON(rows, findings); err != nil {
			return err
		}
	} else {
		r.tell(rows, findings)
	}
	if validate.Summarize(findings).Open() > 0 {
		return ErrFindings
	}
	return nil
}

// worth is how much of a sheet is known: a layout more than any columns.
func (r *importing) worth(s *foreign.Sheet) (columns int) {
	if foreign.LayoutOf(s) != nil {
		return len(r.table.Columns) + 1
	}
	for _, e := range foreign.Propose(s, r.known, r.table).Entries {
		if e.Column != "" {
			columns++
		}
	}
	return columns
}

// layoutOf is the layout that is asked for, or the one that the file has; nil for none.
func (r *importing) layoutOf(s *foreign.Sheet) (*foreign.Layout, error) {
	switch r.layoutName {
	case "":
		return foreign.LayoutOf(s), nil
	case "none":
		return nil, nil
	}
	if l := foreign.LayoutNamed(r.layoutName); l != nil {
		return l, nil
	}
	names := []string{"none"}
	for _, l := range foreign.Layouts() {
		names = append(names, l.Name)
	}
	return nil, fmt.Errorf("--layout: found %q, want one of %s", r.layoutName, strings.Join(names, ", "))
}
