// Package rules holds the rules that a dataset is held to, and nothing else.
//
// A rule is one literal in a file of its own, <name_with_underscores>.go, beside
// an example <name_with_underscores>.txtar that is its test and what
// `tally explain RULE` prints. Adding a rule adds these two files and edits none.
//
// An example overlays the small faultless dataset in testdata/base:
//
//   - The comment on top says in a sentence or two what is shown.
//   - A section strikes.csv replaces that table. In strikes.csv (escaped) every
//     line is read with Go's escapes (\r, \x00, \ufeff), {a*500} stands for 500
//     times a (or {\n*500} line ends), and a line that ends with \c has no line end. An empty strikes.csv (missing) removes the file.
//   - The section findings lists exactly the findings of all rules together, one
//     a line: strikes.csv:3:12: message (rule-name). A waived one ends in
//     [waived]. A line with {5-8} stands for four lines, with 5, 6, 7 and 8.
//   - The section options may hold a line today 2025-12-31.
//   - Sections whose names start with near1/, near2/ and so on are overlays of
//     their own, which must give no finding: the nearest cases that are right.
//     Sections under also1/, also2/ and so on are further faulty overlays, each
//     with its own findings.
//
// A rule that sets rows beside each other names the columns that it reads as numbers
// ([validate.Rule.Columns]): in these every row of every table is at hand, however
// large the tables are. A column that is not named stops the first test. The tests run
// all examples in memory and in blocks of a row, of some rows and of all.
package rules

import (
	"cmp"
	"embed"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

//go:embed *.txtar
var examples embed.FS

// all is filled while the package's variables are set, one rule a file.
var all []*validate.Rule

// add enters a rule and answers it.
func add(r *validate.Rule) *validate.Rule {
	all = append(all, r)
	return r
}

// All are the rules, ordered by name. The slice is the caller's own.
func All() []*validate.Rule {
	rules := slices.Clone(all)
	slices.SortFunc(rules, func(a, b *validate.Rule) int { return cmp.Compare(a.Name, b.Name) })
	return rules
}

// Example is the example of the rule, as txtar text; empty if no rule has the
// name.
func Example(name string) string {
	b, err := examples.ReadFile(fileName(name) + ".txtar")
	if err != nil {
		return ""
	}
	return string(b)
}

// fileName is the name of a rule's files, without their ending.
func fileName(rule string) string { return strings.ReplaceAll(rule, "-", "_") }
