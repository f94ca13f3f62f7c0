package export

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
)

// connected opens a database for what is done with it.
func connected(path string, use func(context.Context, *sql.Conn) error) (err error) {
	ctx := context.Background()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	conn, err := db.Conn(ctx) // settings are those of a connection
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	// Rows come before the rows that they refer to: keys are asked for at the end.
	// Nobody else sees the file, and what is half made is thrown away: no journal.
	for _, pragma := range []string{"journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "page_size = 4096", "cache_size = -32768", "encoding = 'UTF-8'", "foreign_keys = OFF"} {
		if err := do(ctx, conn, "PRAGMA "+pragma); err != nil {
			return err
		}
	}
	return use(ctx, conn)
}

func do(ctx context.Context, conn *sql.Conn, statement string) error {
	if _, err := conn.ExecContext(ctx, statement); err != nil {
		return fmt.Errorf("%w in\n%s", err, statement)
	}
	return nil
}

// empty makes the tables and views.
func (b *book) empty(ctx context.Context, conn *sql.Conn, tables []*table) error {
	for _, statement := range append([]string{fmt.Sprintf("PRAGMA application_id = %d", application), "PRAGMA user_version = 1"}, b.statements(tables)...) {
		if err := do(ctx, conn, statement); err != nil {
			return err
		}
	}
	return nil
}

// around makes the indexes, and what stands in the database besides the tables.
func (b *book) around(ctx context.Context, conn *sql.Conn, tables []*table) error {
	for _, t := range tables {
		for _, i := range t.indexes(tables) {
			if err := do(ctx, conn, t.indexDDL(i)); err != nil {
				return err
			}
		}
	}
	for _, f := range b.meta() {
		if _, err := conn.ExecContext(ctx, "INSERT INTO meta VALUES (?, ?)", f.name, f.value); err != nil {
			return err
		}
	}
	if len(b.asked) == 0 {
		return b.insertBands(ctx, conn)
	}
	return nil
}

// pack writes the database into another file, so that this depends on nothing but what
// was written.
func pack(ctx context.Context, conn *sql.Conn, packed string) error {
	_, err := conn.ExecContext(ctx, "VACUUM INTO ?", packed)
	return err
}

// metaDDL makes the table of what is told of the dataset as a whole.
const metaDDL = `CREATE TABLE meta ( -- What is told of the dataset as a whole.

  name TEXT NOT NULL PRIMARY KEY, -- title, version, homepage, creator, licence, licence_address, rows_to: the last day of which a strike's row speaks

  value TEXT NOT NULL

) STRICT`

// statements make the empty database.
func (b *book) statements(tables []*table) []string {
	all := []string{metaDDL}
	for _, t := range tables {
		all = append(all, b.ddl(t, tables)...)
	}
	if len(b.asked) == 0 {
		all = append(all, bandsDDL, newestDDL(tables), strings.TrimSpace(b.views()))
	}
	return all
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
