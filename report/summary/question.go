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
	By       []string    `json:"by" doc:"Breakdowns asked for: month, theater, group, target, evidence, confirmation, origin, announcer, origins."`
	Sections []string    `json:"sections" doc:"Parts asked for: headline, running, figures, by, distribution, evidence, confirmation, survivors, claims, gaps, method."`
}

// Until is the last day of what is asked for: the earlier of AsOf and KnownBy; empty where neither is set.
func (q *Question) Until() schema.Date {
	if q.AsOf == "" || q.KnownBy != "" && q.KnownBy < q.AsOf {
		return q.KnownBy
	}
	return q.AsOf
}

// The sections of a report.
const (
	SectionHeadline     = "headline"
	SectionRunning      = "running"
	SectionFigures      = "figures"
	SectionBy           = "by"
	SectionDistribution = "distribution"
	SectionEvidence     = "evidence"
	SectionConfirmation = "confirmation"
	SectionSurvivors    = "survivors"
	SectionClaims       = "claims"
	SectionGaps         = "gaps"
	SectionMethod       = "method"
)

// Sections are all sections in their order.
var Sections = []string{SectionHeadline, SectionRunning, SectionFigures, SectionBy, SectionDistribution, SectionEvidence,
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
	ByAnnouncer    = "announcer"
	ByOrigins      = "origins"
)

// Breakdowns are all breakdowns in their order.
var Breakdowns = []string{ByMonth, ByTheater, ByGroup, ByTarget, ByEvidence, ByConfirmation, ByOrigin, ByAnnouncer, ByOrigins}

// usual are the breakdowns of a report that asks for none, but those by a column that the
// strikes lack.
func usual(d *schema.Dataset) []string {
	all := []string{ByMonth, ByTheater}
	if d.Tells("strikes", "claimed_group") {
		all = append(all, ByGroup)
	}
	if d.Tells("strikes", "target_type") {
		all = append(all, ByTarget)
	}
	return all
}

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
	q.Where = append([]Condition{}, q.Where...)
	for i := range q.Where {
		c := &q.Where[i]
		if c.Operator == "" {
			c.Operator = "="
		}
		if err := c.check(d); err != nil {
			return q, err
		}
	}
	var err error
	if q.By, err = ordered("by", q.By, Breakdowns, usual(d)); err != nil {
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
