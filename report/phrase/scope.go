package phrase

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Theater is the label of a theater; the word itself if there is none.
func (w *Words) Theater(word string) string {
	if t := w.Dataset.Theaters.Get(schema.ID(word)); t != nil {
		return t.In(w.Code)
	}
	return word
}

// Measure is what is counted, as it stands in a heading: killed, or the label of a measure
// of the dataset.
func (w *Words) Measure(m figure.Measure) string {
	if !m.Further() {
		return w.Say("measure." + string(m))
	}
	if w.Dataset.Measures != nil {
		if row := w.Dataset.Measures.Get(schema.ID(m)); row != nil {
			return row.In(w.Code)
		}
	}
	return string(m)
}

// Word is the label of a coded word in the dataset, as [language.Language.Word] has it.
func (w *Words) Word(v *schema.Vocabulary, name string) string {
	return w.Language.Word(w.Dataset.Words(v), name)
}

// Classes are the labels of classes.
func (w *Words) Classes(class schema.List) (labels []string) {
	for _, member := range class.Members() {
		var both []string
		for word := range strings.SplitSeq(member, schema.BothClasses) {
			both = append(both, w.Word(schema.Class, word))
		}
		labels = append(labels, strings.Join(both, " "+schema.BothClasses+" "))
	}
	return labels
}

// Scope is what a figure or a total counts: all, at sea, on land, or a theater; narrowed to
// classes where the scope is.
func (w *Words) Scope(scope string) string {
	scope, class := schema.CutScope(scope)
	if class != "" {
		return w.Say("scope.classes", w.Scope(scope), w.List(w.Classes(class)))
	}
	switch {
	case scope == schema.ScopeAll:
		return w.Say("scope.all")
	case w.Dataset.IsMedium(scope):
		return w.Word(schema.Medium, scope)
	}
	return w.Theater(scope)
}
