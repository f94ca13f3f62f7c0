package export

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"io"
	"os"
	"path/filepath"

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

// passes reports whether the tables have no fault of form, which no waiver can accept. Then
// no cell breaks a constraint (TestWhatPassesIsNotRefused) and no key leads nowhere
// (TestNoLostKeyPasses): both are made of the same tags.
func (b *book) passes() bool {
	named := append(assess.FigureRules(b.data, nil, nil), rules.All()...) // which a waiver may name
	return len(validate.Run(b.data, validate.Options{Rules: named, Skip: (*validate.Rule).Waivable}).Findings) == 0
}
