package draft

import (
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Draft adds the rows to the tables, see [On]. It can be asked once.
func (s *Survey) Draft() (*Draft, error) {
	d, err := newDraft(s.rows, nextOf(func(t *schema.Table) *issued { return s.issued[t.Name] }))
	if err != nil {
		return nil, err
	}
	with := &spliced{FS: s.files, texts: schema.Texts{}, tables: map[string][]piece{}}
	anew := map[string]map[int][]string{"strikes": d.widened(s.widen, s.Data.Strikes, s.accounts(d))}
	for _, sheet := range s.Data.Sheets() {
		t := sheet.Table()
		added := d.cells(t)
		if len(added)+len(anew[t.Name]) == 0 {
			continue
		}
		if !sheet.Whole() {
			return nil, notWhole(t)
		}
		d.Replaced = append(d.Replaced, t.File)
		if !s.large[t.Name] {
			with.texts[t.File] = sheet.With(added, anew[t.Name])
		} else if with.tables[t.File], err = s.splice(sheet, added, anew[t.Name]); err != nil {
			return nil, err
		}
	}
	d.Files = with
	if d.Data, err = s.after(d); err != nil {
		return nil, err
	}
	return d, d.find()
}

// accounts are those of the strikes whose range is to follow them.
func (s *Survey) accounts(d *Draft) []schema.Account {
	if len(s.widen) == 0 {
		return nil
	}
	accounts := slices.Clone(s.Data.Accounts.Rows)
	for _, cells := range d.cells(s.Data.Accounts.Table()) {
		var a schema.Account
		copy(schema.CellsOf(&a), cells)
		accounts = append(accounts, a)
	}
	return accounts
}

// after is what is kept of the tables with the rows.
func (s *Survey) after(d *Draft) (*schema.Dataset, error) {
	changed := func(t *schema.Table) bool { return slices.Contains(d.Replaced, t.File) }
	all := slices.Contains(d.Replaced, "vocabulary.csv") || slices.Contains(d.Replaced, "theaters.csv") // by these the others are read and summed
	fresh := schema.ReadSome(d.Files, func(t *schema.Table) bool { return !s.large[t.Name] && (all || changed(t)) })
	var sheets []schema.Cells
	for _, sheet := range fresh.Sheets() {
		if t := sheet.Table(); !s.large[t.Name] && (all || changed(t)) {
			sheets = append(sheets, sheet)
		}
	}
	data := s.Data.With(sheets...)
	for _, name := range passing {
		t := fresh.Sheet(name).Table()
		if !s.large[name] || !all && !changed(t) {
			continue
		}
		further := s.further(data, t)
		sheet, err := s.part(d.Files, fresh, t, func() schema.Keeper {
			k := s.newKeeper(t, further)
			k.same = append(k.same, d.cells(t)...)
			return k
		})
		if err != nil {
			return nil, err
		}
		data = data.With(sheet)
	}
	return data, nil
}
