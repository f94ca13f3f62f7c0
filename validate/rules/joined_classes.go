package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// joined is a vocabulary with the members of a list that join several of its words, as
// confirmed+drone, each as one word behind the others; itself where the tag allows none.
func joined(tag, value string, v *schema.Vocabulary) *schema.Vocabulary {
	if tag != "classes" || v == nil || !strings.Contains(value, schema.BothClasses) {
		return v
	}
	var members [][]string
	for _, member := range strings.FieldsFunc(value, func(r rune) bool { return strings.ContainsRune(";,|\n", r) }) {
		if words := strings.Split(strings.TrimSpace(member), schema.BothClasses); joins(v, words) {
			members = append(members, words)
		}
	}
	slices.SortFunc(members, func(a, b []string) int {
		return slices.CompareFunc(a, b, func(a, b string) int { return v.Index(a) - v.Index(b) })
	})
	with := *v
	with.Words = slices.Clone(v.Words)
	for _, words := range slices.CompactFunc(members, slices.Equal) {
		with.Words = append(with.Words, schema.Word{Name: strings.Join(words, schema.BothClasses)})
	}
	return &with
}

// classesFault is [listFault], with the members that join several words.
func classesFault(tag, value, param string, v *schema.Vocabulary) func() string {
	if tag == "classes" && v != nil {
		for _, member := range schema.List(value).Members() {
			if words := strings.Split(member, schema.BothClasses); len(words) > 1 && !joins(v, words) {
				return func() string {
					return fmt.Sprintf("found %q, want several of %s, each once and in this order, joined by %s", member, strings.Join(v.Names(), ", "), schema.BothClasses)
				}
			}
		}
	}
	return listFault(value, param, joined(tag, value, v))
}

// joins reports whether these are several words of the vocabulary, each once and in its
// order.
func joins(v *schema.Vocabulary, words []string) bool {
	for i, word := range words {
		if v.Index(word) < 0 || i > 0 && v.Index(word) <= v.Index(words[i-1]) {
			return false
		}
	}
	return len(words) > 1
}
