package site

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// told is what a contrast tells: its figures, their day, whom they count, and what stands beside.
type toldContrast struct {
	More, Less, Beside              string
	Day, KnownBy                    schema.Date
	Killed, Missing, Known, Strikes int
	Strike                          schema.ID
}

// counted are tables of four strikes of which two left people presumed dead, and of outlets that
// count the killed alone, with the presumed dead, with those known by then, or otherwise. Numbers
// are small: days, differences and lengths of series are often equal.
func counted(seed uint64) fs.FS {
	r := rand.New(rand.NewPCG(seed, 1))
	of := func(some ...string) string { return some[r.IntN(len(some))] }
	days := []string{"2025-01-02", "2025-01-04", "2025-01-06", "2025-01-08"}
	var strikes, tallies []map[string]string
	killed := make([]int, 4) // up to each day
	lost := make([]int, 4)
	for i, day := range days {
		s := map[string]string{"strike_id": fmt.Sprintf("S%03d", i+1), "date": day, "date_precision": "day", "theater": "bay", "location_precision": "theater", "target_type": "boat", "vessels": "1", "follow_up": "no", "confirmation": "declared"}
		n := 1 + r.IntN(3)
		s["deaths"], s["deaths_min"], s["deaths_max"] = fmt.Sprint(n), fmt.Sprint(n), fmt.Sprint(n)
		gone := []int{2, 0, 1 + r.IntN(2), 0}[i]
		if gone > 0 {
			s["missing"], s["missing_known"] = fmt.Sprint(gone), of(day, day, "2025-01-05")
			s["missing_known"] = max(s["missing_known"], day)
		}
		killed[i], lost[i] = n, gone
		if i > 0 {
			killed[i], lost[i] = n+killed[i-1], gone+lost[i-1]
		}
		strikes = append(strikes, s)
	}
	for _, outlet := range []string{"Alpha", "Beta", "Gamma", ""} {
		for i, day := range days {
			for range 1 + r.IntN(4)/3 {
				if r.IntN(6) == 0 {
					continue
				}
				n := killed[i]
				if with := of("no", "yes", "some"); outlet == "Alpha" || with == "yes" && outlet != "Beta" {
					n += lost[i]
				} else if with == "some" && outlet == "Beta" {
					n += lost[0]
				}
				t := map[string]string{"tally_id": fmt.Sprintf("T%04d", len(tallies)+1), "source_id": of("D0001", "D0002"), "series": outlet, "as_of": day, "scope": of("sea", "sea", "sea", "all"), "deaths": fmt.Sprint(n), "deaths_qualifier": of("exact", "exact", "at_least", "about"), "counts_missing": of("", "unknown", "unknown", "yes", "no")}
				if t["scope"] == "sea" && r.IntN(8) == 0 {
					t["from"] = "2025-01-03"
				}
				if r.IntN(3) == 0 {
					t["through"] = fmt.Sprintf("S%03d", i+1)
				}
				if r.IntN(8) == 0 {
					t["as_of"], t["through"] = "", fmt.Sprintf("S%03d", i+1)
				}
				if r.IntN(6) == 0 {
					t["strikes"], t["strikes_qualifier"] = fmt.Sprint(i+1), "exact"
				}
				tallies = append(tallies, t)
			}
		}
	}
	files := schema.Texts{}
	for name, rows := range map[string][]map[string]string{
		"theaters": {{"theater": "bay", "label": "Bay", "label_es": "Bahía", "medium": "sea"}},
		"strikes":  strikes, "tallies": tallies, "accounts": nil, "claims": nil, "excluded": nil, "waivers": nil, "topics": nil,
		"sources": {{"source_id": "D0001", "publisher": "Alpha", "origin": "Alpha", "published": "2025-01-09", "language": "en", "kind": "news", "access": "read"},
			{"source_id": "D0002", "publisher": "Beta", "origin": "Beta", "language": "en", "kind": "news", "access": "read"}},
		"coverage": {{"from": "2025-01-01", "to": "2025-01-31", "scope": "all", "completeness": "complete"}},
	} {
		t := schema.TableNamed(name)
		text := strings.Join(t.Header(), ",") + "\n"
		for _, row := range rows {
			var cells []string
			for _, column := range t.Header() {
				cells = append(cells, row[column])
			}
			text += strings.Join(cells, ",") + "\n"
		}
		files[t.File] = []byte(text)
	}
	return files
}

// byHand looks for the contrast as its comment says, pair by pair.
func byHand(f *facts) *toldContrast {
	all := f.Verdicts()
	length := map[string]int{}
	for i := range f.Series() {
		length[f.Series()[i].Name] = len(f.Series()[i].Points)
	}
	// A figure of a day that is explained by whom it counts alone.
	plain := func(v *figure.Verdict) bool {
		t := v.Tally
		switch {
		case t.Series == "", t.From != "", t.AsOf == "", v.Outcome != figure.Agrees && v.Outcome != figure.AgreesAsRead:
			return false
		case t.DeathsQualifier != "exact" && t.DeathsQualifier != "at_least":
			return false
		}
		r := v.Readings[0]
		return r.Cut == figure.AsStated && !slices.ContainsFunc(r.Deviations, func(d figure.Deviation) bool { return d.Axis != "missing" })
	}
	var best *toldContrast
	var rank [2]int
	for i := range all {
		for n := range all {
			more, less := &all[i], &all[n]
			if !plain(more) || !plain(less) || more.Tally.Series == less.Tally.Series || more.Tally.AsOf != less.Tally.AsOf || more.Tally.Scope != less.Tally.Scope {
				continue
			}
			a, b := more.Readings[0], less.Readings[0]
			gap := more.Tally.Deaths.Or(0) - less.Tally.Deaths.Or(0)
			if a.Missing != figure.Counted || b.Missing == figure.Counted || a.Through != b.Through || more.Totals.Strikes != less.Totals.Strikes || more.Totals.Deaths != less.Totals.Deaths || gap <= 0 {
				continue
			}
			now := [2]int{min(length[more.Tally.Series], length[less.Tally.Series]), gap}
			if best != nil && (now[0] < rank[0] || now[0] == rank[0] && (now[1] < rank[1] || now[1] == rank[1] && more.Tally.AsOf <= best.Day)) {
				continue
			}
			rank = now
			best = &toldContrast{More: string(more.Tally.ID), Less: string(less.Tally.ID), Day: more.Tally.AsOf, KnownBy: b.KnownBy, Killed: more.Totals.Deaths.Best, Missing: more.Totals.Missing, Strikes: more.Totals.Strikes, Strike: a.Through}
			if b.Missing == figure.AsKnown {
				best.Known = less.Totals.Missing
			}
			for k := range all { // other totals of both through the same strike that say another number
				v := &all[k]
				same := more
				if v.Tally.Series == less.Tally.Series {
					same = less
				}
				if v.Tally.Series == same.Tally.Series && v.Tally.Scope == more.Tally.Scope && v.Tally.From == "" && len(v.Readings) > 0 && v.Readings[0].Through == best.Strike && v.Tally.Deaths != same.Tally.Deaths {
					best.Beside += string(v.Tally.ID) + " "
				}
			}
		}
	}
	return best
}

// TestContrastLikeBruteForce holds the two figures that tell why numbers differ to be those that
// a search of all pairs finds, and the page to say of whose figures nothing tells whether the
// presumed dead are among them.
func TestContrastLikeBruteForce(t *testing.T) {
	found, ties, silent := 0, map[schema.Date]int{}, map[int]int{}
	for seed := range uint64(400) {
		f, err := gather(counted(seed))
		if err != nil {
			t.Fatal(err)
		}
		want, c := byHand(f), f.contrast()
		if c == nil || want == nil {
			if c != nil || want != nil {
				t.Errorf("seed %d: found %v, want %v", seed, c, want)
			}
			continue
		}
		found++
		ties[c.Day]++
		got := toldContrast{More: string(c.More.Tally.ID), Less: string(c.Less.Tally.ID), Day: c.Day, KnownBy: c.KnownBy, Killed: c.Killed, Missing: c.Missing, Known: c.Known, Strikes: c.Strikes, Strike: c.Strike}
		for _, v := range c.Beside {
			got.Beside += string(v.Tally.ID) + " "
		}
		if diff := cmp.Diff(*want, got); diff != "" {
			t.Errorf("seed %d (-want +got):\n%s", seed, diff)
		}
		var quiet []string
		for _, v := range []*figure.Verdict{c.More, c.Less} {
			if w := v.Tally.CountsMissing; w != "yes" && w != "no" {
				quiet = append(quiet, v.Tally.Series)
			}
		}
		silent[len(quiet)]++
		for _, code := range language.Codes {
			l, err := language.Named(code)
			if err != nil {
				t.Fatal(err)
			}
			p := &page{Words: phrase.In(l, f.Data)}
			said := ""
			switch len(quiet) {
			case 1:
				said = p.Say("why.silent", quiet[0])
			case 2:
				said = p.Say("why.silent.both")
			}
			if got := p.Silent(c); got != said {
				t.Errorf("seed %d, %s: found %q, want %q", seed, code, got, said)
			}
		}
	}
	if found < 100 || len(ties) < 3 || silent[0] == 0 || silent[1] == 0 || silent[2] == 0 {
		t.Errorf("found %d contrasts, of days %v, silent %v: want some of each", found, ties, silent)
	}
}
