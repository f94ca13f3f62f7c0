package reporttest

import (
	"slices"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

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
