package reconcile

// consecutive finds an order of n atoms in which every set is a run of
// neighbours; false if there is none. It keeps all orders that are still possible
// in a tree (a PQ-tree, after Booth and Lueker, in the plain recursive form): the
// children of a free node may stand in any order, those of a fixed node in the
// one given or its reverse.
func consecutive(n int, sets []Set) ([]int, bool) {
	if n == 0 {
		return nil, true
	}
	root := &branch{atom: -1}
	for i := range n {
		root.children = append(root.children, &branch{atom: i})
	}
	if n == 1 {
		root = root.children[0]
	}
	for _, s := range sets {
		root.colour(s)
		if root.state == empty {
			continue
		}
		next, ok := root.gather()
		if !ok {
			return nil, false
		}
		root = next
	}
	return root.leaves(nil), true
}

// branch is a node of the tree.
type branch struct {
	atom     int // of a leaf
	children []*branch
	fixed    bool
	state    state
}

// state says how much of a branch lies in the present set.
type state int

const (
	empty state = iota
	partial
	full
)

func (b *branch) colour(s Set) {
	if b.children == nil {
		b.state = empty
		if s.Has(b.atom) {
			b.state = full
		}
		return
	}
	var some, all = false, true
	for _, c := range b.children {
		c.colour(s)
		some, all = some || c.state != empty, all && c.state == full
	}
	switch {
	case all:
		b.state = full
	case some:
		b.state = partial
	default:
		b.state = empty
	}
}

func (b *branch) leaves(order []int) []int {
	if b.children == nil {
		return append(order, b.atom)
	}
	for _, c := range b.children {
		order = c.leaves(order)
	}
	return order
}

// group is a free node over some branches, or the one branch itself.
func group(branches []*branch, s state) *branch {
	if len(branches) == 1 {
		return branches[0]
	}
	return &branch{atom: -1, children: branches, state: s}
}

func (b *branch) sorted() (by [3][]*branch) {
	for _, c := range b.children {
		by[c.state] = append(by[c.state], c)
	}
	return by
}

func reversed(run []*branch) []*branch {
	back := make([]*branch, len(run))
	for i, b := range run {
		back[len(run)-1-i] = b
	}
	return back
}
