package validate

import (
	"reflect"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// refuses reports whether a tag of a column refuses a cell of a row, but for one that is lost, or a free text
// is none.
func (g *grid) refuses(form *cellRules, cells []string, lost int) bool {
	of := -1
	if lost >= 0 {
		of = g.table.Index(g.head[lost])
	}
	for i, cell := range cells {
		if i != lost && g.isText(i) && isNoText(cell) && g.isOfTexts(i) {
			return true
		}
	}
	return slices.ContainsFunc(g.ask(form, cells), func(e tagError) bool {
		return e.column != of && (of < 0 || g.table.FieldIndex(e.param) != of)
	})
}

// refusesAlone reports whether a tag refuses a cell of a row whatever stands beside it.
func (g *grid) refusesAlone(form *cellRules, cells []string) bool {
	return slices.ContainsFunc(g.ask(form, cells), func(e tagError) bool { return g.table.FieldIndex(e.param) < 0 })
}

// ask asks the tags of a row.
func (g *grid) ask(form *cellRules, cells []string) []tagError {
	row := reflect.New(g.table.Row).Interface()
	in := schema.CellsOf(row)
	for i, name := range g.head {
		in[g.table.Index(name)] = cells[i]
	}
	return form.ask(g.table, row, in, everyColumn)
}

// isOfTexts reports whether most cells of a column are texts.
func (g *grid) isOfTexts(column int) bool {
	texts, others := 0, 0
	for _, row := range g.rows {
		switch cell := row[column]; {
		case cell == "":
		case isNoText(cell):
			others++
		default:
			texts++
		}
	}
	return texts > 3*others
}

// isNoText reports whether a cell is a number, a day or a list of ids or words, and no text.
func isNoText(cell string) bool {
	return schema.Count(cell).Valid() || schema.Degree(cell).Valid() || schema.Date(cell).Valid() || schema.Date(cell).IsMonth() ||
		len(cell) > 1 && 'A' <= cell[0] && cell[0] <= 'Z' && schema.Count(cell[1:]).Valid()
}
