package ledger

import (
	"iter"
	"sort"

	"github.com/strike-tally/strike-tally/schema"
)

// delays are the entries of which something became known later, ascending, so that
// those which were not known by a day are found without a look at the others.
type delays struct {
	entries []int32
	known   []schema.Date
	latest  []schema.Date // latest[n] is the last day of known[:n+1]
	// outlasts[n] is the last of those before n that became known later than n; -1
	// where there is none.
	outlasts []int32
}

// add takes an entry behind those taken before.
func (d *delays) add(entry int, known schema.Date) {
	n := len(d.entries)
	before := int32(n) - 1
	for before >= 0 && d.known[before] <= known {
		before = d.outlasts[before]
	}
	last := known
	if n > 0 {
		last = max(known, d.latest[n-1])
	}
	d.entries, d.known = append(d.entries, int32(entry)), append(d.known, known)
	d.latest, d.outlasts = append(d.latest, last), append(d.outlasts, before)
}

// unknown are the entries from first up to end that were not known by the day, the
// last one first.
func (d *delays) unknown(first, end int, day schema.Date) iter.Seq[int] {
	return func(yield func(int) bool) {
		n := sort.Search(len(d.entries), func(i int) bool { return int(d.entries[i]) >= end }) - 1
		for n >= 0 && int(d.entries[n]) >= first && d.latest[n] > day {
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
