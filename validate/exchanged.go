package validate

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// appendFault appends the finding that tells a fault, but for the header of another table:
// what that one's file holds is known once all have been read.
func (e *engine) appendFault(all []found, f schema.Fault) []found {
	if f.Kind == csvtable.ForeignHeader && f.Other != "" {
		e.foreign = append(e.foreign, f)
		return all
	}
	return append(all, e.worded(f))
}

// foreignHeaders tells the headers of other tables. Two files that have each other's are told
// once, at the first of them in the order of tables: they have changed places.
func (e *engine) foreignHeaders() (all []*found) {
	order := func(f schema.Fault) int {
		return slices.IndexFunc(e.data.tables, func(t *Table) bool { return t.File == f.Place.File })
	}
	slices.SortFunc(e.foreign, func(a, b schema.Fault) int { return cmp.Compare(order(a), order(b)) })
	for i, f := range e.foreign {
		at := slices.IndexFunc(e.foreign, func(g schema.Fault) bool { return g.Place.File == f.Other && g.Other == f.Place.File })
		if at >= 0 && at < i {
			continue
		}
		one := e.worded(f)
		if at > i {
			one.finding.Related = append(one.finding.Related, Related{Place: e.foreign[at].Place, Note: "and the header of " + f.Place.File + " here: have the files changed places?"})
		}
		all = append(all, &one)
	}
	return all
}
