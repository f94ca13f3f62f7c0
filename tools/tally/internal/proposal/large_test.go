package proposal

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/gen/dataset"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/draft"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// Tables that are read in blocks are told of word for word as tables in memory are, and would be
// the same bytes: every table, rows as they are and with slips, into tables with and without faults.
func TestLargeIsLikeDesk(t *testing.T) {
	folders := datasets(t)
	names := slices.Sorted(func(yield func(string) bool) {
		for name := range folders {
			if !yield(name) {
				return
			}
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		texts := folders[rapid.SampledFrom(names).Draw(t, "dataset")]
		rows, widen := drawRows(t, schema.Read(texts))
		inMemory, err := Open(texts, rules.All(), "2026-01-01").Judge(rows, widen...)
		want := told(inMemory, texts, err)
		large := &Large{Files: texts, Rules: rules.All(), Today: "2026-01-01", Held: 1, Block: rapid.SampledFrom([]int{1, 500, 1 << 20}).Draw(t, "block")}
		streamed, err := large.Judge(rows, widen...)
		if diff := cmp.Diff(want, told(streamed, texts, err)); diff != "" {
			t.Fatalf("judged (-in memory +in blocks):\n%s", diff)
		}
	})
}

// datasets are small ones: without faults and with many, with and without figures.
func datasets(t *testing.T) map[string]schema.Texts {
	t.Helper()
	folders := map[string]schema.Texts{"base": base(), "sample": schema.ReadTexts(sample.Files), "drawn": {}}
	for _, m := range validate.Mend(reporttest.Drawn(7), rules.All()) {
		folders["drawn"][m.Table.File] = m.After
	}
	for name, o := range map[string]dataset.Options{
		"made":        {Rows: 40, Accounts: 2, Seed: 3, Multiline: 0.3, Width: 1},
		"with faults": {Rows: 40, Accounts: 2, Seed: 4, Bad: 0.3, Width: 1},
	} {
		folder := t.TempDir()
		if _, err := dataset.Write(folder, filepath.Join(t.TempDir(), "faults.csv"), o); err != nil {
			t.Fatal(err)
		}
		folders[name] = schema.ReadTexts(os.DirFS(folder))
	}
	for _, name := range []string{"base", "made"} { // strikes are then added up as they pass
		without := schema.Texts{}
		for file, b := range folders[name] {
			without[file] = b
		}
		header, _, _ := bytes.Cut(without["tallies.csv"], []byte("\n"))
		without["tallies.csv"] = append(bytes.Clone(header), '\n')
		folders[name+", no figures"] = without
	}
	return folders
}

// drawRows draws rows that are much like those of the dataset, and strikes whose range is to follow
// their accounts.
func drawRows(t *rapid.T, d *schema.Dataset) (rows []*draft.Row, widen []schema.ID) {
	var tables []string
	for _, s := range d.Sheets() {
		if s.Whole() && s.Len() > 0 {
			tables = append(tables, s.Table().Name)
		}
	}
	for n := range rapid.IntRange(1, 3).Draw(t, "rows") {
		table := schema.TableNamed(rapid.SampledFrom(tables).Draw(t, "table"))
		s := d.Sheet(table.Name)
		like := rapid.IntRange(0, s.Len()-1).Draw(t, "like")
		row := draft.NewRow(table, schema.Place{File: "rows.csv", Line: n + 2, Column: 1})
		for i, c := range table.Columns {
			text := s.Cell(like, i)
			switch rapid.IntRange(0, 20).Draw(t, "slip") {
			case 0:
				text = s.Cell(rapid.IntRange(0, s.Len()-1).Draw(t, "of another"), i)
			case 1:
				text = ""
			case 2:
				text = rapid.SampledFrom([]string{"2025-02-30", "7", "new:1", "two\nlines", "2025-03-11", " x"}).Draw(t, "text")
			}
			if c.Name == table.Key && table.Prefix() != "" && rapid.IntRange(0, 4).Draw(t, "key") > 0 {
				text = rapid.SampledFrom([]string{"", "new:1", "new", fmt.Sprintf("%s999", c.Prefix)}).Draw(t, "id")
			}
			if text != "" {
				if err := row.Set(c.Name, text, schema.Place{File: "rows.csv", Line: n + 2, Column: i + 1}); err != nil {
					t.Fatal(err)
				}
			}
		}
		rows = append(rows, row)
	}
	if d.Strikes.Len() > 0 && rapid.IntRange(0, 3).Draw(t, "widen") == 0 {
		widen = append(widen, d.Strikes.Rows[rapid.IntRange(0, d.Strikes.Len()-1).Draw(t, "widened")].ID)
	}
	return rows, widen
}

// told is all that a person is told of a proposal, and what would be written.
func told(p *Proposal, before schema.Texts, err error) string {
	var b bytes.Buffer
	if err != nil {
		fmt.Fprintln(&b, "error:", err)
		if o := (*Obstacle)(nil); errors.As(err, &o) {
			view.Findings(&b, "", o.Findings)
		}
		return b.String()
	}
	view.Effect(&b, p.Change, phrase.English(p.Change.After.Data))
	for _, findings := range [][]validate.Finding{p.Errors, p.Warnings, p.Notes} {
		fmt.Fprintln(&b)
		view.Findings(&b, "", p.Draft.Given("data/", findings))
		view.Findings(&b, "", findings)
	}
	for _, l := range p.Like {
		fmt.Fprintln(&b, "like", l.Row.ID(), l.ID(), l.What)
	}
	fmt.Fprintln(&b, p.Unborne(), p.Draft.Widths)
	for _, r := range p.Draft.Rows {
		fmt.Fprintln(&b, r.Table.File, p.Draft.Line(r), strings.Join(r.Cells, "|"))
	}
	for _, t := range schema.Tables {
		text := p.Draft.Texts[t.File]
		if p.Draft.Files != nil {
			text, _ = fs.ReadFile(p.Draft.Files, t.File)
		}
		if !bytes.Equal(text, before[t.File]) {
			fmt.Fprintf(&b, "%s:\n%s", t.File, text)
		}
	}
	return b.String()
}
