package proposal

import (
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/draft"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// An answer is checked while it is typed, so this must be quick.
func BenchmarkCellFindings(b *testing.B) {
	desk, err := NewDesk(schema.ReadTexts(sample.Files), rules.All(), "")
	if err != nil {
		b.Fatal(err)
	}
	row := draft.NewRow(schema.TableNamed("strikes"), schema.Place{})
	_ = row.Set("date", "2025-02-30", schema.Place{})
	for b.Loop() {
		if len(desk.CellFindings(nil, row, "date")) != 1 {
			b.Fatal("want one finding")
		}
	}
}
