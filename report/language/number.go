package language

import (
	"strconv"
	"strings"
)

// Numbers are written here and not by golang.org/x/text, whose tables of every language
// would be a tenth of what the site's readers load to check a text; a test holds them to
// be the same.

// Number writes a whole number with the language's separators; Spanish has none in
// numbers of four digits.
func (l *Language) Number(n int) string { return l.grouped(strconv.Itoa(n)) }

// Decimal writes a number with one decimal place, the even one where two are as near.
func (l *Language) Decimal(x float64) string {
	whole, tenth, _ := strings.Cut(strconv.FormatFloat(x, 'f', 1, 64), ".")
	if l.spanish {
		return l.grouped(whole) + "," + tenth
	}
	return l.grouped(whole) + "." + tenth
}

// Signed writes a difference: +3, −2, 0.
func (l *Language) Signed(n int) string {
	if n > 0 {
		return "+" + l.Number(n)
	}
	return l.Number(n)
}

// grouped sets a separator between each three digits of a whole number, and the sign for
// less than nothing.
func (l *Language) grouped(number string) string {
	digits, negative := strings.CutPrefix(number, "-")
	separator, ungrouped := ",", 3
	if l.spanish {
		separator, ungrouped = ".", 4
	}
	text := ""
	for len(digits) > 3 && (text != "" || len(digits) > ungrouped) {
		cut := len(digits) - 3
		digits, text = digits[:cut], separator+digits[cut:]+text
	}
	if negative {
		return "−" + digits + text
	}
	return digits + text
}
