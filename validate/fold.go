package validate

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// foldedFrom is how many findings of one cause in one file are told by one. Where there
// are no more than besides others, all of them are named, else the next few.
const (
	foldedFrom = 5
	besides    = 20
	few        = 3
)

// foldedAt is foldedFrom, but for causes of which two findings are one as much as five are: lines
// without a value, and what a program has done to all cells.
func foldedAt(rule string) int {
	switch rule {
	case string(csvtable.BlankLine), blanksAtCommas, quotedCells, plusBefore, capitals:
		return 2
	}
	return foldedFrom
}

// Fold puts one finding in the place of many of one cause in a file: the first of them,
// with the number of the others ([Finding.More]). It does so with findings of form, which
// are mended and not weighed ([Rule.Waivable]); others stand as they are, and so does
// their order. The findings that are given are not changed.
func Fold(findings []Finding, rules []*Rule) []Finding {
	form := map[string]bool{}
	for _, r := range rules {
		form[r.Name] = !r.Waivable()
	}
	findings = brokenEnds(findings)
	of := make([]cause, len(findings))
	alike := map[cause][]int{}
	for i := range findings {
		if f := &findings[i]; folds(f, form) {
			of[i] = causeOf(f)
			alike[of[i]] = append(alike[of[i]], i)
		}
	}
	var folded []Finding
	for i := range findings {
		switch all := alike[of[i]]; {
		case len(all) < foldedAt(of[i].rule):
			folded = append(folded, findings[i])
		case all[0] == i:
			f := fold(findings, all)
			f.Hint = cmp.Or(hintOf[of[i].rule], f.Hint)
			if other := appended(findings, all); other != "" {
				f.Message += "; they are rows of " + other
				f.Hint = "was " + other + " put below this table? Take these rows out of this file, and look whether they stand in their own"
			}
			folded = append(folded, f)
		}
	}
	return folded
}

// folds reports whether a finding may be told by another one. Form are the rules of form.
func folds(f *Finding, form map[string]bool) bool {
	return (form[f.Rule] || f.Rule == textInCapitals) && f.Waived == "" && f.StandsFor == 0 && f.Place.Line > 0
}

// fold is the first of some findings, and tells of the others.
func fold(findings []Finding, all []int) Finding {
	shown := len(all) - 1
	if shown > besides {
		shown = few
	}
	f := findings[all[0]]
	f.Related = slices.Clone(f.Related)
	others := further{}
	for n, i := range all {
		other := &findings[i]
		if n > 0 && n <= shown {
			f.Related = append(f.Related, Related{Place: other.Place, Row: other.Row, Note: "another one"})
		}
		others.add(other)
	}
	others.tell(&f)
	return f
}

// further is what the first of some findings of one cause tells of the others.
type further struct {
	findings, lastLine int
	fields             []string // columns, each once, in the order in which they come
}

func (o *further) add(f *Finding) {
	o.findings++
	o.lastLine = max(o.lastLine, f.Place.Line)
	if f.Field != "" && !slices.Contains(o.fields, f.Field) {
		o.fields = append(o.fields, f.Field)
	}
}

// tell lets the first of the findings tell of the others.
func (o *further) tell(first *Finding) {
	const named = 6
	if first.More = o.findings - 1; first.More == 0 {
		return
	}
	first.Message += fmt.Sprintf("; %d more of the kind, up to line %d", first.More, o.lastLine)
	fields := slices.Clone(o.fields)
	if more := len(fields) - named; more > 0 {
		fields = append(fields[:named], fmt.Sprintf("%d other columns", more))
	}
	if len(fields) > 1 {
		first.Message += ", in " + strings.Join(fields[:len(fields)-1], ", ") + " and " + fields[len(fields)-1]
	}
}
