package figure

import (
	"math"
)

// Band is the numbers that reproduce a stated one: Low..High, both included.
type Band struct{ Low, High int }

// Holds reports whether a number reproduces what was stated.
func (b Band) Holds(n int) bool { return b.Low <= n && n <= b.High }

// Off is the distance from n to the nearest end of the band; positive if the
// source counts more than n, 0 if the band holds n.
func (b Band) Off(n int) int {
	switch {
	case n < b.Low:
		return b.Low - n
	case n > b.High:
		return b.High - n
	}
	return 0
}

// Reproduces is what a qualifier means; this is the one place where that stands.
//
//   - exact, at_least, at_most: the source's own count, so the number itself. "At
//     least 25" says that the source counted 25 and may have missed some; rows that
//     say 27 make it true, but do not reproduce it. Only a full hundred is a round
//     number even so: "at least 200" is 200 up to 249. A ten may be one, at a price:
//     see [Rounded].
//   - more_than N: a count that was rounded down: N+1 up to N+width-1, and N+1 for
//     a number that is not round.
//   - nearly N: a count that was rounded up: N-width up to N-1, and N-1 for a
//     number that is not round.
//   - about N: a count that was rounded to N: N-width up to N+width; a number that is not
//     round is the count itself, worded with care.
//
// The widths follow from how round the number is, and so grow with it. more_than and
// at_least: half of the largest power of ten that divides it, from a hundred on (50
// for hundreds, 500 for thousands), 10 for tens, 5 for fives, 12 for a dozen. nearly
// and about: a tenth of that power (10 for hundreds, 100 for thousands) or a fiftieth of
// the number, if that is more and no more than half of the power (360 for 18,000, 50 for
// 17,900); 5 for tens, 2 for fives; a dozen is no rounder than another number there.
func Reproduces(stated int, qualifier string) Band {
	switch qualifier {
	case "at_least":
		if stated > 0 && stated%100 == 0 {
			return Band{stated, stated + downWidth(stated) - 1}
		}
	case "more_than":
		return Band{stated + 1, stated + max(2, downWidth(stated)) - 1}
	case "nearly":
		return Band{max(0, stated-max(1, nearWidth(stated))), stated - 1}
	case "about":
		return Band{max(0, stated-nearWidth(stated)), stated + nearWidth(stated)}
	}
	return Band{stated, stated}
}

func downWidth(n int) int {
	switch {
	case n == 0:
		return 0
	case n == 12:
		return 12
	case n%100 == 0:
		return power(n) / 2
	case n%10 == 0:
		return 10
	case n%5 == 0:
		return 5
	}
	return 0
}

func nearWidth(n int) int {
	switch {
	case n == 0:
		return 0
	case n%100 == 0:
		return max(power(n)/10, min(power(n)/2, n/50))
	case n%10 == 0:
		return 5
	case n%5 == 0:
		return 2
	}
	return 0
}

// power is the largest power of ten that divides n, which is not 0.
func power(n int) int {
	p := 1
	for n%(10*p) == 0 {
		p *= 10
	}
	return p
}

// minRounded is the least ten that "at least" may have rounded down to.
const minRounded = 50

// Rounded is the numbers that "at least N" covers where N is a ten that was rounded
// down to: N up to N+9. That is a reading with a price of its own, for a ten is a
// count as well. False for other words and numbers.
func Rounded(stated int, qualifier string) (Band, bool) {
	if qualifier != "at_least" || stated < minRounded || stated%10 != 0 || stated%100 == 0 {
		return Band{}, false
	}
	return Band{stated, stated + 9}, true
}

// Unlimited as the high end of a band is none.
const Unlimited = math.MaxInt

// Allows is the numbers of which the words are true, reproduced or not: "more
// than 80" allows 104.
func Allows(stated int, qualifier string) Band {
	switch qualifier {
	case "at_least":
		return Band{stated, Unlimited}
	case "more_than":
		return Band{stated + 1, Unlimited}
	case "at_most":
		return Band{0, stated}
	}
	return Reproduces(stated, qualifier)
}

// True reports whether the words are true of a number of people or strikes.
func True(stated int, qualifier string, n int) bool {
	return Allows(stated, qualifier).Holds(n)
}

// width is how many numbers a band holds, at least one.
func (b Band) width() int { return max(1, b.High-b.Low+1) }
