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
)

// TallyText tells one figure: the document, what it states, the rows under the
// reading found with their sum, and the verdict.
func TallyText(w io.Writer, a *assess.Assessment, say *phrase.Words, v *figure.Verdict) {
	t := v.Tally
	fmt.Fprintf(w, "%s  %s, %s\n", or(string(t.ID), say.Say("figure.bare")), strings.Join(say.Stated(v), ", "), say.Period(t))
	if s := a.Data.Sources.Get(t.SourceID); s != nil {
		sourceLine(w, say, s)
	}
	fields(w, say.Say("series.series"), t.Series, say.Say("report.col.scope"), say.Scope(t.FullScope()), say.Say("explain.through"), string(t.Through),
		say.Say("explain.missing"), say.Word(schema.CountsMissing, t.CountsMissing), say.Say("explain.note"), t.Note)
	fmt.Fprintln(w)
	if v.Ledger != nil {
		summed(w, a, say, v)
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "%s: %s.\n", language.Title(say.Verdict(v.Outcome)), say.Reason(v))
	rivals(w, say, v)
	for _, n := range a.Judge().Near(v) {
		if n.AsGood > 0 {
			fmt.Fprintln(w, say.Near(&n))
		}
	}
	for _, d := range a.Diagnoses(v) {
		fmt.Fprintln(w, say.Fits(&d))
	}
	if waiver := a.Waiver(t.ID); waiver != nil {
		fmt.Fprintln(w, language.Title(say.Say("waived", waiver.Reason)))
	}
	neighbours(w, a, say, v)
	fmt.Fprintf(w, "\n%s\n", say.Say("explain.sentence", say.Sentence(v)))
}

// rivals lists the other readings of a figure that agrees as read or possibly, and what
// would decide between them.
func rivals(w io.Writer, say *phrase.Words, v *figure.Verdict) {
	if len(v.Readings) < 2 {
		return
	}
	for i := range v.Readings[1:] {
		fmt.Fprintf(w, "  %s\n", say.Say("explain.or", say.Reading(&v.Readings[i+1])))
	}
	if undecided := v.Undecided(); len(undecided) > 0 {
		fmt.Fprintln(w, say.Decide(undecided))
	}
}

// neighboursShown bounds the figures of the same series shown on either side.
const neighboursShown = 2

// neighbours lists the same series' figures next to this one.
func neighbours(w io.Writer, a *assess.Assessment, say *phrase.Words, v *figure.Verdict) {
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
			fmt.Fprintf(w, "\n%s\n", say.Say("explain.neighbours", s.Name, s.Name))
			t := newTable()
			t.AppendHeader(setOff(header(say, "report.col.day", "report.col.figure", "series.stated", "series.rows", "series.difference", "series.document")))
			t.SetColumnConfigs([]table.ColumnConfig{right(4), right(5)})
			for m := max(0, n-neighboursShown); m <= min(len(s.Points)-1, n+neighboursShown); m++ {
				p := &s.Points[m]
				mark := "  "
				if m == n {
					mark = "> "
				}
				t.AppendRow(table.Row{mark + string(p.Day), p.Verdict.Tally.ID, say.Statement(p.Stated), signed(fmt.Sprint(p.Computed), a.IsToldLater(p.Verdict)), say.Signed(p.Difference()), say.Publisher(p.Verdict.Tally)})
			}
			render(w, t)
			return
		}
	}
}

func sourceLine(w io.Writer, say *phrase.Words, s *schema.Source) {
	line := s.Publisher
	if s.Origin != "" && s.Origin != s.Publisher {
		line += " (" + say.Say("explain.reporting_of", s.Origin) + ")"
	}
	line = join(", ", line, quoted(s.Title), string(s.Published))
	fmt.Fprintf(w, "  %s [%s]\n", line, s.ID)
	if address := s.Address(); address != "" {
		fmt.Fprintf(w, "  %s\n", address)
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
