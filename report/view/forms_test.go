package view_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/read"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
)

// What an answer says in one form it says in the others.

// TestReadFiguresAreTheSameInEveryForm: a cell of the table of the figures of a text holds what the field of that meaning
// does in the object.
func TestReadFiguresAreTheSameInEveryForm(t *testing.T) {
	fields := map[string]string{"name": "", "line": "start.line", "column": "start.column", "rows_low": "rows.min", "rows_best": "rows.best", "rows_high": "rows.max", "strike_id": "strike"}
	a := assess.New(schema.Read(sample.Files), assess.Options{})
	r, w := read.New(figure.NewJudge(ledger.New(a.Data))), read.Words{Words: phrase.English(a.Data)}
	apart, figures := 0, 0
	for _, text := range articles {
		article := r.Read([]byte(text), read.Options{})
		var table, object bytes.Buffer
		if err := view.ReadCSV(&table, w, "article", article); err != nil {
			t.Fatal(err)
		}
		if err := view.ReadJSON(&object, w, "article", article); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&table).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		var told struct{ Figures []map[string]any }
		decode := json.NewDecoder(&object)
		decode.UseNumber()
		if err := decode.Decode(&told); err != nil {
			t.Fatal(err)
		}
		if len(rows) != len(told.Figures)+1 {
			t.Fatalf("found %d rows, want a head and %d figures", len(rows), len(told.Figures))
		}
		for i, f := range told.Figures {
			figures++
			if fmt.Sprint(f["accounts"]) != fmt.Sprint(f["accounts_saying"]) {
				apart++
			}
			for n, column := range rows[0] {
				field, other := fields[column]
				if other && field == "" {
					continue
				}
				if !other {
					field = column
				}
				var value any = f
				for name := range strings.SplitSeq(field, ".") {
					of, _ := value.(map[string]any)
					if _, is := of[name]; !is {
						t.Fatalf("found no field %s for the column %s in %v", name, column, of)
					}
					value = of[name]
				}
				want := ""
				if value != nil {
					want = fmt.Sprint(value)
				}
				if got := strings.TrimPrefix(rows[i+1][n], "'"); got != want {
					t.Errorf("%s of %q: found %q in the table and %q in the object", column, f["text"], got, want)
				}
			}
		}
	}
	if apart == 0 || figures < 10 {
		t.Errorf("found %d figures, of %d not all accounts say so, want more", figures, apart)
	}
}

// TestGapsAreTheSameInEveryForm: the sentence on a gap has the days, the number lacking, the figures and the counts that
// the object has.
func TestGapsAreTheSameInEveryForm(t *testing.T) {
	d := schema.Read(sample.Files)
	a, say := assess.New(d, assess.Options{}), phrase.English(d)
	var object, text bytes.Buffer
	if err := view.GapsJSON(&object, a.Gaps()); err != nil {
		t.Fatal(err)
	}
	view.GapsText(&text, say, a.Gaps())
	var told struct {
		Gaps []struct {
			Scope, Measure   string
			After, Until     schema.Date
			Lacking, Sources int
			Saying           []schema.ID
		}
	}
	if err := json.Unmarshal(object.Bytes(), &told); err != nil {
		t.Fatal(err)
	}
	var got, want []string
	for line := range strings.Lines(text.String()) {
		if !strings.HasPrefix(line, " ") {
			got = append(got, strings.TrimSpace(line))
		}
	}
	fewer := 0
	for _, g := range told.Gaps {
		span := say.Say("gap.before", g.Until)
		if g.After != "" {
			span = say.Say("gap.between", g.After, g.Until)
		}
		want = append(want, language.Title(say.Say("gap", span, say.Count("gap."+g.Measure, g.Lacking), say.Count("figures", len(g.Saying)), say.Count("counts", g.Sources), say.Scope(g.Scope))))
		series := map[string]bool{}
		for _, id := range g.Saying {
			series[d.Tallies.Get(id).Series] = true
		}
		if g.Sources < 1 || g.Sources > len(g.Saying) || g.Sources > len(series) && !series[""] {
			t.Errorf("until %s: found %d counts of %d figures of the counts %v", g.Until, g.Sources, len(g.Saying), series)
		}
		if g.Sources < len(g.Saying) {
			fewer++
		}
	}
	if diff := cmp.Diff(want, got); diff != "" || fewer == 0 {
		t.Errorf("%d gaps of fewer counts than figures (-object +text):\n%s", fewer, diff)
	}
}
