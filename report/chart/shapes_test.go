package chart

import "gonum.org/v1/plot/vg"

// What a path draws, by its shape alone.

// markAt is where the mark stands that a path draws: a circle, a square, a diamond, a triangle, half a
// cross, or an arrow from its foot; false for another path.
func markAt(path vg.Path) (at vg.Point, ok bool) {
	moves, closed := 0, path[len(path)-1].Type == vg.CloseComp
	low, high := path[0].Pos, path[0].Pos
	for _, part := range path {
		switch part.Type {
		case vg.ArcComp:
			return part.Pos, true
		case vg.MoveComp:
			moves++
		case vg.CloseComp:
			continue
		}
		low, high = vg.Point{X: min(low.X, part.Pos.X), Y: min(low.Y, part.Pos.Y)}, vg.Point{X: max(high.X, part.Pos.X), Y: max(high.Y, part.Pos.Y)}
	}
	middle := vg.Point{X: (low.X + high.X) / 2, Y: (low.Y + high.Y) / 2}
	switch {
	case moves == 2 && len(path) == 5:
		return path[0].Pos, true
	case closed && len(path) == 4:
		return vg.Point{X: middle.X, Y: low.Y + (high.Y-low.Y)/3}, true
	case closed && len(path) == 5, len(path) == 2 && path[1].Pos.X > path[0].Pos.X && path[1].Pos.Y > path[0].Pos.Y:
		return middle, true
	}
	return at, false
}

// isStep reports whether a path goes along and up in turn, and never back.
func isStep(path vg.Path) bool {
	for i, part := range path {
		if i > 0 && (part.Type != vg.LineComp || part.Pos.X < path[i-1].Pos.X || part.Pos.X != path[i-1].Pos.X && part.Pos.Y != path[i-1].Pos.Y) {
			return false
		}
	}
	return len(path) > 3
}
