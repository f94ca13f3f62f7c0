package reporttest

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// Names are what stands in the tables, by how it may be written: a number by the cell that it
// stands in or by the cells that add up to it, a day by its cell.
type Names struct {
	numbers map[int]string
	days    map[string]string
	points  map[string]string
	sums    map[string]string            // of files
	stated  map[string]int               // numbers of figures, from which the rows are taken away
	in      map[string]map[string]string // days as a language writes them
	named   map[[2]string]string         // short texts by language, as cells of tables repeat
}

// counted are the columns of strikes of which pages show sums.
var countedColumns = []string{"deaths", "deaths_min", "deaths_max", "missing", "survivors", "vessels"}

// New names all cells, and all sums that a page may show: of the strikes of a scope up
// to each, of a month of a scope, and of a scope with those of its presumed dead who were
// known by a strike.
func New(d *schema.Dataset) *Names {
	n := &Names{map[int]string{}, map[string]string{}, map[string]string{}, map[string]string{}, map[string]int{}, map[string]map[string]string{}, map[[2]string]string{}}
	for _, sheet := range d.Sheets() {
		table := sheet.Table()
		for row := range sheet.Len() {
			id := fmt.Sprintf("%s %d", table.Name, row+1)
			if key := table.Index(table.Key); key >= 0 && table.Columns[key].Prefix != "" {
				id = sheet.Cell(row, key)
			}
			for column, c := range table.Columns {
				cell, name := sheet.Cell(row, column), id+"."+c.Name
				switch c.Kind {
				case schema.Day:
					if cell != "" {
						n.day(cell, name)
					}
				case schema.Number:
					if number, err := strconv.Atoi(cell); err == nil && number > 999 {
						n.number(number, name)
						if table.Name == "tallies" {
							n.stated[name] = number
						}
					}
				case schema.Decimal:
					if cell != "" {
						n.points[cell] = name
					}
				}
			}
		}
	}
	strikes := d.Strikes.Rows
	set := func(name string, in []*schema.Strike) {
		if len(in) < 2 {
			return // that is the cell
		}
		total := map[string]int{}
		for _, s := range in {
			for column, cell := range map[string]schema.Count{"deaths": s.Deaths, "deaths_min": s.DeathsMin, "deaths_max": s.DeathsMax, "missing": s.Missing, "survivors": s.Survivors, "vessels": s.Vessels} {
				if column == "deaths" && cell == "" {
					cell = s.DeathsMin
				}
				total[column] += cell.Or(0)
			}
		}
		for _, column := range countedColumns {
			n.sum(total[column], name+"."+column)
		}
	}
	// both adds, one after another, the presumed dead to the killed.
	both := func(name string, in []*schema.Strike) {
		low, best, high, lost := 0, 0, 0, 0
		for _, s := range in {
			low, best, high = low+s.DeathsMin.Or(0), best+s.Deaths.Or(s.DeathsMin.Or(0)), high+s.DeathsMax.Or(0)
			if s.Missing.Known() {
				lost++
			}
		}
		with, some := "", 0
		for _, s := range in {
			if !s.Missing.Known() {
				continue
			}
			low, best, high = low+s.Missing.Or(0), best+s.Missing.Or(0), high+s.Missing.Or(0)
			if with, some = with+" + "+string(s.ID)+".missing", some+1; some == lost {
				with = " + missing"
			}
			n.sum(best, name+".deaths"+with)
			n.sum(low, name+".deaths_min"+with)
			n.sum(high, name+".deaths_max"+with)
		}
	}
	scopes := append([]string{schema.ScopeSea, schema.ScopeLand, schema.ScopeAll}, theaters(d)...)
	for _, scope := range scopes {
		var in []*schema.Strike
		months := map[string][]*schema.Strike{}
		for i := range strikes {
			if s := &strikes[i]; d.InScope(s.Theater, scope) {
				in = append(in, s)
				months[string(s.Date[:7])] = append(months[string(s.Date[:7])], s)
			}
		}
		set(scope, in)
		both(scope, in)
		for i := range in {
			set(scope+".."+string(in[i].ID), in[:i+1])
			both(scope+".."+string(in[i].ID), in[:i+1])
		}
		for _, month := range slices.Sorted(maps.Keys(months)) {
			set(scope+" in "+month, months[month])
			both(scope+" in "+month, months[month])
		}
	}
	return n
}

// Sum names a file by its SHA-256, as hexadecimal digits.
func (n *Names) Sum(hash, file string) {
	n.sums[hash] = file
	clear(n.named)
}

// Day is the name of a day, as 2031-03-08; empty where it stands in no cell.
func (n *Names) Day(day string) string { return n.days[day] }

// Numbers are all numbers with their names.
func (n *Names) Numbers() map[int]string { return n.numbers }

func theaters(d *schema.Dataset) []string {
	var all []string
	for i := range d.Theaters.Rows {
		all = append(all, d.Theaters.Rows[i].Theater)
	}
	return all
}

// number names a cell; one that another cell has, too, has both names.
func (n *Names) number(number int, name string) {
	if was := n.numbers[number]; was != "" && was[0] == 'S' && strings.HasPrefix(name, "A") {
		return // what the strike has, too
	} else if was != "" {
		name = was + "=" + name
	}
	n.numbers[number] = name
}

// sum names a sum, where no other cell or sum is the same; figures state sums.
func (n *Names) sum(number int, name string) {
	if was := n.numbers[number]; was == "" || stated(was) {
		n.number(number, name)
	}
}

// stated reports whether a number stands in figures alone.
func stated(name string) bool {
	return !slices.ContainsFunc(strings.Split(name, "="), func(one string) bool { return one[0] != 'T' })
}

func (n *Names) day(day, name string) {
	if n.days[day] != "" {
		name = n.days[day] + "=" + name
	}
	n.days[day] = name
}
