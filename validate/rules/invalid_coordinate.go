package rules

import (
	"fmt"
	"math"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/written"
)

var _ = add(&validate.Rule{
	Name:  "invalid-coordinate",
	Title: "A coordinate is not in plain decimal degrees, or lies off the globe.",
	Doc: "Degrees are a decimal number with a point, a minus sign for south and west, at most six decimal places and no leading zeros; latitudes from -90 to 90, longitudes from -180 to 180. " +
		"Coordinates that lie on the globe but not where they should are not noticed here.",
	Hint:     "write decimal degrees such as 10.25 or -61.4; where no source gives a place the cell stays empty",
	Severity: validate.Error,
	Repair:   &validate.Repair{Cell: trimmed},
	Cell: &validate.CellRule{
		Tags:    []string{"degree"},
		Accepts: func(value, limit string) bool { return schema.Degree(value).Valid() && within(value, limit) },
		Word:    wordCoordinate,
	},
})

// within reports whether degrees lie between -limit and limit, a whole number.
// Neither has leading zeros, so that the longer one is the larger one.
func within(degrees, limit string) bool {
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(degrees, "-"), ".")
	if len(whole) != len(limit) {
		return len(whole) < len(limit)
	}
	return whole < limit || whole == limit && strings.Trim(fraction, "0") == ""
}

func wordCoordinate(c validate.Cell) (message, hint string) {
	name := c.Column.Name
	if schema.Degree(c.Value).Valid() {
		hint = name + " lies between -" + c.Param + " and " + c.Param
		if f, _ := schema.Degree(c.Value).Float64(); math.Abs(f) <= 180 {
			hint += "; have latitude and longitude changed places?"
		} else {
			hint += "; has the decimal point been lost?"
		}
		return fmt.Sprintf("%s: found %s, want -%s to %s", name, c.Value, c.Param, c.Param), hint
	}
	return fmt.Sprintf("%s: found %q, want decimal degrees", name, c.Value), hintForDegree(c.Value)
}

var (
	twoCoordinates = pattern(`^-?\d{1,3}\.\d+\s*[,;/ ]\s*-?\d{1,3}\.\d+$`)
)

// hintForDegree guesses from the shape of a text which degrees were meant.
func hintForDegree(value string) string {
	text := strings.TrimSpace(value)
	switch {
	case isPlaceholder(text):
		return "where no source gives a place the cell stays empty"
	case text != value && schema.Degree(text).Valid():
		return "did you mean " + text + "? No blanks stand around a number"
	case twoCoordinates().MatchString(text):
		return "latitude and longitude take a cell each"
	case plainDigits().MatchString(strings.TrimPrefix(text, "-")) && len(text) > 3:
		return "has the decimal point been lost?"
	case schema.Degree(plainlyTyped(text)).Valid():
		return "did you mean " + plainlyTyped(text) + "? Degrees are plain digits, and the minus sign is a plain hyphen"
	case strings.Trim(text, "-0.") == "":
		return "did you mean 0? Zero has no sign; where no source gives a place the cell stays empty"
	case schema.Degree(strings.Replace(text, ",", ".", 1)).Valid():
		return "did you mean " + strings.Replace(text, ",", ".", 1) + "? Decimals stand behind a point"
	}
	if degrees := written.DegreesAndMinutes(text); degrees != "" {
		return "did you mean " + degrees + "? Degrees are decimal, south and west negative, at most six decimal places"
	}
	return ""
}
