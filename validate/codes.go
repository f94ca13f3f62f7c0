package validate

import (
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// newCodes are fast cells that take the codes of some columns, as bits, and accept
// nothing: for a table of which validator judges every row, so that no cell is judged
// twice.
func newCodes(t *schema.Table, words *words, columns uint64) *fastCells {
	f := &fastCells{}
	for i := range t.Columns {
		if columns&(1<<i) != 0 {
			c := &t.Columns[i]
			f.columns = append(f.columns, fastColumn{Column: c, index: i, kept: keepsCodes(t, i, columns), none: none(c.Kind), typed: isTyped(c), words: words})
		}
	}
	return f
}

// isTyped reports whether a tag of the column asks for what is written as its kind is.
func isTyped(c *schema.Column) bool {
	for tag := range strings.SplitSeq(c.Validate, ",") {
		if name, _, _ := strings.Cut(tag, "="); typesCell(name) {
			return true
		}
	}
	return false
}

func typesCell(name string) bool {
	return name == "date" || name == "count" || name == "id" || name == "degree"
}

// take takes the codes of a row's cells.
func (f *fastCells) take(row *csvtable.Row) {
	for i := range f.columns {
		c := &f.columns[i]
		code := c.none
		switch cell := row.Cell(c.index); {
		case cell == "":
		case c.typed:
			code, _ = c.readTyped(cell)
		default:
			code = c.word(cell)
		}
		if c.kept {
			c.codes = append(c.codes, code)
		}
	}
}

// word is the code of a text; 0 where no codes are wanted, and of a list, whose ids have
// codes each.
func (c *fastColumn) word(cell string) int32 {
	if c.words == nil || c.Kind == schema.IDList {
		return 0
	}
	return c.words.code(cell)
}
