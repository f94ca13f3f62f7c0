package reconcile

// flow is a network of pipes with lower and upper bounds, and a flow in it.
type flow struct {
	arcs  []arc // pipe i is arcs 2i (forward) and 2i+1 (back)
	at    [][]int
	low   []int
	level []int
	next  []int
}

// arc is what may still be sent to a node.
type arc struct{ to, room int }

// wide is more than any flow that bounds call for.
const wide = 1 << 56

// newFlow makes a network of some nodes, with a source and a sink behind them.
func newFlow(nodes int) *flow {
	return &flow{at: make([][]int, nodes+2), level: make([]int, nodes+2), next: make([]int, nodes+2)}
}

func (f *flow) add(p pipe, bound Interval) {
	f.arc(p, min(wide, bound.Max)-bound.Min)
	f.low = append(f.low, bound.Min)
}

func (f *flow) arc(p pipe, room int) {
	f.at[p.from] = append(f.at[p.from], len(f.arcs))
	f.at[p.to] = append(f.at[p.to], len(f.arcs)+1)
	f.arcs = append(f.arcs, arc{p.to, room}, arc{p.from, 0})
}

// circulate finds a flow within all bounds that begins and ends nowhere; false if
// there is none. What must flow through a pipe is taken for sent, and what then
// is too much at a node goes from the source to the sink.
func (f *flow) circulate() bool {
	source, sink := len(f.at)-2, len(f.at)-1
	excess := make([]int, len(f.at))
	for i, low := range f.low {
		excess[f.arcs[2*i].to] += low
		excess[f.arcs[2*i+1].to] -= low
	}
	pipes, wanted := len(f.arcs), 0
	for node, e := range excess {
		if e > 0 {
			f.arc(pipe{source, node}, e)
			wanted += e
		} else if e < 0 {
			f.arc(pipe{node, sink}, -e)
		}
	}
	if f.send(source, sink, wanted) < wanted {
		return false
	}
	for i := pipes; i < len(f.arcs); i++ {
		f.arcs[i].room = 0
	}
	return true
}

// span is the range of flows through a pipe that some circulation reaches. It
// leaves another circulation behind.
func (f *flow) span(i int) Interval {
	forward, back := &f.arcs[2*i], &f.arcs[2*i+1]
	shift := func(toward, away *arc) {
		room, undo := toward.room, away.room
		toward.room, away.room = 0, 0
		sent := f.send(toward.to, away.to, room)
		toward.room, away.room = room-sent, undo+sent
	}
	shift(forward, back)
	most := f.low[i] + back.room
	shift(back, forward)
	if most >= wide/2 {
		most = Unbounded
	}
	return Interval{f.low[i] + back.room, most}
}

// send brings as much as it can, up to limit, from one node to another
// (Dinic's way: shortest ways first, all of one length together).
func (f *flow) send(from, to, limit int) int {
	sent := 0
	for sent < limit && f.levels(from, to) {
		clear(f.next)
		for sent < limit {
			n := f.augment(from, to, limit-sent)
			if n == 0 {
				break
			}
			sent += n
		}
	}
	return sent
}

// levels numbers the nodes by their distance from a node; false if the other one
// cannot be reached.
func (f *flow) levels(from, to int) bool {
	for i := range f.level {
		f.level[i] = -1
	}
	f.level[from] = 0
	queue := []int{from}
	for len(queue) > 0 && f.level[to] < 0 {
		node := queue[0]
		queue = queue[1:]
		for _, a := range f.at[node] {
			if arc := f.arcs[a]; arc.room > 0 && f.level[arc.to] < 0 {
				f.level[arc.to] = f.level[node] + 1
				queue = append(queue, arc.to)
			}
		}
	}
	return f.level[to] >= 0
}

func (f *flow) augment(at, to, limit int) int {
	if at == to {
		return limit
	}
	for ; f.next[at] < len(f.at[at]); f.next[at]++ {
		a := f.at[at][f.next[at]]
		if arc := f.arcs[a]; arc.room > 0 && f.level[arc.to] == f.level[at]+1 {
			if n := f.augment(arc.to, to, min(limit, arc.room)); n > 0 {
				f.arcs[a].room -= n
				f.arcs[a^1].room += n
				return n
			}
		}
	}
	return 0
}
