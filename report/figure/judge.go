// Package figure judges the cumulative figures that sources state: it looks for
// the way of counting under which the dataset's rows reproduce all numbers of a
// figure at once, and says how far off they are where there is none.
//
// How a figure is judged:
//
//  1. The dated levels of deaths of one series and scope are read first: they tell how
//     their outlet treats the presumed dead, which is a price for each treatment
//     at each figure, the figure itself not asked.
//  2. All readings within the bounds are tried (see [Reading]) and priced (see
//     [Prices]): what is departed from, and the treatment of the presumed dead.
//  3. If the reading that the tally itself declares (its scope, its days, the newest
//     strike that it names, whether the presumed dead are inside) reproduces every
//     number, the figure agrees.
//  4. If another reading does, the story that it is right is put beside the story that
//     a number of the figure is simply wrong. Where the error costs more by the margin,
//     the figure agrees as read; else the reading is possible and not shown, for a
//     wrong number would have one nearly as easily.
//     A reading that departs from nothing that is declared needs no margin.
//  5. None: the figure differs, and the nearest reading is answered. Where the
//     dataset does not claim to be complete and the source counts more than all
//     rows of its scope and day, in the first number that is off, it is not
//     comparable instead. Neither is it where not all that is summed could be read.
//
// A number is reproduced or it is not; nothing is near enough. What rounded words
// cover is stated in [Reproduces]. All is whole numbers.
package figure

import (
	"sync"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// Judge judges the figures of one dataset. Several goroutines may ask it.
type Judge struct {
	Books    *ledger.Books
	data     *schema.Dataset
	coverage coverage
	narrower map[string][]string
	unread   Fact // of what not all could be read
	further  map[schema.ID][]Statement
	none     bool // nothing is there to sum
	lines    func() map[lineKey]*lineOf
}

// NewJudge prepares to judge figures by the books' dataset.
func NewJudge(books *ledger.Books) *Judge {
	j := &Judge{Books: books, data: books.Data, coverage: newCoverage(books.Data), narrower: map[string][]string{}}
	for _, t := range books.Data.Theaters.Rows {
		j.narrower[schema.ScopeAll] = append(j.narrower[schema.ScopeAll], t.Theater)
		j.narrower[t.Medium] = append(j.narrower[t.Medium], t.Theater)
	}
	j.narrower[schema.ScopeAll] = append(books.Data.Media(), j.narrower[schema.ScopeAll]...)
	j.unread, j.none = unread(books.Data)
	j.further = furtherOf(books.Data)
	j.lines = sync.OnceValue(j.findLines)
	return j
}

// narrowerThan are the scopes inside a full one, narrowed to the same classes.
func (j *Judge) narrowerThan(full string) []string {
	scope, class := schema.CutScope(full)
	if class == "" {
		return j.narrower[scope]
	}
	var all []string
	for _, inside := range j.narrower[scope] {
		t := schema.Tally{Scope: inside, Class: class}
		all = append(all, t.FullScope())
	}
	return all
}

// Tally judges the tally in a row.
func (j *Judge) Tally(row int) Verdict {
	g := judgement{judge: j}
	return g.verdict(&j.data.Tallies.Rows[row], row)
}

// Figure judges a figure that is no row, with its numbers of further measures. Its source may be empty; a series is one
// of the dataset's, whose method it is then read by. Numbers without a qualifier are
// exact, without a scope all strikes are meant, and nothing said of the presumed dead
// leaves open whether they are counted.
func (j *Judge) Figure(t schema.Tally, further ...schema.Measured) Verdict {
	for _, n := range []struct {
		count schema.Count
		word  *string
	}{{t.Deaths, &t.DeathsQualifier}, {t.Strikes, &t.StrikesQualifier}, {t.Vessels, &t.VesselsQualifier}} {
		if n.count.Known() && *n.word == "" {
			*n.word = "exact"
		}
	}
	if t.Scope == "" {
		t.Scope = schema.ScopeAll
	}
	if t.CountsMissing == "" {
		t.CountsMissing = "unknown"
	}
	g := judgement{judge: j}
	for i := range further {
		g.asked = appendFurther(g.asked, &further[i])
	}
	return g.verdict(&t, -1)
}

// Instead judges a figure in the place of the one in a row, whose own numbers are not
// asked.
func (j *Judge) Instead(row int, t *schema.Tally) Verdict {
	g := judgement{judge: j}
	return g.verdict(t, row)
}
