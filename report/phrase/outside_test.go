package phrase

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// English by intent: what other programs show of findings, whose messages are English,
// and what stands in files that only programs read.
var english = map[string]bool{
	"../view/github.go": true, "../view/sarif.go": true,
	"\ntally fmt mends it where there is one right way to.": true, // of a rule, whose text is English
	"only GET and HEAD": true, "# Made by `tally site`; do not edit.": true, "Rows to ": true,
	"none named": true,                                                  // words of the tables
	"Costa Rica": true, "Dominican Rep.": true, "Rep. Dominicana": true, // names
}

// TestNoSentenceOutside looks for words in the code that makes what readers meet: two
// in a row in one text. They belong into phrases.csv or pages.csv. Errors, and texts of markup, are
// not looked at; neither are the packages that write for programs.
func TestNoSentenceOutside(t *testing.T) {
	words := regexp.MustCompile(`\pL{2,}[,.;:]? \pL{2,}`)
	markup := regexp.MustCompile(`(?s)<[a-z?!].*|; charset=.*|\(tally explain|GET, HEAD|^xml:.*`)
	used := map[string]bool{}
	for _, folder := range []string{"view", "site", "document", "chart", "change", "figure", "ledger", "corroboration", "known"} {
		err := filepath.WalkDir("../"+folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
				return err
			}
			if path = filepath.ToSlash(path); english[path] {
				used[path] = true
				return nil
			}
			files := token.NewFileSet()
			file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.CallExpr:
					switch f := n.Fun.(type) {
					case *ast.SelectorExpr:
						return f.Sel.Name != "Errorf" && f.Sel.Name != "New"
					case *ast.Ident:
						return f.Name != "panic"
					}
				case *ast.BasicLit:
					text, err := strconv.Unquote(n.Value)
					if n.Kind != token.STRING || err != nil || !words.MatchString(markup.ReplaceAllString(text, "")) {
						return true
					}
					if used[text] = english[text]; !english[text] {
						t.Errorf("%s: found the words %q, want them in phrases.csv or pages.csv", files.Position(n.Pos()), text)
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for text := range english {
		if !used[text] {
			t.Errorf("found no %q any more, want it off the list", text)
		}
	}
}
