package main

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// rulePage is a rule with its example.
type rulePage struct {
	*validate.Rule
	Asks    string // what the rule looks at
	Example string // txtar; empty where there is none
}

func rulesPage(*book) (page, error) {
	all := append(rules.All(), assess.FigureRules(nil, nil, nil)...)
	slices.SortFunc(all, func(a, b *validate.Rule) int { return cmp.Compare(a.Name, b.Name) })
	shown := make([]rulePage, len(all))
	for i, r := range all {
		shown[i] = rulePage{r, asks(r), rules.Example(r.Name)}
	}
	return render("validate/rules/README.md", "rules.md.tmpl", shown)
}

// asks says at which step a rule is asked.
func asks(r *validate.Rule) string {
	switch {
	case assess.OfFigures(r.Name):
		return "the published figures"
	case r.File != nil:
		return "the form of a file"
	case r.Cell != nil:
		return "single cells"
	}
	return "rows and tables"
}
