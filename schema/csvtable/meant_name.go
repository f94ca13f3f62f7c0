package csvtable

import (
	"slices"
	"strings"

	"github.com/agext/levenshtein"
)

// maxStyled is how many names of a header may differ in case, blanks, points or quotes and
// be told by themselves: where there are more, a program has written all of them so.
const maxStyled = 1

// styledNames counts the names that are those of columns but for case, blanks, hyphens and
// quotes around them, and tells the first.
func styledNames(l *Layout, names []string, taken []int) (s struct{ first, count int }) {
	seen := map[int]bool{}
	for i, name := range names {
		if l.Index(name) >= 0 {
			continue
		}
		column := slices.Index(l.Columns, foldName(name))
		if column < 0 || taken[column] > 0 || seen[column] {
			continue
		}
		if seen[column] = true; s.count == 0 {
			s.first = i
		}
		s.count++
	}
	return s
}

// inPlace is the column in whose place a cell of a header stands, where that has the names
// of a file of one of these shapes and this one is not among them; -1 otherwise.
func inPlace(shapes [][]int, names, cell int, taken []int) int {
	for _, columns := range shapes {
		if len(columns) == names && taken[columns[cell]] == 0 {
			return columns[cell]
		}
	}
	return -1
}

// meant is the untaken column that a name is one slip away from, or -1.
func meant(l *Layout, name string, taken []int) int {
	best, bestDistance := -1, 3
	folded := foldName(name)
	for i, c := range l.Columns {
		if taken[i] > 0 {
			continue
		}
		distance := levenshtein.Distance(folded, c, nil)
		if distance < bestDistance && distance*3 <= len(c) {
			best, bestDistance = i, distance
		}
	}
	return best
}

// joined are the signs that stand between the words of a name, as the tables have them.
var joined = strings.NewReplacer(" ", "_", "-", "_", ".", "_")

func foldName(name string) string {
	return joined.Replace(strings.ToLower(strings.Trim(name, " \t'\"`´‘’“”")))
}

// resembles reports whether at least half of the names could be columns.
func resembles(l *Layout, names []string) bool {
	near := 0
	for _, name := range names {
		if l.Index(name) >= 0 || meant(l, name, make([]int, len(l.Columns))) >= 0 {
			near++
		}
	}
	return near*2 >= len(names)
}
