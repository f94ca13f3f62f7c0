package foreign

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// A file of a known layout becomes strikes, accounts and counts that bear each other out,
// once it is said what no file of it tells.
func TestDatasetOfOneFile(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("testdata", "bureau_people.csv"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := Read("bureau_people.csv", b)
	if err != nil {
		t.Fatal(err)
	}
	texts := schema.Texts{
		"theaters.csv":   []byte("theater,label,medium,latitude,longitude\nwest,The West,land,,\n"),
		"measures.csv":   []byte("measure,label,inside,total,meaning\nchildren,children,civilians,sum,\ncivilians,civilians,deaths,sum,\ninjured,injured,,sum,\n"),
		"sources.csv":    []byte("source_id,publisher,origin,title,url,archive_url,accessed,published,language,kind,access,note\nD0001,The Tracker,The Tracker,Strikes,,,,,en,tracker,read,\n"),
		"vocabulary.csv": []byte("vocabulary,word,label\nclass,confirmed,confirmed\nclass,possible,possible\n"),
		"coverage.csv":   []byte("from,to,scope,completeness,looked,note\n2025-03-17,2025-04-02,all,complete,,\n"),
	}
	data := schema.Read(texts)
	set := map[string][]Entry{
		"strikes":  {{Column: "theater", Words: "west"}, {Column: "target_type", Words: "other"}, {Column: "confirmation", Words: "reported"}, {Column: "location_precision", Words: "theater"}},
		"accounts": {{Column: "theater", Words: "west"}, {Column: "source_id", Words: "D0001"}},
		"counts":   nil,
	}
	for name, entries := range set {
		table := data.Table(name)
		m, err := LayoutOf(s).For(s, table)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if err := m.Set(e); err != nil {
				t.Fatal(err)
			}
		}
		r, err := New(s, m, Options{Data: data})
		if err != nil {
			t.Fatal(err)
		}
		texts[table.File] = r.File()
	}
	skip := func(r *validate.Rule) bool { return r.Name == "missing-file" }
	for _, f := range validate.Run(schema.Read(texts), validate.Options{Rules: rules.All(), Skip: skip}).Findings {
		t.Errorf("%s: %s: %s", f.Place.File, f.Rule, f.Message)
	}
}
