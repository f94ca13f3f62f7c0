package foreign

import (
	"slices"
	"sort"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// Findings are what the rules find in the rows as they are written, each at its place in
// the file that they come from, with what of that file was read as no row. Words of the
// dataset are known as in [Options]; no other table is asked.
func (r *Rows) Findings(o Options, today schema.Date) []validate.Finding {
	t := r.Mapping.Table
	texts := schema.Texts{t.File: r.File()}
	if o.Data != nil && t.Name != "vocabulary" && o.Data.Vocabulary.Len() > 0 {
		texts["vocabulary.csv"] = o.Data.Vocabulary.Bytes()
	}
	d := schema.Read(texts)
	all := rules.All()
	found := validate.Run(d, validate.Options{Rules: all, Today: today, Alone: true, Skip: func(r *validate.Rule) bool { return r.Name == string(csvtable.MissingFile) }}).Findings
	found = slices.DeleteFunc(found, func(f validate.Finding) bool { return f.Place.File != t.File })
	sheet := d.Sheet(t.Name)
	for i := range found {
		f := &found[i]
		f.Place = r.place(sheet, f.Place, f.Field)
		f.Related = slices.Clone(f.Related)
		for k := range f.Related {
			if f.Related[k].Place.File == t.File {
				f.Related[k].Place = r.place(sheet, f.Related[k].Place, "")
			}
		}
	}
	found = append(slices.Clone(r.Sheet.Lost), found...)
	validate.Sort(found)
	return found
}

// place is the place in the file that a row of the sheet comes from: that of the cell that
// the column is taken from, or the row's.
func (r *Rows) place(sheet schema.Cells, p schema.Place, column string) schema.Place {
	row := sort.Search(sheet.Len(), func(row int) bool { return sheet.Line(row) > p.Line }) - 1
	if row < 0 || row >= len(r.From) || p.Line == 0 {
		return schema.Place{File: r.Sheet.Name}
	}
	from := -1
	for _, e := range r.Mapping.For(column) {
		if from < 0 && column != "" && e.From != "" && (e.Group == "" || e.Group == r.groups[row]) {
			from = r.Sheet.Index(e.From)
		}
	}
	return r.Sheet.Place(r.From[row], from)
}
