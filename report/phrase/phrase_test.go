package phrase

import (
	"bytes"
	"encoding/csv"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/figure"
)

// Phrases that only one language needs.
var oneSided = map[string]bool{"abstract": true, "codebook.english": true, "rules.english": true}

// Words that are the same in both languages.
var alike = map[string]bool{"0": true, "col.id": true, "kind.id": true, "severity.error": true, "errors.one": true, "outcome": true, "feed.claim": true, "filter.search.example": true, "headline.total": true, "timeline.hit": true, "event.reads": true, "reason.method": true, "reconcile.one_strike": true, "version_reason.rows": true, "report.claims_table": true}

func TestTablesAreWhole(t *testing.T) {
	holds(t, answers)
	holds(t, pages)
	if len(phrases()) != strings.Count(answers+pages, "\n")-2 {
		t.Errorf("found %d keys in two tables, want each in one of them", len(phrases()))
	}
}

// holds holds a table to its order, and its rows to both languages.
func holds(t *testing.T, table string) {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Join(rows[0], ","), "key,english,spanish"; got != want {
		t.Errorf("found the header %s, want %s", got, want)
	}
	keys := make([]string, 0, len(rows))
	for _, row := range rows[1:] {
		keys = append(keys, row[0])
	}
	if !slices.IsSorted(keys) {
		t.Error("found keys out of order, want them sorted")
	}
	if unique := slices.Compact(slices.Clone(keys)); len(unique) != len(keys) {
		t.Errorf("found %d keys twice, want each once", len(keys)-len(unique))
	}
	places := regexp.MustCompile(`%[a-z]`)
	for _, row := range rows[1:] {
		key, en, es := row[0], row[1], row[2]
		switch {
		case oneSided[key]:
			continue
		case en == "" || es == "":
			t.Errorf("%s: found %q and %q, want both languages", key, en, es)
		case en == es && !alike[key]:
			t.Errorf("%s: found %q twice, want a translation", key, en)
		case strings.Join(places.FindAllString(en, -1), "") != strings.Join(places.FindAllString(es, -1), ""):
			t.Errorf("%s: found other places for values in %q than in %q", key, es, en)
		case strings.HasSuffix(en, ">") != strings.HasSuffix(es, ">"):
			t.Errorf("%s: found only one of %q and %q marked as a column of numbers", key, en, es)
		}
		if stem, ok := strings.CutSuffix(key, ".one"); ok && key != "why.one" && !slices.Contains(keys, stem+".many") {
			t.Errorf("%s: found one and not many", key)
		}
	}
}

// One thing has one word, and the words are those of the field.
func TestSpanishHasOneWordForOneThing(t *testing.T) {
	for _, c := range []struct{ never, instead string }{
		{`(?i)\brelatos?\b`, "versión (an account)"},
		{`(?i)\bblancos?\b`, "objetivo (a target)"},
		{`(?i)\bteatros?\b`, "zona (a theater)"},
		{`(?i)\bquién está dónde\b`, "qué sostiene cada quien"},
		{`^declara`, "da (a figure states)"},
		{`(?i)\bsupervivientes?\b`, "sobreviviente (a survivor)"},
	} {
		pattern := regexp.MustCompile(c.never)
		for key, p := range phrases() {
			if found := pattern.FindString(strings.ReplaceAll(p.ES, "en blanco", "")); found != "" {
				t.Errorf("%s: found %q in %q, want %s", key, found, p.ES, c.instead)
			}
		}
	}
}

// families are keys that are put together from a word of the schema or of a reading;
// what follows the last point is not named in any file.
var families = []string{"strike.precision.",
	"by.column.", "by.title.", "change.", "chart.column.", "chart.doc.", "check.", "diff.is.", "diff.kind.", "diff.row.", "diff.was.", "step.", "rows_", "explain.ask.", "method.", "reason.", "front.headline.", "gap.", "kind.", "measure.", "outcome.means.", "price.", "price.why.", "reading.", "reading.kind.", "read.kind.",
	"chart.says.", "differ.description.", "strikes.description.", "chart.month_", "chart.measured_months_", "chart.measured_years_", "chart.months_", "chart.year_", "chart.years_", "chart.title.", "social.alt.", "scope.", "sentence.scope.", "where.column.", "variant.", "severity.", "stated.", "table.", "verdict.", "verdict.meaning.", "nav.",
}

// TestEveryKeyIsUsed and none is asked for that is not there.
func TestEveryKeyIsUsed(t *testing.T) {
	var text bytes.Buffer
	asked := regexp.MustCompile(`(?:\.Say|\.Count|\.T|\.Counted|\bT|\bCounted)(?:\("| ")([a-z0-9_.]+)"\s*([,)} +])`)
	err := filepath.WalkDir("../..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if ext := filepath.Ext(path); ext != ".html" && ext != ".go" && ext != ".tmpl" || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		source, err := os.ReadFile(path)
		for _, m := range asked.FindAllSubmatch(source, -1) {
			key, open := string(m[1]), string(m[2]) == "+"
			_, plain := phrases()[key]
			_, counted := phrases()[key+".many"]
			if !plain && !counted && !open && strings.Contains(path, "report") {
				t.Errorf("%s: found the key %q, want one of phrases.csv or pages.csv", path, key)
			}
		}
		text.Write(source)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]bool{} // the facts that figures tell, by [figure.Fact]'s name
	for _, m := range regexp.MustCompile(`(?:fact\(|figure\.Fact\{\{?Name: |perhaps\+|add\("[a-z]+", )"([a-z_]+)"`).FindAllStringSubmatch(text.String(), -1) {
		said[m[1]] = true
	}
	told := map[string]bool{}
	for key := range phrases() {
		if family, name, _ := strings.Cut(key, "."); slices.Contains([]string{"diagnosis", "event", "refused", "version_reason"}, family) {
			name = strings.TrimPrefix(name, "perhaps_")
			told[name] = true
			if !said[name] && key != "diagnosis.fits" {
				t.Errorf("found the phrase %s, and no such fact", key)
			}
			continue
		}
		stem := strings.TrimSuffix(strings.TrimSuffix(key, ".one"), ".many")
		inFamily := slices.ContainsFunc(families, func(f string) bool { return strings.HasPrefix(key, f) })
		if !inFamily && !bytes.Contains(text.Bytes(), []byte(`"`+key+`"`)) && !bytes.Contains(text.Bytes(), []byte(`"`+stem+`"`)) {
			t.Errorf("found the phrase %s, which nothing uses", key)
		}
	}
	for name := range said {
		if !told[name] {
			t.Errorf("found no phrase for the fact %s", name)
		}
	}
}

// TestEveryPriceIsArgued holds that each price says what it is for and why it is so high,
// and that nothing is said of a price that is none.
func TestEveryPriceIsArgued(t *testing.T) {
	var want, got []string
	for _, p := range figure.Prices {
		want = append(want, "price."+p.Name, "price.why."+p.Name)
	}
	for key := range phrases() {
		if strings.HasPrefix(key, "price.") {
			got = append(got, key)
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("phrases of prices (-want +got):\n%s", diff)
	}
}

// TestPhrasesHaveTheirValues: a phrase that is given more values than it has places is no
// text for a page.
func TestPhrasesHaveTheirValues(t *testing.T) {
	w := English(nil)
	w.Say("total.since", "2025", "2026")
	if w.Missing() == nil {
		t.Error("found no error for a value too many")
	}
}
