package dataset

import (
	"fmt"
	"slices"
	"strings"
)

// A kind of fault is what one rule tells.
type kind struct {
	rule     string
	alone    bool // silent beside faults of most other kinds: only made when it is asked for by itself
	variants []variant
}

// A variant of a kind is a way to bring it about.
type variant struct {
	table  string
	needs  condition // what must hold in the whole dataset, or the fault is not told
	breaks condition // what holds no longer once there is such a fault
	weak   bool      // left out where it breaks what others need or needs what others break
	shape  bool      // the row, or the line before, is no row: not behind broken quotes
	order  bool      // the row's order is not asked: not beside one that is out of order
	least  int       // accounts of each strike that it needs
	spoil  func(c *campaign, s *sheet, r *row) bool
}

// A condition is one on which rules depend that look at more than one row.
type condition int

const (
	accountsKnown  condition = 1 << iota // every account can be read and names a strike that is there
	citationsKnown                       // every account names a source that is there
	strikesNamed                         // every strike bears an id, its own
)

// kinds are all kinds of faults, by name of their rules.
var kinds = func() []*kind {
	all := slices.Concat(cellKinds, textKinds, rowKinds, pairKinds, identityKinds, supportKinds, figureKinds)
	slices.SortFunc(all, func(a, b *kind) int { return strings.Compare(a.rule, b.rule) })
	return all
}()

// Faults are the names of the kinds of faults, which are those of the rules that
// tell them.
func Faults() []string {
	var names []string
	for _, k := range kinds {
		names = append(names, k.rule)
	}
	return names
}

// A choice is a kind with the variants that one table can have.
type choice struct {
	kind     *kind
	variants []variant
}

// mix is what faults each table can have. It fails where kinds that were asked
// for cannot be had together, or not at all with these options.
func (o Options) mix() (map[string][]choice, error) {
	var chosen []*kind
	for _, k := range kinds {
		if slices.Contains(o.Faults, k.rule) || len(o.Faults) == 0 && !k.alone {
			chosen = append(chosen, k)
		}
	}
	for _, k := range chosen {
		if k.alone && len(chosen) > 1 {
			return nil, fmt.Errorf("faults: found %s beside other kinds, which silence it, want it alone", k.rule)
		}
	}
	tables := o.tables()
	var needed, broken condition
	for _, k := range chosen {
		for _, v := range k.variants {
			if !v.weak && o.allows(tables, v) {
				needed |= v.needs
				broken |= v.breaks
			}
		}
	}
	if needed&broken != 0 {
		return nil, fmt.Errorf("faults: found kinds of which one silences another, want fewer kinds")
	}
	mix := map[string][]choice{}
	for _, k := range chosen {
		found := false
		for _, table := range tables {
			var usable []variant
			for _, v := range k.variants {
				if v.table == table && o.allows(tables, v) && (!v.weak || v.breaks&needed == 0 && v.needs&broken == 0) {
					usable = append(usable, v)
				}
			}
			if len(usable) > 0 {
				found = true
				mix[table] = append(mix[table], choice{k, usable})
			}
		}
		if !found && len(o.Faults) > 0 {
			return nil, fmt.Errorf("faults: found %s, which needs a table or a number of accounts that is not asked for", k.rule)
		}
	}
	return mix, nil
}

func (o Options) allows(tables []string, v variant) bool {
	return slices.Contains(tables, v.table) && o.Accounts >= v.least
}

// tables are those whose rows can have faults.
func (o Options) tables() []string {
	switch {
	case o.Accounts == 0:
		return []string{"strikes"}
	case o.Tallies == 0:
		return []string{"strikes", "accounts", "sources"}
	}
	return []string{"strikes", "accounts", "tallies", "sources"}
}

// spoil gives a row a fault, if chance and the rows around it will have it.
func (c *campaign) spoil(s *sheet, r *row) {
	choices := c.mix[s.table.Name]
	if len(choices) == 0 || c.spared || !c.source.extra && c.chance.Float64() >= c.Bad {
		return
	}
	first := c.chance.IntN(len(choices))
	for i := range choices {
		variants := choices[(first+i)%len(choices)].variants
		at := c.chance.IntN(len(variants))
		for j := range variants {
			v := &variants[(at+j)%len(variants)]
			if v.shape && s.mustFit || (v.shape || v.order) && s.held != nil {
				continue
			}
			r.fault.rule = choices[(first+i)%len(choices)].kind.rule
			if v.spoil(c, s, r) {
				return
			}
			r.fault = fault{}
		}
	}
}

// everywhere is a variant in each of the tables.
func everywhere(v variant, tables ...string) []variant {
	var all []variant
	for _, table := range tables {
		v.table = table
		all = append(all, v)
	}
	return all
}

// dense are the tables of which any number of rows can be had.
var dense = []string{"strikes", "accounts", "tallies", "sources"}

// tell says which cell is at fault.
func (r *row) tell(column int) bool {
	r.fault.column = column
	return true
}
