package figure_test

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// The reference: every choice on every axis tried on plain lists of strikes, by
// the bounds as they are documented, with no search and no running totals.

var seas = map[string]string{"gulf": "sea", "strait": "sea", "plain": "land"}

// choice is one way to count: what it sums, by how much it departs, and what that costs.
type choice struct {
	d       *schema.Dataset
	name    string // deviations in words of this file
	weight  int
	price   int // without the treatment of the presumed dead
	strikes []schema.Strike
	known   schema.Date // presumed deaths known by then; "" for all
	late    schema.Date // those counted known by then, where only a part is
	missing string      // none, all, part
	way     int         // treatment: none, all, those known first, another day
	unit    string
	values  string
	scope   string
	cut     string // stated, by date, announced, earlier, later, placed
	moved   int
}

func publicDay(s schema.Strike) schema.Date {
	if s.Announced.Valid() && s.Announced > s.Date {
		return s.Announced
	}
	return s.Date
}

type bruteJudge struct {
	d     *schema.Dataset
	t     schema.Tally
	order map[string][]schema.Strike
}

func newBrute(d *schema.Dataset, row int) *bruteJudge {
	t := d.Tallies.Rows[row]
	if t.Class != "" { // as if there were no other strikes
		only := *d
		only.Strikes = schema.NewSheet(d.Strikes.Table(), slices.DeleteFunc(slices.Clone(d.Strikes.Rows), func(s schema.Strike) bool {
			return !slices.ContainsFunc(strings.Split(string(t.Class), ";"), func(class string) bool {
				return !slices.ContainsFunc(strings.Split(class, "+"), func(word string) bool { return !strings.Contains(string(s.Class), word) })
			})
		}))
		d, t.Class = &only, ""
	}
	b := &bruteJudge{d: d, t: t, order: map[string][]schema.Strike{}}
	for _, scope := range []string{"all", "sea", "land", "gulf", "plain", "strait"} {
		for _, s := range d.Strikes.Rows {
			if scope == "all" || scope == s.Theater || scope == seas[s.Theater] {
				b.order[scope] = append(b.order[scope], s)
			}
		}
		slices.SortStableFunc(b.order[scope], func(x, y schema.Strike) int { return strings.Compare(string(x.Date), string(y.Date)) })
	}
	return b
}

// published is the day of the document; of a month alone its last day, and nothing where
// the figure itself is of that month.
func (b *bruteJudge) published() schema.Date {
	p := b.d.Sources.Get(b.t.SourceID).Published
	if len(p) != len("2025-01") {
		return p
	}
	if strings.HasPrefix(string(b.t.AsOf), string(p)) {
		return ""
	}
	day := p + "-28"
	for day.AddDays(1)[:7] == p {
		day = day.AddDays(1)
	}
	return day
}

// knownBy: the day of publication unless it is before the figure's; else the
// figure's day; a window without one is asked with all that is known now.
func (b *bruteJudge) knownBy() schema.Date {
	switch p := b.published(); {
	case p != "" && p >= b.t.AsOf:
		return p
	case b.t.From != "":
		return ""
	}
	return b.t.AsOf
}

func (b *bruteJudge) strike(id schema.ID) (schema.Strike, bool) {
	s := b.d.Strikes.Get(id)
	if s == nil {
		return schema.Strike{}, false
	}
	return *s, true
}

func (b *bruteJudge) speaks(c schema.Coverage) bool {
	return c.Scope == "all" || c.Scope == b.t.Scope || c.Scope == seas[b.t.Scope] || b.t.Scope == "all" && (c.Scope == "sea" || c.Scope == "land")
}

// coverage is the weakest completeness that is claimed for the scope on a day.
func (b *bruteJudge) coverage(day schema.Date) string {
	found := ""
	for _, c := range b.d.Coverage.Rows {
		if b.speaks(c) && c.From <= day && day <= c.To && found != "partial" {
			found = c.Completeness
		}
	}
	return found
}

// declared are the strikes that the tally itself declares, in a scope; false if
// the strike that it goes through is not among them.
func (b *bruteJudge) declared(scope string) (strikes []schema.Strike, known schema.Date, ok bool) {
	known = b.knownBy()
	if b.t.Through == "" {
		for _, s := range b.order[scope] {
			if s.Date >= b.t.From && (b.t.AsOf == "" || s.Date <= b.t.AsOf) && (known == "" || publicDay(s) <= known) {
				strikes = append(strikes, s)
			}
		}
		return strikes, known, true
	}
	for _, s := range b.order[scope] {
		if s.Date >= b.t.From {
			strikes = append(strikes, s)
		}
		if s.ID == b.t.Through {
			if known != "" {
				known = max(known, publicDay(s))
			}
			return strikes, known, len(strikes) > 0
		}
	}
	return nil, "", false
}

// cuts are the choices of strikes.
func (b *bruteJudge) cuts() []choice {
	base := choice{d: b.d, unit: "stated", values: "best", scope: b.t.Scope, cut: "stated", missing: "none"}
	if b.t.CountsMissing == "yes" {
		base.missing = "all"
	}
	if b.t.AsOf == "" && b.t.Through == "" {
		all := b.places(base)
		base.strikes, base.known, _ = b.declared(b.t.Scope)
		if len(base.strikes) == 0 {
			all = append(all, base) // nothing to be placed after
		}
		return all
	}
	strikes, known, _ := b.declared(b.t.Scope)
	base.strikes, base.known = strikes, known
	all := []choice{base}
	for _, scope := range narrower(b.t.Scope) {
		s, k, ok := b.declared(scope)
		if ok && len(s) != len(strikes) {
			c := base
			c.strikes, c.known, c.scope, c.weight, c.name = s, k, scope, 1, "only "+scope
			c.price = 90 + map[int]int{5: 23, 2: 10, 1: 0}[len(narrower(b.t.Scope))]
			all = append(all, c)
		}
	}
	if b.t.Through != "" {
		return all
	}
	today := 0 // strikes that became public on the figure's day, if they are the last
	for today < len(strikes) && publicDay(strikes[len(strikes)-1-today]) == b.t.AsOf {
		today++
	}
	for n := 1; n <= 5 && n < len(strikes); n++ {
		c := base
		c.strikes, c.cut, c.moved, c.weight, c.name = strikes[:len(strikes)-n], "earlier", n, 1, fmt.Sprintf("%d earlier", n)
		c.price = []int{50, 65, 91, 91, 91}[n-1]
		if n == today {
			c.price = 50
		}
		all = append(all, c)
	}
	// Those dated by the day but not public by then.
	var unknown []schema.Strike
	for _, s := range b.order[b.t.Scope] {
		if s.Date >= b.t.From && s.Date <= b.t.AsOf && known != "" && publicDay(s) > known {
			unknown = append(unknown, s)
		}
	}
	if len(unknown) > 0 {
		c := base
		c.strikes, c.cut, c.weight, c.name = with(b.order[b.t.Scope], strikes, unknown), "by date", 1, "by date"
		c.known, c.price = latest(known, unknown), 60
		all = append(all, c)
	}
	if b.t.From != "" {
		var within, moved []schema.Strike
		for _, s := range b.order[b.t.Scope] {
			if publicDay(s) >= b.t.From && publicDay(s) <= b.t.AsOf {
				within = append(within, s)
				if !contains(strikes, s) {
					moved = append(moved, s)
				}
			}
		}
		if len(within) != len(strikes) || len(moved) > 0 {
			c := base
			c.strikes, c.cut, c.weight, c.price, c.name = within, "announced", 1, 45, "announced"
			if known != "" {
				c.known = latest(known, moved)
			}
			all = append(all, c)
		}
	}
	can := b.t.AsOf.AddDays(2)
	if p := b.published(); p != "" && p >= b.t.AsOf {
		can = known
	}
	more := []schema.Strike{}
	for n := 1; n <= 3; n++ {
		s, ok := b.following(strikes, more)
		if !ok {
			break
		}
		more = append(more, s)
		if n == len(unknown) || latest("", more) > can {
			continue
		}
		c := base
		c.strikes, c.cut, c.moved, c.weight, c.name = with(b.order[b.t.Scope], strikes, more), "later", n, 1, fmt.Sprintf("%d later", n)
		c.price = []int{90, 110, 110}[n-1]
		if known != "" {
			c.known = latest(known, more)
		}
		all = append(all, c)
	}
	return all
}

// places puts an undated figure behind each strike in turn, known up to the day
// before the next one became public.
func (b *bruteJudge) places(base choice) []choice {
	var window []schema.Strike
	for _, s := range b.order[b.t.Scope] {
		if s.Date >= b.t.From {
			window = append(window, s)
		}
	}
	var all []choice
	for i, s := range window {
		c := base
		c.strikes, c.cut, c.weight, c.name = window[:i+1], "placed", 1, "placed after "+string(s.ID)
		if i+1 < len(window) {
			c.known = max(publicDay(window[i+1]).AddDays(-1), publicDay(s))
		}
		if p := b.published(); p != "" {
			if latest("", window[:i+1]) > p {
				break
			}
			if c.known == "" || c.known > p {
				c.known = p
			}
		}
		if b.reaches(c.strikes) {
			all = append(all, c)
		}
	}
	return all
}

// reaches reports whether any way of counting strikes could give the figure's first
// number.
func (b *bruteJudge) reaches(strikes []schema.Strike) bool {
	s := b.statements()[0]
	most := max(s.Band.High, s.BandTo.High)
	if s.Qualifier == "at_least" && s.Stated >= 50 && s.Stated%10 == 0 && s.Stated%100 != 0 {
		most = max(most, s.Stated+9)
	}
	return b.highest(strikes, s.Measure) >= s.Band.Low && b.lowest(strikes, s.Measure) <= most
}

// lowest is the smallest number that any way of counting could give.
func (b *bruteJudge) lowest(strikes []schema.Strike, m figure.Measure) int {
	c := choice{d: b.d, strikes: strikes}
	n, vessels, announcements := c.count()
	switch m {
	case figure.Deaths:
		low, _, _ := c.killed()
		return min(low, b.first(strikes))
	case figure.Strikes:
		least, _ := c.struck()
		return min(least, vessels, announcements)
	case figure.Vessels:
		return min(n, vessels)
	case figure.Missing:
		return 0
	case "children":
		low, _, _, _ := childrenOf(b.d, strikes)
		return low
	}
	survivors := 0
	for _, s := range strikes {
		survivors += s.Survivors.Or(0)
	}
	return survivors
}

// first is the killed as first reported.
func (b *bruteJudge) first(strikes []schema.Strike) int {
	first := 0
	for _, s := range strikes {
		number := s.Deaths.Or(0)
		for _, a := range b.d.Accounts.Rows {
			if a.StrikeID == s.ID && a.Superseded == "yes" && a.DeathsMin != "" {
				number = a.DeathsMin.Or(0)
				break
			}
		}
		first += number
	}
	return first
}

func narrower(scope string) []string {
	switch scope {
	case "all":
		return []string{"sea", "land", "gulf", "plain", "strait"}
	case "sea":
		return []string{"gulf", "strait"}
	case "land":
		return []string{"plain"}
	}
	return nil
}

// following is the first strike from the figure's first day on that is neither in
// the one list nor in the other.
func (b *bruteJudge) following(strikes, more []schema.Strike) (schema.Strike, bool) {
	for _, s := range b.order[b.t.Scope] {
		same := func(o schema.Strike) bool { return o.ID == s.ID }
		if s.Date >= b.t.From && !slices.ContainsFunc(strikes, same) && !slices.ContainsFunc(more, same) {
			return s, true
		}
	}
	return schema.Strike{}, false
}

func with(order, a, b []schema.Strike) []schema.Strike {
	var all []schema.Strike
	for _, s := range order {
		same := func(o schema.Strike) bool { return o.ID == s.ID }
		if slices.ContainsFunc(a, same) || slices.ContainsFunc(b, same) {
			all = append(all, s)
		}
	}
	return all
}

func latest(day schema.Date, strikes []schema.Strike) schema.Date {
	for _, s := range strikes {
		day = max(day, publicDay(s))
	}
	return day
}

func (c *choice) lost(known schema.Date) int {
	n := 0
	for _, s := range c.strikes {
		if known == "" || lostOn(s) <= known {
			n += s.Missing.Or(0)
		}
	}
	return n
}

func contains(list []schema.Strike, s schema.Strike) bool {
	return slices.ContainsFunc(list, func(o schema.Strike) bool { return o.ID == s.ID })
}

// choices are all of them within the bounds: at most two deviations, a cut far
// away or another scope beside none but missing.
func (b *bruteJudge) choices() []choice {
	var all []choice
	for _, c := range b.cuts() {
		far := c.cut == "earlier" && c.moved > 2 || c.cut == "later" && c.moved > 1 || c.scope != b.t.Scope
		for _, v := range b.firstReported(c, far) {
			for _, m := range b.missings(v) {
				all = append(all, b.units(m, far)...)
			}
		}
	}
	return all
}

// firstDay is the day on which presumed deaths first became known in the scope.
func (b *bruteJudge) days(scope string) []schema.Date {
	var days []schema.Date
	for _, s := range b.order[scope] {
		if s.Missing.Or(0) > 0 {
			days = append(days, lostOn(s))
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

func lostOn(s schema.Strike) schema.Date { return max(s.MissingKnown, s.Date) }

// missings are the treatments: none, all, those known first, and any other day.
func (b *bruteJudge) missings(c choice) []choice {
	whole := c.lost(c.known)
	var all []choice
	add := func(way int, n int, day schema.Date) {
		m := c
		m.way = way
		switch {
		case n == whole && (n > 0 || b.t.CountsMissing == "yes"):
			m.missing = "all"
		case n == 0:
			m.missing = "none"
		default:
			m.missing, m.late = "part", day
		}
		if b.t.CountsMissing == "yes" && m.missing == "none" || b.t.CountsMissing == "no" && m.missing != "none" || c.values == "first" && m.missing == "part" {
			return
		}
		if m.missing != map[string]string{"yes": "all", "no": "none", "unknown": "none"}[b.t.CountsMissing] {
			m.weight++
			m.name += " " + m.missing
			if m.missing == "part" {
				m.name += " " + string(day)
			}
		}
		all = append(all, m)
	}
	if b.t.Deaths == "" { // whom it counts makes no difference
		c.missing = map[string]string{"yes": "all", "no": "none", "unknown": "none"}[b.t.CountsMissing]
		return []choice{c}
	}
	add(0, 0, "")
	add(1, whole, "")
	by := func(day schema.Date) int {
		if c.known != "" && day > c.known {
			day = c.known
		}
		return c.lost(day)
	}
	days := b.days(b.t.Scope)
	if len(days) > 0 {
		add(2, by(days[0]), days[0])
	}
	// All but those that became known last, if that was within a month.
	if known := b.days(c.scope); c.cut == "stated" && c.scope == b.t.Scope && c.known != "" && c.values == "best" && whole > 0 {
		whole := slices.IndexFunc(known, func(day schema.Date) bool { return by(day) == whole })
		if whole > 0 && c.known.DaysSince(known[whole]) <= 30 && by(known[whole-1]) > 0 {
			late := by(known[whole-1])
			first := slices.IndexFunc(known, func(day schema.Date) bool { return by(day) == late })
			price := c.price
			c.price += 50
			add(1, late, known[first])
			c.price = price
		}
	}
	for _, day := range b.days(c.scope) {
		if (c.known == "" || day <= c.known) && by(day) > 0 && by(day) < whole {
			add(3, by(day), day)
		}
	}
	return all
}

func (b *bruteJudge) units(c choice, far bool) []choice {
	all := []choice{c}
	if far || c.weight > 2 {
		return all
	}
	as := func(unit string, price int) {
		u := c
		u.unit, u.weight, u.price, u.name = unit, c.weight+1, c.price+price, c.name+" "+unit
		all = append(all, u)
	}
	strikes, vessels, announcements := c.count()
	if b.t.Strikes != "" && strikes != vessels {
		as("vessels_as_strikes", 70)
	}
	if b.t.Vessels != "" && strikes != vessels {
		as("strikes_as_vessels", 45)
	}
	if b.t.Strikes != "" && strikes != announcements {
		as("announcements_as_strikes", 80)
	}
	return all
}

// firstReported takes, beside the best values, the number of the first superseded
// account of each strike in their place.
func (b *bruteJudge) firstReported(c choice, far bool) []choice {
	all := []choice{c}
	if b.t.Deaths == "" || b.t.DeathsTo > b.t.Deaths || far {
		return all
	}
	strikes, differ := slices.Clone(c.strikes), 0
	for i := range strikes {
		if i < len(strikes)-figure.MaxEarlier {
			continue // an early report is forgotten by then
		}
		for _, a := range b.d.Accounts.Rows {
			if a.StrikeID == strikes[i].ID && a.Superseded == "yes" && a.DeathsMin != "" {
				differ += a.DeathsMin.Or(0) - strikes[i].Deaths.Or(0)
				strikes[i].Deaths = a.DeathsMin
				break
			}
		}
	}
	if differ == 0 {
		return all
	}
	c.strikes, c.values, c.weight, c.price, c.name = strikes, "first", c.weight+1, c.price+50, c.name+" first reported"
	return append(all, c)
}

func (c *choice) count() (strikes, vessels, announcements int) {
	together := map[string]bool{}
	for _, s := range c.strikes {
		together[string(s.Date)+string(publicDay(s))] = true
		if s.Vessels == "" && seas[s.Theater] == "sea" {
			vessels += s.Strikes.Or(1)
		}
		vessels += s.Vessels.Or(0)
		strikes += s.Strikes.Or(1)
	}
	return strikes, vessels, len(together)
}

// struck is how many strikes there are at least and at most.
func (c *choice) struck() (least, most int) {
	for _, s := range c.strikes {
		least, most = least+s.StrikesMin.Or(s.Strikes.Or(1)), most+s.StrikesMax.Or(s.Strikes.Or(1))
	}
	return least, most
}

func (c *choice) killed() (low, best, high int) {
	for _, s := range c.strikes {
		low, best, high = low+s.DeathsMin.Or(0), best+s.Deaths.Or(0), high+s.DeathsMax.Or(0)
	}
	return low, best, high
}

// ends is how far the ends of the rows' range are from those of a stated one.
func (c *choice) ends(s figure.Statement) (low, high int) {
	lowest, _, highest := c.killed()
	if s.Measure == "children" {
		lowest, _, highest, _ = childrenOf(c.d, c.strikes)
		return s.Band.Off(lowest), s.BandTo.Off(highest)
	}
	if s.Measure == figure.Strikes {
		_, vessels, announcements := c.count()
		least, most := c.struck()
		switch c.unit {
		case "vessels_as_strikes":
			least, most = vessels, vessels
		case "announcements_as_strikes":
			least, most = announcements, announcements
		}
		return s.Band.Off(least), s.BandTo.Off(most)
	}
	extra := map[string]int{"none": 0, "all": c.lost(c.known), "part": c.lost(c.late)}[c.missing]
	return s.Band.Off(lowest + extra), s.BandTo.Off(highest + extra)
}

// off is the distance of a statement from the choice, positive if the source
// counts more; 0 where it holds. Round is whether it holds as a round number only.
func (c *choice) off(s figure.Statement) (off int, round bool) {
	strikes, vessels, announcements := c.count()
	n := 0
	switch s.Measure {
	case figure.Deaths:
		_, best, _ := c.killed()
		extra := map[string]int{"none": 0, "all": c.lost(c.known), "part": c.lost(c.late)}[c.missing]
		if s.StatedTo > s.Stated {
			low, high := c.ends(s)
			return cmp.Or(low, high), false
		}
		n = best + extra
	case figure.Strikes:
		if s.StatedTo > s.Stated {
			low, high := c.ends(s)
			return cmp.Or(low, high), false
		}
		n = map[string]int{"stated": strikes, "strikes_as_vessels": strikes, "vessels_as_strikes": vessels, "announcements_as_strikes": announcements}[c.unit]
	case figure.Vessels:
		n = vessels
		if c.unit == "strikes_as_vessels" {
			n = strikes
		}
	case "children":
		_, n, _, _ = childrenOf(c.d, c.strikes)
		if s.StatedTo > s.Stated {
			low, high := c.ends(s)
			return cmp.Or(low, high), false
		}
	case figure.Missing:
		// Those known, all of them, those still searched for, or those counted.
		n = c.lost(c.known)
		if s.Stated == c.lost("") || s.Stated > 0 && s.Stated == c.lost("")-n || c.missing == "part" && s.Stated == c.lost(c.late) {
			return 0, false
		}
		return s.Stated - n, false
	case figure.Survivors:
		// With or without those who lived through the strike and were lost.
		for _, strike := range c.strikes {
			n += strike.Survivors.Or(0)
		}
		if s.Stated == n+c.lost("") {
			return 0, false
		}
		return s.Stated - n, false
	}
	if off = s.Band.Off(n); off > 0 || off == 0 || s.Qualifier != "at_least" || s.Stated < 50 || s.Stated%10 != 0 || s.Stated%100 == 0 || n > s.Stated+9 {
		return off, false
	}
	return 0, true
}

// bruteVerdict is what the reference finds: the outcome, the margin, and the readings
// that are told.
type bruteVerdict struct {
	outcome figure.Outcome
	margin  int
	names   []string
	// Where another day is read: what the margin is at least and at most, and the outcome
	// where that makes the reading none.
	least, most int
	unheld      figure.Outcome
	lacks       bool // some choice falls short in a further measure alone
}

func points(chance float64) int { return int(math.Round(-10 * math.Log2(chance))) }

// errors is what an error in each statement costs, by logarithms.
func (b *bruteJudge) errors(statements []figure.Statement) []int {
	var all []int
	for i, s := range statements {
		most, width := 26, s.Band.High-s.Band.Low+1
		switch s.Measure {
		case figure.Deaths:
			most = 37
		case figure.Missing, figure.Survivors:
			width = 2
		}
		p := max(0, most-points(1/float64(max(1, width))))
		if s.StatedTo > s.Stated {
			p += max(0, most-points(1/float64(max(1, s.BandTo.High-s.BandTo.Low+1))))
		}
		if i == 0 && b.t.AsOf == "" && b.t.Through == "" && len(b.places(choice{d: b.d})) > 0 {
			p = 0
		}
		all = append(all, p)
	}
	return all
}

func (b *bruteJudge) verdict() (found bruteVerdict) {
	statements := b.statements()
	day := b.t.AsOf
	if b.t.Through != "" {
		s, ok := b.strike(b.t.Through)
		if !ok || b.t.Scope != "all" && b.t.Scope != s.Theater && b.t.Scope != seas[s.Theater] {
			return bruteVerdict{outcome: figure.NotComparable}
		}
		day = max(day, s.Date)
	}
	if len(statements) == 0 || day != "" && b.coverage(day) == "" {
		return bruteVerdict{outcome: figure.NotComparable}
	}
	ways := []int{15, 12, 30}
	switch b.t.CountsMissing {
	case "yes":
		ways[1] = 0
	case "no":
		ways[0] = 0
	}
	if b.t.Deaths == "" {
		ways = []int{0, 0, 0}
	}
	const none = 1 << 30
	open := none
	own := []int{none, none, none}
	but := make([]int, len(statements))
	for i := range but {
		but[i] = none
	}
	costs := map[string]int{} // of what holds
	lags := map[string]bool{} // by more than two strikes before, or one behind
	others := map[string]int{}
	plain, exceeds, lacks := false, true, false
	deathsAt := -1
	if b.t.Deaths != "" {
		deathsAt = 0
	}
	for _, c := range b.choices() {
		wrong, rounds, roundPrice, sum, more := []int{}, 0, 0, 0, false
		lacks = lacks || c.lacks(statements)
		for i, s := range statements {
			off, round := c.off(s)
			if round {
				rounds++
				roundPrice += map[bool]int{true: 40, false: 50}[s.Stated%50 == 0]
			}
			if off != 0 {
				wrong = append(wrong, i)
				more = more || sum == 0 && off > 0
				sum += max(off, -off)
				if low, high := c.ends(s); s.StatedTo > s.Stated && low != 0 {
					sum += max(high, -high)
				}
			}
		}
		whole := c.scope == b.t.Scope && (c.cut == "stated" || c.cut == "by date") && c.values == "best"
		if whole && c.way < 3 {
			exceeds = exceeds && (sum == 0 && rounds == 0 || more)
		}
		far := c.cut == "earlier" && c.moved > 2 || c.cut == "later" && c.moved > 1 || c.scope != b.t.Scope
		weight, price := c.weight+rounds, c.price+roundPrice
		if weight > figure.MaxDeviations || rounds > 0 && far {
			continue
		}
		name := c.name
		if rounds > 0 {
			name += " rounded"
		}
		switch {
		case len(wrong) == 0 && c.way < 3:
			own[c.way] = min(own[c.way], price)
			for i := range but {
				extra := ways[c.way]
				if i == deathsAt {
					extra = 0
				}
				but[i] = min(but[i], price+extra)
			}
			lags[name] = far && c.scope == b.t.Scope && (c.cut == "later" || !figure.LowerBound(statements[0].Qualifier))
			if old, ok := costs[name]; !ok || price+ways[c.way] < old {
				costs[name] = price + ways[c.way]
			}
			plain = plain || weight == 0 && c.cut == "stated"
			if price == 0 && c.missing != "part" {
				open = min(open, ways[c.way]) // departs from nothing that is declared
			}
		case len(wrong) == 0 && c.values == "best":
			others[name] = price // the price of the day comes on top
		case len(wrong) == 1 && c.way < 3:
			extra := ways[c.way]
			if wrong[0] == deathsAt {
				extra = 0
			}
			but[wrong[0]] = min(but[wrong[0]], price+extra)
		}
	}
	if b.t.AsOf == "" && b.t.Through == "" { // where it fits nowhere, all strikes are asked
		declared := choice{d: b.d, unit: "stated", missing: "none"}
		declared.strikes, declared.known, _ = b.declared(b.t.Scope)
		lacks = lacks || declared.lacks(statements)
	}
	errors := b.errors(statements)
	wrong := 25 + errors[0]
	if len(errors) > 1 {
		all := 25
		for _, e := range errors {
			all += e
		}
		for i, e := range errors {
			all = min(all, e+10+but[i])
		}
		wrong = 25 + all
	}
	v := bruteVerdict{}
	defer func() { found.lacks = lacks }()
	least := none
	for way, p := range own {
		least = min(least, p+ways[way])
	}
	switch {
	case least < none:
		sum := 0.0
		for way, p := range own {
			if p < none && p+ways[way] <= least+40 {
				sum += math.Pow(2, -float64(p+ways[way]-least)/10)
			}
		}
		v.margin = wrong - least - points(sum)
		for name, cost := range costs {
			if cost <= least+40 {
				v.names = append(v.names, name)
			}
		}
		slices.Sort(v.names)
		switch {
		case plain:
			v.outcome, v.names = figure.Agrees, []string{""}
		case v.margin >= 15 || open == least && open <= 15:
			v.outcome = figure.AgreesAsRead
		case v.margin < -80: // an error is 256 times as likely
			v = bruteVerdict{outcome: figure.Differs}
			if exceeds && b.coverage(day) == "partial" {
				v.outcome = figure.NotComparable
			}
		default:
			v.outcome = figure.Possible
			alone := len(statements) == 1 // that is a tolerance, and no reading of one number
			for _, name := range v.names {
				alone = alone && lags[name]
			}
			if alone {
				v = bruteVerdict{outcome: figure.Differs}
				if exceeds && b.coverage(day) == "partial" {
					v.outcome = figure.NotComparable
				}
			}
		}
		return v
	case len(others) > 0:
		// With one of the other days the price hangs on how many there are and how many
		// of them would do; the reference only knows between which two it lies.
		cheapest := none
		for _, cost := range others {
			cheapest = min(cheapest, cost)
		}
		v.outcome, v.names = figure.Possible, []string{"other day"}
		v.most = wrong - cheapest - 50
		v.least = v.most - points(1/float64(max(1, len(b.days("all")))))
	}
	on := b.t.AsOf
	if b.t.Through != "" {
		s, _ := b.strike(b.t.Through)
		on = s.Date
	}
	if on == "" { // undated: the last day that is claimed, if it is above everything
		all, _, _ := b.declared(b.t.Scope)
		exceeds = exceeds && statements[0].Band.Low > b.highest(all, statements[0].Measure)
		for _, c := range b.d.Coverage.Rows {
			if b.speaks(c) {
				on = max(on, c.To)
			}
		}
	}
	v.unheld = figure.Differs
	if exceeds && on != "" && b.coverage(on) == "partial" {
		v.unheld = figure.NotComparable
	}
	if len(others) == 0 {
		v.outcome = v.unheld
	}
	return v
}

// highest is the largest number that any way of counting could give.
func (b *bruteJudge) highest(strikes []schema.Strike, m figure.Measure) int {
	c := choice{d: b.d, strikes: strikes}
	n, vessels, _ := c.count()
	_, _, high := c.killed()
	switch m {
	case figure.Deaths:
		return max(high, b.first(strikes)) + c.lost("")
	case figure.Missing:
		return c.lost("")
	case figure.Survivors:
		survivors := c.lost("")
		for _, s := range strikes {
			survivors += s.Survivors.Or(0)
		}
		return survivors
	case "children":
		_, _, high, _ := childrenOf(b.d, strikes)
		return high
	case figure.Strikes:
		_, most := c.struck()
		return max(most, vessels)
	}
	return max(n, vessels)
}
