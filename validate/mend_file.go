package validate

import (
	"bytes"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

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
