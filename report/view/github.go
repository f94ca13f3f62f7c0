package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/visible"
	"github.com/strike-tally/strike-tally/validate"
)

// annotationsShown is how many annotations of a kind GitHub shows of one step; it
// drops the others without a word.
const annotationsShown = 10

// Bounds on the text of one annotation: GitHub cuts it at 64 KiB, readers earlier.
const (
	placesNamed    = 20   // other places of the same rule
	annotationText = 4000 // characters of a message
)

// annotationKinds are GitHub's words for severities.
var annotationKinds = map[validate.Severity]string{validate.Error: "error", validate.Warning: "warning", validate.Note: "notice"}

// GitHub writes the open findings as workflow commands, from which GitHub Actions
// makes annotations at the lines: at most ten of a kind, errors first. Where there
// are more, every rule keeps at least one, whose last one names the places of the
// others, until the tenth says how many more there are of how many rules.
func (r *Report) GitHub(w io.Writer) {
	for _, severity := range severities {
		for _, a := range r.annotations(severity) {
			fmt.Fprintln(w, a.command(annotationKinds[severity]))
		}
	}
	fmt.Fprintln(w, Summary(phrase.English(r.Data), r.Summary))
	LeftOut(w, r.LeftOut, phrase.English(r.Data))
}

// annotation is one workflow command.
type annotation struct {
	file         string // empty: at no file
	line, column int
	title, text  string
}

func (a annotation) command(kind string) string {
	var properties []string
	if a.file != "" {
		properties = append(properties, "file="+escapeProperty(a.file))
	}
	if a.line > 0 {
		properties = append(properties, fmt.Sprintf("line=%d,col=%d", a.line, a.column))
	}
	properties = append(properties, "title="+escapeProperty(a.title))
	return "::" + kind + " " + strings.Join(properties, ",") + "::" + escapeCommand(a.text)
}

// escapeCommand protects what would end a workflow command or begin another one.
func escapeCommand(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// escapeProperty protects also what would end a property.
func escapeProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}

// annotations are the annotations of one kind.
func (r *Report) annotations(severity validate.Severity) []annotation {
	groups := byRule(r.open(severity))
	var list []annotation
	shown, room := len(groups), annotationsShown
	if shown > room {
		shown, room = room-1, room-1 // the last one says how many more
	}
	for i, slots := range allot(groups[:shown], room) {
		findings := groups[i]
		for _, f := range findings[:slots-1] {
			list = append(list, r.annotation(f, nil, 0))
		}
		left := r.left[digested{findings[0].Rule, severity}]
		list = append(list, r.annotation(findings[slots-1], findings[slots:], left))
	}
	if shown < len(groups) {
		n := 0
		var rules []string
		for _, findings := range groups[shown:] {
			n += count(findings) + r.left[digested{findings[0].Rule, severity}]
			rules = append(rules, findings[0].Rule)
		}
		list = append(list, annotation{title: "and more", text: clip(fmt.Sprintf("%d more, of the rules %s; the report of the run lists them all", n, strings.Join(rules, ", ")), annotationText)})
	}
	return list
}

// byRule puts findings of one rule together, rules in the order of their first.
func byRule(findings []*validate.Finding) [][]*validate.Finding {
	var groups [][]*validate.Finding
	at := map[string]int{}
	for _, f := range findings {
		i, known := at[f.Rule]
		if !known {
			i = len(groups)
			at[f.Rule] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], f)
	}
	return groups
}

// allot gives every group one of the slots and goes on giving in turn to those
// that have findings left.
func allot(groups [][]*validate.Finding, slots int) []int {
	given := make([]int, len(groups))
	for round := 1; slots > 0; round++ {
		before := slots
		for i := range groups {
			if slots > 0 && len(groups[i]) >= round {
				given[i]++
				slots--
			}
		}
		if slots == before {
			break
		}
	}
	return given
}

// annotation is the one of a finding; rest are further ones of its rule, of which
// it names the places, and left says how many more there are.
func (r *Report) annotation(f *validate.Finding, rest []*validate.Finding, left int) annotation {
	a := annotation{file: r.path(f.Place), line: f.Place.Line, column: r.column(f.Place), title: f.Rule}
	if f.Row != "" {
		a.title += " " + clip(visible.Shown(f.Row), 40)
	}
	lines := []string{visible.Shown(said(f))}
	if f.Hint != "" {
		lines = append(lines, "hint: "+visible.Shown(f.Hint))
	}
	for i := range f.Related {
		rel := &f.Related[i]
		lines = append(lines, visible.Shown(place(r.Root, rel.Place)+": "+join(": ", rel.Row, rel.Note)))
	}
	if len(rest) > 0 {
		a.title = fmt.Sprintf("%s, and %d more", f.Rule, f.More+count(rest)+left)
		lines = append(lines, fmt.Sprintf("%d more of this rule: %s", count(rest)+left, r.places(rest, left)))
	}
	a.text = clip(strings.Join(lines, "\n"), annotationText)
	return a
}

// count is how many findings some tell.
func count(findings []*validate.Finding) int {
	n := len(findings)
	for _, f := range findings {
		n += f.More
	}
	return n
}

// places names where findings stand.
func (r *Report) places(findings []*validate.Finding, left int) string {
	var parts []string
	for i, f := range findings {
		if i == placesNamed {
			parts = append(parts, fmt.Sprintf("and %d more", count(findings[i:])+left))
			break
		}
		parts = append(parts, visible.Shown(join(" ", place(r.Root, f.Place), f.Row)))
	}
	return strings.Join(parts, ", ")
}
