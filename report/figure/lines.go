package figure

import (
	"cmp"
	"slices"
	"sync"

	"github.com/strike-tally/strike-tally/schema"
)

// isLevel reports whether a tally is a point of a line: a dated level of deaths of a
// series.
func isLevel(t *schema.Tally) bool {
	return t.Series != "" && !t.From.Known() && t.AsOf.Valid() && t.Deaths.Valid()
}

// lineOf is a line of the dataset, read when it is first asked for.
type lineOf struct {
	levels []int
	once   sync.Once
	line   *line
}

func (of *lineOf) read(j *Judge, key lineKey) *line {
	of.once.Do(func() {
		g := judgement{judge: j}
		of.line, _ = g.readLine(key, of.levels, false)
	})
	return of.line
}

// findLines sorts the levels by series and scope.
func (j *Judge) findLines() map[lineKey]*lineOf {
	lines := map[lineKey]*lineOf{}
	rows := j.data.Tallies.Rows
	for i := range rows {
		if t := &rows[i]; isLevel(t) {
			key := lineKey{t.Series, t.FullScope()}
			if lines[key] == nil {
				lines[key] = &lineOf{}
			}
			lines[key].levels = append(lines[key].levels, i)
		}
	}
	for _, l := range lines {
		slices.SortStableFunc(l.levels, func(a, b int) int {
			return cmp.Or(cmp.Compare(rows[a].AsOf, rows[b].AsOf), cmp.Compare(rows[a].Deaths.Or(0), rows[b].Deaths.Or(0)))
		})
	}
	return lines
}

// lineAt is the line of a tally's series and scope, nil where there is none, and its
// place among the levels, or -1.
func (j *Judge) lineAt(t *schema.Tally, row int) (*line, int) {
	key := lineKey{t.Series, t.FullScope()}
	of := j.lines()[key]
	if of == nil {
		return nil, -1
	}
	if !t.AsOf.Valid() {
		return nil, -1 // at which of its figures it stands is what is asked
	}
	l := of.read(j, key)
	if row < 0 || !isLevel(t) {
		return l, -1
	}
	return l, slices.Index(l.levels, row)
}

// All judges every tally, in file order.
func (j *Judge) All() []Verdict {
	var ledgers sync.WaitGroup
	for _, scope := range j.Books.Scopes() {
		ledgers.Go(func() { j.Books.Ledger(scope) })
	}
	lines := j.lines()
	ledgers.Wait()
	keys := make([]lineKey, 0, len(lines))
	for key := range lines {
		keys = append(keys, key)
	}
	verdicts := make([]Verdict, j.data.Tallies.Len())
	inParts(len(keys), 1, func() func(first, end int) { // each writes to places of its own, whatever the order
		g := judgement{judge: j}
		return func(first, end int) {
			for _, key := range keys[first:end] {
				of := lines[key]
				l, found := g.readLine(key, of.levels, true)
				of.once.Do(func() { of.line = l })
				for at, row := range of.levels {
					verdicts[row] = g.again(row, &found[at], l, at)
				}
			}
		}
	})
	inParts(len(verdicts), partSize, func() func(first, end int) {
		g := judgement{judge: j}
		return func(first, end int) {
			for i := first; i < end; i++ {
				if t := &j.data.Tallies.Rows[i]; !isLevel(t) {
					verdicts[i] = g.verdict(t, i)
				}
			}
		}
	})
	return verdicts
}

// again is the verdict on a level whose search was done before.
func (g *judgement) again(row int, w *weighed, l *line, at int) Verdict {
	g.turnTo(at)
	g.treatments = l.treatments
	return g.settle(row, w, l, at, l.prices[at], g.refused)
}
