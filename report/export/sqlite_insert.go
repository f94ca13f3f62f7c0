package export

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"
	"strings"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/strike-tally/strike-tally/schema"
)

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
			lists[i] = &inserter{ctx: ctx, tx: tx, into: name(t.listTable(i)), columns: 3, atOnce: atOnce}
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
