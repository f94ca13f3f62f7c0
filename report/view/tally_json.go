package view

import (
	"io"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

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

// TallyJSON writes the verdict on one figure, in the form that it has in `tally check
// --format json`.
func TallyJSON(w io.Writer, a *assess.Assessment, say *phrase.Words, v *figure.Verdict) error {
	return writeJSON(w, tallyJSON(a, say, v))
}
