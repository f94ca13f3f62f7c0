package export_test

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"
	"github.com/xuri/excelize/v2"

	"github.com/strike-tally/strike-tally/report/export"
)

// testEveryFormat holds a table, whose CSV is in a file, to its rows in every format: the cells
// of some columns, joined by a bar, an empty one for null.
func testEveryFormat(t *testing.T, in export.Input, name, file string, columns, want []string) {
	t.Helper()
	for format, cells := range map[string]func(t *testing.T) [][]string{
		"csv": func(t *testing.T) [][]string {
			return records(t, read(t, filepath.Join(to(t, "csv", in, export.Options{}, "csv"), file)))
		},
		"json": func(t *testing.T) [][]string {
			return ofJSON(t, columns, read(t, filepath.Join(to(t, "json", in, export.Options{}, "json"), name+".json")))
		},
		"jsonl": func(t *testing.T) [][]string {
			lines := strings.TrimSpace(read(t, filepath.Join(to(t, "jsonl", in, export.Options{}, "jsonl"), name+".jsonl")))
			return ofJSON(t, columns, "["+strings.ReplaceAll(lines, "\n", ",")+"]")
		},
		"datapackage": func(t *testing.T) [][]string {
			inside := unzipped(t, to(t, "datapackage", in, export.Options{}, "tally.zip"))
			if !strings.Contains(inside["datapackage.json"], `"path": "`+file+`"`) {
				t.Errorf("found no resource %s in the descriptor", file)
			}
			return records(t, inside[file])
		},
		"parquet": func(t *testing.T) [][]string {
			return ofParquet(t, columns, filepath.Join(to(t, "parquet", in, export.Options{}, "parquet"), name+".parquet"))
		},
		"xlsx": func(t *testing.T) [][]string {
			f, err := excelize.OpenFile(to(t, "xlsx", in, export.Options{}, "tally.xlsx"))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			rows, err := f.GetRows(name)
			if err != nil {
				t.Fatal(err)
			}
			return rows
		},
		"sqlite": func(t *testing.T) [][]string { return ofSQLite(t, in, columns, name) },
	} {
		t.Run(format, func(t *testing.T) {
			rows := cells(t)
			if len(rows) == 0 {
				t.Fatal("found no header")
			}
			var got []string
			for _, row := range rows[1:] {
				var picked []string
				for _, column := range columns {
					cell := ""
					if i := slices.Index(rows[0], column); i >= 0 && i < len(row) { // XLSX ends a row at its last cell
						cell = row[i]
					}
					picked = append(picked, cell)
				}
				got = append(got, strings.Join(picked, "|"))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// named are the cells of rows that are told by the names of columns, below a header.
func named(columns []string, rows []map[string]any) [][]string {
	all := [][]string{columns}
	for _, row := range rows {
		var cells []string
		for _, column := range columns {
			cells = append(cells, text(row[column]))
		}
		all = append(all, cells)
	}
	return all
}

func ofJSON(t *testing.T, columns []string, text string) [][]string {
	t.Helper()
	var rows []map[string]any
	if err := json.Unmarshal([]byte(text), &rows); err != nil {
		t.Fatal(err)
	}
	return named(columns, rows)
}

func ofParquet(t *testing.T, columns []string, file string) [][]string {
	t.Helper()
	rows, err := parquet.ReadFile[any](file)
	if err != nil {
		t.Fatal(err)
	}
	var all []map[string]any
	for _, row := range rows {
		all = append(all, row.(map[string]any))
	}
	return named(columns, all)
}

func ofSQLite(t *testing.T, in export.Input, columns []string, name string) [][]string {
	t.Helper()
	return queried(t, opened(t, in), columns, "SELECT "+strings.Join(columns, ", ")+" FROM "+name+" ORDER BY rowid")
}

// queried are the rows that a database answers, below a header.
func queried(t *testing.T, db *sql.DB, columns []string, query string) [][]string {
	t.Helper()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	all := [][]string{columns}
	for rows.Next() {
		cells, to := make([]any, len(columns)), make([]any, len(columns))
		for i := range cells {
			to[i] = &cells[i]
		}
		if err := rows.Scan(to...); err != nil {
			t.Fatal(err)
		}
		var row []string
		for _, cell := range cells {
			row = append(row, text(cell))
		}
		all = append(all, row)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// text is a value as a cell; empty for null, a list with its members behind each other.
func text(value any) string {
	switch value := value.(type) {
	case nil:
		return ""
	case []any:
		var members []string
		for _, member := range value {
			members = append(members, text(member))
		}
		return strings.Join(members, ";")
	}
	return fmt.Sprint(value)
}
