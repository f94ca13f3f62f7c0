package export

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/export/sqlitefile"
	"github.com/strike-tally/strike-tally/schema"
)

// rootPages are the first pages of tables and indexes: those of a table by its name, of an
// index by "index " and its name.
func rootPages(ctx context.Context, conn *sql.Conn) (map[string]uint32, error) {
	rows, err := conn.QueryContext(ctx, "SELECT iif(type = 'index', 'index ', '') || name, rootpage FROM sqlite_schema WHERE type IN ('table', 'index')")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	roots := map[string]uint32{}
	for rows.Next() {
		var name string
		var page uint32
		if err := rows.Scan(&name, &page); err != nil {
			return nil, err
		}
		roots[name] = page
	}
	return roots, rows.Err()
}

// fill writes rows that pass into a database whose tables and indexes are empty.
func fill(path string, tables []*table, roots map[string]uint32) error {
	f, err := sqlitefile.Open(path)
	if err != nil {
		return err
	}
	for _, t := range tables {
		if err := t.fill(f, tables, roots); err != nil {
			return errors.Join(err, f.Close())
		}
	}
	return f.Close()
}

// fill writes the rows of a table, their lists, and the indexes of both.
func (t *table) fill(f *sqlitefile.File, all []*table, roots map[string]uint32) error {
	var indexes []*index
	for column := range t.columns {
		if t.columns[column].Name == t.of.Key {
			indexes = append(indexes, t.index(column, roots["index "+automatic(t.name)]))
		}
	}
	for _, column := range t.indexes(all) {
		indexes = append(indexes, t.index(column, roots["index "+t.indexName(column)]))
	}
	var lists []*list
	for column := range t.columns {
		if t.columns[column].IsList() {
			name := t.listTable(column)
			lists = append(lists, &list{column: column, table: f.Table(roots[name]), index: index{root: roots["index "+automatic(name)]}})
		}
	}
	rows := f.Table(roots[t.name])
	var record sqlitefile.Record
	for row := range t.each(t.name + " in SQLite") {
		record.Reset()
		for column := range t.columns {
			put(&record, &t.columns[column], t.cell(row, column))
		}
		rows.Add(&record)
		for _, i := range indexes {
			i.add(t.cell(row, i.column), isWhole(t.columns[i.column].Kind))
		}
		for _, l := range lists {
			l.add(&record, t.cell(row, 0), t.cell(row, l.column))
		}
	}
	if err := rows.Close(); err != nil {
		return err
	}
	for _, i := range indexes {
		if err := i.write(f, func(r *sqlitefile.Record, cell string) { put(r, &t.columns[i.column], cell) }); err != nil {
			return err
		}
	}
	for _, l := range lists {
		if err := l.table.Close(); err != nil {
			return err
		}
		if err := l.index.write(f, func(r *sqlitefile.Record, cell string) {
			key, member, _ := strings.Cut(cell, parted)
			r.Text(key)
			r.Text(member)
		}); err != nil {
			return err
		}
	}
	return nil
}

// automatic is the name of the index of a table's primary key.
func automatic(table string) string { return "sqlite_autoindex_" + table + "_1" }

// put adds a sound cell to a record, as [bound] binds it.
func put(r *sqlitefile.Record, c *schema.Column, cell string) {
	switch {
	case cell == "":
		r.Null()
	case isWhole(c.Kind):
		r.Integer(int64(whole(cell)))
	case c.Kind == schema.Decimal:
		degrees, _ := schema.Degree(cell).Float64()
		r.Real(degrees)
	default:
		r.Text(cell)
	}
}

// list is a table of the members of a list.
type list struct {
	column int // of the list
	table  *sqlitefile.Table
	index  index
}

// parted stands between a key and a member in an index of both: no cell that passes holds
// it, and it comes before all that cells hold.
const parted = "\x00"

// add adds the members of a row's list.
func (l *list) add(record *sqlitefile.Record, key, members string) {
	for n, member := range schema.List(members).Members() {
		record.Reset()
		record.Text(key)
		record.Integer(int64(n + 1))
		record.Text(member)
		l.table.Add(record)
		l.index.add(key+parted+member, false)
	}
}

// index is an index that is made when all rows of its table are there.
type index struct {
	column  int
	root    uint32
	entries []entry
}

// index is one of a column.
func (t *table) index(column int, root uint32) *index {
	return &index{column: column, root: root, entries: make([]entry, 0, t.rows)}
}

// entry is what an index has of a row.
type entry struct {
	rank uint64 // the number, or how the text begins: decides first
	cell string
	row  int // from 1
}

// add adds the next row's cell, which is a whole number or a text.
func (i *index) add(cell string, isWhole bool) {
	e := entry{cell: cell, row: len(i.entries) + 1}
	switch {
	case cell == "": // first of all
	case isWhole:
		e.rank = uint64(whole(cell)) + 1<<63
	default:
		var begins [8]byte
		copy(begins[:], cell)
		e.rank = binary.BigEndian.Uint64(begins[:])
	}
	i.entries = append(i.entries, e)
}

// write writes the index, whose cells are put into a record.
func (i *index) write(f *sqlitefile.File, put func(r *sqlitefile.Record, cell string)) error {
	slices.SortFunc(i.entries, func(a, b entry) int {
		if a.rank != b.rank {
			return cmp.Compare(a.rank, b.rank)
		}
		return cmp.Or(strings.Compare(a.cell, b.cell), cmp.Compare(a.row, b.row))
	})
	defer func() { i.entries = nil }()
	var record sqlitefile.Record
	return f.Index(i.root, len(i.entries), func(n int) *sqlitefile.Record {
		record.Reset()
		put(&record, i.entries[n].cell)
		record.Integer(int64(i.entries[n].row))
		return &record
	})
}
