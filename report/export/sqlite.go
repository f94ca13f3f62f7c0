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

	"github.com/strike-tally/strike-tally/report/atomicfile"
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
func sqliteParts(b *book) ([]atomicfile.Part, error) {
	b = b.withUsual() // which the views name
	var names []string
	for _, t := range schema.Tables {
		names = append(names, t.Name)
	}
	if err := b.only(append(names, verdictsName, measureVerdictsName)...); err != nil {
		return nil, err
	}
	tables, err := b.typed()
	if err != nil {
		return nil, err
	}
	return []atomicfile.Part{{Name: b.name() + ".sqlite", Write: func(w io.Writer) error {
		return atomicfile.Scratch(func(folder string) error { return b.sqlite(w, folder, tables) })
	}}}, nil
}

// sqlite writes the database, which is made in a folder for that.
func (b *book) sqlite(w io.Writer, folder string, tables []*table) error {
	packed := filepath.Join(folder, "packed")
	err := b.database(filepath.Join(folder, "made"), packed, tables, rowsInStatement)
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

// database makes a database and packs it into another file, so that this depends on
// nothing but what was written. A statement inserts so many rows.
func (b *book) database(made, packed string, tables []*table, atOnce int) (err error) {
	ctx := context.Background()
	db, err := sql.Open("sqlite", made)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	conn, err := db.Conn(ctx) // settings are those of a connection
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	do := func(statement string) error {
		if _, err := conn.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("%w in\n%s", err, statement)
		}
		return nil
	}
	// Rows come before the rows that they refer to: keys are asked for at the end.
	// Nobody else sees the file, and what is half made is thrown away: no journal.
	for _, pragma := range []string{"journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "page_size = 4096", "encoding = 'UTF-8'", "foreign_keys = OFF", fmt.Sprintf("application_id = %d", application), "user_version = 1"} {
		if err := do("PRAGMA " + pragma); err != nil {
			return err
		}
	}
	for _, statement := range b.statements(tables) {
		if err := do(statement); err != nil {
			return err
		}
	}
	for _, t := range tables {
		if err := t.insert(ctx, conn, atOnce); err != nil {
			return err
		}
	}
	for _, f := range b.meta() {
		if _, err := conn.ExecContext(ctx, "INSERT INTO meta VALUES (?, ?)", f.name, f.value); err != nil {
			return err
		}
	}
	if len(b.asked) == 0 {
		if err := b.insertBands(ctx, conn); err != nil {
			return err
		}
	}
	if err := lostKeys(ctx, conn, tables); err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, "VACUUM INTO ?", packed)
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

// rowsInStatement is how many rows one statement inserts: to call the database takes
// longer than to insert a row.
const rowsInStatement = 50

// insert writes the rows of a table and its lists, in one transaction.
func (t *table) insert(ctx context.Context, conn *sql.Conn, atOnce int) error {
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after a commit
	rows := &inserter{ctx: ctx, tx: tx, into: name(t.name), columns: len(t.columns), atOnce: atOnce}
	defer rows.close()
	lists := make([]*inserter, len(t.columns)) // of the columns that hold lists
	for i := range t.columns {
		if t.columns[i].IsList() {
			lists[i] = &inserter{ctx: ctx, tx: tx, into: t.listTable(i), columns: 3, atOnce: atOnce}
			defer lists[i].close()
		}
	}
	for row := range t.each(t.name + " in SQLite") {
		for i := range t.columns {
			rows.values = append(rows.values, bound(&t.columns[i], t.cell(row, i)))
		}
		if err := rows.full(); err != nil {
			return &refusal{t.place(row, 0), err}
		}
		for i, list := range lists {
			if list == nil {
				continue
			}
			for n, member := range schema.List(t.cell(row, i)).Members() {
				list.values = append(list.values, t.cell(row, 0), n+1, member)
				if err := list.full(); err != nil {
					return &refusal{t.place(row, i), err}
				}
			}
		}
	}
	for _, rest := range append(lists, rows) {
		if rest == nil {
			continue
		}
		if err := rest.flush(); err != nil {
			return &refusal{t.place(t.rows-1, 0), err}
		}
	}
	return tx.Commit()
}

// refusal is what the database says of a row, or of those in front of it that were
// inserted with it.
type refusal struct {
	place string
	err   error
}

func (r *refusal) Error() string {
	return fmt.Sprintf("%s: %v; `tally validate` tells more", r.place, r.err)
}

func (r *refusal) Unwrap() error { return r.err }

// inserter inserts rows into a table, several by one statement.
type inserter struct {
	ctx     context.Context
	tx      *sql.Tx
	into    string // name of the table
	columns int
	atOnce  int
	values  []any // of the rows that wait
	whole   *sql.Stmt
}

// full inserts the rows that wait if they are as many as a statement takes.
func (n *inserter) full() (err error) {
	if len(n.values) < n.columns*n.atOnce {
		return nil
	}
	if n.whole == nil {
		if n.whole, err = n.tx.PrepareContext(n.ctx, n.statement(n.atOnce)); err != nil {
			return err
		}
	}
	_, err = n.whole.ExecContext(n.ctx, n.values...)
	n.values = n.values[:0]
	return err
}

// flush inserts the rows that still wait.
func (n *inserter) flush() error {
	if len(n.values) == 0 {
		return nil
	}
	_, err := n.tx.ExecContext(n.ctx, n.statement(len(n.values)/n.columns), n.values...)
	return err
}

func (n *inserter) statement(rows int) string {
	one := "(" + strings.TrimSuffix(strings.Repeat("?,", n.columns), ",") + "),"
	return "INSERT INTO " + n.into + " VALUES " + strings.TrimSuffix(strings.Repeat(one, rows), ",")
}

func (n *inserter) close() {
	if n.whole != nil {
		n.whole.Close()
	}
}

// bound is a sound cell as SQLite keeps it: nothing for an empty one.
func bound(c *schema.Column, cell string) any {
	switch {
	case cell == "":
		return nil
	case isWhole(c.Kind):
		return whole(cell)
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
