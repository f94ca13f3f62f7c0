package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "figure-of-another-series",
	Title: "A figure is put down to another outlet than its document.",
	Doc: "The series of a figure is the short name of an outlet or agency in publishers.csv, while publisher and origin of the document are others, one of which has a short name of its own; and neither the note of the figure nor that of the document names the outlet. " +
		"A document may well cite the count of another: then the note says so. Figures of offices and trackers are cited everywhere, and are not asked.",
	Hint:     "look up whose count it is; if the document cites it, say so in the note",
	Severity: validate.Warning,
	Phase:    validate.PhaseReach, // behind what tells spellings
	Columns:  validate.Columns{"tallies": {"series"}, "sources": {"publisher", "origin"}, "publishers": {"publisher", "series", "kind"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		counts := map[int32]bool{d.Word("outlet"): true, d.Word("agency"): true}
		owner, short := map[int32]int32{}, map[int32]int32{} // publisher by series, and the reverse
		kinds, series := d.Publishers.Words("kind"), d.Publishers.Words("series")
		for row, name := range d.Publishers.Words("publisher") {
			if series[row] == 0 || !d.Valid(d.Publishers, row, "publisher", "series", "kind") || d.Reported(d.Publishers, row, "publisher", "series", "kind") {
				continue
			}
			short[name] = series[row]
			if counts[kinds[row]] {
				owner[series[row]] = name
			}
		}
		publishers, origins := d.Sources.Words("publisher"), d.Sources.Words("origin")
		sources := d.Tallies.Targets("source_id")
		for row, of := range d.Tallies.Words("series") {
			name, at := owner[of], sources[row]
			if of == 0 || name == 0 || at < 0 {
				continue
			}
			publisher, origin := publishers[at], origins[at]
			if publisher == name || origin == name || short[publisher] == 0 && short[origin] == 0 || !d.Valid(d.Tallies, row, "series", "source_id") || d.Reported(d.Tallies, row, "series", "source_id") ||
				!d.Valid(d.Sources, int(at), "publisher", "origin") || d.Reported(d.Sources, int(at), "publisher", "origin") {
				continue
			}
			said := strings.Join([]string{d.Text(publisher), d.Text(origin), d.Tallies.Cell(row, "note"), d.Sources.Cell(int(at), "note"), d.Sources.Cell(int(at), "title")}, "\n")
			if holdsWordOf(said, d.Text(of)) || holdsWordOf(said, d.Text(name)) {
				continue
			}
			f := d.At(d.Tallies, row, "series")
			f.Message = fmt.Sprintf("series: found %q of %s in a document of %s, want that of the document, or a note that names %s", f.Value, d.Text(name), d.Text(publisher), d.Text(name))
			f.Related = append(f.Related, d.Related(d.Sources, int(at), "publisher", "the document"))
			report(f)
		}
	},
})
