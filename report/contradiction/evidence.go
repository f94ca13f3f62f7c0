package contradiction

import "github.com/strike-tally/strike-tally/schema"

// Evidence is what accounts of one strike say of the evidence that was offered.
type Evidence struct {
	None []*schema.Account // say that none was
	Some []*schema.Account // tell of some
}

// EvidenceOf are the two sides of some accounts, in their order; those that are silent
// are on neither.
func EvidenceOf(accounts []*schema.Account) Evidence {
	var e Evidence
	for _, a := range accounts {
		switch {
		case a.EvidenceOffered.OffersNothing():
			e.None = append(e.None, a)
		case a.EvidenceOffered.Offers():
			e.Some = append(e.Some, a)
		}
	}
	return e
}

// Contradicts reports whether there is an account on either side.
func (e Evidence) Contradicts() bool { return len(e.None) > 0 && len(e.Some) > 0 }
