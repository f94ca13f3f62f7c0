package export

import (
	"encoding/csv"
	"io"
	"regexp"
	"strings"

	"github.com/strike-tally/strike-tally/report/atomicfile"
	"github.com/strike-tally/strike-tally/schema"
)

// csvParts are the tables as they stand in the dataset. Among several are the
// joined ones, in a folder of their own: the folder of the tables stays a dataset
// that can be read again.
func csvParts(b *book) ([]atomicfile.Part, error) {
	tables := b.tables()
	if len(b.asked) == 0 {
		tables = append(tables, b.flat())
	}
	var parts []atomicfile.Part
	for _, t := range tables {
		file := t.name + ".csv"
		of := schema.TableNamed(t.name)
		switch {
		case of == nil && len(tables) > 1:
			parts = append(parts, atomicfile.Part{Name: flatFolder + file, Write: b.csvWriter(t)})
		case b.excel || of == nil:
			parts = append(parts, atomicfile.Part{Name: file, Write: b.csvWriter(t)})
		default:
			parts = append(parts, part(file, b.plainText(of)))
		}
	}
	return parts, nil
}

// byteOrderMark is what makes Excel take a CSV file for UTF-8.
const byteOrderMark = "\ufeff"

// csvWriter writes a table anew, for spreadsheets if they are asked for.
func (b *book) csvWriter(t *table) func(io.Writer) error {
	return func(w io.Writer) error {
		if b.excel {
			if _, err := io.WriteString(w, byteOrderMark); err != nil {
				return err
			}
		}
		out := csv.NewWriter(w)
		cells := make([]string, len(t.columns))
		for i, c := range t.columns {
			cells[i] = c.Name
		}
		// Errors stay in out.
		out.Write(cells)
		for row := range t.each(t.name + ".csv") {
			for i := range cells {
				cells[i] = t.cell(row, i)
				if b.excel {
					cells[i] = harmless(cells[i])
				}
			}
			out.Write(cells)
		}
		out.Flush()
		return out.Error()
	}
}

var negative = regexp.MustCompile(`^-[0-9]+(\.[0-9]+)?$`)

// harmless makes a text that a spreadsheet would run into one that it shows: an
// apostrophe in front, as a spreadsheet's user would type it. Spreadsheets run what
// begins with =, +, - or @, also behind white space, in the wide form, and
// behind a separator that they split at. A negative number is a number.
func harmless(cell string) string {
	if negative.MatchString(cell) {
		return cell
	}
	start := strings.TrimLeft(cell, " \t\r\n\u00a0\ufeff\"';|")
	for _, sign := range []string{"=", "+", "-", "@", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(start, sign) {
			return "'" + cell
		}
	}
	return cell
}

// listText is the cell of several values that are no words or ids.
func listText(values []string) string { return strings.Join(values, schema.ListSeparator+" ") }
