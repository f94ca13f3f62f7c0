package written

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/strike-tally/strike-tally/schema"
)

var dayWords = pattern(`^(?:\pL+\.?,? )?(\d{1,2})(?:st|nd|rd|th|º|°|\.)?(?: de| of|-)? ?(\pL{3,12})\.?(?:,? de| del|,|-)? ?(\d{4}|\d{2})$|^(?:\pL+\.?,? )?(\pL{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$|^(\d{4})[- ](\pL{3,12})\.?[- ](\d{1,2})$`)

// DayInWords is the day of a text that gives the month's name, in one of the languages
// that sources are written in, and perhaps the day of the week; empty for others.
func DayInWords(text string) string {
	m := dayWords().FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	year, name, day := m[3]+m[6]+m[7], m[2]+m[4]+m[8], m[1]+m[5]+m[9]
	return DayOf(year, strconv.Itoa(Month(name)), day)
}

// monthNames are how months begin in English, Spanish, Portuguese, French and German.
var monthNames = [...][]string{
	{"jan", "ene"}, {"feb", "fev", "fév"}, {"mar", "mär", "mrz"}, {"apr", "abr", "avr"}, {"may", "mai"}, {"jun", "juin"},
	{"jul", "juil"}, {"aug", "ago", "aoû"}, {"sep", "set", "sept"}, {"oct", "out", "okt"}, {"nov"}, {"dec", "dic", "dez", "déc"},
}

// Month is the number of the month that a text names, 0 for none.
func Month(text string) int {
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		for i, names := range monthNames {
			for _, name := range names {
				if strings.HasPrefix(word, name) && len(word) <= 12 {
					return i + 1
				}
			}
		}
	}
	return 0
}

// DayOf is the day of three numbers, or empty if there is no such day.
func DayOf(year, month, day string) string {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	if len(year) == 2 {
		y += 2000
	}
	if text := fmt.Sprintf("%04d-%02d-%02d", y, m, d); schema.Date(text).Valid() {
		return text
	}
	return ""
}
