package view_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
)

// asked is a question to the dataset, as a user types it, with its answer.
type asked struct {
	question string
	answer   func(*bytes.Buffer) error
}

// questions are asked of tables in which every value is another one: of each row, of days, of
// pairs of figures, of all series and gaps and of what was changed.
func questions(t *testing.T, a *assess.Assessment, say *phrase.Words) []asked {
	t.Helper()
	var all []asked
	add := func(question string, answer func(*bytes.Buffer) error) { all = append(all, asked{question, answer}) }
	d := a.Data
	for _, format := range []string{"text", "json"} {
		for _, sheet := range []schema.Cells{d.Strikes, d.Tallies, d.Accounts, d.Claims, d.Sources, d.Excluded} {
			key := sheet.Table().Index(sheet.Table().Key)
			for row := range sheet.Len() {
				if id := sheet.Cell(row, key); row < 3 || sheet == schema.Cells(d.Tallies) && format == "text" || row == 6 {
					add("explain "+id+" "+format, func(b *bytes.Buffer) error {
						if known, err := view.Explain(b, format, a, say, id); err != nil || !known {
							return fmt.Errorf("found no %s, %w", id, err)
						}
						return nil
					})
				}
			}
		}
		for _, day := range []schema.Date{"2031-05-10", "2031-06-08", "2031-08-17", "2031-09-30"} {
			add("explain "+string(day)+" "+format, func(b *bytes.Buffer) error { return view.Day(b, format, a, say, day) })
		}
		for _, pair := range [][2]string{{"T0002", "T0003"}, {"T0004", "T0010"}, {"T0005", "T0014"}} {
			add("compare "+pair[0]+" "+pair[1]+" "+format, func(b *bytes.Buffer) error { return view.Compare(b, format, a, say, pair[0], pair[1]) })
		}
	}
	add("prices", func(b *bytes.Buffer) error {
		for i := range figure.Prices {
			if _, err := view.Prices(b, say, "text", figure.Prices[i].Name); err != nil {
				return err
			}
		}
		return nil
	})
	told := a.Result()
	told.Findings = nil // the rules have tests of their own
	add("check", func(b *bytes.Buffer) error { view.CheckText(b, "", a, told, say); return nil })
	add("check json", func(b *bytes.Buffer) error { return view.CheckJSON(b, a, told, say) })
	add("series", func(b *bytes.Buffer) error { view.SeriesList(b, say, a.Series()); return nil })
	add("series json", func(b *bytes.Buffer) error { return view.SeriesJSON(b, a, say, a.Series()) })
	for i := range a.Series() {
		add("series "+a.Series()[i].Name, func(b *bytes.Buffer) error { view.SeriesText(b, a, say, &a.Series()[i]); return nil })
	}
	add("gaps", func(b *bytes.Buffer) error { view.GapsText(b, say, a.Gaps()); return nil })
	add("gaps json", func(b *bytes.Buffer) error { return view.GapsJSON(b, a.Gaps()) })
	v := release.Version{1, 2, 3}
	history := release.History([]release.State{{Version: &v, Date: "2033-05-06", Data: reporttest.Then(t)}, {Date: "2033-07-08", Data: d}})
	add("changelog", func(b *bytes.Buffer) error { return view.Changelog(b, say.Language, history) })
	add("changelog json", func(b *bytes.Buffer) error { return view.ChangelogJSON(b, say.Language, history) })
	add("diff", func(b *bytes.Buffer) error { view.Effect(b, history[0].Change, say); return nil })
	return all
}

// TestEveryNumberOfAnswersComesFromItsCell asks all that commands answer of tables in which
// every value is another one, and names in the answers the cells in place of their values. What
// it finds stands in a file for each language, to be read; -update writes it anew.
func TestEveryNumberOfAnswersComesFromItsCell(t *testing.T) {
	files := reporttest.Files(t)
	d := schema.Read(files)
	n := reporttest.New(d)
	for _, code := range language.Codes {
		l, err := language.Named(code)
		if err != nil {
			t.Fatal(err)
		}
		a := assess.New(d, assess.Options{})
		var out strings.Builder
		for _, q := range questions(t, a, phrase.In(l, d)) {
			object := strings.HasSuffix(q.question, " json")
			if code != "en" && object {
				continue // its words are those of the text
			}
			var b bytes.Buffer
			if err := q.answer(&b); err != nil {
				t.Errorf("%s: %v", q.question, err)
			}
			fmt.Fprintln(&out, "== "+q.question)
			for line := range strings.Lines(n.In(b.String(), l)) {
				if object {
					line = strings.TrimLeft(line, " ")
				}
				if object && strings.Trim(line, "{}[],\n") == "" {
					continue
				}
				out.WriteString(strings.TrimRight(line, " \n") + "\n")
			}
		}
		if code == "en" {
			for _, table := range []string{"strikes_flat", "verdicts"} {
				var b bytes.Buffer
				if err := export.Named("csv").Write(export.Input{Data: d, Files: files}, export.Options{Tables: []string{table}}, &b); err != nil {
					t.Fatal(err)
				}
				rows, err := csv.NewReader(&b).ReadAll()
				if err != nil {
					t.Fatal(err)
				}
				fmt.Fprintln(&out, "== export "+table)
				for _, row := range rows[1:] {
					for i, cell := range row {
						if cell != "" {
							fmt.Fprintf(&out, "%s %s: %s\n", row[0], rows[0][i], n.In(cell, l))
						}
					}
				}
			}
		}
		reporttest.Golden(t, "testdata/values."+code+".txt", out.String())
	}
}
