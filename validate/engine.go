package validate

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Options say how to run.
type Options struct {
	// Rules are all rules there are; waivers may name any of them.
	Rules []*Rule
	// Skip leaves a rule out; nil runs all.
	Skip func(*Rule) bool
	// Today makes later dates a finding; empty asks for none.
	Today schema.Date
	// Alone says that one table is asked by itself: nothing is asked of an optional one that
	// is not there, for it may be elsewhere.
	Alone bool
}

// Result is what a run found.
type Result struct {
	Findings []Finding      // in the order of files and places
	Rows     map[string]int // rows that could be read, by table; an optional one without a row is left out
	Summary  Summary
	LeftOut  []LeftOut // by table; none of one that has no file
}

// Run asks every rule of the dataset and applies its waivers. Each rule looks at
// what is valid only, so that one fault leads to one finding.
func Run(ds *schema.Dataset, o Options) Result {
	var findings []Finding
	e := newEngine(o, ds, func(f Finding) { findings = append(findings, f) })
	e.addSheets(ds, ds.Sheets())
	e.askTables()
	Sort(findings)
	return Result{Findings: findings, Rows: e.rows(), Summary: e.summary, LeftOut: e.leftOut()}
}

// engine is the state of one run.
type engine struct {
	options Options
	data    *Data
	cells   *cellRules
	byName  map[string]*Rule
	columns map[string]uint64 // by table, those that active rules name
	keys    map[string][]namedKey
	emit    func(Finding)
	err     error // the first one

	foreign    []schema.Fault // headers of other tables, see [engine.foreignHeaders]
	held       []*Finding     // of which a waiver may speak, or which are told at the end
	limit      limit
	unlimited  map[string]bool // files of which all findings are told
	waivable   map[string]bool // rules and rows of waivers; nil: they are not known yet
	openBefore bool            // an open finding is not held, and no waiver speaks of it
	// toldUncovered says that coverage is told in the place of waivers that accept nothing.
	toldUncovered bool
	summary       Summary
}

// namedKey is a key of a rule, with its columns.
type namedKey struct {
	name    string
	columns []int
	of      func(cells []string) string
}

// newEngine is an engine for a dataset with the words of ds.
func newEngine(o Options, ds *schema.Dataset, emit func(Finding)) *engine {
	e := &engine{options: o, data: newData(o, ds), cells: newCellRules(o.Rules, ds.Vocabularies()), byName: map[string]*Rule{}, columns: map[string]uint64{}, keys: map[string][]namedKey{},
		emit: emit, limit: limit{}, unlimited: map[string]bool{}}
	for _, r := range o.Rules {
		if e.byName[r.Name] != nil {
			panic("validate: two rules are named " + r.Name)
		}
		e.byName[r.Name] = r
		if !e.runs(r) {
			continue
		}
		for table, columns := range r.Columns {
			t := e.data.Table(table)
			if t == nil || slices.ContainsFunc(columns, func(c string) bool { return t.Index(c) < 0 }) {
				panic(fmt.Sprintf("validate: %s names the columns %q of %s, which do not exist", r.Name, columns, table))
			}
			e.columns[table] |= t.mask(columns)
		}
		for _, k := range r.Keys {
			key := namedKey{name: r.Name + " " + k.Name, of: k.Of}
			for _, column := range k.Columns {
				key.columns = append(key.columns, e.data.Table(k.Table).Index(column))
			}
			e.keys[k.Table] = append(e.keys[k.Table], key)
			e.data.Table(k.Table).hashes[key.name] = &hashes{}
		}
	}
	for _, t := range e.data.tables {
		t.kept = e.columns[t.Name] | t.alwaysKept()
		for i := range t.Table.Columns {
			switch {
			case t.kept&(1<<i) == 0:
			case t.Table.Columns[i].Kind == schema.IDList:
				t.lists = append(t.lists, i)
			default:
				t.keptColumns = append(t.keptColumns, i)
			}
		}
	}
	return e
}

func (e *engine) runs(r *Rule) bool { return e.options.Skip == nil || !e.options.Skip(r) }

func (e *engine) rows() map[string]int {
	rows := map[string]int{}
	for _, t := range e.data.tables {
		if t.Len > 0 || !t.Optional {
			rows[t.Name] = t.Len
		}
	}
	return rows
}

func (e *engine) fail(err error) { e.err = cmp.Or(e.err, err) }

func (e *engine) close() {
	for _, t := range e.data.tables {
		if t.source != nil {
			t.source.close()
		}
	}
}
