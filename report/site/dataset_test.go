package site

import (
	"bytes"
	"encoding/csv"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/validate/rules"
)

func options() Options {
	return Options{BaseURL: "https://example.org/strikes/", Repository: "https://github.com/strike-tally/strike-tally", Rules: rules.All(), Example: rules.Example}
}

// madeReal is the site of the sample, made once for all tests.
var madeReal *Site

func realSite(t *testing.T) *Site {
	t.Helper()
	if madeReal == nil {
		s, err := Build(sample.Files, options())
		if err != nil {
			t.Fatal(err)
		}
		madeReal = kept(s)
	}
	return madeReal
}

// madeHostile is the site of the hostile dataset, made once for all tests.
var madeHostile *Site

func hostileSite(t *testing.T) *Site {
	t.Helper()
	if madeHostile == nil {
		s, err := Build(hostile(t), options())
		if err != nil {
			t.Fatal(err)
		}
		madeHostile = kept(s)
	}
	return madeHostile
}

// What a hostile row brings, and what must not come of it.
const (
	script     = `<script>window.hit=1</script><img src=x onerror=window.hit=2>`
	quotes     = `"><svg onload=window.hit=3>'"` + "`"
	address    = `javascript:window.hit=4`
	rightLeft  = "abc\u202efed\u2066ghi"
	lines      = "one\nS001,D0001,\"two\",T0001\n\"" // in a file, what looks like rows of its own
	hostileRow = "S900"
)

// sampleFiles are the files of the sample, to be changed.
func sampleFiles(t *testing.T) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	names, err := fs.Glob(sample.Files, "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(sample.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: text}
	}
	return files
}

// hostile is the dataset with one row more in every table, whose texts attack the
// page.
func hostile(t *testing.T) fs.FS {
	t.Helper()
	files := sampleFiles(t)
	add := func(table string, cells map[string]string) {
		t.Helper()
		var row []string
		known := 0
		f := files[table+".csv"]
		header, _, _ := strings.Cut(string(f.Data), "\n")
		for column := range strings.SplitSeq(header, ",") {
			if _, ok := cells[column]; ok {
				known++
			}
			row = append(row, cells[column])
		}
		if known != len(cells) {
			t.Fatalf("%s: found cells of no column in %v", table, cells)
		}
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		w.Write(row) //nolint:errcheck // to memory
		w.Flush()
		f.Data = append(bytes.Clone(f.Data), b.Bytes()...)
	}
	bad := script + quotes + rightLeft
	add("strikes", map[string]string{"strike_id": hostileRow, "date": "2026-10-05", "date_precision": "day", "theater": bad, "location": bad, "location_precision": bad,
		"latitude": "12", "longitude": "-70", "target_type": bad, "deaths": "1", "deaths_min": "1", "deaths_max": "1", "follow_up": bad, "announced_by": bad,
		"claimed_target": bad, "claimed_group": bad, "claimed_by": bad, "evidence_offered": bad, "confirmation": bad, "note": bad + lines})
	add("strikes", map[string]string{"strike_id": "../../../S<b>", "date": bad, "deaths": bad, "theater": "caribbean"})
	add("sources", map[string]string{"source_id": "D9000", "publisher": bad, "origin": bad, "title": bad, "url": address, "published": bad, "language": quotes, "kind": bad, "access": bad, "note": bad + lines})
	add("accounts", map[string]string{"account_id": "A9000", "strike_id": hostileRow, "source_id": "D9000", "deaths_min": bad, "deaths_max": bad, "note": bad, "evidence_offered": bad})
	add("tallies", map[string]string{"tally_id": "T9000", "source_id": "D9000", "series": bad, "as_of": "2026-10-05", "scope": "sea", "deaths": "230", "deaths_qualifier": bad, "counts_missing": bad, "note": bad + lines})
	add("claims", map[string]string{"claim_id": "C900", "date": "2026-10-05", "claimant": bad, "office": bad, "topic": bad, "stance": bad, "claim": bad, "evidence_offered": bad, "strike_id": hostileRow, "contradicts": "C001;" + address, "supports": "C002;" + address, "reported_by": bad, "source_id": "D9000", "note": bad})
	add("excluded", map[string]string{"excluded_id": "X900", "former_id": bad, "replaced_by": address, "date": bad, "what": bad, "reason": bad, "source_id": "D9000", "note": bad})
	add("coverage", map[string]string{"from": "2026-10-05", "to": "2026-10-06", "scope": bad, "completeness": bad, "note": bad})
	add("waivers", map[string]string{"rule": "tally-differs", "row": "T9000", "reason": bad, "date": bad})
	return files
}

func pages(s *Site) []*File {
	var all []*File
	for i := range s.Files {
		if strings.HasSuffix(s.Files[i].Path, ".html") {
			all = append(all, &s.Files[i])
		}
	}
	return all
}

// made is what a file of a site holds.
func made(t *testing.T, f *File) []byte {
	t.Helper()
	text, err := f.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return text
}
