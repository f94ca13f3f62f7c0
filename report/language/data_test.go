package language_test

import (
	"encoding/csv"
	"os"
	"testing"
)

func TestTranslationsOfData(t *testing.T) {
	rows := translations(t)
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

// translations are the rows of spanish.csv, its header first.
func translations(t *testing.T) [][]string {
	t.Helper()
	f, err := os.Open("spanish.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}
