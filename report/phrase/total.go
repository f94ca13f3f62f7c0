//go:build !js

package phrase

// strikesColumn is the column of strikes of which a column of totals is the sum, by the name of
// its title.
var strikesColumn = map[string]string{
	"report.col.missing": "missing", "report.col.dead": "missing", "check.both": "missing",
	"report.col.survivors": "survivors", "report.col.vessels": "vessels",
}

// Sums reports whether the dataset tells what stands in a column of totals: not the sum of a
// column that its strikes lack, which would be 0 or not known of each.
func (w *Words) Sums(title string) bool {
	column := strikesColumn[title]
	return column == "" || w.Dataset.Tells("strikes", column)
}
