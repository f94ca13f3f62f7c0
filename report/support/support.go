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
		s.Accounts++
		source := d.Sources.Get(a.SourceID)
		if source == nil || slices.Contains(s.Sources, source) {
			continue
		}
		s.Sources = append(s.Sources, source)
		if !slices.Contains(s.Origins, source.Origin) {
			s.Origins = append(s.Origins, source.Origin)
		}
	}
	return all
}
