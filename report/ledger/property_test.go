package ledger_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

var scopes = []string{"sea", "gulf", "strait", "land", "plain", "all"}

// same compares everything that a cut answers with a set of rows.
func same(t *rapid.T, what string, l *ledger.Ledger, c ledger.Cut, list []schema.Strike, rows []int, known schema.Date) {
	t.Helper()
	if diff := cmp.Diff(rows, rowsOf(l, c), cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("%s: rows (-want +got):\n%s", what, diff)
	}
	if c.Len() != len(rows) {
		t.Fatalf("%s: found length %d, want %d", what, c.Len(), len(rows))
	}
	newest := -1
	if i := c.Newest(); i >= 0 {
		newest = l.Entries[i].Row
	}
	if want := last(rows); newest != want {
		t.Fatalf("%s: found newest row %d, want %d", what, newest, want)
	}
	if diff := cmp.Diff(total(list, rows, known), l.Total(c, known)); diff != "" {
		t.Fatalf("%s: totals known by %q (-want +got):\n%s", what, known, diff)
	}
	if got, want := l.Missing(c, known), total(list, rows, known).Missing; got != want {
		t.Fatalf("%s: found %d missing known by %q, want %d", what, got, known, want)
	}
}

func last(rows []int) int {
	if len(rows) == 0 {
		return -1
	}
	return rows[len(rows)-1]
}

func TestAskLikeReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := strikes(t)
		books := ledger.New(dataset(list))
		q := ledger.Question{Scope: rapid.SampledFrom(scopes).Draw(t, "scope"), From: someDay(t, "from"), AsOf: someDay(t, "as of"), KnownBy: someDay(t, "known by")}
		answer, ok := books.Ask(q)
		if !ok {
			t.Fatalf("%v: not answered", q)
		}
		rows := within(list, inScope(list, q.Scope), q.From, q.AsOf, q.KnownBy)
		same(t, "answer", answer.Ledger, answer.Cut, list, rows, q.KnownBy)
		if diff := cmp.Diff(total(list, rows, q.KnownBy), answer.Totals); diff != "" {
			t.Fatalf("answer (-want +got):\n%s", diff)
		}
		// The knowledge of presumed deaths may be asked for another day.
		same(t, "answer", answer.Ledger, answer.Cut, list, rows, someDay(t, "missing known by"))
	})
}

func TestThroughLikeReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := someStrikes(t, 1)
		d := dataset(list)
		scope := rapid.SampledFrom(scopes).Draw(t, "scope")
		l := ledger.New(d).Ledger(scope)
		row, from := rapid.IntRange(0, len(list)-1).Draw(t, "row"), someDay(t, "from")
		order := inScope(list, scope)
		rows := within(list, order[:slices.Index(order, row)+1], from, "", "")
		want := last(rows) == row && len(rows) > 0
		cut, ok := l.Through(from, row, d.Strikes)
		if ok != want {
			t.Fatalf("through row %d from %q: found %t, want %t", row, from, ok, want)
		}
		if ok {
			same(t, "through", l, cut, list, rows, someDay(t, "known by"))
		}
	})
}

// Any chain of steps from a cut gives what the same steps give on the set.
func TestStepsLikeReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := strikes(t)
		scope := rapid.SampledFrom(scopes).Draw(t, "scope")
		l := ledger.New(dataset(list)).Ledger(scope)
		order := inScope(list, scope)
		from, asOf, known := someDay(t, "from"), someDay(t, "as of"), someDay(t, "known by")
		cut, rows := l.Cut(from, asOf, known), within(list, order, from, asOf, known)
		start := slices.Clone(cut.Without)
		for range rapid.IntRange(1, 4).Draw(t, "steps") {
			n := rapid.IntRange(0, 3).Draw(t, "n")
			if rapid.Bool().Draw(t, "earlier") {
				moved, ok := cut.Earlier(n)
				if want := n < len(rows); ok != want {
					t.Fatalf("%d earlier of %d strikes: found %t, want %t", n, len(rows), ok, want)
				}
				if ok {
					cut, rows = moved, rows[:len(rows)-n]
				}
			} else {
				moved, ok := l.Later(cut, n)
				more, want := slices.Clone(rows), true
				for range n {
					row := next(list, order, more, from)
					if want = row >= 0; !want {
						break
					}
					more = append(more, row)
					slices.SortFunc(more, func(a, b int) int { return slices.Index(order, a) - slices.Index(order, b) })
				}
				if ok != want {
					t.Fatalf("%d later: found %t, want %t", n, ok, want)
				}
				if ok {
					cut, rows = moved, more
				}
			}
			same(t, "after the step", l, cut, list, rows, someDay(t, "missing known by"))
			if newest := cut.Newest(); newest >= 0 && cut.Len() > 1 {
				day := someDay(t, "missing known by")
				before, _ := cut.Earlier(1)
				if diff := cmp.Diff(l.Total(before, day), l.Less(l.Total(cut, day), newest, day)); diff != "" {
					t.Fatalf("totals less the newest strike (-want +got):\n%s", diff)
				}
			}
		}
		if diff := cmp.Diff(start, l.Cut(from, asOf, known).Without, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("the steps changed the cut that they started from (-want +got):\n%s", diff)
		}
	})
}

func TestUnknownScope(t *testing.T) {
	books := ledger.New(dataset(nil))
	for _, scope := range []string{"", "Sea", "nowhere", "lagoon"} {
		if _, ok := books.Ask(ledger.Question{Scope: scope}); ok || books.Ledger(scope) != nil {
			t.Errorf("scope %q: answered, want it refused", scope)
		}
	}
	if diff := cmp.Diff(scopes, books.Scopes()); diff != "" {
		t.Errorf("scopes (-want +got):\n%s", diff)
	}
}

func TestKnownDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := strikes(t)
		scope := rapid.SampledFrom(scopes).Draw(t, "scope")
		var want []schema.Date
		for _, row := range inScope(list, scope) {
			if s := list[row]; s.Missing.Or(0) > 0 {
				became := s.MissingKnown
				if became == "" {
					became = public(s)
				}
				want = append(want, became)
			}
		}
		slices.Sort(want)
		if diff := cmp.Diff(slices.Compact(want), ledger.New(dataset(list)).Ledger(scope).KnownDays(), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("days (-want +got):\n%s", diff)
		}
	})
}
