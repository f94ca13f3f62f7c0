package schema

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What a sheet knows of its rows is asked of Rows in their place, whatever slice stands there
// by then.
func TestSheetSeesItsRowsInTheirPlace(t *testing.T) {
	first, second, third := Topic{Topic: "cargo", Label: "Cargo"}, Topic{Topic: "boats", Label: "Boats"}, Topic{Topic: "crew", Label: "Crew"}
	s := NewSheet(TableNamed("topics"), []Topic{first})
	label := s.Table().Index("label")
	for _, rows := range [][]Topic{{first}, {first, second}, {third, second, first}, {}, nil, {second}} {
		s.Rows = append(s.Rows[:0:0], rows...)
		s.Reindex()
		if s.Len() != len(rows) {
			t.Fatalf("found %d rows, want %d", s.Len(), len(rows))
		}
		for i := range rows {
			s.Set(i, label, rows[i].Label+"s")
			if got := s.Cell(i, label); got != rows[i].Label+"s" || s.Rows[i].Label != got {
				t.Errorf("found %q in the sheet and %q in its row, want %q", got, s.Rows[i].Label, rows[i].Label+"s")
			}
			if s.Row(i) != any(&s.Rows[i]) || s.Get(ID(rows[i].Topic)) != &s.Rows[i] {
				t.Errorf("row %d: found other rows than those in their place", i)
			}
			s.Set(i, label, rows[i].Label)
		}
		read, faults := ReadTable[Topic](s.Table(), s.Bytes())
		if diff := cmp.Diff(len(rows), len(read.Rows)); diff != "" || len(faults) > 0 {
			t.Errorf("rows (-want +got):\n%s%v", diff, faults)
		}
		for i := range rows {
			if diff := cmp.Diff(rows[i], read.Rows[i]); diff != "" {
				t.Errorf("row %d (-want +got):\n%s", i, diff)
			}
		}
	}
	if row := recovered(func() { s.Cell(1, label) }); row == nil {
		t.Error("found a cell behind the last row, want a panic as of any slice")
	}
}

func recovered(f func()) (reason any) {
	defer func() { reason = recover() }()
	f()
	return nil
}
