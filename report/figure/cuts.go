package figure

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// A pick is a choice of strikes: what is decided before who and what is counted.
type pick struct {
	ledger     *ledger.Ledger
	cut        ledger.Cut
	known      schema.Date // by which presumed deaths are known, "" for ever
	totals     ledger.Totals
	choice     CutChoice
	moved      int // strikes moved, or made public later
	price      int
	deviations int8  // as many as it takes the place of
	scoped     bool  // of another scope than the figure's
	kept       *pick // the same for the readings that are kept, once there is one
}

// far reports whether no other departure may stand beside the pick, but for the
// counting of the presumed dead, which is asked of every figure.
func (p *pick) far() bool {
	return p.scoped || p.choice == Earlier && p.moved > MaxEarlierPair || p.choice == Later && p.moved > MaxLaterPair
}

// whole reports whether it holds all strikes of the figure's scope up to its day.
func (p *pick) whole() bool { return !p.scoped && (p.choice == AsStated || p.choice == ByDate) }

// picks are the choices of strikes within the bounds, the declared one first. An
// undated figure is placed where its numbers could come out; nowhere is whether no
// place is left, so that no pick can reproduce it.
func (g *judgement) pick() (nowhere bool) {
	g.picks = g.picks[:0]
	plain, _ := g.plain()
	if !g.tally.AsOf.Known() && g.through < 0 {
		g.placed()
		if len(g.picks) == 0 {
			g.picks, nowhere = append(g.picks, *plain), plain.totals.Strikes > 0
		}
		return nowhere
	}
	g.picks = append(g.picks, *plain)
	narrower := g.judge.narrowerThan(g.scope)
	for _, scope := range narrower {
		if p, ok := g.plainIn(scope); ok && p.totals.Strikes != plain.totals.Strikes {
			p.price, p.deviations, p.scoped = price(priceNarrower)+ways(len(narrower)), 1, true
			g.picks = append(g.picks, p)
		}
	}
	if !g.tally.Through.Known() { // a stated strike is kept
		g.move(plain)
	}
	return false
}

// move adds the picks that end some strikes earlier or later, or go by other days.
func (g *judgement) move(plain *pick) {
	take := func(cut ledger.Cut, choice CutChoice, moved, of int) *pick {
		g.picks = append(g.picks, *plain)
		p := &g.picks[len(g.picks)-1]
		p.cut, p.choice, p.moved, p.price, p.deviations = cut, choice, moved, price(of), 1
		return p
	}
	add := func(cut ledger.Cut, choice CutChoice, moved, of int) {
		p := take(cut, choice, moved, of)
		if plain.known != "" {
			p.known = max(plain.known, lastPublic(plain.ledger, plain.cut, cut)) // who counts a strike writes when it is public
		}
		p.totals = plain.ledger.Total(cut, p.known)
	}
	if n := len(plain.cut.Without); n > 0 {
		all := plain.cut
		all.Without = nil
		add(all, ByDate, n, priceByDate)
	}
	if g.tally.From.Valid() && g.tally.AsOf.Valid() {
		if cut := plain.ledger.AnnouncedIn(g.tally.From, g.tally.AsOf); !sameCut(cut, plain.cut) {
			add(cut, Announced, 0, priceAnnounced)
		}
	}
	cut, totals := plain.cut, plain.totals
	newest := cut.Newest()
	onDay := func(entry int) bool { return plain.ledger.Entries[entry].Public == g.tally.AsOf }
	today := newest >= 0 && onDay(newest)
	for n := 1; n <= MaxEarlier && cut.Len() > 1; n++ {
		cut, _ = cut.Earlier(1)
		totals = plain.ledger.Less(totals, newest, plain.known)
		of := [...]int{priceEarlierOne, priceEarlierTwo, priceEarlierMore}[min(n, 3)-1]
		newest = cut.Newest()
		if before := today; before {
			if today = onDay(newest); !today {
				of = priceEarlierOne // the count of the day before lags by one step
			}
		}
		take(cut, Earlier, n, of).totals = totals
	}
	for n := 1; n <= MaxLater; n++ {
		cut, ok := plain.ledger.Later(plain.cut, n)
		if ok && n != len(plain.cut.Without) && lastPublic(plain.ledger, plain.cut, cut) <= g.canKnow() {
			add(cut, Later, n, [...]int{priceLaterOne, priceLaterMore}[min(n, 2)-1])
		}
	}
}

func sameCut(a, b ledger.Cut) bool {
	return a.First == b.First && a.End == b.End && slices.Equal(a.Without, b.Without)
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
func (g *judgement) canKnow() schema.Date {
	if g.latest == "" {
		g.latest = g.known
		if g.published == "" {
			g.latest = g.tally.AsOf.AddDays(MaxLaterDays)
		}
	}
	return g.latest
}

// firstReported is the killed of a pick where numbers of its newest strikes, as far
// back as a figure may lag, stand as their outlets gave them before they corrected
// them; false if that changes nothing.
func (p *pick) firstReported() (int, bool) {
	if !p.ledger.Corrected() {
		return 0, false
	}
	more := corrections(&p.totals)
	if older, ok := p.cut.Earlier(MaxEarlier); ok {
		t := p.ledger.Total(older, "")
		more -= corrections(&t)
	}
	return p.totals.Deaths.Best + more, more != 0
}

// corrections is by how much the killed as first reported exceed the best values.
func corrections(t *ledger.Totals) int { return t.FirstReported - t.Deaths.Best }
