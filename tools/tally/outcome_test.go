package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// outcome is what a command of CONTRIBUTING.md comes to. Outcomes are written by
// hand: -update may reword what the page shows, it never changes what happens.
type outcome struct {
	command  string // its first words
	status   int    // with which it ends
	findings string // the rules of the findings that it tells
	added    string // ids of the rows that it says it has added
}

var outcomes = []outcome{
	{command: "git checkout -q -b western-sound"},
	{command: "grep -c 2025-04-09", status: 1},

	{command: "cat > report.json"},
	{command: "tally add --from json report.json", status: 1, findings: "invalid-date"},
	{command: "sed -i s:9/4/2025:2025-04-09:"},
	{command: "tally add --from json report.json", added: "D0007 D0008 S006 A0007 A0008"},
	{command: "git diff --stat"},
	{command: "git commit -q -a -m S006: strike"},
	{command: "tally diff"},
	{command: "tally check --data data"},

	{command: "cat > more.json"},
	{command: "tally add --from json more.json", status: 1, findings: "range-not-borne-out"},
	{command: "tally add --from json more.json --widen", added: "D0009 A0009"},
	{command: "git commit -q -a -m S006: El Ejemplo"},
	{command: "sed -i s/$/\\r/;"},
	{command: "tally fmt"},
	{command: "git diff --stat"},

	{command: "sed -i /^A0003,/d"},
	{command: "tally add excluded", added: "X004"},
	{command: "git commit -q -a -m A0003: withdrawn"},

	{command: "tally add tally", status: 1, findings: "tally-differs"},
	{command: "tally add tally --set tally_id=new", added: "T0004 tally-differs T0004"},
	{command: "git commit -q -a -m T0004"},

	{command: "git checkout -q main"},
	{command: "tally add claim", added: "C004 D0007"},
	{command: "git commit -q -a -m C004"},
	{command: "git checkout -q -b again"},
	{command: "tally add --from json report.json", added: "D0007 D0008 S006 A0007 A0008"},
	{command: "git commit -q -a -m S006: strike"},
	{command: "git merge main", status: 1},
	{command: "git checkout -q main -- data"},
	{command: "tally add --from json report.json", added: "D0008 D0009 S006 A0007 A0008"},
	{command: "git commit -q -a -m S006: strike"},
	{command: "tally validate data"},

	{command: "tally changelog --as v1.0.0"},
	{command: "git add data"},
	{command: "git commit -q -m v1.0.0"},
	{command: "git tag v1.0.0"},
	{command: "sed -i s/Counts"},
	{command: "tally diff v1.0.0"},
	{command: "tally changelog --as v1.1.0", status: 2},
}

var (
	toldFinding = regexp.MustCompile(`(?m)^\S.*: .* \(([a-z0-9]+(?:-[a-z0-9]+)+)\)$`)
	toldRow     = regexp.MustCompile(`(?m)^\S+:[0-9]+: added (.*)$`)
)

// check holds what happened against the n-th outcome.
func (o outcome) check(t *testing.T, line, output string, status int) {
	t.Helper()
	quotes := strings.NewReplacer("'", "", "\"", "")
	if !strings.HasPrefix(quotes.Replace(line), o.command) {
		t.Errorf("found the command %s, want %s", line, o.command)
		return
	}
	all := func(pattern *regexp.Regexp) string {
		var words []string
		for _, match := range pattern.FindAllStringSubmatch(output, -1) {
			words = append(words, match[1])
		}
		return strings.Join(words, " ")
	}
	got := outcome{o.command, status, all(toldFinding), all(toldRow)}
	if diff := cmp.Diff(o, got, cmp.AllowUnexported(outcome{})); diff != "" {
		t.Errorf("%s came to something else; mend the page or its outcome by hand (-want +got)\n%s\nit printed\n%s", line, diff, output)
	}
}

func TestOutcomeSees(t *testing.T) {
	const output = `report.json:7:34: date: found "9/4/2025", want a day (invalid-date)
	hint: a day is written year-month-day (not told)
--set deaths: deaths: found 30, want 13 (tally-differs)
data/strikes.csv:7: added S006
data/waivers.csv:2: added tally-differs T0004
`
	outcome{"tally add", 2, "invalid-date tally-differs", "S006 tally-differs T0004"}.check(t, "tally 'add' x", output, 2)
}
