package rules

import (
	"bytes"
	"encoding/csv"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// Of cells of some columns that were moved up or down by a row in some rows a direction is told only if it is the
// true one.
func TestUndoBlockDirection(t *testing.T) {
	whole := schema.ReadTexts(sample.Files)
	o := validate.Options{Rules: All(), Skip: func(r *validate.Rule) bool { return r.Name == "waiver-unknown-rule" }}
	draw := rand.New(rand.NewPCG(15, 3))
	told := map[string]int{}
	for range 120 {
		table := []string{"strikes", "tallies", "accounts", "claims"}[draw.IntN(4)]
		all, err := csv.NewReader(bytes.NewReader(whole[table+".csv"])).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		head, rows := all[0], all[1:]
		first, number := draw.IntN(len(rows)-8), 2+draw.IntN(5)
		a := 1 + draw.IntN(len(head)-2)
		b := min(a+draw.IntN(5), len(head)-1)
		block := rows[first : first+number]
		where, other := "high", "low"
		if draw.IntN(2) == 0 {
			where, other = other, where
			slices.Reverse(block)
		}
		for i, row := range block[:number-1] {
			copy(row[a:b+1], block[i+1][a:b+1])
		}
		clear(block[number-1][a : b+1])
		if where == "low" {
			slices.Reverse(block)
		}
		var text bytes.Buffer
		if err := csv.NewWriter(&text).WriteAll(all); err != nil {
			t.Fatal(err)
		}
		files := schema.ReadTexts(sample.Files)
		files[table+".csv"] = text.Bytes()
		key := "other"
		for _, f := range validate.Undo(files, o, validate.Run(schema.Read(files), o).Findings) {
			if strings.Contains(f.Message, "one row too "+other) {
				t.Errorf("%s: cells of %s up to %s one row too %s from line %d to %d\ntold %s", table, head[a], head[b], where, first+2, first+number+1, f.Message)
			}
			if strings.Contains(f.Message, "one row too "+where) {
				if f.Place.File != table+".csv" {
					t.Errorf("%s: told in %s: %s", table, f.Place.File, f.Message)
				}
				key = "right " + where
			} else if f.More > 0 {
				key = f.Rule
			}
		}
		told[key]++
	}
	if told["right high"] == 0 || told["right low"] == 0 {
		t.Errorf("told %v, want both directions some times", told)
	}
	t.Log(told)
}
