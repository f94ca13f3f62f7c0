package foreign

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/written"
)

var update = flag.Bool("update", false, "write the rows that samples of layouts now give")

// samples are files in the shape of each layout, made up, and the rows that they give.
var samples = map[string][]string{
	"acled": {"acled"}, "airwars": {"airwars"}, "bureau_people": {"bureau_people"}, "bureau_total": {"bureau_total"}, "iom": {"iom", "iom_2020"}, "ucdp_ged": {"ucdp_ged"},
}

// Each layout is known by its columns, and gives the rows that stand beside its sample.
// All columns that its mapping names are in a sample.
func TestLayouts(t *testing.T) {
	strikes := schema.TableNamed("strikes")
	named := map[string]map[string]bool{} // by mapping: columns of its samples
	for _, l := range Layouts() {
		if len(samples[l.Name]) == 0 {
			t.Errorf("%s: found no sample", l.Name)
		}
		if named[l.mapping] == nil {
			named[l.mapping] = map[string]bool{}
		}
		for _, sample := range samples[l.Name] {
			b, err := os.ReadFile(filepath.Join("testdata", sample+".csv"))
			if err != nil {
				t.Fatal(err)
			}
			s, err := Read(sample+".csv", b)
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range s.Columns {
				named[l.mapping][written.Fold(c)] = true
			}
			if found := LayoutOf(s); found == nil || found.Name != l.Name {
				t.Errorf("%s: found the layout %v, want %s", sample, found, l.Name)
				continue
			}
			r := goldenRows(t, &l, s, sample, strikes)
			for _, f := range goldenRows(t, &l, s, sample, schema.TableNamed("accounts")).Findings(Options{}, "") {
				if f.Field != "source_id" && f.Rule != "account-states-nothing" { // of which the file tells nothing
					t.Errorf("%s as accounts: found %s: %s", sample, f.Rule, f.Message)
				}
			}
			if counts := schema.TableNamed("counts"); l.Name != "acled" { // which counts nothing else
				for _, f := range goldenRows(t, &l, s, sample, counts).Findings(Options{}, "") {
					t.Errorf("%s as counts: found %s: %s", sample, f.Rule, f.Message)
				}
			}
			if len(r.Left) > 0 {
				t.Errorf("%s: found %+v left, want none", sample, r.Left)
			}
			for _, f := range r.Findings(Options{}, "") {
				lacking := f.Rule == "required" && slices.ContainsFunc(r.Missing(), func(c schema.Column) bool { return c.Name == f.Field })
				if !lacking {
					t.Errorf("%s: found %s: %s", sample, f.Rule, f.Message)
				}
			}
		}
	}
	for file, columns := range named {
		b, err := layoutFiles.ReadFile("layouts/" + file)
		if err != nil {
			t.Fatal(err)
		}
		m, err := readMapping(file, b, strikes, true)
		if err != nil {
			t.Fatal(err)
		}
		var strange []string
		for _, e := range m.Entries {
			if e.From != "" && !columns[written.Fold(e.From)] {
				strange = append(strange, e.From)
			}
		}
		// Sheets of one layout differ in the names of these.
		if other := map[string][]string{"bureau.csv": {
			"Confirmed/possible US strike", "US confirmed?", "Type of attack", "Confirmed/possible US strike", "Air strike?", "Minimum strikes", "Maximum strikes", "Minimum civilians killed", "Maximum civilians killed",
			"Minimum children killed", "Maximum children killed",
		}, "iom.csv": {"Location of death"}}[file]; cmp.Diff(other, strange) != "" {
			t.Errorf("%s: columns in no sample (-want +got)\n%s", file, cmp.Diff(other, strange))
		}
	}
}

// goldenRows are the rows of a sample as a table, which stand beside it.
func goldenRows(t *testing.T, l *Layout, s *Sheet, sample string, table *schema.Table) *Rows {
	t.Helper()
	m, err := l.For(s, table)
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(s, m, Options{})
	if err != nil {
		t.Fatal(err)
	}
	golden := filepath.Join("testdata", sample+"."+table.File)
	if *update {
		if err := os.WriteFile(golden, r.File(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(r.File())); diff != "" {
		t.Errorf("%s as %s (-want +got)\n%s", sample, table.Name, diff)
	}
	return r
}

// The house's own tables, and those of others, are no known layout.
func TestNoLayout(t *testing.T) {
	for _, header := range append([]string{"date,killed,lat,lon", "id,best,high,low"}, strings.Join(schema.TableNamed("strikes").Header(), ",")) {
		s, err := Read("t", []byte(header+"\n1,2,3,4\n"))
		if err != nil {
			continue // a row too short for our own
		}
		if l := LayoutOf(s); l != nil {
			t.Errorf("%s: found the layout %s, want none", header, l.Name)
		}
	}
}

// Where the dataset declares the words that a layout has for classes, several columns of the
// file make one list of them, in the order in which they are declared.
func TestLayoutClasses(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("testdata", "bureau_people.csv"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := Read("bureau_people.csv", b)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ declared, want string }{
		{"class,possible,possible\nclass,drone,drone\nclass,confirmed,confirmed\nclass,other,other\nclass,air,air\n", "drone;confirmed;air possible;other"},
		{"class,drone,drone\n", "drone "},
		{"class,confirmed,confirmed\n", " "}, // not all that the column says
		{"", " "},
	} {
		data := schema.Read(fstest.MapFS{"vocabulary.csv": {Data: []byte("vocabulary,word,label\n" + test.declared)}})
		table := data.Table("strikes")
		m, err := LayoutOf(s).For(s, table)
		if err != nil {
			t.Fatal(err)
		}
		r, err := New(s, m, Options{Data: data})
		if err != nil {
			t.Fatal(err)
		}
		class := table.Index("class")
		if got := r.Cells[0][class] + " " + r.Cells[1][class]; got != test.want || len(r.Left) > 0 {
			t.Errorf("%q: found the classes %q, %d cells left, want %q and none", test.declared, got, len(r.Left), test.want)
		}
	}
}
