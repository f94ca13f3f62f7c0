package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// rowsShown bounds the strikes listed under a figure: the newest ones, with the
// sum of the earlier ones in front.
const rowsShown = 16

// TallyText tells one figure: the document, what it states, the rows under the
// reading found with their sum, and the verdict.
func TallyText(w io.Writer, a *assess.Assessment, v *figure.Verdict) {
	t := v.Tally
	say := phrase.English(a.Data)
	fmt.Fprintf(w, "%s  %s, %s\n", or(string(t.ID), say.Say("figure.bare")), strings.Join(say.Stated(v), ", "), say.Period(t))
	if s := a.Data.Sources.Get(t.SourceID); s != nil {
		sourceLine(w, s)
	}
	fields(w, "series", t.Series, "scope", t.Scope, "through", string(t.Through), "presumed dead", schema.CountsMissing.Label(t.CountsMissing), "note", t.Note)
	fmt.Fprintln(w)
	if v.Ledger != nil {
		summed(w, a, v)
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "%s: %s.\n", language.Title(say.Verdict(v.Outcome)), v.Reason)
	rivals(w, say, v)
	for _, n := range a.Judge().Near(v) {
		if n.AsGood > 0 {
			fmt.Fprintf(w, "Of the %d numbers nearest to %s, %d could be explained as well.\n", n.Of, say.Measured(n.Measure, say.Number(n.Stated), n.Stated), n.AsGood)
		}
	}
	for _, d := range a.Diagnoses(v) {
		fmt.Fprintf(w, "It would fit if %s.\n", d.Text)
	}
	if waiver := a.Waiver(t.ID); waiver != nil {
		fmt.Fprintf(w, "Waived: %s\n", waiver.Reason)
	}
	neighbours(w, a, v)
	fmt.Fprintf(w, "\nIn a sentence: %s\n", say.Sentence(v))
}

// rivals lists the other readings of a figure that agrees as read or possibly, and what
// would decide between them.
func rivals(w io.Writer, say *phrase.Words, v *figure.Verdict) {
	if len(v.Readings) < 2 {
		return
	}
	for i := range v.Readings[1:] {
		fmt.Fprintf(w, "  or: %s\n", v.Readings[i+1].String())
	}
	var asks []string
	first := &v.Readings[0]
	ask := func(differ bool, what string) {
		if differ {
			asks = append(asks, what)
		}
	}
	differs := func(of func(r *figure.Reading) bool) bool {
		for i := range v.Readings[1:] {
			if of(&v.Readings[i+1]) {
				return true
			}
		}
		return false
	}
	ask(differs(func(r *figure.Reading) bool { return r.Through != first.Through || r.Cut != first.Cut }), "which strike is the newest that it counts")
	ask(differs(func(r *figure.Reading) bool { return r.Missing != first.Missing || r.KnownBy != first.KnownBy }), "whether the presumed dead are inside")
	ask(differs(func(r *figure.Reading) bool { return r.Unit != first.Unit }), "whether strikes or vessels are counted")
	ask(differs(func(r *figure.Reading) bool { return r.Rounded != first.Rounded }), "whether the number is rounded")
	ask(differs(func(r *figure.Reading) bool { return r.Scope != first.Scope }), "which part of the strikes is meant")
	ask(differs(func(r *figure.Reading) bool { return r.Values != first.Values }), "whether it holds a number that was corrected later")
	if len(asks) > 0 {
		fmt.Fprintf(w, "What would decide: %s.\n", say.List(asks))
	}
}

// neighboursShown bounds the figures of the same series shown on either side.
const neighboursShown = 2

// neighbours lists the same series' figures next to this one.
func neighbours(w io.Writer, a *assess.Assessment, v *figure.Verdict) {
	all := a.Series()
	for i := range all {
		s := &all[i]
		for n := range s.Points {
			if s.Points[n].Verdict.Row != v.Row {
				continue
			}
			if len(s.Points) == 1 {
				return
			}
			fmt.Fprintf(w, "\nNeighbours in the series %s (tally series %q for all)\n", s.Name, s.Name)
			t := newTable()
			t.AppendHeader(table.Row{"  day", "figure", "stated", "rows", "difference", "document"})
			t.SetColumnConfigs([]table.ColumnConfig{right(4), right(5)})
			for m := max(0, n-neighboursShown); m <= min(len(s.Points)-1, n+neighboursShown); m++ {
				p := &s.Points[m]
				mark := "  "
				if m == n {
					mark = "> "
				}
				t.AppendRow(table.Row{mark + string(p.Day), p.Verdict.Tally.ID, p.Stated, p.Computed, signed(p.Difference()), Publisher(a.Data, p.Verdict.Tally)})
			}
			render(w, t)
			return
		}
	}
}

func sourceLine(w io.Writer, s *schema.Source) {
	line := s.Publisher
	if s.Origin != "" && s.Origin != s.Publisher {
		line += " (reporting of " + s.Origin + ")"
	}
	line = join(", ", line, quoted(s.Title), string(s.Published))
	fmt.Fprintf(w, "  %s [%s]\n", line, s.ID)
	if s.URL != "" {
		fmt.Fprintf(w, "  %s\n", s.URL)
	}
}

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return "“" + s + "”"
}

// fields writes name and value pairs, leaving out empty values.
func fields(w io.Writer, pairs ...string) {
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			fmt.Fprintf(w, "  %s: %s\n", pairs[i], pairs[i+1])
		}
	}
}

// summed lists the strikes that the first reading sums, and the sum as it can be
// checked by hand.
func summed(w io.Writer, a *assess.Assessment, v *figure.Verdict) {
	say := phrase.English(a.Data)
	r := &v.Readings[0]
	title := "Rows summed under the reading found"
	if v.Outcome == figure.Differs || v.Outcome == figure.NotComparable {
		title = "Rows summed under the nearest reading"
	}
	fmt.Fprintf(w, "%s (%s)\n", title, r.String())
	all, earlier := a.Summed(v), 0
	hidden := max(0, len(all)-rowsShown)
	t := newTable()
	t.AppendHeader(table.Row{"  strike", "date", "public", "theater", "killed", "presumed dead", "vessels", "running"})
	t.SetColumnConfigs([]table.ColumnConfig{right(5), right(6), right(7), right(8)})
	folded := 0
	for n := range all {
		s := &all[n]
		if n < hidden && s.Presumed == 0 { // whom it may count is never folded away
			folded++
			continue
		}
		if folded > 0 {
			t.AppendRow(table.Row{fmt.Sprintf("  … %d more", folded), "", "", "", "", "", "", s.Running - s.Best})
			folded = 0
		}
		t.AppendRow(table.Row{"  " + s.ID, s.Date, s.Public(), s.Theater, say.Killed(s.Strike), presumed(s), s.Vessels, s.Running})
	}
	if hidden > 0 {
		earlier = all[hidden-1].Running
	}
	render(w, t)
	fmt.Fprintf(w, "  killed: %s\n", say.Sum(v, assess.Bests(all[hidden:]), earlier))
	fmt.Fprintf(w, "  strikes: %d, vessels: %d", v.Totals.Strikes, v.Totals.Vessels)
	if v.Totals.Deaths.Min != v.Totals.Deaths.Max {
		fmt.Fprintf(w, ", range of killed: %s", rangeOf(v.Totals.Deaths.Min, v.Totals.Deaths.Max))
	}
	fmt.Fprintln(w)
}

// presumed is the number of presumed dead of a strike, and whether the reading counts
// them.
func presumed(s *assess.Summed) string {
	switch {
	case s.Presumed == 0:
		return ""
	case s.Counted:
		return fmt.Sprintf("%d counted", s.Presumed)
	}
	return fmt.Sprintf("%d not counted", s.Presumed)
}

// RuleText tells what a rule asks, with its example.
func RuleText(w io.Writer, r *validate.Rule, example string) {
	fmt.Fprintf(w, "%s (%s)\n  %s\n\n%s\n", r.Name, r.Severity, r.Title, strings.TrimSpace(r.Doc))
	if r.Hint != "" {
		fmt.Fprintf(w, "\nhint: %s\n", r.Hint)
	}
	if r.Repair != nil {
		fmt.Fprintln(w, "\ntally fmt mends it where there is one right way to.")
	}
	if example != "" {
		fmt.Fprintf(w, "\nExample\n\n%s\n", strings.TrimSpace(example))
	}
}
