package site

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"path"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// summedFiles reports whether the bytes of a file are those of the house: not of a script, a
// style, or what a library packs and paints.
func summedFiles(file string) bool {
	switch path.Ext(file) {
	case ".html", ".xml", ".csv", ".json", ".jsonld", ".txt", "":
		return true
	case ".svg":
		return strings.HasSuffix(file, "-text.svg")
	case ".png":
		return strings.HasSuffix(file, "social.png")
	}
	return false
}

// painted are the points of a picture.
func painted(t *testing.T, file []byte) []byte {
	t.Helper()
	picture, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	points := image.NewRGBA(picture.Bounds())
	draw.Draw(points, points.Bounds(), picture, image.Point{}, draw.Src)
	return points.Pix
}

// TestPagesStay holds all files of sites to be what they were, byte for byte: of tables in
// which every value is another one each by itself, of the sample with hostile rows and of rare rows by their kinds.
// What a page shows is read in values.CODE.txt; this asks the rest, order and repetition among it.
func TestPagesStay(t *testing.T) {
	sums := reporttest.Checksums{}
	values, _ := valuesSite(t)
	last := reporttest.Torn(t, sample.Files)
	between, v := schema.Read(last), release.Version{1, 0, 0}
	for i := range between.Strikes.Rows[:9] {
		between.Strikes.Rows[i].Note, between.Claims.Rows[i].Date, between.Accounts.Rows[i].DeathsMax = "Another note.", "2025-12-01", "19"
	}
	states := []release.State{{Version: &v, Date: "2026-10-10", Data: schema.Read(sample.Files)}, {Date: "2026-10-12", Data: between}, {Date: "2026-11-02", Data: schema.Read(last)}}
	torn, err := Build(last, Options{Days: release.Days(states), Releases: release.History(states), Editions: states, BaseURL: options().BaseURL, Downloads: []File{NewFile("data/parts/a.parquet", "a/b", []byte("a")), NewFile("data/parts/b.parquet", "a/b", make([]byte, 3_456_789)), NewFile("data/strikes_flat.csv", "text/csv", []byte("flat"))}})
	if err != nil {
		t.Fatal(err)
	}
	bare, err := Build(reporttest.Bare(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]*Site{"values": values, "hostile": hostileSite(t), "torn": torn, "bare": bare} {
		for i := range s.Files {
			f := &s.Files[i]
			if !summedFiles(f.Path) || name == "hostile" && strings.Contains(f.Path, "rules/") {
				continue
			}
			of := f.Path
			if name != "values" {
				of = "en " + kindOf(f.Path)
				if strings.HasPrefix(f.Path, "es/") {
					of = "es " + kindOf(f.Path)
				}
			}
			text := made(t, f)
			if strings.HasSuffix(f.Path, ".png") {
				text = painted(t, text)
			}
			sums.Add(t, name+" "+of, text)
		}
	}
	sums.Golden(t, "testdata/checksums.txt")
}
