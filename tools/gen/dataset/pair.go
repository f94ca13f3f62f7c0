package dataset

import (
	"strconv"

	"github.com/strike-tally/strike-tally/schema"
)

// Faults of cells that contradict each other within a row.
var pairKinds = []*kind{
	{rule: "incomplete-pair", variants: []variant{
		{table: "strikes", spoil: func(c *campaign, s *sheet, r *row) bool {
			return s.clear(c, r, [2]string{"latitude", "longitude"}, [2]string{"longitude", "latitude"}, [2]string{"deaths_min", "deaths"}, [2]string{"deaths_max", "deaths"},
				[2]string{"missing", "missing_known"}, [2]string{"missing_known", "missing"})
		}},
		{table: "strikes", spoil: func(_ *campaign, s *sheet, r *row) bool {
			if s.cell(r, "deaths") == "" {
				return false
			}
			s.set(r, "deaths_min", "") // the best value lacks both ends, and is told
			s.set(r, "deaths_max", "")
			return s.at(r, "deaths")
		}},
		{table: "tallies", spoil: func(c *campaign, s *sheet, r *row) bool {
			return s.clear(c, r, [2]string{"deaths_qualifier", "deaths"}, [2]string{"strikes_qualifier", "strikes"}, [2]string{"vessels_qualifier", "vessels"})
		}},
		{table: "tallies", spoil: func(_ *campaign, s *sheet, r *row) bool {
			if s.cell(r, "vessels") != "" {
				return false
			}
			s.set(r, "vessels_qualifier", "exact")
			return s.at(r, "vessels_qualifier")
		}},
	}},
	{rule: "count-order", variants: []variant{
		{table: "strikes", spoil: func(_ *campaign, s *sheet, r *row) bool { return s.shift(r, "deaths", "deaths_max", 1) }},
		{table: "strikes", spoil: func(_ *campaign, s *sheet, r *row) bool { return s.shift(r, "deaths", "deaths_min", -1) }},
		{table: "strikes", spoil: func(_ *campaign, s *sheet, r *row) bool {
			return s.shift(r, "deaths_max", "deaths_min", -1) && s.lowerEnd(r)
		}},
		{table: "accounts", spoil: func(_ *campaign, s *sheet, r *row) bool { return s.shift(r, "deaths_min", "deaths_max", 1) }},
		{table: "tallies", spoil: func(_ *campaign, s *sheet, r *row) bool { return s.shift(r, "deaths", "deaths_to", 1) }},
	}},
	{rule: "date-order", variants: []variant{
		{table: "strikes", order: true, spoil: func(c *campaign, s *sheet, r *row) bool {
			s.set(r, "announced", c.day(c.strike.day-1-c.chance.IntN(9)))
			return s.at(r, "announced")
		}},
		{table: "strikes", order: true, spoil: func(c *campaign, s *sheet, r *row) bool {
			if s.cell(r, "missing_known") == "" {
				return false
			}
			s.set(r, "missing_known", c.day(c.strike.day-1-c.chance.IntN(9)))
			return s.at(r, "missing_known")
		}},
		{table: "strikes", order: true, spoil: func(c *campaign, s *sheet, r *row) bool {
			if s.cell(r, "missing_known") == "" {
				return false
			}
			early := c.day(c.strike.day - 1 - c.chance.IntN(9))
			s.set(r, "announced", early) // two days contradict the strike's own, which is told
			s.set(r, "missing_known", early)
			return s.at(r, "date")
		}},
		{table: "tallies", order: true, spoil: func(c *campaign, s *sheet, r *row) bool {
			s.set(r, "from", c.day(c.closing+1+c.chance.IntN(9)))
			return s.at(r, "as_of")
		}},
	}},
	{rule: "coordinates-precision", variants: []variant{
		{table: "strikes", spoil: func(_ *campaign, s *sheet, r *row) bool {
			precision := "near"
			if s.cell(r, "latitude") != "" {
				precision = "theater"
			}
			s.set(r, "location_precision", precision)
			return s.at(r, "location_precision")
		}},
	}},
}

// clear empties one cell of which the one named behind it cannot do without, and
// the fault is told there.
func (s *sheet) clear(c *campaign, r *row, pairs ...[2]string) bool {
	first := c.chance.IntN(len(pairs))
	for i := range pairs {
		p := pairs[(first+i)%len(pairs)]
		if s.cell(r, p[0]) != "" && s.cell(r, p[1]) != "" {
			s.set(r, p[0], "")
			return s.at(r, p[0])
		}
	}
	return false
}

// shift sets a number to one that lies so far from a bound, on its wrong side.
func (s *sheet) shift(r *row, column, bound string, by int) bool {
	n, ok := schema.Count(s.cell(r, bound)).Int()
	if _, known := schema.Count(s.cell(r, column)).Int(); !ok || !known || n+by < 0 {
		return false
	}
	s.set(r, column, strconv.Itoa(n+by))
	return s.at(r, column)
}

// lowerEnd says where a maximum below the minimum is told: at itself if it
// contradicts the best value, too, and else at the minimum, which is asked first.
func (s *sheet) lowerEnd(r *row) bool {
	if s.cell(r, "deaths") == "" {
		return s.at(r, "deaths_min")
	}
	return true
}
