package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// besideNotes are the columns whose texts the note of a row does not repeat.
var besideNotes = map[string][]string{
	"strikes": {"location", "claimed_target"}, "claims": {"claim", "office"}, "excluded": {"what"}, "sources": {"title"},
}

// longestName is how many bytes a text may have that stands twice by chance, as a name does.
const longestName = 20

var _ = add(&validate.Rule{
	Name:     "repeated-text",
	Title:    "A note says what stands beside it once more.",
	Doc:      "The note of a row is the text of another column of the row, of more than 20 letters, letter by letter: it was pasted into the wrong cell, or filled in by a program.",
	Hint:     "leave the note empty, or say in it what the other columns do not say",
	Severity: validate.Warning,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) (groups [][]string) {
			for _, column := range besideNotes[t.Name] {
				groups = append(groups, []string{"note", column})
			}
			return groups
		},
		Accepts: func(_ schema.Date, cells []string) bool { return len(cells[0]) <= longestName || cells[0] != cells[1] },
		Finding: func(_ schema.Date, row *validate.Row, columns []string) validate.Finding {
			f := row.At("note")
			f.Message = fmt.Sprintf("note: found %q, the text of %s once more, want what that does not say", f.Value, columns[1])
			f.Related = append(f.Related, row.Related(columns[1], "the same text"))
			return f
		},
	},
})
