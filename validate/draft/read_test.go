package draft

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
)

// told are rows in short: table, and each cell given with its place.
func told(rows []*Row) []string {
	var all []string
	for _, r := range rows {
		text := r.Table.Name
		for i, c := range r.Table.Columns {
			if p, ok := r.Places[i]; ok {
				text += fmt.Sprintf(" %s=%q@%d:%d", c.Name, r.Cells[i], p.Line, p.Column)
			}
		}
		all = append(all, text)
	}
	return all
}

func TestJSON(t *testing.T) {
	strikes := schema.TableNamed("strikes")
	for _, test := range []struct {
		name  string
		table *schema.Table
		in    string
		want  []string
		err   string
	}{
		{"a row", strikes, `{"date": "2025-03-04", "deaths": 3, "note": null, "evidence_offered": ["video", "other"]}`,
			[]string{`strikes date="2025-03-04"@1:10 deaths="3"@1:34 evidence_offered="video;other"@1:71 note=""@1:45`}, ""},
		{"rows", strikes, "[{\"deaths\": 3},\n {\"deaths\":\n4}]", []string{`strikes deaths="3"@1:13`, `strikes deaths="4"@3:1`}, ""},
		{"tables", nil, `{"strikes": {"deaths": 3}, "sources": [{"language": "en"}, {}]}`, []string{`strikes deaths="3"@1:24`, `sources language="en"@1:53`, `sources`}, ""},
		{"tables with a kind", strikes, `{"sources": []  , "accounts": {"vessels": 1}}`, []string{`accounts vessels="1"@1:43`}, ""},
		{"a column named as a table", schema.TableNamed("tallies"), `{"strikes": 3}`, []string{`tallies strikes="3"@1:13`}, ""},
		{"numbers as written", strikes, `{"deaths": 3.0, "latitude": -1e2}`, []string{`strikes latitude="-1e2"@1:29 deaths="3.0"@1:12`}, ""},
		{"no place behind letters", strikes, "{\"note\": \"é\", \"deaths\": 1}", []string{`strikes deaths="1"@1:26 note="é"@1:10`}, ""},

		{"nothing", strikes, ``, nil, "x:1:1: found the end of the text, want more of it"},
		{"no row", strikes, `[]`, nil, "x: found no row, want one at least"},
		{"two documents", strikes, `{} {}`, nil, "x:1:4: found more than one document, want one"},
		{"text behind", strikes, `{} x`, nil, "x:1:4: found more than one document, want one"},
		{"a column too many", strikes, `{"death": 1}`, nil, `x:1:2: found the column "death", want one of strikes; did you mean deaths?`},
		{"a key twice", strikes, `{"deaths": 1, "deaths": 2}`, nil, `x:1:15: found the key "deaths" twice in one object, want it once`},
		{"true", strikes, `{"deaths": true}`, nil, "x:1:12: deaths: found true, want a text, a number, an array or null"},
		{"object in a cell", strikes, `{"deaths": {}}`, nil, "x:1:12: deaths: found an object, want a text, a number, an array or null"},
		{"object in a list", strikes, `{"evidence_offered": [{}]}`, nil, "x:1:23: evidence_offered: found an object in a list, want texts"},
		{"no table", nil, `{"strike": []}`, nil, `x:1:2: found the key "strike", want the name of a table; did you mean strikes?`},
		{"a row without a kind", nil, `{"date": 1}`, nil, `x:1:2: found the key "date", want the name of a table: strikes, accounts, tallies, claims, sources, theaters, topics, publishers, excluded, coverage, searches, waivers, vocabulary, measures, counts`},
		{"row among tables", nil, `{"strikes": [], "date": 1}`, nil, `x:1:17: found the key "date", want the name of a table: strikes, accounts, tallies, claims, sources, theaters, topics, publishers, excluded, coverage, searches, waivers, vocabulary, measures, counts`},
		{"text in an array", strikes, `["a"]`, nil, `x:1:2: found the text "a" in the array, want objects with columns as keys`},
		{"array in an array", strikes, `[[[[]]]]`, nil, `x:1:2: found an array in the array, want objects with columns as keys`},
		{"a number", strikes, `3`, nil, "x:1:1: found 3, want an object with columns as keys, or an array of such"},
		{"cut", strikes, `{"deaths": 1`, nil, "x:1:13: found the end of the text, want more of it"},
		{"broken", strikes, "{\n\"deaths\": 1,,}", nil, "x:2:13: found no JSON: invalid character ',' looking for beginning of object key string"},
		{"half a word", strikes, `{"deaths": tru}`, nil, "x:1:12: found no JSON: invalid character '}' in literal true (expecting 'e')"},
	} {
		t.Run(test.name, func(t *testing.T) {
			rows, err := JSON(test.table, "x", []byte(test.in))
			if got := errorText(err); got != test.err {
				t.Fatalf("got error %q, want %q", got, test.err)
			}
			if diff := cmp.Diff(test.want, told(rows)); diff != "" {
				t.Errorf("rows (-want +got):\n%s", diff)
			}
		})
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestCSV(t *testing.T) {
	for _, test := range []struct {
		name, in string
		want     []string
		err      string
	}{
		{"rows", "note,deaths\n\"a\nb\",3\nc,4\n", []string{`strikes deaths="3"@3:4 note="a\nb"@2:1`, `strikes deaths="4"@4:3 note="c"@4:1`}, ""},
		{"byte order mark and Windows", "\ufeffdeaths,note\r\n3,x\r\n", []string{`strikes deaths="3"@2:1 note="x"@2:3`}, ""},
		{"nothing", "", nil, "x: found nothing, want a header with columns of strikes and rows below it"},
		{"header alone", "deaths\n", nil, "x: found a header and no row, want one at least"},
		{"another table's columns", "Date,Place,deaths,Link\n1,x,2,y\n", nil, `x: found 3 of 4 columns that strikes does not have, ["Date" "Place" "Link"]; tally import --as strikes makes a table of such a file`},
		{"unknown column", "deaths,notes\n1,x\n", nil, `x:1:8: found the column "notes", want one of strikes; did you mean note?`},
		{"column twice", "deaths,deaths\n1,2\n", nil, `x:2:3: found deaths twice in one row, want it once`},
		{"short", "deaths,note\n1\n", nil, "x:2:1: found 1 cells, want 2 as in the header"},
		{"stray quote", "deaths,note\n1,a\"b\n", nil, `x:2:4: found no CSV: bare " in non-quoted-field`},
		{"open quote", "deaths,note\n1,\"b\n", nil, `x:2:6: found no CSV: extraneous or missing " in quoted-field`},
	} {
		t.Run(test.name, func(t *testing.T) {
			rows, err := CSV(schema.TableNamed("strikes"), "x", []byte(test.in))
			if got := errorText(err); got != test.err {
				t.Fatalf("got error %q, want %q", got, test.err)
			}
			if diff := cmp.Diff(test.want, told(rows)); diff != "" {
				t.Errorf("rows (-want +got):\n%s", diff)
			}
		})
	}
}

// FuzzJSON reads any bytes as rows of any table or of several, and adds what comes
// of it to the base dataset: nothing panics, and each row is found again.
func FuzzJSON(f *testing.F) {
	for _, text := range []string{
		`{"sources":[{"source_id":"new:1","url":"https://x.example"}],"accounts":[{"source_id":"new:1","deaths_min":3}]}`,
		`[{"date":"2025-03-04"},{"evidence_offered":["video"]}]`, `{"note":"a\nb"}`, `{"note":"\u0000\r\n\""}`, `{"strikes":{}}`, `{}`, `[]`, `null`, `{"strike_id":"new"}`, `{"contradicts":["new:1"]}`,
	} {
		f.Add(0, text)
		f.Add(3, text)
		f.Add(9, text)
	}
	f.Fuzz(func(t *testing.T, n int, text string) {
		var table *schema.Table
		if n = n & 15; n < len(schema.Tables) {
			table = schema.Tables[n]
		}
		rows, err := JSON(table, "x", []byte(text))
		expectAdded(t, rows, err)
	})
}

// FuzzCSV does the same with CSV.
func FuzzCSV(f *testing.F) {
	for _, text := range []string{"date,note\n2025-03-04,x\n", "\ufeffnote\r\n\"a\r\nb\"\r\n", "note\n\"\"\n", "note\n\n\n", "note,date\nx\n", "a\n\"b", "strike_id\nnew:1\nnew:1\n"} {
		f.Add(0, text)
		f.Add(8, text)
	}
	f.Fuzz(func(t *testing.T, n int, text string) {
		rows, err := CSV(schema.Tables[(n&0xff)%len(schema.Tables)], "x", []byte(text))
		expectAdded(t, rows, err)
	})
}

func expectAdded(t *testing.T, rows []*Row, err error) {
	t.Helper()
	if err == nil {
		expectKept(t, rows)
	}
	if err != nil {
		if len(rows) > 0 || !strings.HasPrefix(err.Error(), "x") {
			t.Errorf("got %d rows and the error %q, want none and a place", len(rows), err)
		}
		return
	}
	if len(rows) == 0 {
		t.Error("got no row and no error")
	}
	d, err := New(base(), rows)
	if err != nil {
		return
	}
	lines := map[string]bool{}
	for _, r := range d.Rows {
		at := fmt.Sprint(r.Table.Name, d.Line(r))
		if d.Line(r) == 0 || lines[at] {
			t.Errorf("got a row of %s at line %d, want each at a line of its own", r.Table.Name, d.Line(r))
		}
		lines[at] = true
	}
	d.Like()
}

// expectKept fails unless rows written as a document are read again, table by table.
// Bytes that are no UTF-8 have no JSON form.
func expectKept(t *testing.T, rows []*Row) {
	t.Helper()
	document := Document(rows)
	if !json.Valid(document) {
		t.Fatalf("got no JSON:\n%s", document)
	}
	again, err := JSON(nil, "x", document)
	if err != nil {
		t.Fatalf("got %v reading\n%s", err, document)
	}
	cells := func(rows []*Row) (all []string) {
		for _, table := range schema.Tables {
			for _, r := range rows {
				if r.Table == table {
					all = append(all, fmt.Sprintf("%s %q", table.Name, r.Cells))
				}
			}
		}
		return all
	}
	for _, r := range rows {
		for _, text := range r.Cells {
			if !utf8.ValidString(text) {
				return
			}
		}
	}
	if diff := cmp.Diff(cells(rows), cells(again)); diff != "" {
		t.Errorf("rows kept and read again (-want +got):\n%s", diff)
	}
}

func TestDocumentKeepsRows(t *testing.T) {
	rows := []*Row{
		rowOf(t, "accounts", "strike_id=new:1", "deaths_min=3", "superseded=yes"),
		rowOf(t, "strikes", "strike_id=new:1", "latitude=-10.5", "longitude=1,5", "deaths=007", "evidence_offered=video;other", "note=a \"b\"\n<c> & é"),
		rowOf(t, "claims", "contradicts=C001;new:2"),
		rowOf(t, "accounts"),
	}
	expectKept(t, rows)
	want := `{
  "strikes": [
    {"strike_id": "new:1", "latitude": -10.5, "longitude": "1,5", "deaths": "007", "evidence_offered": ["video", "other"], "note": "a \"b\"\n<c> & é"}
  ],
  "accounts": [
    {"strike_id": "new:1", "deaths_min": 3, "superseded": "yes"},
    {}
  ],
  "claims": [
    {"contradicts": ["C001", "new:2"]}
  ]
}
`
	if diff := cmp.Diff(want, string(Document(rows))); diff != "" {
		t.Errorf("document (-want +got):\n%s", diff)
	}
}
