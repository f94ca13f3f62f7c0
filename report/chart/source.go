package chart

import (
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// source names the dataset below a chart.
func (m *maker) source() string {
	id := &m.report.Dataset
	name := string(id.Title)
	if name == "" {
		name = m.Say("untitled")
	}
	if id.Version != "" {
		name = m.Say("chart.source_version", name, string(id.Version))
	}
	sum := id.SHA256[:min(12, len(id.SHA256))]
	line := m.Say("chart.source_undated", name, sum)
	if id.Newest != "" {
		line = m.Say("chart.source_line", name, id.Newest, sum)
	}
	for _, more := range []summary.Text{id.Licence, id.URL} { // the licence asks for both
		if more != "" {
			line += " " + string(more) + "."
		}
	}
	return line
}

// within ends a title with the scope, unless it is all, and the day of knowledge, where one
// was asked for.
func (m *maker) within() string { return m.withinScope(m.report.Question.Scope) }

// withinScope is the same of a chart that shows a scope.
func (m *maker) withinScope(scope string) string {
	q, end := &m.report.Question, ""
	if scope != schema.ScopeAll {
		end = ", " + m.Scope(scope)
	}
	if q.KnownBy.Known() {
		end += m.Say("chart.known_line", q.KnownBy)
	}
	return end
}

// conditions are those that the strikes of the chart meet, in words.
func (m *maker) conditions() []string {
	var told []string
	for _, c := range m.report.Question.Where {
		told = append(told, m.Condition(c.Column, c.Operator, c.Value))
	}
	return told
}

// until is the last day of which the chart speaks.
func (m *maker) until() schema.Date {
	if day := m.report.Question.Until(); day.Known() {
		return min(day, m.report.Dataset.Newest)
	}
	return m.report.Dataset.Newest
}

// stretches are the times up to the last day for which not all strikes of the scope are
// meant to be there.
func (m *maker) stretches() []assess.Stretch {
	var all []assess.Stretch
	for _, s := range assess.PartialStretches(m.Dataset, m.report.Question.Scope) {
		if s.From <= m.until() {
			all = append(all, s)
		}
	}
	return all
}

// since is the day from which on strikes are known to be lacking up to the day asked for, as
// the report's headline says it; empty where they are not.
func (m *maker) since() schema.Date {
	return assess.PartialBy(m.Dataset, m.report.Question.Scope, m.report.Question.Until()).Since
}

// lacking says since when strikes are known to be lacking; empty where they are not.
func (m *maker) lacking() string {
	if since := m.since(); since != "" {
		return m.Say("headline.partial", since)
	}
	return ""
}
