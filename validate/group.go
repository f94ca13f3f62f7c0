package validate

import (
	"github.com/strike-tally/strike-tally/schema"
)

// A Group is a strike and what speaks of it, by their numbers alone: what a quick
// look asks of before rows are set beside each other in the ordinary way. Counts
// that are not given are [Unknown]; days are numbers such as 20251014, 0 for none.
type Group struct {
	Strike   StrikeNumbers
	Accounts []AccountNumbers // all of the strike's, or none
	Tallies  []TallyNumbers   // some of those that reach the strike
}

// Unknown stands for a count that is not given.
const Unknown = -1

// StrikeNumbers are what is remembered of a strike.
type StrikeNumbers struct {
	First, Last                                    int32 // days on which it can have happened, see [schema.Strike.Days]
	Announced                                      int32 // day
	Deaths, Low, High, Vessels, Missing, Survivors int32
	Place                                          int32 // its place among the strikes at sea, in the order of the file; 0: on land, or not known
	theater                                        int32 // row of theaters; -1: none
}

// AccountNumbers are what an account says.
type AccountNumbers struct {
	Source                                          uint32 // the number of its id
	Published                                       int32  // day of its source
	Date                                            int32  // day
	Low, High, Missing, Survivors, Vessels, Ordinal int32
	Stands                                          bool // it is not superseded
}

// TallyNumbers are what a tally says of the strike that it reaches.
type TallyNumbers struct {
	From, AsOf int32 // days
	InScope    bool  // it counts the strike's theater
}

// Place is the place of a strike among the strikes at sea, in the order of the
// file; 0 if it is on land.
func (d *Data) Place(strike int) int {
	if d.Partial(d.Strikes) {
		p := d.beyond.passages[d.Strikes.Table().Name]
		return int(d.beyond.gathering.strikes[p.picked[strike]].Place)
	}
	if d.places == nil {
		d.places = make([]int, len(d.Strikes.Rows))
		for row, place := 0, 0; row < len(d.places); row++ {
			if d.InScope(d.Strikes.Rows[row].Theater, schema.ScopeSea) {
				place++
				d.places[row] = place
			}
		}
	}
	return d.places[strike]
}

// dayOf is a day as a number; 0 for a cell that is none.
func dayOf(cell string) int32 {
	if !schema.Date(cell).Valid() {
		return 0
	}
	n := int32(0)
	for i := range len(cell) {
		if cell[i] != '-' {
			n = n*10 + int32(cell[i]-'0')
		}
	}
	return n
}

func countOf(cell string) int32 { return int32(schema.Count(cell).Or(Unknown)) }
