package view

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	goldmarktext "github.com/yuin/goldmark/text"

	"github.com/strike-tally/strike-tally/report/visible"
	"github.com/strike-tally/strike-tally/validate"
)

// commentLimit is how many characters a comment on GitHub may have.
const commentLimit = 65_536

// rendered is a Markdown text as a reader sees it.
type rendered struct {
	Tables  [][][]string // the text of each cell
	HTML    []string     // markup that is HTML
	Markup  []string     // kinds of other markup inside a line
	Content string       // all text
}

// render reads Markdown as GitHub does, without its mentions and references.
func readMarkdown(t *testing.T, markdown string) rendered {
	t.Helper()
	source := []byte(markdown)
	document := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(goldmarktext.NewReader(source))
	var r rendered
	err := ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *extast.Table:
			r.Tables = append(r.Tables, nil)
		case *extast.TableHeader, *extast.TableRow:
			last := len(r.Tables) - 1
			r.Tables[last] = append(r.Tables[last], nil)
		case *extast.TableCell:
			table := r.Tables[len(r.Tables)-1]
			table[len(table)-1] = append(table[len(table)-1], shownText(n, source))
		case *ast.HTMLBlock:
			for i := range n.Lines().Len() {
				line := n.Lines().At(i)
				r.HTML = append(r.HTML, strings.TrimSpace(string(line.Value(source))))
			}
		case *ast.RawHTML:
			r.HTML = append(r.HTML, string(n.Segments.Value(source)))
		case *ast.Link, *ast.Image, *ast.AutoLink, *ast.CodeSpan, *extast.Strikethrough:
			r.Markup = append(r.Markup, n.Kind().String())
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	r.Content = shownText(document, source)
	return r
}

// shownText is the text under a node, escapes and entities undone.
func shownText(n ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if piece, ok := n.(*ast.Text); ok && entering {
			b.WriteString(unescape(string(piece.Value(source))))
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// unescape undoes what a renderer of HTML would.
func unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.ContainsRune("\\`*_[]|~!$^", rune(s[i+1])) {
			i++
		}
		b.WriteByte(s[i])
	}
	return strings.NewReplacer("&#8203;", "\u200b", "&lt;", "<", "&gt;", ">", "&amp;", "&").Replace(b.String())
}

// asIs is a text without the spaces that part what would be special.
func asIs(s string) string { return strings.ReplaceAll(s, "\u200b", "") }

func findingsMarkdown(t *testing.T, findings ...validate.Finding) string {
	t.Helper()
	var b strings.Builder
	if err := reportOf(findings...).Markdown(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestMarkdownHostile(t *testing.T) {
	got := readMarkdown(t, findingsMarkdown(t, hostileFindings()...))
	shown := clip(visible.Shown(hostile), cellClip)
	said := clip(visible.Shown("label: "+hostile), cellClip)
	place := "some folder/data,x:y/theaters.csv:"
	want := [][]string{
		{"", "place", "row", "finding", "rule"},
		{"error", place + "3:15", shown, said + "hint: " + shown, "first-rule"},
		{"warning", clip("some folder/data,x:y/"+visible.Shown(hostile), cellClip), "", "found a file of this name", "second-rule"},
		{"note", place + "2:1", "row2", said + "hint: look", "first-rule"},
	}
	if len(got.Tables) != 1 {
		t.Fatalf("found %d tables, want one", len(got.Tables))
	}
	for _, cells := range got.Tables[0] {
		for i := range cells {
			cells[i] = asIs(cells[i])
		}
	}
	if diff := cmp.Diff(want, got.Tables[0]); diff != "" {
		t.Errorf("table (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"<br>", "<br>"}, got.HTML); diff != "" {
		t.Errorf("HTML (-want +got):\n%s", diff)
	}
	if len(got.Markup) > 0 {
		t.Errorf("found markup %q, want none", got.Markup)
	}
}

// TestMarkdownNotifiesNobody holds that what GitHub itself makes of a text, beyond
// Markdown, finds nothing.
func TestMarkdownNotifiesNobody(t *testing.T) {
	for in, want := range map[string]string{
		"@all":               "@\u200ball",
		"a@b.example":        "a@\u200bb.example",
		"#12":                "#\u200b12",
		"owner/name#12":      "owner/name#\u200b12",
		"GH-3 gh-3":          "GH\u200b-3 gh\u200b-3",
		"https://x.example":  "https:\u200b//x.example",
		"www.x.example":      "www\u200b.x.example",
		"&#64;all &commat;x": "&#\u200b64;all &commat;x",
	} {
		if got := unescape(escapeMarkdown(in)); got != want {
			t.Errorf("%s: found %q, want %q", in, got, want)
		}
	}
}

func TestMarkdownBounds(t *testing.T) {
	var findings []validate.Finding
	for line := range 500 {
		f := at(line+1, validate.Warning)
		if line >= 490 {
			f.Severity = validate.Error
		}
		findings = append(findings, f)
	}
	got := readMarkdown(t, findingsMarkdown(t, findings...))
	rows := got.Tables[0]
	if len(rows) != 1+findingsMost+1 {
		t.Fatalf("found %d rows, want the head, %d findings and one for the others", len(rows), findingsMost)
	}
	if rows[1][0] != "error" || rows[1][2] != "row491" || rows[11][2] != "row1" {
		t.Errorf("found %q first and %q eleventh, want the ten errors before the warnings", rows[1], rows[11])
	}
	if last := rows[len(rows)-1][3]; last != "and 400 more" {
		t.Errorf("found %q at the end, want and 400 more", last)
	}
	if !strings.HasPrefix(got.Content, "10 errors, 490 warnings open; 0 waived") {
		t.Errorf("found %.60q, want the numbers of all findings first", got.Content)
	}
	// The longest that there can be, cell for cell.
	for i := range findings {
		f := &findings[i]
		f.Row, f.Message, f.Hint, f.Place.File = strings.Repeat("@", 999), strings.Repeat("\u202e", 999), strings.Repeat("<", 999), strings.Repeat("_", 999)
	}
	long := findingsMarkdown(t, findings...)
	if n := utf8.RuneCountInString(long); n > commentLimit {
		t.Errorf("found %d characters, want at most %d", n, commentLimit)
	}
	rows = readMarkdown(t, long).Tables[0]
	if len(rows) < 5 || !strings.HasPrefix(rows[len(rows)-1][3], "and ") {
		t.Errorf("found %d rows, the last %.80q, want some and one for the others", len(rows), rows[len(rows)-1])
	}
}
