package summary

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Gaps are what the dataset claims to hold, lacks, and leaves out.
type Gaps struct {
	Coverage []Coverage `json:"coverage" doc:"What the dataset claims to hold."`
	Gaps     []Gap      `json:"gaps" doc:"Times in which published totals rise by more than the rows explain, the most certain first."`
	Excluded []Excluded `json:"excluded" doc:"Events considered and left out."`
}

// Coverage is what the dataset claims to hold between two days.
type Coverage struct {
	Scope        string      `json:"scope" doc:"What it speaks of."`
	From         schema.Date `json:"from" doc:"First day."`
	To           schema.Date `json:"to" doc:"Last day."`
	Completeness string      `json:"completeness" words:"complete,partial" doc:"Whether every strike that became public is meant to be here."`
	Looked       schema.Date `json:"looked" doc:"Day on which strikes of these days were last looked for. Null: not told."`
	Note         Text        `json:"note" doc:"Known gaps, in the language of the dataset."`
}

// Gap is a time in which the dataset lacks strikes.
type Gap struct {
	Scope   string      `json:"scope" doc:"Where."`
	Measure string      `json:"measure" words:"deaths,strikes" doc:"What is lacking."`
	After   schema.Date `json:"after" doc:"Last day on which a figure still agrees with the rows. Null: none does."`
	Until   schema.Date `json:"until" doc:"First day on which all later figures exceed them."`
	Lacking int         `json:"lacking" doc:"How many are lacking at least."`
	Sources int         `json:"sources" doc:"Different counts that say so."`
	Saying  []schema.ID `json:"saying" doc:"The figures that say so."`
}

// Excluded is an event that was left out.
type Excluded struct {
	ExcludedID schema.ID   `json:"excluded_id" doc:"The row."`
	Date       schema.Date `json:"date" doc:"Day of the event as claimed."`
	What       string      `json:"what" doc:"The event, in the language of the dataset."`
	Reason     string      `json:"reason" words:"unconfirmed,duplicate,out_of_scope,not_a_strike,withdrawn" doc:"Why it is left out."`
}

func (a *answer) gaps() *Gaps {
	g := &Gaps{Coverage: []Coverage{}, Gaps: []Gap{}, Excluded: []Excluded{}}
	for i := range a.known.Coverage.Rows {
		if c := &a.known.Coverage.Rows[i]; a.asked(c.Scope) || c.Scope == schema.ScopeAll || c.Scope == a.known.Medium(a.q.Scope) {
			g.Coverage = append(g.Coverage, Coverage{c.Scope, c.From, c.To, c.Completeness, c.Looked, Text(c.Note)})
		}
	}
	var verdicts []figure.Verdict
	all := a.assessed.Verdicts()
	for i := range all {
		if a.inTime(&all[i]) {
			verdicts = append(verdicts, all[i])
		}
	}
	for _, gap := range a.assessed.Judge().Gaps(verdicts) {
		if !a.asked(gap.Scope) {
			continue
		}
		one := Gap{gap.Scope, string(gap.Measure), gap.After, gap.Until, gap.Lacking, gap.Sources, []schema.ID{}}
		for _, v := range gap.Saying {
			one.Saying = append(one.Saying, v.Tally.ID)
		}
		g.Gaps = append(g.Gaps, one)
	}
	for i := range a.known.Excluded.Rows {
		x := &a.known.Excluded.Rows[i]
		if !x.Date.Known() || x.Date >= a.q.From && (a.q.AsOf == "" || x.Date <= a.q.AsOf) {
			g.Excluded = append(g.Excluded, Excluded{x.ID, x.Date, x.What, x.Reason})
		}
	}
	return g
}
