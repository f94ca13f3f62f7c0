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
	Doc: "The addresses of five documents or more are of one site, by its host, and bear one publisher, and the only other document of the site, but for parts of the outlet, bears another: it is most often that of the row beside, or the same in other words. Of a name that is the host itself, as daily.example, or of a publisher of which five documents are on another site and all others, two other documents bear witness; so they do where the row's origin is the publisher of the site, and its publisher the origin of three other rows: then the two have changed places. " +
		"Not asked of tables in which more than one site in ten has documents of several publishers, nor where one of the two names holds the other, as those of parts of an outlet do, and of a publisher or address that another rule tells.",
	Hint:     "write the publisher as the other rows of the site do; where the site carries two outlets, a waiver says so",
	Severity: validate.Warning,
	Phase:    validate.PhaseReach, // behind what tells spellings
	Columns:  validate.Columns{"sources": {"publisher", "origin"}},
	Keys: []validate.Key{{Name: "site", Table: "sources", Columns: []string{"url"}, Of: func(cells []string) string {
		_, rest, _ := strings.Cut(cells[0], "://")
		host, _, _ := strings.Cut(rest, "/")
		return site(host)
	}}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		sites, publishers := d.Sources.Hashes("site"), d.Sources.Words("publisher")
		of, own := map[uint64]*sitePublishers{}, map[publisherSite]int{}
		for row, hash := range sites {
			if hash == 0 || publishers[row] == 0 {
				continue
			}
			if of[hash] == nil {
				of[hash] = &sitePublishers{}
			}
			of[hash].add(row, publishers[row])
			own[publisherSite{publishers[row], hash}]++
		}
		homes, origins := homesOf(own), d.Sources.Words("origin")
		isPart := func(of, whole int32) bool {
			ours, theirs := foldedName(d.Text(of)), foldedName(d.Text(whole))
			return ours == "" || theirs == "" || strings.Contains(ours, theirs) || strings.Contains(theirs, ours)
		}
		if !tellPublishers(of) {
			return
		}
		timesOrigin := timesAmong(origins, publishers)
		for row, hash := range sites {
			if of[hash].isOne() {
				continue
			}
			usual, at, ok := of[hash].stray(isPart)
			if !ok || at != row || !d.Valid(d.Sources, row, "url", "publisher") || d.Reported(d.Sources, row, "url", "publisher", "title", "source_id") {
				continue
			}
			// A publisher that is at home elsewhere, or is the host itself, is strange after a few.
			isStrange := homes[publishers[row]].rows >= siteDocuments && homes[publishers[row]].site != hash || isHostOf(d.Text(publishers[row]), d.Sources.Cell(row, "url"))
			isExchanged := origins[row] == usual.name && timesOrigin[-publishers[row]] >= severalDocuments
			if !isStrange && !isExchanged && (usual.rows < siteDocuments || isPart(publishers[row], usual.name)) {
				continue
			}
			f := d.At(d.Sources, row, "publisher")
			f.Message = fmt.Sprintf("publisher: found %q, want %q, as the %d other documents of the site have it", f.Value, d.Text(usual.name), usual.rows)
			if isExchanged {
				f.Hint = "let publisher and origin change places: the publisher is whose page it is, the origin whose reporting stands there"
			}
			f.Related = append(f.Related, d.Related(d.Sources, usual.first, "publisher", "one of them"))
			report(f)
		}
	},
})

// sitePublishers are the first publishers of the documents of a site.
type sitePublishers struct {
	names [4]sitePublisher
	more  bool // there are others
}

// isOne reports whether a site has one publisher.
func (s *sitePublishers) isOne() bool { return s == nil || s.names[1].rows == 0 }

// publisherSite is a publisher with the hash of a site.
type publisherSite struct {
	publisher int32
	site      uint64
}

// home is the site that has most documents of a publisher, and how many.
type home struct {
	site uint64
	rows int
}

// homesOf are the sites of publishers that have all their documents, or all but one, on one.
func homesOf(own map[publisherSite]int) map[int32]home {
	homes, all := map[int32]home{}, map[int32]int{}
	for of, rows := range own {
		all[of.publisher] += rows
		if h := homes[of.publisher]; rows > h.rows {
			homes[of.publisher] = home{of.site, rows}
		}
	}
	for publisher, rows := range all {
		if rows > homes[publisher].rows+1 {
			delete(homes, publisher)
		}
	}
	return homes
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

// stray is the usual publisher of a site, of several rows, and the only row that bears another
// one, but for parts of the usual one; false if there is no such row.
func (s *sitePublishers) stray(isPart func(of, whole int32) bool) (usual sitePublisher, row int, ok bool) {
	if s.more {
		return sitePublisher{}, 0, false
	}
	for _, of := range s.names {
		if of.rows > usual.rows {
			usual = of
		}
	}
	var others []sitePublisher
	for _, of := range s.names {
		if of.rows > 0 && of.name != usual.name && (!isPart(of.name, usual.name) || s.names[2].rows == 0) {
			others = append(others, of)
		}
	}
	if len(others) != 1 || others[0].rows > 1 || usual.rows < 2 {
		return sitePublisher{}, 0, false
	}
	return usual, others[0].first, true
}

// isHostOf reports whether a name is the host of an address, as where it was copied from there.
func isHostOf(name, address string) bool {
	_, rest, _ := strings.Cut(address, "://")
	host, _, _ := strings.Cut(rest, "/")
	return strings.Contains(name, ".") && strings.EqualFold(site(strings.ToLower(name)), site(host))
}
