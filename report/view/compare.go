package view

import (
	"fmt"
	"io"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

type jsonComparison struct {
	Figures    []jsonTally `json:"figures"`
	Difference int         `json:"difference"` // of the stated deaths, first minus second
	OnlyFirst  []schema.ID `json:"only_first"` // strikes that only the first counts
	OnlySecond []schema.ID `json:"only_second"`
	// PresumedFirst are the strikes whose presumed dead only the first counts.
	PresumedFirst  []schema.ID `json:"presumed_only_first"`
	PresumedSecond []schema.ID `json:"presumed_only_second"`
	Sentence       string      `json:"sentence"`
}

// Compare tells why two figures differ: what each counts under its reading, the rows that
// make the difference, and a sentence to quote.
func Compare(w io.Writer, format string, a *assess.Assessment, say *phrase.Words, first, second string) error {
	one, two := a.Verdict(schema.ID(first)), a.Verdict(schema.ID(second))
	for i, v := range []*figure.Verdict{one, two} {
		id := []string{first, second}[i]
		switch {
		case v == nil:
			return fmt.Errorf("explain: found no figure %q, want two figures to compare", id)
		case v.Ledger == nil || len(v.Readings) == 0:
			return fmt.Errorf("explain: %s cannot be compared with the rows: %s", id, say.Reason(v))
		case len(v.Measures) == 0 || v.Measures[0].Measure != figure.Deaths:
			return fmt.Errorf("explain: %s states no number of deaths", id)
		}
	}
	c := jsonComparison{Figures: []jsonTally{tallyJSON(a, say, one), tallyJSON(a, say, two)}, Difference: one.Measures[0].Stated - two.Measures[0].Stated}
	strikes, presumed := strikesCounted(a.Data, one), presumedIn(a.Data, one)
	c.OnlyFirst, c.OnlySecond = apart(a.Data, strikes, strikesCounted(a.Data, two))
	c.PresumedFirst, c.PresumedSecond = apart(a.Data, presumed, presumedIn(a.Data, two))
	c.Sentence = comparisonSentence(say, one, two, &c)
	if format == "json" {
		return writeJSON(w, c)
	}
	for _, v := range []*figure.Verdict{one, two} {
		r := &v.Readings[0]
		fmt.Fprintf(w, "%s  %s: %s, %s\n", v.Tally.ID, say.Publisher(v.Tally), say.Statement(v.Measures[0].Statement), say.Period(v.Tally))
		fmt.Fprintf(w, "  %s: %s\n", language.Title(say.Verdict(v.Outcome)), say.Reading(r))
		_, best, _ := v.Totals.Killed()
		line := say.Say("compare.counts", say.Perhaps(best), r.Presumed, v.Ledger.Missing(v.Cut, ""), say.Count("strikes", v.Totals.Strikes))
		if r.Through != "" {
			line += say.Say("compare.through", string(r.Through))
		}
		fmt.Fprintf(w, "  %s\n", line)
	}
	rows := func(id schema.ID, strikes []schema.ID, lost bool) {
		for _, strike := range strikes {
			s := a.Data.Strikes.Get(strike)
			if lost {
				fmt.Fprintf(w, "  %s\n", say.Say("compare.only_presumed", string(strike), string(s.Date), string(id), say.Count("compare.presumed", s.Missing.Or(0), string(s.MissingKnown))))
			} else {
				fmt.Fprintf(w, "  %s\n", say.Say("compare.only", string(strike), string(s.Date), string(id), say.Killed(s)))
			}
		}
	}
	if len(c.OnlyFirst)+len(c.OnlySecond)+len(c.PresumedFirst)+len(c.PresumedSecond) > 0 {
		fmt.Fprintf(w, "\n%s\n", say.Say("compare.rows"))
		rows(one.Tally.ID, c.OnlyFirst, false)
		rows(two.Tally.ID, c.OnlySecond, false)
		rows(one.Tally.ID, c.PresumedFirst, true)
		rows(two.Tally.ID, c.PresumedSecond, true)
	}
	fmt.Fprintf(w, "\n%s\n", say.Say("explain.sentence", c.Sentence))
	return nil
}

// strikesCounted are the strikes that a verdict's first reading sums.
func strikesCounted(d *schema.Dataset, v *figure.Verdict) map[schema.ID]bool {
	all := map[schema.ID]bool{}
	for i := v.Cut.First; i < v.Cut.End; i++ {
		if v.Cut.Has(i) {
			all[d.Strikes.Rows[v.Ledger.Entries[i].Row].ID] = true
		}
	}
	return all
}

// presumedIn are the strikes whose presumed dead it counts.
func presumedIn(d *schema.Dataset, v *figure.Verdict) map[schema.ID]bool {
	all := map[schema.ID]bool{}
	for i := v.Cut.First; i < v.Cut.End; i++ {
		if v.Cut.Has(i) && v.Counts(i) {
			all[d.Strikes.Rows[v.Ledger.Entries[i].Row].ID] = true
		}
	}
	return all
}

// apart are the strikes that only one of two sets has, in file order.
func apart(d *schema.Dataset, a, b map[schema.ID]bool) (onlyA, onlyB []schema.ID) {
	onlyA, onlyB = []schema.ID{}, []schema.ID{}
	for i := range d.Strikes.Rows {
		switch id := d.Strikes.Rows[i].ID; {
		case a[id] && !b[id]:
			onlyA = append(onlyA, id)
		case b[id] && !a[id]:
			onlyB = append(onlyB, id)
		}
	}
	return onlyA, onlyB
}

// comparisonSentence is one sentence on two figures. What a reading says is an
// explanation and no word of the source.
func comparisonSentence(say *phrase.Words, one, two *figure.Verdict, c *jsonComparison) string {
	said := say.Say("compare.said", say.Publisher(one.Tally), say.Statement(one.Measures[0].Statement), say.Period(one.Tally),
		say.Publisher(two.Tally), say.Statement(two.Measures[0].Statement), say.Period(two.Tally))
	for _, v := range []*figure.Verdict{one, two} {
		if !v.Outcome.Held() {
			return said + say.Say("compare.unexplained", string(v.Tally.ID))
		}
	}
	var parts []string
	if n := len(c.OnlyFirst) + len(c.OnlySecond); n > 0 {
		parts = append(parts, say.Say("compare.by_strikes", say.Count("strikes", n)))
	}
	if a, b := one.Readings[0].Presumed, two.Readings[0].Presumed; a != b {
		parts = append(parts, say.Say("compare.by_presumed", a, b))
	}
	switch {
	case len(parts) == 0:
		return said + say.Say("compare.same")
	case one.Outcome == figure.Possible || two.Outcome == figure.Possible:
		return said + say.Say("compare.may", say.List(parts))
	}
	return said + say.Say("compare.can", say.List(parts))
}
