package validate

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
)

// tallyDiffers is the rule of figures, which are compared as far as coverage reaches.
const tallyDiffers = "tally-differs"

// waiversLost reports whether no row of waivers.csv could be read. What they accept is not known
// then, and what they may accept is not told until they can be read.
func (d *Data) waiversLost() bool { return d.Waivers.Len == 0 && !d.Waivers.Whole }

// uncovered is what is wrong with coverage.csv where a waiver accepts nothing because its rule
// is no longer asked: there is no row, or the days end before the figure. Asked says whether
// coverage is what the waiver lacks.
func (e *engine) uncovered(w *waiver) (f Finding, asked bool) {
	d := e.data
	named := e.byName[w.rule]
	if w.rule != tallyDiffers && named.Columns[d.Coverage.Name] == nil {
		return Finding{}, false
	}
	if d.Coverage.Len == 0 {
		f := Finding{Place: schema.Place{File: d.Coverage.File, Line: 1, Column: 1}}
		f.Message = fmt.Sprintf("found no row, want those of the days in which %s found what waivers accept, as at %s", w.rule, w.row)
		f.Hint = "write back what days and scopes the dataset holds; or remove the waivers, if it holds none"
		return f, d.Coverage.Whole && d.Coverage.source != nil
	}
	if w.rule != tallyDiffers || !d.AllValid(d.Coverage, "to", "scope") {
		return Finding{}, false
	}
	tally := d.Tallies.Find(d.Tallies.Code(w.row))
	if tally < 0 {
		return Finding{}, false
	}
	figure, last := d.Tallies.Row(tally), -1
	for row := range d.Coverage.Len {
		of := d.Coverage.Row(row)
		if scope := of.Cell("scope"); scope != figure.Cell("scope") && scope != schema.ScopeAll {
			continue
		}
		if last < 0 || of.Cell("to") > d.Coverage.Cell(last, "to") {
			last = row
		}
	}
	if last < 0 || d.Coverage.Cell(last, "to") >= figure.Cell("as_of") {
		return Finding{}, false
	}
	f = d.At(d.Coverage, last, "to")
	f.Message = fmt.Sprintf("to: found %s, want no day before %s, the day of %s, of which a waiver accepts what %s found", f.Value, figure.Cell("as_of"), w.row, w.rule)
	f.Hint = "a figure is compared as far as coverage reaches: write back the day up to which strikes were looked for; or remove the waiver"
	f.Related = append(f.Related, figure.Related("as_of", "the figure"), d.Related(d.Waivers, w.n, "row", "the waiver"))
	return f, true
}
