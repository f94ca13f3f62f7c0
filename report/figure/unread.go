package figure

import (
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// Input is a table and its columns from which the numbers of figures are computed.
type Input struct {
	Table   string
	Columns []string
}

// Inputs are all that verdicts rest on, besides the figures themselves: a cell
// elsewhere changes none.
var Inputs = []Input{
	{"strikes", []string{"strike_id", "date", "announced", "theater", "vessels", "deaths", "deaths_min", "deaths_max", "missing", "missing_known", "survivors", "class", "strikes", "strikes_min", "strikes_max"}},
	{"theaters", []string{"theater", "medium"}},
	{"sources", []string{"source_id", "published"}},
	{"accounts", []string{"strike_id", "deaths_min", "superseded"}},
	{"measures", []string{"measure", "total"}},
	{"counts", []string{"of", "measure", "low", "best", "high"}},
}

// unread says of which tables not all could be read that figures are summed from;
// no name if all was. None says that nothing is there to sum.
func unread(d *schema.Dataset) (reason Fact, none bool) {
	var files []string
	sheets := map[string]schema.Cells{"strikes": d.Strikes, "theaters": d.Theaters, "sources": d.Sources}
	if d.Accounts != nil { // a ledger needs none
		sheets["accounts"] = d.Accounts
	}
	if d.Counts != nil && d.Measures != nil {
		sheets["counts"], sheets["measures"] = d.Counts, d.Measures
	}
	for _, of := range Inputs {
		s := sheets[of.Table]
		if s == nil {
			continue
		}
		whole := s.Whole()
		for _, column := range of.Columns {
			whole = whole && !s.Absent(s.Table().Index(column))
		}
		if !whole {
			files = append(files, s.Table().File)
			none = none || s.Len() == 0 && (s == schema.Cells(d.Strikes) || s == schema.Cells(d.Theaters))
		}
	}
	if len(files) == 0 {
		return Fact{}, false
	}
	return fact("unread", strings.Join(files, ", ")), none
}
