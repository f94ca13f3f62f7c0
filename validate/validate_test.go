package validate_test

import (
	"encoding/csv"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
	"github.com/strike-tally/strike-tally/validate/validatetest"
)

// base is the small faultless dataset that the rules' examples overlay.
func base(t testing.TB) fstest.MapFS {
	t.Helper()
	tables, err := readBase()
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for name, b := range tables {
		files[name] = &fstest.MapFile{Data: slices.Clone(b)}
	}
	return files
}

var readBase = sync.OnceValues(func() (map[string][]byte, error) {
	files := map[string][]byte{}
	folder := os.DirFS("rules/testdata/base")
	for _, table := range schema.Tables {
		b, err := fs.ReadFile(folder, table.File)
		if err != nil {
			return nil, err
		}
		files[table.File] = b
	}
	return files, nil
})

func run(t testing.TB, files fs.FS) validate.Result {
	t.Helper()
	return validatetest.ExpectStreamed(t, files, validate.Options{Rules: rules.All()}, 1)
}

// inShort is a finding as the tables below write it: place and rule.
func inShort(f validate.Finding) string {
	return fmt.Sprintf("%s:%d:%d %s", f.Place.File, f.Place.Line, f.Place.Column, f.Rule)
}

// expectOne fails unless exactly the one finding was made, with a hint.
func expectOne(t *testing.T, files fs.FS, want string) {
	t.Helper()
	findings := run(t, files).Findings
	if len(findings) != 1 || inShort(findings[0]) != want {
		t.Errorf("got %d findings, want one, %s", len(findings), want)
		for _, f := range findings {
			t.Logf("%s: %s", inShort(f), f.Message)
		}
		return
	}
	if f := findings[0]; f.Hint == "" || f.Message == "" {
		t.Errorf("%s: got message %q and hint %q, want both", want, f.Message, f.Hint)
	}
}

// withCell is a table with other raw text (quotes and all) in one cell of the
// row that begins on a line.
func withCell(t *testing.T, text string, line int, column, raw string) string {
	t.Helper()
	r := csv.NewReader(strings.NewReader(text))
	header, err := r.Read()
	if err != nil {
		t.Fatal(err)
	}
	from := r.InputOffset()
	for {
		row, err := r.Read()
		if err != nil {
			t.Fatalf("line %d: %v", line, err)
		}
		to := r.InputOffset()
		if at, _ := r.FieldPos(0); at != line {
			from = to
			continue
		}
		row[slices.Index(header, column)] = "\x01"
		var b strings.Builder
		w := csv.NewWriter(&b)
		if err := w.Write(row); err != nil {
			t.Fatal(err)
		}
		w.Flush()
		return text[:from] + strings.Replace(b.String(), "\x01", raw, 1) + text[to:]
	}
}

// One cell of the base dataset is broken, and exactly one finding must tell it,
// at its line and byte column.
func TestOneBrokenCellIsOneFinding(t *testing.T) {
	for _, test := range []struct {
		table  string
		line   int // on which the row begins
		column string
		raw    string // the cell's new text
		place  string // of the finding
		rule   string
	}{
		// A cell that must be filled.
		{"strikes", 3, "strike_id", ``, "3:1", "required"},
		{"strikes", 3, "date", ``, "3:6", "required"},
		{"strikes", 3, "date_precision", ``, "3:17", "required"},
		{"strikes", 3, "theater", ``, "3:69", "required"},
		{"strikes", 3, "location_precision", ``, "3:120", "required"},
		{"strikes", 3, "target_type", ``, "3:125", "required"},
		{"strikes", 3, "follow_up", ``, "3:156", "required"},
		{"strikes", 3, "confirmation", ``, "3:222", "required"},
		{"accounts", 4, "account_id", ``, "4:1", "required"},
		{"accounts", 4, "strike_id", ``, "4:7", "required"},
		{"accounts", 4, "source_id", ``, "4:12", "required"},
		{"tallies", 3, "tally_id", ``, "3:1", "required"},
		{"tallies", 3, "source_id", ``, "3:7", "required"},
		{"tallies", 3, "scope", ``, "3:45", "required"},
		{"tallies", 3, "counts_missing", ``, "3:73", "required"},
		{"claims", 3, "claimant", ``, "3:17", "required"},
		{"claims", 3, "topic", ``, "3:42", "required"},
		{"claims", 3, "stance", ``, "3:48", "required"},
		{"claims", 3, "claim", ``, "3:57", "required"},
		{"sources", 3, "publisher", ``, "3:7", "required"},
		{"sources", 3, "origin", ``, "3:21", "required"},
		{"sources", 3, "language", ``, "3:110", "required"},
		{"sources", 3, "kind", ``, "3:113", "required"},
		{"sources", 3, "access", ``, "3:118", "required"},
		{"theaters", 2, "theater", ``, "2:1", "required"},
		{"theaters", 2, "label", ``, "2:17", "required"},
		{"excluded", 2, "what", ``, "2:19", "required"},
		{"excluded", 2, "reason", ``, "2:51", "required"},
		{"coverage", 2, "from", ``, "2:1", "required"},
		{"coverage", 2, "to", ``, "2:12", "required"},
		{"coverage", 2, "scope", ``, "2:23", "required"},
		{"coverage", 2, "completeness", ``, "2:27", "required"},
		// A day that is none.
		{"strikes", 3, "date", `2025-3-9`, "3:6", "invalid-date"},
		{"strikes", 3, "date", `3/9/2025`, "3:6", "invalid-date"},
		{"strikes", 2, "date", `9.3.2025`, "2:6", "invalid-date"},
		{"strikes", 6, "date", `2025-04-31`, "6:6", "invalid-date"},
		{"strikes", 6, "date", `2025-13-02`, "6:6", "invalid-date"},
		{"strikes", 6, "date", `0025-04-02`, "6:6", "invalid-date"},
		{"strikes", 3, "announced", `2025-03`, "3:21", "invalid-date"},
		{"strikes", 3, "announced", `"March 10, 2025"`, "3:21", "invalid-date"},
		{"strikes", 3, "missing_known", `45732`, "3:143", "invalid-date"},
		{"accounts", 2, "date", `2025-03-04 `, "2:18", "invalid-date"},
		{"accounts", 7, "date", `2025-02-29`, "7:18", "invalid-date"},
		{"tallies", 2, "as_of", `20250310`, "2:29", "invalid-date"},
		{"tallies", 4, "from", `2025-03-01T00:00`, "4:27", "invalid-date"},
		{"claims", 2, "date", `"Mar 4, 2025"`, "2:6", "invalid-date"},
		{"sources", 4, "published", `10-03-25`, "4:88", "invalid-date"},
		{"sources", 4, "published", `unknown`, "4:88", "invalid-date"},
		{"coverage", 3, "from", `2025-04-00`, "3:1", "invalid-date"},
		{"excluded", 2, "date", `12 March`, "2:8", "invalid-date"},
		// A number that is none.
		{"strikes", 2, "deaths", `3.7`, "2:116", "invalid-number"},
		{"strikes", 2, "deaths", `05`, "2:116", "invalid-number"},
		{"strikes", 2, "deaths", `five`, "2:116", "invalid-number"},
		{"strikes", 2, "deaths_min", `-5`, "2:118", "invalid-number"},
		{"strikes", 2, "deaths_max", `6+`, "2:120", "invalid-number"},
		{"strikes", 2, "vessels", `0x1`, "2:114", "invalid-number"},
		{"strikes", 3, "missing", `"1,5"`, "3:141", "invalid-number"},
		{"strikes", 3, "survivors", `?`, "3:154", "invalid-number"},
		{"accounts", 2, "deaths_min", ` 5`, "2:45", "invalid-number"},
		{"accounts", 2, "deaths_max", `5-6`, "2:47", "invalid-number"},
		{"accounts", 2, "ordinal", `0`, "2:53", "invalid-number"},
		{"accounts", 2, "vessels", `1e0`, "2:51", "invalid-number"},
		{"accounts", 5, "missing", `2 `, "5:49", "invalid-number"},
		{"tallies", 2, "deaths", `~8`, "2:49", "invalid-number"},
		{"tallies", 3, "deaths_to", `NaN`, "3:52", "invalid-number"},
		{"tallies", 4, "strikes", `4.0`, "4:67", "invalid-number"},
		{"tallies", 2, "strikes", `10000000`, "2:58", "invalid-number"},
		{"tallies", 2, "vessels", `+2`, "2:66", "invalid-number"},
		{"tallies", 2, "missing", `1_000`, "2:74", "invalid-number"},
		{"tallies", 2, "survivors", `"1,000"`, "2:75", "invalid-number"},
		// Degrees that are none.
		{"strikes", 2, "latitude", `"10,25"`, "2:92", "invalid-coordinate"},
		{"strikes", 2, "latitude", `100.25`, "2:92", "invalid-coordinate"},
		{"strikes", 2, "longitude", `-190`, "2:98", "invalid-coordinate"},
		{"strikes", 2, "longitude", `60°30'W`, "2:98", "invalid-coordinate"},
		{"strikes", 2, "longitude", `60.5W`, "2:98", "invalid-coordinate"},
		{"strikes", 3, "latitude", `+9.8`, "3:112", "invalid-coordinate"},
		{"strikes", 3, "longitude", `-061`, "3:116", "invalid-coordinate"},
		{"strikes", 3, "longitude", `-6.1e1`, "3:116", "invalid-coordinate"},
		{"strikes", 3, "latitude", `9.`, "3:112", "invalid-coordinate"},
		{"theaters", 2, "latitude", `10.1234567`, "2:54", "invalid-coordinate"},
		{"theaters", 2, "longitude", ` -60`, "2:59", "invalid-coordinate"},
		{"theaters", 3, "latitude", `NaN`, "3:47", "invalid-coordinate"},
		// A word outside its vocabulary.
		{"strikes", 2, "date_precision", `Day`, "2:17", "unknown-word"},
		{"strikes", 2, "date_precision", `hour`, "2:17", "unknown-word"},
		{"strikes", 2, "location_precision", `nearby`, "2:104", "unknown-word"},
		{"strikes", 2, "target_type", `go-fast`, "2:109", "unknown-word"},
		{"strikes", 3, "target_type", `gofast`, "3:125", "unknown-word"},
		{"strikes", 3, "follow_up", `maybe`, "3:156", "unknown-word"},
		{"strikes", 3, "follow_up", `sí`, "3:156", "unknown-word"},
		{"strikes", 3, "confirmation", `declared `, "3:222", "unknown-word"},
		{"accounts", 2, "superseded", `no`, "2:83", "unknown-word"},
		{"tallies", 2, "deaths_qualifier", `atleast`, "2:52", "unknown-word"},
		{"tallies", 2, "strikes_qualifier", `approx`, "2:60", "unknown-word"},
		{"tallies", 2, "counts_missing", `n`, "2:76", "unknown-word"},
		{"claims", 2, "stance", `assert`, "2:57", "unknown-word"},
		{"sources", 2, "kind", `Official`, "2:137", "unknown-word"},
		{"sources", 2, "access", `read;excerpt`, "2:146", "unknown-word"},
		{"theaters", 2, "medium", `ocean`, "2:50", "unknown-word"},
		{"excluded", 2, "reason", `not a strike`, "2:51", "unknown-word"},
		{"coverage", 2, "completeness", `full`, "2:27", "unknown-word"},
		// A list that is written otherwise.
		{"strikes", 2, "evidence_offered", `video; intelligence_asserted`, "2:187", "invalid-list"},
		{"strikes", 2, "evidence_offered", `intelligence_asserted;video`, "2:187", "invalid-list"},
		{"strikes", 2, "evidence_offered", `video;video`, "2:187", "invalid-list"},
		{"strikes", 2, "evidence_offered", `none_offered;video`, "2:187", "invalid-list"},
		{"strikes", 2, "evidence_offered", `video|intelligence_asserted`, "2:187", "invalid-list"},
		{"strikes", 2, "evidence_offered", `"video,intelligence_asserted"`, "2:187", "invalid-list"},
		{"strikes", 2, "evidence_offered", `video;`, "2:187", "invalid-list"},
		{"strikes", 3, "evidence_offered", `vidoe`, "3:216", "invalid-list"},
		{"strikes", 3, "evidence_offered", `Video`, "3:216", "invalid-list"},
		{"accounts", 2, "evidence_offered", `document`, "2:55", "invalid-list"},
		{"claims", 3, "evidence_offered", `testimony;document`, "3:84", "invalid-list"},
		{"claims", 4, "evidence_offered", `n/a`, "4:112", "invalid-list"},
		{"claims", 3, "contradicts", `C1`, "3:99", "invalid-list"},
		{"claims", 3, "contradicts", `C001;C001`, "3:99", "invalid-list"},
		{"claims", 4, "contradicts", `C002;C001`, "4:130", "invalid-list"},
		{"claims", 4, "contradicts", `C001 C002`, "4:130", "invalid-list"},
		{"claims", 3, "contradicts", `S001`, "3:99", "invalid-list"},
		// An id that is written otherwise.
		{"strikes", 2, "strike_id", `S1`, "2:1", "invalid-id"},
		{"strikes", 2, "strike_id", `s001`, "2:1", "invalid-id"},
		{"strikes", 2, "strike_id", `S0001`, "2:1", "invalid-id"},
		{"strikes", 2, "strike_id", `SOO1`, "2:1", "invalid-id"},
		{"accounts", 3, "account_id", `A002`, "3:1", "invalid-id"},
		{"accounts", 3, "strike_id", `001`, "3:7", "invalid-id"},
		{"accounts", 3, "source_id", `D2`, "3:12", "invalid-id"},
		{"tallies", 2, "through", `s002`, "2:40", "invalid-id"},
		{"tallies", 2, "tally_id", `T-0001`, "2:1", "invalid-id"},
		{"claims", 2, "claim_id", `1`, "2:1", "invalid-id"},
		{"claims", 2, "strike_id", `A0001`, "2:122", "invalid-id"},
		{"claims", 2, "source_id", `D0001 `, "2:129", "invalid-id"},
		{"sources", 2, "source_id", `0001`, "2:1", "invalid-id"},
		{"excluded", 2, "excluded_id", `XX01`, "2:1", "invalid-id"},
		{"excluded", 3, "former_id", `005`, "3:6", "invalid-id"},
		{"excluded", 3, "replaced_by", `s004`, "3:11", "invalid-id"},
		// An address that nobody can follow.
		{"sources", 2, "url", `javascript:alert(1)`, "2:85", "invalid-url"},
		{"sources", 2, "url", `data:text/html;base64`, "2:85", "invalid-url"},
		{"sources", 2, "url", `ftp://ministry.example/1`, "2:85", "invalid-url"},
		{"sources", 2, "url", `www.ministry.example/statements/1`, "2:85", "invalid-url"},
		{"sources", 2, "url", `https://me:pw@ministry.example/1`, "2:85", "invalid-url"},
		{"sources", 2, "url", `https://ministry..example/1`, "2:85", "invalid-url"},
		{"sources", 2, "url", `https://ministry/1`, "2:85", "invalid-url"},
		{"sources", 2, "url", `https://192.168.0.1/1`, "2:85", "invalid-url"},
		{"sources", 2, "url", `https://-ministry.example/1`, "2:85", "invalid-url"},
		{"sources", 2, "url", `https://ministerio_ejemplo.example/1`, "2:85", "invalid-url"},
		{"sources", 2, "url", `https://niño.example/1`, "2:85", "invalid-url"},
		{"sources", 2, "url", `https://ministry.example/a b`, "2:85", "invalid-url"},
		{"sources", 2, "url", ` https://ministry.example/1`, "2:85", "invalid-url"},
		{"sources", 2, "url", `https://`, "2:85", "invalid-url"},
		{"sources", 2, "url", `https:///1`, "2:85", "invalid-url"},
		{"sources", 2, "url", `http:ministry.example/1`, "2:85", "invalid-url"},
		{"sources", 2, "url", `htps://ministry.example/1`, "2:85", "invalid-url"},
		{"sources", 2, "url", `#top`, "2:85", "invalid-url"},
		{"sources", 2, "url", `https://ministry.example:99999/1`, "2:85", "invalid-url"},
		{"sources", 2, "url", `https://ministry.example/%zz`, "2:85", "invalid-url"},
		{"sources", 2, "url", `https://ministry.example/<1>`, "2:85", "invalid-url"},
		{"sources", 2, "url", `n/a`, "2:85", "invalid-url"},
		// A language that is none.
		{"sources", 2, "language", `english`, "2:134", "invalid-language"},
		{"sources", 2, "language", `EN`, "2:134", "invalid-language"},
		{"sources", 2, "language", `en_US`, "2:134", "invalid-language"},
		{"sources", 2, "language", `xx`, "2:134", "invalid-language"},
		{"sources", 2, "language", `en;es`, "2:134", "invalid-language"},
		// White space where none belongs.
		{"strikes", 2, "location", `off  Cape Example`, "2:75", "stray-white-space"},
		{"strikes", 2, "location", ` off Cape Example`, "2:75", "stray-white-space"},
		{"strikes", 2, "claimed_group", `none named `, "2:156", "stray-white-space"},
		{"strikes", 6, "announced_by", `" "`, "6:32", "stray-white-space"},
		{"strikes", 3, "note", "\"Two lines.\n\nAnd a third.\"", "3:231", "stray-white-space"},
		{"accounts", 2, "note", "See\tbelow.", "2:84", "stray-white-space"},
		{"claims", 2, "claimant", "Ministry of\u00a0Example", "2:17", "stray-white-space"},
		{"sources", 2, "title", "\"Statement\n\"", "2:47", "stray-white-space"},
		// Text that is not composed, and text that a spreadsheet would run.
		{"sources", 5, "title", "Termina la bu\u0301squeda", "5:29", "not-nfc"},
		{"theaters", 2, "label_es", "Bahi\u0301a de Ejemplo", "2:33", "not-nfc"},
		{"strikes", 2, "note", `=HYPERLINK(1)`, "2:224", "formula-cell"},
		{"claims", 2, "note", `+1`, "2:135", "formula-cell"},
		{"claims", 2, "note", `-2+3`, "2:135", "formula-cell"},
		{"tallies", 4, "series", `@daily`, "4:13", "formula-cell"},
		{"excluded", 2, "note", `"=1,2"`, "2:69", "formula-cell"},
		// Words that data gives.
		{"theaters", 2, "theater", `Gulf of Example`, "2:1", "invalid-word"},
		{"theaters", 2, "theater", `gulf-of-example`, "2:1", "invalid-word"},
		{"claims", 2, "topic", `Cargo`, "2:51", "invalid-word"},
		{"claims", 2, "topic", `cargo__of_boats`, "2:51", "invalid-word"},
		// Numbers and days out of order.
		{"strikes", 2, "deaths", `7`, "2:116", "count-order"},
		{"strikes", 2, "deaths", `4`, "2:116", "count-order"},
		{"strikes", 2, "deaths_min", `7`, "2:118", "count-order"},
		{"strikes", 2, "deaths_max", `1`, "2:120", "count-order"},
		{"strikes", 4, "deaths_min", `5`, "4:92", "count-order"},
		{"accounts", 6, "deaths_min", `5`, "6:43", "count-order"},
		{"tallies", 3, "deaths_to", `9`, "3:49", "count-order"},
		{"strikes", 3, "announced", `2025-03-08`, "3:21", "date-order"},
		{"strikes", 3, "date", `2025-03-18`, "3:6", "date-order"},
		{"strikes", 3, "missing_known", `2025-03-01`, "3:143", "date-order"},
		{"tallies", 4, "as_of", `2025-02-28`, "4:38", "date-order"},
		{"coverage", 2, "to", `2025-02-01`, "2:12", "date-order"},
		// One of two cells that belong together.
		{"strikes", 2, "latitude", ``, "2:92", "incomplete-pair"},
		{"strikes", 2, "longitude", ``, "2:98", "incomplete-pair"},
		{"strikes", 3, "missing", ``, "3:141", "incomplete-pair"},
		{"strikes", 3, "missing_known", ``, "3:143", "incomplete-pair"},
		{"strikes", 2, "deaths_min", ``, "2:118", "incomplete-pair"},
		{"strikes", 2, "deaths_max", ``, "2:120", "incomplete-pair"},
		{"theaters", 3, "latitude", ``, "3:47", "incomplete-pair"},
		{"tallies", 2, "deaths_qualifier", ``, "2:52", "incomplete-pair"},
		{"tallies", 2, "vessels", ``, "2:67", "incomplete-pair"},
		{"tallies", 3, "deaths", ``, "3:49", "incomplete-pair"},
		{"tallies", 4, "strikes_qualifier", ``, "4:69", "incomplete-pair"},
		// Characters that are no text.
		{"strikes", 2, "location", "off\x00Cape", "2:75", "control-character"},
		{"strikes", 2, "location", "off Cape\u200b Example", "2:75", "control-character"},
		{"claims", 2, "claim", "The \u202eboat", "2:65", "control-character"},
		{"sources", 5, "title", "Termina la b\xfasqueda", "5:29", "invalid-utf8"},
		{"theaters", 2, "label_es", "Bah\xeda", "2:33", "invalid-utf8"},
		// Quotes.
		{"strikes", 2, "location", `"off Cape Example"`, "2:75", "needless-quotes"},
		{"strikes", 2, "location", `off "Cape" Example`, "2:79", "stray-quote"},
		{"strikes", 2, "location", `"off "Cape" Example"`, "2:80", "stray-quote"},
		{"strikes", 2, "location", `"off Cape Example`, "2:75", "unclosed-quote"},
		{"claims", 3, "claim", `"The boat was out for fish.`, "3:57", "unclosed-quote"},
		// References and rows beside each other.
		{"accounts", 3, "strike_id", `S099`, "3:7", "unknown-reference"},
		{"accounts", 3, "source_id", `D0999`, "3:12", "unknown-reference"},
		{"accounts", 3, "theater", `gulf`, "3:29", "unknown-reference"},
		{"claims", 3, "contradicts", `C099`, "3:99", "unknown-reference"},
		{"tallies", 3, "scope", `seas`, "3:45", "unknown-reference"},
		{"strikes", 3, "strike_id", `S001`, "3:1", "duplicate-id"},
	} {
		t.Run(fmt.Sprintf("%s/%s/%.20q", test.rule, test.column, test.raw), func(t *testing.T) {
			files := base(t)
			name := test.table + ".csv"
			text := withCell(t, string(files[name].Data), test.line, test.column, test.raw)
			files[name] = &fstest.MapFile{Data: []byte(text)}
			expectOne(t, files, name+":"+test.place+" "+test.rule)
		})
	}
}

// The form of one file is broken, for each table in turn.
func TestOneBrokenFileIsOneFinding(t *testing.T) {
	if testing.Short() {
		t.Skip("broken cells go through the same goroutines")
	}
	for _, test := range []struct {
		name   string
		change func(text string, header []string) string
		place  func(header []string) string
		rule   string
		rows   bool // only for tables with rows
	}{
		{"mark", func(s string, _ []string) string { return "\ufeff" + s }, at("1:1"), "byte-order-mark", false},
		{"crlf", func(s string, _ []string) string { return strings.ReplaceAll(s, "\n", "\r\n") }, behindHeader(0), "line-end", false},
		{"cr", func(s string, _ []string) string { return strings.ReplaceAll(s, "\n", "\r") }, behindHeader(0), "line-end", false},
		{"no bytes", func(string, []string) string { return "" }, at("1:1"), "empty-file", false},
		{"blanks", func(string, []string) string { return " \n \n" }, at("1:1"), "empty-file", false},
		{"utf-16", utf16Text, at("1:1"), "wrong-encoding", false},
		{"semicolons", separated(';'), afterFirstName, "wrong-separator", false},
		{"tabs", separated('\t'), afterFirstName, "wrong-separator", false},
		{"bars", separated('|'), afterFirstName, "wrong-separator", false},
		{"no header", func(s string, _ []string) string { _, rows, _ := strings.Cut(s, "\n"); return rows }, at("1:1"), "missing-header", true},
		{"blank line on top", func(s string, _ []string) string { return "\n" + s }, at("1:1"), "blank-line", false},
		{"blank line below the header", func(s string, _ []string) string { return strings.Replace(s, "\n", "\n\n", 1) }, at("2:1"), "blank-line", false},
		{"commas alone below the header", func(s string, h []string) string {
			return strings.Replace(s, "\n", "\n"+strings.Repeat(",", len(h)-1)+"\n", 1)
		}, at("2:1"), "blank-line", false},
		{"second row short", func(s string, _ []string) string { return strings.Replace(s, "\n", "\nX\n", 1) }, at("2:2"), "short-row", false},
		{"second row long", func(s string, h []string) string {
			return strings.Replace(s, "\n", "\n"+strings.Repeat("X,", len(h))+"X\n", 1)
		}, func(h []string) string { return fmt.Sprintf("2:%d", 2*len(h)+1) }, "long-row", false},
		{"unknown column at the end", func(s string, _ []string) string { return withColumn(s, "reviewer", "x") }, behindHeader(1), "unknown-column", false},
		{"nameless column at the end", func(s string, _ []string) string { return withColumn(s, "", "") }, behindHeader(1), "unknown-column", false},
		{"last column twice", func(s string, h []string) string { return withColumn(s, h[len(h)-1], "x") }, behindHeader(1), "duplicate-column", false},
		{"first column in capitals", func(s string, h []string) string { return strings.ToUpper(h[0]) + s[len(h[0]):] }, at("1:1"), "misspelt-column", false},
		{"first column with a blank", func(s string, _ []string) string { return " " + s }, at("1:1"), "misspelt-column", false},
		{"second column with a slip", func(s string, h []string) string {
			return strings.Replace(s, ","+h[1]+",", ","+h[1][:1]+h[1]+",", 1)
		}, afterFirstNameAndComma, "misspelt-column", false},
		{"first column last", firstColumnLast, func(h []string) string {
			return fmt.Sprintf("1:%d", len(strings.Join(h[1:], ","))+2)
		}, "column-order", false},
		{"last column gone", withoutLastColumn, at("1:1"), "missing-column", false},
		{"everything quoted", func(s string, _ []string) string { return quoted(s) }, func(h []string) string { return "2:1" }, "needless-quotes", true},
	} {
		for _, table := range schema.Tables {
			t.Run(test.name+"/"+table.Name, func(t *testing.T) {
				files := base(t)
				text := string(files[table.File].Data)
				if test.rows && strings.Count(text, "\n") == 1 {
					t.Skip("the table has no rows")
				}
				columns := table.Needed().Header()
				if test.name == "last column gone" && table.Columns[table.Index(columns[len(columns)-1])].Optional {
					t.Skip("the file may lack it")
				}
				files[table.File] = &fstest.MapFile{Data: []byte(test.change(text, columns))}
				expectOne(t, files, table.File+":"+test.place(columns)+" "+test.rule)
			})
		}
	}
}

func at(place string) func([]string) string { return func([]string) string { return place } }

// behindHeader is so many bytes behind the end of the header.
func behindHeader(n int) func([]string) string {
	return func(header []string) string { return fmt.Sprintf("1:%d", len(strings.Join(header, ","))+1+n) }
}

func afterFirstName(header []string) string { return fmt.Sprintf("1:%d", len(header[0])+1) }

func afterFirstNameAndComma(header []string) string { return fmt.Sprintf("1:%d", len(header[0])+2) }

func utf16Text(text string, _ []string) string {
	b := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune(text)) {
		b = append(b, byte(unit), byte(unit>>8))
	}
	return string(b)
}

// records are the cells of a canonical table.
func records(text string) [][]string {
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		panic(err)
	}
	return rows
}

func written(rows [][]string, separator rune) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = separator
	if err := w.WriteAll(rows); err != nil {
		panic(err)
	}
	return b.String()
}

func separated(separator rune) func(string, []string) string {
	return func(text string, _ []string) string { return written(records(text), separator) }
}

func withColumn(text, name, cell string) string {
	rows := records(text)
	for i := range rows {
		rows[i] = append(rows[i], cell)
	}
	rows[0][len(rows[0])-1] = name
	return written(rows, ',')
}

func withoutLastColumn(text string, _ []string) string {
	rows := records(text)
	for i := range rows {
		rows[i] = rows[i][:len(rows[i])-1]
	}
	return written(rows, ',')
}

func firstColumnLast(text string, _ []string) string {
	rows := records(text)
	for i := range rows {
		rows[i] = append(rows[i][1:], rows[i][0])
	}
	return written(rows, ',')
}

// quoted puts quotes around every cell but those of the header.
func quoted(text string) string {
	var b strings.Builder
	for i, row := range records(text) {
		for j, cell := range row {
			if j > 0 {
				b.WriteByte(',')
			}
			if i == 0 {
				b.WriteString(cell)
				continue
			}
			b.WriteString(`"` + strings.ReplaceAll(cell, `"`, `""`) + `"`)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// A file is missing, has no last line end, or should not be there.
func TestOneFileTooFewOrTooManyIsOneFinding(t *testing.T) {
	for _, table := range schema.Tables {
		t.Run("missing "+table.Name, func(t *testing.T) {
			files := base(t)
			delete(files, table.File)
			if table.Optional {
				if findings := run(t, files).Findings; len(findings) > 0 {
					t.Errorf("got %d findings of a table that may be missing, want none: %v", len(findings), findings)
				}
				return
			}
			expectOne(t, files, table.File+":0:0 missing-file")
		})
		t.Run("folder "+table.Name, func(t *testing.T) {
			files := base(t)
			delete(files, table.File)
			files[table.File+"/x"] = &fstest.MapFile{}
			expectOne(t, files, table.File+":0:0 unreadable-file")
		})
		t.Run("open end of "+table.Name, func(t *testing.T) {
			files := base(t)
			text := strings.TrimSuffix(string(files[table.File].Data), "\n")
			files[table.File] = &fstest.MapFile{Data: []byte(text)}
			last := text[strings.LastIndex(text, "\n")+1:]
			expectOne(t, files, fmt.Sprintf("%s:%d:%d no-final-line-end", table.File, strings.Count(text, "\n")+1, len(last)+1))
		})
	}
	files := base(t)
	files["strikes copy.csv"] = &fstest.MapFile{Data: []byte("x\n")}
	expectOne(t, files, "strikes copy.csv:0:0 unknown-file")
}

// Places are those of the file, whatever stands before the cell.
func TestPlacesAreTrue(t *testing.T) {
	const header = "theater,label,label_es,medium,latitude,longitude\n"
	const before = "gulf_of_example,\"Gulf\nof\nExample\",\"Golfo, de\nEjemplo\",sea,10.5,-60\n"
	const broken = "port_example,Port Example,\"Puerto\nEjemplo\",land,91,-61.4\nwestern_sound,Western Sound,Sonda Occidental,sea,,\n"
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"behind line breaks in cells", header + before + broken, []string{"7:15 invalid-coordinate"}},
		{"behind a byte order mark", "\ufeff" + header + before + broken, []string{"1:1 byte-order-mark", "7:15 invalid-coordinate"}},
		{"behind blank lines", header + "\n" + before + "\n\n" + broken, []string{"2:1 blank-line", "7:1 blank-line", "8:1 blank-line", "10:15 invalid-coordinate"}},
		{"with line ends of Windows", strings.ReplaceAll(header+before+broken, "\n", "\r\n"), []string{"1:49 line-end", "7:15 invalid-coordinate"}},
		{"with line ends of Windows and a mark", "\ufeff" + strings.ReplaceAll(header+before+broken, "\n", "\r\n"), []string{"1:1 byte-order-mark", "1:52 line-end", "7:15 invalid-coordinate"}},
		{"behind letters of several bytes", header + "gulf_of_example,Gülf,Bahía ñ,sea,91,-60\n" + broken, []string{"2:37 invalid-coordinate", "4:15 invalid-coordinate"}},
		{"behind a row that cannot be read", header + "gulf_of_example,\"Gulf\nof\nExample\",sea\n" + broken, []string{"4:13 short-row", "6:15 invalid-coordinate"}},
		{"behind a quote left open", header + "gulf_of_example,\"Gulf,Golfo,sea,10.5,-60\n" + broken, []string{"2:17 unclosed-quote", "4:15 invalid-coordinate"}},
		{"in the first line", strings.Replace(header, "label_es", "label_sp", 1) + before + strings.Replace(broken, "91", "9", 1), []string{"1:15 misspelt-column"}},
		{"in the first line behind a mark", "\ufeff" + strings.Replace(header, "label_es", "label_sp", 1) + before + strings.Replace(broken, "91", "9", 1), []string{"1:1 byte-order-mark", "1:18 misspelt-column"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := base(t)
			files["theaters.csv"] = &fstest.MapFile{Data: []byte(test.text)}
			var got, want []string
			for _, f := range run(t, files).Findings {
				got = append(got, inShort(f))
			}
			for _, w := range test.want {
				want = append(want, "theaters.csv:"+w)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// FuzzRead feeds any bytes as one table. Nothing panics, and each finding has a
// place inside its file, a message and a hint.
func FuzzRead(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, table int, b []byte) {
		files := base(t)
		name := tableOf(table) + ".csv"
		files[name] = &fstest.MapFile{Data: b}
		for _, finding := range run(t, files).Findings {
			if finding.Message == "" || finding.Hint == "" {
				t.Errorf("%s: got message %q and hint %q, want both", inShort(finding), finding.Message, finding.Hint)
			}
			expectInside(t, files, finding.Place)
			for _, r := range finding.Related {
				expectInside(t, files, r.Place)
			}
		}
	})
}

// expectInside fails if a place lies outside its file. The byte behind the last
// one of a line is inside.
func expectInside(t *testing.T, files fstest.MapFS, p schema.Place) {
	t.Helper()
	text := string(files[p.File].Data)
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	lines := strings.Split(text, "\n")
	if p.Line < 1 || p.Line > len(lines) || p.Column < 1 || p.Column > len(lines[p.Line-1])+1 {
		t.Errorf("got the place %s:%d:%d, which the file does not have", p.File, p.Line, p.Column)
	}
}

// A hint names what was probably meant.
func TestHintsNameWhatWasMeant(t *testing.T) {
	for _, test := range []struct {
		table  string
		line   int
		column string
		raw    string
		hint   string // a part of it
	}{
		{"strikes", 3, "missing_known", "2025-3-16", "2025-03-16"},
		{"strikes", 3, "missing_known", "16.03.2025", "did you mean 2025-03-16?"},
		{"strikes", 3, "missing_known", "3/16/2025", "did you mean 2025-03-16?"},
		{"strikes", 3, "missing_known", "9/2/2025", "2025-09-02 or 2025-02-09"},
		{"strikes", 3, "missing_known", "45902", "2025-09-02"},
		{"strikes", 3, "missing_known", "2025-02-30", "February 2025 has 28 days"},
		{"strikes", 3, "missing_known", "2025-16-03", "2025-03-16"},
		{"strikes", 3, "missing_known", "2025-03", "a month or year alone"},
		{"strikes", 3, "missing_known", "16 March 2025", "2025-03-16"},
		{"strikes", 3, "missing_known", "20250316", "2025-03-16"},
		{"strikes", 3, "missing_known", "unknown", "stays empty"},
		{"strikes", 3, "survivors", "010", "did you mean 10?"},
		{"strikes", 3, "survivors", "eleven", "did you mean 11?"},
		{"strikes", 3, "survivors", "11+", "write 11"},
		{"strikes", 3, "survivors", "2-3", "2 as its lower and 3 as its upper end"},
		{"strikes", 3, "survivors", "\"1,500\"", "did you mean 1500?"},
		{"strikes", 3, "survivors", "3.0", "did you mean 3?"},
		{"strikes", 3, "survivors", "3.7", "counted whole"},
		{"strikes", 3, "survivors", "-1", "never below 0"},
		{"strikes", 3, "survivors", "NaN", "stays empty"},
		{"strikes", 3, "survivors", "2 dead", "write 2 alone"},
		{"strikes", 2, "latitude", "\"10,25\"", "did you mean 10.25?"},
		{"strikes", 2, "latitude", "10°15'N", "did you mean 10.25?"},
		{"strikes", 2, "longitude", "60.5 W", "did you mean -60.5?"},
		{"strikes", 2, "longitude", "\"60°30'00\"\"W\"", "did you mean -60.5?"},
		{"strikes", 2, "latitude", "\"10.25, -60.5\"", "a cell each"},
		{"strikes", 2, "latitude", "-160.5", "changed places"},
		{"strikes", 2, "latitude", "1025", "decimal point"},
		{"strikes", 2, "target_type", "Go-Fast", "did you mean go_fast?"},
		{"strikes", 2, "target_type", "go-fast boat", "did you mean go_fast?"},
		{"strikes", 2, "target_type", "baot", "did you mean boat?"},
		{"strikes", 2, "target_type", "yacht", "boat, go_fast, semi_submersible"},
		{"strikes", 2, "follow_up", "sí", "did you mean yes?"},
		{"strikes", 2, "evidence_offered", "\"video, intelligence asserted\"", "did you mean video;intelligence_asserted?"},
		{"strikes", 2, "evidence_offered", "intelligence_asserted;vidoe", "did you mean video;intelligence_asserted?"},
		{"claims", 3, "contradicts", "c1", "did you mean C001?"},
		{"claims", 4, "contradicts", "C002;C001", "did you mean C001;C002?"},
		{"accounts", 2, "strike_id", "S7", "did you mean S007?"},
		{"accounts", 2, "strike_id", "s007", "did you mean S007?"},
		{"accounts", 2, "strike_id", "SOO7", "did you mean S007?"},
		{"accounts", 2, "strike_id", "D0001", "an id of sources"},
		{"sources", 2, "url", "www.ministry.example/1", "did you mean https://www.ministry.example/1?"},
		{"sources", 2, "url", "htps://ministry.example/1", "did you mean https://ministry.example/1?"},
		{"sources", 2, "url", "http:/ministry.example/1", "did you mean http://ministry.example/1?"},
		{"sources", 2, "url", "HTTPS://ministry.example/1", "did you mean https://ministry.example/1?"},
		{"sources", 2, "url", "https://ministry.example/a b", "did you mean https://ministry.example/a%20b?"},
		{"sources", 2, "language", "Spanish", "did you mean es?"},
		{"sources", 2, "language", "pt_br", "did you mean pt-BR?"},
		{"theaters", 2, "theater", "Bahía-Azul", "did you mean bahia_azul?"},
		{"theaters", 2, "label", "Gulf  of Example", "did you mean \"Gulf of Example\"?"},
	} {
		t.Run(fmt.Sprintf("%s/%.20q", test.column, test.raw), func(t *testing.T) {
			files := base(t)
			name := test.table + ".csv"
			files[name] = &fstest.MapFile{Data: []byte(withCell(t, string(files[name].Data), test.line, test.column, test.raw))}
			findings := run(t, files).Findings
			if len(findings) != 1 || !strings.Contains(findings[0].Hint, test.hint) {
				t.Errorf("got %d findings, want one with the hint %q", len(findings), test.hint)
				for _, f := range findings {
					t.Logf("%s: %s; hint: %s", inShort(f), f.Message, f.Hint)
				}
			}
		})
	}
}
