package rules

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// fromWindows1252 is the file in UTF-8, if what is no UTF-8 in it can be
// recognised as Windows-1252 (of which Latin-1 is a part). That is so if
//
//   - no line holds both UTF-8 characters of several bytes and bytes that are no
//     UTF-8,
//   - read as Windows-1252, every character of the broken lines stands where that
//     letter or sign stands in Spanish, Portuguese, French, German or English text,
//   - and at least one of them could not stand there if the file were Mac Roman,
//     which has other letters at the same bytes.
//
// What is weaker than that is left to a person.
func fromWindows1252(b []byte) ([]byte, bool) {
	var text bytes.Buffer
	sure := false
	for line := range bytes.Lines(b) {
		if utf8.Valid(line) {
			text.Write(line)
			continue
		}
		decoded, err := charmap.Windows1252.NewDecoder().String(string(line))
		if err != nil || hasMultibyte(line) {
			return nil, false
		}
		fits, telling := likeText([]rune(decoded))
		if !fits {
			return nil, false
		}
		sure = sure || telling
		text.WriteString(decoded)
	}
	return text.Bytes(), sure
}

// hasMultibyte reports whether some bytes of the line are a UTF-8 character of
// several bytes.
func hasMultibyte(line []byte) bool {
	for len(line) > 0 {
		r, size := utf8.DecodeRune(line)
		if r != utf8.RuneError && size > 1 {
			return true
		}
		line = line[size:]
	}
	return false
}

// likeText reports whether every character beyond ASCII stands where it stands in
// text, and whether one of them tells the encoding.
func likeText(line []rune) (fits, telling bool) {
	for i, r := range line {
		if r < utf8.RuneSelf {
			continue
		}
		stands, tells := letterStands(line, i)
		if !unicode.IsLetter(r) {
			stands, tells = signStands(line, i)
		}
		if !stands {
			return false, false
		}
		telling = telling || tells
	}
	return true, telling
}

// westernLetters are the letters beyond ASCII of the languages named above.
const westernLetters = "áàâãäçéèêëíîïñóôõöúùûüßÁÀÂÃÄÇÉÈÊËÍÎÏÑÓÔÕÖÚÙÛÜ"

// letterStands asks of a letter: it is one of those languages, in a word that
// has ASCII letters, too, or alone as the words à, é, ó; no capital behind a small
// letter; ã and õ where Portuguese has them. A small letter beside another small
// one is telling: in Mac Roman it would be a capital or a sign.
func letterStands(line []rune, i int) (stands, telling bool) {
	r, before, after := line[i], at(line, i-1), at(line, i+1)
	small := isASCIISmall(before) || isASCIISmall(after)
	switch {
	case !strings.ContainsRune(westernLetters, r), unicode.IsUpper(r) && unicode.IsLower(before):
		return false, false
	case unicode.IsDigit(before), unicode.IsDigit(after):
		return false, false
	case !unicode.IsLetter(before) && !unicode.IsLetter(after):
		return strings.ContainsRune("àáéóÀÁÉÓ", r), false
	case strings.ContainsRune("õÕ", r) && after != 'e' && after != 'E':
		return false, false
	case strings.ContainsRune("ãÃ", r) && unicode.IsLetter(after) && !strings.ContainsRune("oesnOESN", after):
		return false, false
	}
	return hasASCIILetter(word(line, i)), small && unicode.IsLower(r)
}

// signStands asks of a sign that is no letter.
func signStands(line []rune, i int) (stands, telling bool) {
	r, before, after := line[i], at(line, i-1), at(line, i+1)
	open := !unicode.IsLetter(before) && !unicode.IsDigit(before) // a word may begin here
	close := !unicode.IsLetter(after) && !unicode.IsDigit(after)  // or end
	inside := !open && !close                                     // or goes on
	switch r {
	case '’':
		if inside {
			return contraction(line, i)
		}
		return true, false
	case '‘':
		return open && !close, false
	case '“':
		return open && !unicode.IsSpace(after), strings.ContainsRune(string(line[i+1:]), '”')
	case '”':
		return close && !unicode.IsSpace(before), strings.ContainsRune(string(line[:i]), '“')
	case '–', '—':
		apart := before == ' ' && after == ' ' || unicode.IsDigit(before) && unicode.IsDigit(after)
		return apart, apart
	case '…':
		return close, close && isASCIISmall(before)
	case '¿', '¡':
		return open && unicode.IsLetter(after), true
	case '«':
		return open && !unicode.IsSpace(after), false
	case '»':
		return close && !unicode.IsSpace(before), false
	case '°', 'º': // also before minutes, 15°30'N
		return unicode.IsDigit(before) && !unicode.IsLetter(after), true
	case 'ª':
		return unicode.IsDigit(before) && close, true
	case '€', '£':
		apart := unicode.IsDigit(before) != unicode.IsDigit(after)
		return apart, apart
	case '\u00a0', '•', '·', '§':
		return !inside, false
	}
	return false, false
}

// contraction asks of an apostrophe inside a word: English n't, 're, 've, 'll, 'd,
// 'm and 's, French l', d', qu' and so on. 's is telling behind five letters: a
// Spanish word in -ís, which Mac Roman would make of it, is shorter.
func contraction(line []rune, i int) (stands, telling bool) {
	var rest []rune
	for n := i + 1; n < len(line) && unicode.IsLetter(line[n]); n++ {
		rest = append(rest, line[n])
	}
	switch string(rest) {
	case "t":
		return at(line, i-1) == 'n', true
	case "re", "ve", "ll":
		return true, true
	case "d", "m":
		return true, false
	case "s":
		return true, i >= 5 && len(word(line, i-1)) >= 5 && isASCIISmall(line[i-1])
	}
	before := strings.ToLower(string(word(line, i-1)))
	elides := before == "qu" || len(before) == 1 && strings.Contains("cdjlmnst", before)
	return elides && strings.ContainsRune("aàâeéèêhiîoôuy", unicode.ToLower(at(line, i+1))), false
}

// at is a character of the line; 0 outside of it.
func at(line []rune, i int) rune {
	if i < 0 || i >= len(line) {
		return 0
	}
	return line[i]
}

// word is the run of letters around a letter.
func word(line []rune, i int) []rune {
	from, to := i, i
	for from > 0 && unicode.IsLetter(line[from-1]) {
		from--
	}
	for to < len(line) && unicode.IsLetter(line[to]) {
		to++
	}
	return line[from:to]
}

func hasASCIILetter(word []rune) bool {
	for _, r := range word {
		if isASCIISmall(r) || r >= 'A' && r <= 'Z' {
			return true
		}
	}
	return false
}

func isASCIISmall(r rune) bool { return r >= 'a' && r <= 'z' }
