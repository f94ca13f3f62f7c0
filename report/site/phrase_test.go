package site

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// Phrases that only one language needs.
var oneSided = map[string]bool{"abstract": true, "codebook.english": true, "rules.english": true}

// Words that are the same in both languages.
var alike = map[string]bool{"col.id": true, "kind.id": true, "severity.error": true, "outcome": true, "feed.claim": true}

func TestPhrasesAreWhole(t *testing.T) {
	placeholder := regexp.MustCompile(`%[a-z]`)
	for key, p := range phrases() {
		if (p.EN == "" || p.ES == "") && !oneSided[key] {
			t.Errorf("%s: found %+v, want both languages", key, p)
		}
		if p.EN == p.ES && !alike[key] {
			t.Errorf("%s: found the same text %q twice, want a translation", key, p.EN)
		}
		if a, b := placeholder.FindAllString(p.EN, -1), placeholder.FindAllString(p.ES, -1); len(a) != len(b) && !oneSided[key] {
			t.Errorf("%s: found %d places for values in English and %d in Spanish", key, len(a), len(b))
		}
	}
}

// usedKeys are the phrases that templates and code name, and those whose names are put
// together from a word of the data.
func usedKeys(t *testing.T) map[string]bool {
	t.Helper()
	used := map[string]bool{}
	literal := regexp.MustCompile(`\bT "([a-z_.]+)"|Counted "([a-z_.]+)"|\.say\("([a-z_.]+)"|\.count\("([a-z_.]+)"`)
	look := func(text string) {
		for _, m := range literal.FindAllStringSubmatch(text, -1) {
			for _, key := range m[1:] {
				if key != "" {
					used[key] = true
				}
			}
		}
	}
	templates, err := fs.Glob(templateFiles, "templates/*.html")
	if err != nil || len(templates) < 15 {
		t.Fatalf("found %d templates: %v", len(templates), err)
	}
	for _, name := range templates {
		text, _ := fs.ReadFile(templateFiles, name)
		look(string(text))
	}
	code, err := fs.Glob(os.DirFS("."), "*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range code {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(name, "_test.go") {
			look(string(text))
		}
	}
	of := func(prefix string, words ...string) {
		for _, word := range words {
			used[prefix+word] = true
		}
	}
	of("nav.", sections...)
	for _, o := range figure.Outcomes {
		of("outcome.means.", string(o))
	}
	for _, table := range schema.Tables {
		of("table.", table.Name)
	}
	of("kind.", string(schema.Text), string(schema.Day), string(schema.Number), string(schema.Decimal), string(schema.OneWord), string(schema.WordList),
		string(schema.RowID), string(schema.IDList), string(schema.Address), string(schema.Language))
	of("severity.", string(validate.Error), string(validate.Warning), string(validate.Note))
	for _, kind := range schema.RowKinds {
		of("change.", string(kind))
	}
	for _, m := range []figure.Measure{figure.Deaths, figure.Strikes, figure.Vessels, figure.Missing, figure.Survivors} {
		of("measure.", string(m))
		of("stated.", string(m)+".one", string(m)+".many")
	}
	of("gap.", "deaths", "strikes")
	of("reading.", string(figure.Counted), string(figure.AsKnown), string(figure.Earlier), string(figure.Later), string(figure.VesselsAsStrikes), string(figure.StrikesAsVessels),
		string(figure.AnnouncementsAsStrikes), string(figure.FirstReported), string(figure.NotCounted), string(figure.ByDate), string(figure.Announced))
	of("front.headline.", schema.ScopeAll, schema.ScopeSea)
	of("scope.", schema.ScopeAll, schema.ScopeSea, schema.ScopeLand)
	of("sentence.scope.", schema.ScopeAll, schema.ScopeSea, schema.ScopeLand)
	return used
}

func TestEveryPhraseIsThere(t *testing.T) {
	used := usedKeys(t)
	for key := range used {
		_, plain := phrases()[key]
		_, one := phrases()[key+".one"]
		_, many := phrases()[key+".many"]
		if !plain && !(one && many) && !strings.HasSuffix(key, ".") {
			t.Errorf("found no phrase %s", key)
		}
	}
	for key := range phrases() {
		stem := strings.TrimSuffix(strings.TrimSuffix(key, ".one"), ".many")
		if !used[key] && !used[stem] && !strings.HasPrefix(key, "topic.") {
			t.Errorf("found the phrase %s, which nothing uses", key)
		}
	}
}

// Every topic of the dataset has its words.
func TestTopicsHaveWords(t *testing.T) {
	f, err := gather(sample.Files)
	if err != nil {
		t.Fatal(err)
	}
	es, err := language.Named("es")
	if err != nil {
		t.Fatal(err)
	}
	w := &words{Language: es, data: f.Data}
	for i := range f.Data.Claims.Rows {
		topic := f.Data.Claims.Rows[i].Topic
		if _, ok := phrases()["topic."+topic]; !ok {
			t.Errorf("%s: found no words for the topic %s, shown as %q", f.Data.Claims.Rows[i].ID, topic, w.topic(topic))
		}
	}
}
