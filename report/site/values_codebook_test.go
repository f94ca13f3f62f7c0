package site

import (
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
)

// TestCodebookTellsTheSchema: below each table stand its columns in their order, each with what
// it holds and means and a link to the words that it takes or to the table that it names; and
// each word with its label in the page's language, and its meaning.
func TestCodebookTellsTheSchema(t *testing.T) {
	s, d := valuesSite(t)
	for _, code := range language.Codes {
		l, err := language.Named(code)
		if err != nil {
			t.Fatal(err)
		}
		w, folder := phrase.In(l, d), code+"/"
		if code == "en" {
			folder = ""
		}
		page := s.File(folder + "codebook/index.html")
		var rows [][]string
		links := map[string]bool{}
		elements(t, page, func(e *html.Node, attributes map[string]string) {
			if e.Data == "a" {
				links[attributes["href"]+" "+textOf(e)] = true
			}
		})
		inTables := map[string]bool{}
		elements(t, page, func(e *html.Node, _ map[string]string) {
			for n := e.Parent; e.Data == "a" && len(e.Attr) > 0 && n != nil; n = n.Parent {
				if n.Data == "td" {
					inTables[e.Attr[0].Val+" "+textOf(e)] = len(e.Attr) == 1 && e.Attr[0].Key == "href"
				}
			}
		})
		rows = append(rows, cells(t, page, "book")...)
		var want [][]string
		for _, table := range d.Held() {
			want = append(want, []string{w.Say("col.column"), w.Say("col.type"), w.Say("col.means")})
			for i := range table.Columns {
				c := &table.Columns[i]
				holds := w.Say("kind." + string(c.Kind))
				if c.Vocabulary != nil {
					holds += " " + c.Vocabulary.Name
					if len(c.Vocabulary.Words) > 0 && !inTables["#words-"+c.Vocabulary.Name+" "+c.Vocabulary.Name] {
						t.Errorf("%s: found no link to the words of %s", page.Path, c.Vocabulary.Name)
					}
				}
				if c.RefTable != "" {
					holds += ", " + w.Say("codebook.names") + " " + c.RefTable
					if !inTables["#"+c.RefTable+" "+c.RefTable] {
						t.Errorf("%s: found no link to the table %s", page.Path, c.RefTable)
					}
				}
				if c.Required {
					holds += ", " + w.Say("codebook.required")
				}
				means, _ := l.Data(c.Doc)
				want = append(want, []string{c.Name, holds, means})
			}
			if told := w.Say("codebook.rows", d.Sheet(table.Name).Len()); !strings.Contains(shownText(t, page), told) {
				t.Errorf("%s: %s: found no %q", page.Path, table.Name, told)
			}
			if !links["#"+table.Name+" "+table.Name] {
				t.Errorf("%s: found no link to the table %s on top", page.Path, table.Name)
			}
		}
		for _, v := range d.Used() {
			want = append(want, []string{w.Say("col.word"), w.Say("col.label"), w.Say("col.meaning")})
			for _, word := range v.Words {
				means, _ := l.Data(word.Doc)
				want = append(want, []string{word.Name, w.Word(v, word.Name), means})
			}
		}
		if len(rows) != len(want) {
			t.Fatalf("%s: found %d rows, want %d", page.Path, len(rows), len(want))
		}
		for i := range want {
			for n, cell := range want[i] {
				if got := strings.Join(strings.Fields(rows[i][n]), " "); got != strings.Join(strings.Fields(cell), " ") {
					t.Errorf("%s: row %s, column %s: found %q, want %q", page.Path, strconv.Itoa(i), strconv.Itoa(n+1), got, cell)
				}
			}
		}
	}
}
