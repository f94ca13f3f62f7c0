package export_test

import (
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/schema"
)

// hostile are texts that a spreadsheet runs, and what it is given instead.
var hostile = []struct{ text, shown string }{
	{"=1+1", "'=1+1"},
	{"=HYPERLINK(\"https://evil.example\",\"open\")", "'=HYPERLINK(\"https://evil.example\",\"open\")"},
	{"@SUM(A1)", "'@SUM(A1)"},
	{"+1", "'+1"},
	{"-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0"},
	{" =1+1", "' =1+1"},
	{"\t=1+1", "'\t=1+1"},
	{"＝1+1", "'＝1+1"},
	{"\"=1+1", "'\"=1+1"},
	{"-78.4", "-78.4"},
	{"-3", "-3"},
	{"a=1", "a=1"},
	{"two - three", "two - three"},
	{"<script>alert(1)</script>", "<script>alert(1)</script>"},
	{"_x003D_1", "_x003D_1"},
	{"007", "007"},
	{"TRUE", "TRUE"},
	{"1e5", "1e5"},
}

// withTexts is a dataset whose theaters bear the texts as labels.
func withTexts(texts ...string) export.Input {
	var rows strings.Builder
	for i, text := range texts {
		rows.WriteString("gulf_" + string(rune('a'+i)) + ",\"" + strings.ReplaceAll(text, `"`, `""`) + "\",Golfo,sea,-1.5,-78.4\n")
	}
	return export.Input{Data: schema.Read(tables(map[string]string{"theaters": rows.String()})), Files: fstest.MapFS{}}
}

func labels(t *testing.T, text string) []string {
	t.Helper()
	var found []string
	for _, r := range records(t, text)[1:] {
		found = append(found, r[1])
		if r[4] != "-1.5" || r[5] != "-78.4" {
			t.Errorf("found the place %q %q, want -1.5 -78.4", r[4], r[5])
		}
	}
	return found
}

func hostileTexts() (texts, shown []string) {
	for _, h := range hostile {
		texts, shown = append(texts, h.text), append(shown, h.shown)
	}
	return texts, shown
}

func TestExcelRunsNothing(t *testing.T) {
	texts, want := hostileTexts()
	in := withTexts(texts...)
	folder := to(t, "csv", in, export.Options{Excel: true}, "excel")
	text := read(t, filepath.Join(folder, "theaters.csv"))
	rest, marked := strings.CutPrefix(text, "\ufeff")
	if !marked || strings.Contains(rest, "\ufeff") {
		t.Errorf("found %q, want one byte order mark at the beginning", text[:20])
	}
	if diff := cmp.Diff(want, labels(t, rest)); diff != "" {
		t.Errorf("for spreadsheets (-want +got)\n%s", diff)
	}
	plain := read(t, filepath.Join(to(t, "csv", in, export.Options{}, "csv"), "theaters.csv"))
	if diff := cmp.Diff(texts, labels(t, plain)); diff != "" {
		t.Errorf("plain (-want +got)\n%s", diff)
	}
}

// Whatever a cell holds, none begins with what a spreadsheet runs, and the text is
// still there behind an apostrophe.
func TestExcelCells(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := rapid.StringMatching(`[=+\-@＝ "';|a1.]{1,8}`).Draw(r, "text")
		got := labelsOf(t, text)
		if got != text && got != "'"+text {
			r.Fatalf("%q: found %q", text, got)
		}
		start := strings.TrimLeft(got, " ")
		if strings.ContainsAny(start[:min(1, len(start))], "=+@") || strings.HasPrefix(start, "＝") || strings.HasPrefix(start, "-") && strings.Trim(start, "-.0123456789") != "" {
			r.Fatalf("%q: found %q, which is run", text, got)
		}
	})
}

func labelsOf(t *testing.T, text string) string {
	var b strings.Builder
	if err := export.Named("csv").Write(withTexts(text), export.Options{Excel: true, Tables: []string{"theaters"}}, &b); err != nil {
		t.Fatal(err)
	}
	return labels(t, strings.TrimPrefix(b.String(), "\ufeff"))[0]
}
