package rules

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"github.com/strike-tally/strike-tally/validate"
)

// Small words that are frequent in one language and no words of the other, and large ones that
// titles have most.
var (
	smallEnglish = smallWords("the of in on to and for with after from by at is as over its an was were that this")
	largeEnglish = smallWords("two three four strike strikes kills killed boat boats vessel drug military")
	smallSpanish = smallWords("de del la el los las en una un con por para que tras contra sobre su al y se fue fueron")
	largeSpanish = smallWords("dos tres cuatro ataque ataques muertos lancha lanchas estados unidos eeuu pacífico narcoterroristas")
)

func smallWords(text string) map[string]bool {
	words := map[string]bool{}
	for _, word := range strings.Fields(text) {
		words[word] = true
	}
	return words
}

// enoughSmall is how many small words of a language tell it, with none of the other.
const enoughSmall = 3

// What a word weighs: five large ones tell as much as three small ones, as some of them stand in
// names, too.
const ofSmall, ofLarge = 5, 3

// fewForeign is how many claims there are at least to one that is told.
const fewForeign = 10

var _ = add(&validate.Rule{
	Name:  "text-in-another-language",
	Title: "A text is in another language than it is said to be.",
	Doc: "The title of a document whose language is English is Spanish, or the reverse, by three small words of the one and none of the other, such as el, de, contra, or five of those that titles of this kind have, such as ataques and muertos; or most letters of the title are none of the Latin ones in which its language is written; " +
		"or what a claim says is so in Spanish, where the others, ten times as many, are not.",
	Hint:     "correct the language, or the title; what a claim says is told in the language of the dataset",
	Severity: validate.Warning,
	Phase:    validate.PhaseCompare,
	Keys: []validate.Key{
		{Name: "title", Table: "sources", Columns: []string{"title", "language"}, Of: func(cells []string) string {
			if of := languageOf(cells[0], cells[1]); of != "" && !strings.HasPrefix(cells[1], of) || isOfAnotherScript(cells[0], cells[1]) {
				return cells[0]
			}
			return ""
		}},
		{Name: "claim", Table: "claims", Columns: []string{"claim"}, Of: func(cells []string) string {
			if languageOf(cells[0], "en") == "es" {
				return cells[0]
			}
			return ""
		}},
	},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		for row, hash := range d.Sources.Hashes("title") {
			if hash == 0 || !d.Valid(d.Sources, row, "title", "language") || d.Reported(d.Sources, row, "title", "language") {
				continue
			}
			f := d.At(d.Sources, row, "language")
			f.Message = fmt.Sprintf("language: found %q beside the title %q, want the language of the document", f.Value, d.Sources.Cell(row, "title"))
			f.Related = append(f.Related, d.Related(d.Sources, row, "title", "the title"))
			report(f)
		}
		var foreign []int
		hashes := d.Claims.Hashes("claim")
		for row, hash := range hashes {
			if hash != 0 {
				foreign = append(foreign, row)
			}
		}
		if len(foreign)*(fewForeign+1) > len(hashes) {
			return
		}
		for _, row := range foreign {
			if !d.Valid(d.Claims, row, "claim") || d.Reported(d.Claims, row, "claim") {
				continue
			}
			f := d.At(d.Claims, row, "claim")
			f.Message = fmt.Sprintf("claim: found Spanish, %q, want the language of the other claims", f.Value)
			f.Hint = "translate it; the words of the source may stand in the note"
			report(f)
		}
	},
})

// isOfAnotherScript reports whether most letters of a text are not Latin, while the language in
// which it is said to be is written in Latin letters.
func isOfAnotherScript(text, said string) bool {
	if strings.IndexFunc(text, func(r rune) bool { return r >= beyondLatin }) < 0 {
		return false
	}
	latin, other := 0, 0
	for _, r := range text {
		switch {
		case !unicode.IsLetter(r):
		case unicode.Is(unicode.Latin, r):
			latin++
		default:
			other++
		}
	}
	if other <= latin {
		return false
	}
	tag, err := language.BCP47.Parse(said)
	script, confidence := tag.Script()
	return err == nil && tag != language.Und && confidence >= language.High && script.String() == "Latn"
}

// beyondLatin is the first letter behind those of Latin, that of Greek.
const beyondLatin = 'Ͱ'

// languageOf is en or es, where the small words of a text tell it and the text is said to be in
// one of these; empty if they do not.
func languageOf(text, said string) string {
	if len(said) < 2 || said[:2] != "en" && said[:2] != "es" {
		return ""
	}
	english, spanish := 0, 0
	for len(text) > 0 {
		end := strings.IndexByte(text, ' ')
		word, rest := text, ""
		if end >= 0 {
			word, rest = text[:end], text[end+1:]
		}
		if len(word) <= len("narcoterroristas,") && word != "" {
			if word[0] < 'a' {
				word = strings.ToLower(word)
			}
			word = strings.TrimRight(word, ",:;.")
			switch {
			case smallEnglish[word]:
				english += ofSmall
			case smallSpanish[word]:
				spanish += ofSmall
			case largeEnglish[word]:
				english += ofLarge
			case largeSpanish[word]:
				spanish += ofLarge
			}
		}
		text = rest
	}
	switch {
	case english >= enoughSmall*ofSmall && spanish == 0:
		return "en"
	case spanish >= enoughSmall*ofSmall && english == 0:
		return "es"
	}
	return ""
}
