package figure

import (
	"sort"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// A treatment is what becomes of the presumed dead, in every figure that follows a
// method: none counted, all that are known, or only those known through a day.
type treatment struct {
	missing Missingness
	day     schema.Date // for AsKnown
	// What ledger.LostBy says of the day, of the ledger of the scope: most picks hold all
	// strikes up to it.
	ledger       *ledger.Ledger
	entries, all int
}

// asKnown is the treatment that counts only those known through a day.
func asKnown(l *ledger.Ledger, day schema.Date) treatment {
	entries, missing := l.LostBy(day)
	return treatment{AsKnown, day, l, entries, missing}
}

// missingOf is how many presumed dead of a pick were known by the treatment's day.
func (t *treatment) missingOf(p *pick) int {
	if c := &p.cut; p.ledger == t.ledger && c.First == 0 && c.End >= t.entries && (len(c.Without) == 0 || c.Without[0] >= t.entries) {
		return t.all
	}
	return p.ledger.Missing(p.cut, t.day)
}

// tried is a reading as it was tried, before it is put into words.
type tried struct {
	*pick
	unit      Unit
	values    Values
	missing   Missingness // as it turns out: who knows of no later deaths counts all
	day       schema.Date
	presumed  int // presumed dead that are counted
	rounded   bool
	treatment int // in judgement.treatments; -1 for another day
	own       int // price without that of the treatment
}

// plain reports whether the reading is what the tally declares.
func (r *tried) plain(declared Missingness) bool {
	return r.choice == AsStated && !r.scoped && r.unit == UnitAsStated && r.values == Best && !r.rounded && r.missing == declared
}

// presume finds how many presumed dead of a pick each treatment counts.
func (g *judgement) presume(p *pick) {
	g.presumed = g.presumed[:0]
	for i := range g.treatments {
		t := &g.treatments[i]
		n := 0
		switch {
		case t.missing == NotCounted || p.totals.Missing == 0:
		case t.missing == Counted || p.known != "" && t.day >= p.known:
			n = p.totals.Missing
		default:
			n = t.missingOf(p)
		}
		g.presumed = append(g.presumed, n)
	}
}

// allCounted is the place in the treatments of all presumed dead counted.
const allCounted = 1

// lagging is how many presumed dead of a pick are counted by who counts all of them but
// has not heard yet of those that became known last, and the day through which those
// counted were known; 0 where that was long ago, or nobody is left. It is asked of the
// strikes that are declared only: a figure that lags in both would be met by chance.
// Nor is it where no part of the presumed dead makes the deaths come out, for then it
// shows no more than that all are counted.
func (g *judgement) lagging(p *pick) (schema.Date, int) {
	if g.deathsAt < 0 || p.choice != AsStated || p.scoped || p.known == "" || p.totals.Missing == 0 {
		return "", 0
	}
	killed, s := p.totals.Deaths.Best, &g.statements[g.deathsAt]
	if !s.Range() && g.missingAt < 0 && (s.highest() <= killed || s.Band.Low >= killed+p.totals.Missing) {
		return "", 0
	}
	days := p.ledger.KnownDays()
	counted := func(i int) int { return p.ledger.Missing(p.cut, days[i]) }
	end := sort.Search(len(days), func(i int) bool { return days[i] > p.known })
	late := sort.Search(end, func(i int) bool { return days[i].Day() >= p.known.Day()-MaxMissingLate })
	last := late + sort.Search(end-late, func(i int) bool { return counted(late+i) >= p.totals.Missing })
	if last == 0 || last == end || last == late && counted(late-1) >= p.totals.Missing {
		return "", 0
	}
	n := counted(last - 1)
	first := last - 1
	if n > 0 && first > 0 && counted(first-1) == n { // days of other strikes
		first = sort.Search(first, func(i int) bool { return counted(i) >= n })
	}
	return days[first], n
}

// label is what a treatment comes to for a pick: only what makes a difference is
// named.
func (g *judgement) label(p *pick, t int) (Missingness, schema.Date, int) {
	switch n := g.presumed[t]; {
	case n == p.totals.Missing && (n > 0 || g.declared == Counted):
		return Counted, "", n
	case n == 0:
		return NotCounted, "", 0
	default:
		return AsKnown, g.treatments[t].day, n
	}
}

// counting is what is counted of a pick: which values of each strike, and what the numbers
// of strikes and vessels are numbers of.
type counting struct {
	unit       Unit
	values     Values
	killed     int // under the values
	price      int
	deviations int // with those of the pick
}

// countings are the ways in which a pick can be counted. What they are kept in serves the
// next pick again.
func (g *judgement) countings(p *pick) []counting {
	g.counted = g.counted[:0]
	g.units(p, counting{UnitAsStated, Best, p.totals.Deaths.Best, 0, int(p.deviations)})
	if g.deathsAt < 0 || p.far() || g.statements[g.deathsAt].Range() {
		return g.counted
	}
	if killed, ok := p.firstReported(); ok {
		g.units(p, counting{UnitAsStated, FirstReported, killed, price(priceFirstReported), int(p.deviations) + 1})
	}
	return g.counted
}

// units adds a counting under all that the numbers of strikes and vessels can count.
func (g *judgement) units(p *pick, c counting) {
	g.counted = append(g.counted, c)
	if p.far() || c.deviations == MaxDeviations {
		return
	}
	add := func(unit Unit, of int) {
		with := c
		with.unit, with.price, with.deviations = unit, c.price+price(of), c.deviations+1
		g.counted = append(g.counted, with)
	}
	differ := p.totals.Vessels != p.totals.Strikes
	if differ && g.states(Strikes) {
		add(VesselsAsStrikes, priceVesselsAsStrikes)
	}
	if differ && g.states(Vessels) {
		add(StrikesAsVessels, priceStrikesAsVessels)
	}
	if p.totals.Announcements != p.totals.Strikes && g.states(Strikes) {
		add(AnnouncementsAsStrikes, priceAnnouncements)
	}
}
