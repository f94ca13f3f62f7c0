package validate

import (
	"bytes"
	"io/fs"
	"maps"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/written"
)

// Mended is what mending made of one table.
type Mended struct {
	Table         *schema.Table
	Before, After []byte    // equal if there was nothing to mend, or too much
	Repaired      []Finding // what was mended, each place at most once a rule
	// Blocking is why the table was left as it is: rows or columns of it could not
	// be read, so that writing it again would lose something.
	Blocking []Finding
	// Left is what was found and has no one right repair.
	Left []Finding
}

// Mend asks the rules' repairs of every table at the top of a file system, and
// writes each that has something to mend in canonical form. Files that are missing
// or no table are passed over. Mending what has been mended changes nothing.
func Mend(files fs.FS, rules []*Rule) []Mended {
	texts := schema.ReadTexts(files)
	var all []Mended
	numbers := map[string]written.Numbers{}
	for range maxRounds {
		// What is mended can show what could not be mended before.
		again := false
		tables := mendOnce(texts, rules, numbers)
		for i := range tables {
			m := &tables[i]
			again = again || !bytes.Equal(m.Before, m.After)
			texts[m.Table.File] = m.After
			if all != nil {
				m.Before, m.Repaired = all[i].Before, append(all[i].Repaired, m.Repaired...)
			}
		}
		all = tables
		if !again {
			break
		}
	}
	return all
}

// maxRounds bounds how often what was mended is looked at again: a table in which
// one repair undid another would otherwise never end.
const maxRounds = 10

func mendOnce(texts schema.Texts, rules []*Rule, numbers map[string]written.Numbers) []Mended {
	m := &mending{rules: rules, texts: maps.Clone(texts), byName: map[string]*Rule{}, tables: map[string]*Mended{}, numbers: numbers}
	for _, r := range rules {
		m.byName[r.Name] = r
	}
	for _, t := range schema.Tables {
		if b, ok := m.texts[t.File]; ok {
			m.tables[t.File] = &Mended{Table: t, Before: b, After: b}
		}
	}
	m.bytes()
	m.forms()
	m.cells()
	m.write()
	var all []Mended
	for _, t := range schema.Tables {
		if table := m.tables[t.File]; table != nil {
			all = append(all, *table)
		}
	}
	return all
}

// mending is the state of mending a folder's tables.
type mending struct {
	rules  []*Rule
	byName map[string]*Rule
	texts  schema.Texts
	tables map[string]*Mended // by file
	data   *schema.Dataset
	// numbers is what columns show of their points and commas, by table and column, before
	// any of their cells was mended.
	numbers map[string]written.Numbers
}

// repair is the repair of the rule that made a finding; an empty one if it has
// none.
func (m *mending) repair(f Finding) *Repair {
	if r := m.byName[f.about()]; r != nil && r.Repair != nil {
		return r.Repair
	}
	return &Repair{}
}
