package figure

// A Price is what a departure from the declared way of counting costs, in points.
// Ten points are a factor of two: a price of 45 says that about one figure in
// twenty-three is seen to be counted so, or that the axis offers so many choices
// that one of them comes out by chance as often. A class that offers k ways pays the
// points of k on top, so that nothing wins by having many chances.
type Price struct {
	Name   string // by which it is asked for
	Points int
	Text   string // what is priced
	Why    string // the argument for the number
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
	priceNarrower
	priceMissingNone
	priceMissingAll
	priceMissingFirst
	priceMissingDay
	priceChange
	priceMost
	priceErrorAtAll
	priceErrorInDeaths
	priceErrorInCount
	priceErrorPlace
	priceErrorAll
	priceMargin
	priceRival
)

// Prices is the one table of prices. What is declared costs nothing: the strikes,
// units and best values that a figure names or implies, and what it says itself of
// the presumed dead. The shares are those of published figures of this campaign
// that were read one by one; the rest is argued.
var Prices = [...]Price{
	priceEarlierOne:  {"earlier-1", 50, "one strike earlier: the figure lags", "4.3 in 100 figures (45), a quarter of which come out by chance, for a running total passes every third number"},
	priceEarlierTwo:  {"earlier-2", 65, "two strikes earlier", "0.8 in 100 figures"},
	priceEarlierMore: {"earlier-3", 91, "three to five strikes earlier", "0.6 in 100 figures (75), and one of three ways (16)"},
	priceByDate:      {"by-date", 60, "with strikes dated by the day of the figure and made public later", "seldom: who counts by the days of strikes rewrites the figure afterwards"},
	priceAnnounced:   {"by-announcement", 45, "a window by the days on which strikes were announced", "an outlet counts what it learnt in a week; it may differ at both ends"},
	priceLaterOne:    {"later-1", 90, "one strike later: the figure is dated too early", "0.2 in 100 figures; any gap in the rows is met so as soon as a strike follows"},
	priceLaterMore:   {"later-2", 110, "two or three strikes later", "rarer (100), and one of two ways (10)"},

	priceVesselsAsStrikes: {"vessels-as-strikes", 70, "the number of strikes counts vessels", "0.7 in 100 figures"},
	priceStrikesAsVessels: {"strikes-as-vessels", 45, "the number of vessels counts strikes", "4.0 in 100 figures: “boats hit” is said of strikes"},
	priceAnnouncements:    {"announcements-as-strikes", 80, "strikes announced together counted as one", "0.3 in 100 figures"},
	priceFirstReported:    {"first-reported", 50, "numbers of the newest strikes as first reported", "0.8 in 100 figures, where an outlet corrected itself within the last strikes"},
	priceRound:            {"round-number", 50, "a round number: “at least N”, N a ten from 50 on and no hundred, for N to N+9", "set by hand: “at least” mostly words a count, and ten numbers in a row fit a round one"},
	priceNarrower:         {"narrower-scope", 90, "a narrower scope", "hardly ever; each scope inside is a further way"},

	priceMissingNone:  {"missing-none", 15, "the presumed dead not counted", "about one series in three, where nothing is known of the series"},
	priceMissingAll:   {"missing-all", 12, "all presumed dead counted that were known by the day", "about two series in five"},
	priceMissingFirst: {"missing-first", 30, "only those presumed dead counted that became known first", "about one series in eight: a case that was news of its own, the later ones missed"},
	priceMissingDay:   {"missing-day", 50, "only those counted that were known through a later day", "the rest; each day on which something became known is a further way"},
	priceChange:       {"method-change", 40, "a change of method within a series", "about one figure in sixteen is the first of another method"},
	priceMost:         {"method-most", 150, "the most that a method costs", "beyond this nothing is told apart"},

	priceErrorAtAll:    {"error", 25, "a number is an error", "about one figure in six, slips and copied errors together"},
	priceErrorInDeaths: {"error-deaths", 37, "an error in deaths is just this number", "one of 13 numbers around the true one; a band of w numbers is met w times as easily"},
	priceErrorInCount:  {"error-count", 26, "an error in strikes, vessels or others is just this number", "one of 6 numbers around the true one"},
	priceErrorPlace:    {"error-place", 10, "which of several numbers is wrong", "one of two"},
	priceErrorAll:      {"error-all", 25, "all numbers are wrong", "a second error"},

	priceMargin: {"margin", 15, "the margin over an error from which a reading is taken as shown", "about three to one: below it wrong numbers are explained nearly as often as right ones"},
	priceRival:  {"rival", 40, "readings that cost more than the cheapest by this are not told", "one in sixteen"},
}

func price(of int) int { return Prices[of].Points }

// one is a chance of one, and halves[i] the chance that costs i points, in units of
// 2^-40.
const one = 1 << 40

var halves = [10]uint64{one, 1025880623293, 957180466911, 893080954483, 833273994645, 777472127994, 725407145419, 676828798972, 631503599063, 589213692200}

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
	// c lies in (1/2, 1]: the nearest of the ten points, by the middles between them.
	for i := range halves {
		next := uint64(one / 2)
		if i+1 < len(halves) {
			next = halves[i+1]
		}
		if c >= (halves[i]+next)/2 {
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
