package rules

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// Groups of columns that are asked together, by their number.
const (
	aName   = 1 // or another short text
	aNote   = 2 // with the address beside it
	aTitle  = 3 // or a series: both may be a number
	anOwner = 4 // of a document, with the coded words beside it
	aCount  = 5 // a series, with the numbers beside it
)

// Kinds of text for which there are hints of their own.
const (
	twiceOver    = "the text twice over" // it was pasted twice
	outletBehind = "the name of the outlet behind the title"
	endOfAddress = "the end of an address"
)

var shortTexts = map[string][][]string{
	"strikes":    {{"announced_by"}, {"location"}, {"claimed_target"}, {"claimed_group"}, {"claimed_by"}},
	"tallies":    {{"series", "source_id", "scope"}, {"series", "deaths", "strikes", "vessels", "as_of"}},
	"claims":     {{"claimant"}, {"office"}, {"reported_by"}, {"claim"}},
	"excluded":   {{"what"}},
	"sources":    {{"publisher", "language", "kind", "access"}, {"origin", "language", "kind", "access"}, {"title", "publisher", "language"}, {"note", "url"}},
	"publishers": {{"publisher", "kind", "series"}, {"also"}},
}

// longName is a number of letters that no name of an outlet reaches; titles of articles do.
const longName = 70

var _ = add(&validate.Rule{
	Name:  "misplaced-text",
	Title: "A text belongs into another column.",
	Doc: "Who announced, claimed or published something, a place, a series, a title or what a claim says is none if it is an address, a day, the id of a row or two coordinates; nor is it yes or no alone, or a number, except a title, a series or an outlet. " +
		"A publisher or origin is neither what language, kind or access of its row say, nor begins with By as a byline, nor is as long as a title, of 70 letters and more, and neither these nor a title nor a series goes over several lines. None of all these texts is a coded word, as eastern_sea. A series is not a number or day of its own row. A name, a place or a title that stands in its cell twice was pasted twice. A title is not the end of an address, as boat-hit-in-sound, and does not have the name of the row's publisher behind a - or |, nor that of a part of it behind a |. An address alone in the note of a source belongs into url where that is empty.",
	Hint:     "write the text into its own column, and look at the cells beside it",
	Severity: validate.Error,
	Row: &validate.RowRule{
		Of:       func(t *schema.Table) [][]string { return shortTexts[t.Name] },
		Accepts:  func(_ schema.Date, cells []string) bool { return misplacedKind(cells) == "" },
		Suspects: mayBeMisplaced,
		Finding: func(_ schema.Date, row *validate.Row, columns []string) validate.Finding {
			cells := make([]string, len(columns))
			for i, column := range columns {
				cells[i] = row.Cell(column)
			}
			f := row.At(columns[0])
			f.Message = fmt.Sprintf("%s: found %s, %q, want what belongs here: %s", columns[0], misplacedKind(cells), f.Value, firstSentence(row.Table.Columns[row.Table.Index(columns[0])].Doc))
			switch misplacedKind(cells) {
			case twiceOver:
				f.Hint = "write the text once"
			case outletBehind:
				f.Hint = "leave the name away: it stands in publisher"
			case endOfAddress:
				f.Hint = "write the title as the page shows it"
			}
			return f
		},
	},
})

// misplacedKind says what the first cell of a group is that does not belong there; empty
// if it may be a text.
func misplacedKind(cells []string) string {
	text := cells[0]
	if text == "" || text[0] > 'z' {
		return ""
	}
	if len(cells) != aNote && len(cells) != aCount && doubledAt(text) > 0 {
		return twiceOver
	}
	if isAddressAlone(text) {
		if len(cells) == aNote && cells[1] != "" {
			return ""
		}
		return "an address"
	}
	if len(cells) == aNote {
		return ""
	}
	if len(cells) == aCount {
		if slices.Contains(cells[1:], text) {
			return "the number or day beside it"
		}
		return ""
	}
	if len(cells) != aName && strings.Contains(text, "\n") {
		return "a text of several lines"
	}
	if isCodedWord(text) {
		return "a word of another column"
	}
	if len(cells) == aTitle {
		if isSlug(text) {
			return endOfAddress
		}
		if endsWithOutlet(text, cells[1]) && !isErrorPage(text) {
			return outletBehind
		}
	}
	if len(cells) == anOwner {
		if slices.Contains(cells[1:], text) {
			return "a word of another column"
		}
		if strings.HasPrefix(text, "By ") {
			return "a byline"
		}
		if len(text) >= longName && utf8.RuneCountInString(text) >= longName {
			return "what may be a title"
		}
	}
	if len(cells) == aName && isAnswer(text) {
		return "a word of a coded column"
	}
	switch c := text[0]; {
	case 'A' <= c && c <= 'Z':
		if len(text) <= 8 && isAnyID(text) {
			return "the id of a row"
		}
	case '0' <= c && c <= '9', c == '-', c == '+':
		switch {
		case len(text) == len("2025-09-02") && schema.Date(text).Valid():
			return "a day"
		case isCoordinates(text):
			return "two coordinates"
		case len(cells) == aName && strings.Trim(text, "0123456789.,+-") == "":
			return "a number"
		}
	}
	return ""
}

// isCodedWord reports whether a text is one word as those of vocabularies and theaters are.
func isCodedWord(text string) bool {
	return strings.Contains(text, "_") && strings.Trim(text, "abcdefghijklmnopqrstuvwxyz_") == ""
}

// mayBeMisplaced reports whether the first cell of a group of so many may not belong there,
// whatever stands beside it.
func mayBeMisplaced(text string, cells int) bool {
	if text == "" {
		return false
	}
	switch cells {
	case aCount, anOwner: // what stands beside it are numbers, days and words in small letters
		if first := text[0]; first < 'A' || first > 'Z' && first <= 'z' {
			return true
		}
	case aTitle:
		if strings.Contains(text, "- ") || strings.IndexByte(text, '|') >= 0 || strings.IndexByte(text, "–—•"[0]) >= 0 || strings.Contains(text, "·") {
			return true // any of the signs behind which an outlet stands
		}
	}
	var alone [aCount]string
	alone[0] = text
	return misplacedKind(alone[:cells]) != ""
}

// isAnswer reports whether a text is yes or no and nothing else.
func isAnswer(text string) bool {
	switch text {
	case "yes", "Yes", "YES", "no", "No", "NO", "true", "TRUE", "false", "FALSE", "sí", "Sí":
		return true
	}
	return false
}

// slugHyphens is how many hyphens the end of an address has at least that is taken for one.
const slugHyphens = 3

// isSlug reports whether a text is words in small letters with hyphens for blanks, as
// addresses end.
func isSlug(text string) bool {
	return strings.Count(text, "-") >= slugHyphens && strings.Trim(text, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

// endsWithOutlet reports whether a title has the name of its outlet behind a sign, as browsers
// show the title of a page.
func endsWithOutlet(title, outlet string) bool {
	rest, ok := strings.CutSuffix(title, outlet)
	if outlet == "" {
		return false
	}
	if bar := strings.LastIndex(title, " | "); !ok && bar > 0 { // as CNN Politics, a part of the outlet
		return strings.HasPrefix(title[bar+len(" | "):], outlet+" ")
	}
	if !ok {
		return false
	}
	before := strings.TrimRight(rest, " ")
	sign, _ := utf8.DecodeLastRuneInString(before)
	return len(before) < len(rest) && strings.ContainsRune("-–—|·•", sign) && strings.TrimRight(before, " -–—|·•") != ""
}

// shortestDoubled is from how many bytes on a text that stands twice was pasted twice, and
// longSentence from how many on one with a full stop.
const shortestDoubled, longSentence = 8, 20

// doubledAt is where a text begins a second time that is one text twice over, as where it was
// pasted twice, with or without a blank between; 0 for any other text, and for short
// sentences, which may be so.
func doubledAt(text string) int {
	half := len(text) / 2
	if half < shortestDoubled || half < longSentence && strings.Contains(text, ".") || !strings.ContainsFunc(text, unicode.IsLetter) {
		return 0
	}
	if len(text)%2 == 0 {
		if text[:half] == text[half:] {
			return half
		}
		return 0
	}
	if c := text[half]; (c == ' ' || c == '\n') && text[:half] == text[half+1:] {
		return half + 1
	}
	return 0
}

// isAddressAlone reports whether a text is an address and nothing else.
func isAddressAlone(text string) bool {
	return (strings.HasPrefix(text, "http://") || strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "www.")) && !strings.Contains(text, " ")
}

// isAnyID reports whether a text is written as the ids of some table are.
func isAnyID(text string) bool {
	return slices.ContainsFunc(schema.Tables, func(t *schema.Table) bool {
		key := t.Index(t.Key)
		return key >= 0 && t.Prefix() != "" && schema.ID(text).Valid(t.Prefix(), t.Columns[key].Width)
	})
}

// compass is a number of degrees with its direction.
var compass = pattern(`([0-9.]+)\s*°?\s*[NSEWO]\b`)

// isCoordinates reports whether a text is latitude and longitude, with decimals, with or
// without the letters of their directions.
func isCoordinates(text string) bool {
	if len(text) < len("-60.75, 10.25 N W")+8 {
		text = compass().ReplaceAllString(text, "$1")
	}
	north, east, ok := strings.Cut(text, ",")
	if !ok || !strings.Contains(north, ".") {
		return false
	}
	lat, err := strconv.ParseFloat(strings.TrimSpace(north), 64)
	if err != nil || lat < -90 || lat > 90 {
		return false
	}
	lon, err := strconv.ParseFloat(strings.TrimSpace(east), 64)
	return err == nil && lon >= -180 && lon <= 180
}
