package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// records are the rows of a table as encoding/csv alone reads them, by column.
func records(t *testing.T, table string) []map[string]string {
	t.Helper()
	f, err := os.Open(filepath.Join(root, "data", table+".csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, cell := range line {
			row[lines[0][i]] = cell
		}
		rows = append(rows, row)
	}
	return rows
}

// The codebook's sums, added up a second time from the bare file.
func TestTotalsAreThoseOfTheFile(t *testing.T) {
	at := map[string]string{}
	for _, row := range records(t, "theaters") {
		at[row["theater"]] = row["medium"]
	}
	number := func(text string, otherwise int) int {
		if n, err := strconv.Atoi(text); err == nil {
			return n
		}
		return otherwise
	}
	sums := map[string]*struct{ best, least, most, missing, strikes, unended int }{"at sea": {}, "on land": {}}
	for _, row := range records(t, "strikes") {
		least := number(row["deaths_min"], 0)
		best := number(row["deaths"], least)
		for label, s := range sums {
			if !strings.HasSuffix(label, at[row["theater"]]) {
				continue
			}
			s.best, s.least, s.most = s.best+best, s.least+least, s.most+number(row["deaths_max"], best)
			if row["deaths_max"] == "" {
				s.unended++
			}
			s.missing, s.strikes = s.missing+number(row["missing"], 0), s.strikes+1
		}
	}
	text := generated(t)["data/README.md"]
	for label, s := range sums {
		most := strconv.Itoa(s.most)
		if s.unended > 0 {
			most = `\?`
		}
		want := fmt.Sprintf(`(?m)^\| %s \| %d \| %d–%s \| %d \| [0-9?]+ \| %d \| \d+ \|$`, label, s.best, s.least, most, s.missing, s.strikes)
		if !regexp.MustCompile(want).MatchString(text) {
			t.Errorf("found no line %s in the codebook", want)
		}
	}
}

func TestCodebookHasEveryTableColumnAndWord(t *testing.T) {
	text := generated(t)["data/README.md"]
	section := func(name string) string {
		_, rest, found := strings.Cut(text, "\n### "+name+"\n")
		if !found {
			t.Errorf("found no section %s", name)
		}
		body, _, _ := strings.Cut(rest, "\n##")
		return body
	}
	d := schema.Read(os.DirFS("../../data"))
	for _, table := range d.Held() {
		body := section(table.Name)
		if want := fmt.Sprintf(", %d row", len(records(t, table.Name))); !strings.Contains(body, want) {
			t.Errorf("%s: found no %q", table.Name, want)
		}
		for _, c := range table.Columns {
			if !strings.Contains(body, "\n| `"+c.Name+"` | ") || !strings.Contains(body, c.Doc) {
				t.Errorf("%s: found no line that tells the column %s", table.Name, c.Name)
			}
		}
	}
	for _, v := range d.Used() {
		body := section(v.Name)
		for _, w := range v.Words {
			if want := "\n| `" + w.Name + "` | " + w.Label + " | "; !strings.Contains(body, want) {
				t.Errorf("%s: found no line that tells the word %s", v.Name, w.Name)
			}
		}
	}
}

func TestEveryRuleHasItsSection(t *testing.T) {
	text := generated(t)["validate/rules/README.md"]
	for _, r := range rules.All() {
		_, body, found := strings.Cut(text, "\n## "+r.Name+"\n")
		if !found {
			t.Errorf("found no section %s", r.Name)
			continue
		}
		body, _, _ = strings.Cut(body, "\n## ")
		for _, want := range []string{string(r.Severity), r.Title, strings.TrimSpace(r.Doc), r.Hint, strings.TrimSpace(rules.Example(r.Name))} {
			if !strings.Contains(body, want) {
				t.Errorf("%s: found no %q in its section", r.Name, head(want, 3))
			}
		}
	}
}

var (
	heading = regexp.MustCompile(`(?m)^#+ (.+)$`)
	link    = regexp.MustCompile(`\]\(#([^)]+)\)`)
)

func TestLinksInsidePagesLead(t *testing.T) {
	for path, text := range generated(t) {
		if !strings.HasSuffix(path, ".md") {
			continue
		}
		anchors := map[string]int{}
		for _, h := range heading.FindAllStringSubmatch(text, -1) {
			anchors[strings.NewReplacer(" ", "-", ",", "").Replace(strings.ToLower(h[1]))]++
		}
		links := link.FindAllStringSubmatch(text, -1)
		if len(links) < 10 {
			t.Errorf("%s: found %d links, want many", path, len(links))
		}
		for _, l := range links {
			if anchors[l[1]] != 1 {
				t.Errorf("%s: #%s: found %d headings, want one", path, l[1], anchors[l[1]])
			}
		}
	}
}

func TestTextIsSafeInACell(t *testing.T) {
	if diff := cmp.Diff(`a \| b &lt;i> c`, cell("a | b <i>\nc")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if diff := cmp.Diff("````", fence("a\n```\nb")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
