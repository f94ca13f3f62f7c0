package schema

import (
	"slices"
	"strings"
)

// classSeparator stands between a scope and the classes to which a figure is narrowed:
// all/confirmed. No word of a scope holds one.
const classSeparator = "/"

// FullScope is what the tally counts: its scope, narrowed to its classes where it names
// some, as in sea/confirmed;fair.
func (t *Tally) FullScope() string {
	if t.Class == "" {
		return t.Scope
	}
	return t.Scope + classSeparator + string(t.Class)
}

// CutScope takes a full scope apart: the scope, and the classes to which it is narrowed;
// none where it is not.
func CutScope(full string) (scope string, class List) {
	scope, after, _ := strings.Cut(full, classSeparator)
	return scope, List(after)
}

// BothClasses stands between classes of which a strike has to be all: confirmed+drone.
const BothClasses = "+"

// Words are the words of a list of classes, those that BothClasses joins one by one.
func (l List) Words() []string {
	return strings.FieldsFunc(string(l), func(r rune) bool { return strings.ContainsRune(ListSeparator+BothClasses, r) })
}

// Classed reports whether the strike is of one of these classes, or of all of those that
// BothClasses joins; of none asks for none.
func (s *Strike) Classed(class List) bool {
	return class == "" || slices.ContainsFunc(class.Members(), func(member string) bool {
		for word := range strings.SplitSeq(member, BothClasses) {
			if !s.Class.Has(word) {
				return false
			}
		}
		return true
	})
}
