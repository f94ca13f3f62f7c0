package reconcile

import (
	"cmp"
	"slices"
)

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
