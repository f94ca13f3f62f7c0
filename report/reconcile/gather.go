package reconcile

// gather rebuilds a branch so that what it holds of the set stands together.
func (b *branch) gather() (*branch, bool) {
	if b.state == full || b.children == nil {
		return b, true
	}
	var some [3]int
	for _, c := range b.children {
		some[c.state]++
	}
	if some[full] == 0 && some[partial] == 1 {
		// All of it lies in one child.
		for i, c := range b.children {
			if c.state == partial {
				next, ok := c.gather()
				b.children[i] = next
				return b, ok
			}
		}
	}
	if some[partial] > 2 {
		return nil, false
	}
	if b.fixed {
		return b.gatherFixed(some[partial])
	}
	by := b.sorted()
	middle := &branch{atom: -1, fixed: true, state: partial}
	for i, c := range by[partial] {
		run, ok := c.toEnd()
		if !ok {
			return nil, false
		}
		if i == 0 {
			middle.children = run
			if len(by[full]) > 0 {
				middle.children = append(middle.children, group(by[full], full))
			}
		} else {
			middle.children = append(middle.children, reversed(run)...)
		}
	}
	if len(by[partial]) == 0 {
		middle = group(by[full], full)
	}
	if len(by[empty]) == 0 {
		return middle, true
	}
	return &branch{atom: -1, children: append(by[empty], middle), state: partial}, true
}

// gatherFixed: the children that hold some of the set must be neighbours, and
// only the outermost of them may hold it in part, towards the others.
func (b *branch) gatherFixed(parts int) (*branch, bool) {
	first, last := -1, -1
	for i, c := range b.children {
		if c.state != empty {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if parts == 0 {
		for _, c := range b.children[first : last+1] {
			if c.state == empty {
				return nil, false
			}
		}
		return b, true
	}
	var children []*branch
	for i, c := range b.children {
		switch {
		case i < first || i > last || c.state == full:
			children = append(children, c)
		case i == first && c.state == partial:
			run, ok := c.toEnd()
			if !ok {
				return nil, false
			}
			children = append(children, run...)
		case i == last && c.state == partial:
			run, ok := c.toEnd()
			if !ok {
				return nil, false
			}
			children = append(children, reversed(run)...)
		default:
			return nil, false
		}
	}
	b.children = children
	return b, true
}

// toEnd is the branch as a run of branches with all that it holds of the set at
// the end.
func (b *branch) toEnd() ([]*branch, bool) {
	if b.state != partial {
		return []*branch{b}, true
	}
	if !b.fixed {
		by := b.sorted()
		if len(by[partial]) > 1 {
			return nil, false
		}
		var run []*branch
		if len(by[empty]) > 0 {
			run = append(run, group(by[empty], empty))
		}
		if len(by[partial]) == 1 {
			middle, ok := by[partial][0].toEnd()
			if !ok {
				return nil, false
			}
			run = append(run, middle...)
		}
		if len(by[full]) > 0 {
			run = append(run, group(by[full], full))
		}
		return run, true
	}
	children := b.children
	if children[0].state == full || children[len(children)-1].state == empty {
		children = reversed(children)
	}
	var run []*branch
	before := empty
	for _, c := range children {
		if c.state < before || c.state == partial && before == partial {
			return nil, false
		}
		before = c.state
		part, ok := c.toEnd()
		if !ok {
			return nil, false
		}
		run = append(run, part...)
	}
	return run, true
}
