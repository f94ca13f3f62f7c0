package site

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

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
		return strings.HasSuffix(file, "-text.svg") || strings.Contains(file, "/v1.")
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

// everyDownload are files of all kinds that a site may offer.
var everyDownload = func() (all []File) {
	for _, name := range []string{"a.sqlite", "a.xlsx", "a.zip", "a.geojson", "a.jsonl", "parts/a.parquet", "parts/b.parquet", "strikes_flat.csv", "verdicts.csv", "CITATION.cff"} {
		all = append(all, NewFile("data/"+name, "a/b", bytes.Repeat([]byte(name), len(all)*len(all)*7000)))
	}
	return all
}()

// fewRows are tables of little: of no strike, of one, of one place, with a descriptor and without.
func fewRows() map[string]fs.FS {
	all := map[string]fs.FS{"few others": others(""), "few others, told": others(`{"name":"hills","title":"Hills","languages":["en","es"],"licenses":[{"name":"X-1","path":"javascript:1"}],"homepage":"https://hills.example/","subject":{"en":"strikes in the hills","es":"ataques en los cerros"}}`)}
	const subject = `{"name":"a","title":"A","languages":["en","es"],"licenses":[{"name":"CC-BY-4.0","path":"https://a.example/by"}],"subject":{"en":"strikes at sea","es":"ataques en el mar"}}`
	for i, cells := range []string{",1,1,1,", ",1,1,1,", ",,,,", ",,,,", ",0,0,0,", ",,1,,", ",,3,,", ",,1,5,", ""} {
		files := others([]string{`{"name":"a","languages":["en","es"]}`, subject}[i%2]).(fstest.MapFS)
		for _, table := range []string{"strikes.csv", "accounts.csv", "tallies.csv"} {
			files[table].Data = files[table].Data[:bytes.IndexByte(files[table].Data, '\n')+1]
		}
		files["theaters.csv"].Data = []byte("theater,label,label_es,medium,latitude,longitude\nbay,Bay,Bahía," + []string{"sea", "sea", "land"}[i%3] + ",10,-60\n")
		if cells != "" {
			files["strikes.csv"].Data = append(files["strikes.csv"].Data, "S001,2012-11-03,year,2012-11-04,Army,bay,,,,theater,building,"+cells+",,,unknown,,,,,reported,\n"...)
			files["tallies.csv"].Data = append(files["tallies.csv"].Data, "T0001,D0001,Count,,2012-12-31,,all,2,,exact,3,exact,,,,,unknown,\n"...)
		}
		all["few "+strconv.Itoa(i)] = files
	}
	return all
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
	sites := map[string]*Site{"values": values, "hostile": hostileSite(t), "torn": torn, "bare": bare}
	for name, files := range fewRows() {
		if sites[name], err = Build(files, Options{BaseURL: "http://a.example/", Repository: "https://git.example/a", Reader: &Reader{[]byte("program"), []byte("starter")}, Downloads: everyDownload}); err != nil {
			t.Fatal(err)
		}
	}
	for seed := range uint64(4) {
		files := reporttest.Drawn(seed)
		// Some rows are changed before what they tell of is public: of its day the month alone was known.
		states := []release.State{{Version: &release.Version{1, 0, 0}, Date: "2025-02-20", Data: schema.Read(reporttest.Drawn(seed + 1))}, {Date: "2025-03-10", Data: schema.Read(files)}}
		if sites[fmt.Sprintf("drawn %d", seed)], err = Build(files, Options{BaseURL: "http://a.example/", Days: release.Days(states), Releases: release.History(states)}); err != nil {
			t.Fatal(err)
		}
	}
	for name, s := range sites {
		for i := range s.Files {
			f := &s.Files[i]
			if !summedFiles(f.Path) || name == "hostile" && strings.Contains(f.Path, "rules/") {
				continue
			}
			of := f.Path
			switch {
			case strings.HasPrefix(name, "few"):
				of = "all"
			case strings.HasPrefix(name, "drawn"):
				of, _, _ = strings.Cut(f.Path, "/")
				if rest, ok := strings.CutPrefix(f.Path, "es/"); ok {
					of, _, _ = strings.Cut(rest, "/")
					of = "es/" + of
				}
			case name != "values":
				of = "en " + kindOf(f.Path)
				if strings.HasPrefix(f.Path, "es/") {
					of = "es " + kindOf(f.Path)
				}
			}
			if strings.HasSuffix(f.Path, ".png") {
				sums.AddDrawn(t, name+" "+of, painted(t, made(t, f)))
				continue
			}
			sums.Add(t, name+" "+of, made(t, f))
		}
	}
	sums.Golden(t, "testdata/checksums.txt")
}
