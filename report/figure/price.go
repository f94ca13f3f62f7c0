package figure

// A Price is what a departure from the declared way of counting costs, in points. What
// is priced and the argument for the number are the phrases price.NAME and
// price.why.NAME of package phrase.
// Ten points are a factor of two: a price of 45 says that about one figure in
// twenty-three is seen to be counted so, or that the axis offers so many choices
// that one of them comes out by chance as often. A class that offers k ways pays the
// points of k on top, so that nothing wins by having many chances.
type Price struct {
	Name   string // by which it is asked for
	Points int
}

// Places in [Prices].
const (
	priceEarlierOne = iota
	priceEarlierTwo
	priceEarlierMore
	priceByDate
	priceAnnounced
	priceLaterOne
	priceLaterMore
	priceVesselsAsStrikes
	priceStrikesAsVessels
	priceAnnouncements
	priceFirstReported
	priceRound
	priceRoundFifty
	priceNarrower
	priceMissingNone
	priceMissingAll
	priceMissingFirst
	priceMissingDay
	priceMissingLate
	priceChange
	priceMost
	priceErrorAtAll
	priceErrorInDeaths
	priceErrorInCount
	priceErrorPlace
	priceErrorAll
	priceMargin
	priceUnlikely
	priceRival
)

// Prices is the one table of prices. What is declared costs nothing: the strikes,
// units and best values that a figure names or implies, and what it says itself of
// the presumed dead. The shares are those of published figures of this campaign
// that were read one by one; the rest is argued.
var Prices = [...]Price{
	priceEarlierOne:  {"earlier-1", 50},
	priceEarlierTwo:  {"earlier-2", 65},
	priceEarlierMore: {"earlier-3", 91},
	priceByDate:      {"by-date", 60},
	priceAnnounced:   {"by-announcement", 45},
	priceLaterOne:    {"later-1", 90},
	priceLaterMore:   {"later-2", 110},

	priceVesselsAsStrikes: {"vessels-as-strikes", 70},
	priceStrikesAsVessels: {"strikes-as-vessels", 45},
	priceAnnouncements:    {"announcements-as-strikes", 80},
	priceFirstReported:    {"first-reported", 50},
	priceRound:            {"round-number", 50},
	priceRoundFifty:       {"round-fifty", 40},
	priceNarrower:         {"narrower-scope", 90},

	priceMissingNone:  {"missing-none", 15},
	priceMissingAll:   {"missing-all", 12},
	priceMissingFirst: {"missing-first", 30},
	priceMissingDay:   {"missing-day", 50},
	priceMissingLate:  {"missing-late", 50},
	priceChange:       {"method-change", 40},
	priceMost:         {"method-most", 150},

	priceErrorAtAll:    {"error", 25},
	priceErrorInDeaths: {"error-deaths", 37},
	priceErrorInCount:  {"error-count", 26},
	priceErrorPlace:    {"error-place", 10},
	priceErrorAll:      {"error-all", 25},

	priceMargin:   {"margin", 15},
	priceUnlikely: {"unlikely", 80},
	priceRival:    {"rival", 40},
}

func price(of int) int { return Prices[of].Points }

// one is a chance of one, and halves[i] the chance that costs i points, in units of
// 2^-40.
const one = 1 << 40

var halves = [10]uint64{one, 1025880623293, 957180466911, 893080954483, 833273994645, 777472127994, 725407145419, 676828798972, 631503599063, 589213692200}

// middles[i] is the chance that costs i and a half points: where rounding turns.
var middles = [10]uint64{1062058225344, 990935363179, 924575386327, 862659338606, 804889623376, 750988573156, 700697115022, 653773525390, 609992268182, 569142910796}

// chance is what a price stands for, in units of 2^-40.
func chance(points int) uint64 {
	if points >= 400 {
		return 0
	}
	return halves[points%10] >> (points / 10)
}

// pointsOf is the price of a chance, the nearest whole point; [Unlimited] for none.
func pointsOf(c uint64) int {
	if c == 0 {
		return Unlimited
	}
	points := 0
	for c > one { // more than certain: several ways that were priced apart
		c, points = c/2, points-10
	}
	for c <= one/2 {
		c, points = c*2, points+10
	}
	for i, middle := range middles { // c lies in (1/2, 1]
		if c >= middle {
			return points + i
		}
	}
	return points + 10
}

// ways is what a choice out of k costs: the points of k.
func ways(k int) int {
	if k <= 1 {
		return 0
	}
	return pointsOf(one / uint64(k))
}

// errorPrice is the price of an error in a number whose words hold several.
func errorPrice(whole, width int) int { return max(0, whole-ways(width)) }
