package foreign

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

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

// OfStrikes lets rows that are to speak of a strike each, and do not name it, speak of the
// one that the same row of the file becomes, if it gives a day.
func (m *Mapping) OfStrikes(s *Sheet, o Options) {
	const column = "strike_id"
	strikes := schema.TableNamed("strikes")
	i := m.Table.Index(column)
	if i < 0 || m.Table.Key == column || !m.Table.Columns[i].Required || len(m.For(column)) > 0 {
		return
	}
	if days := m.For("date"); len(days) == 1 && days[0].From != "" || len(Propose(s, o, strikes).For("date")) > 0 {
		m.Entries = append(m.Entries, Entry{Column: column, Reading: OfStrike, Note: "the id that --as strikes gives to the same row"})
	}
}
