package language_test

import (
	"encoding/csv"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Every phrase of the reports stands in both languages, with the same values in it
// and, as a title of a column of numbers, with the same mark.
func TestPhrasesStandInBothLanguages(t *testing.T) {
	files, err := filepath.Glob("../*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	phrases := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		source, err := parser.ParseFile(set, file, nil, 0)
		if err != nil {
			continue // the compiler tells it better
		}
		ast.Inspect(source, func(n ast.Node) bool {
			literal, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			texts := map[string]string{}
			for _, element := range literal.Elts {
				if pair, ok := element.(*ast.KeyValueExpr); ok {
					key, isName := pair.Key.(*ast.Ident)
					value, isText := pair.Value.(*ast.BasicLit)
					if isName && isText && value.Kind == token.STRING {
						texts[key.Name], _ = strconv.Unquote(value.Value)
					}
				}
			}
			en, hasEN := texts["EN"]
			es, hasES := texts["ES"]
			if !hasEN && !hasES {
				return true
			}
			phrases++
			at := set.Position(literal.Pos())
			switch {
			case es == "":
				t.Errorf("%s: found no Spanish for %q", at, en)
			case strings.Count(en, "%v") != strings.Count(es, "%v") && en != "":
				t.Errorf("%s: found other values in %q than in %q", at, es, en)
			case strings.HasSuffix(en, ">") != strings.HasSuffix(es, ">"):
				t.Errorf("%s: found only one of %q and %q marked as numbers", at, en, es)
			}
			return true
		})
	}
	if phrases < 100 {
		t.Errorf("found %d phrases, want those of the reports", phrases)
	}
}

func TestTranslationsOfData(t *testing.T) {
	f, err := os.Open("spanish.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for i, row := range rows {
		if len(row) != 2 || row[0] == "" || row[1] == "" {
			t.Errorf("row %d: found %q, want a text and its translation", i+1, row)
			continue
		}
		if seen[row[0]] {
			t.Errorf("row %d: found %q a second time", i+1, row[0])
		}
		seen[row[0]] = true
	}
	en, es := named(t, "en"), named(t, "es")
	if text, known := en.Data("anything"); text != "anything" || !known {
		t.Errorf("English: found %q, %t, want the text itself", text, known)
	}
	if text, known := es.Data("never translated"); text != "never translated" || known {
		t.Errorf("Spanish: found %q, %t, want the text itself, not known", text, known)
	}
}
