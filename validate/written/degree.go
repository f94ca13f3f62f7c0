package written

import (
	"math"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/strike-tally/strike-tally/schema"
)

const (
	Hemisphere Form = "degrees with a hemisphere, minutes or seconds"
	Rounded    Form = "rounded to six decimal places"
	Comma      Form = "a comma before the decimals"
)

var (
	degreesMinutes = pattern(`^(?:([NSEWO]) ?)?([+-]?)(\d{1,3}(?:[.,]\d+)?)\s*(?:[°ºd:]|deg)?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:['′’:m]|min)?)?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”s]|'')?)?\s*([NSEWOnsewo]?)\.?$`)
	decimals       = pattern(`^[+-]?(?:[0-9]{1,3}(?:[.,][0-9]*)?|[.,][0-9]+)$`)
)

// Degree reads decimal degrees up to a limit, 90 for latitudes and 180 for longitudes; false
// if the text is none. A hemisphere of the other axis is none, nor is one beside a sign.
func Degree(text string, limit float64) (degree schema.Degree, form Form, ok bool) {
	text = strings.TrimSpace(text)
	within := func(d schema.Degree) bool {
		f, known := d.Float64()
		return known && math.Abs(f) <= limit
	}
	if d := schema.Degree(text); d.Valid() {
		return d, "", within(d)
	}
	typed := strings.NewReplacer("−", "-", "–", "-").Replace(norm.NFC.String(text))
	if decimals().MatchString(typed) {
		f, err := strconv.ParseFloat(strings.Replace(typed, ",", ".", 1), 64)
		rounded := math.Round(f*1e6) / 1e6
		switch {
		case strings.Contains(typed, ","):
			form = Comma
		case math.Abs(f-rounded) > 1e-9:
			form = Rounded
		default:
			form = Zeros
		}
		if rounded == 0 {
			rounded = 0 // without a sign
		}
		d := schema.Degree(strconv.FormatFloat(rounded, 'f', -1, 64))
		return d, form, err == nil && within(d)
	}
	d := schema.Degree(DegreesAndMinutes(typed))
	across := "NSns"
	if limit < 180 {
		across = "EWOewo"
	}
	if d == "" || !within(d) || strings.ContainsAny(typed, across) || strings.ContainsAny(typed, "+-") && strings.ContainsAny(typed, "NSEWOnsewo") {
		return "", "", false
	}
	return d, Hemisphere, true
}

// DegreesAndMinutes turns a text with hemisphere, sign, degrees, minutes and seconds into
// decimal degrees; empty if it is none.
func DegreesAndMinutes(text string) string {
	m := degreesMinutes().FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	degrees := 0.0
	for i, part := range m[3:6] {
		if part == "" {
			continue
		}
		f, err := strconv.ParseFloat(strings.Replace(part, ",", ".", 1), 64)
		if err != nil || i > 0 && f >= 60 {
			return ""
		}
		degrees += f / math.Pow(60, float64(i))
	}
	if m[2] == "-" || strings.ContainsAny(m[1]+m[6], "SsWwOo") {
		degrees = -degrees
	}
	if math.Abs(degrees) > 180 {
		return ""
	}
	return strconv.FormatFloat(math.Round(degrees*1e6)/1e6, 'f', -1, 64)
}
