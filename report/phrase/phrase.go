// Package phrase holds the words of the project: every text that reports, pages,
// charts and answers show stands once, in English and Spanish side by side, in
// phrases.csv or, where only pages, reports, charts and screens say it, in pages.csv, which
// the program of the browser goes without. It words what is computed elsewhere (a strike's number, a scope, a
// reading, a verdict); renderers lay out what they get from here and phrase nothing.
//
// A translator edits both tables: key, english, spanish. A %v is a place for a value;
// both languages have the same number of them, in the same order. Keys that end in
// .one and .many are one noun, counted. A test holds that the tables are whole, that
// every key is used, and that one thing has one word.
package phrase

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

//go:embed phrases.csv
var answers string

// A key stands in one of them, which a test holds.
var tables = []*table{newTable(answers), newTable(pages)}

// Of is the phrase of a key in every language, and whether there is one.
func Of(key string) (language.Phrase, bool) {
	for _, t := range tables {
		if p, ok := t.find(key); ok {
			return p, true
		}
	}
	return language.Phrase{}, false
}

// Words say things in one language, with the labels of one dataset.
type Words struct {
	*language.Language
	Dataset *schema.Dataset

	lock sync.Mutex
	lost []string // keys that were said and are none, or with other values than they take
}

// In are the words of a language for a dataset. Several goroutines may use them.
func In(l *language.Language, d *schema.Dataset) *Words { return &Words{Language: l, Dataset: d} }

// English are the words of the command, which speaks English.
func English(d *schema.Dataset) *Words { return named("en", d) }

// Spanish are the words of what is written in both languages.
func Spanish(d *schema.Dataset) *Words { return named("es", d) }

func named(code string, d *schema.Dataset) *Words {
	l, err := language.Named(code)
	if err != nil {
		panic(err) // package language has both
	}
	return In(l, d)
}

// Say is the phrase of a key with its values filled in: whole numbers, days
// ([schema.Date]) and text; without any, the phrase with its places. A key that is none
// stands for itself and is kept, see [Words.Missing].
func (w *Words) Say(key string, values ...any) string {
	p, ok := Of(key)
	if !ok {
		w.lose(key)
		return key
	}
	if len(values) > 0 && len(values) != strings.Count(p.EN, "%v") {
		w.lose(fmt.Sprintf("%s of %d values", key, len(values)))
	}
	return w.Language.Say(p, values...)
}

// Count is a number with its noun, from the phrases KEY.one and KEY.many, and with what
// else they hold.
func (w *Words) Count(key string, n int, more ...any) string {
	values := append([]any{n}, more...)
	if n == 1 {
		return w.Say(key+".one", values...)
	}
	return w.Say(key+".many", values...)
}

func (w *Words) lose(key string) {
	w.lock.Lock()
	w.lost = append(w.lost, key)
	w.lock.Unlock()
}

// Missing is an error if a phrase was said that is none, or with more or fewer values than it
// has places; a page with one must not be shown.
func (w *Words) Missing() error {
	w.lock.Lock()
	defer w.lock.Unlock()
	if len(w.lost) > 0 {
		return fmt.Errorf("phrase: found no phrase for %q, want one in each language", w.lost)
	}
	return nil
}

// Name is a name or a text of the dataset as the language has it, else as it stands.
func (w *Words) Name(text string) string {
	translated, _ := w.Data(text)
	return translated
}
