package main

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

//go:embed duckdb.js
var duckScript string

// duckDB is the rules as SQL, made from the schema, over the tables of a folder.
func duckDB(folder, scratch string) (program, error) {
	return node(scratch, "duckdb.js", duckScript, append([]string{filepath.Join(scratch, "duckdb-findings.csv")}, duckStatements(folder)...)...)
}

// duckStatements define the tables as they are read, and then, each behind "+",
// ask for the rows at fault.
func duckStatements(folder string) []string {
	var views, asks []string
	var tables []*schema.Table
	all := map[string]bool{}
	for _, t := range schema.Tables {
		file := filepath.Join(folder, t.File)
		t, err := asWritten(t, file)
		if err != nil || t.Key == "" {
			continue
		}
		tables, all[t.Name] = append(tables, t), true
		views = append(views, fmt.Sprintf("CREATE VIEW %s AS FROM read_csv(%s, auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', columns = {%s}, store_rejects = true, rejects_limit = 0)",
			t.Name, literal(file), sqlColumns(t)))
	}
	for _, t := range tables {
		asks = append(asks,
			fmt.Sprintf("+SELECT %s, faults FROM (SELECT %s, concat_ws('; ', %s) AS faults FROM %s) WHERE faults <> ''", t.Key, t.Key, strings.Join(sqlRules(t, all), ", "), t.Name),
			fmt.Sprintf("+SELECT %s, 'id given twice' FROM %s GROUP BY 1 HAVING count(*) > 1", t.Key, t.Name))
	}
	if all["accounts"] {
		asks = append(asks, "+SELECT strike_id, 'range not borne out' FROM (SELECT strike_id, min(deaths_min) AS low, max(coalesce(deaths_max, deaths_min)) AS high FROM accounts WHERE superseded IS NULL GROUP BY 1) JOIN strikes USING (strike_id) WHERE low <> deaths_min OR high <> deaths_max")
	}
	return append(views, asks...)
}

// asWritten is a table with the columns that a file has, in their order: optional ones may
// be absent, and DuckDB takes the columns that it is told by their place.
func asWritten(t *schema.Table, file string) (*schema.Table, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	header, err := csv.NewReader(f).Read()
	if err != nil {
		return nil, err
	}
	written := *t
	written.Columns = nil
	for _, name := range header {
		if i := t.Index(name); i >= 0 {
			written.Columns = append(written.Columns, t.Columns[i])
		}
	}
	return &written, nil
}

func sqlColumns(t *schema.Table) string {
	var columns []string
	for _, c := range t.Columns {
		kind := "VARCHAR"
		switch c.Kind {
		case schema.Day:
			if !c.Months {
				kind = "DATE"
			}
		case schema.Number:
			kind = "UINTEGER"
		case schema.Decimal:
			kind = "DOUBLE"
		}
		columns = append(columns, fmt.Sprintf("%q: '%s'", c.Name, kind))
	}
	return strings.Join(columns, ", ")
}

// pairs are the rules that hold a cell against another of its row.
var pairs = map[string]bool{"required_with": true, "excluded_without": true, "atmost": true, "atleast": true, "notbefore": true}

// sqlRules are the faults of a row: a word where there is one, and else NULL.
func sqlRules(t *schema.Table, all map[string]bool) []string {
	var rules []string
	fault := func(c *schema.Column, word, condition string, args ...any) {
		rules = append(rules, fmt.Sprintf("CASE WHEN %s THEN %s END", fmt.Sprintf(condition, args...), literal(c.Name+": "+word)))
	}
	for i := range t.Columns {
		c := &t.Columns[i]
		name := strconv.Quote(c.Name)
		for _, tag := range strings.Split(c.Validate, ",") {
			word, param, _ := strings.Cut(tag, "=")
			other := ""
			if j := t.FieldIndex(param); j >= 0 {
				other = strconv.Quote(t.Columns[j].Name)
			}
			if pairs[word] && other == "" {
				continue // the column is absent
			}
			switch word {
			case "required":
				fault(c, word, "%s IS NULL", name)
			case "required_with":
				fault(c, "incomplete pair", "%s IS NULL AND %s IS NOT NULL", name, other)
			case "excluded_without":
				fault(c, "incomplete pair", "%s IS NOT NULL AND %s IS NULL", name, other)
			case "atmost":
				fault(c, "count order", "%s > %s", name, other)
			case "atleast":
				fault(c, "order", "%s < %s", name, other)
			case "notbefore":
				fault(c, "order", "%s::VARCHAR < %s::VARCHAR", name, other) // one of the days may be a month
			case "count":
				fault(c, "number", "%s > %d OR %s < %d", name, schema.MaxCount, name, c.Minimum)
			case "degree":
				fault(c, "coordinate", "abs(%s) > %g", name, c.Limit)
			case "word":
				fault(c, "word", "%s NOT IN (%s)", name, literals(c.Vocabulary.Names()))
			case "list":
				fault(c, "list", "%s NOT IN (%s)", name, literals(lists(c)))
			case "id":
				fault(c, "id", "NOT regexp_matches(%s, '^%s[0-9]{%d,9}$')", name, c.Prefix, c.Width)
			case "address":
				fault(c, "address", "NOT regexp_matches(%s, '^https?://[^ ]+$')", name)
			case "text":
				fault(c, "white space or unseen character", "regexp_matches(%s, %s)", name, literal(strayPattern))
				fault(c, "formula", "regexp_matches(%s, '^[=+@-]')", name)
				fault(c, "not NFC", "nfc_normalize(%s) <> %s", name, name)
			}
		}
		if c.RefTable != "" && all[c.RefTable] && c.Kind != schema.IDList {
			fault(c, "unknown reference", "%s NOT IN (SELECT %s FROM %s WHERE %s IS NOT NULL)%s", name, schema.TableNamed(c.RefTable).Key, c.RefTable, schema.TableNamed(c.RefTable).Key, butWords(name, c))
		}
	}
	if i := t.Index("location_precision"); i >= 0 && t.Index("latitude") >= 0 {
		fault(&t.Columns[i], "precision", "(latitude IS NOT NULL) = (location_precision IN ('theater', 'unknown'))")
	}
	return rules
}

func butWords(name string, c *schema.Column) string {
	if len(c.RefWords) == 0 {
		return ""
	}
	return fmt.Sprintf(" AND %s NOT IN (%s)", name, literals(c.RefWords))
}

// strayPattern matches white space that does not belong into a text, and
// characters that cannot be seen.
const strayPattern = `^\s|\s$|[ \n][ \n]|[\x00-\x09\x0b-\x1f\x7f-\x{a0}\x{ad}\x{200b}-\x{200f}\x{2028}-\x{202f}\x{2060}-\x{2069}\x{feff}]`

// lists are all lists that a column may hold: its words once each, in their
// order, and the one that stands alone.
func lists(c *schema.Column) []string {
	all := []string{""}
	for _, word := range c.Vocabulary.Names() {
		if word == c.Vocabulary.Alone {
			continue
		}
		for _, before := range all {
			all = append(all, strings.TrimPrefix(before+schema.ListSeparator+word, schema.ListSeparator))
		}
	}
	return append(all[1:], c.Vocabulary.Alone)
}

func literal(text string) string { return "'" + strings.ReplaceAll(text, "'", "''") + "'" }

func literals(words []string) string {
	var all []string
	for _, word := range words {
		all = append(all, literal(word))
	}
	return strings.Join(all, ", ")
}
