package validate_test

import (
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/schema"
)

// seeds gives the fuzz targets whole, broken and cut tables.
func seeds(f *testing.F) {
	f.Helper()
	clean := base(f)
	for i, table := range schema.Tables {
		b := clean[table.File].Data
		f.Add(i, b)
		f.Add(i, append([]byte("\ufeff"), b...))
		f.Add(i, []byte(strings.ReplaceAll(string(b), "\n", "\r\n")))
		f.Add(i, []byte(strings.ReplaceAll(string(b), "\n", "\r")))
		f.Add(i, []byte(strings.ReplaceAll(string(b), ",", ",\"")))
		f.Add(i, []byte(strings.ReplaceAll(string(b), "0", "\xff")))
		f.Add(i, b[:len(b)/2])
	}
}

// tableOf is the name of the table that a fuzzed number stands for.
func tableOf(n int) string {
	return schema.Tables[(n%len(schema.Tables)+len(schema.Tables))%len(schema.Tables)].Name
}
