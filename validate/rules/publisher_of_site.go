package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

// siteDocuments is how many documents of a site bear one publisher at least where another
// one is told.
const siteDocuments = 5

var _ = add(&validate.Rule{
	Name:  "publisher-of-site",
	Title: "A document is put down to another publisher than all others of its site.",
	Doc: "The addresses of five documents or more are of one site, by its host, and bear one publisher, and the only other document of the site bears another: it is most often that of the row beside, or the same in other words. Of a name that is the host itself, as daily.example, two other documents bear witness. " +
		"Not asked of tables in which more than one site in ten has documents of several publishers, nor where one of the two names holds the other, as those of parts of an outlet do, and of a publisher or address that another rule tells.",
	Hint:     "write the publisher as the other rows of the site do; where the site carries two outlets, a waiver says so",
	Severity: validate.Warning,
	Phase:    validate.PhaseReach, // behind what tells spellings
	Columns:  validate.Columns{"sources": {"publisher"}},
	Keys: []validate.Key{{Name: "site", Table: "sources", Columns: []string{"url"}, Of: func(cells []string) string {
		_, rest, _ := strings.Cut(cells[0], "://")
		host, _, _ := strings.Cut(rest, "/")
		return site(host)
	}}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		sites, publishers := d.Sources.Hashes("site"), d.Sources.Words("publisher")
		of := map[uint64]*sitePublishers{}
		for row, hash := range sites {
			if hash == 0 || publishers[row] == 0 {
				continue
			}
			if of[hash] == nil {
				of[hash] = &sitePublishers{}
			}
			of[hash].add(row, publishers[row])
		}
		if !tellPublishers(of) {
			return
		}
		for row, hash := range sites {
			usual, at, ok := of[hash].stray()
			if !ok || at != row || !d.Valid(d.Sources, row, "url", "publisher") || d.Reported(d.Sources, row, "url", "publisher", "title", "source_id") {
				continue
			}
			ours, theirs := foldedName(d.Text(publishers[row])), foldedName(d.Text(usual.name))
			isHost := isHostOf(d.Text(publishers[row]), d.Sources.Cell(row, "url"))
			if !isHost && (usual.rows < siteDocuments || ours == "" || theirs == "" || strings.Contains(ours, theirs) || strings.Contains(theirs, ours)) {
				continue
			}
			f := d.At(d.Sources, row, "publisher")
			f.Message = fmt.Sprintf("publisher: found %q, want %q, as the %d other documents of the site have it", f.Value, d.Text(usual.name), usual.rows)
			f.Related = append(f.Related, d.Related(d.Sources, usual.first, "publisher", "one of them"))
			report(f)
		}
	},
})

// sitePublishers are the first two publishers of the documents of a site.
type sitePublishers struct {
	names [2]sitePublisher
	more  bool // there are others
}

// sitePublisher is a publisher and its rows.
type sitePublisher struct {
	name        int32
	rows, first int
}

func (s *sitePublishers) add(row int, name int32) {
	for i := range s.names {
		of := &s.names[i]
		if of.rows == 0 {
			*of = sitePublisher{name, 1, row}
			return
		}
		if of.name == name {
			of.rows++
			return
		}
	}
	s.more = true
}

// tellPublishers reports whether the sites tell who publishes them: of those with several
// documents one in ten at most, or a single one, is of several publishers.
func tellPublishers(sites map[uint64]*sitePublishers) bool {
	several, mixed := 0, 0
	for _, s := range sites {
		switch {
		case s.names[1].rows > 0:
			mixed++
			several++
		case s.names[0].rows > 1:
			several++
		}
	}
	return mixed <= max(1, several/10)
}

// stray is the usual publisher of a site, of several rows, and the one row that bears another
// one; false if there is no such row.
func (s *sitePublishers) stray() (usual sitePublisher, row int, ok bool) {
	if s == nil || s.more {
		return sitePublisher{}, 0, false
	}
	usual, other := s.names[0], s.names[1]
	if other.rows > usual.rows {
		usual, other = other, usual
	}
	return usual, other.first, other.rows == 1 && usual.rows > 1
}

// isHostOf reports whether a name is the host of an address, as where it was copied from there.
func isHostOf(name, address string) bool {
	_, rest, _ := strings.Cut(address, "://")
	host, _, _ := strings.Cut(rest, "/")
	return strings.Contains(name, ".") && strings.EqualFold(site(strings.ToLower(name)), site(host))
}
