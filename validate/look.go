package validate

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// A look is what passes over the rows of one block of a table. It lets those pass
// that the quick look accepts, and has all others asked in the ordinary way.
type look struct {
	stream *Stream
	to     *passage
	pool   *pool
	quick  *quickLook

	marks    []passed
	kept     []int    // of the rows that did not pass, their numbers in the block
	refused  []uint64 // and the columns that the quick look does not accept
	findings []told
	unsound  uint64
	dangles  uint64
	named    []naming
	words    []word
	again    []uint32 // rows of the block
	odd      []string
	faulty   []faultyRow
	keys     []rowKey

	// What is gathered of strikes and what speaks of them.
	gather    *gatherer // nil: nothing
	strikes   []StrikeNumbers
	published []int32 // days of sources
	links     []link
	runs      []run
	group     Group    // the one at hand
	doubtful  []uint32 // strikes
	early     []uint32 // sources
}

// passed is one row of a block.
type passed struct {
	offset int64
	mark   rowMark
}

// naming is a reference to a row of another table that passes, too.
type naming struct {
	to     *passage
	number uint32
}

// word is what a column says that refers to a table held in memory.
type word struct {
	column columnKey
	word   string
}

// told is a finding and the rule that tells it.
type told struct {
	rule    *Rule
	finding Finding
}

// begin takes a quick look out of the pool. What it has seen in another block it must
// note again: that block may have been read in vain.
func (l *look) begin() {
	l.quick = l.pool.Get().(*quickLook)
	for _, column := range l.stream.refers[l.to.table.Name] {
		l.quick.seen[column] = memory{}
	}
}

func (l *look) Row(r schema.Row) bool {
	if l.quick == nil {
		l.begin()
	}
	t := l.to.table
	row := len(l.marks)
	mark := rowMark{line: uint32(r.Line), id: number(&t.Columns[l.to.key], r.Cells[l.to.key])}
	mark.order = orderOf(&t.Columns[l.to.order], r.Cells[l.to.order])
	if mark.id == 0 {
		mark.order = unordered
		l.again = append(l.again, uint32(row))
		if id := r.Cells[l.to.key]; id != "" {
			l.odd = append(l.odd, strings.Clone(id))
		}
	}
	for _, column := range l.stream.refers[t.Name] {
		if cell := r.Cells[column]; cell != "" && !l.refers(column, cell) {
			l.dangles |= 1 << column
			l.again = append(l.again, uint32(row))
			if column == l.to.order {
				mark.order = unordered
			}
		}
	}
	l.marks = append(l.marks, passed{r.Offset, mark})
	doubted := uint64(0) // a number is taken from a sound cell
	if l.gather != nil {
		l.gather.row(l, r.Cells)
		doubted = r.Doubts & l.gather.columns
	}
	l.single(row, r.Cells)
	refused := l.quick.ordinary.refuses(r.Cells)
	if r.Ordinary && doubted == 0 && refused&^r.Doubts == 0 && l.quick.rows.accept(l.stream.options.Today, r.Cells) {
		l.unsound |= r.Doubts
		return true
	}
	l.kept, l.refused = append(l.kept, row), append(l.refused, refused)
	return false
}

// refers reports whether all that a cell refers to is there, and notes what it
// names. References within one table are looked at when all of it has passed.
func (l *look) refers(column int, cell string) bool {
	c := &l.to.table.Columns[column]
	target := l.stream.passages[c.RefTable]
	if target == nil {
		return l.refersToHeld(column, c, cell)
	}
	all := true
	for id := range referred(c, cell) {
		if slices.Contains(c.RefWords, id) {
			continue
		}
		n := number(&target.table.Columns[target.key], id)
		l.named = append(l.named, naming{target, n})
		all = all && (target == l.to || n > 0 && target.ids.Contains(n) || target.lost[id] || target.odd[id])
	}
	return all
}

// refersToHeld is the same for a table that is held in memory.
func (l *look) refersToHeld(column int, c *schema.Column, cell string) bool {
	seen := &l.quick.seen[column]
	if seen.holds(cell) {
		return true
	}
	d, all := Data{Dataset: l.stream.held}, true
	for id := range referred(c, cell) {
		if slices.Contains(c.RefWords, id) {
			continue
		}
		l.words = append(l.words, word{columnKey{l.to.table.Name, c.Name}, strings.Clone(id)})
		all = all && d.Refers(c, id)
	}
	if all {
		seen.keep(cell)
	}
	return all
}

// Done asks the rows that did not pass in the ordinary way.
func (l *look) Done(b *schema.Block) {
	if l.quick == nil {
		return
	}
	defer func() {
		l.pool.Put(l.quick)
		l.quick = nil
	}()
	d := newData(l.stream.held, l.stream.options)
	d.sheets = []schema.Cells{b.Sheet}
	report := func(r *Rule, f Finding) { l.findings = append(l.findings, told{r, f}) }
	if b.Sheet.Len() > 0 {
		l.quick.tags.checkSheet(l.quick.ordinary, l.refused, d, b.Sheet, report)
		for _, r := range l.stream.options.Rules {
			if r.Row != nil && l.stream.c.runs(r) {
				r.Row.check(d, func(f Finding) {
					report(r, f)
					d.tell([]Finding{f})
				})
			}
		}
	}
	t := l.to.table
	key, order := uint64(1)<<l.to.key, uint64(1)<<l.to.order
	for i, row := range l.kept {
		fault := faultyRow{uint32(row), d.refused.of(t.Name, i), d.told.of(t.Name, i)}
		unsound := fault.refused | b.Sheet.Doubts(i)
		l.unsound |= unsound
		if (unsound|fault.told)&(key|order) != 0 {
			l.marks[row].mark.order = unordered
		}
		if unsound&key != 0 || fault.told != 0 {
			l.again = append(l.again, fault.row)
		}
		if fault.refused|fault.told != 0 {
			l.faulty = append(l.faulty, fault)
		}
		if l.gather != nil && unsound&l.gather.columns != 0 {
			l.doubt(t, row)
		}
	}
	l.endRuns()
}
