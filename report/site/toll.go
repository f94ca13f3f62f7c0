package site

import (
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
)

// toll is the number of killed that stands on top.
type toll struct {
	Known  bool // false: how many were killed is not known of any strike
	Least  bool // a lower end
	Killed int
	Both   int // with the presumed dead; 0 where there are none
}

// toll is the best value, and the lowest where some strike has no upper end, as what the
// best values add up to then leaves something out.
func (b *builder) toll() toll {
	scope := b.facts.Headline()
	t := b.facts.Total(scope)
	n := toll{Known: t.Known(), Killed: t.Deaths.Best, Least: b.facts.Partial(scope, "").AtLeast(t.Strikes, t.UnendedDeaths) || t.Lowest()}
	if !t.Ended() {
		n.Killed, n.Least = t.Deaths.Min, true
	}
	if n.Known && t.Missing > 0 {
		n.Both = n.Killed + t.Missing
	}
	return n
}

// headline is the sentence on top: at least so many where strikes are known to be
// lacking, and with the presumed dead.
func (b *builder) headline(w *phrase.Words) string {
	n, scope := b.toll(), b.facts.Headline()
	key := "front.headline."
	if n.Least {
		key += "least."
	}
	var in []any // the subject, where there is one
	if subject := b.facts.about.Subject[w.Code]; subject != "" {
		in, scope = []any{subject}, "subject"
	}
	if !n.Known {
		return w.Say("front.headline.unknown."+scope, in...)
	}
	text := w.Count(key+scope, n.Killed, in...)
	if n.Both > 0 {
		text = w.Say("front.headline.both", text, n.Both)
	}
	return text
}

// Toll is the killed of a total, with the range and open where it is.
func (p *page) Toll(t *ledger.Totals) string { return p.OpenRange(t.Killed()) }
