package document_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	markup "golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/report/document"
)

// The lines of a cell stay apart where a program keeps the text alone: of a Markdown
// table without its breaks, as pandoc has it, and of a page without its elements.
func TestLinesOfACellStayApart(t *testing.T) {
	eachDocument(t, func(t *testing.T, d *document.Document) {
		var b bytes.Buffer
		if err := document.HTML(&b, d, nil); err != nil {
			t.Fatal(err)
		}
		cells := texts(t, &b, "td")
		var mark bytes.Buffer
		if err := document.Markdown(&mark, d); err != nil {
			t.Fatal(err)
		}
		for _, s := range d.Sections {
			for _, block := range s.Blocks {
				if block.Table == nil {
					continue
				}
				for _, cell := range slices.Concat(block.Table.Rows...) {
					if len(cells) == 0 {
						t.Fatal("found fewer cells on the page than in the report")
					}
					checkApart(t, cells[0], cell)
					cells = cells[1:]
				}
			}
		}
		if len(cells) > 0 {
			t.Errorf("found %d cells more on the page than in the report", len(cells))
		}
		// A break that falls away leaves a blank, and what stood before it an end.
		for line := range strings.Lines(mark.String()) {
			for i, part := range strings.Split(line, "<br />") {
				if before := strings.TrimRight(part, "*>) "); i < strings.Count(line, "<br />") && (!strings.HasSuffix(part, " ") || !strings.ContainsAny(before[len(before)-1:], ".;:")) {
					t.Errorf("found %q before a break, want it to end with a mark and a blank", part)
				}
			}
		}
	})
}

func checkApart(t *testing.T, text string, cell document.Cell) {
	t.Helper()
	for i, line := range cell {
		rest, found := strings.CutPrefix(text, line.Text)
		if !found {
			t.Fatalf("found %.80q on the page, want the line %.80q of the report", text, line.Text)
		}
		last := i == len(cell)-1
		text = strings.TrimLeft(rest, "; \n")
		if parted := len(rest) - len(text); !last && (parted == 0 || !strings.ContainsAny(line.Text[len(line.Text)-1:]+rest[:parted], ".;:")) {
			t.Errorf("found %q right behind %q", text, line.Text)
		}
	}
	if text != "" {
		t.Errorf("found %q behind the last line of a cell", text)
	}
}

// texts are the texts of the elements of a name, as a reader of pages has them that
// knows no styles.
func texts(t *testing.T, page *bytes.Buffer, name string) []string {
	t.Helper()
	root, err := markup.Parse(page)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for n := range root.Descendants() {
		if n.Type == markup.ElementNode && n.Data == name {
			var b strings.Builder
			for child := range n.Descendants() {
				if child.Type == markup.TextNode {
					b.WriteString(child.Data)
				}
			}
			all = append(all, b.String())
		}
	}
	return all
}
