package document_test

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	markup "golang.org/x/net/html"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/document"
	"github.com/strike-tally/strike-tally/report/summary"
)

// Where a row is a list, its cells are labelled from what the table says once: the style
// of a table names each of its columns by its title, and has a rule for each place.
func TestLabelsAreTheTitles(t *testing.T) {
	eachDocument(t, func(t *testing.T, d *document.Document) {
		var b bytes.Buffer
		if err := document.HTML(&b, d, nil); err != nil {
			t.Fatal(err)
		}
		page := b.String()
		root, err := markup.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		var want, got [][]string
		for _, s := range d.Sections {
			for _, block := range s.Blocks {
				if block.Table == nil {
					continue
				}
				var one []string
				for i, c := range block.Table.Columns {
					one = append(one, fmt.Sprintf("--%d:'%s' %v", i+1, c.Title, c.Right))
					for _, rule := range []string{fmt.Sprintf("td:nth-child(%d)::before { content: var(--%d); }", i+1, i+1), fmt.Sprintf(":where(.n%d td:nth-child(%d)) { text-align: right;", i+1, i+1)} {
						if !strings.Contains(page, rule) {
							t.Fatalf("found no rule %q", rule)
						}
					}
				}
				want = append(want, one)
			}
		}
		for n := range root.Descendants() {
			if n.Type != markup.ElementNode || n.Data != "table" {
				continue
			}
			of := map[string]string{}
			for _, a := range n.Attr {
				of[a.Key] = a.Val
			}
			var one []string
			for i, label := range strings.Split(of["style"], ";") {
				one = append(one, fmt.Sprintf("%s %v", label, slices.Contains(strings.Fields(of["class"]), fmt.Sprintf("n%d", i+1))))
			}
			got = append(got, one)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("labels (-want +got)\n%s", diff)
		}
	})
}

// A report in full is text and the addresses of its sources: what lays it out weighs less
// than the text does.
func TestPageIsMostlyText(t *testing.T) {
	for _, code := range []string{"en", "es"} {
		d := worded(t, summary.Question{}, code)
		var b bytes.Buffer
		if err := document.HTML(&b, d, nil); err != nil {
			t.Fatal(err)
		}
		page := regexp.MustCompile(`(?s)<style>.*?</style>`).ReplaceAllString(b.String(), "")
		text := regexp.MustCompile(`<[^>]*>`).ReplaceAllString(page, "")
		addresses := 0
		for _, a := range regexp.MustCompile(`href="(http[^"]*)"`).FindAllStringSubmatch(page, -1) {
			addresses += len(a[1])
		}
		if rest := len(page) - len(text) - addresses; len(text) < 100_000 || rest*4 > len(text)*3 {
			t.Errorf("%s: found %d bytes of text, %d of addresses and %d of elements, want a report in full, its elements three quarters of the text at most", code, len(text), addresses, rest)
		}
	}
}
