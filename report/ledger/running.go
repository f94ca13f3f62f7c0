package ledger

import "github.com/strike-tally/strike-tally/schema"

// Running adds up strikes as they pass, so that none need be held: what all of them come to
// in each scope. It has no days, and so tells nothing of announcements, nor of what was first
// reported ([Totals.Announcements], [Totals.FirstReported] stay 0).
type Running struct {
	scopes []string
	held   map[string][]int // by theater, the scopes that hold it
	data   *schema.Dataset
	sums   []runningSum
}

type runningSum struct {
	sum
	rows, missing   int
	low, best, high int // strikes beyond one of rows that stand for several
}

// NewRunning adds up strikes in the theaters of a dataset.
func NewRunning(d *schema.Dataset) *Running {
	scopes := d.Scopes()
	return &Running{scopes: scopes, held: map[string][]int{}, data: d, sums: make([]runningSum, len(scopes))}
}

// Add adds a strike; one without a valid date is left out, as [New] leaves it out.
func (r *Running) Add(s *schema.Strike) {
	if !s.Date.Valid() {
		return
	}
	scopes, known := r.held[s.Theater]
	if !known {
		for i, scope := range r.scopes {
			if r.data.InScope(s.Theater, scope) {
				scopes = append(scopes, i)
			}
		}
		r.held[string([]byte(s.Theater))] = scopes // the strike's text may be of a passing row
	}
	own := runningSum{sum: numbers(s, r.data.Medium(s.Theater)), rows: 1, missing: entry(0, s).Missing}
	own.low, own.best, own.high = s.Struck()
	own.low, own.best, own.high = own.low-1, own.best-1, own.high-1
	for _, i := range scopes {
		r.sums[i].add(&own)
	}
}

// Merge adds what another one of the same dataset has added up.
func (r *Running) Merge(other *Running) {
	for i := range r.sums {
		r.sums[i].add(&other.sums[i])
	}
}

func (r *runningSum) add(other *runningSum) {
	r.sum = r.plus(&other.sum)
	r.rows, r.missing = r.rows+other.rows, r.missing+other.missing
	r.low, r.best, r.high = r.low+other.low, r.best+other.best, r.high+other.high
}

// Scopes are those of [schema.Dataset.Scopes].
func (r *Running) Scopes() []string { return r.scopes }

// Totals are what the strikes of each scope add up to, in the order of [Running.Scopes].
func (r *Running) Totals() []Totals {
	all := make([]Totals, len(r.sums))
	for i := range r.sums {
		s := &r.sums[i]
		t := s.totals(s.rows)
		t.several(s.low, s.best, s.high)
		t.Missing, t.MissingEver = s.missing, s.missing
		all[i] = t
	}
	return all
}
