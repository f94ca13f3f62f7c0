package validate

import (
	"github.com/RoaringBitmap/roaring/v2"

	"github.com/strike-tally/strike-tally/schema"
)

// A gathering is what is remembered of strikes, and of what speaks of them, while
// their tables pass: rules that set these beside each other are then asked only of
// the groups that they do not let pass. Strikes and sources are known by the numbers
// of their ids.
type gathering struct {
	held      *schema.Dataset
	rules     []func(*Group) bool
	tables    map[string]*gatherer
	theaters  map[string]int32 // rows of theaters
	strikes   []StrikeNumbers  // by row
	any       *StrikeNumbers   // stands for each of them where their table is missing; else nil
	rows      numbers          // of strikes, counted from 1
	published numbers          // days of sources
	places    int32            // strikes at sea so far
	told      *roaring.Bitmap  // strikes that accounts speak of
	doubtful  *roaring.Bitmap  // strikes of which something may have to be said
	agree     *roaring.Bitmap  // strikes to which an account gives the place that they have
	deviate   *roaring.Bitmap  // and another one
	early     *roaring.Bitmap  // sources published before a strike of which they tell
}

// A gatherer takes the numbers out of the rows of one table.
type gatherer struct {
	columns uint64 // that it looks at
	row     func(l *look, cells []string)
}

// A link is what a row refers to: the numbers of a strike and a source.
type link struct{ strike, source uint32 }

// A run is the accounts of one strike that stand one behind the other in a block.
type run struct {
	strike          uint32
	passes          bool
	agrees, differs bool // some account gives the strike's place, or another one
}

func newGathering(held *schema.Dataset, rules []func(*Group) bool) *gathering {
	g := &gathering{held: held, rules: rules, theaters: map[string]int32{}, rows: numbers{}, published: numbers{},
		told: roaring.New(), doubtful: roaring.New(), agree: roaring.New(), deviate: roaring.New(), early: roaring.New()}
	for row := range held.Theaters.Rows {
		g.theaters[held.Theaters.Rows[row].Theater] = int32(row)
	}
	g.tables = map[string]*gatherer{}
	for table, gather := range map[string]func(at func(column string) int) func(*look, []string){
		"strikes": g.strike, "accounts": g.account, "tallies": g.tally, "sources": g.source,
	} {
		t := &gatherer{}
		t.row = gather(func(column string) int {
			i := schema.TableNamed(table).Index(column)
			t.columns |= 1 << i
			return i
		})
		g.tables[table] = t
	}
	return g
}

func (g *gathering) source(at func(string) int) func(*look, []string) {
	published := at("published")
	return func(l *look, cells []string) {
		l.published = append(l.published, dayOf(cells[published]))
	}
}

func (g *gathering) strike(at func(string) int) func(*look, []string) {
	date, precision, announced, theater := at("date"), at("date_precision"), at("announced"), at("theater")
	deaths, low, high, vessels, missing, survivors := at("deaths"), at("deaths_min"), at("deaths_max"), at("vessels"), at("missing"), at("survivors")
	at("missing_known") // the rule of days asks that it is sound
	return func(l *look, cells []string) {
		s := schema.Strike{Date: schema.Date(cells[date]), DatePrecision: cells[precision]}
		first, last := s.Days()
		row, known := g.theaters[cells[theater]]
		n := StrikeNumbers{First: dayOf(string(first)), Last: dayOf(string(last)), Announced: dayOf(cells[announced]),
			Deaths: countOf(cells[deaths]), Low: countOf(cells[low]), High: countOf(cells[high]),
			Vessels: countOf(cells[vessels]), Missing: countOf(cells[missing]), Survivors: countOf(cells[survivors]), theater: -1}
		if known {
			n.theater = row
			if g.held.InScope(cells[theater], schema.ScopeSea) {
				n.Place = 1 // to be counted
			}
		}
		l.strikes = append(l.strikes, n)
	}
}

func (g *gathering) account(at func(string) int) func(*look, []string) {
	strike, source, date, superseded := g.id("accounts", "strike_id"), g.id("accounts", "source_id"), at("date"), at("superseded")
	low, high, missing, survivors, vessels, ordinal := at("deaths_min"), at("deaths_max"), at("missing"), at("survivors"), at("vessels"), at("ordinal")
	at("account_id")
	at("strike_id")
	at("source_id")
	return func(l *look, cells []string) {
		to := link{strike(cells), source(cells)}
		if len(l.runs) == 0 || l.runs[len(l.runs)-1].strike != to.strike {
			l.endRun()
			l.runs = append(l.runs, run{strike: to.strike})
		}
		l.links = append(l.links, to)
		l.group.Accounts = append(l.group.Accounts, AccountNumbers{Source: to.source, Published: g.published.get(to.source), Date: dayOf(cells[date]),
			Low: countOf(cells[low]), High: countOf(cells[high]), Missing: countOf(cells[missing]), Survivors: countOf(cells[survivors]),
			Vessels: countOf(cells[vessels]), Ordinal: countOf(cells[ordinal]), Stands: cells[superseded] != "yes"})
	}
}

func (g *gathering) tally(at func(string) int) func(*look, []string) {
	from, asOf, scope := at("from"), at("as_of"), at("scope")
	through := g.id("tallies", "through")
	at("tally_id")
	at("through")
	return func(l *look, cells []string) {
		n := through(cells)
		l.links = append(l.links, link{strike: n})
		s := g.strikeOf(n)
		if s == nil {
			return
		}
		inScope := s.theater >= 0 && g.held.InScope(g.held.Theaters.Rows[s.theater].Theater, cells[scope])
		l.group = Group{Strike: *s, Accounts: l.group.Accounts[:0], Tallies: append(l.group.Tallies[:0], TallyNumbers{From: dayOf(cells[from]), AsOf: dayOf(cells[asOf]), InScope: inScope})}
		if !g.passes(&l.group) {
			l.doubtful = append(l.doubtful, n)
		}
	}
}

// id reads the number of an id out of a row's cells; 0 for a cell that is none.
func (g *gathering) id(table, column string) func(cells []string) uint32 {
	t := schema.TableNamed(table)
	i := t.Index(column)
	target := schema.TableNamed(t.Columns[i].RefTable)
	key := &target.Columns[target.Index(target.Key)]
	return func(cells []string) uint32 { return number(key, cells[i]) }
}

// strikeOf is the strike with the number; nil if there is none.
func (g *gathering) strikeOf(n uint32) *StrikeNumbers {
	if g.any != nil {
		return g.any
	}
	if row := g.rows.get(n); row > 0 && n > 0 {
		return &g.strikes[row-1]
	}
	return nil
}

func (g *gathering) passes(group *Group) bool {
	for _, passes := range g.rules {
		if !passes(group) {
			return false
		}
	}
	return true
}

// endRun asks of the accounts at hand, which are all of a strike as far as the
// block shows.
func (l *look) endRun() {
	if len(l.runs) == 0 {
		return
	}
	g, r := l.stream.gathering, &l.runs[len(l.runs)-1]
	if s := g.strikeOf(r.strike); s != nil {
		l.group.Strike, l.group.Tallies = *s, l.group.Tallies[:0]
		r.passes = g.passes(&l.group)
		for i := range l.group.Accounts {
			a := &l.group.Accounts[i]
			if a.Stands && a.Ordinal != Unknown && s.Place > 0 {
				r.agrees, r.differs = r.agrees || a.Ordinal == s.Place, r.differs || a.Ordinal != s.Place
			}
			if a.Published > 0 && a.Published < s.First {
				l.early = append(l.early, a.Source)
			}
		}
	}
	l.group.Accounts = l.group.Accounts[:0]
}

// endRuns ends the last run of a block. At the borders of a block a strike may have
// more accounts than are seen there: nothing passes.
func (l *look) endRuns() {
	l.endRun()
	if len(l.runs) > 0 {
		l.doubtful = append(l.doubtful, l.runs[0].strike, l.runs[len(l.runs)-1].strike)
	}
}

// doubt lets nothing pass of a strike of which a row has an unsound cell, so that it
// may say another number than it seems to.
func (l *look) doubt(t *schema.Table, row int) {
	switch t.Name {
	case "strikes":
		l.doubtful = append(l.doubtful, l.marks[row].mark.id)
	case "accounts", "tallies":
		l.doubtful = append(l.doubtful, l.links[row].strike)
	}
}
