package known

import "github.com/strike-tally/strike-tally/schema"

// Newest is the last day of a strike, a document, a figure or a claim. A report of
// that day or a later one holds everything, also what is undated. The days of waivers
// and of coverage tell when the dataset was worked on, not what was public.
func Newest(d *schema.Dataset) schema.Date {
	var newest schema.Date
	for _, sheet := range d.Sheets() {
		for column := range sheet.Table().Columns {
			if !TellsNewest(sheet.Table(), &sheet.Table().Columns[column]) {
				continue
			}
			for row := range sheet.Len() {
				newest = max(newest, schema.Date(sheet.Cell(row, column)).Last())
			}
		}
	}
	return newest
}

// TellsNewest reports whether the newest day of a dataset may stand in a column.
func TellsNewest(t *schema.Table, c *schema.Column) bool {
	switch t.Name {
	case "strikes", "sources", "tallies", "claims":
		return c.Kind == schema.Day && c.Name != "accessed"
	}
	return false
}
