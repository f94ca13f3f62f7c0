package schema

import "strings"

// ListSeparator stands between the members of a list cell, without blanks.
const ListSeparator = ";"

// List is a cell that holds several words or ids: "video;drugs_recovered".
// A list has one spelling only: its members once each, words in the order of
// their vocabulary and ids in ascending order. Empty means "not said".
type List string

// NewList joins members as they stand.
func NewList(members ...string) List { return List(strings.Join(members, ListSeparator)) }

// Members are the parts of the list as written; none for an empty cell.
func (l List) Members() []string {
	if l == "" {
		return nil
	}
	return strings.Split(string(l), ListSeparator)
}

// Has reports whether the list holds the word.
func (l List) Has(word string) bool {
	for _, member := range l.Members() {
		if member == word {
			return true
		}
	}
	return false
}
