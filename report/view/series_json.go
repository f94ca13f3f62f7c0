package view

import (
	"io"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

type jsonSeries struct {
	Series  string       `json:"series"`
	Scope   string       `json:"scope"`
	Methods []jsonMethod `json:"methods"`
	Points  []jsonPoint  `json:"points"`
	Windows []jsonWindow `json:"windows"`
}

type jsonMethod struct {
	From    schema.Date `json:"from"`
	Missing string      `json:"missing"`
	KnownBy schema.Date `json:"known_by"`
	Text    string      `json:"text"`
}

type jsonPoint struct {
	TallyID    schema.ID   `json:"tally_id"`
	Day        schema.Date `json:"day"`
	Placed     bool        `json:"placed"`
	Stated     int         `json:"stated"`
	Qualifier  string      `json:"qualifier"`
	Computed   int         `json:"computed"`
	Difference int         `json:"difference"`
	StatedTo   *int        `json:"stated_to"`
	ComputedTo *int        `json:"computed_to"`
	Follows    bool        `json:"follows"`
	Marked     []schema.ID `json:"marked"` // as of a figure in check
	Events     []jsonEvent `json:"events"`
}

type jsonEvent struct {
	Kind string `json:"kind"`
	Text string `json:"text"`
}

type jsonWindow struct {
	From       schema.ID   `json:"from"`
	To         schema.ID   `json:"to"`
	After      schema.Date `json:"after"`
	Until      schema.Date `json:"until"`
	Stated     int         `json:"stated"`
	Rows       int         `json:"rows"`
	Difference int         `json:"difference"`
}

// SeriesJSON writes series as {"series": [{series, methods, points, windows}]}.
func SeriesJSON(w io.Writer, a *assess.Assessment, say *phrase.Words, all []figure.Series) error {
	out := struct {
		Series []jsonSeries `json:"series"`
	}{[]jsonSeries{}}
	for i := range all {
		s := &all[i]
		js := jsonSeries{Series: s.Name, Scope: s.Scope, Points: []jsonPoint{}, Windows: []jsonWindow{}}
		for n := range s.Methods {
			m := &s.Methods[n]
			js.Methods = append(js.Methods, jsonMethod{s.Points[m.First].Day, string(m.Missing), m.KnownBy, s.Name + " " + say.Method(m)})
		}
		for n := range s.Points {
			p := &s.Points[n]
			events := []jsonEvent{}
			for _, e := range p.Events {
				events = append(events, jsonEvent{e.Kind, say.Event(e)})
			}
			point := jsonPoint{p.Verdict.Tally.ID, p.Day, p.Placed, p.Stated.Stated, p.Stated.Qualifier, p.Computed, p.Difference(), nil, nil, p.Follows, append([]schema.ID{}, a.Later(p.Verdict)...), events}
			if p.Stated.Range() {
				point.StatedTo, point.ComputedTo = &p.Stated.StatedTo, &p.ComputedTo
			}
			js.Points = append(js.Points, point)
		}
		for _, win := range s.Windows() {
			after, until := win.Days()
			js.Windows = append(js.Windows, jsonWindow{win.From.Verdict.Tally.ID, win.To.Verdict.Tally.ID, after, until, win.Stated, win.Rows, win.Difference()})
		}
		out.Series = append(out.Series, js)
	}
	return writeJSON(w, out)
}
