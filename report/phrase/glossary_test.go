package phrase

import (
	"regexp"
	"testing"
)

// terms are those on which the meaning of a number hangs. Where one language has the first
// of them, the other has the second; forth alone, where the other's word says more than that.
var terms = []struct {
	en, es string
	forth  bool // from English to Spanish alone
}{
	{`killed|kills?|deaths?|dead|toll`, `muert\pL*|mató|murió|murieron`, false},
	{`presumed (dead|deaths?)`, `d\pL+ por muert\pL*`, false},
	{`surviv\pL+`, `sobreviv\pL+`, false},
	{`aboard`, `a bordo`, false},
	{`strikes?`, `ataques?`, false},
	{`(\pL+[- ])?(vessel|boat)s?`, `embarcaci\pL+|lanchas?|barcos?`, false},
	{`sources?`, `fuentes?`, false},
	{`documents?`, `documentos?`, false},
	{`origins?`, `or[ií]gen\pL*`, false},
	{`accounts?`, `versi[oó]n\pL*`, true},
	{`evidence`, `pruebas?`, true},
	{`contradict\pL*`, `contradi\pL+`, false},
	{`announce\pL*`, `anunci\pL+`, false},
	{`confirm\pL*`, `confirm\pL+`, false},
	{`targets?`, `objetivos?`, false},
	{`groups?`, `grupos?`, false},
	{`sea`, `mar`, false},
	{`land`, `tierra`, false},
	{`mean`, `media`, false},
	{`median`, `mediana`, false},
	{`months?`, `mes(es)?`, false},
	{`years?`, `años?`, false},
	{`first`, `primer\pL*`, false},
	{`newest|last|newer`, `más recientes?|últim\pL+`, false},
	{`lowest|at least`, `más baj\pL+|menor|mínim\pL+|al menos`, true},
	{`highest|at most`, `más alt\pL+|como máximo|máxim\pL+`, true},
	{`earlier`, `antes|anterior\pL*`, true},
	{`later`, `después|posterior\pL*|siguientes?`, true},
	{`fewer`, `menos`, true},
	{`rows`, `filas|rows`, false}, // in English too where it is a word of a table
	{`scope`, `ámbito`, true},
	{`gaps?`, `huecos?|lagunas?`, false},
}

// A sentence in one language has the terms of the other: what is killed in English is
// not aboard in Spanish.
func TestBothLanguagesSpeakOfTheSame(t *testing.T) {
	for _, term := range terms {
		en, es := regexp.MustCompile(`(?i)(^|[^\pL])(`+term.en+`)($|[^\pL])`), regexp.MustCompile(`(?i)(^|[^\pL])(`+term.es+`)($|[^\pL])`)
		both := 0
		for key, p := range phrases() {
			if oneSided[key] {
				continue
			}
			switch english, spanish := en.MatchString(p.EN), es.MatchString(p.ES); {
			case english && spanish:
				both++
			case english:
				t.Errorf("%s: found %q for %q, want %s in it", key, p.ES, p.EN, term.es)
			case spanish && !term.forth:
				t.Errorf("%s: found %q for %q, want none of %s in it", key, p.ES, p.EN, term.es)
			}
		}
		if both == 0 {
			t.Errorf("%s: found no phrase with that term", term.en)
		}
	}
}
