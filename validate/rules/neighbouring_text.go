package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

const (
	wholeLetters = 6  // of a text that no two columns of a row have in common by chance
	endLetters   = 10 // of one that stands behind another by mistake
)

var _ = add(&validate.Rule{
	Name:  "neighbouring-text",
	Title: "A text holds that of the column beside it.",
	Doc: "A sentence in our words, a title, a place or a target is the text of another column of the row, letter by letter; or any text ends with the whole text of the next column, of ten letters and more behind a full stop or a capital, or a coded word. " +
		"Two cells were joined, or one was pasted into the wrong column. A claimant may bear the name of an office, a publisher that of an origin, and a translation of a label the label's.",
	Hint:     "write into each of the two columns what belongs there alone",
	Severity: validate.Warning,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) (groups [][]string) {
			for i := range t.Columns {
				c := &t.Columns[i]
				if c.Kind != schema.Text || c.RefTable != "" || c.Name == "publisher" || c.Name == "claimant" || !strings.Contains(c.Validate, "text") {
					continue
				}
				if _, translates := c.Translates(); !translates && c.Name != "note" && (isOfSentences(t.Name, c.Name) || slices.Contains([]string{"title", "location", "claimed_target"}, c.Name)) {
					for j := range t.Columns {
						o := &t.Columns[j]
						if _, translated := o.Translates(); j == i || translated || o.Kind != schema.Text || o.RefTable != "" || o.Name == "note" || o.Name == "publisher" || o.Name == "origin" {
							continue // a title may be that of the outlet, and repeated-text asks of notes
						}
						groups = append(groups, []string{c.Name, o.Name, o.Name})
					}
				}
				if i+1 < len(t.Columns) {
					groups = append(groups, []string{c.Name, t.Columns[i+1].Name})
				}
			}
			return groups
		},
		Accepts: func(_ schema.Date, cells []string) bool {
			if len(cells) == 2 {
				return !endsWithNext(cells[0], cells[1])
			}
			return len(cells[0]) < wholeLetters || cells[0] != cells[1]
		},
		Suspects: func(text string, _ int) bool { return len(text) >= wholeLetters },
		Finding: func(_ schema.Date, row *validate.Row, columns []string) validate.Finding {
			f := row.At(columns[0])
			f.Message = fmt.Sprintf("%s: found %q, the text of %s, want what belongs here", columns[0], f.Value, columns[1])
			if len(columns) == 2 {
				f.Message = fmt.Sprintf("%s: found %s, and the text of %s in it, want it there alone", columns[0], quotedEnd(f.Value), columns[1])
			}
			f.Related = append(f.Related, row.Related(columns[1], "the same text"))
			return f
		},
	},
})

// endsWithNext reports whether a text ends with that of the next column, with a blank or a line
// between. A word in small letters may lead to a name: run by Tren de Aragua.
func endsWithNext(text, next string) bool {
	rest, ok := strings.CutSuffix(text, next)
	if !ok || rest == "" || rest[len(rest)-1] != ' ' && rest[len(rest)-1] != '\n' {
		return false
	}
	words := strings.Fields(rest)
	if strings.Contains(next, "_") || len(words) == 0 {
		return strings.Contains(next, "_")
	}
	before := words[len(words)-1]
	return len(next) >= endLetters && (before[len(before)-1] == '.' || before[0] < 'a')
}
