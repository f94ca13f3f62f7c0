package validate

import (
	"math"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// fastColumn is what the tags ask of one column.
type fastColumn struct {
	*schema.Column
	index  int
	kept   bool    // its codes are
	codes  []int32 // of the rows that were read, of a kept one
	none   int32   // the code of an empty cell
	empty  []ask   // asked of an empty cell
	alone  []ask   // asked of any other, about itself; their order does not matter
	beside []ask   // and about the cells beside it
	// What decides on a cell alone, besides the functions in alone:
	typed  bool   // it is written as the column's kind is
	text   bool   // it is free text
	words  *words // not nil: words have codes
	memory memory // of cells that alone accepts
	// suspects are what row rules ask first of a text.
	suspects []suspicion
}

// A suspicion is what a row rule asks of the first cell of its groups of one length.
type suspicion struct {
	suspects func(text string, cells int) bool
	cells    int
	rule     uint64 // its bit
}

func compileColumn(t *schema.Table, described *schema.Column, rules *cellRules) fastColumn {
	c := fastColumn{Column: described}
	filled, text := false, 0
	for _, tag := range strings.Split(strings.Replace(described.Validate, textAlias, textTags, 1), ",") {
		name, _, _ := strings.Cut(tag, "=")
		if name == "omitempty" {
			filled = true
			continue
		}
		a := asked(t, tag, rules)
		if !filled {
			c.empty = append(c.empty, a)
		}
		switch {
		case name == "required" || name == "required_with": // any but an empty one will do
		case a.beside >= 0:
			c.beside = append(c.beside, a)
		case typesCell(name):
			c.typed = true
		default:
			c.alone = append(c.alone, a)
			if strings.Contains(textTags, name) {
				text++
			}
		}
	}
	c.text = text > 0 && text == len(c.alone)
	if !c.typed {
		c.memory.cells = new([places]kept)
	}
	return c
}

// none is the code of an empty cell of a kind.
func none(kind schema.Kind) int32 {
	switch kind {
	case schema.Number:
		return Unknown
	case schema.Decimal:
		return Nowhere
	}
	return 0
}

// read is the code of a cell that is not empty, whether it is accepted by itself, and
// the row rules, by their bits, that may refuse it.
func (c *fastColumn) read(cell string) (code int32, ok bool, suspected uint64) {
	if !c.typed {
		return c.readText(cell)
	}
	code, ok = c.readTyped(cell)
	return code, ok, 0
}

func (c *fastColumn) readTyped(cell string) (code int32, ok bool) {
	switch c.Kind {
	case schema.Day:
		day := schema.Date(cell)
		if c.Months {
			day = day.Last()
		}
		code = int32(day.Day())
		return code, code > 0
	case schema.Number:
		n, ok := schema.Count(cell).Int()
		if !ok {
			return Unknown, false
		}
		return int32(n), n >= c.Minimum
	case schema.Decimal:
		n, ok := schema.Degree(cell).Millionths()
		if !ok || math.Abs(float64(n)) > c.Limit*1e6 {
			return Nowhere, false
		}
		return n, true
	}
	if code = idNumber(c.Column, cell); code == 0 && c.words != nil {
		return c.words.code(cell), false
	}
	return code, code > 0
}

func (c *fastColumn) readText(cell string) (code int32, ok bool, suspected uint64) {
	if m := c.memory.find(cell); m != nil {
		return m.code, true, m.suspected
	}
	suspected = c.suspectedBy(cell)
	if c.words == nil && c.text && isOrdinary(cell) {
		c.memory.keep(cell, 0, suspected)
		return 0, true, suspected
	}
	code = c.word(cell)
	for i := range c.alone {
		if !c.alone[i].accepts(cell, c.alone[i].param) {
			return code, false, suspected
		}
	}
	c.memory.keep(cell, code, suspected)
	return code, true, suspected
}

// suspectedBy are the row rules, by their bits, that may refuse a text.
func (c *fastColumn) suspectedBy(text string) (rules uint64) {
	for i := range c.suspects {
		if s := &c.suspects[i]; s.suspects(text, s.cells) {
			rules |= s.rule
		}
	}
	return rules
}
