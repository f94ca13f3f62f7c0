package schema

import "github.com/strike-tally/strike-tally/schema/csvtable"

// In a browser gocsv is left out: it reads uploads too, and would bring the packages of
// the network along. Rows are filled as those of large tables are, which a test holds to
// be the same.

func (t *Table) held(b []byte) ([]string, *csvtable.Table) { return t.fill(b) }

func (t *Table) marshal(rows []string, out columnWriter) error {
	if err := out.Write(t.Header()); err != nil {
		return err
	}
	for row := range rows {
		if err := out.Write(t.row(rows, row)); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
