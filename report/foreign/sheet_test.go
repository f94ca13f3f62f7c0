package foreign

import (
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/schema"
)

const plainFile = "Name,Día,N\nfirst,2025-09-02,1\n\"second, with, commas\",2025-09-03,2\nthird,2025-09-04,3\n"

// written writes records with a separator.
func separated(t *testing.T, text string, separator rune) string {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = separator
	if err := w.WriteAll(records); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A table is the same in every form that programs give it.
func TestFormsOfOneTable(t *testing.T) {
	want, err := Read("t", []byte(plainFile))
	if err != nil {
		t.Fatal(err)
	}
	latin, err := charmap.Windows1252.NewEncoder().String(separated(t, plainFile, ';'))
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(separated(t, plainFile, '\t'))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ name, text, form string }{
		{"commas", plainFile, "CSV"},
		{"semicolons", separated(t, plainFile, ';'), "CSV with semicolons"},
		{"tabs", separated(t, plainFile, '\t'), "TSV"},
		{"bars", separated(t, plainFile, '|'), "CSV with vertical bars"},
		{"a mark", "\ufeff" + plainFile, "CSV"},
		{"line ends of Windows", strings.ReplaceAll(plainFile, "\n", "\r\n"), "CSV"},
		{"line ends of old", strings.ReplaceAll(plainFile, "\n", "\r"), "CSV"},
		{"a title", "Strikes of a campaign\n\n" + plainFile, "CSV"},
		{"what a spreadsheet is told", "sep=;\n" + separated(t, plainFile, ';'), "CSV with semicolons"},
		{"a title padded with commas", "Strikes,,\n" + plainFile, "CSV"},
		{"Windows-1252", latin, "CSV with semicolons, Windows-1252"},
		{"UTF-16", wide, "TSV, UTF-16"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := Read("t", []byte(test.text))
			if err != nil {
				t.Fatal(err)
			}
			if got.Form != test.form {
				t.Errorf("got the form %q, want %q", got.Form, test.form)
			}
			if diff := cmp.Diff(want.Columns, got.Columns); diff != "" {
				t.Errorf("columns (-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(want.Rows, got.Rows); diff != "" {
				t.Errorf("rows (-want +got)\n%s", diff)
			}
		})
	}
}

// Places are those of the file, also below a title and behind a quoted line break.
func TestPlacesAreThoseOfTheFile(t *testing.T) {
	for _, test := range []struct {
		name, text  string
		row, column int
		want        string
	}{
		{"CSV", "a,b\n1x,2\n3,4\n", 1, 1, "3:3"},
		{"below a title", "A title\n\na;b\n\"x\ny\";2\n3;\"4\"\n", 1, 1, "6:3"},
		{"in quotes", "a;b\n\"x\";\"y\"\n", 0, 1, "2:5"},
		{"JSON", "[{\"a\": 1,\n \"b\": \"two\"},\n {\"b\":3}]", 0, 1, "2:7"},
		{"JSON, a cell that is not there", "[{\"a\": 1,\n \"b\": \"two\"},\n {\"b\":3}]", 1, 0, "3:2"},
	} {
		s, err := Read("t", []byte(test.text))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		p := s.Place(test.row, test.column)
		if got := fmt.Sprintf("%d:%d", p.Line, p.Column); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}

// The house's own tables come in as they are: nothing is changed, nothing left, and no
// column dropped.
func TestOwnTablesComeInAsTheyAre(t *testing.T) {
	d := schema.Read(sample.Files)
	for _, table := range d.Held() {
		text := d.Text(table.File)
		for _, separator := range []rune{',', ';', '\t'} {
			s, err := Read(table.File, []byte(separated(t, text, separator)))
			if err != nil {
				t.Errorf("%s: %v", table.Name, err)
				continue
			}
			o := Options{Data: d}
			r, err := New(s, Propose(s, o, table), o)
			if err != nil {
				t.Errorf("%s: %v", table.Name, err)
				continue
			}
			if diff := cmp.Diff(text, string(r.File())); diff != "" {
				t.Errorf("%s with %q (-want +got)\n%s", table.Name, separator, diff)
			}
			if len(r.Changes)+len(r.Left)+len(s.Lost) > 0 {
				t.Errorf("%s with %q: got the changes %+v, left %+v and lost %+v, want none", table.Name, separator, r.Changes, r.Left, s.Lost)
			}
		}
	}
}

// Names of columns that stand in an error are of no more than some lines.
func TestNamesAreCutShort(t *testing.T) {
	s := &Sheet{}
	for range 200 {
		s.Columns = append(s.Columns, strings.Repeat("x", 10_000))
	}
	if names := s.Names(); len(names) > 10_000 || !strings.HasSuffix(names, ", and 140 more") {
		t.Errorf("got %d bytes that end with %q", len(names), names[len(names)-20:])
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		plainFile, "a;b\n\"x\ny\";2\n", "sep=;\na;b\n1;2\n", "[{\"a\":1}]", "{\"a\":{\"b\":[1,{\"c\":2}]}}\n{\"a\":null}", "\xff\xfea\x00,\x00b\x00\n\x00", "a\tb\n\xe1\t\"",
		"date,killed\n02/09/2025,3-5\n13/09/2025,\"1,234\"\n", "lat,lon\n15\xb030'N,72.1W\n", "", ",\n,\n", "a,a,,\n1,2,3,4,5\n", strings.Repeat("[", 200), "a\r1\r2",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := Read("t", b)
		if err != nil {
			return
		}
		for _, row := range s.Rows {
			if len(row) != len(s.Columns) {
				t.Fatalf("got a row of %d cells, want %d", len(row), len(s.Columns))
			}
		}
		for _, table := range schema.Tables {
			r, err := New(s, Propose(s, Options{}, table), Options{})
			if err != nil {
				t.Fatal(err)
			}
			m, err := ReadMapping("m", r.Mapping.File(), table)
			if err != nil && len(r.Mapping.Entries) > 0 {
				t.Fatalf("a mapping that was written cannot be read: %v", err)
			}
			if err == nil {
				again, err := New(s, m, Options{})
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(string(r.File()), string(again.File())); diff != "" {
					t.Fatalf("with the mapping kept (-before +after)\n%s", diff)
				}
			}
			r.Findings(Options{}, "")
		}
	})
}
