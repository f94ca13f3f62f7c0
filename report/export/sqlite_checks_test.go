package export_test

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// odd are texts that some columns take and others do not.
var odd = []string{
	"", " ", "0", "00", "1", "-1", "7", "07", "9999999", "10000000", "100000000000000000000", "1.5", "1e3", "-91", "90.5", "-180.25", "181", "0x10", "NULL", "é",
	"2025-09-02", "2025-09", "2025-02-30", "1999-01-01", "2025-9-2", "2 Sep 2025", "day", "hour", "sea", "exact", "at least", "at_least", "no", "yes", "unknown", "none",
	"S001", "S01", "S0001", "S00x", "A0001", "T0001", "C001", "D0001", "s001", "en", "ger", "caribbean", "Caribbean", "legal_basis", "legal-basis", "1st",
	"https://example.org/", "http://example.org/a b", "javascript:alert(1)", "example.org", "video;images", "video;;images", "video;video", "none;video", "video+images", "a'b", "two\nlines",
}

// No cell that validation lets pass breaks a constraint, so that they need not be asked of
// rows that passed: every column of the sample is filled with odd texts, one a row.
func TestWhatPassesIsNotRefused(t *testing.T) {
	db := opened(t, own())
	db.SetMaxOpenConns(1)
	if _, err := db.Exec("PRAGMA foreign_keys = OFF"); err != nil {
		t.Fatal(err)
	}
	passed, refused := 0, 0
	d := own().Data
	for _, s := range held(d) {
		for column, c := range s.Table().Columns {
			if s.Omitted()&(1<<column) != 0 {
				continue
			}
			texts := slices.Concat(odd[column*7%len(odd):], odd)[:min(s.Len(), len(odd))] // others in each column of a short table
			before := make([]string, len(texts))
			for row, text := range texts {
				before[row] = s.Cell(row, column)
				s.Set(row, column, text)
			}
			found := map[int]bool{} // by line
			for _, f := range validate.Run(d, validate.Options{Rules: rules.All(), Skip: (*validate.Rule).Waivable}).Findings {
				if f.Place.File == s.Table().File {
					found[f.Place.Line] = true
				}
			}
			for row, text := range texts {
				s.Set(row, column, before[row])
				err := set(db, s.Table().Name, c, row, text)
				broken := err != nil && !strings.Contains(err.Error(), "UNIQUE")
				switch {
				case broken && !found[s.Line(row)]:
					t.Errorf("%s.%s = %q in row %d: found that it passes and the database says %v, want it to take what passes", s.Table().Name, c.Name, text, row, err)
				case broken:
					refused++
				case !found[s.Line(row)]:
					passed++
				}
			}
		}
	}
	if min(passed, refused) < 300 {
		t.Errorf("found %d cells that pass and %d that the database refuses, want 300 of each", passed, refused)
	}
}

// No key that leads nowhere passes, of any column that refers to rows, lists among them: of
// rows that pass the database need not ask for keys.
func TestNoLostKeyPasses(t *testing.T) {
	d := own().Data
	formal := func() []validate.Finding {
		named := append(assess.FigureRules(d, nil, nil), rules.All()...)
		return validate.Run(d, validate.Options{Rules: named, Skip: (*validate.Rule).Waivable}).Findings
	}
	if found := formal(); len(found) > 0 {
		t.Fatalf("found %v in the dataset, want nothing", found)
	}
	asked := 0
	for _, s := range held(d) {
		for column, c := range s.Table().Columns {
			if c.RefTable == "" || s.Omitted()&(1<<column) != 0 || s.Len() == 0 {
				continue
			}
			for _, row := range []int{0, s.Len() / 2, s.Len() - 1} {
				before := s.Cell(row, column)
				for _, lost := range lostKeys(c) {
					asked++
					s.Set(row, column, lost)
					if len(formal()) == 0 {
						t.Errorf("%s.%s = %q in row %d: found that it passes, want a finding", s.Table().Name, c.Name, lost, row)
					}
				}
				s.Set(row, column, before)
			}
		}
	}
	if asked < 50 {
		t.Errorf("asked of %d keys, want 50 or more", asked)
	}
}

// lostKeys are keys of a form such as the column's, of rows that are not there.
func lostKeys(c schema.Column) []string {
	if key := schema.TableNamed(c.RefTable); key != nil {
		for _, tag := range strings.Split(key.Columns[key.Index(key.Key)].Validate, ",") {
			if of, ok := strings.CutPrefix(tag, "id="); ok {
				prefix, width := schema.IDWidth(of)
				return []string{prefix + strings.Repeat("9", width+1), prefix + strings.Repeat("9", width+3)}
			}
		}
	}
	return []string{"nowhere", "elsewhere"}
}

// set is what the database says of a cell, which it does not keep.
func set(db *sql.DB, table string, c schema.Column, row int, text string) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	_, err = tx.Exec(fmt.Sprintf("UPDATE %s SET %s = nullif(?, '') WHERE rowid = ?", quoted(table), quoted(c.Name)), text, row+1)
	return err
}
