// Package contradiction tells which claims speak against each other and which for each
// other, and how many stand on either side of a proposition.
package contradiction

import (
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Links are the claims that one claim speaks of, and those that speak of it, in the
// order of the rows; none is empty, not nil.
type Links struct {
	Contradicts    []schema.ID
	ContradictedBy []schema.ID
	Supports       []schema.ID
	SupportedBy    []schema.ID
}

// Against are the claims in contradiction with the one, whichever of the two says so.
func (l Links) Against() []schema.ID {
	all := slices.Clone(l.Contradicts)
	for _, id := range l.ContradictedBy {
		if !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	return all
}

// Pair is two claims that contradict each other: Claim says so, or both do.
type Pair struct {
	Claim, Contradicts *schema.Claim
}

// Sides are how many claims stand on either side of a proposition.
type Sides struct {
	For, Against, Neither int
}

// Claims are claims and what they say of each other. What they say of claims that are
// not among them is left out.
type Claims struct {
	links map[schema.ID]*Links
	pairs []Pair
}

// New takes the claims in the order in which they are to be told.
func New(claims []*schema.Claim) *Claims {
	c := &Claims{links: map[schema.ID]*Links{}}
	byID := map[schema.ID]*schema.Claim{}
	for _, claim := range claims {
		byID[claim.ID] = claim
		c.links[claim.ID] = &Links{[]schema.ID{}, []schema.ID{}, []schema.ID{}, []schema.ID{}}
	}
	told := map[[2]schema.ID]bool{}
	for _, claim := range claims {
		for _, id := range claim.Contradicts.Members() {
			other := byID[schema.ID(id)]
			if other == nil {
				continue
			}
			from, to := c.links[claim.ID], c.links[other.ID]
			from.Contradicts, to.ContradictedBy = append(from.Contradicts, other.ID), append(to.ContradictedBy, claim.ID)
			if !told[[2]schema.ID{other.ID, claim.ID}] {
				c.pairs = append(c.pairs, Pair{claim, other})
				told[[2]schema.ID{claim.ID, other.ID}] = true
			}
		}
		for _, id := range claim.Supports.Members() {
			if to := c.links[schema.ID(id)]; to != nil {
				from := c.links[claim.ID]
				from.Supports, to.SupportedBy = append(from.Supports, schema.ID(id)), append(to.SupportedBy, claim.ID)
			}
		}
	}
	return c
}

// Links are those of a claim; empty ones if it is not among the claims.
func (c *Claims) Links(id schema.ID) Links {
	if links := c.links[id]; links != nil {
		return *links
	}
	return Links{}
}

// Pairs are the claims that contradict each other, each two once, in the order of the
// claims that say so.
func (c *Claims) Pairs() []Pair { return c.pairs }

// Count counts the claims on either side; all must be of one topic.
func Count(claims []*schema.Claim) Sides {
	var s Sides
	for _, claim := range claims {
		switch claim.Side() {
		case schema.For:
			s.For++
		case schema.Against:
			s.Against++
		default:
			s.Neither++
		}
	}
	return s
}
