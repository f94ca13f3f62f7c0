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
	m.ofStrikes(s, o)
	return m
}

// endsAlone does the same where the table has the ends alone, as accounts have of deaths.
func (m *Mapping) endsAlone(s *Sheet, o Options) {
	for _, c := range m.Table.Columns {
		base, is := strings.CutSuffix(c.Name, "_min")
		high := base + "_max"
		if !is || m.Table.Index(base) >= 0 || m.Table.Index(high) < 0 || len(m.For(c.Name))+len(m.For(high)) > 0 {
			continue
		}
		for i, name := range s.Columns {
			if columnCalled(schema.TableNamed("strikes"), name) != base || len(m.Of(name)) != 1 || m.Of(name)[0].Column != "" || contradicted(s, i, o, m.Table, c.Name) != "" {
				continue
			}
			note := "one number is both ends of its range"
			m.Entries = slices.DeleteFunc(m.Entries, func(e Entry) bool { return e.From == name })
			m.Entries = append(m.Entries, Entry{From: name, Column: c.Name, Reading: Low, Note: note}, Entry{From: name, Column: high, Reading: High, Note: note})
			break
		}
	}
}

// ofStrikes lets rows that are to speak of a strike each, and do not name it, speak of the
// one that the same row of the file becomes, if it gives a day.
func (m *Mapping) ofStrikes(s *Sheet, o Options) {
	const column = "strike_id"
	strikes := schema.TableNamed("strikes")
	i := m.Table.Index(column)
	if i < 0 || m.Table.Key == column || !m.Table.Columns[i].Required || len(m.For(column)) > 0 {
		return
	}
	if len(Propose(s, o, strikes).For("date")) > 0 {
		m.Entries = append(m.Entries, Entry{Column: column, Reading: OfStrike, Note: "the id that --as strikes gives to the same row"})
	}
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

// ranged lets the one column of a number speak for its ends as well, where the table has
// columns for these and the file has none: of 3-5 they are the ends, of 4 both are 4.
func (m *Mapping) ranged() {
	for _, c := range m.Table.Columns {
		low, high := c.Name+"_min", c.Name+"_max"
		best := m.For(c.Name)
		if len(best) == 0 && len(m.For(low)) == 1 && len(m.For(high)) == 1 {
			m.Entries = append(m.Entries, Entry{Column: c.Name, Reading: Both, Note: "where both ends are one number"})
			continue
		}
		if m.Table.Index(low) < 0 || m.Table.Index(high) < 0 || len(best) != 1 || best[0].From == "" || len(m.For(low))+len(m.For(high)) > 0 {
			continue
		}
		for i := range m.Entries {
			if e := &m.Entries[i]; e.Column == c.Name {
				e.Reading = Best
			}
		}
		note := "one number is both ends of its range"
		m.Entries = append(m.Entries, Entry{From: best[0].From, Column: low, Reading: Low, Note: note}, Entry{From: best[0].From, Column: high, Reading: High, Note: note})
	}
}
