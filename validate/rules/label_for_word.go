package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// labelsForWords reports labels that stand in one column in the place of two words and more, as
// where the column was taken from a page or translated, and answers what else is missing.
func labelsForWords(d *validate.Data, target *validate.Table, missing []*missingRow, report func(validate.Finding)) (others []*missingRow) {
	if target.Columns[target.Index(target.Key)].Kind == schema.RowID {
		return missing
	}
	words := idsOf(target)
	type place struct{ file, column string }
	labels := map[place][]*missingRow{}
	of := func(m *missingRow) place { return place{m.cells[0].table.File, m.cells[0].column.Name} }
	meant := map[*missingRow]string{}
	for _, m := range missing {
		word := wordOfLabel(target, words, m.id)
		if slug := meantSlug(m.id, ""); slices.Contains(words, slug) || slices.Contains(m.cells[0].column.RefWords, slug) {
			word = slug // in other letters, as "Eastern_pacific"
		}
		if word != "" && slipped(words, m.id) == "" {
			meant[m] = word
			labels[of(m)] = append(labels[of(m)], m)
		}
	}
	for _, m := range missing {
		all := labels[of(m)]
		if meant[m] == "" || len(all) < 2 {
			others = append(others, m)
			continue
		}
		if m != all[0] {
			continue
		}
		var cells []reference
		var pairs []string
		for _, label := range all {
			cells = append(cells, label.cells...)
			pairs = append(pairs, fmt.Sprintf("%s for %q", meant[label], label.id))
		}
		f := d.At(m.cells[0].table, m.cells[0].row, m.cells[0].column.Name)
		f.Message = fmt.Sprintf("%s: found labels in %d cells, as %q, want a %s that stands in %s", f.Field, len(cells), m.id, target.Key, target.File)
		f.Hint = "write " + strings.Join(pairs, ", ")
		f.Related = besides(d, cells[1:], "a label, too")
		report(f)
	}
	return others
}

// hintForWord names the word of the table that is a slip away, or whose label was written in
// its place, or else all words where they are few; empty if there is none.
func hintForWord(target *validate.Table, others []string, found string) string {
	const most = 12
	words := idsOf(target)
	if word := slipped(append(slices.Clone(words), others...), found); word != "" {
		return "did you mean " + word + "?"
	}
	if word := wordOfLabel(target, words, found); word != "" {
		return fmt.Sprintf("did you mean %s? A label is no word: those stand in the column %s of %s", word, target.Key, target.File)
	}
	if slug := meantSlug(found, ""); slices.Contains(words, slug) {
		return "did you mean " + slug + "?"
	}
	if words = append(words, others...); len(words) > 0 && len(words) <= most {
		return fmt.Sprintf("write one of %s, or add the row to %s first", strings.Join(words, ", "), target.File)
	}
	return ""
}

// slipped is the word from which a text comes by its case or a slip; empty if there is none.
func slipped(words []string, text string) string { return nearestName(words, strings.ToLower(text)) }

// wordOfLabel is the word of the one row of which a label, in either language, has all the words
// of a text; empty if there is none.
func wordOfLabel(target *validate.Table, words []string, text string) (word string) {
	parts := strings.Split(meantSlug(text, ""), "_")
	for row := range target.Len {
		for _, label := range []string{"label", "label_es"} {
			if target.Index(label) < 0 || target.Absent(label) {
				continue
			}
			of := strings.Split(meantSlug(target.Cell(row, label), ""), "_")
			if slices.ContainsFunc(parts, func(part string) bool { return part == "" || !slices.Contains(of, part) }) {
				continue
			}
			if word != "" && word != words[row] {
				return ""
			}
			word = words[row]
		}
	}
	return word
}
