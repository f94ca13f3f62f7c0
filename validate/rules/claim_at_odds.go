package rules

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "claim-at-odds",
	Title: "What a claim supports or contradicts is at odds with its stance.",
	Doc: "On the proposition of one topic a claim does not support one that takes the other side, and does not contradict one of the same stance where that asserts, denies or assesses as unlikely; and it never does both to one claim. " +
		"Claims that support in part, dispute or report may stand to each other in any way, for they speak of parts or of other facts; so may claims of two topics. Where one claim stands in both lists, supports is told; where one stance is at odds with several claims, that stance is.",
	Hint:     "look at both claims and at the proposition in topics.csv: one of the stances, the topic or the list is another",
	Severity: validate.Warning,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"claims": {"stance"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		c := newStanceCheck(d)
		var odd []oddPair
		told := map[[2]int]bool{}
		c.d.Claims.References("contradicts", func(row int, code int32) {
			if other, ok := c.pair(row, code, "contradicts"); ok {
				told[[2]int{row, other}] = true
				if stance := c.stance(row); c.alike(row, other) && stance == c.stance(other) && wholeStance(stance) {
					odd = append(odd, oddPair{row, other, "contradicts", "want no claim of the same topic that " + stance + ", too", true})
				}
			}
		})
		c.d.Claims.References("supports", func(row int, code int32) {
			if other, ok := c.pair(row, code, "supports"); ok {
				mine, its := c.stance(row), c.stance(other)
				switch {
				case told[[2]int{row, other}]: // once, whatever else is at odds between them
					odd = slices.DeleteFunc(odd, func(p oddPair) bool { return p.row == row && p.other == other })
					odd = append(odd, oddPair{row, other, "supports", "want no claim that stands in contradicts", false})
				case c.alike(row, other) && mine != partly && its != partly && schema.StanceSide(mine)*schema.StanceSide(its) < 0:
					odd = append(odd, oddPair{row, other, "supports", fmt.Sprintf("want no claim of the same topic that %s while this one %s", its, mine), true})
				}
			}
		})
		c.report(odd, report)
	},
})

// An oddPair is a claim that names another one with which it cannot stand so.
type oddPair struct {
	row, other int
	column     string
	want       string
	ofStance   bool // another stance of either would mend it
}

// report tells each pair at the list that names the other claim. Where several pairs have one
// claim in common, and no other one, it is the stance of that claim which is told, once.
func (c *stanceCheck) report(odd []oddPair, report func(validate.Finding)) {
	of := map[int][]oddPair{}
	for _, p := range odd {
		if p.ofStance {
			of[p.row], of[p.other] = append(of[p.row], p), append(of[p.other], p)
		}
	}
	done := map[oddPair]bool{}
	for row := range c.d.Claims.Len {
		pairs := of[row]
		if len(pairs) < 2 || slices.ContainsFunc(pairs, func(p oddPair) bool { return len(of[p.row+p.other-row]) > 1 }) {
			continue
		}
		f := c.d.At(c.d.Claims, row, "stance")
		f.Message = fmt.Sprintf("stance: found %q, which is at odds with %d claims that this one names or that name it, want another stance, or other lists", f.Value, len(pairs))
		for _, p := range pairs {
			done[p] = true
			f.Related = append(f.Related, c.d.Related(c.d.Claims, p.row, p.column, p.column+" "+c.d.Claims.Row(p.other).ID()))
		}
		report(f)
	}
	for _, p := range odd {
		if !done[p] {
			report(c.finding(p.row, p.other, p.column, p.want))
		}
	}
}

// partly is the stance of claims that stand on both sides.
const partly = "partially_supports"

// wholeStance reports whether a stance says of the whole proposition that it is true or
// false.
func wholeStance(stance string) bool {
	return stance == "asserts" || stance == "denies" || stance == "assesses_unlikely"
}

// stanceCheck sets the stances of claims beside each other.
type stanceCheck struct {
	d               *validate.Data
	stances, topics []int32
}

func newStanceCheck(d *validate.Data) *stanceCheck {
	return &stanceCheck{d, d.Claims.Words("stance"), d.Claims.Words("topic")}
}

// pair is the row of a claim that another one names; false if either is not to be asked.
func (c *stanceCheck) pair(row int, code int32, column string) (other int, ok bool) {
	t := c.d.Claims
	other = t.Find(code)
	return other, other >= 0 && other != row && !t.Repeated(code) && c.d.Valid(t, row, "stance", "topic", column) && c.d.Valid(t, other, "stance", "topic") &&
		!c.d.Reported(t, row, "topic", column) && !c.d.Reported(t, other, "topic")
}

func (c *stanceCheck) stance(row int) string { return c.d.Text(c.stances[row]) }

func (c *stanceCheck) alike(row, other int) bool { return c.topics[row] == c.topics[other] }

func (c *stanceCheck) finding(row, other int, column, want string) validate.Finding {
	f := c.d.At(c.d.Claims, row, column)
	f.Message = fmt.Sprintf("%s: found %q, %s", column, c.d.Claims.Row(other).ID(), want)
	f.Related = append(f.Related, c.d.Related(c.d.Claims, other, "stance", "the other stance"))
	return f
}
