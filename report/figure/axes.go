package figure

import (
	"sort"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// An axis adds the departures from a reading that it allows, each as a count of its
// own; alone is whether the departure is the only one. Departures that change no sum
// are left out: they would be the same reading under another name.
type axis struct {
	name   string
	depart func(j *judgement, c *count, alone bool, to []count) []count
}

// axes in the order in which they are departed on: first what decides which
// strikes are summed, then how.
var axes = [...]axis{
	onCut:     {"cut", cutAxis},
	onScope:   {"scope", scopeAxis},
	onMissing: {"missing", missingAxis},
	onUnit:    {"unit", unitAxis},
	onValues:  {"values", firstReportedAxis},
}

// Their places.
const (
	onCut = iota
	onScope
	onMissing
	onUnit
	onValues
)

// missingAxis counts the presumed dead, all that were known or only those known
// by an earlier day. A tally that says which it does is held to it.
func missingAxis(j *judgement, c *count, _ bool, to []count) []count {
	if !j.states(Deaths) || j.tally.CountsMissing == "no" {
		return to
	}
	if c.reading.Missing == NotCounted && c.totals.Missing > 0 {
		counted := *c
		counted.reading.Missing = Counted
		counted.step(step{onMissing, rankCounted, int32(c.totals.Missing), 0})
		to = append(to, counted)
	}
	if part, ok := j.asKnown(c); ok {
		to = append(to, part)
	}
	return to
}

// asKnown finds the latest day whose knowledge of presumed deaths makes the
// deaths come out, and the number of presumed dead where it is stated; false if
// none does, or if all that was known does. More days known, more dead, so the
// days can be searched.
func (j *judgement) asKnown(c *count) (count, bool) {
	s := j.statement(Deaths)
	killed := c.totals.Deaths.Best
	if c.totals.Missing == 0 || s.Band.High < killed || s.Band.Low > killed+c.totals.Missing {
		return count{}, false // between none of them and all, no day makes it come out
	}
	days := c.ledger.KnownDays()
	if c.known != "" {
		days = days[:sort.Search(len(days), func(i int) bool { return days[i] > c.known })]
	}
	value := func(i int) int { return killed + c.ledger.Missing(c.cut, days[i]) }
	first := sort.Search(len(days), func(i int) bool { return value(i) >= s.Band.Low })
	behind, stride := first, 1 // a few days on at most, so they are not searched from the middle
	for behind+stride <= len(days) && value(behind+stride-1) <= s.Band.High {
		behind, stride = behind+stride, 2*stride
	}
	behind += sort.Search(min(stride-1, len(days)-behind), func(i int) bool { return value(behind+i) > s.Band.High })
	var latest count
	found := false
	for i := behind - 1; i >= first; i-- {
		part := *c
		part.totals.Missing = c.ledger.Missing(c.cut, days[i])
		if part.totals.Missing == 0 {
			break
		}
		all := part.totals.Missing == c.totals.Missing
		if !all {
			part.known = days[i+1].AddDays(-1)
			part.reading.Missing, part.reading.KnownBy = AsKnown, part.known
			part.step(step{onMissing, rankAsKnown, int32(part.totals.Missing), int32(c.totals.Missing)})
		}
		if !j.states(Missing) || part.holds(j.statement(Missing)) {
			return part, !all
		}
		if !found && !all {
			latest, found = part, true // the nearest, if no day makes both come out
		}
	}
	return latest, found
}

// cutAxis moves the newest strike that is included. A stated one is kept.
func cutAxis(j *judgement, c *count, _ bool, to []count) []count {
	if j.tally.Through.Known() {
		return to
	}
	move := func(cut ledger.Cut, choice CutChoice, strikes int, taken step) {
		d := *c
		d.cut = cut
		if c.known != "" {
			d.known = max(c.known, lastPublic(c.ledger, c.cut, cut)) // who counts a strike writes when it is public
		}
		d.totals = c.ledger.Total(cut, d.known)
		d.reading.Cut, d.reading.Strikes = choice, strikes
		d.step(taken)
		to = append(to, d)
	}
	if n := len(c.cut.Without); n > 0 {
		all := c.cut
		all.Without = nil
		move(all, ByDate, 0, step{onCut, rankByDate, int32(n), 0})
	}
	for n := 1; n <= MaxEarlier; n++ {
		if cut, ok := c.cut.Earlier(n); ok {
			move(cut, Earlier, n, step{axis: onCut, rank: int16(rankEarlier + n)})
		}
	}
	for n := 1; n <= MaxLater; n++ {
		cut, ok := c.ledger.Later(c.cut, n)
		if ok && n != len(c.cut.Without) && lastPublic(c.ledger, c.cut, cut) <= j.canKnow() {
			move(cut, Later, n, step{axis: onCut, rank: int16(rankLater + n)})
		}
	}
	return to
}

// lastPublic is the last day on which a strike became public that one cut has and
// the other one before it lacks; empty if there is none.
func lastPublic(l *ledger.Ledger, before, cut ledger.Cut) schema.Date {
	var last schema.Date
	for _, i := range before.Without {
		if cut.Has(i) {
			last = max(last, l.Entries[i].Public)
		}
	}
	for i := before.End; i < cut.End; i++ {
		last = max(last, l.Entries[i].Public)
	}
	return last
}

// canKnow is the last day of which the source can have known: nobody counts what
// has not happened yet.
func (j *judgement) canKnow() schema.Date {
	if j.latest == "" {
		j.latest = j.known
		if s := j.judge.data.Sources.Get(j.tally.SourceID); s == nil || !s.Published.Valid() || s.Published < j.tally.AsOf {
			j.latest = j.tally.AsOf.AddDays(MaxLaterDays)
		}
	}
	return j.latest
}

// unitAxis reads vessels for strikes, strikes for vessels, or announcements for
// strikes.
func unitAxis(j *judgement, c *count, _ bool, to []count) []count {
	as := func(unit Unit, rank int16) {
		d := *c
		d.reading.Unit = unit
		d.step(step{axis: onUnit, rank: rank})
		to = append(to, d)
	}
	differ := c.totals.Vessels != c.totals.Strikes
	if j.states(Strikes) && differ {
		as(VesselsAsStrikes, rankUnit)
	}
	if j.states(Vessels) && differ {
		as(StrikesAsVessels, rankUnit+1)
	}
	if j.states(Strikes) && c.totals.Announcements != c.totals.Strikes {
		as(AnnouncementsAsStrikes, rankUnit+2)
	}
	return to
}

// scopeAxis counts less than the scope stated: one sea for all seas.
func scopeAxis(j *judgement, c *count, alone bool, to []count) []count {
	if !alone {
		return to
	}
	for _, scope := range j.judge.narrower[j.tally.Scope] {
		n, ok := j.plain(scope)
		if !ok || n.totals.Strikes == c.totals.Strikes {
			continue
		}
		n.step(step{axis: onScope, rank: rankScope})
		to = append(to, n)
	}
	return to
}

// firstReportedAxis takes numbers as they were before their outlets corrected
// them: an early report is copied on for some strikes when its source has long
// moved. Only the newest strikes are asked, as far back as a figure may lag;
// beside presumed dead as known earlier it would be met by chance, and is not asked.
func firstReportedAxis(j *judgement, c *count, _ bool, to []count) []count {
	if !j.states(Deaths) || c.reading.Missing == AsKnown || !c.ledger.Corrected() {
		return to
	}
	more := corrections(&c.totals)
	if older, ok := c.cut.Earlier(MaxEarlier); ok {
		t := c.ledger.Total(older, "")
		more -= corrections(&t)
	}
	if more == 0 {
		return to
	}
	d := *c
	d.totals.FirstReported = c.totals.Deaths.Best + more
	d.reading.Values = FirstReported
	d.step(step{onValues, rankFirst, int32(more), 0})
	return append(to, d)
}

// corrections is by how much the killed as first reported exceed the best values.
func corrections(t *ledger.Totals) int { return t.FirstReported - t.Deaths.Best }

// ends sums the lower or upper ends of the strikes' ranges. An end is rarely
// meant, and is often met by chance: it is asked only of the plain reading, and
// weighs as much as two deviations.
func (j *judgement) ends(c *count, to []count) []count {
	if !j.states(Deaths) {
		return to
	}
	as := func(values Values, rank int16) {
		d := *c
		d.reading.Values = values
		d.step(step{axis: onValues, rank: rank})
		to = append(to, d)
	}
	if c.totals.Deaths.Min != c.totals.Deaths.Best {
		as(Lowest, rankValues)
	}
	if c.totals.Deaths.Max != c.totals.Deaths.Best {
		as(Highest, rankValues+1)
	}
	return to
}
