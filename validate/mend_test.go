package validate_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// mend mends the base dataset with one table replaced, and answers that table.
func mend(t testing.TB, table string, text []byte) validate.Mended {
	t.Helper()
	files := base(t)
	files[table+".csv"] = &fstest.MapFile{Data: text}
	for _, m := range validate.Mend(files, rules.All()) {
		if m.Table.Name == table {
			return m
		}
		if len(m.Repaired)+len(m.Blocking)+len(m.Left) > 0 {
			t.Errorf("%s: got repairs, want none", m.Table.Name)
		}
	}
	t.Fatalf("%s was passed over", table)
	return validate.Mended{}
}

// ruleNames are the rules of findings, each once, in order.
func ruleNames(findings []validate.Finding) []string {
	var names []string
	for _, f := range findings {
		names = append(names, f.Rule)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// A table that is broken in form comes back as it was, byte for byte.
func TestMendBringsTheFormBack(t *testing.T) {
	reversed := func(s string, _ []string) string {
		rows := records(s)
		slices.Reverse(rows[1:])
		return written(rows, ',')
	}
	for _, test := range []struct {
		rule   string
		change func(text string, header []string) string
		rows   int // least number of rows of a table that can show it
	}{
		{"byte-order-mark", func(s string, _ []string) string { return "\ufeff" + s }, 0},
		{"line-end", func(s string, _ []string) string { return strings.ReplaceAll(s, "\n", "\r\n") }, 0},
		{"line-end", func(s string, _ []string) string { return strings.ReplaceAll(s, "\n", "\r") }, 0},
		{"wrong-encoding", utf16Text, 0},
		{"wrong-separator", separated(';'), 0},
		{"wrong-separator", separated('\t'), 0},
		{"blank-line", func(s string, _ []string) string { return "\n" + s + "\n\n" }, 0},
		{"blank-line", func(s string, h []string) string {
			return strings.Replace(s, "\n", "\n"+strings.Repeat(",", len(h)-1)+"\n", 1)
		}, 0},
		{"no-final-line-end", func(s string, _ []string) string { return strings.TrimSuffix(s, "\n") }, 0},
		{"needless-quotes", func(s string, _ []string) string { return quoted(s) }, 1},
		{"needless-quotes", func(s string, h []string) string { return `"` + h[0] + `"` + s[len(h[0]):] }, 0},
		{"misspelt-column", func(s string, h []string) string { return strings.ToUpper(h[0]) + s[len(h[0]):] }, 0},
		{"column-order", firstColumnLast, 0},
		{"row-order", reversed, 2},
	} {
		for _, table := range schema.Tables {
			t.Run(test.rule+"/"+table.Name, func(t *testing.T) {
				want := base(t)[table.File].Data
				if len(records(string(want))) <= test.rows {
					t.Skip("the table has too few rows")
				}
				m := mend(t, table.Name, []byte(test.change(string(want), table.Needed().Header())))
				if diff := cmp.Diff(string(want), string(m.After)); diff != "" {
					t.Errorf("table (-want +got):\n%s", diff)
				}
				if diff := cmp.Diff([]string{test.rule}, ruleNames(m.Repaired)); diff != "" {
					t.Errorf("rules (-want +got):\n%s", diff)
				}
			})
		}
	}
}

// All that a spreadsheet does at once is undone at once.
func TestMendUndoesASpreadsheet(t *testing.T) {
	want := string(base(t)["strikes.csv"].Data)
	text := "\ufeff" + strings.NewReplacer("2025-03-20", "3/20/2025", "2025-03-16", " 2025-03-16 00:00:00", "\n", "\r\n").Replace(quoted(want))
	m := mend(t, "strikes", []byte(text))
	if diff := cmp.Diff(want, string(m.After)); diff != "" {
		t.Errorf("table (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"byte-order-mark", "invalid-date", "line-end", "needless-quotes"}, ruleNames(m.Repaired)); diff != "" {
		t.Errorf("rules (-want +got):\n%s", diff)
	}
}

// What could not be read whole is not written.
func TestMendLeavesAloneWhatItWouldLose(t *testing.T) {
	for _, test := range []struct {
		rule   string
		change func(text string, header []string) string
	}{
		{"empty-file", func(string, []string) string { return "" }},
		{"short-row", func(s string, _ []string) string { return s + "X\n" }},
		{"long-row", func(s string, h []string) string { return s + strings.Repeat("X,", len(h)) + "X\n" }},
		{"unclosed-quote", func(s string, h []string) string { return s + `"X` + strings.Repeat(",", len(h)-1) + "\n" }},
		{"stray-quote", func(s string, h []string) string { return s + `X"Y` + strings.Repeat(",", len(h)-1) + "\n" }},
		{"missing-column", withoutLastColumn},
		{"unknown-column", func(s string, _ []string) string { return withColumn(s, "reviewer", "x") }},
		{"duplicate-column", func(s string, h []string) string { return withColumn(s, h[len(h)-1], "x") }},
		{"missing-header", func(s string, h []string) string {
			return strings.Repeat("x,", len(h)-1) + "x\n"
		}},
	} {
		for _, table := range schema.Tables {
			t.Run(test.rule+"/"+table.Name, func(t *testing.T) {
				if columns := table.Needed().Columns; test.rule == "missing-column" && columns[len(columns)-1].Optional {
					t.Skip("the file may lack it")
				}
				text := "\ufeff" + strings.ReplaceAll(test.change(string(base(t)[table.File].Data), table.Needed().Header()), "\n", "\r\n")
				m := mend(t, table.Name, []byte(text))
				if string(m.After) != text || len(m.Repaired) > 0 {
					t.Errorf("got the table written, want it as it was")
				}
				if diff := cmp.Diff([]string{test.rule}, ruleNames(m.Blocking)); diff != "" {
					t.Errorf("blocking (-want +got):\n%s", diff)
				}
			})
		}
	}
}

// A cell is mended only where one text is right; the finding of any other is left.
func TestMendCells(t *testing.T) {
	for _, test := range []struct{ column, raw, want, rule string }{
		{"date", "3/14/2025", "2025-03-14", "invalid-date"},
		{"announced", " 2025-03-14", "2025-03-14", "invalid-date"},
		{"date", "9/3/2025", "", "invalid-date"},
		{"theater", " gulf_of_example", "gulf_of_example", "stray-white-space"},
		{"evidence_offered", "other; video", "video;other", "invalid-list"},
		{"evidence_offered", "none_offered;video", "", "invalid-list"},
		{"location", "Bahi\u0301a ", "Bahía", "not-nfc stray-white-space"},
		{"deaths_min", "3 ", "3", "invalid-number"},
		{"deaths_min", "03", "", "invalid-number"},
		{"target_type", "lancha", "", "unknown-word"},
		{"location_precision", "none", "unknown", "unknown-word"},
		{"evidence_offered", "none", "", "invalid-list"},
		{"location", `off the 'Cape'`, "off the ‘Cape’", "straight-quote"},
	} {
		t.Run(test.column+"/"+test.raw, func(t *testing.T) {
			text := withCell(t, string(base(t)["strikes.csv"].Data), 3, test.column, test.raw)
			m := mend(t, "strikes", []byte(text))
			names := ruleNames(m.Repaired)
			want := text
			if test.want == "" {
				names = ruleNames(m.Left)
			} else {
				want = withCell(t, text, 3, test.column, test.want)
			}
			if test.column == "date" && test.want != "" {
				want = string(m.After) // the row may have moved
				if !strings.Contains(want, test.want) {
					t.Errorf("got no %s", test.want)
				}
			}
			if diff := cmp.Diff(want, string(m.After)); diff != "" {
				t.Errorf("table (-want +got):\n%s", diff)
			}
			if got := strings.Join(names, " "); got != test.rule {
				t.Errorf("got rules %q, want %q", got, test.rule)
			}
		})
	}
}

// Rows whose order is in doubt stay where they are.
func TestMendDoesNotMoveRowsOfDoubtfulOrder(t *testing.T) {
	text := withCell(t, string(base(t)["strikes.csv"].Data), 3, "date", "9/3/2025")
	m := mend(t, "strikes", []byte("\ufeff"+text))
	if string(m.After) != text {
		t.Errorf("got the rows moved, want only the mark gone:\n%s", m.After)
	}
}

// FuzzMend mends any bytes as one table: nothing panics, mending twice is mending
// once, and no cell says anything else that no rule refused.
func FuzzMend(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, table int, b []byte) {
		name := tableOf(table)
		m := mend(t, name, b)
		changed := !bytes.Equal(m.Before, m.After)
		if len(m.Blocking) > 0 && changed {
			t.Fatalf("got a table written that could not be read whole: %v", ruleNames(m.Blocking))
		}
		if changed != (len(m.Repaired) > 0) {
			t.Fatalf("got changed %v and repairs %v", changed, ruleNames(m.Repaired))
		}
		if again := mend(t, name, m.After); !bytes.Equal(again.After, m.After) {
			t.Fatalf("mending twice (-once +twice):\n%s", cmp.Diff(string(m.After), string(again.After)))
		}
		if changed {
			expectSameValues(t, name, b, m.After)
		}
	})
}

// expectSameValues fails unless each row of the one text is a row of the other,
// where cells at which some finding stood may differ. Byte repairs may make a file
// readable that was not.
func expectSameValues(t *testing.T, table string, before, after []byte) {
	t.Helper()
	files := base(t)
	files[table+".csv"] = &fstest.MapFile{Data: before}
	was := schema.Read(files)
	refused := map[schema.Place]bool{}
	ragged := 0 // rows that could not be read, and may now be
	for _, finding := range validate.Run(was, validate.Options{Rules: rules.All()}).Findings {
		if finding.Rule == "wrong-encoding" {
			return
		}
		refused[finding.Place] = true
		if finding.Rule == "short-row" || finding.Rule == "long-row" {
			ragged++
		}
	}
	files[table+".csv"] = &fstest.MapFile{Data: after}
	old, now := was.Sheet(table), schema.Read(files).Sheet(table)
	if gained := now.Len() - old.Len(); gained != 0 && gained != ragged {
		t.Fatalf("got %d rows, want %d, or with all ragged ones %d", now.Len(), old.Len(), old.Len()+ragged)
	}
	taken := make([]bool, now.Len())
rows:
	for i := range old.Len() {
	candidates:
		for k := range now.Len() {
			for c := range old.Table().Columns {
				same := old.Cell(i, c) == now.Cell(k, c)
				if !same && !refused[old.Place(i, c)] && old.Invalid(i)&(1<<c) == 0 || taken[k] {
					continue candidates
				}
			}
			taken[k] = true
			continue rows
		}
		t.Fatalf("row %d is gone: %v", i, fmt.Sprint(old.Row(i)))
	}
}
