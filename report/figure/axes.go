package figure

import (
	"fmt"
	"sort"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// An axis answers the departures from a reading that it allows, each as a count
// of its own; alone is whether the departure is the only one. Departures that
// change no sum are left out: they would be the same reading under another name.
type axis struct {
	name   string
	depart func(j *judgement, c *count, alone bool) []count
}

// axes in the order in which they are departed on: first what decides which
// strikes are summed, then how.
var axes = []axis{{"cut", cutAxis}, {"scope", scopeAxis}, {"missing", missingAxis}, {"unit", unitAxis}, {"values", firstReportedAxis}}

// missingAxis counts the presumed dead, all that were known or only those known
// by an earlier day. A tally that says which it does is held to it.
func missingAxis(j *judgement, c *count, _ bool) []count {
	if !j.states(Deaths) || j.tally.CountsMissing == "no" {
		return nil
	}
	var departures []count
	if c.reading.Missing == NotCounted && c.totals.Missing > 0 {
		counted := *c
		counted.reading = c.reading.with(Deviation{"missing", true, fmt.Sprintf("presumed dead counted (%d)", c.totals.Missing), rankCounted})
		counted.reading.Missing = Counted
		departures = append(departures, counted)
	}
	if part, ok := j.asKnown(c); ok {
		departures = append(departures, part)
	}
	return departures
}

// asKnown finds the latest day whose knowledge of presumed deaths makes the
// deaths come out, and the number of presumed dead where it is stated; false if
// none does, or if all that was known does. More days known, more dead, so the
// days can be searched.
func (j *judgement) asKnown(c *count) (count, bool) {
	s := j.statement(Deaths)
	days := c.ledger.KnownDays()
	if c.known != "" {
		days = days[:sort.Search(len(days), func(i int) bool { return days[i] > c.known })]
	}
	killed := c.totals.Deaths.Best
	first := sort.Search(len(days), func(i int) bool { return killed+c.ledger.Missing(c.cut, days[i]) >= s.Band.Low })
	behind := sort.Search(len(days), func(i int) bool { return killed+c.ledger.Missing(c.cut, days[i]) > s.Band.High })
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
			part.reading = c.reading.with(Deviation{"missing", false, fmt.Sprintf("presumed dead counted as known by %s (%d of %d)", part.known, part.totals.Missing, c.totals.Missing), rankAsKnown})
			part.reading.Missing, part.reading.KnownBy = AsKnown, part.known
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
func cutAxis(j *judgement, c *count, _ bool) []count {
	if j.tally.Through.Known() {
		return nil
	}
	var departures []count
	move := func(cut ledger.Cut, choice CutChoice, strikes int, text string, rank int) {
		d := *c
		d.cut = cut
		if public := lastPublic(c.ledger, c.cut, cut); c.known != "" {
			d.known = max(c.known, public) // who counts a strike writes when it is public
		}
		d.totals = c.ledger.Total(cut, d.known)
		d.reading = c.reading.with(Deviation{"cut", false, text, rank})
		d.reading.Cut, d.reading.Strikes, d.reading.Through = choice, strikes, j.newest(c.ledger, cut)
		departures = append(departures, d)
	}
	if len(c.cut.Without) > 0 {
		all := c.cut
		all.Without = nil
		move(all, ByDate, 0, fmt.Sprintf("with %s made public later", plural(len(c.cut.Without), "strike")), rankByDate)
	}
	for n := 1; n <= MaxEarlier; n++ {
		if cut, ok := c.cut.Earlier(n); ok {
			move(cut, Earlier, n, plural(n, "strike")+" earlier", rankEarlier+n)
		}
	}
	for n := 1; n <= MaxLater; n++ {
		cut, ok := c.ledger.Later(c.cut, n)
		if ok && n != len(c.cut.Without) && lastPublic(c.ledger, c.cut, cut) <= j.canKnow() {
			move(cut, Later, n, plural(n, "strike")+" later", rankLater+n)
		}
	}
	return departures
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
	if s := j.judge.data.Sources.Get(j.tally.SourceID); s == nil || !s.Published.Valid() || s.Published < j.tally.AsOf {
		return j.tally.AsOf.AddDays(MaxLaterDays)
	}
	return j.known
}

// unitAxis reads vessels for strikes, strikes for vessels, or announcements for
// strikes.
func unitAxis(j *judgement, c *count, _ bool) []count {
	var departures []count
	as := func(unit Unit, text string, rank int) {
		d := *c
		d.reading = c.reading.with(Deviation{"unit", false, text, rank})
		d.reading.Unit = unit
		departures = append(departures, d)
	}
	differ := c.totals.Vessels != c.totals.Strikes
	if j.states(Strikes) && differ {
		as(VesselsAsStrikes, "the number of strikes counts vessels", rankUnit)
	}
	if j.states(Vessels) && differ {
		as(StrikesAsVessels, "the number of vessels counts strikes", rankUnit+1)
	}
	if j.states(Strikes) && c.totals.Announcements != c.totals.Strikes {
		as(AnnouncementsAsStrikes, "strikes announced together counted as one", rankUnit+2)
	}
	return departures
}

// scopeAxis counts less than the scope stated: one sea for all seas.
func scopeAxis(j *judgement, c *count, alone bool) []count {
	var departures []count
	if !alone {
		return nil
	}
	for _, scope := range j.judge.narrower[j.tally.Scope] {
		n, ok := j.plain(scope)
		if !ok || n.totals.Strikes == c.totals.Strikes {
			continue
		}
		n.reading = n.reading.with(Deviation{"scope", false, "only " + scope + " counted", rankScope})
		departures = append(departures, n)
	}
	return departures
}

// firstReportedAxis takes numbers as they were before their outlets corrected
// them: an early report is copied on for some strikes when its source has long
// moved. Only the newest strikes are asked, as far back as a figure may lag;
// beside presumed dead as known earlier it would be met by chance, and is not asked.
func firstReportedAxis(j *judgement, c *count, _ bool) []count {
	if !j.states(Deaths) || c.reading.Missing == AsKnown {
		return nil
	}
	more := corrections(&c.totals)
	if older, ok := c.cut.Earlier(MaxEarlier); ok {
		t := c.ledger.Total(older, "")
		more -= corrections(&t)
	}
	if more == 0 {
		return nil
	}
	text := fmt.Sprintf("%d more killed, as first reported", more)
	if more < 0 {
		text = fmt.Sprintf("%d fewer killed, as first reported", -more)
	}
	d := *c
	d.totals.FirstReported = c.totals.Deaths.Best + more
	d.reading = c.reading.with(Deviation{"values", false, text, rankFirst})
	d.reading.Values = FirstReported
	return []count{d}
}

// corrections is by how much the killed as first reported exceed the best values.
func corrections(t *ledger.Totals) int { return t.FirstReported - t.Deaths.Best }

// ends sums the lower or upper ends of the strikes' ranges. An end is rarely
// meant, and is often met by chance: it is asked only of the plain reading, and
// weighs as much as two deviations.
func (j *judgement) ends(c *count) []count {
	if !j.states(Deaths) {
		return nil
	}
	var departures []count
	as := func(values Values, text string, rank int) {
		d := *c
		d.reading = c.reading.with(Deviation{"values", false, text, rank})
		d.reading.Values = values
		departures = append(departures, d)
	}
	if c.totals.Deaths.Min != c.totals.Deaths.Best {
		as(Lowest, "the lowest value of each strike", rankValues)
	}
	if c.totals.Deaths.Max != c.totals.Deaths.Best {
		as(Highest, "the highest value of each strike", rankValues+1)
	}
	return departures
}

// newest is the id of the newest strike of a cut.
func (j *judgement) newest(l *ledger.Ledger, cut ledger.Cut) schema.ID {
	if i := cut.Newest(); i >= 0 {
		return j.judge.data.Strikes.Rows[l.Entries[i].Row].ID
	}
	return ""
}
