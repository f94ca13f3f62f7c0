package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
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
	var stated []string
	for _, m := range v.Measures {
		stated = append(stated, m.Statement.String())
	}
	fmt.Fprintf(w, "%s  %s, %s\n", or(string(t.ID), "A figure"), strings.Join(stated, ", "), period(t))
	if s := a.Data.Sources.Get(t.SourceID); s != nil {
		sourceLine(w, s)
	}
	fields(w, "series", t.Series, "scope", t.Scope, "through", string(t.Through), "presumed dead", schema.CountsMissing.Label(t.CountsMissing), "note", t.Note)
	fmt.Fprintln(w)
	if v.Ledger != nil {
		summed(w, a.Data, v)
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "%s: %s.\n", verdictWords[v.Outcome], v.Reason)
	rivals(w, v)
	for _, n := range a.Judge().Near(v) {
		if n.AsGood > 0 {
			fmt.Fprintf(w, "Of the %d numbers nearest to %d %s, %d could be explained as well.\n", n.Of, n.Stated, strings.TrimPrefix(figure.Statement{Measure: n.Measure, Stated: 2, StatedTo: 2}.String(), "2 "), n.AsGood)
		}
	}
	for _, d := range a.Diagnoses(v) {
		fmt.Fprintf(w, "It would fit if %s.\n", d.Text)
	}
	if waiver := a.Waiver(t.ID); waiver != nil {
		fmt.Fprintf(w, "Waived: %s\n", waiver.Reason)
	}
	neighbours(w, a, v)
	fmt.Fprintf(w, "\nIn a sentence: %s\n", Sentence(a.Data, v))
}

// rivals lists the other readings of a figure that agrees as read or possibly, and what
// would decide between them.
func rivals(w io.Writer, v *figure.Verdict) {
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
		fmt.Fprintf(w, "What would decide: %s.\n", list(asks))
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

var verdictWords = map[figure.Outcome]string{
	figure.Agrees: "Agrees", figure.AgreesAsRead: "Agrees as read", figure.Possible: "Possible", figure.Differs: "Differs", figure.NotComparable: "Not comparable",
}

func period(t *schema.Tally) string {
	switch {
	case t.From.Known():
		return fmt.Sprintf("from %s to %s", t.From, or(string(t.AsOf), "an unknown day"))
	case t.AsOf.Known():
		return "as of " + string(t.AsOf)
	}
	return "undated"
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
func summed(w io.Writer, d *schema.Dataset, v *figure.Verdict) {
	r := &v.Readings[0]
	title := "Rows summed under the reading found"
	if v.Outcome == figure.Differs || v.Outcome == figure.NotComparable {
		title = "Rows summed under the nearest reading"
	}
	fmt.Fprintf(w, "%s (%s)\n", title, r.String())
	var entries []int
	for i := v.Cut.First; i < v.Cut.End; i++ {
		if v.Cut.Has(i) {
			entries = append(entries, i)
		}
	}
	t := newTable()
	t.AppendHeader(table.Row{"  strike", "date", "public", "theater", "killed", "presumed dead", "vessels", "running"})
	t.SetColumnConfigs([]table.ColumnConfig{right(5), right(6), right(7), right(8)})
	running, folded := 0, 0
	for n, i := range entries {
		s := &d.Strikes.Rows[v.Ledger.Entries[i].Row]
		best := s.Deaths.Or(s.DeathsMin.Or(0))
		running += best
		if n >= len(entries)-rowsShown || v.Ledger.Entries[i].Missing > 0 { // whom it may count is never folded away
			if folded > 0 {
				t.AppendRow(table.Row{fmt.Sprintf("  … %d more", folded), "", "", "", "", "", "", running - best})
				folded = 0
			}
			t.AppendRow(table.Row{"  " + s.ID, s.Date, s.Public(), s.Theater, killed(s), presumed(v, i), s.Vessels, running})
		} else {
			folded++
		}
	}
	render(w, t)
	fmt.Fprintf(w, "  killed: %s\n", sum(d, v.Ledger, entries, v.Totals.Deaths.Best))
	killed := v.Totals.Deaths.Best
	switch r.Values {
	case figure.FirstReported:
		killed = v.Totals.FirstReported
		fmt.Fprintf(w, "  as first reported: %d\n", killed)
	}
	if r.Missing != figure.NotCounted {
		fmt.Fprintf(w, "  with %d presumed dead: %d\n", r.Presumed, killed+r.Presumed)
	}
	fmt.Fprintf(w, "  strikes: %d, vessels: %d", v.Totals.Strikes, v.Totals.Vessels)
	if v.Totals.Deaths.Min != v.Totals.Deaths.Max {
		fmt.Fprintf(w, ", range of killed: %s", rangeOf(v.Totals.Deaths.Min, v.Totals.Deaths.Max))
	}
	fmt.Fprintln(w)
}

// presumed is the number of presumed dead of a strike, and whether the reading counts
// them.
func presumed(v *figure.Verdict, entry int) string {
	n := v.Ledger.Entries[entry].Missing
	switch {
	case n == 0:
		return ""
	case v.Counts(entry):
		return fmt.Sprintf("%d counted", n)
	}
	return fmt.Sprintf("%d not counted", n)
}

// killed is a strike's number for a table, with its range where it has one.
func killed(s *schema.Strike) string {
	best, low, high := string(s.Deaths), string(s.DeathsMin), string(s.DeathsMax)
	switch {
	case best == "" && low == "":
		return "?"
	case best == "":
		return low + "–" + or(high, "?")
	case low == high:
		return best
	}
	return fmt.Sprintf("%s (%s–%s)", best, low, high)
}

// sum is the arithmetic: 11+3+3+4+6 = 27. A long one is cut in front.
func sum(d *schema.Dataset, l *ledger.Ledger, entries []int, total int) string {
	var terms []string
	rest := 0
	for n, i := range entries {
		s := &d.Strikes.Rows[l.Entries[i].Row]
		best := s.Deaths.Or(s.DeathsMin.Or(0))
		if n < len(entries)-rowsShown {
			rest += best
			continue
		}
		terms = append(terms, fmt.Sprint(best))
	}
	if rest > 0 {
		terms = append([]string{fmt.Sprintf("%d (earlier)", rest)}, terms...)
	}
	if len(terms) == 0 {
		return fmt.Sprint(total)
	}
	return strings.Join(terms, "+") + fmt.Sprintf(" = %d", total)
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
