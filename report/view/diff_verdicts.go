package view

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/validate"
)

// verdictLine says how the verdict on a figure has changed, and why it is so now.
func verdictLine(c *change.Change, v *change.VerdictChange, say *phrase.Words) string {
	if v.After == nil {
		return fmt.Sprintf("%s  %s", v.ID, became(v, say))
	}
	return fmt.Sprintf("%s  %s: %s: %s", v.ID, say.Publisher(v.After.Tally), became(v, say), join(" ", say.Reason(v.After), say.Later(c.After.Later(v.After))))
}

// became says which verdict has become which.
func became(v *change.VerdictChange, say *phrase.Words) string {
	switch {
	case v.After == nil:
		return say.Say("diff.gone", was(v, say))
	case v.Before == nil:
		return say.Say("diff.new", is(v, say))
	}
	return say.Say("diff.now", was(v, say), is(v, say))
}

func was(v *change.VerdictChange, say *phrase.Words) string {
	if v.Before == nil {
		return say.Say("diff.was_new")
	}
	return say.Say("diff.was." + string(v.Before.Outcome))
}

func is(v *change.VerdictChange, say *phrase.Words) string {
	if v.After == nil {
		return say.Say("diff.is_gone")
	}
	return say.Say("diff.is." + string(v.After.Outcome))
}

// A transition is how often one verdict has become another.
type transition struct {
	text string
	n    int
}

// transitions count the changed verdicts, in their order.
func transitions(c *change.Change, say *phrase.Words) []transition {
	var list []transition
	for i := range c.Verdicts {
		text := became(&c.Verdicts[i], say)
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
// changed verdict says, many of one cause as one.
func otherFindings(c *change.Change) []validate.Finding {
	told := map[string]bool{}
	for i := range c.Verdicts {
		told[string(c.Verdicts[i].ID)] = true
	}
	others := slices.DeleteFunc(slices.Clone(c.Findings.New), func(f validate.Finding) bool { return f.Rule == assess.RuleName && told[f.Row] })
	return validate.Fold(others, c.After.Rules())
}
