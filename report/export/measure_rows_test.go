package export_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// TestMeasureVerdictsAddUp: what the rows give for a number of a further measure is added up again
// from counts.csv, over the strikes of the figure's reading: lowest, best and highest, with the
// differences of what is stated, and how many strikes tell no number.
func TestMeasureVerdictsAddUp(t *testing.T) {
	ranges, open, stated := 0, 0, 0
	for seed := range uint64(60) {
		in := drawnInput(seed)
		in.Assessed = assess.New(in.Data, assess.Options{})
		if !export.StatesFurther(in.Data) {
			continue
		}
		rows := records(t, read(t, to(t, "csv", in, export.Options{Tables: []string{"measure_verdicts"}}, "x.csv")))
		cell := func(row []string, column string) string { return row[slices.Index(rows[0], column)] }
		for _, row := range rows[1:] {
			at := slices.IndexFunc(in.Assessed.Verdicts(), func(v figure.Verdict) bool { return string(v.Tally.ID) == cell(row, "tally_id") })
			v := &in.Assessed.Verdicts()[at]
			told := cell(row, "rows") != ""
			if v.Ledger == nil {
				if told {
					t.Errorf("drawn %d: %s: found rows of a figure that cannot be put to them", seed, v.Tally.ID)
				}
				continue
			}
			low, best, high, without, given, ended := 0, 0, 0, 0, 0, true
			for n := v.Cut.First; n < v.Cut.End; n++ {
				if slices.Contains(v.Cut.Without, n) {
					continue
				}
				strike := &in.Data.Strikes.Rows[v.Ledger.Entries[n].Row]
				i := slices.IndexFunc(in.Data.Counts.Rows, func(c schema.Measured) bool {
					return c.Of == strike.ID && c.Measure == cell(row, "measure") && c.Low+c.Best+c.High != ""
				})
				if i < 0 {
					without += strike.Strikes.Or(strike.StrikesMin.Or(1))
					ended = false
					continue
				}
				c := &in.Data.Counts.Rows[i]
				least := c.Low.Or(c.Best.Or(0))
				low, best, high = low+least, best+c.Best.Or(least), high+c.High.Or(c.Best.Or(least))
				given, ended = given+1, ended && (c.High != "" || c.Low == "" && c.Best != "")
			}
			if strikes := given + without; strikes > 0 && told != (given > 0) {
				t.Errorf("drawn %d: %q: found rows told: %t; %d strikes give a number", seed, row, told, given)
			}
			if !told {
				continue
			}
			from, to := cell(row, "stated"), cell(row, "stated_to")
			minus := func(of string, n int) string {
				number, err := strconv.Atoi(of)
				if err != nil {
					t.Fatal(err)
				}
				return strconv.Itoa(number - n)
			}
			want := map[string]string{"rows_min": strconv.Itoa(low), "rows": strconv.Itoa(best), "rows_max": "", "difference": minus(from, best), "difference_to": "", "strikes_without": strconv.Itoa(without)}
			if to != "" {
				ranges++
				want["rows"], want["difference"] = strconv.Itoa(low), minus(from, low)
			}
			if ended {
				want["rows_max"] = strconv.Itoa(high)
				if to != "" {
					want["difference_to"] = minus(to, high)
				}
			} else {
				open++
			}
			if low < best {
				stated++
			}
			for name, want := range want {
				if got := cell(row, name); got != want {
					t.Errorf("drawn %d: %s: %s: found %q, want %q", seed, v.Tally.ID, name, got, want)
				}
			}
		}
	}
	if ranges < 10 || open < 10 || stated < 10 {
		t.Errorf("found %d ranges, %d sums without an upper end and %d with a lower one, want more", ranges, open, stated)
	}
}
