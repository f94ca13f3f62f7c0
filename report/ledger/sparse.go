package ledger

import "sort"

// sparse are sums of a number that few entries have.
type sparse []sparseSum

type sparseSum struct {
	entry int32
	total int64 // of this entry and all before it
}

// add takes the number of an entry behind those taken before.
func (s *sparse) add(entry int, number int64) {
	*s = append(*s, sparseSum{int32(entry), s.upTo(len(*s)) + number})
}

// number is the own number of the n-th of them.
func (s sparse) number(n int) int64 { return s[n].total - s.upTo(n) }

// place is how many of them stand in front of an entry.
func (s sparse) place(entry int) int {
	n := len(s)
	switch {
	case n == 0 || int(s[n-1].entry) < entry:
		return n
	case int(s[0].entry) >= entry:
		return 0
	}
	return sort.Search(n, func(i int) bool { return int(s[i].entry) >= entry })
}

// upTo is the sum of the first n of them.
func (s sparse) upTo(n int) int64 {
	if n == 0 {
		return 0
	}
	return s[n-1].total
}

// at is the number of an entry, 0 where it has none.
func (s sparse) at(entry int) int {
	if n := s.place(entry); n < len(s) && int(s[n].entry) == entry {
		return int(s.number(n))
	}
	return 0
}

// of is the sum of a cut, and how many of them stand in front of its end. Numbers may
// lie below 0: a sum of 0 does not say that there is none.
func (s sparse) of(c Cut) (sum, end int) {
	if len(s) == 0 {
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
