package main

import (
	"encoding/json"
	"math"
)

type point struct{ x, y float64 }

// topology is the part of TopoJSON that is read: quantized arcs, shared by
// neighbouring countries.
type topology struct {
	Transform struct {
		Scale, Translate [2]float64
	}
	Arcs    [][][2]float64
	Objects struct {
		Countries struct{ Geometries []geometry }
	}
}

type geometry struct {
	Type       string
	Arcs       json.RawMessage
	Properties struct{ Name string }
}

// rings are the outer and inner rings of a polygon or of several, as indexes of
// arcs; ^i is the arc i backwards.
func (g *geometry) rings() [][]int {
	var one [][]int
	if g.Type == "Polygon" && json.Unmarshal(g.Arcs, &one) == nil {
		return one
	}
	var several [][][]int
	if g.Type != "MultiPolygon" || json.Unmarshal(g.Arcs, &several) != nil {
		return nil
	}
	for _, rings := range several {
		one = append(one, rings...)
	}
	return one
}

// arcs are the lines in degrees, each simplified by itself: its ends stay, so
// that neighbours still meet.
func (t *topology) arcs() [][]point {
	lines := make([][]point, len(t.Arcs))
	for i, arc := range t.Arcs {
		var x, y float64
		line := make([]point, len(arc))
		for n, step := range arc {
			x, y = x+step[0], y+step[1]
			line[n] = point{x*t.Transform.Scale[0] + t.Transform.Translate[0], y*t.Transform.Scale[1] + t.Transform.Translate[1]}
		}
		lines[i] = simplify(line)
	}
	return lines
}

// join puts a ring together from its arcs.
func join(arcs [][]point, ring []int) []point {
	var line []point
	for _, i := range ring {
		arc := arcs[max(i, ^i)]
		for n := range arc {
			p := arc[n]
			if i < 0 {
				p = arc[len(arc)-1-n]
			}
			if n > 0 || len(line) == 0 {
				line = append(line, p)
			}
		}
	}
	return line
}

// simplify is the method of Douglas and Peucker: a point stays if the line without
// it would be off by more than the tolerance. A closed line is cut at its farthest
// point first.
func simplify(line []point) []point {
	if len(line) < 3 {
		return line
	}
	first, last := line[0], line[len(line)-1]
	at, far := 0, 0.0
	for i := 1; i < len(line)-1; i++ {
		if d := distance(line[i], first, last); d > far {
			at, far = i, d
		}
	}
	if far <= tolerance && first != last {
		return []point{first, last}
	}
	if at == 0 {
		return line
	}
	left := simplify(line[:at+1])
	return append(left[:len(left):len(left)], simplify(line[at:])[1:]...)
}

// distance is that of p from the stretch a to b.
func distance(p, a, b point) float64 {
	dx, dy := b.x-a.x, b.y-a.y
	along := 0.0
	if length := dx*dx + dy*dy; length > 0 {
		along = max(0, min(1, ((p.x-a.x)*dx+(p.y-a.y)*dy)/length))
	}
	return math.Hypot(p.x-a.x-along*dx, p.y-a.y-along*dy)
}

func area(line []point) float64 {
	sum := 0.0
	for i, p := range line {
		q := line[(i+1)%len(line)]
		sum += p.x*q.y - q.x*p.y
	}
	return sum / 2
}

// box is a rectangle in degrees.
type box struct{ west, south, east, north float64 }

// clip cuts a ring at the box, side by side (Sutherland and Hodgman); empty if
// nothing is inside. A ring that leaves the box and comes back runs along its edge.
func (b box) clip(ring []point) []point {
	sides := []struct {
		inside func(point) bool
		cross  func(p, q point) point
	}{
		{func(p point) bool { return p.x >= b.west }, func(p, q point) point { return atX(p, q, b.west) }},
		{func(p point) bool { return p.x <= b.east }, func(p, q point) point { return atX(p, q, b.east) }},
		{func(p point) bool { return p.y >= b.south }, func(p, q point) point { return atY(p, q, b.south) }},
		{func(p point) bool { return p.y <= b.north }, func(p, q point) point { return atY(p, q, b.north) }},
	}
	for _, side := range sides {
		var cut []point
		for i, q := range ring {
			p := ring[(i+len(ring)-1)%len(ring)]
			if side.inside(p) != side.inside(q) {
				cut = append(cut, side.cross(p, q))
			}
			if side.inside(q) {
				cut = append(cut, q)
			}
		}
		ring = cut
	}
	return ring
}

func atX(p, q point, x float64) point { return point{x, p.y + (q.y-p.y)*(x-p.x)/(q.x-p.x)} }
func atY(p, q point, y float64) point { return point{p.x + (q.x-p.x)*(y-p.y)/(q.y-p.y), y} }
