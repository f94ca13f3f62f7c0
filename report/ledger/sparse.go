package ledger

// sparse are sums of a number that few entries have.
type sparse struct {
	places
	totals []int64 // of each of them and all before it
}

// newSparse has room for so many numbers.
func newSparse(room int) sparse {
	return sparse{places{entries: make([]int32, 0, room)}, make([]int64, 0, room)}
}

// add takes the number of an entry behind those taken before.
func (s *sparse) add(entry int, number int64) {
	number += s.upTo(len(s.totals))
	s.places.add(entry)
	s.totals = append(s.totals, number)
}

// number is the own number of the n-th of them.
func (s *sparse) number(n int) int64 { return s.totals[n] - s.upTo(n) }

// upTo is the sum of the first n of them.
func (s *sparse) upTo(n int) int64 {
	if n == 0 {
		return 0
	}
	return s.totals[n-1]
}

// at is the number of an entry, 0 where it has none.
func (s *sparse) at(entry int) int {
	if n := s.place(entry); n < len(s.entries) && int(s.entries[n]) == entry {
		return int(s.number(n))
	}
	return 0
}

// of is the sum of a cut, and how many of them stand in front of its end. Numbers may
// lie below 0: a sum of 0 does not say that there is none.
func (s *sparse) of(c Cut) (sum, end int) {
	if len(s.entries) == 0 {
		return 0, 0
	}
	end = s.place(c.End)
	all := s.upTo(end) - s.upTo(s.place(c.First))
	for _, i := range c.Without {
		if i >= c.End {
			break
		}
		all -= int64(s.at(i))
	}
	return int(all), end
}
