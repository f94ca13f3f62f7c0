package report_test

import (
	"archive/zip"
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/document"
	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// asked are questions to which reports answer.
func asked(t *testing.T, d *schema.Dataset) []summary.Question {
	t.Helper()
	newest := d.Strikes.Rows[len(d.Strikes.Rows)-1].Date
	middle := d.Strikes.Rows[len(d.Strikes.Rows)/2].Date
	all := []summary.Question{{}, {KnownBy: middle.AddDays(1)}, {AsOf: middle}, {From: middle, AsOf: newest}, {From: newest.AddDays(400)}}
	for _, scope := range d.Scopes() {
		all = append(all, summary.Question{Scope: scope})
	}
	for _, where := range []string{"survivors>=1", "date<" + string(middle), "target_type!=boat", "origins>1", "accounts_differ=yes", "accounts_differ=no", "announced_by=", "announced_by!=", "evidence_offered=video",
		"deaths<=4", "deaths>4", "latitude<10", "theater=" + d.Theaters.Rows[0].Theater, "theater!=" + d.Theaters.Rows[1].Theater, "origins=0"} {
		c, err := summary.ParseCondition(where)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, summary.Question{Where: []summary.Condition{c}})
	}
	return all
}

// allTables are those of which all forms are held to be what they were.
func allTables(t *testing.T) map[string]fs.FS {
	t.Helper()
	all := map[string]fs.FS{"values": reporttest.Files(t), "sample": sample.Files, "torn": reporttest.Torn(t, sample.Files), "bare": reporttest.Bare(t)}
	for seed := range uint64(6) {
		all[fmt.Sprintf("drawn %d", seed)] = reporttest.Drawn(seed)
	}
	return all
}

// TestReportsStay holds all forms of the reports, and their charts, on several questions to tables
// in which every value is another one, to the sample and to rare rows, to be what they were, byte for byte.
func TestReportsStay(t *testing.T) {
	sums := reporttest.Checksums{}
	var pictures []document.Picture
	for _, k := range chart.Kinds {
		pictures = append(pictures, document.Picture{Name: k.Name, SVG: "<svg>" + k.Name + "</svg>", Text: "text of " + k.Name})
	}
	for name, files := range allTables(t) {
		d := schema.Read(files)
		a := assess.New(d, assess.Options{})
		id, err := summary.Identify(d, files)
		if err != nil {
			t.Fatal(err)
		}
		for n, q := range asked(t, d) {
			switch { // each question is put to some of the tables
			case strings.HasPrefix(name, "drawn") && n%4 != int(name[6]-'0')%4, name == "sample" && n%2 > 0, name == "torn" && n%2 == 0:
				continue
			}
			q.By, q.Sections = summary.Breakdowns, summary.Sections
			r, err := summary.New(a, id, q)
			if err != nil {
				sums.Add(t, name+" refused", []byte(err.Error()))
				continue
			}
			for _, code := range language.Codes {
				l, err := language.Named(code)
				if err != nil {
					t.Fatal(err)
				}
				var b bytes.Buffer
				for _, c := range drawn(t, r, d, l, n == 0) {
					b.WriteString(c)
				}
				sums.AddDrawn(t, name+" charts "+code, bytes.Clone(b.Bytes()))
				for form, write := range map[string]func(*document.Document) error{
					"html":     func(doc *document.Document) error { return document.HTML(&b, doc, pictures) },
					"markdown": func(doc *document.Document) error { return document.Markdown(&b, doc) },
					"terminal": func(doc *document.Document) error {
						if n%3 > 0 {
							return nil // it takes long
						}
						return document.Terminal(&b, doc, 100)
					},
				} {
					b.Reset()
					for _, doc := range []*document.Document{document.New(r, d, l), document.Brief(r, d, l)} {
						if err := write(doc); err != nil {
							t.Error(err)
						}
					}
					sums.Add(t, name+" "+form+" "+code, b.Bytes())
				}
			}
			object, err := json.Marshal(r)
			if err != nil {
				t.Fatal(err)
			}
			sums.Add(t, name+" json", object)
			var tables bytes.Buffer
			for _, one := range r.Tables() {
				fmt.Fprintln(&tables, one.Name)
				if err := one.CSV(&tables); err != nil {
					t.Fatal(err)
				}
			}
			sums.Add(t, name+" csv", tables.Bytes())
		}
	}
	sums.Golden(t, "testdata/checksums.reports.txt")
}

// TestConditionsStay holds what reports say of each condition, on each column with and without a value.
func TestConditionsStay(t *testing.T) {
	d := schema.Read(sample.Files)
	a := assess.New(d, assess.Options{})
	sums := reporttest.Checksums{}
	for column, c := range d.Strikes.Table().Columns {
		for _, operator := range []string{"=", "!=", "<", "<=", ">", ">="} {
			for _, value := range []string{"", d.Strikes.Cell(9, column), d.Strikes.Cell(0, column)} {
				r, err := summary.New(a, summary.Identity{}, summary.Question{Sections: []string{summary.SectionHeadline}, Where: []summary.Condition{{Column: c.Name, Operator: operator, Value: value}}})
				if err != nil {
					sums.Add(t, "refused", []byte(err.Error()))
					continue
				}
				for _, code := range language.Codes {
					l, err := language.Named(code)
					if err != nil {
						t.Fatal(err)
					}
					var b bytes.Buffer
					if err := document.Markdown(&b, document.Brief(r, d, l)); err != nil {
						t.Fatal(err)
					}
					sums.Add(t, c.Name+" "+code, b.Bytes())
				}
			}
		}
	}
	sums.Golden(t, "testdata/checksums.conditions.txt")
}

// TestRefusalsStay holds what is said of questions and exports that cannot be answered.
func TestRefusalsStay(t *testing.T) {
	d := schema.Read(reporttest.Files(t))
	a := assess.New(d, assess.Options{})
	var out strings.Builder
	for _, where := range []string{"", "=a", "theater", "theater~x", "theatre=x", "origins=many", "accounts_differ=maybe", "accounts_differ>yes", "confirmation=nobody", "date=2031", "deaths=few", "latitude=north", "theater<pacific", "location>=a"} {
		c, err := summary.ParseCondition(where)
		if err == nil {
			_, err = summary.New(a, summary.Identity{}, summary.Question{Where: []summary.Condition{c}})
		}
		fmt.Fprintf(&out, "where %q: %v\n", where, err)
	}
	for _, q := range []summary.Question{{Scope: "moon"}, {From: "2031"}, {AsOf: "x"}, {KnownBy: "y"}, {From: "2031-05-05", AsOf: "2031-05-04"}, {By: []string{"colour"}}, {Sections: []string{"weather"}}, {Where: []summary.Condition{{Column: "date", Operator: "~"}}}} {
		_, err := summary.New(a, summary.Identity{}, q)
		fmt.Fprintf(&out, "question %v: %v\n", q, err)
	}
	for _, o := range []export.Options{{Tables: []string{"strike"}}, {Tables: []string{"strikes", "claims", "strikes"}}, {Tables: []string{"measure_verdicts"}}, {Excel: true}, {PartRows: 3}, {PartRows: -1}} {
		for _, f := range export.Formats {
			parts, folder, err := f.Parts(export.Input{Data: d, Files: reporttest.Files(t)}, o)
			fmt.Fprintf(&out, "export %s %v:", f.Name, o)
			for _, part := range parts {
				fmt.Fprint(&out, " ", part.Name)
			}
			fmt.Fprintln(&out, folder, err)
		}
	}
	for _, width := range []int{1, 100_000} {
		r, err := summary.New(a, summary.Identity{}, summary.Question{})
		if err != nil {
			t.Fatal(err)
		}
		l, err := language.Named("en")
		if err != nil {
			t.Fatal(err)
		}
		_, err = chart.Kinds[0].New(r, d, l, width)
		fmt.Fprintln(&out, "chart", width, err)
	}
	reporttest.Golden(t, "testdata/refusals.txt", out.String())
}

// drawn are the charts of a report with their letters as text, their words and their numbers; whole
// ones are of two widths.
func drawn(t *testing.T, r *summary.Report, d *schema.Dataset, l *language.Language, whole bool) (all []string) {
	t.Helper()
	for i := range chart.Kinds {
		for _, width := range []int{chart.Column, chart.Narrowest} {
			if width != chart.Column && !whole {
				continue
			}
			c, err := chart.Kinds[i].New(r, d, l, width)
			if err != nil {
				all = append(all, err.Error())
				continue
			}
			element, err := c.Element(chart.Text)
			if err != nil {
				t.Fatal(err)
			}
			embedded, err := c.Embedded()
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, c.Name, c.Title, c.Subtitle, c.Text, c.Source, c.Copyright, fmt.Sprintln(c.Columns, c.Rows), element, embedded)
		}
	}
	return all
}

// TestExportsStay holds what exports contain to be what it was: text byte for byte, what is packed
// by its parts, and a database by the rows of its tables and views.
func TestExportsStay(t *testing.T) {
	sums := reporttest.Checksums{}
	for name, files := range allTables(t) {
		in := export.Input{Data: schema.Read(files), Files: files}
		for _, f := range export.Formats {
			if f.Name == "all" {
				continue
			}
			o := export.Options{Excel: f.Name == "csv" && name != "sample"}
			if f.Name == "parquet" && name == "values" {
				o.PartRows = 4
			}
			parts, _, err := f.Parts(in, o)
			if err != nil {
				sums.Add(t, name+" "+f.Name, []byte(err.Error()))
				continue
			}
			for _, part := range parts {
				var b bytes.Buffer
				if err := part.Write(&b); err != nil {
					t.Fatal(err)
				}
				of := strings.Join([]string{name, f.Name, part.Name}, " ")
				switch path.Ext(part.Name) {
				case ".xlsx", ".zip":
					unpacked(t, sums, of, b.Bytes())
				case ".sqlite":
					dumped(t, sums, of, b.Bytes())
				case ".parquet":
					sums.Add(t, of, rows(t, b.Bytes()))
				default:
					sums.Add(t, of, b.Bytes())
				}
			}
		}
	}
	sums.Golden(t, "testdata/checksums.exports.txt")
}

func unpacked(t *testing.T, sums reporttest.Checksums, of string, packed []byte) {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		sums.Add(t, of+" "+f.Name, text)
	}
}

// rows are those of a Parquet file, behind its columns: they are packed otherwise on other processors.
func rows(t *testing.T, packed []byte) []byte {
	t.Helper()
	file, err := parquet.OpenFile(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		t.Fatal(err)
	}
	out := fmt.Appendln(nil, file.Schema(), file.Metadata().KeyValueMetadata)
	for _, group := range file.RowGroups() {
		all, read := make([]parquet.Row, group.NumRows()), group.Rows()
		n, err := read.ReadRows(all)
		if n != len(all) || err != nil && !errors.Is(err, io.EOF) {
			t.Fatalf("found %d rows and %v, want %d", n, err, len(all))
		}
		for _, row := range all {
			out = fmt.Appendf(out, "%+v\n", row)
		}
		if err := read.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func dumped(t *testing.T, sums reporttest.Checksums, of string, database []byte) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "dumped.sqlite")
	if err := os.WriteFile(file, database, 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rowsOf := func(query string) (all []string) {
		rows, err := db.Query(query)
		if err != nil {
			t.Fatal(query, err)
		}
		defer rows.Close()
		columns, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, fmt.Sprint(columns))
		for rows.Next() {
			cells := make([]any, len(columns))
			for i := range cells {
				cells[i] = new(any)
			}
			if err := rows.Scan(cells...); err != nil {
				t.Fatal(err)
			}
			line := ""
			for i := range cells {
				line += fmt.Sprintf("%v|", *cells[i].(*any))
			}
			all = append(all, line)
		}
		return all
	}
	for _, name := range rowsOf("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name")[1:] {
		name = strings.TrimSuffix(name, "|")
		rows := rowsOf(`SELECT * FROM "` + name + `"`)
		slices.Sort(rows[1:])
		sums.Add(t, of+" "+name, []byte(strings.Join(rows, "\n")))
	}
}
