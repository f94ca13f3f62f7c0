package view

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/validate"
)

// verdictLine says how the verdict on a figure has changed, and why it is so now.
func verdictLine(c *change.Change, v *change.VerdictChange) string {
	say := phrase.English(c.After.Data)
	switch {
	case v.After == nil:
		return fmt.Sprintf("%s  gone; it %s", v.ID, outcomeWords[v.Before.Outcome].was)
	case v.Before == nil:
		return fmt.Sprintf("%s  %s: new, %s: %s", v.ID, say.Publisher(v.After.Tally), outcomeWords[v.After.Outcome].is, say.Reason(v.After))
	}
	return fmt.Sprintf("%s  %s: %s, now %s: %s", v.ID, say.Publisher(v.After.Tally), outcomeWords[v.Before.Outcome].was, outcomeWords[v.After.Outcome].is, say.Reason(v.After))
}

// A transition is how often one verdict has become another.
type transition struct {
	text string
	n    int
}

// transitions count the changed verdicts, in their order.
func transitions(c *change.Change) []transition {
	var list []transition
	for i := range c.Verdicts {
		v := &c.Verdicts[i]
		was, is := "new", "gone"
		if v.After != nil {
			is = outcomeWords[v.After.Outcome].is
		}
		if v.Before != nil {
			was = outcomeWords[v.Before.Outcome].was
			if v.After != nil {
				is = "now " + is
			}
		}
		text := was + ", " + is
		at := slices.IndexFunc(list, func(t transition) bool { return t.text == text })
		if at < 0 {
			at = len(list)
			list = append(list, transition{text: text})
		}
		list[at].n++
	}
	return list
}

// otherFindings are the new findings but those that say of a figure what its
// changed verdict says.
func otherFindings(c *change.Change) []validate.Finding {
	told := map[string]bool{}
	for i := range c.Verdicts {
		told[string(c.Verdicts[i].ID)] = true
	}
	return slices.DeleteFunc(slices.Clone(c.Findings.New), func(f validate.Finding) bool { return f.Rule == assess.RuleName && told[f.Row] })
}

var outcomeWords = map[figure.Outcome]struct{ is, was string }{
	figure.Agrees:        {"agrees", "agreed"},
	figure.AgreesAsRead:  {"agrees as read", "agreed as read"},
	figure.Possible:      {"is possible", "was possible"},
	figure.Differs:       {"differs", "differed"},
	figure.NotComparable: {"is not comparable", "was not comparable"},
}
