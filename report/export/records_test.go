package export_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/schema"
)

// The zip holds what an archive asks for: every file of which a record tells is there,
// and the citation stands beside the licence.
func TestDataPackageTravelsWithItsRecords(t *testing.T) {
	files := fstest.MapFS{"CITATION.cff": {Data: []byte("cff-version: 1.2.0\n")}}
	for _, name := range []string{"LICENSE", "README.md", "datapackage.json"} {
		text, err := sample.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: text}
	}
	var packed bytes.Buffer
	if err := export.Named("datapackage").Write(export.Input{Data: schema.Read(sample.Files), Files: files}, export.Options{}, &packed); err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(packed.Bytes()), int64(packed.Len()))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	var record struct {
		Distribution []struct{ Name string }
	}
	for _, f := range archive.File {
		names = append(names, f.Name)
		if f.Name != "croissant.json" {
			continue
		}
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err == nil {
			err = json.Unmarshal(text, &record)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"datapackage.json", "croissant.json", "dcat.jsonld", "ddi.xml", "LICENSE", "README.md", "CITATION.cff"}
	for _, d := range record.Distribution {
		want = append(want, d.Name)
	}
	slices.Sort(names)
	slices.Sort(want)
	if diff := cmp.Diff(want, names); diff != "" {
		t.Errorf("(-want +zip)\n%s", diff)
	}
}
