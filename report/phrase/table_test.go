package phrase

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/language"
)

// phrases are all phrases of both tables by key, read by a reader of CSV.
func phrases() map[string]language.Phrase {
	all := map[string]language.Phrase{}
	for _, text := range []string{answers, pages} {
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil {
			panic(err)
		}
		for _, row := range rows[1:] {
			all[row[0]] = language.Phrase{EN: row[1], ES: row[2]}
		}
	}
	return all
}

// TestOfFindsWhatAReaderOfCSVReads of every key, and of none that is a part of one or
// longer.
func TestOfFindsWhatAReaderOfCSVReads(t *testing.T) {
	all := phrases()
	for key, want := range all {
		got, ok := Of(key)
		if diff := cmp.Diff(want, got); !ok || diff != "" {
			t.Errorf("%s: found %v (-want +got):\n%s", key, ok, diff)
		}
		for _, other := range []string{key[:len(key)-1], key + "a", key + ","} {
			if _, is := all[other]; !is {
				if got, ok := Of(other); ok {
					t.Errorf("%s: found %v, want none", other, got)
				}
			}
		}
	}
	for _, none := range []string{"", "key", "zzz"} {
		if got, ok := Of(none); ok {
			t.Errorf("%q: found %v, want none", none, got)
		}
	}
}

func TestTableReadsCells(t *testing.T) {
	for text, want := range map[string]language.Phrase{
		"key,english,spanish\na,b,c\n":                         {EN: "b", ES: "c"},
		"key,english,spanish\na,b,c":                           {EN: "b", ES: "c"},
		"key,english,spanish\na,,\nb,d,e\n":                    {},
		"key,english,spanish\na,\"b, \"\"so\"\"\",\"\"\n":      {EN: `b, "so"`},
		"key,english,spanish\na,\"\"\"\",\"c,d\"\nb,\"e\",f\n": {EN: `"`, ES: "c,d"},
	} {
		got, ok := newTable(text).find("a")
		if diff := cmp.Diff(want, got); !ok || diff != "" {
			t.Errorf("%q: found %v (-want +got):\n%s", text, ok, diff)
		}
	}
	for _, text := range []string{"", "\n", "key,english,spanish\n"} {
		if got, ok := newTable(text).find("a"); ok {
			t.Errorf("%q: found %v, want none", text, got)
		}
	}
}
