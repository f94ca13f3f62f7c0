package ledger

import (
	"iter"

	"github.com/strike-tally/strike-tally/schema"
)

// delays are the entries of which something became known later, ascending, so that
// those which were not known by a day are found without a look at the others.
type delays struct {
	places
	known []schema.Date // of each of them
	// outlasts is of each the last one before it that became known later; -1 where there
	// is none.
	outlasts []int32
}

// newDelays has room for so many.
func newDelays(room int) delays {
	return delays{places{entries: make([]int32, 0, room)}, make([]schema.Date, 0, room), make([]int32, 0, room)}
}

// add takes an entry behind those taken before.
func (d *delays) add(entry int, known schema.Date) {
	before := int32(len(d.known)) - 1
	for before >= 0 && d.known[before] <= known {
		before = d.outlasts[before]
	}
	d.places.add(entry)
	d.known, d.outlasts = append(d.known, known), append(d.outlasts, before)
}

// unknown are the entries from first on, among the so many first delays, that were not
// known by the day, the last one first.
func (d *delays) unknown(first, delays int, day schema.Date) iter.Seq[int] {
	return func(yield func(int) bool) {
		n := delays - 1
		for n >= 0 && int(d.entries[n]) >= first {
			if d.known[n] <= day {
				n = int(d.outlasts[n]) // all between were known earlier still
				continue
			}
			if !yield(int(d.entries[n])) {
				return
			}
			n--
		}
	}
}
