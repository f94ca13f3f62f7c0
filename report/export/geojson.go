package export

import (
	"encoding/json"
	"io"

	"github.com/strike-tally/strike-tally/report/atomicfile"
	"github.com/strike-tally/strike-tally/schema"
)

// geoJSONParts is one FeatureCollection of all strikes (RFC 7946, WGS 84). A
// strike without coordinates has no geometry and is there all the same. The
// properties are the columns but for the coordinates; location_precision says what
// a point is worth: the middle of an area is no place where anything happened.
func geoJSONParts(b *book) ([]atomicfile.Part, error) {
	if err := b.only("strikes"); err != nil {
		return nil, err
	}
	t := b.ofSheet(b.data.Strikes)
	if err := t.sound(); err != nil {
		return nil, err
	}
	f := frame{"{\"type\":\"FeatureCollection\",\"features\":[\n", ",\n", "\n]}\n"}
	return []atomicfile.Part{{Name: "strikes.geojson", Write: func(w io.Writer) error {
		return f.write(w, t, "strikes.geojson", func(to []byte, row int) ([]byte, error) { return feature(to, t, &b.data.Strikes.Rows[row], row) })
	}}}, nil
}

var coordinates = map[string]bool{"latitude": true, "longitude": true}

// point is a geometry.
type point struct {
	Type        string     `json:"type"`
	Coordinates [2]float64 `json:"coordinates"` // east, north
}

func feature(to []byte, t *table, s *schema.Strike, row int) ([]byte, error) {
	f := struct {
		ID         schema.ID       `json:"id"`
		Type       string          `json:"type"`
		Geometry   *point          `json:"geometry"`
		Properties json.RawMessage `json:"properties"`
	}{s.ID, "Feature", nil, t.object(nil, row, coordinates)}
	north, known := s.Latitude.Float64()
	if east, also := s.Longitude.Float64(); known && also {
		f.Geometry = &point{"Point", [2]float64{east, north}}
	}
	text, err := json.Marshal(f)
	return append(to, text...), err
}
