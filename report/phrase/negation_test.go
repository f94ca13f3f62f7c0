package phrase

import (
	"encoding/csv"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/language"
)

// denies is what denies in a language, and what holds such a word and denies nothing.
type denies struct{ words, idioms *regexp.Regexp }

var inEnglish, inSpanish = denies{
	regexp.MustCompile(`(?i)(^|[^\pL])(not|no|without|nobody|never|none|nothing|neither|nor|cannot|hardly|silent|gone|un(known|named|identified|confirmed|told|dated|read|titled|welcome|lawful|clear)|plain text|non-\pL+)($|[^\pL])|n[’']t($|[^\pL])`),
	regexp.MustCompile(`Win Without War|^none$|no\.>`),
}, denies{
	regexp.MustCompile(`(?i)(^|[^\pL])(no|sin|nadie|nunca|ning[uú]n\pL*|nada|ni|tampoco|jamás|discrepa|ilegítim\pL+|ilícit\pL+|desconocid\pL+)($|[^\pL])`),
	regexp.MustCompile(`(?i)sin embargo|sin más|sin cesar|no se hubiera contado`),
}

func (d denies) in(text string) bool { return d.words.MatchString(d.idioms.ReplaceAllString(text, "")) }

var (
	words   = regexp.MustCompile(`\pL+(?:[-’']\pL+)*`)
	clauses = regexp.MustCompile(`[.;:,()]| y | pero | que | si `)
)

// deniedInEnglish is how often a text in English denies; "nor" goes on with what "neither" or "not" began.
func deniedInEnglish(text string) (times int) {
	text = strings.ReplaceAll(inEnglish.idioms.ReplaceAllString(text, ""), "plain text", "not")
	for _, word := range words.FindAllString(text, -1) {
		if inEnglish.words.MatchString(word) && word != "nor" {
			times++
		}
	}
	return times
}

// deniedInSpanish is how often a text in Spanish denies at least and at most: in a clause "nadie" or "ningún" beside
// "no" denies nothing more, and "ni" may go on with what was begun or begin anew.
func deniedInSpanish(text string) (least, most int) {
	for _, clause := range clauses.Split(inSpanish.idioms.ReplaceAllString(text, ""), -1) {
		verbs, others := 0, 0
		for _, word := range words.FindAllString(strings.ToLower(clause), -1) {
			switch {
			case !inSpanish.words.MatchString(word):
			case word == "ni" || word == "tampoco":
				most++
			case strings.HasPrefix(word, "n") && word != "no":
				others++
			default:
				verbs++
			}
		}
		if verbs == 0 && others > 0 {
			verbs = 1
		}
		least += verbs
	}
	return least, least + most
}

// TestCountsOfDenials is on what the counts hold and do not hold.
func TestCountsOfDenials(t *testing.T) {
	for _, c := range []struct {
		english, spanish string
		times            int
		least, most      int
	}{
		{"The dock burned.", "El muelle ardió.", 0, 0, 0},
		{"Nobody was there and nobody was hurt.", "No había nadie y no hubo heridos.", 2, 2, 2},
		{"Nobody was there and nobody was hurt.", "No había nadie y hubo heridos.", 2, 1, 1},
		{"Nothing is known of it.", "No se sabe nada.", 1, 1, 1},
		{"It has neither a name nor a day.", "No tiene nombre ni fecha.", 1, 1, 2},
		{"It isn't in plain text.", "No está sin formato.", 2, 2, 2},
		{"None, without a day.", "Ninguno, sin fecha.", 2, 2, 2},
	} {
		least, most := deniedInSpanish(c.spanish)
		if times := deniedInEnglish(c.english); times != c.times || least != c.least || most != c.most {
			t.Errorf("%q and %q: found %d and %d to %d, want %d and %d to %d", c.english, c.spanish, times, least, most, c.times, c.least, c.most)
		}
	}
}

// What one language denies the other denies, and as often: a translator who drops a "not" tells the contrary.
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
	both, twice := 0, 0
	for key, p := range all {
		times := deniedInEnglish(p.EN)
		least, most := deniedInSpanish(p.ES)
		switch one, other := inEnglish.in(p.EN), inSpanish.in(p.ES); {
		case one && other && (times < least || times > most):
			t.Errorf("%s: found %q, which denies %d to %d times, for %q, want %d", key, p.ES, least, most, p.EN, times)
		case one && other:
			both++
			if least > 1 {
				twice++
			}
		case one:
			t.Errorf("%s: found %q for %q, want it to deny, too", key, p.ES, p.EN)
		case other:
			t.Errorf("%s: found %q for %q, want it to deny nothing", key, p.ES, p.EN)
		}
	}
	if both == 0 || twice == 0 {
		t.Errorf("found %d phrases that deny and %d that do so twice, want some", both, twice)
	}
}
