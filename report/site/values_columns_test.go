package site

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// column is one cell of a page's table: the id that its row begins with, the title of its
// column, and what stands in it, with cells by their names.
type column struct{ id, title, text string }

// columnsOf are the cells of a page's tables.
func columnsOf(t *testing.T, f *File, n *reporttest.Names, w *phrase.Words) []column {
	t.Helper()
	var all []column
	eachRow(t, f, func(titles, cells []string) {
		for i, text := range cells {
			if i > 0 && i < len(titles) {
				all = append(all, column{n.In(cells[0], w.Language), n.In(titles[i], w.Language), n.In(text, w.Language)})
			}
		}
	})
	return all
}

// eachRow visits the rows of a page's tables, each with the titles of its table.
func eachRow(t *testing.T, f *File, visit func(titles, cells []string)) {
	t.Helper()
	elements(t, f, func(table *html.Node, _ map[string]string) {
		if table.Data != "table" {
			return
		}
		var titles []string
		for row := range table.Descendants() {
			if row.Type != html.ElementNode || row.Data != "tr" {
				continue
			}
			var cells []string
			for cell := range row.ChildNodes() {
				if cell.Type == html.ElementNode {
					cells = append(cells, textOf(cell))
				}
			}
			if row.Parent.Data == "thead" {
				titles = append(titles, cells...)
			} else {
				visit(titles, cells)
			}
		}
	})
}

// killedCells is the killed of a strike or an account as a page has it, by the names of its
// cells.
func killedCells(id, deaths string, low, best, high schema.Count) string {
	end := "{" + id + ".deaths_min}–{" + id + ".deaths_max}"
	switch {
	case low == "" && best == "":
		return ""
	case high == "":
		return "at least {" + id + ".deaths_min}"
	case best == "" && low == high:
		return "{" + id + ".deaths_min}"
	case best == "":
		return end
	}
	return "{" + id + deaths + "} (" + end + ")"
}

// TestColumnsShowTheCellsOfTheirRows: in a table whose row begins with the id of a strike, an
// account or a figure, each column shows the cell that its title names, of that row.
func TestColumnsShowTheCellsOfTheirRows(t *testing.T) {
	s, d := valuesSite(t)
	n := namesOf(t, s, d)
	w := phrase.English(d)
	id := regexp.MustCompile(`^([SAT]\d{3,4})\b`)
	several := regexp.MustCompile(`\{([^}=]*)=[^}]*\}`)
	alias := func(text string) string { // the first name of each cell, as figures state sums
		return several.ReplaceAllString(text, "{$1}")
	}
	given := func(id schema.ID, column string, c schema.Count) string {
		if c == "" {
			return ""
		}
		return "{" + string(id) + "." + column + "}"
	}
	seen := map[string]int{}
	for _, f := range pages(s) {
		if strings.HasPrefix(f.Path, "es/") || strings.Contains(f.Path, "codebook") {
			continue
		}
		for _, c := range columnsOf(t, f, n, w) {
			found := id.FindString(c.id)
			if found == "" {
				continue
			}
			want, known := "", true
			switch found[0] {
			case 'S':
				s := d.Strikes.Get(schema.ID(found))
				switch c.title {
				case w.Say("col.day"):
					want = "{" + found + ".date}"
				case w.Say("col.where"):
					want = w.Theater(s.Theater)
					if strings.HasPrefix(f.Path, "strikes/") {
						want += " " + s.Location
					}
				case w.Say("total.killed"):
					want = killedCells(found, ".deaths", s.DeathsMin, s.Deaths, s.DeathsMax)
				case w.Say("total.presumed"):
					want = given(s.ID, "missing", s.Missing)
				case w.Say("total.survivors"):
					want = given(s.ID, "survivors", s.Survivors)
				case w.Say("col.confirmation"):
					want = w.Word(schema.Confirmation, s.Confirmation)
				case w.Say("col.target"):
					want = w.Word(schema.TargetType, s.TargetType)
				default:
					known = false
				}
			case 'A':
				a := d.Accounts.Get(schema.ID(found))
				switch c.title {
				case w.Say("col.day"):
					want = "{" + found + ".date}"
				case w.Say("col.origin"):
					want = d.Sources.Get(a.SourceID).Origin
				case w.Say("total.killed"):
					want = killedCells(found, "", a.DeathsMin, "", a.DeathsMax)
					if strike := d.Strikes.Get(a.StrikeID); a.DeathsMin == strike.Deaths {
						want = "{" + string(strike.ID) + ".deaths}"
					}
				case w.Say("total.presumed"):
					want = given(a.ID, "missing", a.Missing)
				case w.Say("total.survivors"):
					want = given(a.ID, "survivors", a.Survivors)
				case w.Say("total.vessels"):
					want = given(a.ID, "vessels", a.Vessels)
				case w.Say("col.nth"):
					want = given(a.ID, "ordinal", a.Ordinal)
				default:
					known = false
				}
			case 'T':
				y := d.Tallies.Get(schema.ID(found))
				switch c.title {
				case w.Say("col.day"):
					want = "{" + n.Day(string(y.AsOf)) + "}"
					if y.AsOf == "" {
						want = w.Say("period.undated")
						if strings.HasPrefix(f.Path, "differ/") || strings.HasPrefix(f.Path, "figures/T") {
							want = "{" + string(y.Through) + ".date}" // placed at the strike that it names
						}
					}
				case w.Say("col.who"):
					want = d.Sources.Get(y.SourceID).Publisher + " (" + y.Series + ")"
				default:
					known = false
				}
			}
			if !known {
				continue
			}
			seen[found[:1]+" "+c.title]++
			got, _, _ := strings.Cut(strings.TrimSpace(strings.ReplaceAll(c.text, " †", "")), " not counted")
			got, _, _ = strings.Cut(got, " counted")
			got, _, _ = strings.Cut(got, " "+w.Say("series.placed"))
			if alias(got) != alias(want) {
				t.Errorf("%s: %s, %s: found %q, want %q", f.Path, found, c.title, got, want)
			}
		}
	}
	if len(seen) < 16 {
		t.Errorf("found %d columns, want more: %v", len(seen), seen)
	}
}

// TestDifferencesAreStatedMinusRows: where a table has what is stated, what the rows give and
// the difference, the last is the first without the second, in sign and size.
func TestDifferencesAreStatedMinusRows(t *testing.T) {
	s, d := valuesSite(t)
	w := phrase.English(d)
	digits := regexp.MustCompile(`[+−]?\d[\d,]*`)
	number := func(text string) (int, bool) {
		found := digits.FindString(text)
		value, err := strconv.Atoi(strings.NewReplacer(",", "", "−", "-", "+", "").Replace(found))
		return value, err == nil
	}
	signs := map[bool]int{}
	for _, f := range pages(s) {
		if strings.HasPrefix(f.Path, "es/") {
			continue
		}
		for _, row := range rowsOf(t, f) {
			stated, difference := row[w.Say("col.stated")], row[w.Say("col.difference")]
			rows := row[w.Say("col.computed")] + row[w.Say("col.byseries")]
			if difference == "" || difference == "–" || strings.Contains(stated, " to ") {
				continue
			}
			a, _ := number(stated)
			b, ok := number(rows)
			c, also := number(difference)
			if !ok || !also || a-b != c {
				t.Errorf("%s: found the difference %q between %q and %q", f.Path, difference, stated, rows)
			}
			signs[c > 0]++
		}
	}
	if signs[true] < 10 || signs[false] < 20 {
		t.Errorf("found %v differences, want more", signs)
	}
}

// rowsOf are the rows of a page's tables, each cell by the title of its column.
func rowsOf(t *testing.T, f *File) (all []map[string]string) {
	t.Helper()
	eachRow(t, f, func(titles, cells []string) {
		one := map[string]string{}
		for i := range min(len(titles), len(cells)) {
			one[titles[i]] = cells[i]
		}
		if len(one) > 0 {
			all = append(all, one)
		}
	})
	return all
}

// TestCellsNameTheirColumns: where a table has too little room its cells stand below each
// other, each with the title of its column.
func TestCellsNameTheirColumns(t *testing.T) {
	s, _ := valuesSite(t)
	named := 0
	for _, f := range pages(s) {
		elements(t, f, func(table *html.Node, _ map[string]string) {
			if table.Data != "table" {
				return
			}
			var titles []string
			for row := range table.Descendants() {
				if row.Type != html.ElementNode || row.Data != "tr" {
					continue
				}
				at := 0
				for cell := range row.ChildNodes() {
					if cell.Type != html.ElementNode {
						continue
					}
					if row.Parent.Data == "thead" {
						titles = append(titles, textOf(cell))
					}
					for _, a := range cell.Attr {
						if a.Key != "data-label" {
							continue
						}
						named++
						if at >= len(titles) || a.Val != titles[at] {
							t.Errorf("%s: found a cell of %q in the column %d of %q", f.Path, a.Val, at+1, titles)
						}
					}
					at++
				}
			}
		})
	}
	if named < 500 {
		t.Errorf("found %d cells with the title of their column", named)
	}
}
