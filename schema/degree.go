package schema

import (
	"strconv"
	"strings"
)

// Degree is a latitude or longitude in decimal degrees (WGS 84, north and east
// positive) as a table writes it: 10.25, -78.4, 0; or empty for "not known".
type Degree string

// Known reports whether a value is given.
func (d Degree) Known() bool { return d != "" }

// Valid reports whether d is a plain decimal number: no plus sign, no exponent,
// no leading zero, no comma, no minus before zero, at most six decimal places (a tenth of a metre).
func (d Degree) Valid() bool {
	whole, fraction, hasPoint := strings.Cut(strings.TrimPrefix(string(d), "-"), ".")
	if whole == "" || len(whole) > 3 || (whole[0] == '0' && len(whole) > 1) {
		return false
	}
	if hasPoint && (fraction == "" || len(fraction) > 6) {
		return false
	}
	zero := true
	for _, part := range []string{whole, fraction} {
		for i := 0; i < len(part); i++ {
			if part[i] < '0' || part[i] > '9' {
				return false
			}
			zero = zero && part[i] == '0'
		}
	}
	return !zero || d[0] != '-'
}

// Millionths are the degrees times 1,000,000, and false where none is given.
func (d Degree) Millionths() (int32, bool) {
	if !d.Valid() {
		return 0, false
	}
	n, places, point := int32(0), 6, false
	for i := 0; i < len(d); i++ {
		switch c := d[i]; {
		case c == '.':
			point = true
		case c != '-':
			n = n*10 + int32(c-'0')
			if point {
				places--
			}
		}
	}
	for range places {
		n *= 10
	}
	if d[0] == '-' {
		n = -n
	}
	return n, true
}

// Float64 is the value in degrees, and false where none is given.
func (d Degree) Float64() (float64, bool) {
	if !d.Valid() {
		return 0, false
	}
	f, err := strconv.ParseFloat(string(d), 64)
	return f, err == nil
}
