package reconcile

import (
	"cmp"
	"slices"
	"sort"
)

// said is one end of what a figure says: at most High, or at least Low.
type said struct {
	figure int
	atMost bool
}

// smallest finds the circle of negative length with the fewest members, at
// most limit; of several that whose last figure comes first in the file. must is a
// figure known to be in every one, or -1; no member fewer than floor is known to be
// enough, so a circle of that size ends the search.
//
// A circle is looked for from each of its figures as if that were the last in the
// file: for every number of members the shortest way back to where the figure
// began. A step over an atom upwards takes the upper end of all its rows; downwards
// it takes as many lower ends as it pays for, the largest first, and none for
// nothing, because people are not negative in number.
func (l *line) smallest(q *query, floor, limit, must int) ([]said, int, bool) {
	c := newCircles(l, q)
	first := 0
	if must < 0 {
		first = l.firstBroken(q)
	}
	// Most conflicts are small, and a search for these is quick.
	for most := min(limit, 4); ; most = min(limit, 2*most) {
		var found []said
		size := most + 1
		for f := first; f < len(q.figures) && (found == nil || size > floor); f++ {
			if !q.use[f] || must >= 0 && f != must || l.runs[f].end == l.runs[f].first {
				continue
			}
			for _, up := range [2]bool{true, false} {
				if way, n := c.through(f, up, size-1); n > 0 {
					found, size = way, n
				}
			}
		}
		if found != nil || most == limit {
			return found, size, true
		}
	}
}

// firstBroken is the first figure that cannot be true together with those before
// it in the file: no circle has an earlier last figure.
func (l *line) firstBroken(q *query) int {
	part := *q
	return sort.Search(len(q.figures)-1, func(f int) bool {
		part.use = make([]bool, len(q.use))
		copy(part.use, q.use[:f+1])
		_, ok := l.sums(&part)
		return !ok
	})
}

// circles is the search for one query.
type circles struct {
	*line
	q      *query
	up     []int
	lowest [][]int // of each atom: the sum of its 1, 2, ... largest lower ends
	layers []layer
	back   []int // fewest members from each place back to where the figure began
	top    int   // greatest place reached
}

// layer holds, for one number of members, the shortest way to every place.
type layer struct {
	length   []int
	hop      []hop
	improved []bool // over the layer before
}

// hop is the last step of a way: from which place, with how many members by then,
// and over which figure.
type hop struct {
	place, members int32
	figure         int32 // -1: over rows
	up             bool
}

func newCircles(l *line, q *query) *circles {
	c := &circles{line: l, q: q, back: make([]int, len(l.rows)+1)}
	c.up, _ = l.steps(q)
	for _, rows := range l.rows {
		var lows []int
		for _, r := range rows {
			if q.rows[r].Min > 0 {
				lows = append(lows, q.rows[r].Min)
			}
		}
		slices.SortFunc(lows, func(a, b int) int { return cmp.Compare(b, a) })
		for i := 1; i < len(lows); i++ {
			lows[i] += lows[i-1]
		}
		c.lowest = append(c.lowest, lows)
	}
	return c
}

// through finds the smallest circle through one end of a figure, with earlier
// figures only; 0 members if there is none with at most limit.
func (c *circles) through(f int, up bool, limit int) (found []said, size int) {
	start, target := c.runs[f].end, c.runs[f].first
	if !up {
		start, target = target, start
	}
	own := c.q.length(end{f, 0, up})
	if own >= far || !up && own == 0 {
		return nil, 0
	}
	c.measure(target, f, limit)
	if c.back[start] >= limit {
		return nil, 0
	}
	for len(c.layers) < limit {
		c.layers = append(c.layers, newLayer(len(c.rows)+1))
	}
	c.top = start
	bottom, k := target, 0 // k members beside the figure itself
	for ; k < limit; k++ {
		now := &c.layers[k]
		if k == 0 {
			now.length[start], now.improved[start] = 0, true
			for bottom = min(start, target); bottom > 0 && c.back[bottom-1] < limit; bottom-- {
			}
		} else {
			for c.back[bottom]+k >= limit {
				bottom++ // it leads back no more
			}
			c.keep(k, bottom)
		}
		for at := c.top - 1; at >= bottom; at-- {
			if now.length[at+1] < now.length[at] {
				now.length[at], now.improved[at] = now.length[at+1], true
				now.hop[at] = hop{int32(at + 1), int32(k), -1, false}
			}
		}
		if now.length[target] < far && now.length[target]+own < 0 {
			found, size = c.read(said{f, up}, start, target, k), k+1
			break
		}
		for at := bottom; at <= c.top; at++ {
			if now.improved[at] {
				c.push(at, k, limit, f)
			}
		}
	}
	for k := range limit {
		c.layers[k].clear(c.top)
	}
	return found, size
}

// measure counts the fewest members from each place to a target, up to limit.
// Downwards they cost nothing, so the places that need at most so many are all
// above some place, and this one falls with every member allowed.
func (c *circles) measure(target, last, limit int) {
	reach := make([]int, len(c.back)) // lowest begin of a figure that ends here or above
	for at := range reach {
		reach[at] = at
	}
	for f, r := range c.runs[:last] {
		if c.q.use[f] && c.q.figures[f].High != Unbounded {
			reach[r.end] = min(reach[r.end], r.first)
		}
	}
	for at := len(reach) - 2; at >= 0; at-- {
		reach[at] = min(reach[at], reach[at+1])
	}
	for at := range c.back {
		c.back[at] = limit
		if at >= target {
			c.back[at] = 0
		}
	}
	lowest, since := target, 0
	for members := 1; members < limit && lowest > 0; members++ {
		to := min(lowest, reach[lowest])
		if c.up[lowest-1] < far && since+len(c.rows[lowest-1]) == members {
			to = min(to, lowest-1)
		}
		if to < lowest {
			for at := to; at < lowest; at++ {
				c.back[at] = members
			}
			lowest, since = to, members
		}
	}
}

func newLayer(places int) layer {
	l := layer{make([]int, places), make([]hop, places), make([]bool, places)}
	l.clear(places - 1)
	return l
}

func (l *layer) clear(top int) {
	for at := range top + 1 {
		l.length[at] = far
	}
	clear(l.improved[:top+1])
}

// keep carries over what fewer members do as well.
func (c *circles) keep(k, bottom int) {
	now, before := &c.layers[k], &c.layers[k-1]
	for at := bottom; at <= c.top; at++ {
		if length := before.length[at]; length <= now.length[at] {
			now.length[at], now.hop[at] = length, before.hop[at]
		} else {
			now.improved[at] = true
		}
	}
}

// push goes on from a place with k members.
func (c *circles) push(at, k, limit, last int) {
	from := c.layers[k].length[at]
	to := func(place, members, length, figure int, up bool) {
		if members+c.back[place] < limit && from+length < c.layers[members].length[place] {
			c.layers[members].length[place] = from + length
			c.layers[members].hop[place] = hop{int32(at), int32(k), int32(figure), up}
			c.top = max(c.top, place)
		}
	}
	for _, e := range c.at[at] {
		if e.figure >= last {
			break
		}
		if length := c.q.length(e); length < far {
			to(e.other, k+1, length, e.figure, e.up)
		}
	}
	if at < len(c.up) && c.up[at] < far {
		to(at+1, k+len(c.rows[at]), c.up[at], -1, true)
	}
	if at > 0 {
		for i, sum := range c.lowest[at-1] {
			if k+i+1+c.back[at-1] >= limit {
				break
			}
			to(at-1, k+i+1, -sum, -1, false)
		}
	}
}

// read reads the figures off a way.
func (c *circles) read(own said, start, at, k int) []said {
	way := []said{own}
	for at != start || k != 0 {
		h := c.layers[k].hop[at]
		if h.figure >= 0 {
			way = append(way, said{int(h.figure), h.up})
		}
		at, k = int(h.place), int(h.members)
	}
	return way
}
