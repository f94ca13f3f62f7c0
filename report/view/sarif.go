package view

import (
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// resultsShown is how many results of a run code scanning shows; it leaves out the
// others without a word.
const resultsShown = 5000

const homepage = "https://github.com/strike-tally/strike-tally"

// SARIF writes the findings as a SARIF 2.1.0 log of one run: all rules with their
// help, open findings before waived ones and the weightiest first, waived ones as
// suppressed. Notifications say how many findings are left out beyond 5,000 results, and
// which columns the files lack.
func (r *Report) SARIF(w io.Writer) error {
	run := sarifRun{
		Tool:        sarifTool{sarifDriver{Name: "tally", Version: r.Version, InformationURI: homepage, Rules: []sarifRule{}}},
		Invocations: []sarifInvocation{{Successful: true}},
		ColumnKind:  "utf16CodeUnits",
		Results:     []sarifResult{},
	}
	index := map[string]int{}
	for i, rule := range r.Rules {
		index[rule.Name] = i
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{
			ID: rule.Name, Short: sarifText{rule.Title}, Full: sarifText{strings.TrimSpace(rule.Doc)},
			Help: sarifText{join("\n\n", strings.TrimSpace(rule.Doc), rule.Hint)}, Default: sarifConfiguration{string(rule.Severity)},
		})
	}
	findings := r.weightiest()
	for _, f := range findings[:min(len(findings), resultsShown)] {
		run.Results = append(run.Results, r.result(f, index[f.Rule]))
	}
	if more := len(findings) - resultsShown; more > 0 {
		run.Invocations[0].notify("warning", fmt.Sprintf("%d more findings are left out; tally check lists them all", more))
	}
	if left := leftOut(r.LeftOut, phrase.English(r.Data)); left != "" {
		run.Invocations[0].notify("note", plainMessage(left))
	}
	return writeJSON(w, sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}})
}

// weightiest are all findings, open ones first, errors before warnings before
// notes, else in the order of places.
func (r *Report) weightiest() []*validate.Finding {
	var list []*validate.Finding
	for _, severity := range severities {
		list = append(list, r.open(severity)...)
	}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Waived != "" {
			list = append(list, f)
		}
	}
	return list
}

func (r *Report) result(f *validate.Finding, rule int) sarifResult {
	result := sarifResult{
		RuleID: f.Rule, RuleIndex: rule, Level: string(f.Severity),
		Message:   sarifText{plainMessage(join("\n", join(": ", f.Row, said(f)), prefixed("hint: ", f.Hint)))},
		Locations: []sarifLocation{r.location(f.Place, "")},
	}
	if f.More > 0 {
		result.Occurrences = 1 + f.More
	}
	for i := range f.Related {
		rel := &f.Related[i]
		result.Related = append(result.Related, r.location(rel.Place, or(join(": ", rel.Row, rel.Note), "related row")))
	}
	if f.Waived != "" {
		result.Suppressions = []sarifSuppression{{"external", "accepted", f.Waived}}
	}
	return result
}

// plainMessage writes what SARIF would read as a placeholder or a link so that it
// is read as text.
func plainMessage(s string) string {
	return strings.NewReplacer("{", "{{", "}", "}}", "](", "] (").Replace(s)
}

func prefixed(prefix, s string) string {
	if s == "" {
		return ""
	}
	return prefix + s
}

// location is a place. A file as a whole stands at its first line: what has no
// region is not shown.
func (r *Report) location(p schema.Place, message string) sarifLocation {
	l := sarifLocation{Physical: sarifPhysical{
		Artifact: sarifArtifact{(&url.URL{Path: r.path(p)}).String(), "%SRCROOT%"},
		Region:   sarifRegion{max(p.Line, 1), max(r.column(p), 1)},
	}}
	if message != "" {
		l.Message = &sarifText{plainMessage(message)}
	}
	return l
}
