package chart_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// measuredRow is a strike with what counts.csv says of it.
type measuredRow struct {
	date            string
	theater         string
	low, best, high int // -1: empty
	struck          int
}

// measured are the tables of some strikes.
func measured(rows []measuredRow) schema.Texts {
	cell := func(n int) string {
		if n < 0 {
			return ""
		}
		return strconv.Itoa(n)
	}
	strikes, counts := "strike_id,date,strikes,strikes_min,strikes_max,theater,deaths,deaths_min,deaths_max\n", "of,measure,low,best,high\n"
	for i, r := range rows {
		strikes += fmt.Sprintf("S%03d,%s,%[3]d,%[3]d,%[3]d,%s,9,9,9\n", i+1, r.date, r.struck, r.theater)
		if r.low >= 0 || r.best >= 0 || r.high >= 0 {
			counts += fmt.Sprintf("S%03d,children,%s,%s,%s\n", i+1, cell(r.low), cell(r.best), cell(r.high))
		}
	}
	return schema.Texts{
		"strikes.csv": []byte(strikes), "counts.csv": []byte(counts),
		"theaters.csv": []byte("theater,label,medium\nhills,Hills,land\nplain,Plain,land\n"),
		"measures.csv": []byte("measure,label,inside,total\nchildren,children,deaths,sum\nmules,mules,,none\n"),
	}
}

// drawnMeasure are the values of a chart of children.
func drawnMeasure(t interface{ Fatal(...any) }, files schema.Texts, kind, code string, q summary.Question) *chart.Chart {
	d := schema.Read(files)
	id, err := summary.Identify(d, files)
	if err != nil {
		t.Fatal(err)
	}
	l, err := language.Named(code)
	if err != nil {
		t.Fatal(err)
	}
	k := chart.Named(kind)
	q.Scope, q.Sections = "all", k.Sections
	r, err := summary.New(assess.New(d, assess.Options{}), id, q)
	if err != nil {
		t.Fatal(err)
	}
	c, err := k.Of("children", r, d, l, chart.Column)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// What the charts of a measure show is what adding up the rows by hand gives: lowest, best and
// highest, no upper end while some strike has none, and nothing for strikes without a number.
func TestChartsOfAMeasure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.IntRange(0, 9)
		var rows []measuredRow
		for i := range rapid.IntRange(1, 6).Draw(t, "strikes") {
			r := measuredRow{date: fmt.Sprintf("2013-%02d-01", 1+i), theater: rapid.SampledFrom([]string{"hills", "plain"}).Draw(t, "theater"), low: -1, best: -1, high: -1, struck: rapid.IntRange(1, 3).Draw(t, "struck")}
			n := number.Draw(t, "low")
			switch rapid.IntRange(0, 4).Draw(t, "form") {
			case 0: // exact
				r.best = n
			case 1: // a range, no best value
				r.low, r.high = n, n+number.Draw(t, "more")
			case 2: // at least
				r.low = n
			case 3:
				r.low, r.best, r.high = n, n+1, n+1+number.Draw(t, "more")
			}
			rows = append(rows, r)
		}
		if rows[0].low < 0 && rows[0].best < 0 {
			rows[0].best = 3 // of one strike a number is given
		}
		files := measured(rows)
		var total, months [][]string
		low, best, high, given, without, ended := 0, 0, 0, 0, 0, true
		told := func(low, best, high, given, without int, ended bool) []string {
			cells := []string{"", "", ""}
			if given > 0 {
				cells[0], cells[1] = strconv.Itoa(best), strconv.Itoa(low)
				if ended {
					cells[2] = strconv.Itoa(high)
				}
			}
			return append(cells, strconv.Itoa(given), strconv.Itoa(without))
		}
		for _, r := range rows {
			l, b, h, own := r.low, r.best, r.high, true
			switch {
			case l < 0 && b < 0:
				own = false
			case l < 0:
				l = b
				h = max(h, b)
			case b < 0:
				b = l
			}
			end := own && (h >= 0)
			n, lack := r.struck, 0
			if !own {
				l, b, h, n, lack = 0, 0, 0, 0, r.struck
			}
			low, best, high, given, without, ended = low+l, best+b, high+max(h, 0), given+n, without+lack, ended && end
			total = append(total, append([]string{"rows", r.date}, append(told(low, best, high, given, without, ended), "", "", "", "")...))
			for _, theater := range []string{"hills", "plain"} {
				if !strings.Contains(string(files["strikes.csv"]), theater) {
					continue // it has no strike
				}
				line := []string{r.date[:7], theater, "0", "", "", "", "0", "0"}
				if theater == r.theater {
					line = append([]string{r.date[:7], theater, strconv.Itoa(r.struck)}, told(l, b, max(h, 0), n, lack, end)...)
				}
				months = append(months, line)
			}
		}
		if diff := cmp.Diff(total, drawnMeasure(t, files, "running-total", "en", summary.Question{}).Rows); diff != "" {
			t.Fatalf("running total (-by hand +chart)\n%s", diff)
		}
		if diff := cmp.Diff(months, drawnMeasure(t, files, "months", "es", summary.Question{}).Rows); diff != "" {
			t.Fatalf("months (-by hand +chart)\n%s", diff)
		}
	})
}

// The words beside a chart of a measure are as sure as its numbers.
func TestWordsOfAMeasure(t *testing.T) {
	for _, c := range []struct {
		name, kind, want string
		rows             []measuredRow
	}{
		{"exact", "running-total", "4 children by 1 January 2013.", []measuredRow{{"2013-01-01", "hills", -1, 4, -1, 1}}},
		{"a range alone", "running-total", "4–6 children by 1 January 2013.", []measuredRow{{"2013-01-01", "hills", 4, -1, 6, 1}}},
		{"best within", "running-total", "5 (4–6) children by 1 January 2013.", []measuredRow{{"2013-01-01", "hills", 4, 5, 6, 1}}},
		{"no upper end", "running-total", "At least 4 children by 1 January 2013.", []measuredRow{{"2013-01-01", "hills", 4, -1, -1, 1}}},
		{"a strike without", "running-total", "At least 4 children by 2 January 2013. A number of children is given of 1 of 4 strikes; the others count nothing.",
			[]measuredRow{{"2013-01-01", "hills", -1, 4, -1, 1}, {"2013-01-02", "plain", -1, -1, -1, 3}}},
		{"months", "months", "Most: January 2013, at least 4 children in 2 strikes. A number of children is given of 1 of 2 strikes; the others count nothing.",
			[]measuredRow{{"2013-01-01", "hills", -1, 4, -1, 1}, {"2013-01-02", "plain", -1, -1, -1, 1}}},
		{"years", "months", "Most: 2013, 4–6 children in 1 strike.", []measuredRow{{"2013-01-01", "hills", 4, -1, 6, 1}, {"2018-01-02", "plain", -1, 1, -1, 1}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := drawnMeasure(t, measured(c.rows), c.kind, "en", summary.Question{}).Subtitle; got != c.want {
				t.Errorf("found %q, want %q", got, c.want)
			}
		})
	}
}
