package validate

import (
	"bytes"
	"io/fs"
	"maps"
	"slices"
	"sort"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
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

// faults are the findings about the form of the files.
func (m *mending) faults() []Finding {
	m.data = schema.Read(m.texts)
	var findings []Finding
	for _, fault := range m.data.Faults {
		f := wordFault(m.byName, fault)
		f.finding.fill(f.rule)
		findings = append(findings, f.finding)
	}
	return findings
}

// bytes mends what keeps a file from being read as it is meant. A rule mends a
// file once.
func (m *mending) bytes() {
	type asked struct{ rule, file string }
	done := map[asked]bool{}
	for again := true; again; {
		again = false
		for _, f := range m.faults() {
			file, repair := f.Place.File, m.repair(f).Bytes
			if m.tables[file] == nil || repair == nil || done[asked{f.Rule, file}] {
				continue
			}
			if b, ok := repair(m.texts[file], f); ok {
				m.texts[file] = b
				m.tables[file].Repaired = append(m.tables[file].Repaired, f)
				done[asked{f.Rule, file}] = true
				again = true
			}
		}
	}
}

// forms notes what writing mends, and leaves alone the tables of which something
// could not be read.
func (m *mending) forms() {
	for _, f := range m.faults() {
		table := m.tables[f.Place.File]
		switch {
		case table == nil:
		case m.repair(f).Writing != nil && m.repair(f).Writing(f):
			table.Repaired = append(table.Repaired, f)
		case f.about() == string(csvtable.InvalidUTF8), f.about() == string(csvtable.ControlCharacter):
			table.Left = append(table.Left, f) // in a cell, which keeps its bytes
		default:
			table.Blocking = append(table.Blocking, f)
		}
	}
}

// cells mends cells until no rule knows a repair any more. A rule mends a cell
// once.
func (m *mending) cells() {
	type asked struct {
		rule, file  string
		row, column int
	}
	done := map[asked]bool{}
	for again := true; again; {
		again = false
		for _, f := range m.refusals() {
			table, sheet := m.tables[f.Place.File], m.sheet(f.Place.File)
			if table == nil || len(table.Blocking) > 0 {
				continue
			}
			row, column := rowAt(sheet, f.Place.Line), sheet.Table().Index(f.Field)
			key := asked{f.Rule, f.Place.File, row, column}
			if row < 0 || column < 0 || done[key] {
				continue
			}
			done[key] = true
			if text := m.repair(f).Cell(m.cell(sheet, f, row, column)); text != sheet.Cell(row, column) {
				sheet.Set(row, column, text)
				table.Repaired = append(table.Repaired, f)
				again = true
			}
		}
		for _, s := range m.data.Sheets() {
			s.Reindex()
		}
	}
}

// refusals are the findings of the rules that mend cells.
func (m *mending) refusals() []Finding {
	return Run(m.data, Options{Rules: m.rules, Skip: func(r *Rule) bool {
		return r.Name != string(csvtable.TooMany) && (r.Repair == nil || r.Repair.Cell == nil)
	}}).Findings
}

func (m *mending) sheet(file string) schema.Cells {
	return m.data.Sheet(strings.TrimSuffix(file, ".csv"))
}

// cell is what a rule's repair needs to know of a cell.
func (m *mending) cell(s schema.Cells, f Finding, row, column int) Cell {
	c := Cell{Table: s.Table(), Column: &s.Table().Columns[column], Value: s.Cell(row, column)}
	for _, tag := range strings.Split(c.Column.Validate, ",") {
		name, param, _ := strings.Cut(tag, "=")
		if rule := m.byName[f.Rule]; rule.Cell != nil && slices.Contains(rule.Cell.Tags, name) {
			c.Tag, c.Param = name, param
		}
	}
	if c.Column.Kind == schema.Number {
		c.Numbers = m.numbersOf(s, column)
	}
	return c
}

// numbersOf looks at a column once, before any cell of it is mended.
func (m *mending) numbersOf(s schema.Cells, column int) written.Numbers {
	key := s.Table().Name + "." + s.Table().Columns[column].Name
	n, known := m.numbers[key]
	if !known {
		cells := func(yield func(string) bool) {
			for row := range s.Len() {
				if !yield(s.Cell(row, column)) {
					return
				}
			}
		}
		n = written.NumbersOf(cells)
		for cell := range cells {
			// What is left must not be read in another way once its neighbours are mended.
			if _, _, ok := n.Whole(cell); !ok && strings.Contains(cell, ",") {
				n.Torn = true
			}
		}
		m.numbers[key] = n
	}
	return n
}

// rowAt is the row to which a physical line belongs, or -1.
func rowAt(s schema.Cells, line int) int {
	return sort.Search(s.Len(), func(row int) bool { return s.Line(row) > line }) - 1
}

// write writes the tables that have something to mend. Rows are put in order
// only once their order columns are right: else they would move twice.
func (m *mending) write() {
	left := m.refusals()
	for _, f := range left {
		if table := m.tables[f.Place.File]; table != nil {
			table.Left = append(table.Left, f)
		}
	}
	for file, table := range m.tables {
		if len(table.Blocking) > 0 {
			table.Repaired = nil
			continue
		}
		sheet := m.sheet(file)
		order := m.orderRule()
		if order == nil || sheet.Ordered() || orderDoubtful(sheet.Table(), table.Left) {
			if len(table.Repaired) > 0 {
				table.After = sheet.Bytes()
			}
			continue
		}
		table.After = sheet.Canonical()
		table.Repaired = append(table.Repaired, Finding{Rule: order.Name, Severity: order.Severity, Place: schema.Place{File: file}})
	}
	for _, table := range m.tables {
		if bytes.Equal(table.Before, table.After) {
			table.Repaired = nil
		}
	}
}

// orderRule is the rule whose findings are mended by putting rows in order.
func (m *mending) orderRule() *Rule {
	for _, r := range m.rules {
		if r.Repair != nil && r.Repair.Order {
			return r
		}
	}
	return nil
}

// orderDoubtful reports whether a finding stands at a column that orders the rows.
func orderDoubtful(t *schema.Table, findings []Finding) bool {
	for _, f := range findings {
		for _, column := range t.Order {
			if t.Columns[column].Name == f.Field {
				return true
			}
		}
	}
	return false
}
