package site

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"sync"
	"testing"

	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// valuesOnce is the site of tables in which every value is another one, made once for all
// tests.
var valuesOnce sync.Once
var madeValues *Site

// valuesSite is that site with all that a site may have: days and releases on which rows were
// changed, charts of an earlier edition, and rules.
func valuesSite(t *testing.T) (*Site, *schema.Dataset) {
	t.Helper()
	files := reporttest.Files(t)
	now := schema.Read(files)
	valuesOnce.Do(func() {
		v := release.Version{1, 2, 3}
		states := []release.State{{Version: &v, Date: "2033-05-06", Data: reporttest.Then(t)}, {Date: "2033-07-08", Data: now}}
		o := options()
		o.Rules, o.Days, o.Releases, o.Editions = o.Rules[:1], release.Days(states), release.History(states), states[:1]
		s, err := Build(files, o)
		if err != nil {
			t.Fatal(err)
		}
		madeValues = kept(s)
	})
	if madeValues == nil {
		t.Fatal("found no site")
	}
	return madeValues, now
}

// namesOf names all cells, sums of them, and the files that are offered by their SHA-256.
func namesOf(t *testing.T, s *Site, d *schema.Dataset) *reporttest.Names {
	t.Helper()
	n := reporttest.New(d)
	for i := range s.Files {
		if f := &s.Files[i]; strings.HasPrefix(f.Path, "data/") {
			sum := sha256.Sum256(made(t, f))
			n.Sum(hex.EncodeToString(sum[:]), f.Path)
		}
	}
	return n
}
