package draft

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// keeper says what of the rows of a block of a large table is kept for rows that are to be
// added: those that bear their ids, that are like them, or the same in a table without ids. What
// the rows tell of ids that were given is seen on the way.
type keeper struct {
	table   *schema.Table
	key     int // column of the ids; -1: rows have none
	kept    map[string]bool
	strike  int // column of accounts that names the strikes of which all are kept; -1: none
	strikes map[string]bool
	like    []func(get func(column string) string) bool
	same    [][]string
	ids     []seen
	further schema.Keeper
	row     *csvtable.Row
}

// seen is what the rows of a block tell of the ids of a table, which are those in some columns.
type seen struct {
	columns []int
	issued
	into *issued
}

// newKeeper is one for rows of a table, with what else is kept of them; nil: nothing.
func (s *Survey) newKeeper(t *schema.Table, further func() schema.Keeper) *keeper {
	k := &keeper{table: t, key: t.Index(t.Key), strike: -1, kept: map[string]bool{}, strikes: map[string]bool{}}
	if further != nil {
		k.further = further()
	}
	for _, id := range s.widen {
		k.strikes[string(id)] = true
		if t.Name == "strikes" {
			k.kept[string(id)] = true
		}
	}
	if t.Name == "accounts" && len(s.widen) > 0 {
		k.strike = t.Index("strike_id")
	}
	for _, r := range s.rows {
		if r.Table.Name == t.Name && r.ID() != "" {
			k.kept[r.ID()] = true
		} else if r.Table.Name == t.Name && k.key < 0 {
			k.same = append(k.same, r.Cells)
		}
		for _, c := range comparisons[r.Table.Name] {
			if c.table == t.Name && r.Get("former_id") == "" {
				k.like = append(k.like, func(get func(string) string) bool { return c.shares(r.Get, get) != "" })
			}
		}
	}
	return k
}

// seeIDs makes the keeper see ids; what is known of them so far is not changed before its
// block is taken.
func (k *keeper) seeIDs(ids []seen) {
	for _, s := range ids {
		s.beyond = map[string]bool{}
		k.ids = append(k.ids, s)
	}
}

func (k *keeper) Taken() {
	for i := range k.ids {
		k.ids[i].into.add(&k.ids[i].issued)
	}
	if k.further != nil {
		k.further.Taken()
	}
}

func (k *keeper) Keep(r *csvtable.Row) (columns uint64) {
	for i := range k.ids {
		s := &k.ids[i]
		for _, column := range s.columns {
			cell := r.Cell(column)
			if !strings.Contains(cell, schema.ListSeparator) {
				s.see(k.table, &k.table.Columns[column], cell)
				continue
			}
			for _, id := range schema.List(cell).Members() {
				s.see(k.table, &k.table.Columns[column], id)
			}
		}
	}
	if k.further != nil {
		columns = k.further.Keep(r)
	}
	if k.touches(r) {
		return schema.AllColumns
	}
	return columns
}

// touches reports whether the rows that are to be added may have to do with a row.
func (k *keeper) touches(r *csvtable.Row) bool {
	if k.key >= 0 && len(k.kept) > 0 && k.kept[r.Cell(k.key)] || k.strike >= 0 && k.strikes[r.Cell(k.strike)] {
		return true
	}
	if slices.ContainsFunc(k.same, func(cells []string) bool { return sameCells(r, cells) }) {
		return true
	}
	if len(k.like) == 0 {
		return false
	}
	k.row = r
	return slices.ContainsFunc(k.like, func(like func(func(string) string) bool) bool { return like(k.get) })
}

// get is the text of a cell of the row at hand; empty for a column that the table lacks.
func (k *keeper) get(column string) string {
	if i := k.table.Index(column); i >= 0 {
		return k.row.Cell(i)
	}
	return ""
}

func sameCells(r *csvtable.Row, cells []string) bool {
	for column, text := range cells {
		if r.Cell(column) != text {
			return false
		}
	}
	return true
}
