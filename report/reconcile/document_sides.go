package reconcile

import (
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// provenFigures is how many figures two sums are looked for among.
const provenFigures = 8

// sides are figures of a conflict of which some sum to more at least than the others to at
// most, though these count every row as often; none where there are no such. Each
// stands in one of the sums or in neither.
func (p *Problem) sides(figures []int) (least, most []int) {
	if len(figures) > provenFigures {
		return nil, nil
	}
	times := make([]int, len(p.Rows))
	var try func(n, sum int) bool
	try = func(n, sum int) bool {
		if n == len(figures) {
			return sum > 0 && !slices.ContainsFunc(times, func(n int) bool { return n > 0 })
		}
		f := &p.Figures[figures[n]]
		count := func(by int) {
			for row := range f.Counts.All() {
				times[row] += by
			}
		}
		count(1)
		least = append(least, figures[n])
		if try(n+1, sum+f.Low) {
			return true
		}
		least = least[:len(least)-1]
		count(-1)
		if f.High != Unbounded {
			count(-1)
			most = append(most, figures[n])
			if try(n+1, sum-f.High) {
				return true
			}
			most = most[:len(most)-1]
			count(1)
		}
		return try(n+1, sum)
	}
	if !try(0, 0) {
		return nil, nil
	}
	return least, most
}

func (s *Sum) add(tally, number int) {
	s.Tallies, s.Numbers, s.Total = append(s.Tallies, tally), append(s.Numbers, number), s.Total+number
}

// places are where something may happen, by the scopes of figures that hold it: the
// theaters, and elsewhere in each medium. That theaters are all there is of a medium is
// not taken for granted.
func places(d *schema.Dataset, rows []int) []map[string]bool {
	var all []map[string]bool
	add := func(medium, theater string) {
		all = append(all, map[string]bool{schema.ScopeAll: true, medium: true, theater: true})
	}
	for _, medium := range d.Media() {
		add(medium, medium)
	}
	for _, row := range rows {
		if scope := d.Tallies.Rows[row].Scope; scope != schema.ScopeAll && !d.IsMedium(scope) {
			add(d.Medium(scope), scope)
		}
	}
	return all
}
