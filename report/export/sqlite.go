package export

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"strings"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/strike-tally/strike-tally/report/whole"
	"github.com/strike-tally/strike-tally/schema"
)

// views recompute the ledger and the plain verdicts in SQL.
//
//go:embed sqlite_views.sql
var views string

// application is the number by which SQLite files of this form are known:
// "Tlly" in ASCII.
const application = 0x546c6c79

// sqliteParts is one database. Where only some tables are asked for, keys into
// others and the views are left out.
func sqliteParts(b *book) ([]whole.Part, error) {
	var names []string
	for _, t := range schema.Tables {
		names = append(names, t.Name)
	}
	if err := b.only(names...); err != nil {
		return nil, err
	}
	tables, err := b.typed()
	if err != nil {
		return nil, err
	}
	image, err := b.database(tables)
	if err != nil {
		return nil, err
	}
	return []whole.Part{part(b.name()+".sqlite", image)}, nil
}

// database is the file's image. It is made in memory and packed, so that it
// depends on nothing but what was written.
func (b *book) database(tables []*table) (image []byte, err error) {
	ctx := context.Background()
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	conn, err := db.Conn(ctx) // every connection would have a memory of its own
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	do := func(statement string) error {
		if _, err := conn.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("%w in\n%s", err, statement)
		}
		return nil
	}
	// Rows come before the rows that they refer to: keys are asked for at the end.
	for _, pragma := range []string{"page_size = 4096", "encoding = 'UTF-8'", "foreign_keys = OFF", fmt.Sprintf("application_id = %d", application), "user_version = 1"} {
		if err := do("PRAGMA " + pragma); err != nil {
			return nil, err
		}
	}
	for _, statement := range b.statements(tables) {
		if err := do(statement); err != nil {
			return nil, err
		}
	}
	for _, t := range tables {
		if err := t.insert(ctx, conn); err != nil {
			return nil, err
		}
	}
	if len(b.asked) == 0 {
		if err := b.insertBands(ctx, conn); err != nil {
			return nil, err
		}
	}
	if err := lostKeys(ctx, conn, tables); err != nil {
		return nil, err
	}
	if err := do("VACUUM"); err != nil {
		return nil, err
	}
	err = conn.Raw(func(driver any) error {
		image, err = driver.(interface{ Serialize() ([]byte, error) }).Serialize()
		return err
	})
	return image, err
}

// statements make the empty database.
func (b *book) statements(tables []*table) []string {
	var all []string
	for _, t := range tables {
		all = append(all, b.ddl(t, tables)...)
	}
	if len(b.asked) == 0 {
		all = append(all, bandsDDL, strings.TrimSpace(views))
	}
	return all
}

// insert writes the rows of a table and its lists, in one transaction.
func (t *table) insert(ctx context.Context, conn *sql.Conn) error {
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after a commit
	marks := strings.TrimSuffix(strings.Repeat("?,", len(t.columns)), ",")
	statement, err := tx.PrepareContext(ctx, "INSERT INTO "+name(t.name)+" VALUES ("+marks+")")
	if err != nil {
		return err
	}
	defer statement.Close()
	values := make([]any, len(t.columns))
	for row := range t.rows {
		for i := range t.columns {
			values[i] = bound(&t.columns[i], t.cell(row, i))
		}
		if _, err := statement.ExecContext(ctx, values...); err != nil {
			return fmt.Errorf("%s: %w; `tally validate` tells more", t.place(row, 0), err)
		}
		for i := range t.columns {
			if !isList(&t.columns[i]) {
				continue
			}
			for n, member := range schema.List(t.cell(row, i)).Members() {
				if _, err := tx.ExecContext(ctx, "INSERT INTO "+t.listTable(i)+" VALUES (?, ?, ?)", t.cell(row, 0), n+1, member); err != nil {
					return fmt.Errorf("%s: %w; `tally validate` tells more", t.place(row, i), err)
				}
			}
		}
	}
	return tx.Commit()
}

// bound is a sound cell as SQLite keeps it: nothing for an empty one.
func bound(c *schema.Column, cell string) any {
	switch {
	case cell == "":
		return nil
	case c.Kind == schema.Number:
		return schema.Count(cell).Or(0)
	case c.Kind == schema.Decimal:
		degrees, _ := schema.Degree(cell).Float64()
		return degrees
	}
	return cell
}

// lostKeys refuses a reference to a row that is not there.
func lostKeys(ctx context.Context, conn *sql.Conn, tables []*table) error {
	var from, to string
	var row, key int
	err := conn.QueryRowContext(ctx, "SELECT \"table\", rowid, parent, fkid FROM pragma_foreign_key_check ORDER BY 1, 2, 4 LIMIT 1").Scan(&from, &row, &to, &key)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, t := range tables {
		if t.name == from {
			return fmt.Errorf("%s: found a reference to a row that %s lacks; `tally validate` tells more", t.place(row-1, 0), to)
		}
	}
	return fmt.Errorf("%s: row %d: found a reference to a row that %s lacks; `tally validate` tells more", from, row, to)
}
