package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "claim-at-odds",
	Title: "What a claim supports or contradicts is at odds with its stance.",
	Doc: "On the proposition of one topic a claim does not support one that takes the other side, and does not contradict one of the same stance where that asserts, denies or assesses as unlikely; and it never does both to one claim. " +
		"Claims that support in part, dispute or report may stand to each other in any way, for they speak of parts or of other facts; so may claims of two topics. Where one claim stands in both lists, supports is told.",
	Hint:     "look at both claims and at the proposition in topics.csv: one of the stances, the topic or the list is another",
	Severity: validate.Warning,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"claims": {"stance"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		c := newStanceCheck(d)
		told := map[[2]int]bool{}
		c.d.Claims.References("contradicts", func(row int, code int32) {
			if other, ok := c.pair(row, code, "contradicts"); ok {
				told[[2]int{row, other}] = true
				if stance := c.stance(row); c.alike(row, other) && stance == c.stance(other) && wholeStance(stance) {
					report(c.finding(row, other, "contradicts", "want no claim of the same topic that "+stance+", too"))
				}
			}
		})
		c.d.Claims.References("supports", func(row int, code int32) {
			if other, ok := c.pair(row, code, "supports"); ok {
				mine, its := c.stance(row), c.stance(other)
				switch {
				case told[[2]int{row, other}]:
					report(c.finding(row, other, "supports", "want no claim that stands in contradicts"))
				case c.alike(row, other) && mine != partly && its != partly && schema.StanceSide(mine)*schema.StanceSide(its) < 0:
					report(c.finding(row, other, "supports", fmt.Sprintf("want no claim of the same topic that %s while this one %s", its, mine)))
				}
			}
		})
	},
})

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
