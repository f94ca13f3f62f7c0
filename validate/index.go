package validate

import (
	"math"

	"github.com/strike-tally/strike-tally/schema"
)

// IDs are the numbers of the rows' keys; nil for a table without a key.
func (t *Table) IDs() []int32 {
	if t.Key == "" {
		return nil
	}
	return t.wide(t.Index(t.Key))
}

// ID is the id, or word, that has a number.
func (t *Table) ID(code int32) string { return t.data.words.idText(t.key(), code) }

// Code is the number of an id of the table's rows.
func (t *Table) Code(id string) int32 { return t.data.words.idCode(t.key(), id) }

func (t *Table) key() *schema.Column { return &t.Table.Columns[t.Index(t.Key)] }

// Find is the first row that bears an id, given by its number; -1 if none could be
// read.
func (t *Table) Find(code int32) int { return int(t.index.find(code)) }

// Bears reports whether a row of the table bears the id, even if it could not be
// read otherwise.
func (t *Table) Bears(code int32) bool { return t.index.find(code) >= 0 || t.lost[code] }

// Repeated reports whether more than one row bears the id.
func (t *Table) Repeated(code int32) bool { return t.index.at(code) < 0 }

// Ends are the first and the last id of the rows, by their numbers; empty where there
// is none.
func (t *Table) Ends() (first, last string) {
	c := t.key()
	if c.Kind != schema.RowID {
		return t.endWords()
	}
	low, high := int32(math.MaxInt32), int32(0)
	for _, code := range t.IDs() {
		if code > 0 {
			low, high = min(low, code), max(high, code)
		}
	}
	if high == 0 {
		return "", ""
	}
	return t.ID(low), t.ID(high)
}

// endWords is the same of words.
func (t *Table) endWords() (first, last string) {
	for _, code := range t.IDs() {
		switch id := t.ID(code); {
		case id == "":
		case first == "":
			first, last = id, id
		case schema.ID(id).Before(schema.ID(first)):
			first = id
		case schema.ID(last).Before(schema.ID(id)):
			last = id
		}
	}
	return first, last
}

// An index finds the first rows by the numbers of their ids. Rows are counted from 1, below
// zero where more than one bears the id.
type index struct {
	dense []int32         // by number
	far   map[int32]int32 // of other numbers
}

// setIndex finds the rows by their ids, and the ids that stand twice.
func (t *Table) setIndex() {
	x := &t.index
	*x = index{far: map[int32]int32{}}
	ids := t.IDs()
	if ids == nil {
		return
	}
	last := int32(0)
	for _, code := range ids {
		last = max(last, code)
	}
	x.dense = make([]int32, min(int(last), 4*len(ids)+1024)+1)
	for row, code := range ids {
		at := x.at(code)
		switch {
		case code == 0 || at < 0:
			continue
		case at > 0:
			at = -at
		default:
			at = int32(row + 1)
		}
		if code > 0 && int(code) < len(x.dense) {
			x.dense[code] = at
		} else {
			x.far[code] = at
		}
	}
}

// at is the row that bears an id, as it is kept; 0 for none.
func (x *index) at(code int32) int32 {
	if code > 0 && int(code) < len(x.dense) {
		return x.dense[code]
	}
	return x.far[code]
}

// find is the first row that bears an id, or -1.
func (x *index) find(code int32) int32 {
	at := x.at(code)
	return max(at, -at) - 1
}
