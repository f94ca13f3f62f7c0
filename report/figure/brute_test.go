package figure_test

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// The reference: every choice on every axis tried on plain lists of strikes, by
// the bounds as they are documented, with no search and no running totals.

var seas = map[string]string{"gulf": "sea", "strait": "sea", "plain": "land"}

// choice is one way to count: what it sums, and by how much it departs.
type choice struct {
	name    string // deviations in words of this file
	weight  int
	strikes []schema.Strike
	known   schema.Date // presumed deaths known by then; "" for all
	missing string      // none, all
	unit    string
	values  string
	scope   string
	cut     string // stated, by date, earlier, later, placed
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
	b := &bruteJudge{d: d, t: d.Tallies.Rows[row], order: map[string][]schema.Strike{}}
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

func (b *bruteJudge) published() schema.Date { return b.d.Sources.Get(b.t.SourceID).Published }

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
	base := choice{unit: "stated", values: "best", scope: b.t.Scope, cut: "stated", missing: "none"}
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
			all = append(all, c)
		}
	}
	if b.t.Through != "" {
		return all
	}
	for n := 1; n <= 5 && n < len(strikes); n++ {
		c := base
		c.strikes, c.cut, c.moved, c.weight, c.name = strikes[:len(strikes)-n], "earlier", n, 1, fmt.Sprintf("%d earlier", n)
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
		c.known = latest(known, unknown)
		all = append(all, c)
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
		all = append(all, c)
	}
	return all
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
		if known == "" || s.MissingKnown <= known {
			n += s.Missing.Or(0)
		}
	}
	return n
}

// choices are all of them within the bounds: at most two deviations, a cut far
// away beside none but missing, another scope never with another cut, the ends of
// ranges alone and weighing two.
func (b *bruteJudge) choices() []choice {
	var all []choice
	for _, c := range b.cuts() {
		for _, m := range b.missings(c) {
			for _, u := range b.units(m) {
				far := u.cut == "earlier" && u.moved > 2 || u.cut == "later" && u.moved > 1
				if far && u.unit != "stated" {
					continue
				}
				all = append(all, b.ends(u)...)
				if !far {
					all = append(all, b.firstReported(u)...)
				}
			}
		}
	}
	return slices.DeleteFunc(all, func(c choice) bool { return c.weight > figure.MaxDeviations })
}

func (b *bruteJudge) missings(c choice) []choice {
	all := []choice{c}
	if b.t.Deaths == "" || b.t.CountsMissing == "no" {
		return all
	}
	whole := c.lost(c.known)
	if c.missing == "none" && whole > 0 {
		m := c
		m.missing, m.weight, m.name = "all", c.weight+1, c.name+" counted"
		all = append(all, m)
	}
	// Who leaves out what became known late is told only where counting all of it
	// does not come out.
	full := c
	full.missing = "all"
	if full.holds(figure.Statements(&b.t), figure.Deaths, figure.Missing) {
		return all
	}
	seen := map[schema.Date]bool{}
	for _, s := range c.strikes {
		day := s.MissingKnown
		if day == "" || seen[day] || c.known != "" && day > c.known {
			continue
		}
		seen[day] = true
		if n := c.lost(day); n > 0 && n < whole {
			m := c
			m.missing, m.known, m.weight, m.name = "all", day, c.weight+1, c.name+" as known"
			all = append(all, m)
		}
	}
	return all
}

func (b *bruteJudge) units(c choice) []choice {
	all := []choice{c}
	as := func(unit string) {
		u := c
		u.unit, u.weight, u.name = unit, c.weight+1, c.name+" "+unit
		all = append(all, u)
	}
	strikes, vessels, announcements := c.count()
	if b.t.Strikes != "" && strikes != vessels {
		as("vessels_as_strikes")
	}
	if b.t.Vessels != "" && strikes != vessels {
		as("strikes_as_vessels")
	}
	if b.t.Strikes != "" && strikes != announcements {
		as("announcements_as_strikes")
	}
	return all
}

func (b *bruteJudge) ends(c choice) []choice {
	all := []choice{c}
	if c.weight > 0 || b.t.Deaths == "" {
		return all
	}
	low, best, high := c.killed()
	for _, end := range []struct {
		name string
		n    int
	}{{"lowest", low}, {"highest", high}} {
		if end.n != best {
			e := c
			e.values, e.weight, e.name = end.name, 2, end.name
			all = append(all, e)
		}
	}
	return all
}

// firstReported takes the number of the first superseded account of a strike in
// place of its best value.
func (b *bruteJudge) firstReported(c choice) []choice {
	if b.t.Deaths == "" || strings.HasSuffix(c.name, " as known") {
		return nil
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
		return nil
	}
	c.strikes, c.values, c.weight, c.name = strikes, "first", c.weight+1, c.name+" first reported"
	return []choice{c}
}

func (c *choice) count() (strikes, vessels, announcements int) {
	together := map[string]bool{}
	for _, s := range c.strikes {
		together[string(s.Date)+string(publicDay(s))] = true
		if s.Vessels == "" && seas[s.Theater] == "sea" {
			vessels++
		}
		vessels += s.Vessels.Or(0)
	}
	return len(c.strikes), vessels, len(together)
}

func (c *choice) killed() (low, best, high int) {
	for _, s := range c.strikes {
		low, best, high = low+s.DeathsMin.Or(0), best+s.Deaths.Or(0), high+s.DeathsMax.Or(0)
	}
	return low, best, high
}

// off is the distance of a statement from the choice, positive if the source
// counts more; 0 where it holds.
func (c *choice) off(s figure.Statement) int {
	strikes, vessels, announcements := c.count()
	n := 0
	switch s.Measure {
	case figure.Deaths:
		low, best, high := c.killed()
		n = map[string]int{"best": best, "first": best, "lowest": low, "highest": high}[c.values]
		if c.missing == "all" {
			n += c.lost(c.known)
		}
	case figure.Strikes:
		n = map[string]int{"stated": strikes, "strikes_as_vessels": strikes, "vessels_as_strikes": vessels, "announcements_as_strikes": announcements}[c.unit]
	case figure.Vessels:
		n = vessels
		if c.unit == "strikes_as_vessels" {
			n = strikes
		}
	case figure.Missing:
		// Those known, all of them, or those still searched for.
		n = c.lost(c.known)
		if s.Stated == c.lost("") || s.Stated > 0 && s.Stated == c.lost("")-n {
			return 0
		}
	case figure.Survivors:
		// With or without those who lived through the strike and were lost.
		for _, strike := range c.strikes {
			n += strike.Survivors.Or(0)
		}
		if s.Stated == n+c.lost("") {
			return 0
		}
	}
	return s.Band.Off(n)
}

// holds reports whether those of the measures that are stated come out.
func (c *choice) holds(all []figure.Statement, measures ...figure.Measure) bool {
	for _, s := range all {
		if slices.Contains(measures, s.Measure) && c.off(s) != 0 {
			return false
		}
	}
	return true
}

// verdict is what the reference finds: the outcome, the least weight, and the
// names of the choices that have it.
func (b *bruteJudge) verdict() (figure.Outcome, int, []string) {
	statements := figure.Statements(&b.t)
	day := b.t.AsOf
	if b.t.Through != "" {
		s, ok := b.strike(b.t.Through)
		if !ok || b.t.Scope != "all" && b.t.Scope != s.Theater && b.t.Scope != seas[s.Theater] {
			return figure.NotComparable, 0, nil
		}
		day = max(day, s.Date)
	}
	if len(statements) == 0 || day != "" && b.coverage(day) == "" {
		return figure.NotComparable, 0, nil
	}
	least, names, exceeds := 99, []string(nil), true
	for _, c := range b.choices() {
		sum, more := 0, false
		for _, s := range statements {
			if off := c.off(s); off != 0 {
				more = more || sum == 0 && off > 0
				sum += max(off, -off)
			}
		}
		switch {
		case sum == 0 && c.weight < least:
			least, names = c.weight, []string{c.name}
		case sum == 0 && c.weight == least:
			names = append(names, c.name)
		}
		if c.scope == b.t.Scope && (c.cut == "stated" || c.cut == "by date") && c.values == "best" {
			exceeds = exceeds && (sum == 0 || more)
		}
	}
	sort.Strings(names)
	if names = slices.Compact(names); names != nil {
		if least == 0 {
			return figure.Agrees, 0, names
		}
		return figure.AgreesAsRead, least, names
	}
	on := b.t.AsOf
	if b.t.Through != "" {
		s, _ := b.strike(b.t.Through)
		on = s.Date
	}
	if on == "" { // undated: the last day that is claimed, if it is above everything
		all, _, _ := b.declared(b.t.Scope)
		exceeds = statements[0].Band.Low > b.highest(all, statements[0].Measure)
		for _, c := range b.d.Coverage.Rows {
			if b.speaks(c) {
				on = max(on, c.To)
			}
		}
	}
	if exceeds && on != "" && b.coverage(on) == "partial" {
		return figure.NotComparable, 0, nil
	}
	return figure.Differs, 0, nil
}

// highest is the largest number that any way of counting could give.
func (b *bruteJudge) highest(strikes []schema.Strike, m figure.Measure) int {
	c := choice{strikes: strikes}
	n, vessels, _ := c.count()
	_, _, high := c.killed()
	switch m {
	case figure.Deaths:
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
		return max(high, first) + c.lost("")
	case figure.Missing:
		return c.lost("")
	case figure.Survivors:
		survivors := c.lost("")
		for _, s := range strikes {
			survivors += s.Survivors.Or(0)
		}
		return survivors
	}
	return max(n, vessels)
}
