package validate

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
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

// addSheets takes the tables that are in memory, and tells what is wrong with their
// form and their rows.
func (e *engine) addSheets(ds *schema.Dataset, sheets []schema.Cells) {
	var found []found
	gaps := &gaps{}
	for _, f := range append(gaps.take(ds.Faults), gaps.end()...) {
		found = e.appendFault(found, f)
	}
	e.data.Faults = append(e.data.Faults, ds.Faults...)
	for _, s := range sheets {
		t := e.data.Table(s.Table().Name)
		t.Whole, t.source = s.Whole(), sheetSource{s}
		for i := range t.Table.Columns {
			if s.Absent(i) {
				t.absent |= 1 << i
			}
		}
		t.omitted = s.Omitted()
		t.reserve(s.Len())
		b := newBlock(e, t, newTools(e, t, s.Size() <= schema.HeldBytes))
		for row := range s.Len() {
			if b.sheetRow(s, row); b.n == blockRows {
				found = append(found, e.take(t, b, nil)...)
				b.reset()
			}
		}
		found = append(found, e.take(t, b, s.LostIDs())...)
		t.setIndex()
	}
	e.setWaivable()
	e.tell(found)
}

// blockRows is after how many rows of a table in memory their numbers go to its columns.
const blockRows = 4096

// scan reads a large table.
func (e *engine) scan(t *Table, file *csvtable.Opened, progress func(file string, done, size int64)) {
	e.unlimited[t.File] = file.Size > schema.HeldBytes
	blocks := sync.Pool{New: func() any { return newBlock(e, t, newTools(e, t, false)) }}
	marks, gaps := &marks{}, &gaps{}
	s := csvtable.Scan(t.Layout(), file.File, func() csvtable.Handler { return blocks.Get().(*block) }, func(b *csvtable.Block) {
		if progress != nil {
			progress(t.File, b.End, file.Size)
		}
		rows, ok := b.Handler.(*block)
		if !ok { // what stands before the rows; afterwards other goroutines read what is absent
			t.absent, t.omitted, rows = t.absent|b.Absent, t.omitted|b.Omitted, &block{}
		}
		if t.Len == 0 && rows.n > 0 { // as many as the file may have, judging by the first block
			t.reserve(int(float64(rows.n) * float64(file.Size) / float64(b.End) * 1.02))
		}
		marks.add(rows.marks)
		rows.found = e.take(t, rows, b.Lost)
		for _, f := range b.Faults {
			e.addFault(f)
		}
		faults := gaps.take(b.Faults)
		if rows.n > 0 {
			faults = append(faults, gaps.behind(int(rows.marks[len(rows.marks)-1].line))...)
		}
		for _, f := range faults {
			rows.found = e.appendFault(rows.found, f)
		}
		e.tell(rows.found)
		if rows.reset(); ok {
			blocks.Put(rows)
		}
	})
	t.Whole = s.Whole
	var found []found
	for _, f := range s.Faults {
		e.addFault(f)
	}
	for _, f := range append(gaps.end(), s.Faults...) {
		found = e.appendFault(found, f)
	}
	e.tell(found)
	t.source = &fileSource{engine: e, table: t, marks: marks, finder: s.Finder()}
	t.setIndex()
	if file.Changed() {
		e.fail(fmt.Errorf("%s: %w", t.File, csvtable.ErrChanged))
	}
	if t == e.data.Waivers {
		e.setWaivable()
	}
}

// addFault keeps one fault of each kind and file that hides the id of a row.
func (e *engine) addFault(f schema.Fault) {
	hides := f.Row == "" || f.Until > f.Place.Line || f.Cut
	if hides && !slices.ContainsFunc(e.data.Faults, func(g schema.Fault) bool {
		return g.Kind == f.Kind && g.Place.File == f.Place.File && (g.Row == "" || g.Until > g.Place.Line)
	}) {
		e.data.Faults = append(e.data.Faults, f)
	}
}

// setWaivable notes of which findings waivers speak: they are held until all are known.
func (e *engine) setWaivable() {
	t := e.data.Waivers
	if t.source == nil {
		return // they have not been read
	}
	e.waivable = map[string]bool{}
	rules, rows := t.wide(t.Index("rule")), t.wide(t.Index("row"))
	for i := range t.Len {
		e.waivable[e.data.Text(rules[i])], e.waivable[e.data.Text(rows[i])] = true, true
	}
	delete(e.waivable, "")
}

// found is a finding and the rule that tells it.
type found struct {
	rule    *Rule
	finding Finding
}

// tell tells findings in the order of their places.
func (e *engine) tell(all []found) {
	order := make([]int32, len(all)) // findings are large
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return compareFindings(&all[a].finding, &all[b].finding) })
	mayHold := e.waivable == nil || len(e.waivable) > 0
	for _, i := range order {
		f := &all[i].finding
		if mayHold { // and those of a block make room for those of another
			held := *f
			f = &held
		}
		e.report(all[i].rule, f)
	}
}

// report tells a finding, unless its rule is left out or has too many of one file, or
// holds it, where a waiver may speak of it: then it must stay as it is.
func (e *engine) report(r *Rule, f *Finding) {
	if !e.wants(r, f) {
		return
	}
	f.fill(r)
	if !e.unlimited[f.Place.File] && !e.limit.takes(f) {
		e.openBefore = true
		return
	}
	if e.waivable == nil || e.waivable[f.Rule] || e.waivable[f.Row] {
		e.held = append(e.held, f)
		return
	}
	e.openBefore = e.openBefore || f.Open()
	e.show(f)
}

func (e *engine) show(f *Finding) {
	e.summary.add(f)
	e.emit(*f)
}

// wants reports whether a finding of a rule is to be told: neither the rule is left
// out, nor the one of which the finding tells that there are more.
func (e *engine) wants(r *Rule, f *Finding) bool {
	return e.runs(r) && (f.StandsFor == 0 || e.runs(e.byName[f.Value]))
}

// fill fills in what the rule says of all its findings.
func (f *Finding) fill(r *Rule) {
	f.Rule = r.Name
	f.Severity = cmp.Or(f.Severity, r.Severity)
	f.Hint = cmp.Or(f.Hint, r.Hint)
}

// worded is the finding that tells a fault, and its rule.
func (e *engine) worded(f schema.Fault) found { return wordFault(e.byName, f) }

func wordFault(byName map[string]*Rule, f schema.Fault) found {
	r := byName[string(f.Kind)]
	if r == nil || r.File == nil {
		panic(fmt.Sprintf("validate: no rule words the fault %s", f.Kind))
	}
	message, hint := r.File(f)
	finding := Finding{Place: f.Place, Row: f.Row, Field: f.Field, Value: f.Value, Message: message, Hint: hint}
	if f.Kind == csvtable.TooMany { // it weighs what they weigh
		finding.Severity, finding.StandsFor = byName[f.Value].Severity, f.Count
	}
	return found{r, finding}
}

// askTables asks the rules that set rows beside each other, phase by phase, and applies
// the waivers.
func (e *engine) askTables() {
	all := e.foreignHeaders()
	for phase := PhaseRows; phase <= lastPhase; phase++ {
		var places []reportedAt
		for _, r := range e.options.Rules {
			if r.Phase != phase || !e.runs(r) {
				continue
			}
			e.data.turnTo(r)
			report := func(f Finding) {
				if r.Waivable() && e.data.waiversLost() || e.data.isConflicted(f.Place.File) || ofCopies(r.Name) && e.data.isJoined(f.Place.File) {
					return
				}
				if cmp.Or(f.Severity, r.Severity) != Note {
					places = append(places, reportedAt{f.Place.File, f.Field, f.Place.Line})
					if r.AllOf {
						places = append(places, e.allOf(&f)...)
					}
				}
				all = append(all, &found{r, f})
			}
			if r.Dataset != nil {
				r.Dataset(e.data, report)
			}
			for _, t := range e.data.tables {
				if r.Table != nil {
					r.Table(e.data, t, report)
				}
			}
		}
		e.data.setReported(places)
	}
	waivable := e.waivable
	e.waivable = nil // what is told now is held until waivers have been applied
	for _, f := range all {
		e.report(f.rule, &f.finding)
	}
	for _, fault := range e.limit.beyond() {
		f := e.worded(fault)
		e.report(f.rule, &f.finding)
	}
	e.waivable = waivable
	e.waive()
	e.sortHeld()
	for _, f := range e.held {
		e.show(f)
	}
}

// sortHeld is [Sort] of what is held.
func (e *engine) sortHeld() { slices.SortStableFunc(e.held, compareFindings) }

// allOf are all cells of the rows of a finding, and of those beside it.
func (e *engine) allOf(f *Finding) (places []reportedAt) {
	rows := []schema.Place{f.Place}
	for _, r := range f.Related {
		rows = append(rows, r.Place)
	}
	for _, t := range e.data.tables {
		for _, at := range rows {
			if t.File != at.File {
				continue
			}
			for i := range t.Table.Columns {
				places = append(places, reportedAt{at.File, t.Table.Columns[i].Name, at.Line})
			}
		}
	}
	return places
}
