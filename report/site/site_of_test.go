package site

import (
	"io/fs"
	"sync"
	"testing"

	"github.com/strike-tally/strike-tally/report/reporttest"
)

// siteOf is the site of a dataset, and the facts that it tells.
func siteOf(t testing.TB, files fs.FS, o Options) (*facts, *Site) {
	t.Helper()
	f, err := gather(files)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Build(files, o)
	if err != nil {
		t.Fatal(err)
	}
	return f, s
}

// kept is a site whose files are made once each, for the tests that ask them again and again;
// TestTwoBuildsAreTheSame and TestPagesStay hold one that is made anew to be the same.
func kept(s *Site) *Site {
	for i := range s.Files {
		s.Files[i].make = sync.OnceValues(s.Files[i].make)
	}
	return s
}

// keptPages is a site that is kept, and the facts that it tells.
type keptPages struct {
	facts *facts
	site  *Site
}

// drawnSites are those of tables drawn by lot, by their number, and oneCountSites of those
// whose figures are all of one count: each made once for all tests.
var drawnSites, oneCountSites = map[uint64]keptPages{}, map[uint64]keptPages{}

func drawnSite(t *testing.T, seed uint64) (*facts, *Site) {
	t.Helper()
	return keptSite(t, drawnSites, seed, func() fs.FS { return reporttest.Drawn(seed) })
}

func oneCountSite(t *testing.T, seed uint64) (*facts, *Site) {
	t.Helper()
	return keptSite(t, oneCountSites, seed, func() fs.FS { return ofOneCount(seed) })
}

func keptSite(t *testing.T, sites map[uint64]keptPages, seed uint64, files func() fs.FS) (*facts, *Site) {
	t.Helper()
	one, made := sites[seed]
	if !made {
		f, s := siteOf(t, files(), Options{})
		one = keptPages{f, kept(s)}
		sites[seed] = one
	}
	return one.facts, one.site
}
