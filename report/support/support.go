// Package support tells what the dataset's word on a strike rests on: which
// documents speak of it, and whose reporting they carry.
package support

import (
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Support is what a strike rests on: its accounts that stand, in file order. A
// superseded account bears nothing.
type Support struct {
	Accounts int
	// Sources are the documents of these accounts, each once.
	Sources []*schema.Source
	// Origins are whose reporting the documents carry, each once. Independence is
	// counted by origin: outlets that carry one agency's text are one.
	Origins []string
}

// Of is the support of every strike that has any.
func Of(d *schema.Dataset) map[schema.ID]*Support {
	all := map[schema.ID]*Support{}
	for i := range d.Accounts.Rows {
		a := &d.Accounts.Rows[i]
		if !a.Stands() {
			continue
		}
		s := all[a.StrikeID]
		if s == nil {
			s = &Support{}
			all[a.StrikeID] = s
		}
		s.add(d, a)
	}
	return all
}

// add takes an account that stands.
func (s *Support) add(d *schema.Dataset, a *schema.Account) {
	s.Accounts++
	source := d.Sources.Get(a.SourceID)
	if source == nil || slices.Contains(s.Sources, source) {
		return
	}
	s.Sources = append(s.Sources, source)
	if !slices.Contains(s.Origins, source.Origin) {
		s.Origins = append(s.Origins, source.Origin)
	}
}

// Index answers the support of one strike after another, where that of all at once
// would fill the memory.
type Index struct {
	data *schema.Dataset
	// first is the first account that stands, and next the one after each, both as
	// rows of the accounts and one; 0 for none.
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

// Of is the support of a strike of the dataset; empty if it has none.
func (x *Index) Of(id schema.ID) *Support {
	s := &Support{}
	if row, ok := x.data.Strikes.Find(string(id)); ok {
		for i := x.first[row]; i != 0; i = x.next[i-1] {
			s.add(x.data, &x.data.Accounts.Rows[i-1])
		}
	}
	return s
}
