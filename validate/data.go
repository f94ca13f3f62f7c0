package validate

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// Data is what rules that set rows beside each other look at: the tables, and which of
// their cells are already known to be wrong, so that one fault leads to one finding.
type Data struct {
	Strikes, Accounts, Tallies, Claims, Sources, Theaters, Topics, Publishers, Excluded, Coverage, Searches, Waivers, Declared, Measures, Counts *Table
	// Today is the day that the check speaks of; empty: unknown, and no date is
	// in the future.
	Today schema.Date
	// Alone says that one table is asked by itself, see [Options].
	Alone bool
	// Languages are those in which the dataset is told, see [schema.Dataset].
	Languages []string
	// Faults are what is wrong with the form of the files, as far as it hides ids.
	Faults []schema.Fault
	tables []*Table // in the order of [schema.Tables]
	words  *words
	rules  []*Rule
	rule   *Rule // the one that is asked

	vocabularies schema.Vocabularies
}

// newData has tables without rows.
func newData(o Options, ds *schema.Dataset) *Data {
	d := &Data{Today: o.Today, Alone: o.Alone, words: newWords(), rules: o.Rules, rule: &Rule{}, Languages: ds.Languages, vocabularies: ds.Vocabularies()}
	for _, t := range ds.Tables() {
		d.tables = append(d.tables, &Table{Table: t, Whole: true, data: d, columns: make([]column, len(t.Columns)), widened: map[int][]int32{}, members: make([][]member, len(t.Columns)),
			hashes: map[string]*hashes{}, lost: map[int32]bool{}, targets: map[string][]int32{}, groups: map[string]*Groups{}, dangling: map[string]bool{}})
	}
	for name, field := range map[string]**Table{"strikes": &d.Strikes, "accounts": &d.Accounts, "tallies": &d.Tallies, "claims": &d.Claims,
		"sources": &d.Sources, "theaters": &d.Theaters, "topics": &d.Topics, "publishers": &d.Publishers, "excluded": &d.Excluded, "coverage": &d.Coverage, "searches": &d.Searches, "waivers": &d.Waivers, "vocabulary": &d.Declared, "measures": &d.Measures, "counts": &d.Counts} {
		*field = d.Table(name)
	}
	return d
}

// turnTo makes a rule the one that is asked.
func (d *Data) turnTo(r *Rule) {
	d.rule = r
	for _, t := range d.tables {
		t.release()
	}
}

// Tables are all tables, in the order of [schema.Tables].
func (d *Data) Tables() []*Table { return d.tables }

// Table finds a table by name; nil if there is none.
func (d *Data) Table(name string) *Table {
	for _, t := range d.tables {
		if t.Name == name {
			return t
		}
	}
	return nil
}

// Word is the number of a word; columns of words hold such numbers: from -1 downwards as
// texts come, 0 for the empty one.
func (d *Data) Word(text string) int32 { return d.words.code(text) }

// Vocabulary is a vocabulary with the dataset's words; nil if there is none of that name.
func (d *Data) Vocabulary(name string) *schema.Vocabulary { return d.vocabularies.Named(name) }

// Text is the text of a word's number.
func (d *Data) Text(word int32) string { return d.words.text(word) }

// InFuture reports whether a day comes after the one that the check speaks of.
func (d *Data) InFuture(day schema.Date) bool {
	return d.Today.Valid() && day.Valid() && day > d.Today
}

// Medium is the word of the medium of a theater, given by its word; 0 for another word.
// Rules that ask name theaters.medium among their columns.
func (d *Data) Medium(theater int32) int32 {
	if row := d.Theaters.Find(theater); row >= 0 {
		return d.Theaters.Words("medium")[row]
	}
	return 0
}

// InScope reports whether a strike in the theater is counted in the scope, both given by
// their words: all, a medium, or the theater itself.
func (d *Data) InScope(theater, scope int32) bool {
	switch text := d.Text(scope); {
	case text == schema.ScopeAll:
		return true
	case d.IsMedium(text):
		return d.Medium(theater) == scope
	}
	return theater == scope
}

// IsMedium reports whether a scope is a medium.
func (d *Data) IsMedium(scope string) bool { return d.Vocabulary("medium").Index(scope) >= 0 }

// At is a finding at a cell, with all but rule, severity and words filled in.
func (d *Data) At(t *Table, row int, column string) Finding { return t.Row(row).At(column) }

// Related is a related place at a cell.
func (d *Data) Related(t *Table, row int, column, note string) Related {
	return t.Row(row).Related(column, note)
}

// Known reports whether a rule of that name exists.
func (d *Data) Known(rule string) bool {
	return slices.ContainsFunc(d.rules, func(r *Rule) bool { return r.Name == rule })
}

// Waivable reports whether a waiver can accept findings of the rule of that name.
func (d *Data) Waivable(rule string) bool {
	return slices.ContainsFunc(d.rules, func(r *Rule) bool { return r.Name == rule && r.Waivable() })
}

// RuleNames are the names of all rules, in order.
func (d *Data) RuleNames() []string {
	names := make([]string, len(d.rules))
	for i, r := range d.rules {
		names[i] = r.Name
	}
	return names
}

// BearsAnywhere reports whether a row of any table bears the id.
func (d *Data) BearsAnywhere(id string) bool {
	return slices.ContainsFunc(d.tables, func(t *Table) bool { return t.Key != "" && t.Bears(t.Code(id)) })
}

// isConflicted reports whether a file holds two states that Git could not merge: then
// rows stand in it twice, and one finding tells why.
func (d *Data) isConflicted(file string) bool {
	return slices.ContainsFunc(d.Faults, func(f schema.Fault) bool { return f.Kind == csvtable.ConflictMarker && f.Place.File == file })
}

// ofCopies reports whether a rule tells rows which stand in a file twice, or out of order.
func ofCopies(rule string) bool {
	return strings.HasPrefix(rule, "duplicate-") || rule == "row-order" || rule == "coverage-overlap"
}

// isJoined reports whether a file holds its header twice, as where two files, or two copies of
// one, were put together: then one finding tells why rows stand in it twice.
func (d *Data) isJoined(file string) bool {
	return slices.ContainsFunc(d.Faults, func(f schema.Fault) bool {
		return f.Kind == csvtable.LineAmongRows && f.Value == csvtable.HeaderAgain && f.Place.File == file
	})
}
