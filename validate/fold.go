package validate

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// foldedFrom is how many findings of one cause in one file are told by one. Where there
// are no more than besides others, all of them are named, else the next few.
const (
	foldedFrom = 5
	besides    = 20
	few        = 3
)

// cause is what findings have in common that one thing has brought about, such as a
// program that has written all numbers of a file with decimals.
type cause struct {
	rule, file    string
	severity      Severity
	message, hint string // without what differs from cell to cell
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
	of := make([]cause, len(findings))
	alike := map[cause][]int{}
	for i := range findings {
		if f := &findings[i]; form[f.Rule] && f.Waived == "" && f.StandsFor == 0 && f.Place.Line > 0 {
			of[i] = causeOf(f)
			alike[of[i]] = append(alike[of[i]], i)
		}
	}
	var folded []Finding
	for i := range findings {
		switch all := alike[of[i]]; {
		case len(all) < foldedFrom:
			folded = append(folded, findings[i])
		case all[0] == i:
			folded = append(folded, fold(findings, all))
		}
	}
	return folded
}

// fold is the first of some findings, and tells of the others.
func fold(findings []Finding, all []int) Finding {
	const named = 6
	shown := len(all) - 1
	if shown > besides {
		shown = few
	}
	f, last := findings[all[0]], findings[all[len(all)-1]]
	f.More, f.Related = len(all)-1, slices.Clone(f.Related)
	var fields []string
	for n, i := range all {
		other := &findings[i]
		if n > 0 && n <= shown {
			f.Related = append(f.Related, Related{Place: other.Place, Row: other.Row, Note: "another one"})
		}
		if other.Field != "" && !slices.Contains(fields, other.Field) {
			fields = append(fields, other.Field)
		}
	}
	f.Message += fmt.Sprintf("; %d more of the kind, up to line %d", f.More, last.Place.Line)
	if more := len(fields) - named; more > 0 {
		fields = append(fields[:named], fmt.Sprintf("%d other columns", more))
	}
	if len(fields) > 1 {
		f.Message += ", in " + strings.Join(fields[:len(fields)-1], ", ") + " and " + fields[len(fields)-1]
	}
	return f
}

var (
	quotation = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`"(?:[^"\\]|\\.)*"`) })
	guess     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?s)(did you mean ).*?(\?(?: |$))`) })
	digits    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[0-9]+`) })
)

// causeOf is the cause of a finding.
func causeOf(f *Finding) cause {
	kind := func(text string) string {
		text = quotation().ReplaceAllString(text, `""`)
		text = guess().ReplaceAllString(text, "$1$2")
		return digits().ReplaceAllString(text, "0")
	}
	return cause{f.Rule, f.Place.File, f.Severity, kind(strings.TrimPrefix(f.Message, f.Field+": ")), kind(f.Hint)}
}
