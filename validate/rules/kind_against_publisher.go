package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "kind-against-publisher",
	Title: "A document is of another kind than its publisher.",
	Doc: "A document of a publisher that publishers.csv lists as official is official, a filing of a court or a post; and one that is official is of no publisher that is listed as outlet, news agency, organization or tracker. " +
		"What a listed agency publishes as its own, by its origin, is text of an agency where another document of it is; and what a listed outlet publishes as its own is none. " +
		"What an aggregator hands on may be anything, and nothing is asked of publishers that are not listed. If all documents of a publisher, three or more, stand against it, its own kind is told.",
	Hint:     "look at who published the document: what an outlet prints of an announcement is news, and what an agency sends out is wire",
	Severity: validate.Warning,
	Phase:    validate.PhaseReach, // behind what tells names
	Columns:  validate.Columns{"sources": {"publisher", "origin", "kind"}, "publishers": {"publisher", "kind"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		official, aggregator := d.Word("official"), d.Word("aggregator")
		alsoOfficial := map[int32]bool{official: true, d.Word("court"): true, d.Word("social"): true}
		listed, kinds := map[int32]int{}, d.Publishers.Words("kind") // rows by name
		for row, name := range d.Publishers.Words("publisher") {
			if kinds[row] != aggregator && !d.Publishers.Repeated(name) && d.Valid(d.Publishers, row, "publisher", "kind") {
				listed[name] = row
			}
		}
		all, against, wires := map[int32]int{}, map[int32][]int{}, map[int32]int{}
		names, origins, kind := d.Sources.Words("publisher"), d.Sources.Words("origin"), d.Sources.Words("kind")
		agency, outlet, wire, news := d.Word("agency"), d.Word("outlet"), d.Word("wire"), d.Word("news")
		for row, name := range names {
			if kind[row] == wire {
				wires[name]++
			}
		}
		for row, name := range names {
			at, ok := listed[name]
			if !ok || kind[row] == 0 {
				continue
			}
			all[name]++
			if (kinds[at] == official && !alsoOfficial[kind[row]] || kinds[at] != official && kind[row] == official ||
				origins[row] == name && (kinds[at] == agency && kind[row] == news && wires[name] > 0 || kinds[at] == outlet && kind[row] == wire)) && d.Valid(d.Sources, row, "publisher", "kind") && !d.Reported(d.Sources, row, "source_id", "publisher", "kind") {
				against[name] = append(against[name], row)
			}
		}
		for row, name := range d.Publishers.Words("publisher") {
			rows := against[name]
			if len(rows) >= severalDocuments && len(rows) == all[name] {
				f := d.At(d.Publishers, row, "kind")
				f.Message = fmt.Sprintf("kind: found %q, against all its %d documents, which are %q", f.Value, len(rows), d.Text(kind[rows[0]]))
				f.Hint = "look up what the publisher is; the documents say otherwise"
				f.Related = append(f.Related, d.Related(d.Sources, rows[0], "kind", "the first of them"))
				report(f)
				continue
			}
			for _, source := range rows {
				f := d.At(d.Sources, source, "kind")
				f.Message = fmt.Sprintf("kind: found %q of %s, which publishers.csv lists as %q", f.Value, d.Text(name), d.Text(kinds[row]))
				f.Related = append(f.Related, d.Related(d.Publishers, row, "kind", "the publisher"))
				report(f)
			}
		}
	},
})

// severalDocuments of a publisher that say otherwise make its own kind the likelier slip.
const severalDocuments = 3
