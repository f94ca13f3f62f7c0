package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

// oldDays is by how much a running count may be older than the document that states it.
const oldDays = 120

var _ = add(&validate.Rule{
	Name:  "dated-long-before-document",
	Title: "A running count speaks of a day long before its document.",
	Doc: "The as_of of a tally without from is not more than 120 days before the day on which its source was published: who counts on states what has been counted so far. " +
		"Where through names a strike that happened after as_of, the day is certainly another. A count of certain days, with from, may be of any.",
	Hint:     "look up for which day the source gives the number: most often that of its publication; where it does state so old a count say so in a waiver",
	Severity: validate.Warning,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"sources": {"published"}, "tallies": {"from", "as_of"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		published, from, asOf := d.Sources.Days("published"), d.Tallies.Days("from"), d.Tallies.Days("as_of")
		for i, source := range d.Tallies.Targets("source_id") {
			if source < 0 || from[i] != 0 || asOf[i] == 0 || published[source] <= asOf[i]+oldDays || d.Tallies.LeftOut("from") {
				continue
			}
			if !d.Valid(d.Tallies, i, "from", "as_of", "source_id") || !d.Valid(d.Sources, int(source), "published") || d.Reported(d.Tallies, i, "as_of", "source_id") || d.Reported(d.Sources, int(source), "published") {
				continue
			}
			f := d.At(d.Tallies, i, "as_of")
			f.Message = fmt.Sprintf("as_of: found %s, %d days before the publication of %s, want a day near it", f.Value, published[source]-asOf[i], d.Sources.Row(int(source)).ID())
			f.Related = append(f.Related, d.Related(d.Sources, int(source), "published", "the document"))
			report(f)
		}
	},
})
