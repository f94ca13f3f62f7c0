package reporttest

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// drawnRows is how many rows are drawn of a table; of others there are a few.
var drawnRows = map[string]int{"strikes": 13, "accounts": 26, "tallies": 18, "sources": 9, "claims": 9, "counts": 14, "theaters": 4, "measures": 2, "vocabulary": 0, "topics": 2, "publishers": 4, "waivers": 0}

// Drawn are tables drawn by lot, the same for a number. Numbers are small and days near each
// other, so that much is equal to something else, first, last, or not told: what a condition
// decides is met on both of its sides.
func Drawn(seed uint64) fs.FS {
	r := &drawn{rand.New(rand.NewPCG(seed, 20250902)), rand.New(rand.NewPCG(seed, 202509)), map[string]int{}}
	files := schema.Texts{"datapackage.json": []byte(fmt.Sprintf(`{"name":"drawn","title":"Drawn %d","languages":["en","es"]}`, seed))}
	var strikes []map[string]string
	for _, t := range schema.Tables {
		n, known := drawnRows[t.Name]
		if !known {
			n = 3
		}
		r.rows[t.Name] = n
	}
	for _, t := range schema.Tables {
		if t.Optional && r.rows[t.Name] == 0 {
			continue
		}
		var lines []string
		for row := range r.rows[t.Name] {
			cells := map[string]string{}
			for i := range t.Columns {
				cells[t.Columns[i].Name] = r.cell(t, &t.Columns[i], row)
			}
			r.sound(t.Name, cells, strikes)
			if t.Name == "strikes" {
				strikes = append(strikes, cells)
			}
			var line []string
			for _, name := range t.Header() {
				line = append(line, cells[name])
			}
			lines = append(lines, strings.Join(line, ","))
		}
		if t.Name == "strikes" && seed%2 == 0 {
			slices.SortStableFunc(lines, func(a, b string) int { return strings.Compare(strings.Split(a, ",")[1], strings.Split(b, ",")[1]) })
		}
		files[t.File] = []byte(strings.Join(append([]string{strings.Join(t.Header(), ",")}, lines...), "\n") + "\n")
	}
	return files
}

type drawn struct {
	*rand.Rand
	months *rand.Rand // of which days the month alone is known
	rows   map[string]int
}

// day is one of some three months.
func (r *drawn) day() string {
	return string(schema.Date("2025-01-29").AddDays(r.IntN(95)))
}

func (r *drawn) number(most int) string { return strconv.Itoa(r.IntN(most + 1)) }

// of is one of some.
func (r *drawn) of(some ...string) string { return some[r.IntN(len(some))] }

// id is that of a row of a table.
func (r *drawn) id(table string, row int) string {
	t := schema.TableNamed(table)
	c := &t.Columns[t.Index(t.Key)]
	if c.Prefix == "" {
		return fmt.Sprintf("%s_%d", table, row+1)
	}
	return fmt.Sprintf("%s%0*d", c.Prefix, max(c.Width, 3), row+1)
}

// cell is a cell as its column asks for it; a third of what may be empty is.
func (r *drawn) cell(t *schema.Table, c *schema.Column, row int) string {
	if c.Name == t.Key {
		return r.id(t.Name, row)
	}
	if !c.Required && r.IntN(3) == 0 {
		return ""
	}
	switch {
	case c.Kind == schema.Day && c.Months && r.months.IntN(4) == 0:
		return r.day()[:len("2025-01")]
	case c.Kind == schema.Day:
		return r.day()
	case c.Kind == schema.Number:
		return strconv.Itoa(max(c.Minimum, r.IntN(7)))
	case c.Kind == schema.Decimal:
		if c.Name == "longitude" {
			return r.of("-61.4", "-61.4", "-72.5")
		}
		return r.of("11.2", "11.2", "14.5")
	case c.Kind == schema.OneWord && c.Vocabulary != nil:
		return r.of(c.Vocabulary.Names()...)
	case c.Kind == schema.WordList && c.Vocabulary != nil && len(c.Vocabulary.Names()) > 0:
		return r.of(c.Vocabulary.Names()...)
	case c.RefTable != "" && r.rows[c.RefTable] > 0:
		return r.id(c.RefTable, r.IntN(r.rows[c.RefTable]))
	case c.Kind == schema.Address:
		return "https://a.example/" + r.number(50)
	case c.Kind == schema.Text:
		return fmt.Sprintf("%s %d", strings.ReplaceAll(c.Name, "_", " "), r.IntN(4))
	}
	return ""
}

// ends are a best value and the ends of its range, as far as they are known.
func (r *drawn) ends(cells map[string]string, least, best, most string) {
	low := r.IntN(5)
	high := low + r.IntN(3)
	cells[least], cells[best], cells[most] = strconv.Itoa(low), strconv.Itoa(low+r.IntN(high-low+1)), strconv.Itoa(high)
	switch r.IntN(6) {
	case 0:
		cells[best] = ""
	case 1:
		cells[best], cells[most] = "", ""
	case 2:
		cells[least], cells[best], cells[most] = "", "", ""
	}
}

// sound makes cells of a row fit each other; figures state what strikes add up to, or nearly so.
func (r *drawn) sound(table string, cells map[string]string, strikes []map[string]string) {
	switch table {
	case "strikes":
		r.ends(cells, "deaths_min", "deaths", "deaths_max")
		cells["strikes"], cells["strikes_min"], cells["strikes_max"] = "", "", ""
		if r.IntN(4) == 0 {
			cells["strikes_min"] = r.of("1", "2")
			if r.IntN(2) == 0 {
				cells["strikes"], cells["strikes_max"] = "2", r.of("2", "4")
			}
		}
		cells["date_end"], cells["class"], cells["date"] = "", "", r.day()
		if cells["missing"] == "" || cells["missing_known"] == "" {
			cells["missing"], cells["missing_known"] = "", ""
		}
		if cells["latitude"] == "" || cells["longitude"] == "" {
			cells["latitude"], cells["longitude"] = "", ""
		}
		if cells["announced"] < cells["date"] {
			cells["announced"] = ""
		}
		if cells["missing_known"] != "" && cells["missing_known"] < cells["date"] {
			cells["missing_known"] = cells["date"]
		}
	case "accounts":
		r.ends(cells, "deaths_min", "", "deaths_max")
		cells["strikes_min"], cells["strikes_max"] = "", ""
	case "theaters":
		cells["medium"], cells["latitude"], cells["longitude"] = r.of("sea", "sea", "land"), "10.5", "-70.2"
	case "measures":
		cells["inside"], cells["total"] = r.of("", "deaths"), "sum"
	case "counts":
		cells["measure"] = r.id("measures", r.IntN(2))
		cells["of"] = r.of(r.id("strikes", r.IntN(13)), r.id("tallies", r.IntN(18)), r.id("accounts", r.IntN(26)))
		r.ends(cells, "low", "best", "high")
	case "claims":
		cells["contradicts"], cells["supports"] = r.of("", r.id("claims", r.IntN(9))), r.of("", r.id("claims", r.IntN(9)))
	case "coverage":
		cells["from"], cells["to"], cells["scope"] = r.of("2025-01-01", "2025-02-01", "2025-03-01"), r.of("2025-03-01", "2025-03-31", "2025-04-15"), r.of("sea", "all", "land")
		cells["looked"] = r.of("", "2025-05-01")
	case "searches":
		cells["from"], cells["to"], cells["looked"] = "2025-02-01", r.of("2025-02-01", "2025-03-03"), "2025-05-0"+r.of("1", "2")
	case "sources":
		if cells["accessed"] < cells["published"] {
			cells["accessed"] = ""
		}
		cells["publisher"], cells["origin"], cells["language"] = r.of("Alpha", "Beta", "Gamma"), r.of("Alpha", "Beta", "not told"), r.of("en", "es")
	case "tallies":
		r.stated(cells, strikes)
	}
}

// stated makes a figure: what the strikes of its scope add up to by its day, or a little else.
func (r *drawn) stated(cells map[string]string, strikes []map[string]string) {
	cells["scope"], cells["class"], cells["series"] = r.of("all", "sea", "sea", "land"), "", r.of("", "Alpha", "Beta", "Gamma")
	cells["from"], cells["through"] = r.of("", "", "", "2025-02-10"), r.of("", "", cells["through"])
	if newest := slices.MaxFunc(strikes, func(a, b map[string]string) int { return strings.Compare(a["date"], b["date"]) }); cells["as_of"] == "" && r.IntN(2) == 0 {
		cells["through"] = newest["strike_id"]
	}
	best, lost, n := 0, 0, 0
	for _, s := range strikes {
		if cells["as_of"] != "" && s["date"] > cells["as_of"] || s["date"] < cells["from"] {
			continue
		}
		n++
		best += schema.Count(s["deaths"]).Or(schema.Count(s["deaths_min"]).Or(0))
		lost += schema.Count(s["missing"]).Or(0)
	}
	if cells["as_of"] != "" && cells["from"] > cells["as_of"] {
		cells["from"] = ""
	}
	if r.IntN(3) == 0 {
		best += lost
	}
	best = max(0, best+r.IntN(5)/3-r.IntN(5)/4)
	qualifier := func(column string) {
		cells[column+"_qualifier"] = ""
		if cells[column] != "" {
			cells[column+"_qualifier"] = r.of(append(schema.Qualifier.Names(), "exact", "exact", "at_least")...)
		}
	}
	cells["deaths"], cells["deaths_to"], cells["strikes"], cells["strikes_to"] = strconv.Itoa(best), "", r.of("", strconv.Itoa(n)), ""
	if r.IntN(5) == 0 {
		cells["deaths_to"] = strconv.Itoa(best + 3)
	}
	for _, column := range []string{"deaths", "strikes", "vessels"} {
		qualifier(column)
	}
}
