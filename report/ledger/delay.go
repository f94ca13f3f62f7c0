package ledger

import (
	"iter"
	"sort"

	"github.com/strike-tally/strike-tally/schema"
)

// delays are the entries of which something became known later, ascending, so that
// those which were not known by a day are found without a look at the others.
type delays []delay

type delay struct {
	known schema.Date
	entry int32
	// outlasts is the last delay before this one that became known later; -1 where
	// there is none.
	outlasts int32
}

// add takes an entry behind those taken before.
func (d *delays) add(entry int, known schema.Date) {
	before := int32(len(*d)) - 1
	for before >= 0 && (*d)[before].known <= known {
		before = (*d)[before].outlasts
	}
	*d = append(*d, delay{known, int32(entry), before})
}

// place is how many of them stand in front of an entry.
func (d delays) place(entry int) int {
	return sort.Search(len(d), func(i int) bool { return int(d[i].entry) >= entry })
}

// unknown are the entries from first on, among the so many first delays, that were not
// known by the day, the last one first.
func (d delays) unknown(first, delays int, day schema.Date) iter.Seq[int] {
	return func(yield func(int) bool) {
		n := delays - 1
		for n >= 0 && int(d[n].entry) >= first {
			if d[n].known <= day {
				n = int(d[n].outlasts) // all between were known earlier still
				continue
			}
			if !yield(int(d[n].entry)) {
				return
			}
			n--
		}
	}
}
