package validate

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"

	"github.com/strike-tally/strike-tally/schema"
)

// needsMemory reports whether a rule may have something to say for which it must
// see all rows of a table that passes.
func (s *Stream) needsMemory() bool {
	return len(s.passages) > 0 && slices.ContainsFunc(s.c.rules, func(r *Rule) bool { return s.c.runs(r) && s.asks(r) && !s.canBeApart(r) })
}

// asks reports whether the tables that a rule sets beside each other are there.
func (s *Stream) asks(r *Rule) bool {
	return r.Check != nil && !slices.ContainsFunc(r.Needs, func(table string) bool { return !s.isThere(table) })
}

// canBeApart reports whether a rule can be asked of the held tables and of the
// rows that were picked out of the others: of each table that it needs and that passes
// something must say which rows these are. Where nothing does all are wanted, so that
// nothing that was not thought of is lost.
func (s *Stream) canBeApart(r *Rule) bool {
	if r.Afar {
		return true
	}
	if r.Needs == nil {
		return r.Passes != nil || r.Alike != nil || r.AtHand != nil
	}
	return !slices.ContainsFunc(r.Needs, func(table string) bool { return s.passages[table] != nil && !r.picks(table) })
}

// picks reports whether the rule's quick look says which rows of a table are to be at
// hand. With a strike all is at hand that speaks of it.
func (r *Rule) picks(table string) bool {
	switch {
	case r.Nameless == table, r.Alike != nil && r.Alike.Table == table, r.AtHand != nil && r.AtHand.Table == table:
		return true
	case table == "strikes":
		return r.Passes != nil
	}
	return slices.Contains([]string{"accounts", "tallies", "sources"}, table) && r.picks("strikes")
}

// inMemory asks all rules in the ordinary way, and tells what has not been told.
// Tables that were held already are not read again: they may have changed.
func (s *Stream) inMemory(files fs.FS) {
	passed := schema.ReadSome(files, func(t *schema.Table) bool { return s.passages[t.Name] != nil })
	all := s.held
	for _, sheet := range passed.Sheets() {
		if s.passages[sheet.Table().Name] != nil {
			all = all.With(sheet)
		}
	}
	all.Faults = slices.Concat(s.held.Faults, slices.DeleteFunc(passed.Faults, func(f schema.Fault) bool { return f.Kind == schema.UnknownFile }))
	res := Run(all, s.options)
	for i := range res.Findings {
		f := res.Findings[i]
		if r := s.c.byName[f.about()]; r.Fault == nil && r.Cell == nil && r.Row == nil || s.waivers[f.Rule] || s.waivers[f.Row] {
			s.emit(f)
		}
	}
}

// apart asks the rules that can be asked without seeing all rows.
func (s *Stream) apart() error {
	s.findNameless()
	s.settle()
	sheets, err := s.pick()
	if err != nil {
		return err
	}
	part := s.held.With(sheets...)
	part.Faults = append(slices.Clone(s.held.Faults), s.faults...)
	d := newData(part, s.options)
	d.beyond = s
	s.heldFaults(d)
	d.findDangling()
	for _, p := range s.passages {
		p.faults(d)
		for i := range p.table.Columns {
			if p.dangles&(1<<i) != 0 {
				d.dangles[columnKey{p.table.Name, p.table.Columns[i].Name}] = true
			}
		}
	}
	s.c.ask(d, func(r *Rule) bool { return r.Row == nil && s.asks(r) && s.canBeApart(r) })
	s.c.waive(d)
	Sort(s.c.findings)
	for _, f := range s.c.findings {
		s.emit(f)
	}
	return nil
}

// pick reads the rows again that must be at hand, each table by itself.
func (s *Stream) pick() ([]schema.Cells, error) {
	sheets, errs := make([]schema.Cells, len(schema.Tables)), make([]error, len(schema.Tables))
	var readers sync.WaitGroup
	for i, t := range schema.Tables {
		if p := s.passages[t.Name]; p != nil {
			readers.Go(func() {
				p.picked = p.again.ToArray()
				if sheets[i], errs[i] = p.skimmed.Pick(p.rows.marks(p.picked)); errs[i] != nil {
					errs[i] = fmt.Errorf("%s: %w", p.table.File, errs[i])
				}
			})
		}
	}
	readers.Wait()
	return slices.DeleteFunc(sheets, func(s schema.Cells) bool { return s == nil }), errors.Join(errs...)
}

// heldFaults notes the cells of the tables at hand as a whole that a tag refuses, or
// of which a rule about their cells has told something.
func (s *Stream) heldFaults(d *Data) {
	held := newData(s.held, s.options)
	for _, sheet := range s.held.Sheets() {
		if s.passages[sheet.Table().Name] == nil {
			held.sheets = append(held.sheets, sheet)
		}
	}
	newTags(s.c.rules).refuse(held)
	var found []Finding
	for _, r := range s.c.rules {
		if r.Row != nil && s.c.runs(r) {
			r.Row.check(held, func(f Finding) { found = append(found, f) })
		}
	}
	held.tell(found)
	d.refused.addAll(held.refused)
	d.told.addAll(held.told)
}

// faults notes the same of the rows that were picked.
func (p *passage) faults(d *Data) {
	at := 0
	for _, f := range p.faulty {
		for at < len(p.picked) && p.picked[at] < f.row {
			at++
		}
		if at == len(p.picked) || p.picked[at] != f.row {
			continue
		}
		d.refused.add(p.table.Name, at, f.refused)
		d.told.add(p.table.Name, at, f.told)
	}
}

// bears reports whether a row of a table that passed bears the id.
func (s *Stream) bears(table, id string) bool {
	p := s.passages[table]
	n := number(&p.table.Columns[p.key], id)
	return n > 0 && p.ids.Contains(n) || p.lost[id] || p.odd[id]
}

// wantsNameless reports whether a rule asks for all rows of a table without a
// reference to them.
func (s *Stream) wantsNameless(table string) bool {
	return slices.ContainsFunc(s.c.rules, func(r *Rule) bool { return r.Nameless == table && s.c.runs(r) && s.asks(r) })
}

// findNameless marks the rows to which nothing refers and which a reference that leads
// nowhere may mean: those with nearly its id, and one that is the only one. All are
// marked where a rule asks for them.
func (s *Stream) findNameless() {
	for _, p := range s.passages {
		c := &p.table.Columns[p.key]
		named := p.named.Clone()
		for _, sheet := range s.held.Sheets() {
			for i := range sheet.Table().Columns {
				from := &sheet.Table().Columns[i]
				for row := 0; from.RefTable == p.table.Name && row < sheet.Len(); row++ {
					for _, id := range References(from, sheet.Cell(row, i)) {
						named.Add(number(c, id))
					}
				}
			}
		}
		named.Remove(0)
		nameless := roaring.AndNot(p.ids, named)
		p.namesKnown = nameless.GetCardinality() <= 1 || s.wantsNameless(p.table.Name)
		if !p.namesKnown {
			nameless.And(nearly(c, roaring.AndNot(named, p.ids)))
		}
		p.again.Or(p.rowsOf(nameless))
	}
}

// nearly are the numbers of the ids that come from others by one wrong digit or by two
// neighbours that have changed places.
func nearly(c *schema.Column, ids *roaring.Bitmap) *roaring.Bitmap {
	near := roaring.New()
	for each := ids.Iterator(); each.HasNext(); {
		id := []byte(schema.NewID(c.Prefix, c.Width, int(each.Next())-1))
		for i := len(c.Prefix); i < len(id); i++ {
			digit := id[i]
			for id[i] = '0'; id[i] <= '9'; id[i]++ {
				near.Add(number(c, string(id)))
			}
			id[i] = digit
			if i+1 < len(id) {
				id[i], id[i+1] = id[i+1], id[i]
				near.Add(number(c, string(id)))
				id[i], id[i+1] = id[i+1], id[i]
			}
		}
	}
	return near
}

// sound reports whether all rows of a table that passed could be read, and the
// cells of these columns are sound in each.
func (s *Stream) sound(sheet schema.Cells, columns []string) bool {
	p := s.passages[sheet.Table().Name]
	var mask uint64
	for _, name := range columns {
		mask |= 1 << p.table.Index(name)
	}
	return p.skimmed.Whole && p.unsound&mask == 0
}

// ends are the first and the last id of a table that passed.
func (s *Stream) ends(t *schema.Table) (first, last string) {
	p := s.passages[t.Name]
	if p.ids.IsEmpty() {
		return "", ""
	}
	c := &t.Columns[p.key]
	id := func(n uint32) string { return string(schema.NewID(c.Prefix, c.Width, int(n)-1)) }
	return id(p.ids.Minimum()), id(p.ids.Maximum())
}

// names reports whether a cell of a table that passed refers to a row of a table.
func (s *Stream) names(table, id string) bool {
	if p := s.passages[table]; p != nil && p.named.Contains(number(&p.table.Columns[p.key], id)) {
		return true
	}
	for column, words := range s.words {
		t := schema.TableNamed(column.table)
		if words[id] && t.Columns[t.Index(column.column)].RefTable == table {
			return true
		}
	}
	return false
}
