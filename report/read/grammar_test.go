package read

import (
	"encoding/csv"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// context is what the examples of a language are about; it stands before each of them.
var context = map[string]string{
	"en": "The U.S. military strikes boats in the Caribbean Sea.",
	"es": "Las fuerzas de Estados Unidos atacan lanchas en el mar Caribe.",
	"pt": "As forças dos Estados Unidos atacam barcos no Caribe.",
	"fr": "Les forces des États-Unis frappent des bateaux dans les Caraïbes.",
	"de": "Die USA greifen Boote in der Karibik an.",
}

// example is a text and what is to be found in it: kind, measure, qualifier and value of every
// figure, in the order in which they stand there.
type example struct{ line, text, want string }

func examples(t testing.TB, code string) (all []example) {
	t.Helper()
	name := "grammar/examples/" + code + ".csv"
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close() //nolint:errcheck // it was only read
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows[1:] {
		all = append(all, example{fmt.Sprintf("%s:%d", name, i+2), row[0], row[1]})
	}
	return all
}

// TestExamples reads every example of every grammar.
func TestExamples(t *testing.T) {
	r := sampleReader()
	for _, code := range Languages {
		all := examples(t, code)
		if len(all) < 5 {
			t.Errorf("%s: found %d examples, want some for each language", code, len(all))
		}
		for _, e := range all {
			a := r.Read([]byte(context[code]+" "+e.text), Options{Name: "x.txt", Language: code})
			var got []string
			for _, f := range a.Figures {
				got = append(got, fmt.Sprintf("%s %s %s %d", f.Kind, f.Measure, f.Qualifier, f.Value))
			}
			if diff := cmp.Diff(e.want, strings.Join(got, "; ")); diff != "" {
				t.Errorf("%s: %s\n(-want +got)\n%s", e.line, e.text, diff)
			}
		}
	}
}

// TestForms writes out the forms of words.
func TestForms(t *testing.T) {
	for words, want := range map[string][]string{
		"lancha":                         {"lancha"},
		"lancha(s/)":                     {"lanchas", "lancha"},
		"(ha/han) muert(o/a)":            {"ha muerto", "han muerto", "ha muerta", "han muerta"},
		"de (víctimas (fatales/)/ellos)": {"de víctimas fatales", "de víctimas ", "de ellos"},
		"(open":                          {"open"},
	} {
		if diff := cmp.Diff(want, forms(words)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", words, diff)
		}
	}
}
