package phrase

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

// Theater is the label of a theater; the word itself if there is none.
func (w *Words) Theater(word string) string {
	t := w.Dataset.Theaters.Get(schema.ID(word))
	switch {
	case t == nil:
		return word
	case w.Code == "es":
		return t.LabelES
	}
	return t.Label
}

// Scope is what a figure or a total counts: all, at sea, on land, or a theater.
func (w *Words) Scope(scope string) string {
	switch scope {
	case schema.ScopeAll, schema.ScopeSea, schema.ScopeLand:
		return w.Say("scope." + scope)
	}
	return w.Theater(scope)
}

// ForScope is a scope inside a sentence: for the strikes at sea.
func (w *Words) ForScope(scope string) string {
	switch scope {
	case schema.ScopeAll, schema.ScopeSea, schema.ScopeLand:
		return w.Say("sentence.scope." + scope)
	}
	return w.Say("sentence.scope.theater", w.Theater(scope))
}

// Topic is what claims are about, in words where they are known.
func (w *Words) Topic(slug string) string {
	if _, ok := Of("topic." + slug); ok {
		return w.Say("topic." + slug)
	}
	return language.Title(strings.ReplaceAll(slug, "_", " "))
}

// Coded are the labels of a list of coded words, joined; empty for an empty list.
func (w *Words) Coded(v *schema.Vocabulary, l schema.List) string {
	var labels []string
	for _, word := range l.Members() {
		labels = append(labels, w.Word(v, word))
	}
	return strings.Join(labels, ", ")
}
