package site

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/report/contradiction"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// topic is the claims on one question.
type topic struct {
	Topic          string
	Claims         []*schema.Claim
	Stances        []stance
	Sides          contradiction.Sides
	Contradictions int // of its claims with those of any topic, each two once
}

// stance is how many claims of a topic take it.
type stance struct {
	Stance string
	Claims int
}

// claims lists all claims by topic, with a page for each.
func (b *builder) claims(w *phrase.Words) error {
	f := b.facts
	rows := paged(f.Data.Claims)
	var topics []*topic
	index := map[string]*topic{}
	for _, row := range rows {
		c := &f.Data.Claims.Rows[row]
		t := index[c.Topic]
		if t == nil {
			t = &topic{Topic: c.Topic}
			index[c.Topic] = t
			topics = append(topics, t)
		}
		t.Claims = append(t.Claims, c)
	}
	for _, p := range f.linked.Pairs() {
		if t := index[p.Claim.Topic]; t != nil {
			t.Contradictions++
		}
	}
	for _, t := range topics {
		slices.SortStableFunc(t.Claims, func(x, y *schema.Claim) int { return cmp.Compare(y.Date.Last(), x.Date.Last()) }) // the newest first
		t.Sides = contradiction.Count(t.Claims)
		for _, word := range schema.Stance.Names() {
			n := 0
			for _, c := range t.Claims {
				if c.Stance == word {
					n++
				}
			}
			if n > 0 {
				t.Stances = append(t.Stances, stance{word, n})
			}
		}
	}
	p := page{b: b, Words: w, Path: "claims/", Section: "claims", Title: w.Say("claims.title"), Description: w.Say("claims.description", len(rows)), Data: topics}
	b.sheetBeside(w, &p, f.Data.Claims)
	err := b.render("claims", p)
	for _, row := range rows {
		path := folders["claims"] + string(f.Data.Claims.Rows[row].ID) + "/"
		b.later("claim", w, path, func() *page { return b.claim(w, path, row) })
	}
	return err
}

// claim is the page of one claim.
func (b *builder) claim(w *phrase.Words, path string, row int) *page {
	f := b.facts
	c := &f.Data.Claims.Rows[row]
	p := &page{b: b, Words: w, Path: path, Section: "claims", Title: string(c.ID) + ": " + c.Claimant + ", " + w.Topic(c.Topic), Description: c.Claim}
	data := struct {
		Claim         *schema.Claim
		Source        *schema.Source
		Against       []schema.ID
		Links         contradiction.Links
		Correct, Line string
		Page          *page
	}{Claim: c, Source: f.Data.Sources.Get(c.SourceID), Against: f.linked.Links(c.ID).Against(), Links: f.linked.Links(c.ID), Correct: b.correction(string(c.ID)), Line: b.line(f.Data.Claims, row)}
	p.Data = &data
	data.Page = p
	return p
}

// LinksOf are the claims that one contradicts or supports, for templates.
func (p *page) LinksOf(id schema.ID) contradiction.Links { return p.b.facts.linked.Links(id) }
