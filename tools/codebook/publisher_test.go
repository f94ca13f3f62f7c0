package main

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/agext/levenshtein"
	"golang.org/x/text/unicode/norm"
)

// Each publisher and agency has one spelling: no two names of sources.csv are the
// same but for case, accents, blanks, punctuation or a leading article, or for one
// slip in a word of five letters or more (ABC and NBC are two).
func TestPublishersAreSpeltOneWay(t *testing.T) {
	uses := map[string]int{}
	for _, row := range records(t, "sources") {
		uses[row["publisher"]]++
		if row["origin"] != row["publisher"] {
			uses[row["origin"]]++
		}
	}
	for _, doubt := range spellings(slices.Sorted(maps.Keys(uses))) {
		t.Errorf("found %q (%d) and %q (%d), want one spelling", doubt[0], uses[doubt[0]], doubt[1], uses[doubt[1]])
	}
}

func TestSpellings(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Example Daily", "The Example Daily", true},
		{"El Ejemplo", "EL EJEMPLO", true},
		{"Agencia Ejémplo", "Agencia Ejemplo", true},
		{"Exmple Daily", "Example Daily", true},
		{"NBC News", "CBC News", false},
		{"Example Daily", "Example Daily (Sound)", false},
	} {
		if got := len(spellings([]string{test.a, test.b})) > 0; got != test.want {
			t.Errorf("%q and %q: found %t, want %t", test.a, test.b, got, test.want)
		}
	}
}

// spellings are the pairs of names that may be one.
func spellings(names []string) [][2]string {
	words := make([][]string, len(names))
	for i, name := range names {
		for _, word := range strings.Fields(strings.TrimPrefix(strings.ToLower(name), "the ")) {
			words[i] = append(words[i], bare(word))
		}
	}
	var pairs [][2]string
	for i, a := range words {
		for j, b := range words[:i] {
			if strings.Join(a, "") == strings.Join(b, "") || oneSlip(a, b) {
				pairs = append(pairs, [2]string{names[j], names[i]})
			}
		}
	}
	return pairs
}

// oneSlip reports whether one long word differs, and that by one slip.
func oneSlip(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	differ := 0
	for i := range a {
		if a[i] != b[i] {
			if differ++; min(len(a[i]), len(b[i])) < 5 || levenshtein.Distance(a[i], b[i], nil) > 1 {
				return false
			}
		}
	}
	return differ == 1
}

// bare is a word without accents and punctuation.
func bare(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, norm.NFD.String(word))
}
