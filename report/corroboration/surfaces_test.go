package corroboration_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io/fs"
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
	"github.com/strike-tally/strike-tally/report/site"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
)

// standing counts what a strike rests on from the rows alone.
func standing(d *schema.Dataset, strike schema.ID) (accounts, documents, origins, untold int) {
	seen := map[string]bool{}
	for i := range d.Accounts.Rows {
		a := &d.Accounts.Rows[i]
		if a.StrikeID != strike || a.Superseded == "yes" {
			continue
		}
		accounts++
		if key := "document " + string(a.SourceID); !seen[key] {
			seen[key] = true
			documents++
		}
		origin := d.Sources.Get(a.SourceID).Origin
		if origin == "not told" {
			untold++
		} else if !seen["origin "+origin] {
			seen["origin "+origin] = true
			origins++
		}
	}
	return accounts, documents, origins, untold
}

// TestEverySurfaceCountsTheSameOrigins reads what a strike rests on as a reader
// meets it, for every strike of the dataset: in the report, in explain, on the site
// in both languages, in the flat table, in the breakdown and in the codebook.
func TestEverySurfaceCountsTheSameOrigins(t *testing.T) {
	d := schema.Read(data.Files)
	report, err := summary.New(assess.New(d, assess.Options{}), summary.Identity{}, summary.Question{Scope: schema.ScopeAll, Sections: []string{summary.SectionConfirmation, summary.SectionBy}, By: []string{summary.ByOrigin}})
	if err != nil {
		t.Fatal(err)
	}
	built, err := site.Build(data.Files, site.Options{BaseURL: "https://example.org/"})
	if err != nil {
		t.Fatal(err)
	}
	lists := map[string]string{}
	for _, folder := range []string{"", "es/"} {
		lists[folder] = contents(t, built.File(folder+"strikes/index.html"))
	}
	check := assess.New(d, assess.Options{})
	flat := flatTable(t, export.Input{Data: d, Files: data.Files})
	wantOne, wantNone, sums := []string(nil), []string(nil), [3]int{}
	for i := range d.Strikes.Rows {
		id := d.Strikes.Rows[i].ID
		accounts, documents, origins, untold := standing(d, id)
		sums[0], sums[1], sums[2] = sums[0]+accounts, sums[1]+origins, sums[2]+min(untold, 1)
		switch origins {
		case 0:
			wantNone = append(wantNone, string(id))
		case 1:
			wantOne = append(wantOne, string(id))
		}

		n := slices.IndexFunc(report.Corroboration.Strikes, func(c summary.Corroborated) bool { return c.StrikeID == id })
		c := report.Corroboration.Strikes[n]
		same(t, id, "report", []int{accounts, documents, origins, untold}, []int{c.Accounts, c.Documents, len(c.Origins), c.Untold})

		var text, object bytes.Buffer
		view.Explain(&text, "text", check, phrase.English(d), string(id))
		view.Explain(&object, "json", check, phrase.English(d), string(id))
		same(t, id, "explain", []int{accounts, origins}, numbers(t, text.String(), `(?m)^(\d+) accounts? from (\d+) independent origins?`))
		var explained struct {
			Corroboration struct {
				Accounts, Documents, Untold int
				Origins                     []string
			}
		}
		if err := json.Unmarshal(object.Bytes(), &explained); err != nil {
			t.Fatal(err)
		}
		e := explained.Corroboration
		same(t, id, "explain as JSON", []int{accounts, documents, origins, untold}, []int{e.Accounts, e.Documents, len(e.Origins), e.Untold})

		same(t, id, "flat table", []int{accounts, origins, documents}, flat[string(id)])
		for folder, words := range map[string]string{"": `(\d+) accounts?, (\d+) independent origins?`, "es/": `(\d+) (?:relato|versi[oó]n)(?:e?s)?, (\d+) or[ií]gen(?:es)? independientes?`} {
			page := contents(t, built.File(folder+"strikes/"+string(id)+"/index.html"))
			same(t, id, folder+"strike's page", []int{accounts, origins}, numbers(t, page, `<p>`+words))
			same(t, id, folder+"page of all strikes", []int{origins}, numbers(t, lists[folder], fmt.Sprintf(`(?s)<tr data-id="%s" .*?(\d+)</td></tr>`, id)))
		}
	}

	carried := [3]int{}
	for _, g := range report.By[0].Groups {
		carried[0] += *g.Accounts
		if g.Key == schema.OriginNotTold {
			carried[2] += g.Strikes
		} else {
			carried[1] += g.Strikes
		}
	}
	if carried != sums {
		t.Errorf("breakdown by origin: found %d accounts, origins and strikes of untold origin, want %d", carried, sums)
	}

	codebook, err := fs.ReadFile(data.Files, "README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, list := range []struct {
		words string
		want  []string
	}{{`one origin only`, wantOne}, {`no account of which tells its origin`, wantNone}} {
		var got []string
		if found := regexp.MustCompile(`- Strikes [^\n]*` + list.words + ` \((\d+)\): ([^\n]*)\.\n`).FindSubmatch(codebook); found != nil {
			got = strings.Split(string(found[2]), ", ")
			if n, _ := strconv.Atoi(string(found[1])); n != len(got) {
				t.Errorf("codebook: found %d ids, want %d", len(got), n)
			}
		}
		if diff := cmp.Diff(list.want, got); diff != "" {
			t.Errorf("codebook: %s (-want +got)\n%s", list.words, diff)
		}
	}
}

func same(t *testing.T, id schema.ID, surface string, want, got []int) {
	t.Helper()
	if !slices.Equal(want, got) {
		t.Errorf("%s: %s: found %d, want %d", id, surface, got, want)
	}
}

// numbers are those that the groups of a pattern find in a text.
func numbers(t *testing.T, text, pattern string) []int {
	t.Helper()
	found := regexp.MustCompile(pattern).FindStringSubmatch(text)
	if found == nil {
		t.Errorf("found nothing like %s", pattern)
		return nil
	}
	var all []int
	for _, digits := range found[1:] {
		n, err := strconv.Atoi(digits)
		if err != nil {
			t.Errorf("%s: %v", pattern, err)
		}
		all = append(all, n)
	}
	return all
}

// flatTable is the number of accounts, origins and documents of every strike in the
// flat table.
func flatTable(t *testing.T, in export.Input) map[string][]int {
	t.Helper()
	var file bytes.Buffer
	if err := export.Named("csv").Write(in, export.Options{Tables: []string{"strikes_flat"}}, &file); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := func(name string) int { return slices.Index(rows[0], name) }
	all := map[string][]int{}
	for _, row := range rows[1:] {
		accounts, _ := strconv.Atoi(row[at("accounts")])
		origins, _ := strconv.Atoi(row[at("origins")])
		all[row[0]] = []int{accounts, origins, len(schema.List(row[at("source_ids")]).Members())}
	}
	return all
}

// contents is what a file of the site holds.
func contents(t *testing.T, f *site.File) string {
	t.Helper()
	made, err := f.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return string(made)
}
