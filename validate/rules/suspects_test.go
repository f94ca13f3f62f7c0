package rules

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/strike-tally/strike-tally/schema"
)

// A text of which a rule is not suspicious is refused beside no other cells: else it would be
// told in small tables, and in large ones not.
func TestWhatIsRefusedIsSuspected(t *testing.T) {
	texts := exampleTexts()
	for _, r := range All() {
		if r.Row == nil || r.Row.Suspects == nil {
			continue
		}
		t.Run(r.Name, func(t *testing.T) {
			refused := 0
			for _, table := range schema.Tables {
				for _, group := range r.Row.Of(table) {
					for _, text := range texts {
						for _, other := range beside(text, group) {
							cells := slices.Repeat([]string{other}, len(group))
							if cells[0] = text; r.Row.Accepts("", cells) {
								continue
							}
							if refused++; !r.Row.Suspects(text, len(cells)) {
								t.Errorf("%s.%q: %q is refused and not suspected", table.Name, group, cells)
							}
						}
					}
				}
			}
			if refused == 0 {
				t.Error("nothing was refused")
			}
		})
	}
}

// beside are texts that may stand beside another one in a group of columns, and tell against
// it: the text itself, unless it is none that stands in a column of coded words, numbers and
// days, and the end of a title.
func beside(text string, group []string) []string {
	all := []string{""}
	if !strings.ContainsAny(text, " /:") && strings.ToLower(text) == text || len(group) > 1 && group[1] == "publisher" {
		all = append(all, text)
	}
	for _, sign := range []string{" | ", " - ", " – "} {
		if at := strings.LastIndex(text, sign); at > 0 {
			all = append(all, text[at+len(sign):])
		}
	}
	return all
}

// exampleTexts are the cells of all examples, by themselves, behind a sentence and before one.
func exampleTexts() (texts []string) {
	for _, r := range All() {
		for _, f := range txtar.Parse([]byte(Example(r.Name))).Files {
			for line := range strings.SplitSeq(string(f.Data), "\n") {
				for _, cell := range strings.Split(line, ",") {
					if cell != "" && !slices.Contains(texts, cell) {
						texts = append(texts, cell, "One boat was hit. "+cell, cell+" One boat was hit.")
					}
				}
			}
		}
	}
	return texts
}
