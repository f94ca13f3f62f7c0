package dataset

import (
	"math/rand/v2"
	"strconv"

	"github.com/strike-tally/strike-tally/schema"
)

// Sources are cited by neighbouring strikes: those of a strike are as many as it
// has accounts, from its window on, and the window moves from the first source at
// the first strike to the last ones at the last.
func (c *campaign) window(strike int) int {
	if c.Rows == 1 {
		return 0
	}
	return (strike - 1) * (c.Sources - c.Accounts) / (c.Rows - 1)
}

// source is what the generator knows of the sources.
type source struct {
	written int    // the first that is not written yet
	cited   []bool // of those in the window, by remainder
	address string // of the last one without fault; empty: none
	pages   []bool // running counts, undated as they change daily: whether a figure cites them; they stand behind the other sources
	extra   bool   // the one that is written is cited by no row
}

// writeSources writes the sources before the window: no later strike cites them.
func (c *campaign) writeSources(upTo int) {
	for ; c.source.written < upTo; c.source.written++ {
		at := c.source.written % len(c.source.cited)
		if c.source.cited[at] {
			c.writeSource(c.source.written, c.day(c.today+c.documents.IntN(4)))
		}
		c.source.cited[at] = false
	}
}

// writeLastSources writes those of figures, those of strikes that have sources of
// their own, and some that nobody cites, where that is the fault asked for.
func (c *campaign) writeLastSources() {
	c.writeSources(c.Sources)
	for i, cited := range c.source.pages {
		if cited {
			c.writeSource(c.Sources+i, "")
		}
	}
	last, behind := c.day(c.today+maxDelay), c.Sources+len(c.source.pages)
	for i := range c.extra {
		c.writeSource(behind+i, last)
	}
	if len(c.Faults) != 1 || c.Faults[0] != "source-never-cited" {
		return
	}
	c.source.extra = true
	for i := range int(float64(c.Sources)*c.Bad + 0.5) {
		c.writeSource(behind+c.extra+i, last)
	}
}

func (c *campaign) writeSource(number int, published string) {
	r, s := c.documents, c.sources
	host := "news" + strconv.Itoa(number%37) + ".example.org"
	text := row{cells: append(c.cells[:0], string(schema.NewID("D", 4, number+1)), pick(r, publishers), pick(r, origins),
		maybe(r, 0.9, pick(r, titles)+", "+strconv.Itoa(number+1)), "https://"+host+"/"+strconv.Itoa(number%90+10)+"/strike-"+strconv.Itoa(number+1),
		published, pick(r, languages), pick(r, sourceKinds), pick(r, []string{"read", "excerpt", "quoted"}), sparse(c, r)), raw: -1}
	c.spoil(s, &text)
	c.cells = text.cells
	if text.fault.rule == "" {
		c.source.address = s.cell(&text, "url")
	}
	s.put(&text)
}

// sparse is a note at one row in three.
func sparse(c *campaign, r *rand.Rand) string {
	text := c.note(r)
	return maybe(r, 1.0/3, text)
}

var (
	titles      = []string{"New strike announced", "Navy says boat was hit", "Un nuevo ataque en alta mar", "Relatives ask for answers", "Nouvelle frappe au large de l'île", "Ministry: 40\" gun found"}
	sourceKinds = []string{"official", "wire", "news", "news", "news", "ngo", "tracker", "court", "social"}
)
