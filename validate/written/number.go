package written

import (
	"iter"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/strike-tally/strike-tally/schema"
)

func digits(n int) string { return strconv.Itoa(n) }

const (
	Decimals Form = "decimals that are zero left out"
	Grouped  Form = "separators of thousands left out"
	Zeros    Form = "leading zeros or a sign left out"
	Typed    Form = "digits of another kind"
)

// Numbers is what a column shows of the points and commas in its numbers.
type Numbers struct {
	// Decimal and Group are the sign that parts decimals, and that which parts thousands;
	// 0 where the column does not decide it, or contradicts itself.
	Decimal, Group byte
	// Torn says that the column contradicts itself: a sign parts decimals here and thousands
	// there.
	Torn bool
	bare bool // some number has neither
}

var (
	pointed  = pattern(`^[+-]?[0-9]{1,3}(?:([.,])[0-9]{3})+(?:([.,])([0-9]+))?$`)
	fraction = pattern(`^[+-]?[0-9]+([.,])([0-9]+)$`)
	spaced   = pattern(`^[+-]?[1-9][0-9]{0,2}(?:[ _'’\x{a0}\x{202f}\x{2009}][0-9]{3})+$`)
	plain    = pattern(`^[+-]?[0-9]+$`)
)

// NumbersOf looks at all cells of a column.
func NumbersOf(cells iter.Seq[string]) (n Numbers) {
	decimal, group := map[byte]bool{}, map[byte]bool{}
	for cell := range cells {
		text := strings.TrimSpace(cell)
		if plain().MatchString(text) {
			n.bare = n.bare || len(text) < 4
			continue
		}
		if m := fraction().FindStringSubmatch(text); m != nil && (len(m[2]) != 3 || len(text) > len("+123.456") || text[0] == '0') {
			decimal[m[1][0]] = true
			continue
		}
		m := pointed().FindStringSubmatch(text)
		if m == nil || mixed(text, m) {
			continue
		}
		switch {
		case m[2] != "" && m[2] != m[1]:
			group[m[1][0]], decimal[m[2][0]] = true, true
		case strings.Count(text, m[1]) > 1:
			group[m[1][0]] = true
		}
	}
	for i, sign := range []byte{'.', ','} {
		other := []byte{',', '.'}[i]
		n.Torn = n.Torn || decimal[sign] && group[sign]
		switch {
		case decimal[sign] && !group[sign] && !decimal[other]:
			n.Decimal, n.Group = sign, other
		case group[sign] && !decimal[sign] && !group[other]:
			n.Group, n.Decimal = sign, other
		}
	}
	return n
}

// mixed reports whether thousands are parted by two signs.
func mixed(text string, m []string) bool {
	whole := text
	if m[2] != "" && m[2] != m[1] {
		whole = text[:strings.LastIndex(text, m[2])]
	}
	return strings.Contains(whole, ".") && strings.Contains(whole, ",")
}

// Whole reads a whole number of people, strikes or vessels, where the column decides what
// its signs are; false if it cannot be told. Where nothing decides, a group of three
// digits is thousands if it is not three zeros: nobody counts parts of people.
func (n Numbers) Whole(text string) (number schema.Count, form Form, ok bool) {
	text = strings.TrimSpace(text)
	if c := schema.Count(text); c.Valid() {
		return c, "", true
	}
	typed := norm.NFKC.String(strings.TrimPrefix(text, "'"))
	switch {
	case spaced().MatchString(typed), spaced().MatchString(text):
		return whole(onlyDigits(typed), Grouped)
	case plain().MatchString(typed):
		if form = Zeros; plain().MatchString(text) == (typed != text) {
			form = Typed
		}
		return whole(typed, form)
	}
	if m := pointed().FindStringSubmatch(typed); m != nil && !mixed(typed, m) {
		sign, last := m[1][0], byte(0)
		if m[2] != "" && m[2] != m[1] {
			last = m[2][0]
		}
		single := strings.Count(typed, m[1]) == 1 && last == 0
		zeros := single && strings.HasSuffix(typed, "000")
		switch {
		case single && n.Torn, last != 0 && strings.Trim(m[3], "0") != "", n.Group != 0 && n.Group != sign, last != 0 && n.Decimal != 0 && n.Decimal != last:
		case n.Group == sign, !single, !zeros && n.Decimal == 0, zeros && n.bare && n.Decimal == 0:
			if last != 0 {
				typed = typed[:strings.LastIndexByte(typed, last)]
			}
			return whole(onlyDigits(typed), Grouped)
		}
		if single && n.Decimal == sign && zeros {
			return whole(typed[:strings.IndexByte(typed, sign)], Decimals)
		}
		return "", "", false
	}
	if m := fraction().FindStringSubmatch(typed); m != nil && strings.Trim(m[2], "0") == "" && (n.Group == 0 || n.Group != m[1][0]) {
		return whole(typed[:strings.Index(typed, m[1])], Decimals)
	}
	if found, known := NumberInWords(text); known && !strings.EqualFold(text, "no") {
		return whole(digits(found), InWords)
	}
	return "", "", false
}

// whole is the count of digits, with leading zeros and a plus perhaps.
func whole(typed string, form Form) (schema.Count, Form, bool) {
	text := strings.TrimLeft(strings.TrimPrefix(typed, "+"), "0")
	if text == "" && typed != "" {
		text = "0"
	}
	c := schema.Count(text)
	return c, form, c.Valid()
}

func onlyDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
}
