package validate

import "slices"

// LeftOut are the columns of a table that its file lacks because it may, and that most files
// have: their cells are empty. That is no finding, for another campaign has no such thing,
// and it is told, for a column may also be lost.
type LeftOut struct {
	Table   string   `json:"table"`
	Columns []string `json:"columns"` // in the order of the table
}

// leftOut are those of all tables; those for readers of Spanish not where the dataset is told
// in other languages.
func (e *engine) leftOut() (all []LeftOut) {
	for _, t := range e.data.tables {
		left := LeftOut{Table: t.Name}
		for i := range t.Table.Columns {
			c := &t.Table.Columns[i]
			if !t.LeftOut(c.Name) {
				continue
			}
			if code, told := c.Translates(); told && len(e.data.Languages) > 0 && !slices.Contains(e.data.Languages, code) {
				continue
			}
			left.Columns = append(left.Columns, c.Name)
		}
		if len(left.Columns) > 0 {
			all = append(all, left)
		}
	}
	return all
}
