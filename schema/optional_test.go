package schema

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema/csvtable"
)

const lacking = `source_id,publisher,origin,title,url,published,language,kind,access,note
D0001,P,P,,,2025-01-01,en,news,read,n
D0003,P,P,,,2025-01-01,en,news,read,n
`

// A file may lack optional columns: their cells are empty, nothing is said, and the
// file stays as it is until a row fills one.
func TestOptionalColumns(t *testing.T) {
	table := TableNamed("sources")
	archive, accessed := table.Index("archive_url"), table.Index("accessed")
	s, faults := ReadTable[Source](table, []byte(lacking))
	if len(faults) > 0 {
		t.Errorf("found the faults %v, want none", faults)
	}
	want := Source{ID: "D0001", Publisher: "P", Origin: "P", Published: "2025-01-01", Language: "en", Kind: "news", Access: "read", Note: "n"}
	if diff := cmp.Diff(want, s.Rows[0]); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if both := uint64(1<<archive | 1<<accessed); s.Omitted() != both || s.Absent(archive) {
		t.Errorf("found %b omitted and archive_url absent %v, want %b, false", s.Omitted(), s.Absent(archive), both)
	}
	for name, got := range map[string][]byte{"bytes": s.Bytes(), "canonical": s.Canonical(), "selected": s.Select(s.Rows).Bytes(), "with nothing": s.With(nil, nil)} {
		if diff := cmp.Diff(lacking, string(got)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", name, diff)
		}
	}
	row := func(id, archive string) []string {
		return []string{id, "Q", "Q", "", "", archive, "", "", "en", "news", "read", ""}
	}
	lines := strings.SplitAfter(lacking, "\n")
	if diff := cmp.Diff(lines[0]+lines[1]+"D0002,Q,Q,,,,en,news,read,\n"+lines[2], string(s.With([][]string{row("D0002", "")}, nil))); diff != "" {
		t.Errorf("with a row (-want +got)\n%s", diff)
	}
	filled := `source_id,publisher,origin,title,url,archive_url,published,language,kind,access,note
D0001,P,P,,,,2025-01-01,en,news,read,n
D0002,Q,Q,,,https://a.example/,,en,news,read,
D0003,P,P,,,,2025-01-01,en,news,read,n
`
	if diff := cmp.Diff(filled, string(s.With([][]string{row("D0002", "https://a.example/")}, nil))); diff != "" {
		t.Errorf("with a row that fills a column (-want +got)\n%s", diff)
	}
	if got := string(s.With(nil, map[int][]string{0: row("D0001", "https://a.example/")})); !strings.Contains(got, "\nD0001,Q,Q,,,https://a.example/,,en,") {
		t.Errorf("with a changed row that fills a column: found\n%s", got)
	}
	s.Set(0, archive, "https://a.example/")
	if header, _, _ := strings.Cut(string(s.Bytes()), "\n"); header != lines[0][:strings.Index(lacking, ",published")]+",archive_url,published,language,kind,access,note" {
		t.Errorf("with a cell set: found the header %s", header)
	}
}

// The faults of a header are told as if the optional columns that it lacks were none.
func TestHeaderWithoutOptionalColumns(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"another column missing", strings.Replace(lacking, ",publisher", "", 1), "missing-column publisher"},
		{"another name in the place of a column", strings.Replace(lacking, "kind", "class", 1), "misspelt-column kind"},
		{"an optional column misspelt", strings.Replace(lacking, ",published", ",Archive URL,published", 1), "misspelt-column archive_url"},
		{"a column twice", strings.Replace(lacking, "url,published", "url,url,published", 1), "duplicate-column url"},
		{"an optional column at another place", strings.Replace(lacking, "note\n", "note,accessed\n", 1), "column-order accessed"},
		{"no header", strings.SplitAfterN(lacking, "\n", 2)[1], "missing-header "},
	} {
		t.Run(test.name, func(t *testing.T) {
			file := csvtable.Read(TableNamed("sources").Layout(), []byte(test.text), func(*csvtable.Row) {})
			if len(file.Faults) == 0 || string(file.Faults[0].Kind)+" "+file.Faults[0].Field != test.want {
				t.Errorf("found the faults %+v, want %s first", file.Faults, test.want)
			}
		})
	}
	if s, _ := ReadTable[Source](TableNamed("sources"), []byte(strings.SplitAfterN(lacking, "\n", 2)[1])); len(s.Rows) != 2 || s.Rows[0].Kind != "news" {
		t.Errorf("without a header: found the rows %+v", s.Rows)
	}
}

// The same of a table most of whose columns may be left out: a name one slip away from one
// of them is that column's, and those that need each other stand together.
func TestHeaderOfFewColumns(t *testing.T) {
	const few, row = "strike_id,date,theater,deaths,deaths_min,deaths_max", "S001,2025-01-02,west,3,3,3"
	for _, test := range []struct{ name, text, want string }{
		{"as it is", few + "\n" + row + "\n", ""},
		{"a slip", few + ",folow_up\n" + row + ",yes\n", "misspelt-column follow_up"},
		{"in another case", strings.Replace(few, "deaths,", "Target Type,deaths,", 1) + "\nS001,2025-01-02,west,boat,3,3,3\n", "misspelt-column target_type"},
		{"no name of a column", few + ",killers\n" + row + ",x\n", "unknown-column "},
		{"no header", row + "\n", "missing-header "},
		{"the header of another table", "account_id,strike_id,source_id,deaths_min,deaths_max\n", "foreign-header "},
		{"somebody else's header", "incident,day,region,killed,wounded,link\n", "foreign-header "},
		{"a needed column missing", "strike_id,date,theater,deaths,deaths_min\nS001,2025-01-02,west,3,3\n", "missing-column deaths_max"},
		{"half a pair", strings.Replace(few, "deaths,", "latitude,deaths,", 1) + "\nS001,2025-01-02,west,,3,3,3\n", "missing-column longitude"},
		{"a name in the place of a usual column", strings.Replace(strings.Join(TableNamed("strikes").Needed().Header(), ","), "vessels", "hulls", 1) + "\n", "misspelt-column vessels"},
	} {
		t.Run(test.name, func(t *testing.T) {
			file := csvtable.Read(TableNamed("strikes").Layout(), []byte(test.text), func(*csvtable.Row) {})
			got := ""
			if len(file.Faults) > 0 {
				got = string(file.Faults[0].Kind) + " " + file.Faults[0].Field
			}
			if got != test.want || len(file.Faults) > 1 {
				t.Errorf("found the faults %+v, want %q alone", file.Faults, test.want)
			}
		})
	}
}
