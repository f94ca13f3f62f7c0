package document

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

func (w *writer) distribution() []Block {
	d := w.report.Distribution
	blocks := []Block{{List: []string{w.spread("report.spread_killed", &d.Killed), w.spread("report.spread_aboard", &d.Aboard), w.spread("report.spread_lag", &d.Lag)}}}
	people := w.table(w.Say("report.spread_table"), "report.col.people", "report.col.spread_killed", "report.col.share", "report.col.spread_aboard", "report.col.share")
	values := map[int][2]*summary.SpreadValue{}
	most := -1
	for side, s := range []*summary.Spread{&d.Killed, &d.Aboard} {
		for i := range s.Values {
			v := &s.Values[i]
			both := values[v.Value]
			both[side] = v
			values[v.Value], most = both, max(most, v.Value)
		}
	}
	for n := 0; n <= most; n++ {
		if both, ok := values[n]; ok {
			people.add(w.number(n), w.strikesWith(both[0]), w.shareWith(both[0]), w.strikesWith(both[1]), w.shareWith(both[1]))
		}
	}
	lag := w.table(w.Say("report.lag_table"), "report.col.days_later", "report.col.strikes", "report.col.share")
	for i := range d.Lag.Values {
		v := &d.Lag.Values[i]
		lag.add(w.number(v.Value), w.number(v.Strikes), w.shareWith(v))
	}
	variants := w.table(w.Say("report.variants_table"), "report.col.choice", "report.col.strikes", "report.col.killed")
	for _, v := range d.Variants {
		variants.add(plain(w.Say("variant."+v.Choice)), w.number(v.Strikes), plain(w.ranged(v.Killed)))
	}
	return append(blocks, people.block(), lag.block(), variants.block())
}

func (w *writer) strikesWith(v *summary.SpreadValue) Cell {
	if v == nil {
		return w.number(0)
	}
	return w.numbered(v.Strikes, v.Marked)
}

func (w *writer) shareWith(v *summary.SpreadValue) Cell {
	if v == nil {
		return plain(w.Percent(0))
	}
	return plain(w.Percent(v.Share))
}

// spread tells a distribution in a sentence or two.
func (w *writer) spread(key string, s *summary.Spread) string {
	text := w.Say(key)
	if s.Strikes == 0 {
		return text + " " + w.Say("report.spread_none")
	}
	last := &s.Values[len(s.Values)-1]
	ids := ""
	if len(last.Of) <= 3 {
		ids = " (" + w.ids(last.Of) + ")"
	}
	text += " " + w.Say("report.spread_values", known.Signed(w.Count("strikes", s.Strikes), s.Marked > 0), w.Decimal(*s.Mean), w.Decimal(*s.Deviation), w.Median(*s.Median), w.Number(last.Value)+ids)
	if key != "report.spread_lag" && s.Strikes > 1 {
		f := s.First
		text += " " + w.Say("report.spread_first", string(f.StrikeID), known.Signed(w.Number(f.Value), f.Marked), f.Lower, f.Same, f.Higher)
	}
	if s.LeftOut > 0 {
		text += " " + w.Say("report.spread_left", w.Count("strikes", s.LeftOut))
	}
	return text
}

// ids names rows in a sentence.
func (w *writer) ids(ids []schema.ID) string {
	var names []string
	for _, id := range ids {
		names = append(names, string(id))
	}
	return strings.Join(names, ", ")
}
