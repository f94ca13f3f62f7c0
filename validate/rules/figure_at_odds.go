package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "figure-at-odds",
	Title: "Two numbers of one figure cannot both be true.",
	Doc: "Where a figure says that the presumed dead are inside its deaths, these are at least as many. Every strike at sea hits one vessel or more, so that a figure for the sea has no fewer vessels than strikes. " +
		"Asked as far as the words of both numbers leave the one no lower and the other no higher: about and nearly say neither.",
	Hint:     "look both numbers up in the source; they may have changed places, or one is of another count",
	Severity: validate.Error,
	Phase:    validate.PhaseOrder,
	Columns: validate.Columns{
		"tallies":  {"scope", "deaths", "deaths_to", "deaths_qualifier", "strikes", "strikes_qualifier", "vessels", "vessels_qualifier", "missing", "counts_missing"},
		"theaters": {"medium"},
	},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		t := d.Tallies
		deaths, to, missing, strikes, vessels := t.Counts("deaths"), t.Counts("deaths_to"), t.Counts("missing"), t.Counts("strikes"), t.Counts("vessels")
		killedAs, struckAs, hitAs, counted := t.Words("deaths_qualifier"), t.Words("strikes_qualifier"), t.Words("vessels_qualifier"), t.Words("counts_missing")
		scopes, exact, atMost, atLeast, moreThan, yes, sea := t.Words("scope"), d.Word("exact"), d.Word("at_most"), d.Word("at_least"), d.Word("more_than"), d.Word("yes"), d.Word("sea")
		valid := func(row int) bool {
			return d.Valid(t, row, "scope", "deaths", "deaths_to", "deaths_qualifier", "strikes", "strikes_qualifier", "vessels", "vessels_qualifier", "missing", "counts_missing") && !d.Reported(t, row, "deaths", "strikes", "vessels", "missing", "counts_missing")
		}
		tell := func(row int, column, than string, found, beside int32, want string) {
			f := d.At(t, row, column)
			f.Message = fmt.Sprintf("%s: found %d beside %s %d, want %s", column, found, than, beside, want)
			f.Related = append(f.Related, d.Related(t, row, than, than))
			report(f)
		}
		for row := range t.Len {
			most := max(deaths[row], to[row])
			if missing[row] != validate.Unknown && deaths[row] != validate.Unknown && missing[row] > most && counted[row] == yes && (killedAs[row] == exact || killedAs[row] == atMost) && valid(row) {
				tell(row, "missing", "deaths", missing[row], most, "no more than the deaths, inside which they are said to be")
			}
			if strikes[row] != validate.Unknown && vessels[row] != validate.Unknown && vessels[row] < strikes[row] && (hitAs[row] == exact || hitAs[row] == atMost) &&
				(struckAs[row] == exact || struckAs[row] == atLeast || struckAs[row] == moreThan) && (scopes[row] == sea || validMedium(d, scopes[row]) == sea) && valid(row) {
				tell(row, "vessels", "strikes", vessels[row], strikes[row], "no fewer than the strikes, each of which hits one at least")
			}
		}
	},
})
