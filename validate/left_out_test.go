package validate_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// withoutColumns is a table's text without some columns.
func withoutColumns(t *testing.T, text []byte, columns ...string) []byte {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	header := slices.Clone(rows[0])
	for _, row := range rows {
		var kept []string
		for i, cell := range row {
			if !slices.Contains(columns, header[i]) {
				kept = append(kept, cell)
			}
		}
		if err := w.Write(kept); err != nil {
			t.Fatal(err)
		}
	}
	w.Flush()
	return out.Bytes()
}

func firstLine(text []byte) []byte {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	return line
}

// Of a column that a file may lack nothing is found where it is absent, and that it is, is
// told: each by itself, but those that need each other together.
func TestColumnsLeftOut(t *testing.T) {
	left := 0
	for _, table := range schema.Tables {
		for i := range table.Columns {
			c := &table.Columns[i]
			if !c.Usual || !bytes.Contains(firstLine(base(t)[table.File].Data), []byte(c.Name)) {
				continue
			}
			left++
			out := []string{c.Name}
			for other := range table.Columns {
				if !table.Columns[other].Usual || !bytes.Contains(firstLine(base(t)[table.File].Data), []byte(table.Columns[other].Name)) {
					continue
				}
				if table.Layout().Beside[i]&(1<<other) != 0 || table.Layout().Beside[other]&(1<<i) != 0 {
					out = append(out, table.Columns[other].Name)
				}
			}
			out = slices.DeleteFunc(slices.Clone(table.Header()), func(name string) bool { return !slices.Contains(out, name) })
			t.Run(table.Name+" "+c.Name, func(t *testing.T) {
				files := base(t)
				files[table.File] = &fstest.MapFile{Data: withoutColumns(t, files[table.File].Data, out...)}
				result := run(t, files)
				for _, f := range result.Findings {
					if slices.Contains(out, f.Field) || f.Rule == "required" || f.Rule == "incomplete-pair" {
						t.Errorf("found %s: %s, want nothing said of what is absent", inShort(f), f.Message)
					}
				}
				if diff := cmp.Diff([]validate.LeftOut{{Table: table.Name, Columns: out}}, result.LeftOut); diff != "" {
					t.Errorf("left out (-want +got)\n%s", diff)
				}
			})
		}
	}
	if left < 50 {
		t.Errorf("found %d columns that may be left out, want most of those that there are", left)
	}
}
