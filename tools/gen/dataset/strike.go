package dataset

import (
	"cmp"
	"strconv"

	"github.com/strike-tally/strike-tally/schema"
)

// A strike is what the generator knows of one; numbers that nobody gives are -1,
// as is the day of an announcement where it is that of the strike.
type strike struct {
	number, atSea                int // place among all, and among those at sea
	day, announced, missingKnown int // days since the campaign's first
	week                         bool
	theater                      int
	latitude, longitude          int // thousandths of a degree off the theater's middle; -1: no place
	vessels                      int
	low, best, high              int
	missing, survivors           int

	clean     bool // the row has no fault
	nameless  bool // it has no accounts
	supported bool // its fault rests on its accounts, which must be sound
	endsOnly  bool // its accounts give the ends of the range only
	apart     bool // its accounts are by sources of their own
}

func (t *strike) id() string { return string(schema.NewID("S", 3, t.number)) }

// offered is the evidence that its accounts tell of.
func (t *strike) offered() string {
	if t.nameless {
		return ""
	}
	return evidence[t.number*5%len(evidence)]
}

// public is the day on which it became public.
func (t *strike) public() int { return max(t.day, t.announced) }

// Two strikes of equal theater and numbers, on one day, look like one. So that
// none do, every likeness keeps the last day on which it is taken.
const (
	maxLow    = 48 // deaths_min 0 to maxLow-1; maxLow stands for no number
	maxSpread = 8
	maxBoats  = 4 // vessels 1 to maxBoats; 0 stands for no number
)

func (t *strike) likeness() int {
	low, spread := t.low, t.high-t.low
	if low < 0 {
		low, spread = maxLow, 0
	}
	return ((t.theater*(maxLow+1)+low)*(maxSpread+1)+spread)*(maxBoats+2) + t.vessels + 1
}

const likenesses = 5 * (maxLow + 1) * (maxSpread + 1) * (maxBoats + 2)

// claim takes the likeness of a strike for its days; false if another has it.
func (c *campaign) claim(t *strike) bool {
	if t.low >= maxLow || t.high-t.low > maxSpread || t.vessels > maxBoats {
		return false
	}
	taken := &c.taken[t.likeness()]
	if *taken >= t.day {
		return false
	}
	*taken = t.public()
	return true
}

// newStrike makes the next strike, of a day that is not before the last one.
func (c *campaign) newStrike(number int) strike {
	r := c.values
	t := strike{number: number, announced: -1, missingKnown: -1, latitude: -1, longitude: -1, vessels: -1, missing: -1, survivors: -1}
	left := float64(c.days-c.today) / float64(c.Rows-number+1)
	step := r.Float64() * 2 * left
	t.day = min(c.days, c.today+int(step+r.Float64()))
	switch n := r.IntN(100); {
	case n < 45:
		t.theater = 0
	case n < 75:
		t.theater = 1
	case n < 90:
		t.theater = 4
	default:
		t.theater = 2 + n%2
	}
	sea := theaters[t.theater].sea
	if r.IntN(8) == 0 {
		t.announced = t.day + 1 + r.IntN(maxDelay)
	}
	t.week = r.IntN(50) == 0
	t.low = r.IntN(6) * r.IntN(3)
	t.high = t.low
	if r.IntN(6) == 0 {
		t.high += 1 + r.IntN(5)
	}
	if sea {
		t.vessels = 1 + r.IntN(8)/6 + r.IntN(30)/28
	} else if r.IntN(3) == 0 {
		t.low, t.high = -1, -1
	}
	for !c.claim(&t) {
		switch {
		case t.low < 0:
			t.low, t.high = 0, 0
		case t.low+1 < maxLow:
			t.low, t.high = t.low+1, t.high+1
		case t.high-t.low < maxSpread:
			t.low, t.high = 0, t.high-t.low+1
		case sea && t.vessels < maxBoats:
			t.low, t.high, t.vessels = 0, 0, t.vessels+1
		default:
			t.theater = (t.theater + 1) % len(theaters)
			sea = theaters[t.theater].sea
			t.low, t.high, t.vessels = 0, 0, -1
			if sea {
				t.vessels = 1
			}
		}
	}
	t.best = t.low
	if t.high > t.low {
		if t.best = t.low + r.IntN(t.high-t.low+1); r.IntN(5) == 0 {
			t.best = -1
		}
	}
	if sea && r.IntN(12) == 0 {
		t.missing, t.missingKnown = 1+r.IntN(3), t.day+r.IntN(maxDelay)
	}
	if r.IntN(5) == 0 {
		t.survivors = r.IntN(3)
	}
	if r.Float64() < c.Width {
		t.latitude, t.longitude = r.IntN(2000), r.IntN(2000)
	}
	if sea {
		c.atSea++
		t.atSea = c.atSea
	}
	return t
}

// maxDelay is the most days by which something becomes public later.
const maxDelay = 9

// strikeCells are the cells of a strike's row.
func (c *campaign) strikeCells(cells []string) []string {
	t, r := c.strike, c.values
	precision, latitude, longitude := "theater", "", ""
	if t.latitude >= 0 {
		precision = pick(r, []string{"exact", "near", "area"})
		latitude, longitude = degrees(theaters[t.theater].latitude+t.latitude), degrees(theaters[t.theater].longitude+t.longitude)
	}
	target, followUp, dayPrecision := pick(r, []string{"boat", "boat", "go_fast", "fishing_boat", "semi_submersible"}), "unknown", "day"
	if !theaters[t.theater].sea {
		target = pick(r, []string{"dock", "camp", "building", "other"})
	}
	if t.survivors >= 0 {
		followUp = pick(r, []string{"yes", "no"})
	}
	if t.week {
		dayPrecision = "week"
	}
	announced := len(cells) + 4
	cells = append(cells, t.id(), c.day(t.day), dayPrecision, c.dayOrNone(t.announced),
		maybe(r, 0.5+c.Width/2, pick(r, announcers)), theaters[t.theater].word, maybe(r, c.Width, pick(r, places)),
		latitude, longitude, precision, target, count(t.vessels), count(t.best), count(t.low), count(t.high),
		count(t.missing), c.dayOrNone(t.missingKnown), count(t.survivors), followUp,
		c.broken(r, maybe(r, c.Width, pick(r, targets))), maybe(r, c.Width, pick(r, groups)), maybe(r, c.Width, pick(r, claimers)),
		t.offered(), pick(r, []string{"declared", "declared", "declared", "reported", "contested"}), c.note(r))
	switch cells[len(cells)-2] {
	case "declared": // by somebody
		cells[announced] = cmp.Or(cells[announced], announcers[t.number%len(announcers)])
	case "reported": // by nobody who announced it
		cells[announced] = ""
	}
	return cells
}

// count writes a number; -1 is none.
func count(n int) string {
	if n < 0 {
		return ""
	}
	return strconv.Itoa(n)
}
