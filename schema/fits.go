//go:build !js

package schema

import "strings"

// fitting is what [csvtable.Layout] asks of the cells of a table. The browser does not ask: it
// reads tables that the site has.
func fitting(t *Table) func(column int, cell string) bool { return t.fits }

// fits reports whether a cell that is not empty has the form that its column asks for. A text
// may hold anything, and so may a word of a vocabulary that a dataset may declare.
func (t *Table) fits(column int, cell string) bool {
	c := &t.Columns[column]
	switch c.Kind {
	case Day:
		return Date(cell).Valid() || c.Months && Date(cell).IsMonth()
	case Number:
		_, ok := Count(cell).Int()
		return ok
	case Decimal:
		_, ok := Degree(cell).Millionths()
		return ok
	case RowID, IDList:
		for _, id := range List(cell).Members() {
			if c.Prefix != "" && !ID(id).Valid(c.Prefix, c.Width) {
				return false
			}
		}
	case OneWord:
		return c.Vocabulary == nil || c.Vocabulary.Index(cell) >= 0
	case Language:
		return len(cell) >= 2 && (len(cell) == 2 || cell[2] == '-') && strings.ToLower(cell[:2]) == cell[:2]
	case Address:
		return strings.Contains(cell, "://")
	}
	return true
}
