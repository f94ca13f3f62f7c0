package site

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// What only some datasets tell stands on their pages, too: the last day of a strike that lasted
// several, and to which classes of strikes a figure is narrowed.
func TestPagesTellLastDaysAndClasses(t *testing.T) {
	files := reporttest.Drawn(1).(schema.Texts)
	files["vocabulary.csv"] = []byte("vocabulary,word,label,label_es,meaning\nclass,confirmed,confirmed,confirmado,\nclass,possible,possible,posible,\n")
	classes := []schema.List{"confirmed", "possible", ""}
	d := schema.Read(files)
	for i := range d.Strikes.Rows {
		s := &d.Strikes.Rows[i]
		if s.Class = classes[i%3]; i%2 == 0 {
			s.DateEnd = s.Date.AddDays(2 + i)
		}
	}
	for i := range d.Tallies.Rows {
		d.Tallies.Rows[i].Class = classes[i%3]
	}
	files["strikes.csv"], files["tallies.csv"] = d.Strikes.Bytes(), d.Tallies.Bytes()
	s, err := Build(files, options())
	if err != nil {
		t.Fatal(err)
	}
	read := func(path string) *html.Node {
		f := s.File(path)
		if f == nil {
			t.Fatalf("found no %s", path)
		}
		return parsed(t, f)
	}
	for folder, code := range map[string]string{"": "en", "es/": "es"} {
		l, err := language.Named(code)
		if err != nil {
			t.Fatal(err)
		}
		w := phrase.In(l, schema.Read(files))
		for i := range d.Strikes.Rows {
			one := &d.Strikes.Rows[i]
			path := folder + "strikes/" + string(one.ID) + "/index.html"
			lasted, text := w.Date(one.Date)+" – ", textOf(read(path))
			if one.DateEnd == "" && strings.Contains(text, lasted) {
				t.Errorf("%s: found that it lasted, want one day", path)
			}
			if one.DateEnd != "" && !strings.Contains(text, lasted+w.Date(one.DateEnd)) {
				t.Errorf("%s: found no %q in\n%s", path, lasted+w.Date(one.DateEnd), text)
			}
		}
		for i := range d.Tallies.Rows {
			y := &d.Tallies.Rows[i]
			path := folder + "figures/" + string(y.ID) + "/index.html"
			want := strings.TrimSpace(language.Title(w.Period(y)) + ", " + w.Scope(y.FullScope()))
			for _, lead := range withClass(read(path), "dek") {
				if got := strings.TrimSpace(textOf(lead)); got != want {
					t.Errorf("%s: found %q below the title, want %q", path, got, want)
				}
			}
		}
	}
}
