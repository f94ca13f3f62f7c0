package report_test

import (
	"bytes"
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
)

// counted is what a strike counts with, and what strikes add up to: lowest, best and
// highest number of killed, "?" for what is not known.
type counted [3]string

// plain reads what is counted of a strike from its cells alone: without a best value the
// lowest counts, and without that nothing is known.
func plain(s *schema.Strike) counted {
	c := counted{"?", "?", "?"}
	if s.DeathsMin != "" {
		c[0], c[1] = string(s.DeathsMin), string(s.DeathsMin)
	}
	if s.Deaths != "" {
		c[1] = string(s.Deaths)
	}
	if s.DeathsMax != "" {
		c[2] = string(s.DeathsMax)
	}
	return c
}

// plus adds one strike to a sum of n: what is not known adds nothing, and ends the upper
// end.
func (c counted) plus(s counted, n int) counted {
	if n == 0 {
		return s
	}
	for i := range c {
		switch {
		case c[i] == "?" && i < 2:
			c[i] = s[i]
		case c[i] == "?" || s[i] == "?":
			if i == 2 {
				c[i] = "?"
			}
		default:
			a, _ := strconv.Atoi(c[i])
			b, _ := strconv.Atoi(s[i])
			c[i] = strconv.Itoa(a + b)
		}
	}
	return c
}

// of is a range as the report has it.
func of(r summary.Range) counted {
	var c counted
	for i, n := range []*int{r.Min, r.Best, r.Max} {
		c[i] = "?"
		if n != nil {
			c[i] = strconv.Itoa(*n)
		}
	}
	return c
}

// TestEverySurfaceCountsTheSameKilled reads what every strike of the dataset counts with,
// and what each scope adds up to, in the report, in explain, in check, in the flat table,
// in SQL and in the codebook. The pages are read by TestPagesShowTheNumbersOfTheRows.
func TestEverySurfaceCountsTheSameKilled(t *testing.T) {
	d := schema.Read(data.Files)
	a := assess.New(d, assess.Options{})
	want, sums, strikes := map[string]counted{}, map[string]counted{}, map[string]int{}
	for i := range d.Strikes.Rows {
		s := &d.Strikes.Rows[i]
		want[string(s.ID)] = plain(s)
		for _, scope := range d.Scopes() {
			if d.InScope(s.Theater, scope) {
				sums[scope] = sums[scope].plus(plain(s), strikes[scope])
				strikes[scope]++
			}
		}
	}
	same := func(surface string, strikes, totals map[string]counted) {
		t.Helper()
		if strikes != nil {
			if diff := cmp.Diff(want, strikes); diff != "" {
				t.Errorf("%s: killed of strikes (-rows +%s)\n%s", surface, surface, diff)
			}
		}
		if totals != nil {
			if diff := cmp.Diff(sums, totals); diff != "" {
				t.Errorf("%s: killed of scopes (-rows +%s)\n%s", surface, surface, diff)
			}
		}
	}

	found, totals := map[string]counted{}, map[string]counted{}
	for _, scope := range d.Scopes() {
		r, err := summary.New(a, summary.Identity{}, summary.Question{Scope: scope, Sections: []string{summary.SectionHeadline, summary.SectionRunning}})
		if err != nil {
			t.Fatal(err)
		}
		if r.Headline.Totals[0].Strikes > 0 {
			totals[scope] = of(r.Headline.Totals[0].Killed)
		}
		for _, running := range r.Running {
			for _, s := range running.Strikes {
				found[string(s.StrikeID)] = of(s.Killed)
			}
		}
	}
	same("report", found, totals)

	found, totals = map[string]counted{}, map[string]counted{}
	for i := range d.Strikes.Rows {
		var object bytes.Buffer
		view.Explain(&object, "json", a, phrase.English(d), string(d.Strikes.Rows[i].ID))
		var explained struct {
			Row struct {
				ID             string `json:"strike_id"`
				Min, Best, Max *int
			}
		}
		text := strings.NewReplacer(`"deaths":`, `"best":`, `"deaths_min":`, `"min":`, `"deaths_max":`, `"max":`).Replace(object.String())
		if err := json.Unmarshal([]byte(text), &explained); err != nil {
			t.Fatal(err)
		}
		r := summary.Range{Min: explained.Row.Min, Best: explained.Row.Best, Max: explained.Row.Max}
		if r.Best == nil {
			r.Best = r.Min
		}
		found[explained.Row.ID] = of(r)
	}
	same("explain", found, nil)

	var checked bytes.Buffer
	if err := view.CheckJSON(&checked, a, a.Result(), phrase.English(d)); err != nil {
		t.Fatal(err)
	}
	var check struct {
		Totals []struct {
			Scope   string
			Strikes int
			Deaths  summary.Range
		}
	}
	if err := json.Unmarshal(checked.Bytes(), &check); err != nil {
		t.Fatal(err)
	}
	for _, total := range check.Totals {
		if total.Strikes > 0 {
			totals[total.Scope] = of(total.Deaths)
		}
	}
	same("check", nil, totals)

	var flat bytes.Buffer
	if err := export.Named("csv").Write(export.Input{Data: d, Files: data.Files}, export.Options{Tables: []string{"strikes_flat"}}, &flat); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&flat).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	found = map[string]counted{}
	cell := func(row []string, name string) schema.Count { return schema.Count(row[slices.Index(rows[0], name)]) }
	for _, row := range rows[1:] {
		found[row[0]] = plain(&schema.Strike{Deaths: cell(row, "deaths"), DeathsMin: cell(row, "deaths_min"), DeathsMax: cell(row, "deaths_max")})
	}
	same("flat table", found, nil)

	found, totals = inSQL(t, d)
	same("SQL", found, totals)

	codebook, err := fs.ReadFile(data.Files, "README.md")
	if err != nil {
		t.Fatal(err)
	}
	totals = map[string]counted{}
	say := phrase.English(d)
	for _, scope := range d.Scopes() {
		line := regexp.MustCompile(`(?m)^\| ` + regexp.QuoteMeta(say.Scope(scope)) + ` \| (\S+) \| (\S*) \|`).FindStringSubmatch(string(codebook))
		if line == nil {
			continue // checked below: those with strikes are there
		}
		low, high, ends := strings.Cut(line[2], "–")
		if !ends {
			low, high = line[1], "?"
			if line[1] != "?" {
				high = line[1]
			}
		}
		totals[scope] = counted{low, line[1], high}
	}
	if _, all := totals[schema.ScopeAll]; all || len(totals) != len(sums)-1 {
		t.Errorf("codebook: found totals of %d scopes, want %d, and none of sea and land together", len(totals), len(sums)-1)
	}
	delete(sums, schema.ScopeAll)
	same("codebook", nil, totals)
}

// inSQL reads both from the views of the database.
func inSQL(t *testing.T, d *schema.Dataset) (strikes, totals map[string]counted) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "strikes.sqlite")
	if err := export.Named("sqlite").Export(export.Input{Data: d, Files: data.Files}, export.Options{}, path); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	read := func(query string) map[string]counted {
		rows, err := db.Query(query)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		all := map[string]counted{}
		for rows.Next() {
			var key string
			var c counted
			if err := rows.Scan(&key, &c[0], &c[1], &c[2]); err != nil {
				t.Fatal(err)
			}
			all[key] = c
		}
		return all
	}
	number := func(what, when string) string { return fmt.Sprintf("iif(%s, '?', cast(%s AS TEXT))", when, what) }
	strikes = read("SELECT strike_id, " + number("killed_min", "unknown") + ", " + number("killed", "unknown") + ", " + number("killed_max", "unended") + " FROM counted")
	totals = read("SELECT scope, ifnull(total_killed_min, '?'), ifnull(total_killed, '?'), ifnull(total_killed_max, '?') FROM running_totals ORDER BY scope, strikes")
	return strikes, totals
}
