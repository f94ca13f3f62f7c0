package validate_test

import (
	"bytes"
	"encoding/csv"
	"testing"
	"testing/fstest"

	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
	"github.com/strike-tally/strike-tally/validate/validatetest"
)

// TestStreamOfCellsWithLineBreaks breaks cells of every column as the lines of the
// file are broken, which puts them in doubt, and as they are not.
func TestStreamOfCellsWithLineBreaks(t *testing.T) {
	for _, table := range []string{"strikes.csv", "accounts.csv"} {
		read, err := csv.NewReader(bytes.NewReader(base(t)[table].Data)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if table == "accounts.csv" { // S003 is meant, unless a name cannot be read
			read[5][1], read[6][1] = "S093", "S093"
		}
		for column := range read[0] {
			for _, end := range []string{"\r\n", "\n"} {
				files := base(t)
				files["tallies.csv"].Data = bytes.ReplaceAll(files["tallies.csv"].Data, []byte("S003"), []byte("S002"))
				files[table] = &fstest.MapFile{Data: brokenCells(t, read, column, end)}
				o := validate.Options{Rules: rules.All(), Today: "2025-06-01"}
				validatetest.ExpectStreamed(t, files, o, 1)
			}
		}
	}
}

// brokenCells are the rows with two cells of a column broken in their middle, by
// line breaks of the file's kind or the other one.
func brokenCells(t *testing.T, read [][]string, column int, end string) []byte {
	t.Helper()
	var b bytes.Buffer
	out := csv.NewWriter(&b)
	for i, row := range read {
		if i == 2 || i == 3 {
			row = append([]string(nil), row...)
			half := len(row[column]) / 2
			row[column] = row[column][:half] + "BREAK\"" + row[column][half:]
		}
		if err := out.Write(row); err != nil {
			t.Fatal(err)
		}
	}
	out.Flush()
	text := bytes.ReplaceAll(b.Bytes(), []byte("\n"), []byte(end))
	return bytes.ReplaceAll(text, []byte(`BREAK""`), []byte("\r\n"))
}
