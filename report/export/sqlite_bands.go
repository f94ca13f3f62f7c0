package export

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strconv"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// bandsDDL makes the table of what qualifiers mean. The meaning stands in package
// figure and nowhere else, so the views look it up.
var bandsDDL = `CREATE TABLE "bands" ( -- Which numbers reproduce a stated one: what "more than 80" means. For every pair that the tallies state.
  "qualifier" TEXT NOT NULL CHECK ("qualifier" IN (` + texts(schema.Qualifier.Names()) + `)),
  "number" INTEGER NOT NULL, -- as stated
  "low" INTEGER NOT NULL, -- from this
  "high" INTEGER NOT NULL, -- to this
  PRIMARY KEY ("qualifier", "number")
) STRICT`

// said is a number with its qualifier.
type said struct {
	qualifier string
	number    int
}

// bands are every pair that the tallies state, with the numbers that reproduce it,
// ordered.
func (b *book) bands() []said {
	var pairs []said
	for i := range b.data.Tallies.Rows {
		for _, s := range figure.Statements(&b.data.Tallies.Rows[i]) {
			pairs = append(pairs, said{s.Qualifier, s.Stated}, said{s.Qualifier, s.StatedTo})
		}
	}
	slices.SortFunc(pairs, func(a, b said) int {
		return cmp.Or(cmp.Compare(a.qualifier, b.qualifier), cmp.Compare(a.number, b.number))
	})
	return slices.Compact(pairs)
}

// insertBands fills the table, ordered by its key, in one transaction.
func (b *book) insertBands(ctx context.Context, conn *sql.Conn) error {
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after a commit
	rows := &inserter{ctx: ctx, tx: tx, into: "bands", columns: 4, atOnce: rowsInStatement}
	defer rows.close()
	for _, p := range b.bands() {
		band := figure.Reproduces(p.number, p.qualifier)
		rows.values = append(rows.values, p.qualifier, p.number, band.Low, band.High)
		if err := rows.full(); err != nil {
			return err
		}
	}
	if err := rows.flush(); err != nil {
		return err
	}
	return tx.Commit()
}

// bandsTable is the same as a table of its own.
func (b *book) bandsTable() *table {
	pairs := b.bands()
	column := func(name string, kind schema.Kind, doc string) schema.Column {
		return schema.Column{Name: name, Kind: kind, Required: true, Doc: doc}
	}
	return &table{
		name: "bands", doc: "Which numbers reproduce a stated one.", rows: len(pairs),
		columns: []schema.Column{
			column("qualifier", schema.OneWord, "How the number is worded."), column("number", schema.Number, "As stated."),
			column("low", schema.Number, "From this."), {Name: "high", Kind: schema.Number, Doc: "To this. Empty: no number reproduces it."},
		},
		cell: func(row, column int) string {
			p := pairs[row]
			band, high := figure.Reproduces(p.number, p.qualifier), ""
			if band.High >= 0 {
				high = strconv.Itoa(band.High)
			}
			return [...]string{p.qualifier, strconv.Itoa(p.number), strconv.Itoa(band.Low), high}[column]
		},
	}
}
