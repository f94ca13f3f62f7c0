package rules

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/written"
)

var _ = add(&validate.Rule{
	Name:  "invalid-number",
	Title: "A number is not written in digits alone, or is out of bounds.",
	Doc: "Numbers of people, strikes and vessels are decimal digits without sign, point, separator, blank or leading zero, from 0 (where the column says so, from 1) to 9999999. " +
		"Nothing else is ever read as a number: 3.7 does not become 3, nor 010 eight. An empty cell says that nothing is known, 0 says none.",
	Hint:     "write the number in digits; where nothing is known the cell stays empty",
	Severity: validate.Error,
	Repair:   &validate.Repair{Cell: func(c validate.Cell) string { return writtenNumber(c) }},
	Cell: &validate.CellRule{
		Tags: []string{"count"},
		Accepts: func(value, param string) bool {
			if param == "" {
				return schema.Count(value).Valid()
			}
			n, ok := schema.Count(value).Int()
			minimum, _ := strconv.Atoi(param)
			return ok && n >= minimum
		},
		Word: wordNumber,
	},
})

func wordNumber(c validate.Cell) (message, hint string) {
	name := c.Column.Name
	if schema.Count(c.Value).Valid() {
		return fmt.Sprintf("%s: found %s, want %s or more", name, c.Value, c.Param), fmt.Sprintf("counting begins at %s; where nothing is known the cell stays empty", c.Param)
	}
	if plainDigits().MatchString(c.Value) && c.Value[0] != '0' {
		return fmt.Sprintf("%s: found %s, want %d or less", name, c.Value, schema.MaxCount), "check the number; is it two numbers in one cell?"
	}
	return fmt.Sprintf("%s: found %q, want a whole number in digits", name, c.Value), hintForNumber(c.Value)
}

var (
	plainDigits   = pattern(`^[0-9]+$`)
	grouped       = pattern(`^[1-9][0-9]{0,2}([,. _'’\x{a0}\x{202f}][0-9]{3})+$`)
	decimalNumber = pattern(`^([+-]?[0-9]+)[.,]([0-9]+)$`)
	otherBase     = pattern(`^(?i:0x[0-9a-f]+|0b[01]+|0o[0-7]+)$`)
	exponent      = pattern(`^(?i:[0-9]+(\.[0-9]+)?e[+-]?[0-9]+)$`)
	openEnded     = pattern(`^(?i:([0-9]+) ?\+|[>≥~≈<≤]=? ?([0-9]+)|(?:at least|more than|over|about|around|nearly|some|up to|circa|ca\.?|al menos|por lo menos|más de|mas de|unos|unas|cerca de|casi|hasta) ([0-9]+))$`)
	fromTo        = pattern(`^([0-9]+) ?(?:-|–|—|to|or|a|o|y|and|/) ?([0-9]+)$`)
	marked        = pattern(`^([0-9]+) ?(?:\?|\*+|[†‡]|\[[^\]]*\]|\([^)]*\)|[¹²³⁴⁵⁶⁷⁸⁹]+)$`)
	dayLike       = pattern(`^(?i:[0-9]{1,2}-[a-z]{3}|[a-z]{3}-[0-9]{2})$`)
	beforeWords   = pattern(`^([0-9]+) ?\pL.*$`)
	likeNumber    = pattern(`^[0-9OolI|]{1,4}$`)
	pointBehind   = pattern(`^([0-9]+)[.,;:]$`)
)

// hintForNumber guesses from the shape of a text which number was meant.
func hintForNumber(value string) string {
	text := strings.TrimSpace(value)
	switch {
	case isPlaceholder(text):
		return "where nothing is known the cell stays empty; 0 says that there were none"
	case text != value && schema.Count(text).Valid():
		return "did you mean " + text + "? No blanks stand around a number"
	case grouped().MatchString(text):
		return "did you mean " + onlyDigits(text) + "? Digits are not grouped"
	case plainDigits().MatchString(text):
		return "did you mean " + withoutZeros(text) + "? A number has no leading zeros"
	case strings.HasPrefix(text, "+") && plainDigits().MatchString(text[1:]):
		return "did you mean " + withoutZeros(text[1:]) + "? A number has no sign"
	case strings.HasPrefix(text, "-"):
		return "a number is never below 0; where nothing is known the cell stays empty"
	case otherBase().MatchString(text):
		return "write the number in decimal digits"
	case exponent().MatchString(text):
		return "write the number out in digits, without exponent"
	}
	switch {
	case isFailedFormula(text):
		return "a formula has failed in a spreadsheet: type the number itself; where nothing is known the cell stays empty"
	case strings.HasPrefix(text, "="):
		return "type the number itself, not the formula that makes it"
	case schema.Date(text).Valid():
		return "this is a day; has the cell got that of another column, or has a spreadsheet made a day of it?"
	}
	if m := decimalNumber().FindStringSubmatch(text); m != nil {
		if strings.Trim(m[2], "0") == "" && plainDigits().MatchString(m[1]) {
			return "did you mean " + withoutZeros(m[1]) + "? A number has no decimal places"
		}
		return "people, strikes and vessels are counted whole; look the number up in the source"
	}
	if mended := norm.NFKC.String(strings.TrimPrefix(text, "'")); mended != text && schema.Count(mended).Valid() {
		return "did you mean " + mended + "? A number is written in the plain digits 0 to 9"
	}
	if dayLike().MatchString(text) {
		return "a spreadsheet has made a day of the cell; type the number again, or the two ends of a range into their columns, and format the column as text"
	}
	if m := marked().FindStringSubmatch(text); m != nil {
		return "write " + withoutZeros(m[1]) + " alone; marks and remarks belong into the note"
	}
	if m := openEnded().FindStringSubmatch(text); m != nil {
		return "write " + withoutZeros(m[1]+m[2]+m[3]) + "; words such as 'at least' belong into the qualifier, the lower or upper end, or the note"
	}
	if m := fromTo().FindStringSubmatch(text); m != nil {
		return "a range takes two cells: " + withoutZeros(m[1]) + " as its lower and " + withoutZeros(m[2]) + " as its upper end, where the table has them; otherwise the note"
	}
	if m := pointBehind().FindStringSubmatch(text); m != nil {
		return fmt.Sprintf("did you mean %s? No %q stands behind a number; if digits behind it are lost, look the number up in the source", withoutZeros(m[1]), text[len(m[1]):])
	}
	if likeNumber().MatchString(text) {
		return "did you mean " + withoutZeros(likeDigits.Replace(text)) + "? Letters stand in it that look like digits (O for 0, l or I for 1)"
	}
	if n, ok := written.NumberInWords(text); ok {
		return fmt.Sprintf("did you mean %d? Numbers are written in digits", n)
	}
	if m := beforeWords().FindStringSubmatch(text); m != nil {
		return "write " + withoutZeros(m[1]) + " alone; words belong into the note"
	}
	return ""
}

// writtenNumber is the number that a cell can only mean; the cell itself without blanks
// around it where there is none. A point before three digits may part thousands or
// decimals, where no other cell of the column decides it, and a hyphen or a no may be a
// zero or unknown.
func writtenNumber(c validate.Cell) string {
	text := strings.TrimSpace(c.Value)
	number := strings.TrimPrefix(strings.TrimPrefix(norm.NFKC.String(text), "'"), "+")
	switch n := c.Numbers; {
	case strings.ContainsAny(number, ".,") && n.Torn:
	case n.Decimal != 0 || n.Group != 0: // the column decides
		if whole, _, ok := n.Whole(number); ok {
			number = string(whole)
		}
	default:
		if m := decimalNumber().FindStringSubmatch(number); m != nil && strings.Trim(m[2], "0") == "" && len(m[2]) != 3 {
			number = m[1]
		} else if grouped().MatchString(number) && !strings.Contains(number, ".") {
			number = onlyDigits(number)
		}
	}
	if n, ok := written.NumberInWords(number); ok && !strings.EqualFold(number, "no") {
		number = strconv.Itoa(n)
	}
	if n, ok := schema.Count(number).Int(); ok && n >= c.Column.Minimum {
		return number
	}
	switch strings.ToLower(text) {
	case "na", "n/a", "#n/a", "nan", "null", "unknown", "not known", "desconocido", "tbd", "?", "??":
		if !c.Column.Required {
			return ""
		}
	}
	return text
}

func onlyDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
}

func withoutZeros(digits string) string {
	if text := strings.TrimLeft(digits, "0"); text != "" {
		return text
	}
	return "0"
}
