package draft

import (
	"maps"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// splice is a large table with further rows, and with some rows written anew, as
// [schema.Cells.With] has a table in memory. Rows that are written anew are named by their
// numbers in the sheet.
func (s *Survey) splice(sheet schema.Cells, added [][]string, anew map[int][]string) ([]piece, error) {
	t, omitted := sheet.Table(), sheet.Omitted()
	for _, cells := range slices.Concat(added, slices.Collect(maps.Values(anew))) {
		for column := range t.Columns {
			if omitted&(1<<column) != 0 && cells[column] != "" {
				return nil, ErrWider
			}
		}
	}
	byID := map[string][]string{}
	for row, cells := range anew {
		byID[sheet.Cell(row, t.Index(t.Key))] = cells
	}
	added = slices.Clone(added)
	slices.SortStableFunc(added, func(a, b []string) int { return t.Compare(at(a), at(b)) })
	file, fault := t.Open(s.files)
	if fault != nil {
		return nil, notWhole(t)
	}
	defer file.Close()
	file.Block = s.of.Block
	places := make([]int64, len(added))
	for i := range places {
		places[i] = file.Size
	}
	found, rest := map[string]spot{}, 0
	scanned := csvtable.Scan(t.Layout(), file.File, func() csvtable.Handler { return &placing{table: t, added: added, anew: byID} }, func(b *csvtable.Block) {
		p, ok := b.Handler.(*placing)
		if !ok {
			return
		}
		for ; rest < len(p.places); rest++ { // the rows before these have their places
			places[rest] = p.places[rest]
		}
		for id, spot := range p.found {
			if _, double := found[id]; !double {
				found[id] = spot
			}
		}
	})
	var splices []splice
	for i, cells := range added {
		splices = append(splices, splice{places[i], places[i], schema.Line(cells, omitted)})
	}
	finder := scanned.Finder()
	defer finder.Close()
	for id, spot := range found {
		end, err := finder.End(spot.offset, spot.line)
		if err != nil {
			return nil, err
		}
		splices = append(splices, splice{spot.offset, end, schema.Line(byID[id], omitted)})
	}
	return pieces(file.Size, splices), nil
}

// at are the cells of a row by column.
func at(cells []string) func(column int) string {
	return func(column int) string { return cells[column] }
}

// spot is where a row begins in its file.
type spot struct {
	offset int64
	line   int
}

// placing finds in a block of a table where rows are to stand: each before the first row that
// must stand behind it.
type placing struct {
	table  *schema.Table
	added  [][]string // in order
	places []int64    // of the first of them; those of the others lie behind the block
	anew   map[string][]string
	found  map[string]spot // of the rows that are written anew, by id
}

func (p *placing) Row(r *csvtable.Row) {
	for len(p.places) < len(p.added) && p.table.Compare(r.Cell, at(p.added[len(p.places)])) > 0 {
		p.places = append(p.places, r.Offset)
	}
	if len(p.anew) == 0 {
		return
	}
	id := r.Cell(p.table.Index(p.table.Key))
	if _, first := p.found[id]; !first && p.anew[id] != nil {
		if p.found == nil {
			p.found = map[string]spot{}
		}
		p.found[string([]byte(id))] = spot{r.Offset, r.Line}
	}
}

func (p *placing) Done() {}
