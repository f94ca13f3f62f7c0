package document_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	markdown "github.com/yuin/goldmark/text"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/document"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

var dataset = sync.OnceValue(func() *schema.Dataset { return schema.Read(sample.Files) })

// assessed is what is asked of the dataset, computed once for all tests, and identity what a
// report says of the dataset.
var assessed = sync.OnceValue(func() *assess.Assessment { return assess.New(dataset(), assess.Options{}) })
var identity = sync.OnceValues(func() (summary.Identity, error) { return summary.Identify(dataset(), sample.Files) })

var questions = map[string]summary.Question{
	"everything":      {By: summary.Breakdowns},
	"14 October 2025": {KnownBy: "2025-10-14"},
	"26 January 2026": {KnownBy: "2026-01-26", Scope: "sea"},
	"nothing":         {KnownBy: "2025-01-01", By: summary.Breakdowns},
	"filtered":        {Where: []summary.Condition{{Column: "announced_by", Value: ""}, {Column: "theater", Value: "sea_unstated"}}, From: "2025-10-01", AsOf: "2026-06-01"},
}

func worded(t *testing.T, q summary.Question, code string) *document.Document {
	t.Helper()
	_, d, _ := both(t, q, code)
	return d
}

// eachDocument visits every question in every language.
func eachDocument(t *testing.T, visit func(t *testing.T, d *document.Document)) {
	for name, q := range questions {
		for _, code := range language.Codes {
			t.Run(name+"/"+code, func(t *testing.T) { visit(t, worded(t, q, code)) })
		}
	}
}

// words are all texts of a document that are not quoted from the dataset.
func words(d *document.Document) []string {
	all := append([]string{d.Title}, d.Lead...)
	for _, s := range d.Sections {
		all = append(all, s.Title)
		for _, b := range s.Blocks {
			all = append(append(all, b.Paragraph, b.Heading), b.List...)
			if b.Table != nil {
				all = append(all, b.Table.Caption)
				for _, c := range b.Table.Columns {
					all = append(all, c.Title)
				}
			}
		}
	}
	return all
}

var english = regexp.MustCompile(`(?i)\b(the|of|and|with|is|are|which|killed|strikes?|by|from)\b`)

func TestSpanishHasNoEnglishLeft(t *testing.T) {
	for name, q := range questions {
		for _, text := range words(worded(t, q, "es")) {
			text = strings.ReplaceAll(text, "Strike Tally", "")
			for _, t := range dataset().Tallies.Rows { // names stay as they are
				if t.Series != "" {
					text = strings.ReplaceAll(text, t.Series, "")
				}
			}
			text = regexp.MustCompile(`strikes, accounts[a-z, ]+|The  contributors|CC-BY-4.0|https?://\S+`).ReplaceAllString(text, "")
			if found := english.FindString(text); found != "" {
				t.Errorf("%s: found %q in %q", name, found, text)
			}
		}
	}
}

// No verb of a phrase is left open or surplus, no label missing.
func TestPhrasesAreFilled(t *testing.T) {
	eachDocument(t, func(t *testing.T, d *document.Document) {
		all := words(d)
		for _, s := range d.Sections {
			for _, b := range s.Blocks {
				if b.Table == nil {
					continue
				}
				for _, row := range b.Table.Rows {
					if len(row) != len(b.Table.Columns) {
						t.Errorf("%s: found a row of %d cells, want %d", b.Table.Caption, len(row), len(b.Table.Columns))
					}
					for _, cell := range row {
						for _, line := range cell {
							all = append(all, line.Text)
							if line.Text == "" {
								t.Errorf("%s: found an empty line", b.Table.Caption)
							}
						}
					}
				}
			}
		}
		for _, text := range all {
			if strings.Contains(text, "%v") || strings.Contains(text, "%!") {
				t.Errorf("found %q", text)
			}
		}
	})
}

// goldmark reads as many tables, rows and cells as were written: no text of the
// dataset breaks out of its cell.
func TestMarkdownIsReadAsWritten(t *testing.T) {
	eachDocument(t, func(t *testing.T, d *document.Document) {
		var b bytes.Buffer
		if err := document.Markdown(&b, d); err != nil {
			t.Fatal(err)
		}
		tree := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(markdown.NewReader(b.Bytes()))
		var want []int // cells of each table with its header
		headings := 1
		for _, s := range d.Sections {
			headings++
			for _, block := range s.Blocks {
				if block.Heading != "" {
					headings++
				}
				if block.Table != nil {
					want = append(want, len(block.Table.Columns)*(1+len(block.Table.Rows)))
				}
			}
		}
		var got []int
		seen := 0
		err := ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			if !entering {
				return ast.WalkContinue, nil
			}
			switch n.Kind() {
			case tables.KindTable:
				got = append(got, 0)
			case tables.KindTableCell:
				got[len(got)-1]++
			case ast.KindHeading:
				seen++
			case ast.KindHTMLBlock, ast.KindCodeBlock:
				t.Errorf("found a block of kind %s", n.Kind())
			}
			return ast.WalkContinue, nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != len(want) || seen != headings {
			t.Fatalf("found %d tables and %d headings, want %d and %d", len(got), seen, len(want), headings)
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("table %d: found %d cells, want %d", i, got[i], want[i])
			}
		}
	})
}

// No line is wider than the window.
func TestTerminalFitsTheWindow(t *testing.T) {
	for _, width := range []int{40, 71, 72, 80, 120, 200} {
		for name, q := range questions {
			if q.By != nil && width != 80 {
				continue
			}
			var b bytes.Buffer
			if err := document.Terminal(&b, worded(t, q, "es"), width); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(b.String()) {
				if n := text.StringWidth(strings.TrimRight(line, "\n")); n > width {
					t.Errorf("%s, width %d: found %d characters in %q", name, width, n, line)
				}
				if strings.HasSuffix(line, " \n") {
					t.Errorf("%s, width %d: found blanks at the end of %q", name, width, line)
				}
			}
		}
	}
}

// What a page may fetch: nothing.
var fetches = regexp.MustCompile(`(?i)<(script|link|img|iframe|object|embed|base)\b|\bsrc=|url\(|@import`)

func TestHTMLStandsAlone(t *testing.T) {
	eachDocument(t, func(t *testing.T, d *document.Document) {
		page := html(t, d)
		if found := fetches.FindString(page); found != "" {
			t.Errorf("found %q", found)
		}
		ids := regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(page, -1)
		seen := map[string]bool{}
		for _, id := range ids {
			if seen[id[1]] {
				t.Errorf("found the id %q twice", id[1])
			}
			seen[id[1]] = true
		}
		for _, link := range regexp.MustCompile(`href="#([^"]*)"`).FindAllStringSubmatch(page, -1) {
			if !seen[link[1]] && d.Title != "" && strings.HasPrefix(link[1], "C") {
				t.Errorf("found a link to %q, which the page lacks", link[1])
			}
		}
	})
}

func html(t *testing.T, d *document.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := document.HTML(&b, d, []document.Picture{{Name: "evidence", SVG: `<svg role="img"></svg>`}}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestHTMLEscapesTheDataset(t *testing.T) {
	d := worded(t, questions["14 October 2025"], "en")
	d.Sections[0].Blocks = append(d.Sections[0].Blocks, document.Block{Table: &document.Table{Columns: []document.Column{{Title: "<b>"}},
		Rows: [][]document.Cell{{{{Text: `<script>alert("1")</script>`, Link: "javascript:alert(1)"}}}}}})
	page := html(t, d)
	if strings.Contains(page, "<script>") || strings.Contains(page, "<b>") || strings.Contains(page, `"javascript:`) {
		t.Error("found a text of a cell as it stands, want it escaped")
	}
}

func TestTwoRunsAreTheSame(t *testing.T) {
	spanish, err := language.Named("es")
	if err != nil {
		t.Fatal(err)
	}
	again := assess.New(schema.Read(sample.Files), assess.Options{})
	for name, q := range questions {
		var runs [2]bytes.Buffer
		for i, d := range []*document.Document{worded(t, q, "es"), document.New(reportOf(t, again, q), again.Data, spanish)} {
			b := &runs[i]
			if err := document.Markdown(b, d); err != nil {
				t.Fatal(err)
			}
			b.WriteString(html(t, d))
			if err := document.Terminal(b, d, 100); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(runs[0].Bytes(), runs[1].Bytes()) {
			t.Errorf("%s: found two runs that differ", name)
		}
	}
}

// A browser prints the page, without asking anybody for anything.
func TestHTMLPrints(t *testing.T) {
	browser, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("found no chromium; apt-get install chromium to print the page")
		}
		t.Skip("found no chromium; apt-get install chromium to print the page")
	}
	folder := t.TempDir()
	page, pdf := filepath.Join(folder, "report.html"), filepath.Join(folder, "report.pdf")
	if err := os.WriteFile(page, []byte(html(t, worded(t, questions["14 October 2025"], "en"))), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+folder, "--host-resolver-rules=MAP * ~NOTFOUND",
		"--no-pdf-header-footer", "--print-to-pdf="+pdf, "file://"+page).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	b, err := os.ReadFile(pdf)
	if err != nil {
		t.Fatal(err)
	}
	if pages := bytes.Count(b, []byte("/Type /Page\n")); !bytes.HasPrefix(b, []byte("%PDF-")) || pages < 3 || pages > 40 {
		t.Errorf("found a print of %d pages, want some", pages)
	}
}

// A report in brief is a page that loads at once, and says how to get the rest; every
// number in brackets is that of a reference, and every reference is referred to.
func TestBrief(t *testing.T) {
	for _, code := range language.Codes {
		l, err := language.Named(code)
		if err != nil {
			t.Fatal(err)
		}
		r, err := summary.New(assessed(), summary.Identity{}, summary.Question{Sections: document.BriefSections})
		if err != nil {
			t.Fatal(err)
		}
		d := document.Brief(r, dataset(), l)
		var b bytes.Buffer
		if err := document.HTML(&b, d, nil); err != nil {
			t.Fatal(err)
		}
		if b.Len() > 300_000 {
			t.Errorf("%s: found a page of %d bytes, want at most 300,000", code, b.Len())
		}
		if !strings.Contains(b.String(), "--full") {
			t.Errorf("%s: found no word on the report in full", code)
		}
		last := d.Sections[len(d.Sections)-1]
		cited := map[string]bool{}
		for _, m := range regexp.MustCompile(`\[(\d+)\]`).FindAllStringSubmatch(b.String(), -1) {
			cited[m[1]] = true
		}
		var listed []string
		for _, row := range last.Blocks[0].Table.Rows {
			listed = append(listed, row[0][0].Text)
			if !cited[row[0][0].Text] {
				t.Errorf("%s: found the reference %s, to which nothing refers", code, row[0][0].Text)
			}
		}
		if len(cited) != len(listed) || len(listed) == 0 {
			t.Errorf("%s: found %d numbers in brackets and %d references", code, len(cited), len(listed))
		}
	}
}
