package view_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
)

// What answers say is put to the rows once more, on tables drawn by lot.

// TestDrawnAccountsStandUnderTheirTitles: beside a strike each number of an account ends where the title
// of its column does.
func TestDrawnAccountsStandUnderTheirTitles(t *testing.T) {
	seen := map[string]int{}
	for seed := range uint64(8) {
		d := schema.Read(reporttest.Drawn(seed))
		a, say := assess.New(d, assess.Options{}), phrase.English(d)
		for i := range d.Accounts.Rows {
			account := &d.Accounts.Rows[i]
			var b bytes.Buffer
			known, err := view.Explain(&b, "text", a, say, string(account.StrikeID))
			if err != nil {
				t.Fatal(err)
			}
			if !known {
				continue // of a strike that is none
			}
			var head, line []rune
			for text := range strings.Lines(b.String()) {
				switch {
				case strings.HasPrefix(text, say.Say("explain.account")+" "):
					head = []rune(text)
				case strings.HasPrefix(text, string(account.ID)+" ") && head != nil && line == nil:
					line = []rune(strings.TrimRight(text, "\n"))
				}
			}
			for title, cell := range map[string]schema.Count{"report.col.missing": account.Missing, "report.col.survivors": account.Survivors, "report.col.vessels": account.Vessels, "explain.nth": account.Ordinal} {
				title = strings.TrimSuffix(say.Say(title), ">")
				begins := strings.Index(string(head), title)
				if begins < 0 {
					t.Fatalf("seed %d: found no title %q in %q", seed, title, string(head))
				}
				ends := len([]rune(string(head)[:begins+len(title)]))
				got := ""
				if ends <= len(line) {
					got = string(line[ends-1 : ends])
				}
				if seen[title+string(cell)]++; strings.TrimSpace(got) != string(cell) {
					t.Errorf("seed %d, %s: found %q under %q, want %q\n%s\n%s", seed, account.ID, got, title, cell, string(head), string(line))
				}
			}
		}
	}
	if len(seen) < 20 {
		t.Errorf("found %d numbers under titles, want more", len(seen))
	}
}

// TestDrawnDaysAreSums: what the rows held on a day, as it was known then and is now, is the sum of the strikes
// of that day and before.
func TestDrawnDaysAreSums(t *testing.T) {
	apart := 0
	for seed := range uint64(6) {
		d := schema.Read(reporttest.Drawn(seed))
		a, say := assess.New(d, assess.Options{}), phrase.English(d)
		scope := a.Headline()
		for day := schema.Date("2025-01-30"); day < "2025-05-10"; day = day.AddDays(9) {
			var b bytes.Buffer
			if err := view.Day(&b, "json", a, say, day); err != nil {
				t.Fatal(err)
			}
			type rows struct{ Missing, Strikes, Vessels int }
			var got struct{ Then, Now rows }
			if err := json.Unmarshal(b.Bytes(), &got); err != nil {
				t.Fatal(err)
			}
			want := got
			want.Then, want.Now = rows{}, rows{}
			for i := range d.Strikes.Rows {
				s := &d.Strikes.Rows[i]
				if s.Date > day || !d.InScope(s.Theater, scope) {
					continue
				}
				_, struck, _ := s.Struck()
				vessels := 0
				if d.Medium(s.Theater) == schema.ScopeSea {
					vessels = struck
				}
				one := rows{s.Missing.Or(0), struck, s.Vessels.Or(vessels)}
				want.Now = rows{want.Now.Missing + one.Missing, want.Now.Strikes + one.Strikes, want.Now.Vessels + one.Vessels}
				if s.Public() > day {
					continue
				}
				if s.MissingKnown > day {
					one.Missing = 0
				}
				want.Then = rows{want.Then.Missing + one.Missing, want.Then.Strikes + one.Strikes, want.Then.Vessels + one.Vessels}
			}
			if want.Then != want.Now && want.Then.Vessels != want.Then.Strikes {
				apart++
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("seed %d, %s (-rows +answer):\n%s", seed, day, diff)
			}
		}
	}
	if apart == 0 {
		t.Error("found no day of which more is known now, want some")
	}
}

// TestComparisonsCountTheirStrikes: the sentence on two figures that are both explained names as many strikes as
// only one of them counts, whichever it is, and how many presumed dead each counts where that is not the same.
func TestComparisonsCountTheirStrikes(t *testing.T) {
	d := schema.Read(sample.Files)
	a, say := assess.New(d, assess.Options{}), phrase.English(d)
	var held []*figure.Verdict
	for i := range a.Verdicts() {
		if v := &a.Verdicts()[i]; v.Outcome.Held() && len(v.Measures) > 0 && v.Measures[0].Measure == figure.Deaths && len(held) < 80 {
			held = append(held, v)
		}
	}
	first, second, same := 0, 0, 0
	for i := range held {
		for _, n := range []int{i + 1, i + 9, i + len(held) - 1} {
			one, two := held[i], held[n%len(held)]
			var c struct {
				OnlyFirst  []string `json:"only_first"`
				OnlySecond []string `json:"only_second"`
				Sentence   string
			}
			if err := json.Unmarshal([]byte(comparison(t, a, say, "json", []*figure.Verdict{one, two})), &c); err != nil {
				t.Fatal(err)
			}
			var parts []string
			if n := len(c.OnlyFirst) + len(c.OnlySecond); n > 0 {
				parts = append(parts, say.Say("compare.by_strikes", say.Count("strikes", n)))
			}
			if x, y := one.Readings[0].Presumed, two.Readings[0].Presumed; x != y {
				parts = append(parts, say.Say("compare.by_presumed", x, y))
			}
			switch {
			case len(parts) == 0:
				same++
			case len(c.OnlyFirst) == 0:
				second++
			default:
				first++
			}
			says := func(part string) bool { return strings.Contains(c.Sentence, part) }
			if want := say.List(parts); !says(want) || len(parts) == 0 && !says(say.Say("compare.same")) {
				t.Errorf("%s and %s: found %q, want %q in it", one.Tally.ID, two.Tally.ID, c.Sentence, want)
			}
		}
	}
	if min(first, second) < 10 || same == 0 {
		t.Errorf("found %d comparisons of which the first counts more, %d of which only the second does and %d of the same, want more of each", first, second, same)
	}
}

// TestManyStrikesAreNamedOrCounted: of many strikes some are named, and how many more there are makes them all.
func TestManyStrikesAreNamedOrCounted(t *testing.T) {
	for _, say := range []*phrase.Words{phrase.English(nil), phrase.Spanish(nil)} {
		for n := 1; n < 40; n++ {
			var ids []string
			for i := range n {
				ids = append(ids, fmt.Sprintf("S%03d", i+1))
			}
			text, named := say.IDs(ids), 0
			for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ',' }) {
				if slices.Contains(ids, word) {
					named++
				}
			}
			if rest := say.Say("explain.more", n-named); named < n && !strings.HasSuffix(text, rest) || named == n && strings.Contains(text, strings.Fields(rest)[0]) {
				t.Errorf("%d strikes: found %d named in %q, want how many more there are", n, named, text)
			}
		}
	}
}
