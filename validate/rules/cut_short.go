package rules

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// inOurWords are the columns whose texts are the dataset's own, in whole sentences, and the
// titles, which may end in dots as a page has them.
var inOurWords = map[string][]string{
	"claims": {"claim"}, "excluded": {"what"}, "topics": {"proposition", "proposition_es"}, "sources": {"title"},
}

var _ = add(&validate.Rule{
	Name:     "cut-short",
	Title:    "A text ends before its end.",
	Doc:      "A text that is no title ends in dots, or any text in a comma or semicolon; or a claim, what is told of an excluded event, a proposition or a note ends with a word behind which a sentence goes on, as the, of, and, el, y; or a claim, what is told of an excluded event, a proposition or a title has an opening quotation mark “ or « without its closing one, or the reverse. Titles may end in dots: pages cut them. Any of these texts may be of 255 letters and end within a sentence, as programs cut them there.",
	Hint:     "write the text to its end",
	Severity: validate.Warning,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) (groups [][]string) {
			for _, column := range inOurWords[t.Name] {
				groups = append(groups, []string{column})
			}
			if t.Name == "sources" {
				groups = [][]string{{"title", "source_id"}}
			}
			for i := range t.Columns {
				if c := &t.Columns[i]; strings.Contains(c.Validate, "text") && c.Name != "also" && !(t.Name == "waivers" && c.Name == "row") && !slices.Contains(inOurWords[t.Name], c.Name) {
					group := []string{c.Name, t.Columns[0].Name, t.Columns[0].Name}
					if c.Name == "note" {
						group = append(group, t.Columns[0].Name)
					}
					groups = append(groups, group)
				}
			}
			return groups
		},
		Accepts:  func(_ schema.Date, cells []string) bool { return missingEnd(cells[0], len(cells)) == "" },
		Suspects: func(text string, cells int) bool { return missingEnd(text, cells) != "" },
		Finding: func(_ schema.Date, row *validate.Row, columns []string) validate.Finding {
			f := row.At(columns[0])
			f.Message = fmt.Sprintf("%s: found %s, want %s", columns[0], quotedEnd(f.Value), missingEnd(f.Value, len(columns)))
			return f
		},
	},
})

// Groups of columns that are asked together, by their number.
const (
	ofTitles = 2 // may end in dots
	ofOthers = 3 // other texts, in which single quotation marks may stand
	ofNotes  = 4 // and notes, which are sentences
)

// missingEnd says what a text lacks; empty if it may be whole.
func missingEnd(text string, kind int) string {
	if len(text) >= programsCut && isCutByProgram(text) {
		return "the rest of the text: many programs cut texts at 255 letters"
	}
	if kind != ofTitles && kind != ofOthers && endsWithin(text) {
		return "the rest of the sentence"
	}
	if kind != ofTitles && (strings.HasSuffix(text, "…") || strings.HasSuffix(text, "...") || strings.HasSuffix(text, "[…]") || strings.HasSuffix(text, "[...]")) {
		return "the rest of the text"
	}
	if strings.HasSuffix(text, ",") || strings.HasSuffix(text, ";") {
		return "the rest of the text, or no such sign at its end"
	}
	if kind == ofOthers || kind == ofNotes {
		return ""
	}
	if strings.Count(text, "«") != strings.Count(text, "»") {
		return "each « with its »"
	}
	if !strings.Contains(text, "„") && strings.Count(text, "“") != strings.Count(text, "”") {
		return "each “ with its ”"
	}
	return ""
}

// goesOn are words, each with the blank before it, behind which a sentence goes on.
var goesOn = []string{" a", " an", " the", " of", " and", " or", " el", " los", " las", " y", " del", " una"}

// goesOnAt has the last letters of these words: few texts end with one of them.
var goesOnAt = func() (last [256]bool) {
	for _, word := range goesOn {
		last[word[len(word)-1]] = true
	}
	return last
}()

// endsWithin reports whether a text ends with a word behind which a sentence goes on.
func endsWithin(text string) bool {
	return text != "" && goesOnAt[text[len(text)-1]] && slices.ContainsFunc(goesOn, func(word string) bool { return strings.HasSuffix(text, word) })
}

// programsCut is the number of letters at which many programs cut texts.
const programsCut = 255

// isCutByProgram reports whether a text is just as long as programs leave it, and ends with a
// letter or a sign within a sentence.
func isCutByProgram(text string) bool {
	if len(text) > programsCut && utf8.RuneCountInString(text) != programsCut {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsLower(last) || last == ',' || last == '-'
}

// quotedEnd is a text, or the end of a long one.
func quotedEnd(text string) string {
	const most = 60
	letters := []rune(text)
	if len(letters) <= most {
		return fmt.Sprintf("%q", text)
	}
	return fmt.Sprintf("%q at its end", string(letters[len(letters)-most/2:]))
}
