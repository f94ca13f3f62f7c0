package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "coverage-gap",
	Title: "Between two rows of coverage a few days are left out.",
	Doc: "Two rows of one scope have between them up to seven days of which no row of that scope, or of all, speaks: then what the dataset claims of these days is not clear, and figures that reach over them are not compared. A longer gap is meant, but if strikes of the scope lie in it. " +
		"Told at the first day of the later row.",
	Hint:     "let the later row begin on the day after the earlier one ends",
	Severity: validate.Warning,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"coverage": {"to"}, "strikes": {"date", "theater"}, "theaters": {"medium"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		const longest = 7
		t := d.Coverage
		from, to, scopes, all := t.Days("from"), t.Days("to"), t.Words("scope"), d.Word(schema.ScopeAll)
		if !d.AllValid(t, "from", "to", "scope") || d.AnyReported(t, "from", "to", "scope") {
			return
		}
		speaks := func(day, scope int32) bool {
			for row := range t.Len {
				if (scopes[row] == scope || scopes[row] == all) && from[row] <= day && day <= to[row] {
					return true
				}
			}
			return false
		}
		for row := range t.Len {
			before := -1 // the row of the scope that ends last before it
			for other := range t.Len {
				if scopes[other] == scopes[row] && to[other] < from[row] && (before < 0 || to[other] > to[before]) {
					before = other
				}
			}
			if before < 0 || from[row]-to[before] < 2 || speaks(from[row]-1, scopes[row]) {
				continue
			}
			within := strikesBetween(d, to[before], from[row], scopes[row])
			if from[row]-to[before] > longest+1 && len(within) == 0 {
				continue
			}
			f := d.At(t, row, "from")
			f.Message = fmt.Sprintf("from: found %s, %d days behind the end of the row before it, %s, want the day after that", f.Value, from[row]-to[before], t.Cell(before, "to"))
			if len(within) > 0 {
				f.Message += fmt.Sprintf(": of the days between there are strikes (%d)", len(within))
				f.Related = append(f.Related, d.Related(d.Strikes, within[0], "date", "the first of them"))
			}
			f.Related = append(f.Related, d.Related(t, before, "to", "the end of the row before it"))
			report(f)
		}
	},
})

// strikesBetween are the strikes of a scope between two days, none of which is one of them.
func strikesBetween(d *validate.Data, after, before, scope int32) (rows []int) {
	theaters := d.Strikes.Words("theater")
	for row, day := range d.Strikes.Days("date") {
		if day > after && day < before && d.InScope(theaters[row], scope) && d.Valid(d.Strikes, row, "date", "theater") && !d.Reported(d.Strikes, row, "date", "theater") {
			rows = append(rows, row)
		}
	}
	return rows
}
