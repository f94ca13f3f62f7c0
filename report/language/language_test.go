package language_test

import (
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

func named(t *testing.T, code string) *language.Language { t.Helper(); return namedBy(t, code) }

func namedBy(t interface{ Fatal(...any) }, code string) *language.Language {
	l, err := language.Named(code)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestManners(t *testing.T) {
	en, es := named(t, "en"), named(t, "es")
	strikes := language.Noun{One: language.Phrase{EN: "%v strike", ES: "%v ataque"}, Many: language.Phrase{EN: "%v strikes", ES: "%v ataques"}}
	for _, test := range []struct{ what, got, want string }{
		{"number", en.Number(12345), "12,345"},
		{"number", es.Number(12345), "12.345"},
		{"four digits", es.Number(1234), "1234"},
		{"negative", en.Number(-3), "−3"},
		{"signed", es.Signed(2), "+2"},
		{"signed", en.Signed(0), "0"},
		{"decimal", en.Decimal(6.5), "6.5"},
		{"decimal", es.Decimal(6.5), "6,5"},
		{"date", en.Date("2025-10-04"), "4 October 2025"},
		{"date", es.Date("2025-10-04"), "4 de octubre de 2025"},
		{"short date", en.ShortDate("2025-09-04"), "4\u00a0Sep\u00a02025"},
		{"short date", es.ShortDate("2025-09-04"), "4\u00a0sept\u00a02025"},
		{"no date", es.ShortDate(""), ""},
		{"month", en.Month("2026-01"), "January 2026"},
		{"month", es.Month("2026-01"), "enero de 2026"},
		{"one", en.Count(1, strikes), "1 strike"},
		{"none", en.Count(0, strikes), "0 strikes"},
		{"one", es.Count(1, strikes), "1 ataque"},
		{"many", es.Count(12000, strikes), "12.000 ataques"},
		{"list", en.List([]string{"a", "b", "c"}), "a, b and c"},
		{"list", es.List([]string{"a", "b", "c"}), "a, b y c"},
		{"list", es.List([]string{"a", "inteligencia"}), "a e inteligencia"},
		{"list", es.List([]string{"a", "hielo"}), "a y hielo"},
		{"list of one", es.List([]string{"a"}), "a"},
		{"list of none", es.List(nil), ""},
		{"word", es.Word(schema.FollowUp, "yes"), "sí"},
		{"word", en.Word(schema.Evidence, "drugs_recovered"), "drugs recovered"},
		{"unknown word", es.Word(schema.Evidence, "crystal_ball"), "crystal_ball"},
		{"title", language.Title("última"), "Última"},
		{"title of nothing", language.Title(""), ""},
	} {
		if test.got != test.want {
			t.Errorf("%s: found %q, want %q", test.what, test.got, test.want)
		}
	}
	if _, err := language.Named("xx"); err == nil {
		t.Error("xx: found no error, want one")
	}
}

// TestShortMonthsBeginTheLongOnes: each short month is how its long one begins, and no two of a language are the same.
func TestShortMonthsBeginTheLongOnes(t *testing.T) {
	for _, code := range language.Codes {
		l, seen := named(t, code), map[string]bool{}
		for month := schema.Date("2025-01-28"); month < "2026"; month = month.AddDays(31)[:8] + "28" {
			short, long := l.ShortMonth(string(month[:7])), l.Month(string(month[:7]))
			if !strings.HasPrefix(long, short) || seen[short] {
				t.Errorf("%s: found %q for %q", code, short, long)
			}
			seen[short] = true
		}
		if len(seen) != 12 {
			t.Errorf("%s: found %d months", code, len(seen))
		}
	}
}
