package schema

import "github.com/strike-tally/strike-tally/schema/csvtable"

// In a browser gocsv is left out: it reads uploads too, and would bring the packages of
// the network along. Rows are filled as those of large tables are, which a test holds to
// be the same.

func held[R any](t *Table, b []byte) ([]R, *csvtable.Table) { return fill[R](t, b) }

func marshal[R any](t *Table, rows []R, out columnWriter) error {
	if err := out.Write(t.Header()); err != nil {
		return err
	}
	for i := range rows {
		if err := out.Write(cellsOf(t, &rows[i])); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
