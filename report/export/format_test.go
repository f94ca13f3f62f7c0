package export_test

import (
	"bytes"
	"encoding/json"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/schema"
)

// made are the bytes of every file of a format.
func made(t *testing.T, f *export.Format) map[string][]byte {
	t.Helper()
	parts, _, err := f.Parts(own(), export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, p := range parts {
		var b bytes.Buffer
		if err := p.Write(&b); err != nil {
			t.Fatal(err)
		}
		if _, double := files[p.Name]; double {
			t.Errorf("%s: found the name twice, want it once", p.Name)
		}
		files[p.Name] = b.Bytes()
	}
	return files
}

// The same dataset gives the same bytes, at another time and in another zone.
func TestSameBytes(t *testing.T) {
	all := func() map[string]map[string][]byte {
		files := map[string]map[string][]byte{}
		for _, f := range export.Formats {
			files[f.Name] = made(t, f)
		}
		return files
	}
	first := all()
	zone := time.Local
	time.Local = time.FixedZone("elsewhere", 9*60*60)
	defer func() { time.Local = zone }()
	time.Sleep(1100 * time.Millisecond) // some forms stamp seconds
	second := all()
	for format, files := range first {
		if len(files) == 0 || len(files) != len(second[format]) {
			t.Errorf("%s: found %d files, then %d", format, len(files), len(second[format]))
		}
		for name, b := range files {
			if !bytes.Equal(b, second[format][name]) {
				t.Errorf("%s: %s: found other bytes the second time", format, name)
			}
		}
	}
}

func TestCSVIsTheDataset(t *testing.T) {
	folder := to(t, "csv", own(), export.Options{}, "csv")
	for _, table := range own().Data.Held() {
		want, err := fs.ReadFile(sample.Files, table.File)
		if err != nil {
			t.Fatal(err)
		}
		if got := read(t, filepath.Join(folder, table.File)); got != string(want) {
			t.Errorf("%s: found other bytes than the dataset's", table.File)
		}
	}
	again := schema.Read(os.DirFS(folder))
	if len(again.Faults) > 0 {
		t.Errorf("found %v, want a folder that can be read as a dataset", again.Faults)
	}
}

func TestJSONIsTyped(t *testing.T) {
	in := own()
	folder := to(t, "json", in, export.Options{}, "json")
	lines := to(t, "jsonl", in, export.Options{}, "jsonl")
	for _, s := range held(in.Data) {
		t.Run(s.Table().Name, func(t *testing.T) {
			text := read(t, filepath.Join(folder, s.Table().Name+".json"))
			table := written(s)
			got := [][]string{table.Header()}
			for _, object := range objects(t, text) {
				got = append(got, untyped(t, table, object))
			}
			if diff := cmp.Diff(cells(s), got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			flat := strings.ReplaceAll(strings.TrimSuffix(strings.TrimPrefix(text, "[\n"), "]\n"), "},\n", "}\n")
			if diff := cmp.Diff(flat, read(t, filepath.Join(lines, s.Table().Name+".jsonl"))); diff != "" {
				t.Errorf("lines (-array +lines)\n%s", diff)
			}
		})
	}
}

// objects are the objects of an array, each with its keys in their order.
func objects(t *testing.T, text string) [][][2]any {
	t.Helper()
	var raw []json.RawMessage
	if err := json.Unmarshal([]byte(text), &raw); err != nil {
		t.Fatal(err)
	}
	var all [][][2]any
	for _, r := range raw {
		in := json.NewDecoder(bytes.NewReader(r))
		in.UseNumber()
		if token, err := in.Token(); err != nil || token != json.Delim('{') {
			t.Fatalf("found %v, %v, want an object", token, err)
		}
		var object [][2]any
		for in.More() {
			key, err := in.Token()
			if err != nil {
				t.Fatal(err)
			}
			var value any
			if err := in.Decode(&value); err != nil {
				t.Fatal(err)
			}
			object = append(object, [2]any{key, value})
		}
		all = append(all, object)
	}
	return all
}

// untyped are the cells that an object came from, if its types are right.
func untyped(t *testing.T, table *schema.Table, object [][2]any) []string {
	t.Helper()
	var line []string
	for i, member := range object {
		c := table.Columns[i]
		if member[0] != c.Name {
			t.Fatalf("found the key %v, want %s", member[0], c.Name)
		}
		cell := ""
		switch v := member[1].(type) {
		case nil:
		case json.Number:
			if c.Kind != schema.Number && c.Kind != schema.Decimal {
				t.Errorf("%s: found the number %s", c.Name, v)
			}
			cell = v.String()
		case []any:
			var members []string
			for _, m := range v {
				members = append(members, m.(string))
			}
			cell = strings.Join(members, ";")
		case string:
			if c.Kind == schema.Number || c.Kind == schema.Decimal || c.Kind == schema.WordList || c.Kind == schema.IDList || v == "" {
				t.Errorf("%s: found the text %q", c.Name, v)
			}
			cell = v
		}
		line = append(line, cell)
	}
	return line
}

func TestFlatJoinsWhatAStrikeRestsOn(t *testing.T) {
	const none = "2025-01-02,day,,Office,gulf,,,,unknown,boat,1,2,2,2,,,,unknown,,,,,declared,"
	in := export.Input{Data: schema.Read(tables(map[string]string{
		"theaters": "gulf,Great Gulf,Gran Golfo,sea,,\n",
		"strikes":  "S001," + none + "\nS002,2025-01-02,day,2025-01-04,Office,gulf,,,,unknown,boat,1,2,2,2,,,,unknown,,,,,declared,\n",
		"sources": "D0002,Radio,Agency,,https://radio.example/a;b,,en,news,read,\nD0003,\"Paper, Daily\",Agency,,,,en,news,read,\n" +
			"D0004,Office,Office,,https://office.example/,,en,official,read,\nD0005,Rumour,Rumour,,https://rumour.example/,,en,news,read,\n",
		"accounts": "A0001,S001,D0004,,,2,2,,,,,,,\nA0002,S001,D0003,,,2,2,,,,,,,\nA0003,S001,D0002,,,2,2,,,,,,,\nA0004,S001,D0005,,,3,3,,,,,,yes,\n",
	})), Files: fstest.MapFS{}}
	path := to(t, "csv", in, export.Options{Tables: []string{"strikes_flat"}}, "flat.csv")
	got := records(t, read(t, path))
	own := len(schema.TableNamed("strikes").Needed().Columns)
	for i := range got {
		got[i] = append(got[i][:1:1], got[i][own:]...)
	}
	want := [][]string{
		{"strike_id", "public", "theater_label", "medium", "accounts", "origins", "publishers", "source_ids", "addresses"},
		{"S001", "2025-01-02", "Great Gulf", "sea", "3", "2", "Office; Paper, Daily; Radio", "D0002;D0003;D0004", "https://office.example/ https://radio.example/a;b"},
		{"S002", "2025-01-04", "Great Gulf", "sea", "0", "0", "", "", ""},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestFlatKeepsTheColumnsOfStrikes(t *testing.T) {
	in := own()
	got := records(t, read(t, filepath.Join(to(t, "csv", in, export.Options{}, "csv"), export.FlatFile)))
	want := cells(in.Data.Strikes)
	for i := range got {
		got[i] = got[i][:len(want[0])]
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// tables is a folder of tables with the rows given, and none else.
func tables(rows map[string]string) fs.FS {
	files := fstest.MapFS{}
	for _, t := range schema.Tables {
		files[t.File] = &fstest.MapFile{Data: []byte(strings.Join(t.Needed().Header(), ",") + "\n" + rows[t.Name])}
	}
	return files
}

func TestRefusals(t *testing.T) {
	const strike = "S001,2025-01-02,day,,Office,gulf,,,,unknown,boat,1,2,2,2,,,,unknown,,,,,declared,\n"
	const gulf = "gulf,Gulf,Golfo,sea,,\n"
	for _, test := range []struct {
		name, format string
		rows         map[string]string
		options      export.Options
		want         string
	}{
		{"no number", "json", map[string]string{"strikes": strings.Replace(strike, "boat,1,", "boat,one,", 1)}, export.Options{}, `strikes.csv:2:50: vessels: found "one", want a whole number`},
		{"no day", "xlsx", map[string]string{"strikes": strings.Replace(strike, "2025-01-02", "2025-02-30", 1)}, export.Options{}, `strikes.csv:2:6: date: found "2025-02-30", want a day`},
		{"nothing", "parquet", map[string]string{"strikes": strings.Replace(strike, ",day,", ",,", 1)}, export.Options{}, `strikes.csv:2:17: date_precision: found "", want a value`},
		{"no list", "jsonl", map[string]string{"strikes": strings.Replace(strike, ",declared", ",declared,", 1)}, export.Options{}, "strikes.csv:2:"},
		{"no place", "geojson", map[string]string{"strikes": strings.Replace(strike, ",,,,unknown", ",,1e5,2,unknown", 1)}, export.Options{}, `latitude: found "1e5", want a decimal number`},
		{"a table unread", "csv", map[string]string{"strikes": "\"S001\nS002,\n"}, export.Options{}, "the tables cannot be read as they should: strikes.csv:2:1"},
		{"a word unknown", "sqlite", map[string]string{"theaters": gulf, "strikes": strings.Replace(strike, ",day,", ",hour,", 1)}, export.Options{}, `strikes.csv:2:1: strike_id: constraint failed`},
		{"a key that leads nowhere", "sqlite", map[string]string{"strikes": strike}, export.Options{}, "strikes.csv:2:1: strike_id: found a reference to a row that theaters lacks"},
		{"a table unknown", "csv", nil, export.Options{Tables: []string{"strike"}}, `found "strike", want one of ["strikes"`},
		{"a table twice", "csv", nil, export.Options{Tables: []string{"strikes", "strikes"}}, `found "strikes" twice`},
		{"a table that a format lacks", "geojson", nil, export.Options{Tables: []string{"sources"}}, `found "sources", want one of ["strikes"]`},
		{"a part of a package", "datapackage", nil, export.Options{Tables: []string{"strikes"}}, `found "strikes", want none: the format holds all tables`},
		{"excel of others", "json", nil, export.Options{Excel: true}, "--excel is of csv alone"},
		{"text too long for a cell", "xlsx", map[string]string{"theaters": "gulf," + strings.Repeat("é", 32_768) + ",Golfo,sea,,\n"}, export.Options{}, "the tables cannot be read as they should: theaters.csv:2:6: long-cell"},
	} {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			err := export.Named(test.format).Export(export.Input{Data: schema.Read(tables(test.rows)), Files: fstest.MapFS{}}, test.options, filepath.Join(folder, "out"))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("found the error %v, want one with %q", err, test.want)
			}
			if left, _ := os.ReadDir(folder); len(left) > 0 {
				t.Errorf("found %v, want nothing written", left)
			}
		})
	}
}

// An empty dataset without papers can be written in every form.
func TestEmptyDataset(t *testing.T) {
	for _, f := range export.Formats {
		t.Run(f.Name, func(t *testing.T) {
			parts, _, err := f.Parts(export.Input{Data: schema.Read(tables(nil)), Files: fstest.MapFS{}}, export.Options{})
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range parts {
				var b bytes.Buffer
				if err := p.Write(&b); err != nil {
					t.Errorf("%s: %v", p.Name, err)
				}
				if strings.HasSuffix(p.Name, "json") && !json.Valid(b.Bytes()) {
					t.Errorf("%s: found %q, want JSON", p.Name, b.String())
				}
			}
		})
	}
}

func TestWriteIsOfOneFile(t *testing.T) {
	if err := export.Named("csv").Write(own(), export.Options{}, io.Discard); err == nil {
		t.Error("found no error for many files to one writer")
	}
	var b bytes.Buffer
	if err := export.Named("csv").Write(own(), export.Options{Tables: []string{"theaters"}}, &b); err != nil {
		t.Fatal(err)
	}
	want, _ := fs.ReadFile(sample.Files, "theaters.csv")
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// Faults of form alone stop nothing, and what is written is in canonical form.
func TestFormIsMended(t *testing.T) {
	const want = "theater,label,label_es,medium,latitude,longitude\ngulf,Gulf,Golfo,sea,,\n"
	files := tables(nil).(fstest.MapFS)
	files["theaters.csv"] = &fstest.MapFile{Data: []byte("\ufefftheater;label;label_es;medium;longitude;latitude\r\ngulf;\"Gulf\";Golfo;sea;;\r\n\r\n")}
	files["more.csv"] = &fstest.MapFile{Data: []byte("a\n")}
	in := export.Input{Data: schema.Read(files), Files: files}
	if len(in.Data.Faults) < 5 {
		t.Fatalf("found %v, want faults of form", in.Data.Faults)
	}
	if diff := cmp.Diff(want, read(t, filepath.Join(to(t, "csv", in, export.Options{}, "csv"), "theaters.csv"))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A column that a file may lack is exported where it is there.
func TestOptionalColumns(t *testing.T) {
	files := tables(nil).(fstest.MapFS)
	files["sources.csv"].Data = []byte("source_id,publisher,origin,title,url,accessed,published,language,kind,access,note\nD0001,P,P,,,2025-04-30,,en,news,read,\n")
	in := export.Input{Data: schema.Read(files), Files: fstest.MapFS{}}
	const want = `{"source_id":"D0001","publisher":"P","origin":"P","title":null,"url":null,"accessed":"2025-04-30","published":null,"language":"en","kind":"news","access":"read","note":null}` + "\n"
	if diff := cmp.Diff(want, read(t, to(t, "jsonl", in, export.Options{Tables: []string{"sources"}}, "sources.jsonl"))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	db := opened(t, in)
	defer db.Close()
	var accessed string
	if err := db.QueryRow("SELECT accessed FROM sources").Scan(&accessed); err != nil || accessed != "2025-04-30" {
		t.Errorf("found %q and %v in the database, want 2025-04-30", accessed, err)
	}
	if err := db.QueryRow("SELECT archive_url FROM sources").Scan(&accessed); err == nil {
		t.Error("found a column archive_url in the database, want none")
	}
}

// held are the tables that a dataset has.
func held(d *schema.Dataset) []schema.Cells {
	return slices.DeleteFunc(d.Sheets(), func(s schema.Cells) bool { return !d.Holds(s.Table()) })
}
