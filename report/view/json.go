package view

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate"
)

// The JSON forms. Keys and their order are part of the interface: other programs
// read them. What is absent is null, never a made-up zero.

type jsonFinding struct {
	Rule     string            `json:"rule"`
	Severity validate.Severity `json:"severity"`
	File     string            `json:"file"`
	Line     *int              `json:"line"`
	Column   *int              `json:"column"`
	Row      *string           `json:"row"`
	Field    *string           `json:"field"`
	Value    *string           `json:"value"`
	Message  string            `json:"message"`
	Hint     *string           `json:"hint"`
	More     int               `json:"more"`
	Related  []jsonRelated     `json:"related"`
	Waived   *string           `json:"waived"`
}

type jsonRelated struct {
	File   string  `json:"file"`
	Line   *int    `json:"line"`
	Column *int    `json:"column"`
	Row    *string `json:"row"`
	Note   *string `json:"note"`
}

type jsonSummary struct {
	Error   int `json:"error"`
	Warning int `json:"warning"`
	Note    int `json:"note"`
	Waived  int `json:"waived"`
}

type jsonValidate struct {
	Findings []jsonFinding  `json:"findings"`
	Rows     map[string]int `json:"rows"` // encoding/json sorts the keys
	Summary  jsonSummary    `json:"summary"`
	// LeftOut are columns that files lack because they may, and most files have.
	LeftOut []validate.LeftOut `json:"left_out,omitempty"`
}

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

type jsonTally struct {
	TallyID   schema.ID       `json:"tally_id"`
	SourceID  schema.ID       `json:"source_id"`
	Series    *string         `json:"series"`
	AsOf      schema.Date     `json:"as_of"`
	Through   schema.ID       `json:"through"`
	Scope     string          `json:"scope"`
	Class     schema.List     `json:"class,omitempty"`
	Verdict   string          `json:"verdict"`
	Strength  *string         `json:"strength"`
	Margin    *int            `json:"margin"`
	Method    *jsonUsed       `json:"method"`
	Near      []jsonNear      `json:"near"`
	Readings  []jsonReading   `json:"readings"`
	Measures  []jsonMeasure   `json:"measures"`
	Diagnoses []jsonDiagnosis `json:"diagnoses"`
	Marked    []schema.ID     `json:"marked"` // strikes of the first reading whose killed no account with a day had told by the day on which the figure was public
	Reason    string          `json:"reason"`
}

// jsonUsed is the method of a figure's series on its day.
type jsonUsed struct {
	Series  string      `json:"series"`
	Missing string      `json:"missing"`
	KnownBy schema.Date `json:"known_by"`
	Since   schema.Date `json:"since"`
}

type jsonNear struct {
	Measure string `json:"measure"`
	Of      int    `json:"of"`
	AsGood  int    `json:"as_good"`
}

type jsonDiagnosis struct {
	Name    string      `json:"name"`
	Strikes []schema.ID `json:"strikes"`
	Figure  schema.ID   `json:"figure"`
	Day     schema.Date `json:"day"`
	Lacking *int        `json:"lacking"`
	Text    string      `json:"text"`
}

type jsonReading struct {
	Missing    string      `json:"missing"`
	KnownBy    schema.Date `json:"known_by"`
	Presumed   int         `json:"presumed"`
	PresumedOf int         `json:"presumed_of"` // known by the figure's day
	Cut        *string     `json:"cut"`
	Strikes    *int        `json:"strikes"` // for earlier and later
	Late       *int        `json:"late"`    // for by_date: strikes made public later
	Through    schema.ID   `json:"through"`
	Unit       string      `json:"unit"`
	Scope      string      `json:"scope"`
	Values     string      `json:"values"`
	More       *int        `json:"more"` // killed by these values than by the best ones
	Rounded    bool        `json:"rounded"`
	Price      int         `json:"price"`
	Deviations []string    `json:"deviations"` // from what the tally declares
	Choices    []string    `json:"choices"`    // of what the tally leaves open
}

type jsonMeasure struct {
	Measure    string  `json:"measure"`
	Stated     int     `json:"stated"`
	StatedTo   *int    `json:"stated_to"`
	Qualifier  string  `json:"qualifier"`
	Min        *int    `json:"min"`
	Best       *int    `json:"best"`
	Max        *int    `json:"max"`
	Under      *int    `json:"under_reading"`
	UnderTo    *int    `json:"under_reading_to"`
	Difference *int    `json:"difference"`
	OffRange   *int    `json:"off_range"`
	Verdict    *string `json:"verdict"`
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

func validateJSON(res validate.Result) jsonValidate {
	out := jsonValidate{Findings: []jsonFinding{}, Rows: res.Rows, Summary: jsonSummary(res.Summary), LeftOut: res.LeftOut}
	for i := range res.Findings {
		out.Findings = append(out.Findings, findingJSON(&res.Findings[i]))
	}
	return out
}

func findingJSON(f *validate.Finding) jsonFinding {
	j := jsonFinding{
		Rule: f.Rule, Severity: f.Severity, File: f.Place.File, Line: number(f.Place.Line), Column: number(f.Place.Column),
		Row: text(f.Row), Field: text(f.Field), Value: text(f.Value), Message: f.Message, Hint: text(f.Hint), More: f.More,
		Related: []jsonRelated{}, Waived: text(f.Waived),
	}
	for _, r := range f.Related {
		j.Related = append(j.Related, jsonRelated{r.Place.File, number(r.Place.Line), number(r.Place.Column), text(r.Row), text(r.Note)})
	}
	return j
}

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

func tallyJSON(a *assess.Assessment, say *phrase.Words, v *figure.Verdict) jsonTally {
	t := v.Tally
	j := jsonTally{TallyID: t.ID, SourceID: t.SourceID, Series: text(t.Series), AsOf: t.AsOf, Through: t.Through, Scope: t.Scope, Class: t.Class,
		Verdict: string(v.Outcome), Strength: text(v.Strength), Near: []jsonNear{}, Readings: []jsonReading{}, Measures: []jsonMeasure{}, Diagnoses: []jsonDiagnosis{}, Marked: append([]schema.ID{}, a.Later(v)...), Reason: say.Reason(v)}
	if v.Outcome.Held() {
		j.Margin = &v.Margin
	}
	if m := v.Method; m != nil {
		j.Method = &jsonUsed{m.Series, string(m.Missing), m.KnownBy, m.Since}
	}
	for _, n := range a.Judge().Near(v) {
		j.Near = append(j.Near, jsonNear{string(n.Measure), n.Of, n.AsGood})
	}
	for _, d := range a.Diagnoses(v) {
		jd := jsonDiagnosis{Name: d.Name, Strikes: d.Strikes, Figure: d.Figure, Day: d.Day, Lacking: number(d.Lacking), Text: say.Diagnosis(&d)}
		if jd.Strikes == nil {
			jd.Strikes = []schema.ID{}
		}
		j.Diagnoses = append(j.Diagnoses, jd)
	}
	for i := range v.Readings {
		j.Readings = append(j.Readings, readingJSON(say, &v.Readings[i]))
	}
	for _, m := range v.Measures {
		jm := jsonMeasure{Measure: string(m.Measure), Stated: m.Stated, Qualifier: m.Qualifier, Verdict: text(string(m.Outcome))}
		if m.StatedTo > m.Stated {
			jm.StatedTo = &m.StatedTo
		}
		if len(v.Readings) > 0 {
			if jm.Min, jm.Under, jm.Max = m.Rows(); m.Known {
				difference, off := m.Difference(), m.OffRange()
				jm.Best, jm.Difference, jm.OffRange = &m.Computed.Best, &difference, &off
			}
			if m.Range() && m.Known && m.Ended {
				jm.UnderTo = &m.UnderTo
			}
		}
		j.Measures = append(j.Measures, jm)
	}
	return j
}

func readingJSON(say *phrase.Words, r *figure.Reading) jsonReading {
	j := jsonReading{Missing: string(r.Missing), KnownBy: r.KnownBy, Presumed: r.Presumed, PresumedOf: r.PresumedOf, Cut: text(string(r.Cut)), Strikes: number(r.Strikes), Late: number(r.Late), More: number(r.More), Rounded: r.Rounded, Price: r.Price, Through: r.Through, Unit: string(r.Unit), Scope: r.Scope, Values: string(r.Values), Deviations: []string{}, Choices: []string{}}
	if r.Cut == figure.Placed {
		j.Choices = append(j.Choices, say.Say("reading.placed_after", string(r.Through)))
	}
	for _, d := range r.Deviations {
		if d.Open {
			j.Choices = append(j.Choices, say.Deviation(r, d.Axis))
		} else {
			j.Deviations = append(j.Deviations, say.Deviation(r, d.Axis))
		}
	}
	return j
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

// TallyJSON writes the verdict on one figure, in the form that it has in `tally check
// --format json`.
func TallyJSON(w io.Writer, a *assess.Assessment, say *phrase.Words, v *figure.Verdict) error {
	return writeJSON(w, tallyJSON(a, say, v))
}
