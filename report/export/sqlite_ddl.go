package export

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/schema"
)

// ddl makes a table with what the schema says of it, its doc as comments, and a table
// for each of its lists.
func (b *book) ddl(t *table, all []*table) []string {
	of := t.of
	var lines []string
	for i := range t.columns {
		c := &t.columns[i]
		line := "  " + name(c.Name) + " " + sqlType(c)
		if c.Required {
			line += " NOT NULL"
		}
		if c.Name == of.Key {
			line += " PRIMARY KEY"
		}
		if refers(c, all) {
			line += " REFERENCES " + name(c.RefTable) + " (" + name(schema.TableNamed(c.RefTable).Key) + ")"
		}
		for _, check := range b.checks(t, c) {
			line += "\n    CHECK (" + check + ")"
		}
		comma := ","
		if i == len(t.columns)-1 {
			comma = ""
		}
		lines = append(lines, line+comma+" -- "+c.Doc)
	}
	made := []string{"CREATE TABLE " + name(t.name) + " ( -- " + t.doc + "\n" + strings.Join(lines, "\n") + "\n) STRICT"}
	for i := range t.columns {
		if t.columns[i].IsList() {
			made = append(made, t.listDDL(of, i, all))
		}
	}
	return made
}

// indexes are the columns that have an index: each key into another table, and each column
// that orders the table. Of rows that are all there it is made by sorting once, which takes
// a third of the time that keeping it does while they come.
func (t *table) indexes(all []*table) (columns []int) {
	for i := range t.columns {
		if c := &t.columns[i]; refers(c, all) || slices.Contains(t.of.Order, t.of.Index(c.Name)) && c.Name != t.of.Key {
			columns = append(columns, i)
		}
	}
	return columns
}

// indexName is the name of a column's index.
func (t *table) indexName(column int) string { return t.name + "_" + t.columns[column].Name }

func (t *table) indexDDL(column int) string {
	return "CREATE INDEX " + name(t.indexName(column)) + " ON " + name(t.name) + " (" + name(t.columns[column].Name) + ")"
}

// newestDDL makes the view of the newest day, as [known.Newest] finds it: of the columns
// that the tables have.
func newestDDL(tables []*table) string {
	var days []string
	for _, t := range tables {
		for i := range t.columns {
			if c := &t.columns[i]; known.TellsNewest(t.of, c) {
				last := name(c.Name)
				if c.Months {
					last = lastDay(last)
				}
				days = append(days, "  SELECT max("+last+") AS day FROM "+name(t.name))
			}
		}
	}
	return "-- The last day of a strike, a document, a figure or a claim.\nCREATE VIEW newest AS\nSELECT max(day) AS day FROM (\n" + strings.Join(days, "\n  UNION ALL\n") + "\n)"
}

// lastDay is the last day of a column's month, or its day.
func lastDay(column string) string {
	return "CASE WHEN length(" + column + ") = 7 THEN date(" + column + " || '-01', '+1 month', '-1 day') ELSE " + column + " END"
}

// name is an identifier, quoted: some columns are words of SQL.
func name(s string) string { return `"` + s + `"` }

func text(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }

func texts(all []string) string {
	quoted := make([]string, len(all))
	for i, s := range all {
		quoted[i] = text(s)
	}
	return strings.Join(quoted, ", ")
}

func sqlType(c *schema.Column) string {
	switch c.Kind {
	case schema.Number, schema.Integer:
		return "INTEGER"
	case schema.Decimal:
		return "REAL"
	}
	return "TEXT"
}

// refers reports whether a column is a key into a table that is there. A list, or a
// word besides keys, is none.
func refers(c *schema.Column, all []*table) bool {
	return !c.IsList() && len(c.RefWords) == 0 && stands(c.RefTable, all)
}

func stands(name string, all []*table) bool {
	return slices.ContainsFunc(all, func(t *table) bool { return t.name == name })
}

// listTable is the name of the table that holds the members of a list.
func (t *table) listTable(column int) string { return t.name + "_" + t.columns[column].Name }

// joinedClasses are the members of a list of classes that join several words, as they
// stand in the rows; none of any other list.
func (t *table) joinedClasses(column int) (members []string) {
	if !strings.Contains(t.columns[column].Validate, "classes=") {
		return nil
	}
	for row := range t.rows {
		for _, member := range schema.List(t.cell(row, column)).Members() {
			if strings.Contains(member, schema.BothClasses) && !slices.Contains(members, member) {
				members = append(members, member)
			}
		}
	}
	return members
}

// listDDL makes the table of a list's members, for joins: the list itself stands
// in its own table too.
func (t *table) listDDL(of *schema.Table, column int, all []*table) string {
	c, check := &t.columns[column], ""
	switch {
	case c.Vocabulary != nil:
		check = " CHECK (" + name(c.Name) + " IN (" + texts(append(c.Vocabulary.Names(), t.joinedClasses(column)...)) + "))"
	case stands(c.RefTable, all):
		check = " REFERENCES " + name(c.RefTable) + " (" + name(schema.TableNamed(c.RefTable).Key) + ")"
	}
	return "CREATE TABLE " + name(t.listTable(column)) + " ( -- The members of " + t.name + "." + c.Name + ", one a row.\n  " +
		name(of.Key) + " TEXT NOT NULL REFERENCES " + name(t.name) + ",\n  \"place\" INTEGER NOT NULL, -- in the list, from 1\n  " +
		name(c.Name) + " TEXT NOT NULL" + check + ",\n  PRIMARY KEY (" + name(of.Key) + ", " + name(c.Name) + ")\n) STRICT"
}
