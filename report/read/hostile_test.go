package read

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/visible"
	"github.com/strike-tally/strike-tally/schema"
)

var newDataset = sync.OnceValue(func() *schema.Dataset { return schema.Read(sample.Files) })

func newReader() *Reader { return New(figure.NewJudge(ledger.New(newDataset()))) }

// whole reports what is wrong with an article's own form.
func whole(t *testing.T, a *Article) {
	t.Helper()
	for _, f := range a.Figures {
		if f.Start < 0 || f.End <= f.Start || f.End > len(a.Plain) || !utf8.ValidString(a.Plain[f.Start:f.End]) {
			t.Fatalf("found a figure from %d to %d of %d bytes", f.Start, f.End, len(a.Plain))
		}
		if p := a.Place(f.Start); p.Line < 1 || p.Column < 1 || p.Byte < 0 {
			t.Fatalf("found the place %v", p)
		}
		if f.Answer.Outcome == "" {
			t.Fatalf("found no answer for %q", a.Plain[f.Start:f.End])
		}
	}
	wholeMarked(t, a)
}

// wholeMarked reports what is lost when an article is marked: its text, or a figure.
func wholeMarked(t *testing.T, a *Article) {
	t.Helper()
	l, err := language.Named("en")
	if err != nil {
		t.Fatal(err)
	}
	m := Words{phrase.In(l, newDataset())}.Marked(a)
	if len(m.Blocks) != len(a.Blocks) || len(m.Figures) != len(a.Figures) {
		t.Fatalf("found %d blocks and %d figures, want %d and %d", len(m.Blocks), len(m.Figures), len(a.Blocks), len(a.Figures))
	}
	last := 0
	for i, b := range m.Blocks {
		var text strings.Builder
		for _, part := range b.Parts {
			text.WriteString(part.Text)
			if part.Figure == 0 {
				continue
			}
			f := &a.Figures[part.Figure-1]
			if want := visible.Shown(a.Plain[f.Start:f.End]); part.Figure <= last || part.Text != want {
				t.Fatalf("found the mark %d after %d on %q, want it on %q", part.Figure, last, part.Text, want)
			}
			last = part.Figure
		}
		if want := visible.Shown(a.Plain[a.Blocks[i].Start:a.Blocks[i].End]); text.String() != want {
			t.Fatalf("block %d: found %q, want %q", i, text.String(), want)
		}
	}
}

// TestHostile reads texts that are made to take long, or for ever.
func TestHostile(t *testing.T) {
	const much = 1 << 18
	r := newReader()
	for name, text := range map[string]string{
		"one line":        "The U.S. strike on a boat in the Caribbean killed " + strings.Repeat("eleven people and ", much/16),
		"numbers":         "The U.S. strike on a boat in the Caribbean killed " + strings.Repeat("11 ", much/3),
		"joined numbers":  strings.Repeat("twenty-", much/7),
		"open elements":   strings.Repeat("<div>", much/5) + "27 killed",
		"closed elements": strings.Repeat("</b>", much/4) + strings.Repeat("<b><i>", much/6),
		"entities":        "<p>" + strings.Repeat("&amp;", much/5),
		"half entities":   "<p>" + strings.Repeat("&", much),
		"cells":           "<table><tr>" + strings.Repeat("<th>11 killed", much/16) + "<tr>" + strings.Repeat("<td>11", much/16),
		"linked data":     "<script type='application/ld+json'>" + strings.Repeat("[", much) + "</script><p>x",
		"dates":           strings.Repeat("on 14 October 2025, ", much/20),
		"commas":          "The U.S. strike on a boat killed" + strings.Repeat(", 11 people", much/12),
		"quotes":          strings.Repeat(`"`, much),
		"full stops":      strings.Repeat(". ", much/2),
		"markdown":        "# x\n" + strings.Repeat("[", 1<<14) + strings.Repeat("*", 1<<14) + "](http://x)",
		"control":         strings.Repeat("\x00\x1b[31m\u202e27 people killed in boat strike by U.S. in Caribbean ", 2000),
	} {
		t.Run(name, func(t *testing.T) { whole(t, r.Read([]byte(text), Options{Published: "2025-10-15"})) })
	}
}

// TestUndated reads examples, three after another, of which no day of publication is known.
func TestUndated(t *testing.T) {
	r := newReader()
	said := map[string]string{
		"en": " The military said Saturday that it was another.",
		"es": " Dijo el sábado que era otra.",
		"pt": " Disse no sábado que era outra.",
		"fr": " Elle a dit samedi que c’était une autre.",
		"de": " Sie sagte am Samstag, es sei ein anderes.",
	}
	for _, code := range Languages {
		all := examples(t, code)
		for i := range all {
			text := context[code]
			for k := range 3 {
				text += " " + all[(i+k)%len(all)].text + said[code]
			}
			whole(t, r.Read([]byte(text), Options{Name: "x.txt", Language: code}))
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, code := range Languages {
		for _, e := range examples(f, code) {
			f.Add(context[code]+" "+e.text, "x.txt")
		}
	}
	f.Add("<p>27 <b>people</b> killed<table><tr><th>a<td>&#x31;", "x.html")
	f.Add("# 27\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "x.md")
	r := newReader()
	f.Fuzz(func(t *testing.T, text, name string) {
		for _, published := range []schema.Date{"", "2025-10-15"} {
			a := r.Read([]byte(text), Options{Name: name, Published: published})
			whole(t, a)
			for _, b := range a.Blocks {
				a.Place(b.Start)
			}
		}
	})
}

// BenchmarkRead reads an article of a thousand words.
func BenchmarkRead(b *testing.B) {
	r := newReader()
	text := []byte(strings.Repeat("The U.S. military struck a boat in the Caribbean on Tuesday, killing six people, Southern Command said. It was the fifth strike of the campaign, which has killed at least 27 people since September, according to officials in Washington.\n\n", 26))
	b.ReportMetric(float64(len(strings.Fields(string(text)))), "words")
	for b.Loop() {
		r.Read(text, Options{Published: "2025-10-15"})
	}
}
