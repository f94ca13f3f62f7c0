package validate

import (
	"fmt"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"

	"github.com/strike-tally/strike-tally/schema"
)

// A passage is what is remembered of a table whose rows pass in a stream: ids as
// numbers, where rows begin, and what needs a second look. It takes some twenty
// bytes a row, and some fifty of a strike, eight of an account and eight of each key
// besides.
type passage struct {
	table      *schema.Table
	skimmed    *schema.Skimmed
	file       *schema.Opened
	rows       rowMarks
	ids        *roaring.Bitmap // numbers of the ids
	lost       map[string]bool // ids of rows that could not be read
	odd        map[string]bool // ids that have no number, in rows with unsound cells
	named      *roaring.Bitmap // numbers of the ids that other tables' rows refer to
	unsound    uint64          // columns with a cell that is not sound in some row
	dangles    uint64          // columns with a reference that leads nowhere
	namesKnown bool            // all rows to which nothing refers are among those of again
	again      *roaring.Bitmap // rows that must be at hand when rules set rows beside each other
	picked     []uint32        // the same when they were picked, in order
	faulty     []faultyRow     // rows with cells that are not sound, or were told of
	links      []link          // of rows that speak of strikes
	keys       []rowKey
	key        int // column of the id
	order      int // column that orders before the id, or the id's own
}

// canPass reports whether the rows of a table can be told by numbers alone: they
// are ordered by a day or an id, and have ids. Rows left out are held in any case:
// their ids are looked for in all tables.
func canPass(t *schema.Table) bool {
	if t.Key == "" || t.Name == "excluded" || t.Columns[t.Index(t.Key)].Kind != schema.RowID || len(t.Order) > 2 || t.Columns[t.Order[len(t.Order)-1]].Name != t.Key {
		return false
	}
	first := t.Columns[t.Order[0]].Kind
	return first == schema.Day || first == schema.RowID
}

func newPassage(t *schema.Table, file *schema.Opened) *passage {
	return &passage{table: t, file: file, ids: roaring.New(), named: roaring.New(), lost: map[string]bool{}, odd: map[string]bool{}, again: roaring.New(), key: t.Index(t.Key), order: t.Order[0]}
}

// A faultyRow is a row of which a tag refuses cells, or a rule about its cells has
// told some. Columns are bits.
type faultyRow struct {
	row           uint32
	refused, told uint64
}

// unchanged is an error if the table has changed since it was opened.
func (p *passage) unchanged() error {
	if p.file.Changed() {
		return fmt.Errorf("%s: %w", p.table.File, schema.ErrChanged)
	}
	return nil
}

// A rowMark is a row as it is remembered.
type rowMark struct {
	offset uint32 // behind the first row of its chunk
	line   uint32
	id     uint32 // its number; 0 if the id is not sound
	order  uint32 // what orders it before its id: a day as 20251014, an id's number, 0 for an empty cell
}

// unordered marks a row whose place in the order is not known.
const unordered = 1 << 31

// rowMarks are kept in chunks, so that they never have to be copied.
type rowMarks struct {
	chunks []rowChunk
	n      int
}

type rowChunk struct {
	base int64
	rows []rowMark
}

const chunkRows = 1 << 13

func (m *rowMarks) add(offset int64, mark rowMark) {
	last := len(m.chunks) - 1
	if last < 0 || len(m.chunks[last].rows) == chunkRows || offset-m.chunks[last].base > 1<<31 {
		m.chunks = append(m.chunks, rowChunk{offset, make([]rowMark, 0, chunkRows)})
		last++
	}
	mark.offset = uint32(offset - m.chunks[last].base)
	m.chunks[last].rows = append(m.chunks[last].rows, mark)
	m.n++
}

// each visits the rows in file order.
func (m *rowMarks) each(visit func(row int, mark rowMark)) {
	row := 0
	for i := range m.chunks {
		for _, mark := range m.chunks[i].rows {
			visit(row, mark)
			row++
		}
	}
}

// marks are the places of some rows, which stand in order.
func (m *rowMarks) marks(wanted []uint32) []schema.Mark {
	marks := make([]schema.Mark, 0, len(wanted))
	chunk, first := 0, 0 // its first row
	for _, row := range wanted {
		for int(row) >= first+len(m.chunks[chunk].rows) {
			first += len(m.chunks[chunk].rows)
			chunk++
		}
		mark := m.chunks[chunk].rows[int(row)-first]
		marks = append(marks, schema.Mark{Offset: m.chunks[chunk].base + int64(mark.offset), Line: int(mark.line)})
	}
	return marks
}

// number is the number of a sound id of a column; 0 for another cell. Numbers
// begin at 1: an id S000 is told apart from none.
func number(c *schema.Column, cell string) uint32 {
	if id := schema.ID(cell); id.Valid(c.Prefix, c.Width) {
		n := uint32(0)
		for i := len(c.Prefix); i < len(cell); i++ {
			n = n*10 + uint32(cell[i]-'0')
		}
		return n + 1
	}
	return 0
}

// orderOf is a cell as a number that orders as the cell does.
func orderOf(c *schema.Column, cell string) uint32 {
	switch {
	case cell == "":
		return 0
	case c.Kind == schema.RowID:
		if n := number(c, cell); n > 0 {
			return n
		}
	default:
		if day := dayOf(cell); day > 0 {
			return uint32(day)
		}
	}
	return unordered
}

// pool spares compiling the quick look for every block.
type pool struct{ sync.Pool }

func newPool(t *schema.Table, s *Stream) *pool {
	rules := s.options.Rules
	return &pool{sync.Pool{New: func() any {
		g := newTags(rules)
		q := &quickLook{tags: g, ordinary: compile(t, g.rules, g.validator), rows: compileRows(t, rules, s.c.runs), seen: make([]memory, len(t.Columns))}
		q.alike, q.atHand = compileAlike(t, rules, func(r *Rule) bool { return s.c.runs(r) && s.asks(r) })
		return q
	}}}
}

// A quickLook is what lets ordinary rows pass.
type quickLook struct {
	tags     *tags
	ordinary *ordinary
	rows     rowLooks
	alike    []alikeLook
	atHand   []atHandLook
	seen     []memory // by column: references to held tables that lead somewhere
}
