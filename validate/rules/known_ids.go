package rules

import (
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate"
)

// idsKnown reports whether every row's id could be read, also of rows that could
// not be read otherwise.
func idsKnown(d *validate.Data, t *validate.Table) bool {
	if t.Key == "" || t.Absent(t.Key) || d.Alone && t.Optional && t.Len == 0 {
		return false
	}
	return t.Whole || !slices.ContainsFunc(d.Faults, func(f schema.Fault) bool {
		if f.Place.File != t.File {
			return false
		}
		switch f.Kind {
		case csvtable.MissingFile, csvtable.UnreadableFile, csvtable.EmptyFile, csvtable.ForeignFile, csvtable.WrongEncoding, csvtable.TooMany, csvtable.ForeignHeader, csvtable.MissingHeader:
			return true
		case csvtable.ConflictMarker:
			return isOfPatch(f.Value) // rows that begin as lines of a patch are not read
		case csvtable.LineAmongRows:
			return csvtable.StandsForRows(f.Want) || f.Value == csvtable.OtherHeader
		case csvtable.ShortRow, csvtable.LongRow, csvtable.StrayQuote, csvtable.UnclosedQuote:
			return f.Row == "" || f.Until > f.Place.Line || f.Cut // of what follows where the file breaks off nothing is known
		}
		return false
	})
}

// allIDsKnown reports whether the id of every row of every table could be read
// and is valid and its own.
func allIDsKnown(d *validate.Data) bool {
	return !slices.ContainsFunc(keyed(d), func(t *validate.Table) bool { return !idsKnown(d, t) || d.Doubtful(t, t.Key) > 0 })
}

// namesSure reports whether all that refers to the table could be read.
func namesSure(d *validate.Data, target *validate.Table) bool {
	for _, t := range d.Tables() {
		for i := range t.Columns {
			if c := &t.Columns[i]; c.RefTable == target.Name && !t.Absent(c.Name) && t.Len > 0 && !d.AllValid(t, c.Name) {
				return false
			}
		}
	}
	return true
}

func idsOf(t *validate.Table) []string {
	ids := make([]string, t.Len)
	for row, code := range t.IDs() {
		ids[row] = t.ID(code)
	}
	return ids
}

// keyed are the tables whose rows have ids.
func keyed(d *validate.Data) []*validate.Table {
	return slices.DeleteFunc(slices.Clone(d.Tables()), func(t *validate.Table) bool { return t.Key == "" })
}
