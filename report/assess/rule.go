package assess

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// RuleName is the rule of a figure that no reading reproduces.
const RuleName = "tally-differs"

// Rule reports the differing figures among verdicts on a dataset that were judged before. It
// is a rule like any other, so that a waiver can say why a difference stands. Diagnose finds
// what would bring a figure together with the rows; it is asked where a waiver names it.
func Rule(of *schema.Dataset, verdicts []figure.Verdict, diagnose func(*figure.Verdict) []figure.Diagnosis) *validate.Rule {
	say := phrase.English(of)
	return &validate.Rule{
		Name:  RuleName,
		Title: "a published figure cannot be reproduced from the rows",
		Doc: `A tally's numbers are put to the rows under the same scope and days. If no reading within the bounds of the
search (presumed dead counted or not or as known earlier, the cut some strikes earlier or later, vessels for
strikes, a narrower scope, a number as first reported, “at least” before a round ten; at most two of these together) reproduces every
number that it states, the difference to the nearest reading is reported. A figure that is only possibly reproduced
is a notice and no finding. Figures that the dataset's coverage does not reach
are not comparable and no findings, nor are those that differ while rows or cells that are summed could not be
read or are findings themselves. A waiver accepts a difference by the number that the figure states, or by the name of
the diagnosis that “tally explain --format json” gives (` + strings.Join(figure.DiagnosisNames, ", ") + `);
it lapses when the figure differs otherwise.`,
		Hint:     "check the row against its source; if it is right, find the strike or account that is missing or wrong, or waive it with the reason for the difference",
		Severity: validate.Error,
		Phase:    validate.PhaseFigures,
		Dataset: func(d *validate.Data, report func(validate.Finding)) {
			settled := sync.OnceValue(func() bool { return settled(d) })
			diagnosed := byDiagnosis(of)
			for i := range verdicts {
				if v := &verdicts[i]; v.Outcome == figure.Differs && sound(d, v) && settled() {
					f := finding(d, say, v)
					if diagnosed[v.Tally.ID] {
						f.Named = names(diagnose(v))
					}
					report(f)
				}
			}
		},
	}
}

// FigureRules are the rules of published figures: they are asked of an assessment, above
// those of package rules.
func FigureRules(d *schema.Dataset, verdicts []figure.Verdict, diagnose func(*figure.Verdict) []figure.Diagnosis) []*validate.Rule {
	return []*validate.Rule{Contradiction(d), Rule(d, verdicts, diagnose)}
}

// OfFigures reports whether a rule is one of [FigureRules].
func OfFigures(rule string) bool { return rule == RuleName || rule == ContradictionName }

// sound reports whether nothing else is wrong with what was judged.
func sound(d *validate.Data, v *figure.Verdict) bool {
	return d.Valid(d.Tallies, v.Row, "source_id", "from", "as_of", "through", "scope", "deaths", "deaths_to", "deaths_qualifier", "strikes_to",
		"strikes", "strikes_qualifier", "vessels", "vessels_qualifier", "missing", "survivors", "counts_missing") &&
		!d.Reported(d.Tallies, v.Row, "from", "through", "scope") && !slipped(d, v)
}

// slipped reports whether the figure's day is told as one behind the publication, and differs
// from that of the publication in its year or its month alone: the sum of that day says nothing.
func slipped(d *validate.Data, v *figure.Verdict) bool {
	if !d.Reported(d.Tallies, v.Row, "as_of") {
		return false
	}
	source := d.Tallies.Targets("source_id")[v.Row]
	if source < 0 {
		return false
	}
	day, published := string(v.Tally.AsOf), d.Sources.Cell(int(source), "published")
	if day <= published || len(published) != len(day) {
		return false
	}
	return day[len("2025"):] == published[len("2025"):] || day[:len("2025")] == published[:len("2025")] && day[len("2025-09"):] == published[len("2025-09"):]
}

func finding(d *validate.Data, say *phrase.Words, v *figure.Verdict) validate.Finding {
	f := at(d, v, differing(v))
	f.Message, f.Found = message(say, v), found(v)
	if newest := v.Cut.Newest(); newest >= 0 {
		row := v.Ledger.Entries[newest].Row
		f.Related = append(f.Related, d.Related(d.Strikes, row, "deaths", "newest strike of that reading"))
	}
	return f
}

// at is a finding at the number of a measure: in the figure's row, or in that of counts.csv.
func at(d *validate.Data, v *figure.Verdict, m figure.Measure) validate.Finding {
	if !m.Further() {
		return d.At(d.Tallies, v.Row, string(m))
	}
	of, measures := d.Counts.Words("of"), d.Counts.Words("measure")
	for row := range d.Counts.Len {
		if d.Text(of[row]) != string(v.Tally.ID) || d.Text(measures[row]) != string(m) {
			continue
		}
		column := "best"
		if counted := d.Counts.Row(row); counted.Cell("best") == "" {
			column = "low"
		}
		return d.At(d.Counts, row, column)
	}
	return d.At(d.Tallies, v.Row, "tally_id")
}

// differing is the first measure that differs.
func differing(v *figure.Verdict) figure.Measure {
	for i := range v.Measures {
		if m := &v.Measures[i]; !m.Holds() {
			return m.Measure
		}
	}
	return v.Measures[0].Measure
}

// message says of each measure that differs what the figure states and what the rows say.
func message(say *phrase.Words, v *figure.Verdict) string {
	var parts []string
	for i := range v.Measures {
		if m := &v.Measures[i]; !m.Holds() {
			want := strconv.Itoa(m.Under)
			if m.Range() {
				want = fmt.Sprintf("%d to %d", m.Under, m.UnderTo)
			}
			parts = append(parts, fmt.Sprintf("%s: found %s, want %s", m.Measure, stated(m), want))
		}
	}
	return strings.Join(parts, "; ") + " by the nearest reading, " + say.FirstReading(v)
}

// found is what the figure states of the measures that differ, which is what a waiver
// accepts: "25", or "deaths 109; strikes 31" if they are several.
func found(v *figure.Verdict) string {
	var parts, named []string
	for i := range v.Measures {
		if m := &v.Measures[i]; !m.Holds() {
			parts = append(parts, stated(m))
			named = append(named, string(m.Measure)+" "+stated(m))
		}
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return strings.Join(named, "; ")
}

// stated is a measure's number, or its range.
func stated(m *figure.MeasureVerdict) string {
	if m.Range() {
		return fmt.Sprintf("%d to %d", m.Stated, m.StatedTo)
	}
	return strconv.Itoa(m.Stated)
}

// settled reports whether nothing is wrong with the cells from which figures are summed,
// by themselves or beside other rows, or what is has been accepted: one fault in them may
// make any number of figures differ, and is told once, where it stands.
func settled(d *validate.Data) bool {
	accepted := map[string]bool{}
	for _, row := range d.Waivers.Words("row") {
		accepted[d.Text(row)] = true
	}
	for _, of := range figure.Inputs {
		t := d.Table(of.Table)
		if d.Complete(t, of.Columns...) && !d.AnyReported(t, of.Columns...) {
			continue
		}
		dangling := map[int]bool{} // rows
		for _, name := range of.Columns {
			if target := d.Table(t.Columns[t.Index(name)].RefTable); target != nil {
				t.References(name, func(row int, code int32) { dangling[row] = dangling[row] || !target.Bears(code) })
			}
		}
		ids := t.IDs()
		for row := range t.Len {
			if (dangling[row] || !d.Valid(t, row, of.Columns...) || d.Reported(t, row, of.Columns...)) && (ids == nil || !accepted[t.ID(ids[row])]) {
				return false
			}
		}
	}
	return true
}
