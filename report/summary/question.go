package summary

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Question is what a report is asked for. Its zero value asks for everything that is
// known now of the strikes at sea ([schema.Dataset.MainScope]), with those on land
// told apart.
type Question struct {
	Scope    string      `json:"scope" doc:"all, sea, land or a theater."`
	From     schema.Date `json:"from" doc:"First day counted. Null: from the beginning."`
	AsOf     schema.Date `json:"as_of" doc:"Last day counted. Null: to the end."`
	KnownBy  schema.Date `json:"known_by" doc:"Only what was public by this day. Null: whatever is known now."`
	Where    []Condition `json:"where" doc:"Conditions that a strike must meet, all of them."`
	By       []string    `json:"by" doc:"Breakdowns asked for: month, theater, group, target, evidence, confirmation, origin."`
	Sections []string    `json:"sections" doc:"Parts asked for: headline, running, figures, by, evidence, confirmation, survivors, claims, gaps, method."`
}

// Condition keeps the strikes whose column holds the value: the cell itself, or a
// member of a list. An empty value keeps those whose cell is empty.
type Condition struct {
	Column string `json:"column" doc:"A column of strikes.csv."`
	Value  string `json:"value" doc:"What the cell holds; empty for an empty cell."`
}

// The sections of a report.
const (
	SectionHeadline     = "headline"
	SectionRunning      = "running"
	SectionFigures      = "figures"
	SectionBy           = "by"
	SectionEvidence     = "evidence"
	SectionConfirmation = "confirmation"
	SectionSurvivors    = "survivors"
	SectionClaims       = "claims"
	SectionGaps         = "gaps"
	SectionMethod       = "method"
)

// Sections are all sections in their order.
var Sections = []string{SectionHeadline, SectionRunning, SectionFigures, SectionBy, SectionEvidence,
	SectionConfirmation, SectionSurvivors, SectionClaims, SectionGaps, SectionMethod}

// The breakdowns of a report.
const (
	ByMonth        = "month"
	ByTheater      = "theater"
	ByGroup        = "group"
	ByTarget       = "target"
	ByEvidence     = "evidence"
	ByConfirmation = "confirmation"
	ByOrigin       = "origin"
)

// Breakdowns are all breakdowns in their order.
var Breakdowns = []string{ByMonth, ByTheater, ByGroup, ByTarget, ByEvidence, ByConfirmation, ByOrigin}

// usual are the breakdowns of a report that asks for none.
var usual = []string{ByMonth, ByTheater, ByGroup, ByTarget}

// checked fills in what was left open and puts lists into their order.
func (q Question) checked(d *schema.Dataset) (Question, error) {
	if q.Scope == "" {
		q.Scope = d.MainScope()
	}
	scopes := d.Scopes()
	if !slices.Contains(scopes, q.Scope) {
		return q, fmt.Errorf("scope: found %q, want one of %q", q.Scope, scopes)
	}
	for _, day := range []struct {
		name string
		day  schema.Date
	}{{"from", q.From}, {"as-of", q.AsOf}, {"known-by", q.KnownBy}} {
		if day.day.Known() && !day.day.Valid() {
			return q, fmt.Errorf("%s: found %q, want a day such as 2025-10-14", day.name, day.day)
		}
	}
	if q.From.Known() && q.AsOf.Known() && q.From > q.AsOf {
		return q, fmt.Errorf("from: found %s, want a day not after %s", q.From, q.AsOf)
	}
	for _, c := range q.Where {
		if err := c.check(); err != nil {
			return q, err
		}
	}
	q.Where = append([]Condition{}, q.Where...)
	var err error
	if q.By, err = ordered("by", q.By, Breakdowns, usual); err != nil {
		return q, err
	}
	q.Sections, err = ordered("sections", q.Sections, Sections, Sections)
	return q, err
}

// ordered are the words asked for, once each, in the order of known; otherwise
// where none is.
func ordered(flag string, asked, known, otherwise []string) ([]string, error) {
	if len(asked) == 0 {
		return slices.Clone(otherwise), nil
	}
	for _, word := range asked {
		if !slices.Contains(known, word) {
			return nil, fmt.Errorf("%s: found %q, want any of %q", flag, word, known)
		}
	}
	words := []string{}
	for _, word := range known {
		if slices.Contains(asked, word) {
			words = append(words, word)
		}
	}
	return words, nil
}

// check finds a column that does not exist and a word that its column cannot hold.
func (c Condition) check() error {
	t := schema.TableNamed("strikes")
	i := t.Index(c.Column)
	if i < 0 {
		return fmt.Errorf("where: found the column %q, want one of %q", c.Column, t.Header())
	}
	if v := t.Columns[i].Vocabulary; v != nil && c.Value != "" && v.Index(c.Value) < 0 {
		return fmt.Errorf("where: found %q for %s, want one of %q", c.Value, c.Column, v.Names())
	}
	return nil
}

func (c Condition) keeps(strikes *schema.Sheet[schema.Strike], row int) bool {
	i := strikes.Table().Index(c.Column)
	cell := strikes.Cell(row, i)
	return cell == c.Value || strikes.Table().Columns[i].Kind == schema.WordList && c.Value != "" && schema.List(cell).Has(c.Value)
}

// filtered is the dataset with the strikes that meet all conditions.
func filtered(d *schema.Dataset, where []Condition) *schema.Dataset {
	kept := *d
	var rows []schema.Strike
	for i := range d.Strikes.Rows {
		if !slices.ContainsFunc(where, func(c Condition) bool { return !c.keeps(d.Strikes, i) }) {
			rows = append(rows, d.Strikes.Rows[i])
		}
	}
	kept.Strikes = d.Strikes.Select(rows)
	return &kept
}
