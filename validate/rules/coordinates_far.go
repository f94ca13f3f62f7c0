package rules

import (
	"cmp"
	"fmt"
	"math"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "coordinates-far",
	Title: "The coordinates of a strike lie far from its theater.",
	Doc: fmt.Sprintf("A strike lies no more than %d km from the middle of its theater, along the globe, where that has one. A place within reach is told, too, if it lies more than %d km from there and would lie at less than a quarter of that with the sign of its latitude or longitude turned. What would bring it nearer is named: degrees that have changed places, or lost their sign. "+
		"Latitude 0 and longitude 0 together are told in any theater, and of it: programs write them where nothing is known. If all strikes of a theater that have coordinates, three or more, lie far from its middle, or fewer that lie near the middle of another theater while this one lies far from all others, the middle is told instead. Nothing is mended.", farthest, slipFrom),
	Hint:     "look the place up in the source; where it gives none the cells stay empty",
	Severity: validate.Error,
	Phase:    validate.PhaseCompare,
	Columns: validate.Columns{
		"strikes": {"theater", "location_precision", "latitude", "longitude"}, "theaters": {"latitude", "longitude"},
	},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		middles := map[int32]place{}
		middleAt := places(d.Theaters)
		for row, id := range d.Theaters.IDs() {
			if middle, ok := middleAt(row); ok && d.Valid(d.Theaters, row, "theater", "latitude", "longitude") && !d.Theaters.Repeated(id) {
				if middle != (place{}) {
					middles[id] = middle
				} else {
					f := d.At(d.Theaters, row, "latitude")
					f.Message = "latitude: found 0 beside the longitude 0, want the middle of the theater, or empty cells"
					f.Hint = "write a rough middle, as on a map"
					report(f)
				}
			}
		}
		placed, far := map[int32]int{}, map[int32][]int{}
		theaters, precision := d.Strikes.Words("theater"), d.Strikes.Words("location_precision")
		theaterOnly, noPlace := d.Word(schema.TheaterOnly), d.Word(schema.NoPlace)
		strikeAt := places(d.Strikes)
		for row, word := range precision {
			p, ok := strikeAt(row)
			if !ok || word == theaterOnly || word == noPlace || !d.Valid(d.Strikes, row, "theater", "latitude", "longitude") {
				continue
			}
			if p == (place{}) {
				f := d.At(d.Strikes, row, "latitude")
				f.Message = "latitude: found 0 beside the longitude 0, want the place, or empty cells where it is not known"
				report(f)
				continue
			}
			if middle, ok := middles[theaters[row]]; ok {
				placed[theaters[row]]++
				if !middle.isNear(p) || middle.isSlipOf(p) {
					far[theaters[row]] = append(far[theaters[row]], row)
				}
			}
		}
		for of, id := range d.Theaters.IDs() {
			rows := far[id]
			if len(rows) == placed[id] && (len(rows) >= strikesOfTheater || len(rows) > 0 && isAlone(middles, id, strikeAt, rows)) {
				theater, first := d.Theaters.Row(of), d.Strikes.Row(rows[0])
				its, _ := strikeAt(rows[0])
				column, hint := slipOf(middles[id], its)
				f := theater.At(column)
				f.Message = fmt.Sprintf("%s: found the middle %s, %s more than %d km from %s with coordinates, want it among them", column, theater.Cell("latitude"), theater.Cell("longitude"), farthest, allStrikes(len(rows)))
				f.Hint = hint
				f.Related = append(f.Related, besideDegree(theater, column), first.Related("latitude", "the first of them"))
				report(f)
				continue
			}
			for _, row := range rows {
				strike, middle := d.Strikes.Row(row), middles[id]
				p, _ := strikeAt(row)
				column, hint := slipOf(p, middle)
				f := strike.At(column)
				f.Message = fmt.Sprintf("%s: found %s, %s, %.0f km from the middle of %s, want ", column, strike.Cell("latitude"), strike.Cell("longitude"), middle.distance(p), strike.Cell("theater"))
				if f.Hint = hint; middle.isNear(p) {
					f.Message += "the other sign, which lies much nearer"
					f.Hint = cmp.Or(f.Hint, "has one of them lost its minus, or got one? South and west are negative")
				} else {
					f.Message += fmt.Sprintf("at most %d", farthest)
				}
				f.Related = append(f.Related, besideDegree(strike, column), strike.Related("theater", "the theater"))
				report(f)
			}
		}
	},
})

// allStrikes is "all its 3 strikes" or "its only strike".
func allStrikes(n int) string {
	if n == 1 {
		return "its only strike"
	}
	return fmt.Sprintf("all its %d strikes", n)
}

// isAlone reports whether the middle of a theater lies far from those of all others, two or
// more, while its strikes lie near one of these: then it is the middle that is wrong.
func isAlone(middles map[int32]place, theater int32, at func(row int) (place, bool), strikes []int) bool {
	near := map[int]bool{}
	others := 0
	for id, middle := range middles {
		if id == theater {
			continue
		}
		if others++; middle.isNear(middles[theater]) {
			return false
		}
		for _, row := range strikes {
			if p, ok := at(row); ok && middle.isNear(p) {
				near[row] = true
			}
		}
	}
	return others >= 2 && len(near) == len(strikes)
}

// farthest is how many kilometres from the middle of its theater a strike may lie.
const farthest = 4000

// A place on the globe, in degrees.
type place struct{ latitude, longitude float64 }

// places answers where a row of a table lies, and false where it says nothing of it.
func places(t *validate.Table) func(row int) (place, bool) {
	latitudes, longitudes := t.Degrees("latitude"), t.Degrees("longitude")
	return func(row int) (place, bool) {
		latitude, longitude := latitudes[row], longitudes[row]
		return place{float64(latitude) / 1e6, float64(longitude) / 1e6}, latitude != validate.Nowhere && longitude != validate.Nowhere
	}
}

// isNear reports whether two places lie no farther apart than a strike lies from its
// theater; most do by fewer degrees than could make it so, and need no arithmetic.
func (p place) isNear(q place) bool {
	const degrees = 20 // of latitude and longitude, 111 km each at most
	return math.Abs(p.latitude-q.latitude) <= degrees && math.Abs(p.longitude-q.longitude) <= degrees || p.distance(q) <= farthest
}

// distance is how far two places lie apart along the globe, in kilometres.
func (p place) distance(q place) float64 {
	const radius, degree = 6371, math.Pi / 180
	latitudes, longitudes := math.Sin((p.latitude-q.latitude)*degree/2), math.Sin((p.longitude-q.longitude)*degree/2)
	h := latitudes*latitudes + math.Cos(p.latitude*degree)*math.Cos(q.latitude*degree)*longitudes*longitudes
	return 2 * radius * math.Asin(math.Sqrt(min(1, h)))
}

// slipFrom is how many kilometres at least a sign too many or too few moves a place away from
// its theater, and so many times as far as it would lie without, where it stays within reach.
const slipFrom, slipTimes = 1000, 4

// isSlipOf reports whether a place within reach of the middle would lie beside it with the
// sign of one of its degrees turned.
func (p place) isSlipOf(q place) bool {
	far := p.distance(q)
	return far > slipFrom && (slipTimes*p.distance(place{-q.latitude, q.longitude}) < far || slipTimes*p.distance(place{q.latitude, -q.longitude}) < far)
}

// slipOf is the column of a place far from the middle in which its slip is most likely, and
// what the slip is; without words where no one slip brings the place near: then it is the
// column that is off by more, by far.
func slipOf(p, middle place) (column, hint string) {
	for _, slip := range []struct {
		place
		column, told string
	}{
		{place{p.latitude, -p.longitude}, "longitude", "has the longitude lost its minus, or got one? West of Greenwich it is negative"},
		{place{-p.latitude, p.longitude}, "latitude", "has the latitude lost its minus, or got one? South of the equator it is negative"},
		{place{p.longitude, p.latitude}, "latitude", "have latitude and longitude changed places?"},
		{place{-p.longitude, p.latitude}, "latitude", "have latitude and longitude changed places, and lost a minus?"},
		{place{p.longitude, -p.latitude}, "latitude", "have latitude and longitude changed places, and lost a minus?"},
		{place{-p.latitude, -p.longitude}, "latitude", "have both lost their minus, or got one?"},
	} {
		if math.Abs(slip.latitude) <= 90 && middle.isNear(slip.place) && slipTimes*middle.distance(slip.place) < middle.distance(p)+slipFrom*slipTimes {
			return slip.column, slip.told
		}
	}
	if math.Abs(p.longitude-middle.longitude) > slipTimes*math.Abs(p.latitude-middle.latitude) {
		return "longitude", ""
	}
	return "latitude", ""
}

// besideDegree is the other cell of a place.
func besideDegree(row *validate.Row, column string) validate.Related {
	other := "longitude"
	if column == other {
		other = "latitude"
	}
	return row.Related(other, other+" "+row.Cell(other))
}
