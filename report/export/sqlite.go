package export

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/atomicfile"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
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
func sqliteParts(b *book) ([]atomicfile.Part, error) {
	b = b.withUsual() // which the views name
	var names []string
	for _, t := range schema.Tables {
		names = append(names, t.Name)
	}
	if err := b.only(append(names, verdictsName, measureVerdictsName)...); err != nil {
		return nil, err
	}
	passes := b.passes()
	tables, err := b.tables(), error(nil)
	if !passes {
		tables, err = b.typed()
	}
	if err != nil {
		return nil, err
	}
	return []atomicfile.Part{{Name: b.name() + ".sqlite", Write: func(w io.Writer) error {
		return atomicfile.Scratch(func(folder string) error { return b.sqlite(w, folder, tables, passes) })
	}}}, nil
}

// sqlite writes the database, which is made in a folder for that.
func (b *book) sqlite(w io.Writer, folder string, tables []*table, passes bool) error {
	packed := filepath.Join(folder, "packed")
	var err error
	if passes {
		err = b.filled(filepath.Join(folder, "made"), packed, tables)
	} else {
		err = b.database(filepath.Join(folder, "made"), packed, tables, rowsInStatement)
	}
	if errors.As(err, new(*refusal)) { // which of the rows was it?
		err = b.database(filepath.Join(folder, "again"), packed, tables, 1)
	}
	if err != nil {
		return err
	}
	f, err := os.Open(packed)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(w, f)
	return err
}

// database makes a database by statements, each of which inserts so many rows: the rows
// may be such as it refuses. It is packed into another file, see [pack].
func (b *book) database(made, packed string, tables []*table, atOnce int) error {
	return connected(made, func(ctx context.Context, conn *sql.Conn) error {
		if err := b.empty(ctx, conn, tables); err != nil {
			return err
		}
		for _, t := range tables {
			if err := t.insert(ctx, conn, atOnce); err != nil {
				return err
			}
		}
		if err := b.around(ctx, conn, tables); err != nil {
			return err
		}
		if err := lostKeys(ctx, conn, tables); err != nil {
			return err
		}
		return pack(ctx, conn, packed)
	})
}

// filled makes the same database of rows that pass.
func (b *book) filled(made, packed string, tables []*table) error {
	var roots map[string]uint32
	if err := connected(made, func(ctx context.Context, conn *sql.Conn) (err error) {
		if err = b.empty(ctx, conn, tables); err == nil {
			err = b.around(ctx, conn, tables)
		}
		if err == nil {
			roots, err = rootPages(ctx, conn)
		}
		return err
	}); err != nil {
		return err
	}
	if err := fill(made, tables, roots); err != nil {
		return err
	}
	return connected(made, func(ctx context.Context, conn *sql.Conn) error { return pack(ctx, conn, packed) })
}

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

// passes reports whether the tables have no fault of form, which no waiver can accept. Then
// no cell breaks a constraint (TestWhatPassesIsNotRefused) and no key leads nowhere
// (TestNoLostKeyPasses): both are made of the same tags.
func (b *book) passes() bool {
	named := append(assess.FigureRules(b.data, nil, nil), rules.All()...) // which a waiver may name
	return len(validate.Run(b.data, validate.Options{Rules: named, Skip: (*validate.Rule).Waivable}).Findings) == 0
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
