package view

import (
	"github.com/strike-tally/strike-tally/validate"
)

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
