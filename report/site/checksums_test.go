package site

import (
	"path"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/reporttest"
)

// summedFiles reports whether the bytes of a file are those of the house: not of a script, a
// style, or what a library packs and paints.
func summedFiles(file string) bool {
	switch path.Ext(file) {
	case ".html", ".xml", ".csv", ".json", ".jsonld", ".txt", "":
		return true
	case ".svg":
		return strings.HasSuffix(file, "-text.svg")
	}
	return false
}

// TestPagesStay holds all files of three sites to be what they were, byte for byte: of tables in
// which every value is another one each by itself, of the sample and of rare rows by their kinds.
// What a page shows is read in values.CODE.txt; this asks the rest, order and repetition among it.
func TestPagesStay(t *testing.T) {
	sums := reporttest.Checksums{}
	values, _ := valuesSite(t)
	o := options()
	o.Rules = nil
	torn, err := Build(reporttest.Torn(t, sample.Files), o)
	if err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]*Site{"values": values, "sample": realSite(t), "torn": torn} {
		for i := range s.Files {
			f := &s.Files[i]
			if !summedFiles(f.Path) || name == "sample" && strings.Contains(f.Path, "rules/") {
				continue
			}
			of := f.Path
			if name != "values" {
				of = "en " + kindOf(f.Path)
				if strings.HasPrefix(f.Path, "es/") {
					of = "es " + kindOf(f.Path)
				}
			}
			sums.Add(t, name+" "+of, made(t, f))
		}
	}
	sums.Golden(t, "testdata/checksums.txt")
}
