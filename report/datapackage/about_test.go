package datapackage_test

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/datapackage"
)

func TestAddresses(t *testing.T) {
	for _, test := range []struct {
		homepage, repository     string // as told
		wantRepository, wantSite string
	}{
		{"", "", "", ""},
		{"https://github.com/Some-One/Fork", "", "https://github.com/Some-One/Fork", "https://some-one.github.io/Fork/"},
		{"https://github.com/a/b/", "", "https://github.com/a/b", "https://a.github.io/b/"},
		{"https://codeberg.org/a/b", "", "https://codeberg.org/a/b", ""},
		{"https://example.org/strikes", "", "", "https://example.org/strikes/"},
		{"https://example.org/", "https://git.example.org/strikes/", "https://git.example.org/strikes", "https://example.org/"},
		{"", "https://github.com/a/b", "https://github.com/a/b", "https://a.github.io/b/"},
		{"https://github.com/a", "", "", "https://github.com/a/"},
	} {
		a := datapackage.About{Homepage: test.homepage, Repository: test.repository}
		if repository, site := a.RepositoryAddress(), a.SiteAddress(); repository != test.wantRepository || site != test.wantSite {
			t.Errorf("%q, %q: found %q and %q, want %q and %q", test.homepage, test.repository, repository, site, test.wantRepository, test.wantSite)
		}
	}
}

func TestLicence(t *testing.T) {
	for _, test := range []struct {
		l           datapackage.License
		label, deed string
		open        bool
	}{
		{datapackage.License{Name: "CC-BY-4.0", Path: "https://creativecommons.org/licenses/by/4.0/"}, "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.es", true},
		{datapackage.License{Name: "CC-BY-NC-ND-4.0", Path: "https://creativecommons.org/licenses/by-nc-nd/4.0/"}, "CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/deed.es", false},
		{datapackage.License{Name: "CC-BY-SA-3.0"}, "CC BY-SA 3.0", "", true},
		{datapackage.License{Name: "ODbL-1.0", Path: "https://opendatacommons.org/licenses/odbl/"}, "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/", true},
		{datapackage.License{Title: "For members alone"}, "For members alone", "", false},
	} {
		if label, deed, open := test.l.Label(), test.l.Deed("deed.es"), test.l.Open(); label != test.label || deed != test.deed || open != test.open {
			t.Errorf("%v: found %q, %q, open %v, want %q, %q, open %v", test.l, label, deed, open, test.label, test.deed, test.open)
		}
	}
}

func TestUnsaid(t *testing.T) {
	for text, want := range map[string][]string{
		`{}`: {"name", "title", "description", "version", "homepage", "licenses", "contributors"},
		`{"name":"n","title":"t","description":"d","version":"1","homepage":"https://example.org","licenses":[{"name":"ODbL-1.0"}],"contributors":[{"title":"c"}]}`: nil,
		`{"name":"n","title":"t","description":"d","version":"1","homepage":"https://example.org","licenses":[{}],"contributors":[],"languages":["en"]}`:            {"licenses", "contributors"},
	} {
		about, err := datapackage.Beside(fstest.MapFS{datapackage.File: {Data: []byte(text)}})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, about.Unsaid()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
	if about, err := datapackage.Beside(fstest.MapFS{}); err != nil || len(about.Unsaid()) != 7 {
		t.Errorf("found %v, %v of no file, want that nothing is said", about.Unsaid(), err)
	}
	if _, err := datapackage.Beside(fstest.MapFS{datapackage.File: {Data: []byte("no")}}); err == nil {
		t.Error("found no error of what is no JSON")
	}
}
