package foreign

import (
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// Propose proposes a mapping: columns of the file by their names, where their cells bear
// the name out, then by the words in their cells. What it leaves is dropped, with the
// reason as the entry's note.
func Propose(s *Sheet, o Options, t *schema.Table) *Mapping {
	m := &Mapping{Table: t}
	notes := make([]string, len(s.Columns))
	entered := make([]bool, len(s.Columns))
	enter := func(i int, e Entry) {
		e.From = s.Columns[i]
		if m.Add(e) == nil {
			entered[i] = true
		}
	}
	// A column's own name goes before one that people give to it.
	for _, own := range []bool{true, false} {
		for i, name := range s.Columns {
			column := columnCalled(t, name)
			if column == "" || entered[i] || own != (column == name) {
				continue
			}
			if taken := m.For(column); len(taken) > 0 {
				notes[i] = fmt.Sprintf("%s is taken from %s", column, taken[0].From)
				continue
			}
			if why := contradicted(s, i, o, t, column); why != "" {
				notes[i] = why
				continue
			}
			enter(i, Entry{Column: column})
		}
	}
	for i := range s.Columns {
		if column := columnOfWords(s, i, t, m); !entered[i] && notes[i] == "" && column != "" {
			enter(i, Entry{Column: column, Note: "all its words are of that column"})
		}
	}
	for i, name := range s.Columns {
		if entered[i] {
			continue
		}
		if notes[i] == "" {
			notes[i] = t.Name + " has no such column"
		}
		m.Entries = append(m.Entries, Entry{From: name, Note: notes[i]})
	}
	m.ranged()
	m.endsAlone(s, o)
	m.OfStrikes(s, o)
	return m
}

// contradicted says why a column's cells cannot be those of a column of the table: fewer
// than half of those that hold something can be read so, or, of words, none: those of
// others are seldom those of the table, and are mapped by hand. Empty where they can.
func contradicted(s *Sheet, i int, o Options, t *schema.Table, column string) string {
	c := &t.Columns[t.Index(column)]
	if c.Kind == schema.Text {
		return ""
	}
	words := c.Kind == schema.OneWord || c.Kind == schema.WordList
	e := Entry{From: s.Columns[i], Column: column}
	if c.Kind == schema.Number {
		e.Reading = Low // ranges are numbers, too
	}
	read := o.reader(s, i, c, &e)
	filled, readable, first := 0, 0, ""
	for cell := range s.Cells(i) {
		if strings.TrimSpace(cell) == "" {
			continue
		}
		filled++
		if r := read(cell); r.ok || r.doubtful {
			readable++
		} else if first == "" {
			first = cell
		}
	}
	if 2*readable >= filled || words && readable > 0 {
		return ""
	}
	return fmt.Sprintf("named like %s, but %d of its %d cells are none, such as %q; --map takes it all the same", column, filled-readable, filled, excerpt(first))
}

// columnOfWords is the one column of the table with a vocabulary of which all cells of a
// column are words, two different ones at least, and none of them yes, no or unknown, which
// say little. Empty if there is none, or if something is mapped to it.
func columnOfWords(s *Sheet, i int, t *schema.Table, m *Mapping) (found string) {
	for _, c := range t.Columns {
		if c.Vocabulary == nil || len(m.For(c.Name)) > 0 {
			continue
		}
		words, fits := map[string]bool{}, true
		for cell := range s.Cells(i) {
			if cell = strings.TrimSpace(cell); cell == "" {
				continue
			}
			word := wordOf(c.Vocabulary, cell)
			if fits = word != "" && !slices.Contains([]string{"yes", "no", "unknown", "other"}, word); !fits {
				break
			}
			words[word] = true
		}
		if !fits || len(words) < 2 {
			continue
		}
		if found != "" {
			return ""
		}
		found = c.Name
	}
	return found
}
