package written

import "strings"

// NumberInWords is the number of a text in English or Spanish words, up to 99.
func NumberInWords(text string) (n int, ok bool) {
	text = strings.ToLower(text)
	if n, ok = numberWords[text]; ok {
		return n, true
	}
	if rest, found := strings.CutPrefix(text, "veinti"); found {
		text = "veinte y " + strings.NewReplacer("ó", "o", "é", "e", "ú", "u").Replace(rest)
	}
	tens, units, found := strings.Cut(strings.ReplaceAll(text, " y ", "-"), "-")
	t, isTens := numberWords[tens]
	u, isUnits := numberWords[units]
	if !found || !isTens || !isUnits || t < 20 || t > 90 || u < 1 || u > 9 {
		return 0, false
	}
	return t + u, true
}

var numberWords = map[string]int{
	"no": 0, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "a dozen": 12,
	"cero": 0, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
	"once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20,
	"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "una docena": 12, "dozen": 12, "half a dozen": 6, "media docena": 6,
}
