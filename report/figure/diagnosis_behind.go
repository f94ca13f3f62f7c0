package figure

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// behind is how many strikes a number may be behind another of the same figure.
const behind = 3

// tollBehind: the toll of an earlier day with today's count.
func (d *doctor) tollBehind(presumed presumption) {
	stated, right := d.counts(&d.at.totals)
	if stated == 0 || right < stated {
		return
	}
	for n := 1; n <= behind; n++ {
		cut, ok := d.at.cut.Earlier(n)
		if ok && d.deathsAre(d.toll(cut, presumed)) && !d.deathsAre(d.toll(d.at.cut, presumed)) {
			d.add("toll_behind", Diagnosis{Strikes: d.lastOf(n)}, fact("toll_behind", d.through(cut)))
			return
		}
	}
}

// countBehind: today's toll with the count of an earlier day.
func (d *doctor) countBehind(presumed presumption) {
	stated, right := d.counts(&d.at.totals)
	if stated == 0 || right == stated || !d.deathsAre(d.toll(d.at.cut, presumed)) {
		return
	}
	for n := 1; n <= behind; n++ {
		cut, ok := d.at.cut.Earlier(n)
		if !ok {
			return
		}
		t := d.at.ledger.Total(cut, d.at.known)
		if _, then := d.counts(&t); then+right == stated || then == stated {
			d.add("count_behind", Diagnosis{Strikes: d.lastOf(n)}, fact("count_behind", d.through(cut)))
			return
		}
	}
}

// old: the numbers of an older day. Two numbers have to fit, for a running total passes
// every third.
func (d *doctor) old(presumed presumption) {
	if stated, _ := d.counts(&d.at.totals); stated == 0 || d.deathsAt < 0 {
		return
	}
	for cut, n := d.at.cut, 1; ; n++ {
		var ok bool
		if cut, ok = cut.Earlier(1); !ok {
			return
		}
		t := d.at.ledger.Total(cut, d.at.known)
		if t.Deaths.Best+t.Missing < d.statements[d.deathsAt].Band.Low {
			return
		}
		if stated, right := d.counts(&t); right == stated && n > MaxEarlier {
			day := d.at.ledger.Entries[cut.Newest()].Public
			if d.deathsAre(t.Deaths.Best+presumed(d.at.ledger, cut, day)) || d.deathsAre(d.toll(cut, presumed)) {
				d.add("old_total", Diagnosis{Day: day, Strikes: []schema.ID{d.newest(d.at.ledger, cut)}}, fact("old_total", day, d.through(cut)))
				return
			}
		}
	}
}

// through names the newest strike of a cut.
func (d *doctor) through(cut ledger.Cut) Fact {
	n := cut.Newest()
	if n < 0 {
		return fact("beginning")
	}
	return fact("through", d.at.ledger.Entries[n].Date, d.newest(d.at.ledger, cut))
}

// lastOf are the newest strikes of the declared ones.
func (d *doctor) lastOf(n int) []schema.ID {
	var ids []schema.ID
	cut := d.at.cut
	for range n {
		ids = append(ids, d.newest(d.at.ledger, cut))
		cut, _ = cut.Earlier(1)
	}
	slices.Reverse(ids)
	return ids
}
