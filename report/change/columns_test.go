package change

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/phrase"
)

func TestHeaderChanges(t *testing.T) {
	for _, c := range []struct {
		name, before, after string
		want                []string
	}{
		{"the same", "a,b,c", "a,b,c", nil},
		{"neither has one", "", "", nil},
		{"a table comes", "", "a,b", []string{"all added"}},
		{"a table goes", "a,b", "", []string{"all removed"}},
		{"one added at the end", "a,b", "a,b,c", []string{"c added"}},
		{"one added at the start", "a,b", "c,a,b", []string{"c added"}},
		{"one removed", "a,b,c", "a,c", []string{"b removed"}},
		{"one removed at the end", "a,b,c", "a,b", []string{"c removed"}},
		{"one renamed", "a,b,c", "a,x,c", []string{"b renamed x"}},
		{"capitals are a name", "a,b", "A,b", []string{"a renamed A"}},
		{"renamed, and one more", "a,b,c", "a,x,c,d", []string{"b renamed x", "d added"}},
		{"renamed and elsewhere", "a,b,c", "x,b,c,a", []string{"x added", "a moved"}},
		{"replaced elsewhere", "a,b,c", "b,c,x", []string{"x added", "a removed"}},
		{"one to the end", "a,b,c", "b,c,a", []string{"a moved"}},
		{"one to the start", "a,b,c", "c,a,b", []string{"c moved"}},
		{"all turned round", "a,b,c", "c,b,a", []string{"b moved", "a moved"}},
		{"one twice", "a,b", "a,b,a", []string{"a moved"}},
		{"twice, in another order", "a,a,b", "a,b", []string{"reordered"}},
		{"a comma too many", "a,b", "a,b,", []string{"a column without a name added"}},
	} {
		split := func(s string) []string {
			if s == "" {
				return nil
			}
			return strings.Split(s, ",")
		}
		var got []string
		for _, change := range headerChanges(split(c.before), split(c.after)) {
			got = append(got, phrase.English(nil).ColumnChange(change.Fact()))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// TestHeaderChangesMakeTheHeader takes any two headers: they differ in nothing only
// if they are the same, and what is told, done to the one, gives the other.
func TestHeaderChangesMakeTheHeader(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfNDistinct(rapid.SampledFrom(strings.Split("abcdefgh", "")), 1, -1, rapid.ID[string])
		before, after := names.Draw(t, "before"), names.Draw(t, "after")
		changes := headerChanges(before, after)
		if same := slices.Equal(before, after); same != (len(changes) == 0) {
			t.Fatalf("found %v, want changes only where there are any", changes)
		}
		made := slices.Clone(before)
		var elsewhere []string
		for _, c := range changes {
			switch c.Kind {
			case ColumnRenamed:
				made[slices.Index(made, c.Before)] = c.After
			case ColumnRemoved, ColumnMoved:
				made = slices.DeleteFunc(made, func(s string) bool { return s == c.Before })
			}
			if c.Kind == ColumnAdded || c.Kind == ColumnMoved || c.Kind == ColumnRenamed {
				elsewhere = append(elsewhere, c.After)
			}
		}
		for i, name := range after {
			if slices.Contains(elsewhere, name) && !slices.Contains(made, name) {
				made = slices.Insert(made, i, name)
			}
		}
		// A new name may besides stand where others have moved past it.
		fixed := func(list []string) []string {
			return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return slices.Contains(elsewhere, s) })
		}
		if diff := cmp.Diff(fixed(after), fixed(made)); diff != "" {
			t.Fatalf("columns that stay (-after +made):\n%s", diff)
		}
		slices.Sort(made)
		if diff := cmp.Diff(slices.Sorted(slices.Values(after)), made); diff != "" {
			t.Fatalf("columns together (-after +made):\n%s", diff)
		}
	})
}
