package site

import (
	"github.com/strike-tally/strike-tally/schema"
)

// dispute is a proposition of which somebody denies or doubts that it is so of a strike.
type dispute struct {
	Topic        string
	For, Against []*schema.Claim
}

// disputes are the claims about a strike that stand against the proposition of their topic,
// by topic, with those for it; the other claims are answered apart.
func (f *facts) disputes(strike schema.ID) (found []dispute, others []int) {
	at := map[string]int{}
	for _, row := range f.claims[strike] {
		c := &f.Data.Claims.Rows[row]
		if _, ok := at[c.Topic]; !ok && c.Side() == schema.Against {
			at[c.Topic] = len(found)
			found = append(found, dispute{Topic: c.Topic})
		}
	}
	for _, row := range f.claims[strike] {
		c := &f.Data.Claims.Rows[row]
		n, ok := at[c.Topic]
		switch {
		case ok && c.Side() == schema.Against:
			found[n].Against = append(found[n].Against, c)
		case ok && c.Side() == schema.For:
			found[n].For = append(found[n].For, c)
		default:
			others = append(others, row)
		}
	}
	return found, others
}
