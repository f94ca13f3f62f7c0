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
