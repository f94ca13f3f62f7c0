package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// A hint names what was most likely meant, in the way of people of either language, of
// spreadsheets and of programs.
func TestHintsNameWhatWasMeant(t *testing.T) {
	for _, test := range []struct {
		rule, table, column string
		hints               map[string]string // what a cell's hint holds
	}{
		{"invalid-date", "strikes", "date", map[string]string{
			"45944.5": "2025-10-14", "45944": "2025-10-14", "14 de octubre de 2025": "2025-10-14", "16 sept 2025": "2025-09-16", "Sept. 16, 2025": "2025-09-16", "martes, 14 de octubre de 2025": "2025-10-14",
			"２０２５-10-14": "2025-10-14", "2025–10–14": "2025-10-14", "2025-1O-14": "2025-10-14", "'2025-10-14": "2025-10-14", "1760400000": "2025-10-14", "1760400000000": "2025-10-14",
			"2025-10-14?": "2025-10-14; doubt", "2025-10-14 to 2025-10-15": "one day: give the first, 2025-10-14", "14 octobre 2025": "2025-10-14", "NaT": "a day is needed", "October 14": "with the year", "25-10-14": "2025-10-14 or 2014-10-25", "14.10.25": "mean 2025-10-14?",
			"2025-02-30": "February", "9/2/2025": "2025-09-02",
		}},
		{"invalid-coordinate", "strikes", "latitude", map[string]string{
			"–62.4": "-62.4", "−62.4": "-62.4", "６2.4": "62.4", "N 11.5": "11.5", "11°30'S": "-11.5", "S 11°30'": "-11.5", "10,5": "10.5", "-0": "mean 0?", "95": "-90 and 90", "10.5, -62.4": "a cell each",
		}},
		{"invalid-number", "strikes", "deaths", map[string]string{
			"seis": "6", "veintidós": "22", "twenty-one": "21", "treinta y dos": "32", "al menos 3": "write 3", "más de 12": "write 12", "3 o 4": "3 as its lower and 4", "5[1]": "write 5 alone", "5*": "write 5 alone",
			"=SUM(A1:A3)": "not the formula", "#REF!": "a formula has failed", "2025-10-14": "this is a day", "５": "5", "1.09E1": "without exponent", "media docena": "6", "3l": "31", "1O": "10", "175.": "175?", "175,": "175?",
		}},
		{"invalid-url", "sources", "url", map[string]string{"https://a.example/x).": "https://a.example/x? ", "https://a.example/x…": "the whole address", "https://a.example/x,": "%2C",
			"https://https://a.example/x": "https://a.example/x? The beginning", "https//a.example/x": "https://a.example/x? The colon", "https://jane:secret@a.example/x": "https://a.example/x? A user name", "https://a.example/b%2520c": "https://a.example/b%20c?"}},
		{"unknown-word", "strikes", "follow_up", map[string]string{"true": "mean yes?", "FALSE": "mean no?", "sí": "mean yes?", "0": "mean no?", "maybe": "the words are"}},
		{"invalid-id", "accounts", "source_id", map[string]string{"D0001;D0002": "keep D0001 here, and write a row of its own for D0002", "D0001 D0002": "2 ids", "D0001;S001": "an id is D"}},
		{"invalid-list", "strikes", "evidence_offered", map[string]string{"['video', 'other']": "mean video;other?", `{"video"}`: "mean video?"}},
		{"stray-white-space", "strikes", "theater", map[string]string{"eastern\u00a0pacific": "mean eastern_pacific?"}},
		{"stray-white-space", "strikes", "note", map[string]string{"two\u00a0boats": "a common blank"}},
	} {
		column := schema.TableNamed(test.table).Columns[schema.TableNamed(test.table).Index(test.column)]
		_, param, _ := strings.Cut(column.Validate[strings.LastIndex(column.Validate, ",")+1:], "=")
		rule := All()[slices.IndexFunc(All(), func(r *validate.Rule) bool { return r.Name == test.rule })]
		for value, want := range test.hints {
			c := validate.Cell{Column: &column, Value: value, Param: param}
			if _, hint := rule.Cell.Word(c); !strings.Contains(hint, want) {
				t.Errorf("%s %q: found the hint %q, want one with %q", test.column, value, hint, want)
			}
		}
	}
}
