package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

// declaredStrikes is how many strikes tell at least what is usual of those that were declared.
const declaredStrikes = 10

var _ = add(&validate.Rule{
	Name:  "confirmation-against-announcer",
	Title: "Who announced a strike is at odds with who is said to confirm it.",
	Doc: "A strike that was declared by those who carried it out has somebody in announced_by, where ten others or more are declared and all of these have; " +
		"and one that is said to be reported by others alone is not announced by somebody who has declared ten others and in no other row stands beside another word. A strike on which sources disagree may be either.",
	Hint:     "look up who made the strike public: declared is for those who carried it out, reported for anybody else",
	Severity: validate.Warning,
	Phase:    validate.PhaseOrder,
	Columns:  validate.Columns{"strikes": {"confirmation", "announced_by"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		if d.Strikes.LeftOut("announced_by") || d.Strikes.LeftOut("confirmation") {
			return
		}
		confirmations, announcers := d.Strikes.Words("confirmation"), d.Strikes.Words("announced_by")
		declared, reported := d.Word("declared"), d.Word("reported")
		byWhom, others := map[int32]int{}, map[int32]int{} // declared strikes and others, by announcer
		named, nameless := 0, []int{}
		for row, word := range confirmations {
			switch {
			case word != declared:
				others[announcers[row]]++
			case announcers[row] != 0:
				byWhom[announcers[row]]++
				named++
			default:
				nameless = append(nameless, row)
			}
		}
		isSound := d.Sound(d.Strikes, []string{"confirmation", "announced_by"}, []string{"confirmation", "announced_by", "strike_id"})
		if len(nameless) == 1 && named >= declaredStrikes && isSound(nameless[0]) {
			f := d.At(d.Strikes, nameless[0], "announced_by")
			f.Message = fmt.Sprintf("announced_by: found an empty cell beside the confirmation declared, want who announced it, as in the %d other declared strikes", named)
			f.Hint = "write who announced it; if nobody did, and others tell of it, the confirmation is reported"
			report(f)
		}
		for row, word := range confirmations {
			if by := announcers[row]; word == reported && by != 0 && byWhom[by] >= declaredStrikes && others[by] == 1 && isSound(row) {
				f := d.At(d.Strikes, row, "confirmation")
				f.Message = fmt.Sprintf("confirmation: found reported beside the announcer %q, want declared, as in all %d other strikes that they announced", d.Text(by), byWhom[by])
				f.Related = append(f.Related, d.Related(d.Strikes, row, "announced_by", "the announcer"))
				report(f)
			}
		}
	},
})
