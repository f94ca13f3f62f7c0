package dataset

import "strconv"

// A theater of the invented campaign.
type theater struct {
	word, label, labelES string
	sea                  bool
	latitude, longitude  int // thousandths of a degree
}

var theaters = []theater{
	{"example_bank", "Example Bank", "Banco Ejemplo", true, 4_250, -38_500},
	{"north_sound", "North Sound", "Sonda del Norte", true, 12_500, -41_000},
	{"port_region", "Port region (land)", "Región del Puerto (tierra)", false, 8_100, -45_250},
	{"river_delta", "River delta (land)", "Delta del Río (tierra)", false, -1_500, -47_400},
	{"south_gulf", "South Gulf", "Golfo del Sur", true, -6_750, -36_900},
}

// inScope reports whether a theater is counted in a scope.
func inScope(i int, scope string) bool {
	switch scope {
	case "all":
		return true
	case "sea":
		return theaters[i].sea
	case "land":
		return !theaters[i].sea
	}
	return theaters[i].word == scope
}

// scopes are those that figures speak of.
var scopes = []string{"all", "sea", "land", "example_bank", "north_sound", "port_region", "river_delta", "south_gulf"}

func writeTheaters(s *sheet) {
	for _, t := range theaters {
		medium := "land"
		if t.sea {
			medium = "sea"
		}
		s.put(&row{cells: []string{t.word, t.label, t.labelES, medium, degrees(t.latitude), degrees(t.longitude)}, raw: -1})
	}
}

// degrees writes thousandths of a degree.
func degrees(n int) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	whole, part := strconv.Itoa(n/1000), n%1000
	if part == 0 {
		return sign + whole
	}
	return sign + whole + "." + string([]byte{byte('0' + part/100), byte('0' + part/10%10), byte('0' + part%10)})
}
