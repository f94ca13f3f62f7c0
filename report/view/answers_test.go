package view_test

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
)

// The numbers of the answers for readers are added up here once more, from the cells of the
// rows alone, each answer in both languages.

// lacking is the sample without much that it tells, so that no two counts of what is not
// known are the same: of every third strike the best value, of every seventh all, of every
// fifth the upper end, of every fourth the survivors.
func lacking() *schema.Dataset {
	d := schema.Read(sample.Files)
	for i := range d.Strikes.Rows {
		s := &d.Strikes.Rows[i]
		if i%3 == 0 {
			s.Deaths = ""
		}
		if i%5 == 0 {
			s.DeathsMax = ""
		}
		if i%7 == 0 {
			s.Deaths, s.DeathsMin, s.DeathsMax = "", "", ""
		}
		if i%4 == 0 {
			s.Survivors = ""
		}
	}
	return d
}

// row is a line of a table as its cells.
func row(line string) []string {
	var cells []string
	for cell := range strings.SplitSeq(line, "  ") {
		if cell = strings.TrimSpace(cell); cell != "" {
			cells = append(cells, cell)
		}
	}
	return cells
}

func TestCheckAddsUp(t *testing.T) {
	for name, d := range map[string]*schema.Dataset{"sample": schema.Read(sample.Files), "lacking": lacking()} {
		a := assess.New(d, assess.Options{})
		for _, say := range []*phrase.Words{phrase.English(d), phrase.Spanish(d)} {
			var b bytes.Buffer
			view.CheckText(&b, "", a, a.Result(), say)
			text := b.String()
			for _, scope := range d.Scopes()[:len(d.Scopes())-1] {
				var strikes, low, best, high, missing, survivors, vessels, silent, unended int
				for i := range d.Strikes.Rows {
					s := &d.Strikes.Rows[i]
					if !d.InScope(s.Theater, scope) {
						continue
					}
					strikes, missing, survivors = strikes+1, missing+s.Missing.Or(0), survivors+s.Survivors.Or(0)
					low, best, high = low+s.DeathsMin.Or(s.Deaths.Or(0)), best+s.Deaths.Or(s.DeathsMin.Or(0)), high+s.DeathsMax.Or(0)
					switch {
					case s.Vessels != "":
						vessels += s.Vessels.Or(0)
					case d.Medium(s.Theater) == schema.ScopeSea:
						vessels++
					}
					if s.Survivors == "" {
						silent++
					}
					if s.DeathsMax == "" {
						unended++
					}
				}
				if strikes == 0 || best == 0 || silent == strikes {
					continue // whose cells are question marks
				}
				want := []string{say.Scope(scope), strconv.Itoa(best), fmt.Sprintf("%d–%d", low, high), strconv.Itoa(missing), strconv.Itoa(best + missing), strconv.Itoa(survivors), strconv.Itoa(strikes), strconv.Itoa(vessels)}
				if unended > 0 {
					want[2] = fmt.Sprintf("%d–?", low)
				} else if low == high {
					want = slices.Delete(want, 2, 3) // an empty cell
				}
				if silent > 0 {
					want[len(want)-3] += "–?"
				}
				found := false
				for line := range strings.Lines(text) {
					found = found || slices.Equal(row(line), want)
				}
				if !found {
					t.Errorf("%s, %s: found no line %q in\n%s", name, say.Code, want, text)
				}
			}
			var open, unended, unknown int
			for i := range d.Strikes.Rows {
				s := &d.Strikes.Rows[i]
				if s.Deaths == "" {
					open++
				}
				if s.DeathsMax == "" {
					unended++
				}
				if s.Deaths == "" && s.DeathsMin == "" && s.DeathsMax == "" {
					unknown++
				}
			}
			if name == "lacking" && (open == unended || unended == unknown || unknown == 0) {
				t.Fatalf("found %d, %d and %d, want three numbers to tell apart", open, unended, unknown)
			}
			for _, want := range []string{say.Say("check.open", say.Count("strikes", open)), say.Say("check.unended", say.Count("strikes", unended), unknown)} {
				if name == "lacking" && !strings.Contains(text, want+"\n") {
					t.Errorf("%s: found no %q in\n%s", say.Code, want, text)
				}
			}
			by := map[figure.Outcome]int{}
			for i := range a.Verdicts() {
				by[a.Verdicts()[i].Outcome]++
			}
			for outcome, n := range by {
				if !strings.Contains(text, fmt.Sprintf("\n%6d %s", n, strings.TrimSuffix(say.Say("check."+string(outcome)), "."))) {
					t.Errorf("%s, %s: found no %d of %s in\n%s", name, say.Code, n, outcome, text)
				}
			}
		}
	}
}

// The list of running counts tells of each how many figures it has, from when to when, and how
// many of them its way of counting explains.
func TestSeriesAreListed(t *testing.T) {
	d := schema.Read(sample.Files)
	a := assess.New(d, assess.Options{})
	apart := 0
	for _, say := range []*phrase.Words{phrase.English(d), phrase.Spanish(d)} {
		var b bytes.Buffer
		view.SeriesList(&b, say, a.Series())
		lines := strings.Split(b.String(), "\n")[1:]
		for i := range a.Series() {
			s := &a.Series()[i]
			explained, even := 0, 0
			for n := range s.Points {
				if s.Points[n].Follows {
					explained++
				}
				if s.Points[n].Stated.Stated == s.Points[n].Computed {
					even++
				}
			}
			if explained != even {
				apart++
			}
			want := []string{s.Name, say.Scope(s.Scope), strconv.Itoa(len(s.Points)), string(s.Points[0].Day), string(s.Points[len(s.Points)-1].Day), strconv.Itoa(explained)}
			got := row(lines[i])
			if diff := cmp.Diff(want, got[:min(len(got), len(want))]); diff != "" {
				t.Errorf("%s (-want +got):\n%s", s.Name, diff)
			}
		}
	}
	if apart == 0 {
		t.Error("found no series in which another number than the stated one explains a figure")
	}
}

// Two figures beside each other are told with what each counts: the killed and the strikes of
// its reading, and of the presumed dead of these strikes those that it counts.
func TestComparedFiguresCountTheirStrikes(t *testing.T) {
	d := schema.Read(sample.Files)
	a := assess.New(d, assess.Options{})
	say := phrase.Spanish(d)
	var before *figure.Verdict
	some := 0
	for i := range a.Verdicts() {
		v := &a.Verdicts()[i]
		if v.Ledger == nil || len(v.Measures) == 0 || v.Measures[0].Measure != figure.Deaths {
			continue
		}
		if before == nil {
			before = v
			continue
		}
		var b bytes.Buffer
		if err := view.Compare(&b, "text", a, say, string(before.Tally.ID), string(v.Tally.ID)); err != nil {
			t.Fatal(err)
		}
		for _, one := range []*figure.Verdict{before, v} {
			killed, strikes, counted, ever := 0, 0, 0, 0
			for n := one.Cut.First; n < one.Cut.End; n++ {
				if slices.Contains(one.Cut.Without, n) {
					continue
				}
				s := &d.Strikes.Rows[one.Ledger.Entries[n].Row]
				killed, strikes, ever = killed+s.Deaths.Or(s.DeathsMin.Or(0)), strikes+1, ever+s.Missing.Or(0)
				if one.Counts(n) {
					counted += s.Missing.Or(0)
				}
			}
			if counted > 0 && counted < ever {
				some++
			}
			want := "  " + say.Say("compare.counts", say.Number(killed), counted, ever, say.Count("strikes", strikes))
			if !strings.Contains(b.String(), want) {
				t.Errorf("found no %q in\n%s", want, b.String())
			}
		}
		before = nil
	}
	if some == 0 {
		t.Error("found no figure that counts some of the presumed dead, and others not")
	}
}
