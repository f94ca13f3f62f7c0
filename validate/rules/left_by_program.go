package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "left-by-program",
	Title: "A program has added words of its own to a text.",
	Doc: "What a mail program, a translator, a web page or a chat program writes behind a text or before it, and is copied with it: Sent from my iPhone, Translated with, Read more, 3 min read, a (Photo by ...), As of my last update, As an AI language model, citeturn0search1; also a mark of a list or of a heading before a text, a comment of a spreadsheet, a mark of Git, the question of a page whether it may keep cookies, the time and the name before a message of a chat and the name of an object of a program. " +
		"So is what a page has beside its title for those who hand it on: via @name, Share Tweet Email, Updated 3 hours ago. Asked of columns of free text, in English and Spanish.",
	Hint:     "take away what the program has added; where nothing is left, leave the cell empty",
	Severity: validate.Error,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) [][]string {
			groups := textsButTitles(t)
			if t.Index("title") >= 0 {
				groups = append(groups, []string{"title"})
			}
			return groups
		},
		Accepts:  func(_ schema.Date, cells []string) bool { return leftByProgram(cells[0]) == "" },
		Suspects: func(text string, _ int) bool { return leftByProgram(text) != "" },
		Finding: func(_ schema.Date, row *validate.Row, columns []string) validate.Finding {
			f := row.At(columns[0])
			f.Message = fmt.Sprintf("%s: found %q, which a program has added, want the text without it", columns[0], leftByProgram(f.Value))
			return f
		},
	},
})

// What programs write before a text and behind it. Each begins or ends as no sentence of a
// person does.
var (
	leftBefore = []string{"[Threaded comment]", "[Comentario encadenado]", "<<<<<<< ", ">>>>>>> ", "# ", "## ", "### ", "• ", "▪ ", "‣ ", "● ", "As of my last ", "As of my knowledge", "As an AI ", "Translated by Google", "Traducido por Google", "Translated with DeepL", "Sure, here ", "Certainly! ", "We use cookies", "This site uses cookies", "This website uses cookies", "Utilizamos cookies", "Usamos cookies", "Este sitio utiliza cookies", "Este sitio usa cookies"}
	leftBehind = []string{
		"Read more", "Read more.", "Read more...", "Leer más", "Leer más.", "Seguir leyendo", "Continue reading", "Show more", "Ver más", "Sent from my iPhone", "Sent from my iPhone.", "Sent from my iPad",
		"Enviado desde mi iPhone", "Get Outlook for iOS", "Get Outlook for Android", "(free version)", "(versión gratuita)", "Translated with DeepL.com", "Translated by Google", "Traducido por Google",
		"Share Tweet Email", "Share Tweet", "Share this article", "Share on Facebook", "Share on X", "Share on Twitter", "Compartir en Facebook", "Compartir en X", "Compartir en Twitter", "Listen to this article",
	}
)

// By their first byte and by their last one: most texts have neither.
var leftBeforeOf, leftBehindOf = func() (first, last [256][]string) {
	for _, words := range leftBefore {
		first[words[0]] = append(first[words[0]], words)
	}
	for _, words := range leftBehind {
		end := words[len(words)-1]
		last[end] = append(last[end], words)
	}
	return first, last
}()

// leftByProgram is what a program has added to a text; empty if nothing.
func leftByProgram(text string) string {
	if text == "" {
		return ""
	}
	for _, words := range leftBeforeOf[text[0]] {
		if strings.HasPrefix(text, words) {
			return strings.TrimSpace(words)
		}
	}
	for _, words := range leftBehindOf[text[len(text)-1]] {
		if strings.HasSuffix(text, words) {
			return words
		}
	}
	return leftWithin(text)
}

// chatSearch is how chat programs name a page that they have read.
var chatSearch = pattern(`\b(?:cite)?turn[0-9]+(?:search|news|view|fetch|file|image)[0-9]+`)

// objectName is what Java writes for an object that it was not told to write, as
// java.lang.Object@1b2c3d.
var objectName = pattern(`\b[a-z]+(?:\.[a-z]+)+\.[A-Z]\w*@[0-9a-f]{4,8}\b`)

// chatMessage is what chat programs write before each message that is taken out of them, as
// [14/10/25, 09:15:22] Desk:.
var chatMessage = pattern(`^\[[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4},? [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[AaPp]\.? ?[Mm]\.?)?\] [^:]{1,40}:`)

// readingTimes stand behind a number of minutes.
var readingTimes = []string{" min read", " minute read", " min de lectura"}

// credits begin what a page writes of the maker of a picture.
var credits = []string{"(Photo by ", "(Photo: ", "(AP Photo/", "(Foto: ", "(Foto de "}

// leftWithin is what a program has added that is not the same words each time.
func leftWithin(text string) string {
	if at := strings.Index(text, "turn"); at >= 0 && strings.ContainsAny(text[at:], "01") {
		if found := chatSearch().FindString(text); found != "" {
			return found
		}
	}
	if at := strings.IndexByte(text, '@'); at > 0 && strings.Contains(text[:at], ".") {
		if found := objectName().FindString(text); found != "" {
			return found
		}
	}
	if text[0] == '[' && len(text) > 1 && isDigit(text[1]) {
		if found := chatMessage().FindString(text); found != "" {
			return found
		}
	}
	if at := strings.LastIndexByte(text, '@'); at >= 0 && strings.HasSuffix(text[:at], " via ") && !strings.Contains(text[at:], " ") {
		return text[at-len("via "):]
	}
	switch text[len(text)-1] {
	case 'o':
		if at := strings.LastIndex(text, "pdated "); at > 0 && strings.HasSuffix(text, " ago") && holdsDigit(text[at:]) && (at == 1 || text[at-2] == ' ') && len(text)-at < len("pdated 59 minutes ago  ") {
			return text[at-1:]
		}
	case 'd', 'a':
		for _, words := range readingTimes {
			if before, ok := strings.CutSuffix(text, words); ok && before != "" && isDigit(before[len(before)-1]) {
				return strings.TrimSpace(text[strings.LastIndexByte(before, ' ')+1:])
			}
		}
	case ')':
		last := text[max(0, strings.LastIndexByte(text, '(')):]
		for _, words := range credits {
			if strings.HasPrefix(last, words) {
				return last
			}
		}
	}
	return ""
}

func holdsDigit(text string) bool { return strings.ContainsAny(text, "0123456789") }
