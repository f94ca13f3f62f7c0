package site

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// others is a campaign that nobody knows: four strikes on land of which only ends are
// known, and what its descriptor says.
func others(descriptor string) fs.FS {
	files := fstest.MapFS{}
	for _, t := range schema.Tables {
		if !t.Optional {
			files[t.File] = &fstest.MapFile{Data: []byte(strings.Join(t.Needed().Header(), ",") + "\n")}
		}
	}
	add := func(table, rows string) {
		f := files[table]
		f.Data = append(f.Data, strings.TrimPrefix(rows, "\n")...)
	}
	add("theaters.csv", `
hills,Hills,Cerros,land,,
plain,Plain,Llano,land,,
`)
	add("strikes.csv", `
S001,2012-11-03,day,,,hills,,,,theater,building,,,6,50,,,,unknown,,,,,reported,
S002,2013-01-04,day,,,plain,,,,theater,building,,,2,3,,,,yes,,,,,reported,
S003,2014-02-05,day,,,hills,,,,theater,building,,,1,4,,,,unknown,,,,,reported,
`)
	add("sources.csv", `
D0001,Count,Count,Strikes counted,,2015-01-01,en,tracker,read,
`)
	add("accounts.csv", `
A0001,S001,D0001,,,6,50,,,,,,,
A0002,S002,D0001,,,2,3,,,,,,,
A0003,S003,D0001,,,1,4,,,,,,,
`)
	add("tallies.csv", `
T0001,D0001,Count,,2014-12-31,,all,9,57,exact,3,exact,,,,,unknown,
`)
	add("coverage.csv", `
2012-01-01,2014-12-31,all,complete,
`)
	if descriptor != "" {
		files["datapackage.json"] = &fstest.MapFile{Data: []byte(descriptor)}
	}
	return files
}

// TestNothingOfOursIsSaidOfOthers: name, licence, addresses and words of a site are those
// of its dataset; what its descriptor does not say is not told.
func TestNothingOfOursIsSaidOfOthers(t *testing.T) {
	ours := []string{"strike-tally", "strike_tally", "strike tally", "cc by", "creativecommons", "caribbean", "caribe", "boat", "lancha", "wreck", "github", "anybody", "best count", "mejor recuento", "venezuela", "mexico", "at sea, and", "en el mar, y"}
	for name, descriptor := range map[string]string{
		"nothing": "",
		"told":    `{"name":"hills","title":"Hills and plain","languages":["en"],"licenses":[{"name":"CC-BY-NC-ND-4.0","path":"https://licence.example/by-nc-nd/"}],"contributors":[{"title":"The Count"}],"homepage":"https://hills.example/count/","repository":"https://git.example/count","subject":{"en":"air strikes in the hills"}}`,
	} {
		s, err := Build(others(descriptor), Options{Rules: rules.All()})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range s.Files {
			if strings.HasPrefix(f.Path, "codebook/") || strings.HasPrefix(f.Path, "es/codebook/") || strings.HasPrefix(f.Path, "rules/") || strings.HasPrefix(f.Path, "es/rules/") || strings.HasPrefix(f.Path, "assets/") || strings.HasSuffix(f.Path, ".png") {
				continue // the schema and its examples, not the dataset; and points, not words
			}
			text, err := f.Bytes()
			if err != nil {
				t.Fatal(err)
			}
			said := strings.ToLower(strings.NewReplacer("`tally site`", "", "CC BY-NC-ND 4.0", "").Replace(string(text)))
			if f.Path == "data/croissant.json" || f.Path == "data/ddi.xml" { // the schema's words are in them
				said = strings.NewReplacer("boat", "", "lancha", "").Replace(said)
			}
			for _, word := range ours {
				if at := strings.Index(said, word); at >= 0 {
					t.Errorf("%s: %s: found %q, want nothing of ours", name, f.Path, said[max(0, at-60):min(len(said), at+len(word)+40)])
				}
			}
		}
		front, err := s.File("index.html").Bytes()
		if err != nil {
			t.Fatal(err)
		}
		want := []string{"At least 9 people were killed in the strikes", "Untitled dataset", "No licence of the data is told."}
		if descriptor != "" {
			want = []string{"At least 9 people were killed in air strikes in the hills", "Hills and plain", "CC BY-NC-ND 4.0", "https://licence.example/by-nc-nd/", "The Count, “Hills and plain”"}
			if s.File("es/index.html") != nil {
				t.Error("found Spanish pages of a dataset that names English alone")
			}
		}
		for _, text := range want {
			if !strings.Contains(string(front), text) {
				t.Errorf("%s: found no %q on the front page", name, text)
			}
		}
	}
}
