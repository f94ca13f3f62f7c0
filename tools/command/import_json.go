package command

import (
	"bytes"
	"encoding/json"

	"github.com/strike-tally/strike-tally/report/foreign"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// imported is what import tells, for programs. Lists are never null.
type imported struct {
	File    string          `json:"file"`
	Form    string          `json:"form"` // as "CSV, semicolons"
	Rows    int             `json:"rows"` // of the file
	Table   string          `json:"table"`
	Layout  *string         `json:"layout"`   // by which it is known; null: none
	Columns []importColumn  `json:"columns"`  // of the file, in its order
	Given   []importGiven   `json:"given"`    // what all rows get, or what is told by no column
	Lacking []string        `json:"lacking"`  // columns that each row must have
	LeftOut []string        `json:"left_out"` // columns that most tables have, and that nothing fills
	Changed []importChange  `json:"changed"`
	Left    []importChange  `json:"left"` // cells of which it could not be decided what they mean
	IDs     *importIDs      `json:"ids"`  // given to the rows; null: they have their own
	Written int             `json:"written"`
	Check   json.RawMessage `json:"check"` // as validate --format json has it
}

type importColumn struct {
	Name    string   `json:"name"`
	Filled  int      `json:"filled"` // cells that hold something
	To      []string `json:"to"`     // columns of the table; empty: it is dropped
	Dropped *string  `json:"dropped"`
}

type importGiven struct {
	Column  string  `json:"column"`
	Value   *string `json:"value"`
	Reading *string `json:"reading"`
}

type importChange struct {
	From   string `json:"from"`
	Column string `json:"column"`
	What   string `json:"what"`
	Count  int    `json:"count"`
	Before string `json:"before"` // of the first such cell
	After  string `json:"after"`
	Line   int    `json:"line"` // of the file, at which it stands
}

type importIDs struct {
	First string `json:"first"`
	Last  string `json:"last"`
}

// tellJSON tells what [importing.tell] does as one object.
func (r *importing) tellJSON(rows *foreign.Rows, findings []validate.Finding) error {
	s, t := rows.Sheet, rows.Mapping.Table
	told := imported{File: s.Name, Form: s.Form, Rows: len(s.Rows), Table: t.Name, Written: len(rows.Cells),
		Columns: []importColumn{}, Given: []importGiven{}, Lacking: []string{}, LeftOut: []string{}, Changed: changesJSON(rows, rows.Changes), Left: changesJSON(rows, rows.Left)}
	if r.layout != nil {
		told.Layout = &r.layout.Name
	}
	for i, name := range s.Columns {
		c := importColumn{Name: name, Filled: s.Filled(i), To: []string{}}
		note := ""
		for _, e := range rows.Mapping.Of(name) {
			if e.Column == "" {
				note = e.Note
			} else {
				c.To = append(c.To, e.Column)
			}
		}
		if len(c.To) == 0 {
			c.Dropped = &note
		}
		told.Columns = append(told.Columns, c)
	}
	for _, e := range rows.Mapping.Entries {
		if e.From == "" {
			told.Given = append(told.Given, importGiven{e.Column, orNull(e.Words), orNull(string(e.Reading))})
		}
	}
	for _, c := range rows.Missing() {
		told.Lacking = append(told.Lacking, c.Name)
	}
	for _, c := range rows.LeftOut() {
		told.LeftOut = append(told.LeftOut, c.Name)
	}
	if rows.FirstID != "" {
		told.IDs = &importIDs{string(rows.FirstID), string(rows.LastID)}
	}
	var check bytes.Buffer
	result := validate.Result{Findings: validate.Fold(findings, rules.All()), Rows: map[string]int{t.Name: len(rows.Cells)}, Summary: validate.Summarize(findings)}
	if err := view.ValidateJSON(&check, result); err != nil {
		return err
	}
	told.Check = check.Bytes()
	out := json.NewEncoder(r.told)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(told)
}

func changesJSON(rows *foreign.Rows, changes []foreign.Change) []importChange {
	list := []importChange{}
	for _, c := range changes {
		line := 0
		if column := rows.Sheet.Index(c.From); column >= 0 {
			line = rows.Sheet.Place(c.Row, column).Line
		}
		list = append(list, importChange{c.From, c.Column, c.What, c.Count, c.Before, c.After, line})
	}
	return list
}

// orNull is a text, or null for none.
func orNull(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
