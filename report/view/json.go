package view

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate"
)

// The JSON forms. Keys and their order are part of the interface: other programs
// read them. What is absent is null, never a made-up zero.

type jsonCheck struct {
	jsonValidate
	Totals  []jsonTotal `json:"totals"`
	Marked  []schema.ID `json:"marked"` // strikes whose numbers in totals rest on accounts that were not public by as_of
	Tallies []jsonTally `json:"tallies"`
}

type jsonDeaths struct {
	Min  *int `json:"min"`
	Best *int `json:"best"`
	Max  *int `json:"max"`
}

type jsonTotal struct {
	Scope     string     `json:"scope"`
	Deaths    jsonDeaths `json:"deaths"`
	Missing   *int       `json:"missing"` // null: the strikes have no such column
	Survivors *int       `json:"survivors"`
	Strikes   int        `json:"strikes"`
	Vessels   *int       `json:"vessels"` // null likewise
	First     *string    `json:"first"`
	Last      *string    `json:"last"`
	AsOf      *string    `json:"as_of"`
	Marked    jsonMarked `json:"marked"`
	// Measures are those of measures.csv of which a number is given.
	Measures []jsonMeasured `json:"measures,omitempty"`
}

// jsonMeasured is the sum of a measure; null is what is not known.
type jsonMeasured struct {
	Measure string `json:"measure"`
	Min     *int   `json:"min"`
	Best    *int   `json:"best"`
	Max     *int   `json:"max"`
	Given   int    `json:"strikes_with_a_number"`
	Lacking int    `json:"strikes_without"`
}

// jsonMarked is what of a total was not told by as_of: killed and survivors, and vessels.
type jsonMarked struct {
	Numbers bool `json:"numbers"`
	Vessels bool `json:"vessels"`
}

// CheckJSON writes the answer of `tally check --format json`.
func CheckJSON(w io.Writer, a *assess.Assessment, told validate.Result, say *phrase.Words) error {
	out := jsonCheck{jsonValidate: validateJSON(told), Totals: []jsonTotal{}, Marked: append([]schema.ID{}, a.Marked()...), Tallies: []jsonTally{}}
	for _, t := range a.Totals() {
		out.Totals = append(out.Totals, totalJSON(a, t))
	}
	verdicts := a.Verdicts()
	for i := range verdicts {
		out.Tallies = append(out.Tallies, tallyJSON(a, say, &verdicts[i]))
	}
	return writeJSON(w, out)
}

func writeJSON(w io.Writer, v any) error {
	text, err := indented(v, "")
	if err == nil {
		_, err = fmt.Fprintln(w, text)
	}
	return err
}

// indented is a value as it stands inside an answer, indented by more. Characters
// without a shape of their own are escaped, so that the text is the same on a terminal.
func indented(v any, more string) (string, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent(more, "  ")
	err := e.Encode(v)
	text := strings.TrimSuffix(b.String(), "\n")
	if !strings.ContainsFunc(text, unseen) {
		return text, err
	}
	b.Reset()
	for _, r := range text {
		if !unseen(r) {
			b.WriteRune(r)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
	}
	return b.String(), err
}

// unseen tells which characters of a JSON text can only stand in its strings, and are
// escaped there.
func unseen(r rune) bool { return r != '\n' && csvtable.Unseen(r) }

// sumOf is the sum of a column of strikes; nil where they have no such column.
func sumOf(d *schema.Dataset, column string, sum int) *int {
	if !d.Tells("strikes", column) {
		return nil
	}
	return &sum
}

func totalJSON(a *assess.Assessment, t assess.Total) jsonTotal {
	j := jsonTotal{Scope: t.Scope, Deaths: deathsJSON(&t.Totals), Missing: sumOf(a.Data, "missing", t.Missing), Strikes: t.Strikes, Vessels: sumOf(a.Data, "vessels", t.Vessels), Marked: jsonMarked{t.Mark.Numbers, t.Mark.Vessels}}
	if t.SurvivorsKnown() {
		j.Survivors = &t.Survivors
	}
	if t.Cut.Len() > 0 {
		first := t.Cut.First
		for !t.Cut.Has(first) {
			first++
		}
		j.First = text(string(t.Data.Strikes.Rows[t.Ledger.Entries[first].Row].ID))
		j.Last = text(string(t.Data.Strikes.Rows[t.Ledger.Entries[t.Cut.Newest()].Row].ID))
	}
	j.AsOf = text(string(a.Until()))
	for _, measure := range a.Data.SummedMeasures() {
		if m := t.Measured(measure.Measure); m.Given > 0 {
			low, best, high := m.Values()
			j.Measures = append(j.Measures, jsonMeasured{measure.Measure, low, best, high, m.Given, m.Lacking})
		}
	}
	return j
}

// deathsJSON are the killed of a total; null is what is not known.
func deathsJSON(t *ledger.Totals) jsonDeaths {
	low, best, high := t.Killed()
	return jsonDeaths{Min: low, Best: best, Max: high}
}

func text(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func number(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}
