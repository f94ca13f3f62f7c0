package read

import "strings"

// Words that are frequent in one language and rare in the others.
var frequent = map[string]map[string]bool{
	"en": words("the of and to in that was were with for on has have killed strike boat people"),
	"es": words("el los las del que en una con por para fue muertos ataque personas ha segun"),
	"pt": words("o os as do da dos das que em uma com por foi mortos ataque pessoas nao ao"),
	"fr": words("le les des du et une dans que pour par sur ete morts frappe personnes aux"),
	"de": words("der die das und den von mit auf wurde wurden bei dem ein eine nach getotet menschen"),
}

// languageOf is the language of a text: the one asked for, the one that the page
// declares if its words do not say otherwise, else the one of its words.
func languageOf(t *Text, asked, declared string) string {
	if _, ok := grammars[asked]; ok {
		return asked
	}
	declared, _, _ = strings.Cut(strings.ToLower(declared), "-")
	declared, _, _ = strings.Cut(declared, "_")
	counts := map[string]int{}
	seen := 0
	for _, b := range t.Blocks {
		for _, token := range tokenize(t.Plain[b.Start:min(b.End, b.Start+20_000)], 0) {
			for code, list := range frequent {
				if list[token.text] {
					counts[code]++
				}
			}
			seen++
		}
		if seen > 3000 {
			break
		}
	}
	best := Languages[0]
	for _, code := range Languages {
		if counts[code] > counts[best] {
			best = code
		}
	}
	if _, ok := grammars[declared]; ok && counts[declared]*3 >= counts[best]*2 {
		return declared
	}
	return best
}
