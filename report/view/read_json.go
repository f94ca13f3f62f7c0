package view

import (
	"encoding/json"
	"io"

	"github.com/strike-tally/strike-tally/report/read"
	"github.com/strike-tally/strike-tally/schema"
)

type jsonArticle struct {
	Name           string              `json:"name"`
	Language       string              `json:"language"`
	Published      schema.Date         `json:"published"`
	PublishedFrom  *string             `json:"published_from"`
	Dates          []read.Dated        `json:"dates"`
	Figures        []jsonReadFigure    `json:"figures"`
	Contradictions []jsonContradiction `json:"contradictions"`
	Remarks        []string            `json:"remarks"`
}

type jsonReadFigure struct {
	Kind      read.Kind   `json:"kind"`
	Measure   string      `json:"measure"`
	Value     int         `json:"value"`
	ValueTo   *int        `json:"value_to"`
	Qualifier string      `json:"qualifier"`
	Scope     string      `json:"scope"`
	Series    *string     `json:"series"`
	Text      string      `json:"text"`
	Sentence  string      `json:"sentence"`
	Start     read.Place  `json:"start"`
	End       read.Place  `json:"end"`
	From      schema.Date `json:"from"`
	Day       schema.Date `json:"day"`
	Days      []read.Span `json:"days"`
	Struck    *read.Span  `json:"struck"` // days of the strikes announced on those days
	Verdict   string      `json:"verdict"`
	Reason    *string     `json:"reason"`
	Rows      jsonDeaths  `json:"rows"`
	Strike    *string     `json:"strike"`
	Saying    int         `json:"accounts_saying"`
	Accounts  int         `json:"accounts"`
	Decided   bool        `json:"decided_by_rows"`
	Why       string      `json:"why"`
}

type jsonContradiction struct {
	First  int `json:"first"`
	Second int `json:"second"`
	// Parts are those that do not add up to the first; null where two figures speak of
	// the same.
	Parts []int `json:"parts"`
	Sum   *int  `json:"sum"`
}

// ReadJSON writes everything that was read of a text; places are bytes, lines and columns
// of its source in UTF-8, contradictions are pairs of figures by their place in the list,
// from 0.
func ReadJSON(out io.Writer, w read.Words, name string, a *read.Article) error {
	e := json.NewEncoder(out)
	e.SetIndent("", "  ")
	return e.Encode(ReadObject(w, name, a))
}

// ReadObject is what [ReadJSON] writes, for a line of JSON.
func ReadObject(w read.Words, name string, a *read.Article) any {
	answer := &jsonArticle{Name: name, Language: a.Language, Published: a.Published.Day, PublishedFrom: text(a.Published.Place),
		Dates: append([]read.Dated{}, a.Dates...), Figures: []jsonReadFigure{}, Contradictions: []jsonContradiction{}, Remarks: append([]string{}, w.Remarks(a)...)}
	for i := range a.Figures {
		answer.Figures = append(answer.Figures, readFigureJSON(w, a, &a.Figures[i]))
	}
	for _, c := range a.Contradictions {
		answer.Contradictions = append(answer.Contradictions, contradictionJSON(c))
	}
	return answer
}

func contradictionJSON(c read.Contradiction) jsonContradiction {
	j := jsonContradiction{First: c.First, Second: c.Second, Parts: c.Parts}
	if c.Parts != nil {
		j.Sum = &c.Sum
	}
	return j
}

func readFigureJSON(w read.Words, a *read.Article, f *read.Figure) jsonReadFigure {
	s := &a.Sentences[f.Sentence]
	j := jsonReadFigure{Kind: f.Kind, Measure: string(f.Measure), Value: f.Value, Qualifier: f.Qualifier, Scope: f.Scope, Series: text(f.Series),
		Text: a.Plain[f.Start:f.End], Sentence: a.Plain[s.Start:s.End], Start: a.Place(f.Start), End: a.PlaceBehind(f.End),
		From: f.Answer.Day.From, Day: f.Answer.Day.To, Days: append([]read.Span{}, f.Days...),
		Verdict: string(f.Answer.Outcome), Reason: text(string(f.Answer.Reason)), Saying: f.Answer.Saying, Accounts: f.Answer.Accounts, Decided: f.Answer.Decided, Why: w.Answer(f)}
	if f.To > f.Value {
		j.ValueTo = &f.To
	}
	if f.Answer.Best >= 0 {
		j.Rows = jsonDeaths{&f.Answer.Low, &f.Answer.Best, &f.Answer.High}
	}
	if f.Answer.Struck.From != "" {
		j.Struck = &f.Answer.Struck
	}
	if f.Answer.Strike != nil {
		j.Strike = text(string(f.Answer.Strike.ID))
	}
	return j
}
