package rules

import (
	"fmt"
	"strings"

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
	Doc:      "The note of a row is the text of another column of the row, of more than 20 letters, letter by letter: it was pasted into the wrong cell, or filled in by a program. Or it is one text twice over, without a blank or line between, as where it was pasted twice; another sentence in our words, or a label, with them, too.",
	Hint:     "leave the note empty, or say in it what the other columns do not say",
	Severity: validate.Warning,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) (groups [][]string) {
			for _, column := range besideNotes[t.Name] {
				groups = append(groups, []string{"note", column})
			}
			for i := range t.Columns {
				switch column := t.Columns[i].Name; {
				case column == "claim", column == "what": // asked by misplaced-text
				case column == "note":
					groups = append(groups, []string{column})
				case isOfSentences(t.Name, column), column == "label", column == "label_es":
					groups = append(groups, []string{column, column, column})
				}
			}
			return groups
		},
		Accepts: func(_ schema.Date, cells []string) bool {
			switch len(cells) {
			case 1:
				return !isGlued(cells[0])
			case 3:
				return !isTwice(cells[0])
			}
			return len(cells[0]) <= longestName || cells[0] != cells[1]
		},
		Suspects: func(text string, cells int) bool {
			return cells == 1 && isGlued(text) || cells == 3 && isTwice(text) || cells == 2 && len(text) > longestName
		},
		Finding: func(_ schema.Date, row *validate.Row, columns []string) validate.Finding {
			f := row.At(columns[0])
			if len(columns) != 2 {
				f.Message = fmt.Sprintf("%s: found %q, the same twice, want it once", columns[0], f.Value)
				f.Hint = "take one of them away: it was pasted twice"
				return f
			}
			f.Message = fmt.Sprintf("note: found %q, the text of %s once more, want what that does not say", f.Value, columns[1])
			f.Related = append(f.Related, row.Related(columns[1], "the same text"))
			return f
		},
	},
})

// isTwice reports whether a text stands in its cell twice, with or without a blank between.
func isTwice(text string) bool { return isGlued(text) || doubledAt(text) > 0 }

// isGlued reports whether a text is another one twice over, with nothing between.
func isGlued(text string) bool {
	half := len(text) / 2
	return len(text)%2 == 0 && half >= shortestDoubled && text[half] == text[0] && text[:half] == text[half:] && text[half] != ' ' && strings.Contains(text[:half], " ")
}
