package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "announced-after-documents",
	Title: "A strike is said to have become public after documents that tell of it.",
	Doc: "announced is the day on which a strike became public, so no document tells of it before. It is told where two or more documents of the strike's accounts came out before that day, and these are most of those whose day is known. " +
		"Asked of days that no other rule tells; not told where more than one strike in twenty is so.",
	Hint:     "look up when it was first told of; the day on which officials spoke of what was known by then belongs into the note",
	Severity: validate.Warning,
	Phase:    validate.PhaseFigures, // behind tally-through, which knows more of the day
	Columns:  validate.Columns{"strikes": {"date", "announced"}, "sources": {"published"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		announced, published := d.Strikes.Days("announced"), d.Sources.Days("published")
		strikes, sources := d.Accounts.Targets("strike_id"), d.Accounts.Targets("source_id")
		known, early := map[int32]int{}, map[int32][]int32{} // documents by strike
		for i, strike := range strikes {
			if strike < 0 || sources[i] < 0 || announced[strike] == 0 || published[sources[i]] == 0 || !d.Valid(d.Sources, int(sources[i]), "published") || d.Reported(d.Accounts, i, "strike_id", "source_id") {
				continue
			}
			known[strike]++
			if published[sources[i]] < announced[strike] {
				early[strike] = append(early[strike], sources[i])
			}
		}
		var told []validate.Finding
		for row := range d.Strikes.Len {
			documents := early[int32(row)]
			if len(documents) < 2 || len(documents)*2 <= known[int32(row)] || !d.Valid(d.Strikes, row, "date", "announced") || d.Reported(d.Strikes, row, "date", "announced", "strike_id") {
				continue
			}
			f := d.At(d.Strikes, row, "announced")
			f.Message = fmt.Sprintf("announced: found %s, want no day after %d of the %d documents that tell of it", f.Value, len(documents), known[int32(row)])
			for _, source := range documents {
				f.Related = append(f.Related, d.Related(d.Sources, int(source), "published", "published "+d.Sources.Cell(int(source), "published")))
			}
			told = append(told, f)
		}
		tellFew(told, len(known), report)
	},
})
