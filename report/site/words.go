package site

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
)

// words are what pages say in one language.
type words struct {
	*language.Language
	data *schema.Dataset

	lock sync.Mutex
	lost []string // keys that were asked for and are none
}

// missing is an error if a phrase was asked for that there is not.
func (w *words) missing() error {
	w.lock.Lock()
	defer w.lock.Unlock()
	if len(w.lost) > 0 {
		return fmt.Errorf("site: found no phrase for %q, want one in each language", w.lost)
	}
	return nil
}

func itoa(n int) string { return strconv.Itoa(n) }

// say is a phrase by its key.
func (w *words) say(key string, values ...any) string {
	p, ok := phrases()[key]
	if !ok {
		w.lock.Lock()
		w.lost = append(w.lost, key)
		w.lock.Unlock()
		return key
	}
	return w.Say(p, values...)
}

// count is a number with its noun, from the phrases KEY.one and KEY.many.
func (w *words) count(key string, n int) string {
	return w.Count(n, language.Noun{One: phrases()[key+".one"], Many: phrases()[key+".many"]})
}

// spanish reports whether the language is not that of the rows' texts.
func (w *words) spanish() bool { return w.Code == "es" }

// theater is the label of a theater; the word itself if there is none.
func (w *words) theater(word string) string {
	t := w.data.Theaters.Get(schema.ID(word))
	switch {
	case t == nil:
		return word
	case w.spanish():
		return t.LabelES
	}
	return t.Label
}

// scope is what a figure counts.
func (w *words) scope(scope string) string {
	switch scope {
	case schema.ScopeAll, schema.ScopeSea, schema.ScopeLand:
		return w.say("scope." + scope)
	}
	return w.theater(scope)
}

// topic is what claims are about, in words where they are known.
func (w *words) topic(slug string) string {
	if p, ok := phrases()["topic."+slug]; ok {
		return w.Say(p)
	}
	return language.Title(strings.ReplaceAll(slug, "_", " "))
}

// list is a list of coded words with their labels; empty for "not said".
func (w *words) list(v *schema.Vocabulary, l schema.List) string {
	var labels []string
	for _, word := range l.Members() {
		labels = append(labels, w.Word(v, word))
	}
	return strings.Join(labels, ", ")
}

// span is a number with its range: 296 (251–315).
func (w *words) span(low, best, high int) string {
	if low == high {
		return w.Number(best)
	}
	return w.Number(best) + " (" + w.ends(low, high) + ")"
}

func (w *words) ends(low, high int) string { return w.Number(low) + "–" + w.Number(high) }

// killed is a strike's number with its range where it has one, "?" for not known.
func (w *words) killed(s *schema.Strike) string {
	best, low, high := s.Deaths, s.DeathsMin, s.DeathsMax
	switch {
	case !best.Known() && !low.Known():
		return "?"
	case !best.Known() && !high.Known():
		return w.say("at_least", string(low))
	case !best.Known():
		return string(low) + "–" + string(high)
	case low == high:
		return string(best)
	}
	return string(best) + " (" + string(low) + "–" + string(high) + ")"
}

func (w *words) accountKilled(a *schema.Account) string {
	switch {
	case a.DeathsMin == a.DeathsMax:
		return string(a.DeathsMin)
	case a.DeathsMax == "":
		return w.say("at_least", string(a.DeathsMin))
	}
	return string(a.DeathsMin) + "–" + string(a.DeathsMax)
}

// publisher names who states a figure.
func (w *words) publisher(t *schema.Tally) string {
	if w.data.Sources.Get(t.SourceID) == nil {
		return w.say("source.unknown")
	}
	return view.Publisher(w.data, t)
}

// stated is one number of a figure: at least 25 killed.
func (w *words) stated(s figure.Statement) string {
	number := w.Number(s.Stated)
	last := s.Stated
	if s.StatedTo > s.Stated {
		number, last = w.say("to", s.Stated, s.StatedTo), s.StatedTo
	}
	if s.Qualifier != "exact" && s.Qualifier != "" {
		number = w.Word(schema.Qualifier, s.Qualifier) + " " + number
	}
	noun := "stated." + string(s.Measure) + ".many"
	if last == 1 {
		noun = "stated." + string(s.Measure) + ".one"
	}
	return w.say(noun, number)
}

// allStated are all numbers of a figure.
func (w *words) allStated(v *figure.Verdict) string {
	var parts []string
	for _, m := range v.Measures {
		parts = append(parts, w.stated(m.Statement))
	}
	return strings.Join(parts, ", ")
}

// period is the time that a figure speaks of.
func (w *words) period(t *schema.Tally) string {
	switch {
	case t.From.Known() && t.From == t.AsOf:
		return w.say("period.day", t.AsOf)
	case t.From.Known() && t.AsOf.Known():
		return w.say("period.from_to", t.From, t.AsOf)
	case t.From.Known():
		return w.say("period.from", t.From)
	case t.AsOf.Known():
		return w.say("period.as_of", t.AsOf)
	}
	return w.say("period.undated")
}
