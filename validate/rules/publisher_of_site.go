package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

// sitePublishers is how many rows of a site bear one publisher at least where another one is
// told.
const sitePublishers = 2

var _ = add(&validate.Rule{
	Name:  "publisher-of-site",
	Title: "A document is put down to another publisher than all others of its site.",
	Doc: "The addresses of two documents or more are of one site, by its host, and bear one publisher, and only one other document of the site bears another: it is most often that of the row beside, or the same in other words. " +
		"Not told where one of the two names holds the other, as those of parts of an outlet do, and of a publisher that another rule tells.",
	Hint:     "write the publisher as the other rows of the site do; where the site carries two outlets, a waiver says so",
	Severity: validate.Warning,
	Phase:    validate.PhaseReach, // behind what tells spellings
	Columns:  validate.Columns{"sources": {"publisher"}},
	Keys: []validate.Key{{Name: "site", Table: "sources", Columns: []string{"url"}, Of: func(cells []string) string {
		_, rest, _ := strings.Cut(cells[0], "://")
		host, _, _ := strings.Cut(rest, "/")
		return site(strings.ToLower(host))
	}}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		sites, publishers := d.Sources.Hashes("site"), d.Sources.Words("publisher")
		of := map[uint64]*sitePublisher{}
		for row, hash := range sites {
			if hash == 0 || publishers[row] == 0 || !d.Valid(d.Sources, row, "url", "publisher") {
				continue
			}
			if of[hash] == nil {
				of[hash] = &sitePublisher{usual: publishers[row], other: -1}
			}
			of[hash].add(row, publishers[row])
			if d.Reported(d.Sources, row, "url", "title") { // one of them is a document twice
				of[hash].many = true
			}
		}
		for row, hash := range sites {
			s := of[hash]
			if s == nil || s.many || s.rows < sitePublishers || s.other != row || d.Reported(d.Sources, row, "url", "publisher", "source_id") || s.first == row {
				continue
			}
			usual, other := foldedName(d.Text(s.usual)), foldedName(d.Text(publishers[row]))
			if strings.Contains(usual, other) && other != "" || strings.Contains(other, usual) {
				continue
			}
			f := d.At(d.Sources, row, "publisher")
			f.Message = fmt.Sprintf("publisher: found %q, want %q, as the %d other documents of the site have it", f.Value, d.Text(s.usual), s.rows)
			f.Related = append(f.Related, d.Related(d.Sources, s.first, "publisher", "one of them"))
			report(f)
		}
	},
})

// sitePublisher is what the documents of a site say of its publisher.
type sitePublisher struct {
	usual       int32 // that of most rows
	rows, first int   // rows that bear it, and the first of them
	other       int   // the row that bears another one; -1: none
	otherName   int32
	many        bool // more than one row does
}

func (s *sitePublisher) add(row int, publisher int32) {
	switch {
	case publisher == s.usual:
		if s.rows++; s.rows == 1 {
			s.first = row
		}
	case s.other < 0:
		s.other, s.otherName = row, publisher
	case s.rows == 1 && publisher == s.otherName: // it was the first row that bears another one
		s.usual, s.otherName = publisher, s.usual
		s.rows, s.first, s.other = 2, s.other, s.first
	default:
		s.many = true
	}
}
