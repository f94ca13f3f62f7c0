package validate

import (
	"cmp"
	"errors"
	"hash/maphash"
	"io/fs"
	"slices"
	"strings"

	"github.com/RoaringBitmap/roaring/v2"

	"github.com/strike-tally/strike-tally/schema"
)

// HeldBytes is the size up to which a table is held in memory when a dataset is
// validated as a stream; larger ones pass row by row.
const HeldBytes = 8 << 20

// A Stream validates a dataset of any size. If one of strikes, accounts, tallies,
// claims and sources is larger than Held, their rows pass and are not kept: what is
// remembered is ids, where rows begin, the numbers of strikes, and the rows of which
// a rule may have to say something once all have passed. Only a rule that has no
// quick look (see [Rule]) needs these tables in memory.
type Stream struct {
	Held  int64         // bytes up to which tables are held; 0: HeldBytes
	Block int           // bytes that are read at a time, see [schema.File]
	Emit  func(Finding) // is given each finding as soon as it is certain
	// Progress is told of how many bytes of a passing table have been read; nil:
	// nobody asks.
	Progress func(file string, done, size int64)

	options   Options
	c         *collector
	gathering *gathering // nil: no rule sets the tables at hand beside each other
	seed      maphash.Seed
	passages  map[string]*passage
	held      *schema.Dataset
	refers    map[string][]int // by table: the columns that refer to a table that is there
	words     map[columnKey]map[string]bool
	faults    []schema.Fault // those of passing tables that hide ids
	waivers   map[string]bool
	counts    Summary
	rows      map[string]int
}

// Run validates the tables at the top of a file system. Findings about single rows
// come first, in the order in which tables are read; the others follow in the
// order of tables and places. The result holds no findings but those counts.
func (s *Stream) Run(files fs.FS, o Options) (Result, error) {
	s.options, s.c = o, newCollector(o)
	s.passages, s.rows, s.words = map[string]*passage{}, map[string]int{}, map[columnKey]map[string]bool{}
	defer s.close()
	if err := s.open(files); err != nil {
		return Result{}, err
	}
	if len(s.passages) > 0 {
		s.c.limit = nil // what is told of rows that are at hand is no more than these
	}
	s.seed = maphash.MakeSeed()
	s.prepareGathering()
	s.readWaivers()
	s.checkHeld()
	for _, t := range readingOrder() {
		if p := s.passages[t.Name]; p != nil {
			if err := s.pass(p); err != nil {
				return Result{}, err
			}
		}
	}
	if s.needsMemory() {
		s.inMemory(files)
	} else if err := s.apart(); err != nil {
		return Result{}, err
	}
	for _, t := range readingOrder() { // all of it was of one state
		if p := s.passages[t.Name]; p != nil {
			if err := p.unchanged(); err != nil {
				return Result{}, err
			}
		}
	}
	return Result{Rows: s.rows, Summary: s.counts}, nil
}

// open holds the small tables, and opens those that pass: all that can, if one of
// them is large.
func (s *Stream) open(files fs.FS) error {
	limit, large := cmp.Or(s.Held, HeldBytes), false
	for _, t := range schema.Tables {
		if !canPass(t) {
			continue
		}
		if file, fault := t.Open(files); fault == nil { // else it is told as of a table that is held
			file.File.Block = s.Block
			s.passages[t.Name] = newPassage(t, file)
			large = large || file.Size > limit
		}
	}
	if !large { // nothing was read
		s.close()
		clear(s.passages)
	}
	s.held = schema.ReadSome(files, func(t *schema.Table) bool { return s.passages[t.Name] == nil })
	s.refers = map[string][]int{}
	for _, t := range schema.Tables {
		for i := range t.Columns {
			if target := t.Columns[i].RefTable; target != "" && s.isThere(target) {
				s.refers[t.Name] = append(s.refers[t.Name], i)
			}
		}
	}
	return nil
}

// prepareGathering sets up what is gathered of strikes, if something speaks of them,
// be they in a table or not.
func (s *Stream) prepareGathering() {
	if s.passages["accounts"] == nil && s.passages["tallies"] == nil {
		return
	}
	var passes []func(*Group) bool
	for _, r := range s.c.rules {
		if r.Passes != nil && s.c.runs(r) && s.asks(r) {
			passes = append(passes, r.Passes)
		}
	}
	s.gathering = newGathering(s.held, passes)
	if s.passages["strikes"] == nil { // then no rule asks that needs their numbers
		s.gathering.any = &StrikeNumbers{theater: -1}
	}
}

// isThere reports whether a table's file could be opened.
func (s *Stream) isThere(table string) bool {
	return s.passages[table] != nil || !slices.ContainsFunc(s.held.Faults, func(f schema.Fault) bool {
		return f.Place.File == schema.TableNamed(table).File && (f.Kind == schema.MissingFile || f.Kind == schema.UnreadableFile)
	})
}

func (s *Stream) close() {
	for _, p := range s.passages {
		_ = p.file.Close() // it was only read
	}
}

// readingOrder has the tables that others refer to first.
func readingOrder() []*schema.Table {
	var order []*schema.Table
	var visit func(t *schema.Table)
	visit = func(t *schema.Table) {
		if slices.Contains(order, t) {
			return
		}
		for i := range t.Columns {
			if target := t.Columns[i].RefTable; target != "" && target != t.Name {
				visit(schema.TableNamed(target))
			}
		}
		order = append(order, t)
	}
	for _, t := range schema.Tables {
		visit(t)
	}
	return order
}

// readWaivers notes which findings a waiver may accept: they are kept until all
// are known.
func (s *Stream) readWaivers() {
	s.waivers = map[string]bool{}
	for _, w := range s.held.Waivers.Rows {
		s.waivers[w.Rule], s.waivers[w.Row] = true, true
	}
	delete(s.waivers, "")
}

// tell emits a finding, or keeps it where a waiver may speak of it.
func (s *Stream) tell(r *Rule, f Finding) {
	if !s.c.wants(r, &f) {
		return
	}
	f = s.c.filled(r, f)
	if s.waivers[f.Rule] || s.waivers[f.Row] {
		s.c.findings = append(s.c.findings, f)
		return
	}
	s.c.openBefore = s.c.openBefore || f.Open()
	s.emit(f)
}

func (s *Stream) emit(f Finding) {
	s.counts.add(&f)
	s.Emit(f)
}

// checkHeld tells what is wrong with the form and the rows of the tables that are
// held.
func (s *Stream) checkHeld() {
	var found []told
	kept := limit{}
	add := func(r *Rule, f Finding) {
		if f = s.c.filled(r, f); kept.takes(&f) {
			found = append(found, told{r, f})
		}
	}
	d := newData(s.held, s.options)
	for _, sheet := range s.held.Sheets() {
		if s.passages[sheet.Table().Name] == nil {
			d.sheets = append(d.sheets, sheet)
			s.rows[sheet.Table().Name] = sheet.Len()
		}
	}
	for _, f := range s.held.Faults {
		add(s.c.worded(f))
	}
	newTags(s.options.Rules).check(d, add)
	for _, r := range s.options.Rules {
		if r.Row != nil {
			r.Row.check(d, func(f Finding) { add(r, f) })
		}
	}
	for _, f := range kept.beyond() {
		add(s.c.worded(f))
	}
	s.tellAll(found)
}

// tellAll tells findings in the order of their places.
func (s *Stream) tellAll(found []told) {
	order := make([]int32, len(found)) // findings are large
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return compareFindings(&found[a].finding, &found[b].finding) })
	for _, i := range order {
		s.tell(found[i].rule, found[i].finding)
	}
}

// pass lets the rows of a table pass.
func (s *Stream) pass(p *passage) error {
	looks := newPool(p.table, s)
	repeated := roaring.New()
	var gather *gatherer
	if s.gathering != nil {
		gather = s.gathering.tables[p.table.Name]
	}
	p.skimmed = p.table.Skim(p.file.File, func() schema.Look { return &look{stream: s, to: p, pool: looks, gather: gather} }, func(b *schema.Block) {
		s.take(p, b, repeated)
	})
	var found []told
	for _, f := range p.skimmed.Faults {
		r, finding := s.c.worded(f)
		found = append(found, told{r, finding})
	}
	s.tellAll(found)
	s.rows[p.table.Name] = p.rows.n
	if err := errors.Join(p.unchanged(), p.findInVain()); err != nil {
		return err
	}
	for _, x := range s.held.Excluded.Rows { // an id that was given again is told where it stands
		if n := number(&p.table.Columns[p.key], string(x.FormerID)); n > 0 && p.ids.Contains(n) {
			repeated.Add(n)
		}
	}
	if !repeated.IsEmpty() {
		p.rows.each(func(row int, mark rowMark) {
			if mark.id > 0 && repeated.Contains(mark.id) {
				p.again.Add(uint32(row))
			}
		})
	}
	p.findUnordered()
	p.findAlike()
	if s.gathering != nil && p.table.Name == "strikes" && !s.sure(p, "strike_id", "date", "announced", "theater") {
		s.gathering.forgetPlaces()
	}
	return nil
}

// take keeps what is to be remembered of a block, and tells what was found in it.
func (s *Stream) take(p *passage, b *schema.Block, repeated *roaring.Bitmap) {
	l, _ := b.Look.(*look)
	if l == nil {
		l = &look{}
	}
	if s.Progress != nil {
		s.Progress(p.table.File, b.End, p.file.Size)
	}
	first := p.rows.n
	for _, row := range l.marks {
		if row.mark.id > 0 && !p.ids.CheckedAdd(row.mark.id) {
			repeated.Add(row.mark.id)
			if s.options.Skip == nil { // told as a double
				row.mark.order = unordered
			}
		}
		p.rows.add(row.offset, row.mark)
	}
	for _, row := range l.again {
		p.again.Add(uint32(first) + row)
	}
	for _, f := range l.faulty {
		f.row += uint32(first)
		p.faulty = append(p.faulty, f)
	}
	for _, key := range l.keys {
		p.keys = append(p.keys, key+rowKey(first))
	}
	if l.gather != nil {
		s.gathering.gather(l, p, first)
	}
	for _, n := range l.named {
		n.to.named.Add(n.number)
	}
	for _, w := range l.words {
		if s.words[w.column] == nil {
			s.words[w.column] = map[string]bool{}
		}
		s.words[w.column][w.word] = true
	}
	for _, id := range l.odd {
		p.odd[id] = true
	}
	for id := range b.Lost {
		p.lost[strings.Clone(id)] = true // or the text of its block would be kept
	}
	p.unsound |= l.unsound
	p.dangles |= l.dangles
	found := l.findings
	for _, f := range b.Faults {
		r, finding := s.c.worded(f)
		found = append(found, told{r, finding})
		if (f.Row == "" || f.Until > f.Place.Line) && !slices.ContainsFunc(s.faults, func(g schema.Fault) bool { return g.Kind == f.Kind && g.Place.File == f.Place.File }) {
			s.faults = append(s.faults, f)
		}
	}
	s.tellAll(found)
}
