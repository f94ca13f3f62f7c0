package site

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// atom is a feed as RFC 4287 has it.
type atom struct {
	XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang     string      `xml:"xml:lang,attr"`
	ID       string      `xml:"id"`
	Title    string      `xml:"title"`
	Subtitle string      `xml:"subtitle"`
	Updated  string      `xml:"updated"`
	Links    []atomLink  `xml:"link"`
	Author   string      `xml:"author>name"`
	Rights   string      `xml:"rights,omitempty"`
	Entries  []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID        string   `xml:"id"`
	Title     string   `xml:"title"`
	Published string   `xml:"published"`
	Updated   string   `xml:"updated"`
	Link      atomLink `xml:"link"`
	Summary   string   `xml:"summary"`
	day       schema.Date
	updated   schema.Date
}

const (
	entriesShown   = 100 // the newest rows
	summaryLetters = 240 // what readers of feeds show of an entry has fewer
)

// feeds are the feeds of a language. An entry was published on the day on which its row's
// event became public, and updated on that on which the row was last added or changed where
// that can be told, for a feed has no clock.
func (b *builder) feeds(w *phrase.Words) error {
	strikes := b.strikeEntries(w)
	all := slices.Concat(strikes, b.figureEntries(w), b.claimEntries(w))
	if err := b.feed(w, "feed.xml", w.Say("feed.all"), all); err != nil {
		return err
	}
	return b.feed(w, "strikes.xml", w.Say("feed.strikes"), strikes)
}

func (b *builder) feed(w *phrase.Words, name, title string, entries []atomEntry) error {
	slices.SortStableFunc(entries, func(x, y atomEntry) int { return cmp.Or(cmp.Compare(y.updated, x.updated), cmp.Compare(y.day, x.day)) })
	entries = entries[:min(len(entries), entriesShown)]
	base := b.absolute(b.folder(w.Code))
	a := atom{Lang: w.Code, ID: b.feedID(b.folder(w.Code) + name), Title: b.title(w) + ": " + title, Subtitle: b.lead(w), Updated: instant("1970-01-01"), Author: cmp.Or(b.creators(), b.title(w)),
		Links: []atomLink{{"self", "application/atom+xml", base + name}, {"alternate", "text/html", cmp.Or(base, "./")}}, Entries: entries}
	if l := b.facts.about.Licence(); l != nil {
		a.Rights = l.Label()
	}
	if len(entries) > 0 {
		a.Updated = entries[0].Updated
	}
	var text bytes.Buffer
	text.WriteString(xml.Header)
	out := xml.NewEncoder(&text)
	out.Indent("", " ")
	if err := out.Encode(a); err != nil {
		return fmt.Errorf("site: %s: %w", name, err)
	}
	text.WriteByte('\n')
	b.add(b.folder(w.Code)+name, "application/atom+xml", text.Bytes())
	return nil
}

// feedID names what stands at a path of the site: its address, or what is made of the
// dataset's name and the path where the site's address is not known.
func (b *builder) feedID(path string) string {
	if address := b.absolute(path); address != "" {
		return address
	}
	h := sha256.Sum256([]byte(b.facts.about.Name + "\n" + path))
	h[6], h[8] = h[6]&0x0f|0x80, h[8]&0x3f|0x80 // version 8 of RFC 9562: made of anything
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", h[:4], h[4:6], h[6:8], h[8:10], h[10:16])
}

// instant is a day as a feed has it: noon, which is the same day from the Americas to
// the east of Australia.
func instant(day schema.Date) string { return string(day) + "T12:00:00Z" }

// entry is a row as an entry; false for one without a day or a page.
func (b *builder) entry(w *phrase.Words, id schema.ID, day schema.Date, title, summary string) (atomEntry, bool) {
	path := b.facts.rowPath(id)
	if path == "" || !day.Valid() {
		return atomEntry{}, false
	}
	address, updated := b.absolute(b.folder(w.Code)+path), day
	if c, ok := b.changed[id]; ok {
		updated = max(day, c.day)
		if c.kind == schema.RowChanged {
			title = w.Say("feed.changed", title, strings.Join(c.columns, ", "))
		}
	}
	return atomEntry{ID: b.feedID(b.folder(w.Code) + path), Title: title, Published: instant(day), Updated: instant(updated), Link: atomLink{"alternate", "text/html", cmp.Or(address, path)}, Summary: summary, day: day, updated: updated}, true
}

func (b *builder) strikeEntries(w *phrase.Words) []atomEntry {
	var entries []atomEntry
	for _, row := range paged(b.facts.Data.Strikes) {
		s := &b.facts.Data.Strikes.Rows[row]
		title := w.Say("feed.strike", string(s.ID), s.Date, w.Theater(s.Theater))
		accounts := w.Count("accounts", b.facts.Corroboration.Of(s.ID).Accounts)
		text := w.Say("feed.strike.text", w.Killed(s), language.Title(w.Word(schema.Confirmation, s.Confirmation)), accounts)
		if s.Confirmation == "" { // the file has no such column
			text = w.Say("feed.strike.unconfirmed", w.Killed(s), accounts)
		}
		if e, ok := b.entry(w, s.ID, s.Public(), title, text); ok {
			entries = append(entries, e)
		}
	}
	return entries
}

// publishedOf is the day of a document, the last one of its month, or another one where it is not known.
func (b *builder) publishedOf(source schema.ID, otherwise schema.Date) schema.Date {
	if s := b.facts.Data.Sources.Get(source); s != nil && s.Published.Known() {
		return s.Published.Last()
	}
	return otherwise.Last()
}

// figureEntries say the verdict first: readers of feeds show the first line or two.
func (b *builder) figureEntries(w *phrase.Words) []atomEntry {
	var entries []atomEntry
	for _, row := range paged(b.facts.Data.Tallies) {
		v := &b.facts.Verdicts()[row]
		title := w.Say("feed.figure", string(v.Tally.ID), w.Publisher(v.Tally), strings.Join(w.Stated(v), ", "))
		if e, ok := b.entry(w, v.Tally.ID, b.publishedOf(v.Tally.SourceID, v.Tally.AsOf), title, w.VerdictFirst(v, summaryLetters)); ok {
			entries = append(entries, e)
		}
	}
	return entries
}

func (b *builder) claimEntries(w *phrase.Words) []atomEntry {
	var entries []atomEntry
	for _, row := range paged(b.facts.Data.Claims) {
		c := &b.facts.Data.Claims.Rows[row]
		title := w.Say("feed.claim", string(c.ID), c.Claimant, strings.ToLower(w.Word(schema.Stance, c.Stance)))
		if e, ok := b.entry(w, c.ID, b.publishedOf(c.SourceID, c.Date), title, c.Claim); ok {
			entries = append(entries, e)
		}
	}
	return entries
}
