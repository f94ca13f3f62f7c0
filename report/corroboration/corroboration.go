// Package corroboration says what the dataset's word on a strike rests on: how many
// accounts, which documents hold them, and how many independent origins these have.
// It is the one place where origins are counted.
package corroboration

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// Corroboration is what a strike rests on: its accounts that stand. A superseded
// account was withdrawn by its own outlet, so neither it nor its document counts.
type Corroboration struct {
	// Accounts is the number of accounts that stand.
	Accounts int
	// Sources are the documents that hold them, each once, in the order of accounts.
	Sources []*schema.Source
	// Origins are the independent origins of these documents, by name, each once:
	// outlets that carry one agency's text are one. A document whose origin is not
	// known could carry any of them and is none.
	Origins []Origin
	// OriginUnknown is the number of accounts that stand and whose document has no
	// known origin.
	OriginUnknown int
}

// Origin is whose reporting accounts carry.
type Origin struct {
	Name     string
	Accounts int // that carry it, at least 1
}

// Index finds the accounts of a strike.
type Index struct {
	data *schema.Dataset
	// first is the first account that stands, and next the one after each, both as
	// rows of the accounts and one; 0 for none. A map of slices would take several
	// times the memory.
	first, next []int32
}

// NewIndex is the index of a dataset.
func NewIndex(d *schema.Dataset) *Index {
	x := &Index{d, make([]int32, d.Strikes.Len()), make([]int32, d.Accounts.Len())}
	for i := d.Accounts.Len() - 1; i >= 0; i-- {
		a := &d.Accounts.Rows[i]
		if row, ok := d.Strikes.Find(string(a.StrikeID)); ok && a.Stands() {
			x.next[i], x.first[row] = x.first[row], int32(i)+1
		}
	}
	return x
}

// Of is the corroboration of a strike; zero for one that has no account that
// stands, or that the dataset does not have.
func (x *Index) Of(strike schema.ID) Corroboration {
	var c Corroboration
	row, ok := x.data.Strikes.Find(string(strike))
	if !ok {
		return c
	}
	for i := x.first[row]; i != 0; i = x.next[i-1] {
		c.add(x.data.Sources.Get(x.data.Accounts.Rows[i-1].SourceID))
	}
	slices.SortFunc(c.Origins, func(a, b Origin) int { return strings.Compare(a.Name, b.Name) })
	return c
}

// add takes the document of an account that stands; nil if it is not in the dataset.
func (c *Corroboration) add(source *schema.Source) {
	c.Accounts++
	if source != nil && !slices.Contains(c.Sources, source) {
		c.Sources = append(c.Sources, source)
	}
	if source == nil || !source.OriginKnown() {
		c.OriginUnknown++
		return
	}
	for i := range c.Origins {
		if c.Origins[i].Name == source.Origin {
			c.Origins[i].Accounts++
			return
		}
	}
	c.Origins = append(c.Origins, Origin{source.Origin, 1})
}
