package validate

import "github.com/RoaringBitmap/roaring/v2"

// gather keeps what the look at a block has taken out of its rows; first is the
// number of the block's first row in its table.
func (g *gathering) gather(l *look, p *passage, first int) {
	for i, s := range l.strikes {
		if s.Place > 0 {
			g.places++
			s.Place = g.places
		}
		g.strikes = append(g.strikes, s)
		if id := l.marks[i].mark.id; id > 0 && g.rows.get(id) == 0 {
			g.rows.set(id, int32(first+i+1))
		}
	}
	for i, day := range l.published {
		if id := l.marks[i].mark.id; id > 0 && day > 0 && g.published.get(id) == 0 { // of several, the first is meant
			g.published.set(id, day)
		}
	}
	p.links = append(p.links, l.links...)
	for _, r := range l.runs {
		if !g.told.CheckedAdd(r.strike) || !r.passes {
			g.doubtful.Add(r.strike)
		}
		if r.agrees {
			g.agree.Add(r.strike)
		}
		if r.differs {
			g.deviate.Add(r.strike)
		}
	}
	g.doubtful.AddMany(l.doubtful)
	g.early.AddMany(l.early)
}

// settle marks the rows that must be at hand so that rules which set them beside
// strikes can be asked: each strike of which something may have to be said, with all
// that speaks of it.
func (s *Stream) settle() {
	g, strikes, accounts, tallies, sources := s.gathering, s.passages["strikes"], s.passages["accounts"], s.passages["tallies"], s.passages["sources"]
	if g == nil {
		return
	}
	if strikes != nil {
		g.doubtful.Or(strikes.idsOf(strikes.again))
	}
	if accounts != nil {
		accounts.eachLink(func(row uint32, to link) {
			if accounts.again.Contains(row) || g.early.Contains(to.source) {
				g.doubtful.Add(to.strike)
			}
		})
	}
	if accounts != nil && strikes != nil {
		if s.sure(accounts, "strike_id") {
			g.doubtful.Or(roaring.AndNot(strikes.ids, g.told))
		}
		g.addNeighbours(strikes)
	}
	g.doubtful.Remove(0)
	if strikes != nil {
		strikes.again.Or(strikes.rowsOf(g.doubtful))
	}
	cited := roaring.New()
	for _, p := range []*passage{accounts, tallies} {
		if p == nil {
			continue
		}
		p.eachLink(func(row uint32, to link) {
			if g.doubtful.Contains(to.strike) {
				p.again.Add(row)
				cited.Add(to.source)
			}
		})
	}
	if sources != nil {
		sources.again.Or(sources.rowsOf(cited))
	}
}

// addNeighbours adds the strikes without which it cannot be told what is wrong where
// an account calls one the n-th and the dataset another: before each of those the
// nearest one that some account places right, as only what lies between two such is in
// a row; the first strike at sea, from which on strikes are counted; and the first one
// of each theater, of which it may not be known whether it is at sea.
func (g *gathering) addNeighbours(strikes *passage) {
	if g.deviate.IsEmpty() {
		return
	}
	before, theaters := uint32(0), map[int32]bool{}
	strikes.rows.each(func(row int, mark rowMark) {
		s := &g.strikes[row]
		if s.Place == 1 || !theaters[s.theater] {
			theaters[s.theater] = true
			g.doubtful.Add(mark.id)
		}
		if g.deviate.Contains(mark.id) {
			g.doubtful.Add(mark.id)
			g.doubtful.Add(before)
		}
		if g.agree.Contains(mark.id) && !g.doubtful.Contains(mark.id) {
			before = mark.id
		}
	})
}

// sure is [Data.Sure] of a table that passed.
func (s *Stream) sure(p *passage, columns ...string) bool {
	for _, name := range columns {
		i := p.table.Index(name)
		if (p.unsound|p.dangles)&(1<<i) != 0 || p.skimmed.Absent(i) {
			return false
		}
	}
	return p.skimmed.Whole
}

// forgetPlaces is for strikes of which some could not be read or placed: then
// nothing can be said of anybody's count, and nobody is asked.
func (g *gathering) forgetPlaces() {
	for i := range g.strikes {
		g.strikes[i].Place = 0
	}
}

func (p *passage) eachLink(visit func(row uint32, to link)) {
	for row, to := range p.links {
		visit(uint32(row), to)
	}
}

// idsOf are the numbers of the ids of some rows.
func (p *passage) idsOf(rows *roaring.Bitmap) *roaring.Bitmap {
	ids := roaring.New()
	p.rows.each(func(row int, mark rowMark) {
		if mark.id > 0 && rows.Contains(uint32(row)) {
			ids.Add(mark.id)
		}
	})
	return ids
}

// rowsOf are the rows whose ids have these numbers.
func (p *passage) rowsOf(ids *roaring.Bitmap) *roaring.Bitmap {
	rows := roaring.New()
	if ids.IsEmpty() {
		return rows
	}
	p.rows.each(func(row int, mark rowMark) {
		if mark.id > 0 && ids.Contains(mark.id) {
			rows.Add(uint32(row))
		}
	})
	return rows
}
