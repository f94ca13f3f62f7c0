package foreign

import (
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/written"
)

// An Entry says what becomes of a column of the file, or what a column of the table gets.
type Entry struct {
	From string // column of the file; empty: all rows get Words
	// Column is that of the table; empty: what stands in From is dropped.
	Column string
	// Reading says how cells are read where they do not say it: day/month, month/day, or
	// which part of the cell is meant.
	Reading Reading
	// Words are words of the file with those that stand for them in the table, as
	// "1=exact;2=near"; without From the one word of all rows.
	Words string
	// Group makes further rows of each row of the file, as "measure=civilians": one for each
	// group of entries of which a column says something, with that word in that column.
	// Empty: the entry is for all of them.
	Group string
	Note  string // why, for readers of the mapping
}

// A Reading is how the cells of a column are read.
type Reading string

const (
	Low    Reading = "low"    // the lower end of a range, as 3 of 3-5
	High   Reading = "high"   // the upper end, as 5
	Best   Reading = "best"   // the number, where it is one; none of a range
	First  Reading = "first"  // the first of two coordinates
	Second Reading = "second" // the second
	Later  Reading = "later"  // the day, where it is another than that in the column date
	Known  Reading = "known"  // the day, where the row gives people who are presumed dead
	Named  Reading = "named"  // text, behind the name of its column
	// OfStrike is the id that the row has as a strike, where the same file is imported so.
	OfStrike Reading = "strike"
	// OfBoth makes two rows, one of the id that the row has as a strike and one of that as an
	// account: what a strike counts has to be borne out by an account.
	OfBoth Reading = "strike and account"
	// Both is the number that both ends of the range are, where they are one.
	Both Reading = "both"
)

var readings = []Reading{"", Reading(written.DayMonth), Reading(written.MonthDay), Low, High, Best, First, Second, Later, Known, Named, OfStrike, OfBoth, Both}

// A Mapping says which columns of a file are which of a table's.
type Mapping struct {
	Table   *schema.Table
	Entries []Entry
}

// several reports whether a column takes what several columns of the file say: texts stand
// one behind the other, words of a list beside each other.
func several(c *schema.Column) bool { return c.Kind == schema.Text || c.Kind == schema.WordList }

// Add adds an entry; a column of the table that has one already is an error, unless it
// holds text or a list of words, which are joined.
func (m *Mapping) Add(e Entry) error {
	if !slices.Contains(readings, e.Reading) {
		return fmt.Errorf("found the reading %q, want one of %q", e.Reading, readings[1:])
	}
	if e.Column == "" {
		m.Entries = append(m.Entries, e)
		return nil
	}
	i := m.Table.Index(e.Column)
	if i < 0 {
		return fmt.Errorf("found the column %q, want one of %s: %s", e.Column, m.Table.Name, strings.Join(m.Table.Header(), ", "))
	}
	if column, word, ok := strings.Cut(e.Group, "="); e.Group != "" && (!ok || word == "" || m.Table.Index(column) < 0) {
		return fmt.Errorf("found the group %q, want a column of %s and a word, as measure=civilians", e.Group, m.Table.Name)
	}
	for _, other := range m.Entries {
		if other.Column == e.Column && other.Group == e.Group && (!several(&m.Table.Columns[i]) || other.From == "" || e.From == "") {
			return fmt.Errorf("found two columns for %s, %q and %q, want one", e.Column, other.From, e.From)
		}
	}
	m.Entries = append(m.Entries, e)
	return nil
}

// Set puts an entry in the place of those for the same column of the table, or, where it
// drops a column of the file, of all for that.
func (m *Mapping) Set(e Entry) error {
	m.Entries = slices.DeleteFunc(m.Entries, func(other Entry) bool {
		return e.Column != "" && other.Column == e.Column || e.From != "" && other.From == e.From && (e.Column == "" || other.Column == "")
	})
	return m.Add(e)
}

// SetWord says which word of the table stands for one of the file in a column.
func (m *Mapping) SetWord(column, from, to string) error {
	for i := range m.Entries {
		if e := &m.Entries[i]; e.Column == column && e.From != "" {
			if strings.ContainsAny(from+to, ";=") {
				return fmt.Errorf("found %q and %q, want words without = or ;", from, to)
			}
			e.Words = strings.TrimPrefix(e.Words+";"+from+"="+to, ";")
			return nil
		}
	}
	return fmt.Errorf("found the column %q, want one of %s that is taken from the file", column, m.Table.Name)
}

// words are the words of the file that the entry names, folded, and what stands for them.
func (e *Entry) words() map[string]string {
	words := map[string]string{}
	for _, pair := range strings.Split(e.Words, ";") {
		if from, to, ok := strings.Cut(pair, "="); ok && e.From != "" {
			words[written.Fold(from)] = strings.TrimSpace(to)
		}
	}
	return words
}

// declared reports whether the table has all words that the entry names, where a dataset
// has to declare them: there are no built-in ones.
func (e *Entry) declared(t *schema.Table) bool {
	i := t.Index(e.Column)
	if i < 0 || e.From == "" || t.Columns[i].Vocabulary == nil || len(schema.BuiltIn.Named(t.Columns[i].Vocabulary.Name).Words) > 0 {
		return true
	}
	for _, word := range e.words() {
		if word != "" && t.Columns[i].Vocabulary.Index(word) < 0 {
			return false
		}
	}
	return true
}

// groups are those of the entries, in their order; where there are none, a single empty one.
func (m *Mapping) groups() (groups []string) {
	for _, e := range m.Entries {
		if e.Group != "" && !slices.Contains(groups, e.Group) {
			groups = append(groups, e.Group)
		}
	}
	if groups == nil {
		return []string{""}
	}
	return groups
}

// gives reports whether the mapping gives cells to a column of the table.
func (m *Mapping) gives(column string) bool {
	return slices.ContainsFunc(m.Entries, func(e Entry) bool { return e.Column == column || strings.HasPrefix(e.Group, column+"=") })
}

// joins reports whether the text of an entry stands beside that of others.
func (m *Mapping) joins(e *Entry) bool {
	n := 0
	for _, other := range m.Entries {
		if other.Column == e.Column && other.Group == e.Group {
			n++
		}
	}
	return n > 1
}

// For are the entries for a column of the table.
func (m *Mapping) For(column string) (entries []Entry) {
	for _, e := range m.Entries {
		if e.Column == column {
			entries = append(entries, e)
		}
	}
	return entries
}

// Of are the entries of a column of the file.
func (m *Mapping) Of(from string) (entries []Entry) {
	for _, e := range m.Entries {
		if e.From == from && from != "" {
			entries = append(entries, e)
		}
	}
	return entries
}
