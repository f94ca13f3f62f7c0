package export_test

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/schema"
)

const sqlite3 = "apt-get install sqlite3"

// quoted is an identifier of SQL.
func quoted(name string) string { return `"` + name + `"` }

// Every table as the sqlite3 program has it, cell by cell.
func TestSQLiteInSqlite3(t *testing.T) {
	in := own()
	path := to(t, "sqlite", in, export.Options{}, "tally.sqlite")
	if got := program(t, sqlite3, "sqlite3", path, "PRAGMA integrity_check; PRAGMA foreign_key_check;"); got != "ok\n" {
		t.Errorf("integrity and keys: found %q, want ok", got)
	}
	for _, s := range held(in.Data) {
		got := records(t, program(t, sqlite3, "sqlite3", "-csv", "-header", path, "SELECT * FROM "+quoted(s.Table().Name)+" ORDER BY rowid"))
		want := cells(s)
		for _, line := range want[1:] {
			for i, c := range written(s).Columns {
				if c.Kind == schema.Decimal && line[i] != "" && !strings.Contains(line[i], ".") {
					line[i] += ".0" // as the program prints a real number
				}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", s.Table().Name, diff)
		}
		for i, c := range s.Table().Columns {
			if c.Kind != schema.WordList && c.Kind != schema.IDList || s.Omitted()&(1<<i) != 0 {
				continue
			}
			query := fmt.Sprintf("SELECT s.%s, (SELECT group_concat(%s, ';') FROM (SELECT * FROM %s AS m WHERE m.%s = s.%s ORDER BY place)) FROM %s AS s ORDER BY s.rowid",
				quoted(s.Table().Key), quoted(c.Name), quoted(s.Table().Name+"_"+c.Name), quoted(s.Table().Key), quoted(s.Table().Key), quoted(s.Table().Name))
			var lists [][]string
			for row := range s.Len() {
				lists = append(lists, []string{s.Cell(row, s.Table().Index(s.Table().Key)), s.Cell(row, i)})
			}
			if diff := cmp.Diff(lists, records(t, program(t, sqlite3, "sqlite3", "-csv", path, query))); diff != "" {
				t.Errorf("%s.%s, taken apart (-want +got)\n%s", s.Table().Name, c.Name, diff)
			}
		}
	}
}

// opened is a database of the dataset, to be changed.
func opened(t testing.TB, in export.Input) *sql.DB {
	t.Helper()
	path := filepath.Join(t.TempDir(), "tally.sqlite")
	if err := export.Named("sqlite").Export(in, export.Options{}, path); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=foreign_keys(1)")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// The database refuses what the schema does not allow.
func TestSQLiteRefusesFaults(t *testing.T) {
	db := opened(t, own())
	for _, test := range []struct{ change, refused string }{
		{"UPDATE strikes SET date = '2025-02-30' WHERE strike_id = 'S001'", "CHECK"},
		{"UPDATE strikes SET date = '2 Sep 2025' WHERE strike_id = 'S001'", "CHECK"},
		{"UPDATE strikes SET date = NULL WHERE strike_id = 'S001'", "NOT NULL"},
		{"UPDATE strikes SET announced = '2025-09-01' WHERE strike_id = 'S001'", "CHECK"},
		{"UPDATE strikes SET date_precision = 'hour' WHERE strike_id = 'S001'", "CHECK"},
		{"UPDATE strikes SET deaths = -1 WHERE strike_id = 'S001'", "CHECK"},
		{"UPDATE strikes SET deaths = 12 WHERE strike_id = 'S001'", "CHECK"}, // above deaths_max
		{"UPDATE strikes SET deaths = 'eleven' WHERE strike_id = 'S001'", "cannot store TEXT"},
		{"UPDATE strikes SET missing = 1 WHERE strike_id = 'S001'", "CHECK"}, // without missing_known
		{"UPDATE strikes SET latitude = 91 WHERE strike_id = 'S001'", "CHECK"},
		{"UPDATE strikes SET longitude = NULL WHERE strike_id = 'S001'", "CHECK"},
		{"UPDATE strikes SET location = '' WHERE strike_id = 'S001'", "CHECK"},
		{"UPDATE strikes SET theater = 'atlantis' WHERE strike_id = 'S001'", "FOREIGN KEY"},
		{"UPDATE strikes SET strike_id = 'S1' WHERE strike_id = 'S070'", "CHECK"},
		{"UPDATE strikes SET strike_id = 'S00x' WHERE strike_id = 'S070'", "CHECK"},
		{"UPDATE strikes SET strike_id = 'S002' WHERE strike_id = 'S070'", "UNIQUE"},
		{"DELETE FROM strikes WHERE strike_id = 'S001'", "FOREIGN KEY"},
		{"UPDATE accounts SET ordinal = 0 WHERE account_id = 'A0001'", "CHECK"},
		{"UPDATE tallies SET scope = 'caribean' WHERE tally_id = 'T0007'", "CHECK"},
		{"UPDATE tallies SET deaths_qualifier = NULL WHERE deaths IS NOT NULL", "CHECK"},
		{"UPDATE tallies SET deaths_qualifier = 'exact' WHERE deaths IS NULL", "CHECK"},
		{"UPDATE tallies SET through = 'S999' WHERE tally_id = 'T0007'", "FOREIGN KEY"},
		{"UPDATE claims SET topic = 'Legal basis' WHERE claim_id = 'C001'", "CHECK"},
		{"UPDATE sources SET url = 'javascript:alert(1)' WHERE source_id = 'D0003'", "CHECK"},
		{"INSERT INTO claims_contradicts VALUES ('C001', 9, 'C999')", "FOREIGN KEY"},
		{"INSERT INTO strikes_evidence_offered VALUES ('S001', 9, 'rumour')", "CHECK"},
		{"INSERT INTO strikes_evidence_offered SELECT * FROM strikes_evidence_offered", "UNIQUE"},
		{"UPDATE strikes SET deaths = deaths", ""},
		{"UPDATE sources SET url = 'https://example.org/' WHERE source_id = 'D0003'", ""},
		{"UPDATE tallies SET scope = 'sea' WHERE tally_id = 'T0007'", ""},
	} {
		t.Run(test.change, func(t *testing.T) {
			tx, err := db.Begin()
			if err != nil {
				t.Fatal(err)
			}
			defer tx.Rollback()
			result, err := tx.Exec(test.change)
			if test.refused == "" {
				if err != nil {
					t.Fatalf("found the error %v, want none", err)
				}
				if n, _ := result.RowsAffected(); n == 0 {
					t.Error("found no row changed, want some")
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), test.refused) {
				t.Errorf("found the error %v, want one of %s", err, test.refused)
			}
		})
	}
}

// A part of the tables is a database too, with the keys that can lead somewhere.
func TestSQLiteOfSomeTables(t *testing.T) {
	path := to(t, "sqlite", own(), export.Options{Tables: []string{"strikes", "theaters"}}, "part.sqlite")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			t.Fatal(err)
		}
		got = append(got, name)
	}
	if diff := cmp.Diff([]string{"meta", "strikes", "strikes_evidence_offered", "theaters"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
