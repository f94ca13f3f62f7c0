package reconcile_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/reconcile"
)

const none = reconcile.Unbounded

func exactly(numbers ...int) (rows []reconcile.Row) {
	for _, n := range numbers {
		rows = append(rows, reconcile.Row{Min: n, Max: n})
	}
	return rows
}

func says(low, high int, rows ...int) reconcile.Figure {
	return reconcile.Figure{Counts: reconcile.Rows(rows...), Low: low, High: high}
}

// side is a side of a proof.
func side(sum int, figures, rows []int) reconcile.Side {
	return reconcile.Side{Figures: figures, Rows: rows, Sum: sum}
}

// Problems worked by hand.
func TestConflicts(t *testing.T) {
	open := reconcile.Row{Min: 0, Max: none}
	for _, test := range []struct {
		name    string
		rows    []reconcile.Row
		figures []reconcile.Figure
		method  reconcile.Method
		want    reconcile.Conflict
	}{
		{
			name:    "one row is more than all",
			rows:    exactly(11, 3, 3, 4, 6),
			figures: []reconcile.Figure{says(10, 10, 0, 1, 2, 3, 4)},
			method:  reconcile.Line,
			want:    reconcile.Conflict{Figures: []int{0}, Rows: []int{0}, Smallest: true, AtLeast: side(11, nil, []int{0}), AtMost: side(10, []int{0}, nil)},
		},
		{
			name:    "between two levels fewer than the rows say; the two largest rows are enough",
			rows:    append([]reconcile.Row{open}, exactly(3, 5, 4, 6)...),
			figures: []reconcile.Figure{says(11, 11, 0), says(21, 21, 0, 1, 2, 3, 4)},
			method:  reconcile.Line,
			want: reconcile.Conflict{Figures: []int{0, 1}, Rows: []int{2, 4}, Smallest: true,
				AtLeast: side(22, []int{0}, []int{2, 4}), AtMost: side(21, []int{1}, nil)},
		},
		{
			name:    "between two levels more than the rows can be; each row is needed",
			rows:    []reconcile.Row{open, {Min: 2, Max: 4}, {Min: 3, Max: 5}},
			figures: []reconcile.Figure{says(11, 11, 0), says(21, none, 0, 1, 2)},
			method:  reconcile.Line,
			want: reconcile.Conflict{Figures: []int{0, 1}, Rows: []int{1, 2}, Smallest: true,
				AtLeast: side(21, []int{1}, nil), AtMost: side(20, []int{0}, []int{1, 2})},
		},
		{
			name:    "two windows are more than the level over them",
			rows:    []reconcile.Row{open, open, open, open, open},
			figures: []reconcile.Figure{says(6, 6, 0, 1, 2), says(10, 10, 0, 1, 2, 3, 4), says(5, 5, 3, 4)},
			method:  reconcile.Line,
			want:    reconcile.Conflict{Figures: []int{0, 1, 2}, Smallest: true, AtLeast: side(11, []int{0, 2}, nil), AtMost: side(10, []int{1}, nil)},
		},
		{
			name:    "two windows that overlap, a level and what lies in both",
			rows:    []reconcile.Row{open, open, open},
			figures: []reconcile.Figure{says(9, 9, 0, 1), says(0, 3, 1), says(8, 8, 1, 2), says(0, 13, 0, 1, 2)},
			method:  reconcile.Line,
			want:    reconcile.Conflict{Figures: []int{0, 1, 2, 3}, Smallest: true, AtLeast: side(17, []int{0, 2}, nil), AtMost: side(16, []int{1, 3}, nil)},
		},
		{
			name:    "two outlets of one day: of three equal conflicts the first in the file",
			rows:    []reconcile.Row{open, open},
			figures: []reconcile.Figure{says(27, 27, 0, 1), says(27, none, 0, 1), says(0, 25, 0, 1), says(0, 24, 0, 1)},
			method:  reconcile.Line,
			want:    reconcile.Conflict{Figures: []int{0, 2}, Smallest: true, AtLeast: side(27, []int{0}, nil), AtMost: side(25, []int{2}, nil)},
		},
		{
			name:    "of equal rows the first in the file",
			rows:    exactly(3, 4, 3, 3),
			figures: []reconcile.Figure{says(0, 5, 0, 1, 2, 3)},
			method:  reconcile.Line,
			want:    reconcile.Conflict{Figures: []int{0}, Rows: []int{0, 1}, Smallest: true, AtLeast: side(7, nil, []int{0, 1}), AtMost: side(5, []int{0}, nil)},
		},
		{
			name:    "a strike in the middle that was not public yet",
			rows:    exactly(3, 4, 5),
			figures: []reconcile.Figure{says(8, 8, 0, 2), says(11, 11, 0, 1, 2)},
			method:  reconcile.Line,
			want:    reconcile.Conflict{Figures: []int{0, 1}, Rows: []int{1}, Smallest: true, AtLeast: side(12, []int{0}, []int{1}), AtMost: side(11, []int{1}, nil)},
		},
		{
			name:    "a sea is more than its two theaters",
			rows:    []reconcile.Row{open, open, open, open},
			figures: []reconcile.Figure{says(10, 10, 0, 1, 2, 3), says(4, 4, 0, 2), says(5, 5, 1, 3)},
			method:  reconcile.Line,
			want:    reconcile.Conflict{Figures: []int{0, 1, 2}, Smallest: true, AtLeast: side(10, []int{0}, nil), AtMost: side(9, []int{1, 2}, nil)},
		},
		{
			// After the first day 14 at sea; in the end 9 in each of three theaters, of whom
			// at most one and two died on the second day in the first two.
			name:    "levels of a sea and of its three theaters",
			rows:    []reconcile.Row{open, open, open, {Min: 0, Max: 1}, {Min: 0, Max: 2}, open},
			figures: []reconcile.Figure{says(9, 9, 0, 3), says(9, 9, 1, 4), says(9, 9, 2, 5), says(14, 14, 0, 1, 2)},
			method:  reconcile.Nest,
			want: reconcile.Conflict{Figures: []int{0, 1, 3}, Rows: []int{3, 4}, Smallest: true,
				AtLeast: side(18, []int{0, 1}, nil), AtMost: side(17, []int{3}, []int{3, 4})},
		},
		{
			name:    "a figure that counts where there is no row",
			rows:    exactly(1),
			figures: []reconcile.Figure{says(1, 1, 0), says(5, 5)},
			method:  reconcile.Line,
			want:    reconcile.Conflict{Figures: []int{1}, Smallest: true, AtLeast: side(5, []int{1}, nil)},
		},
		{
			// Through the first day 2 in all, through the second 2 at sea, through the third
			// 5 in all and 2 in the Pacific. That leaves half a man for the Pacific on the
			// first day, and one and a half in each of the other rows.
			name:    "halves: levels of all, sea and a theater at once",
			rows:    []reconcile.Row{open, open, open, open}, // Pacific day 1, land day 1, Caribbean day 2, Pacific day 3
			figures: []reconcile.Figure{says(2, 2, 0, 1), says(2, 2, 0, 2), says(5, 5, 0, 1, 2, 3), says(2, 2, 0, 3)},
			method:  reconcile.Search,
			want:    reconcile.Conflict{Figures: []int{0, 1, 2, 3}},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, err := reconcile.Solve(reconcile.Problem{Rows: test.rows, Figures: test.figures})
			if err != nil {
				t.Fatal(err)
			}
			if a.Conflict == nil {
				t.Fatal("found no conflict")
			}
			if diff := cmp.Diff(test.want, *a.Conflict); diff != "" {
				t.Errorf("conflict (-want +got):\n%s", diff)
			}
			if a.Method != test.method {
				t.Errorf("method: got %s, want %s", a.Method, test.method)
			}
		})
	}
}

func TestLeft(t *testing.T) {
	open := reconcile.Row{Min: 0, Max: none}
	type span = reconcile.Interval
	for _, test := range []struct {
		name    string
		rows    []reconcile.Row
		figures []reconcile.Figure
		windows []reconcile.Set
		want    reconcile.Answer
	}{
		{
			name: "no figure",
			rows: []reconcile.Row{{Min: 7, Max: 8}, open},
			want: reconcile.Answer{Method: reconcile.Line, Rows: []span{{Min: 7, Max: 8}, {Min: 0, Max: none}}},
		},
		{
			name: "nothing at all",
			want: reconcile.Answer{Method: reconcile.Line, Rows: []span{}},
		},
		{
			name:    "14 in the three strikes of 27 October: 7 or 8, 3 or 4, 2 or 3",
			rows:    []reconcile.Row{{Min: 7, Max: 8}, {Min: 3, Max: 4}, {Min: 2, Max: 3}},
			figures: []reconcile.Figure{says(15, 15, 0, 1, 2)},
			windows: []reconcile.Set{reconcile.Run(0, 2)},
			want:    reconcile.Answer{Method: reconcile.Line, Rows: []span{{Min: 8, Max: 8}, {Min: 4, Max: 4}, {Min: 3, Max: 3}}, Windows: []span{{Min: 12, Max: 12}}},
		},
		{
			name:    "two levels that overlap in width: 61 to 69, then 66",
			rows:    []reconcile.Row{{Min: 60, Max: none}, {Min: 0, Max: 4}},
			figures: []reconcile.Figure{says(61, 69, 0), says(66, 66, 0, 1)},
			windows: []reconcile.Set{reconcile.Run(0, 1), reconcile.Run(1, 2), reconcile.Rows()},
			want: reconcile.Answer{Method: reconcile.Line, Rows: []span{{Min: 62, Max: 66}, {Min: 0, Max: 4}},
				Windows: []span{{Min: 62, Max: 66}, {Min: 0, Max: 4}, {}}},
		},
		{
			name:    "a lower bound leaves a row without an upper end",
			rows:    []reconcile.Row{{Min: 3, Max: 5}, open},
			figures: []reconcile.Figure{says(10, none, 0, 1)},
			want:    reconcile.Answer{Method: reconcile.Line, Rows: []span{{Min: 3, Max: 5}, {Min: 5, Max: none}}},
		},
		{
			name: "what a theater leaves of a sea",
			rows: []reconcile.Row{open, open, open, open, open, open},
			figures: []reconcile.Figure{
				says(10, 10, 0, 1, 2), says(4, 5, 0, 3), says(3, 3, 1, 4), says(2, 4, 2, 5),
			},
			windows: []reconcile.Set{reconcile.Run(3, 6)},
			want: reconcile.Answer{Method: reconcile.Nest,
				Rows:    []span{{Min: 3, Max: 5}, {Min: 1, Max: 3}, {Min: 2, Max: 4}, {Min: 0, Max: 2}, {Min: 0, Max: 2}, {Min: 0, Max: 2}},
				Windows: []span{{Min: 0, Max: 2}}},
		},
		{
			// The three pairs hold 4, 5 and 7: 1, 3 and 4, and no other way.
			name:    "three figures that overlap in a circle",
			rows:    []reconcile.Row{open, open, open, {Min: 1, Max: 2}},
			figures: []reconcile.Figure{says(4, 4, 0, 1), says(5, 5, 0, 2), says(7, 7, 1, 2)},
			windows: []reconcile.Set{reconcile.Run(0, 4)},
			want: reconcile.Answer{Method: reconcile.Search,
				Rows:    []span{{Min: 1, Max: 1}, {Min: 3, Max: 3}, {Min: 4, Max: 4}, {Min: 1, Max: 2}},
				Windows: []span{{Min: 9, Max: 10}}},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, err := reconcile.Solve(reconcile.Problem{Rows: test.rows, Figures: test.figures, Windows: test.windows})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, a); diff != "" {
				t.Errorf("answer (-want +got):\n%s", diff)
			}
		})
	}
}

func TestProblemsRefused(t *testing.T) {
	for _, test := range []struct {
		name string
		p    reconcile.Problem
		want string
	}{
		{"range upside down", reconcile.Problem{Rows: []reconcile.Row{{Min: 3, Max: 2}}}, "row 0: found a range of 3 to 2"},
		{"negative", reconcile.Problem{Rows: []reconcile.Row{{Min: -1, Max: 2}}}, "row 0: found a range of -1 to 2"},
		{"too large", reconcile.Problem{Rows: []reconcile.Row{{Min: 0, Max: 1 << 40}}}, "row 0"},
		{"figure upside down", reconcile.Problem{Rows: exactly(1), Figures: []reconcile.Figure{says(2, 1, 0)}}, "figure 0: found a range of 2 to 1"},
		{"no such row", reconcile.Problem{Rows: exactly(1), Figures: []reconcile.Figure{says(1, 1, 0, 64)}}, "figure 0: found row 64, want less than 1"},
		{"no such row in a window", reconcile.Problem{Rows: exactly(1), Windows: []reconcile.Set{reconcile.Rows(1)}}, "window 0: found row 1, want less than 1"},
	} {
		_, err := reconcile.Solve(test.p)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: found the error %v, want %q", test.name, err, test.want)
		}
		if r := (*reconcile.Refusal)(nil); errors.As(err, &r) {
			t.Errorf("%s: a problem that is none is refused as if it were one", test.name)
		}
	}
}
