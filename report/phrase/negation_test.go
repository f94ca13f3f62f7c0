package phrase

import (
	"encoding/csv"
	"os"
	"regexp"
	"testing"

	"github.com/strike-tally/strike-tally/report/language"
)

// denies is what denies in a language, and what holds such a word and denies nothing.
type denies struct{ words, idioms *regexp.Regexp }

var inEnglish, inSpanish = denies{
	regexp.MustCompile(`(?i)(^|[^\pL])(not|no|without|nobody|never|none|nothing|neither|nor|cannot|hardly|silent|gone|un(known|named|identified|confirmed|told|dated|read|titled|welcome|lawful)|plain text|non-\pL+)($|[^\pL])|n[’']t($|[^\pL])`),
	regexp.MustCompile(`Win Without War|^none$|no\.>`),
}, denies{
	regexp.MustCompile(`(?i)(^|[^\pL])(no|sin|nadie|nunca|ning[uú]n\pL*|nada|ni|tampoco|jamás|ilegítim\pL+|ilícit\pL+|desconocid\pL+)($|[^\pL])`),
	regexp.MustCompile(`(?i)sin embargo|sin más|sin cesar|no se hubiera contado`),
}

func (d denies) in(text string) bool { return d.words.MatchString(d.idioms.ReplaceAllString(text, "")) }

// What one language denies the other denies: a translator who drops a "not" tells the contrary.
func TestBothLanguagesDenyTheSame(t *testing.T) {
	all := map[string]language.Phrase{}
	for key, p := range phrases() {
		if !oneSided[key] {
			all[key] = p
		}
	}
	f, err := os.Open("../language/spanish.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		all[row[0]] = language.Phrase{EN: row[0], ES: row[1]}
	}
	both := 0
	for key, p := range all {
		switch english, spanish := inEnglish.in(p.EN), inSpanish.in(p.ES); {
		case english && spanish:
			both++
		case english:
			t.Errorf("%s: found %q for %q, want it to deny, too", key, p.ES, p.EN)
		case spanish:
			t.Errorf("%s: found %q for %q, want it to deny nothing", key, p.ES, p.EN)
		}
	}
	if both == 0 {
		t.Error("found nothing that denies")
	}
}
