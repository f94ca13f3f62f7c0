package reconcile

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
