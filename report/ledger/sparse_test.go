package ledger

import "testing"

// Numbers of both signs may come to 0 before some are left out.
func TestSparseLeavesOutOfASumOfNothing(t *testing.T) {
	var s sparse
	s.add(1, -1)
	s.add(2, 1)
	for _, test := range []struct {
		cut  Cut
		want int
	}{
		{Cut{End: 3}, 0},
		{Cut{End: 3, Without: []int{1}}, 1},
		{Cut{End: 3, Without: []int{0, 2}}, -1},
		{Cut{End: 2, Without: []int{2}}, -1},
		{Cut{First: 2, End: 3, Without: []int{2}}, 0},
	} {
		if got, _ := s.of(test.cut); got != test.want {
			t.Errorf("%+v: found %d, want %d", test.cut, got, test.want)
		}
	}
}
