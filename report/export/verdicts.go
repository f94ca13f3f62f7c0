package export

import (
	"slices"
	"strconv"
	"sync"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

const verdictsName = "verdicts"

// VerdictsFile is the table of verdicts among tables of the dataset.
const VerdictsFile = flatFolder + verdictsName + ".csv"

// Verdicts describes the table of verdicts on published figures: one row a figure, in
// the order of tallies, with who states it and what the rows give under the first
// reading (see package figure). Numbers of rows are empty where a figure cannot be put
// to them, and where it does not state the measure.
var Verdicts = sync.OnceValue(func() *schema.Table { return verdictsOf([]figure.Measure{figure.Deaths}) })

// verdictsOf is that table with both ends of the measures of which ranges are stated.
func verdictsOf(ranged []figure.Measure) *schema.Table {
	t := &schema.Table{Name: verdictsName, File: VerdictsFile, Doc: "What is found about one published figure.", Key: "tally_id"}
	t.Columns = append(verdictColumns(), measureColumns(ranged)...)
	return t
}

// verdictsTable is the table of the dataset: with a second end of strikes where its
// figures may state one.
func (b *book) verdictsTable() *schema.Table {
	if ranged := b.ranged(); len(ranged) > 1 {
		return verdictsOf(ranged)
	}
	return Verdicts()
}

// ranged are the measures of which figures may state a range.
func (b *book) ranged() []figure.Measure {
	if b.data.Tells("tallies", "strikes_to") {
		return []figure.Measure{figure.Deaths, figure.Strikes}
	}
	return []figure.Measure{figure.Deaths}
}

// told is the word of a verdict for the column of that name.
func (b *book) told(v *figure.Verdict) string {
	stated := slices.ContainsFunc(v.Measures, func(m figure.MeasureVerdict) bool { return m.Measure == figure.Deaths && m.Known })
	switch {
	case v.Ledger == nil || !stated:
		return ""
	case b.assessed().IsToldLater(v):
		return "later"
	}
	return "by_then"
}

// verdicts is the table of verdicts.
func (b *book) verdicts() *table {
	all := b.assessed().Verdicts()
	of, ranged := b.verdictsTable(), b.ranged()
	t := &table{name: of.Name, doc: of.Doc, of: of, columns: of.Columns, rows: len(all), progress: b.progress}
	english, spanish := phrase.English(b.data), phrase.Spanish(b.data)
	at, row := -1, []string(nil) // the row made last: cells are asked for row by row
	t.cell = func(r, column int) string {
		if r != at {
			at, row = r, b.verdict(&all[r], ranged, english, spanish)
		}
		return row[column]
	}
	t.place = func(r, column int) string {
		return placed(b.data.Tallies.Place(r, 0)) + ": " + t.columns[column].Name
	}
	return t
}

// verdict is the row of a verdict.
func (b *book) verdict(v *figure.Verdict, ranged []figure.Measure, english, spanish *phrase.Words) []string {
	of, reading, accepted := v.Tally, "", ""
	if len(v.Readings) > 0 {
		reading = v.Readings[0].Kind()
	}
	if w := b.assessed().Waiver(of.ID); w != nil && v.Outcome == figure.Differs {
		accepted = w.Reason
	}
	source := b.data.Sources.Get(of.SourceID)
	if source == nil {
		source = &schema.Source{Publisher: string(of.SourceID)}
	}
	row := []string{string(of.ID), string(v.Outcome), v.Strength, reading, english.Sentence(v), spanish.Sentence(v), accepted, source.Publisher, source.Origin, of.Series,
		string(source.Published), source.Address(), string(of.SourceID), of.FullScope(), string(of.From), string(of.AsOf), string(of.Through), b.told(v)}
	for _, m := range measures {
		row = append(row, measureCells(v, m, slices.Contains(ranged, m))...)
	}
	return row
}

// measureCells are a measure's cells, in the order of [measureColumns].
func measureCells(v *figure.Verdict, of figure.Measure, ranged bool) []string {
	var stated, to, qualifier, rows, rowsTo, difference string
	for i := range v.Measures {
		m := &v.Measures[i]
		if m.Measure != of {
			continue
		}
		stated, qualifier = strconv.Itoa(m.Stated), m.Qualifier
		if m.Range() {
			to = strconv.Itoa(m.StatedTo)
		}
		if len(v.Readings) == 0 {
			continue // no number of the rows stands beside it
		}
		if !m.Known {
			continue // nor does one where none is known
		}
		rows, difference = strconv.Itoa(m.Under), strconv.Itoa(m.Difference())
		if m.Range() && m.Ended {
			rowsTo = strconv.Itoa(m.UnderTo)
		}
	}
	switch {
	case ranged:
		return []string{stated, to, qualifier, rows, rowsTo, difference}
	case worded(of):
		return []string{stated, qualifier, rows, difference}
	}
	return []string{stated, rows, difference}
}
