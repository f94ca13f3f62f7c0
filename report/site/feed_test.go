package site

import (
	"encoding/xml"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// An entry of a figure begins with its verdict, has fewer letters than readers of feeds
// show, and stands at noon of its day, on which it was published and has not changed.
func TestFeedSaysTheVerdictFirst(t *testing.T) {
	s := realSite(t)
	verdicts := map[string]string{} // by the address of the page
	for _, code := range language.Codes {
		l, _ := language.Named(code)
		w := phrase.In(l, nil)
		for _, o := range figure.Outcomes {
			verdicts[code+string(o)] = language.Title(w.Verdict(o))
		}
	}
	for _, file := range []struct{ path, code string }{{"feed.xml", "en"}, {"es/feed.xml", "es"}} {
		var feed atom
		if err := xml.Unmarshal(made(t, s.File(file.path)), &feed); err != nil {
			t.Fatal(err)
		}
		figures := 0
		for _, e := range feed.Entries {
			if e.Published != e.Updated || !strings.HasSuffix(e.Published, "T12:00:00Z") {
				t.Errorf("%s: found published %s and updated %s, want noon of one day", e.ID, e.Published, e.Updated)
			}
			if !strings.Contains(e.ID, "/figures/") {
				continue
			}
			figures++
			begins := false
			for _, o := range figure.Outcomes {
				begins = begins || strings.HasPrefix(e.Summary, verdicts[file.code+string(o)]+":") || e.Summary == verdicts[file.code+string(o)]+"."
			}
			if n := utf8.RuneCountInString(e.Summary); !begins || n >= summaryLetters {
				t.Errorf("found %d letters, %q, want a verdict first and fewer than %d", n, e.Summary, summaryLetters)
			}
		}
		if figures == 0 {
			t.Errorf("%s: found no figure", file.path)
		}
	}
}

// However little room there is, the verdict is told, and more of it the more room there is.
func TestVerdictFirstFits(t *testing.T) {
	d := schema.Read(hostile(t))
	for _, code := range language.Codes {
		l, _ := language.Named(code)
		a := assess.New(d, assess.Options{})
		w := phrase.In(l, d)
		for i := range a.Verdicts() {
			v := &a.Verdicts()[i]
			before := 0
			for _, room := range []int{150, 200, 240, 1000} {
				said := w.VerdictFirst(v, room)
				n := utf8.RuneCountInString(said)
				if n >= room || n < before || !strings.HasPrefix(said, language.Title(w.Verdict(v.Outcome))) || !strings.HasSuffix(said, ".") {
					t.Errorf("%s, %d letters: found %q after %d letters", v.Tally.ID, room, said, before)
				}
				before = n
			}
		}
	}
}
