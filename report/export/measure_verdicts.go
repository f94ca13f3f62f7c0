package export

import (
	"slices"
	"strconv"
	"sync"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

const measureVerdictsName = "measure_verdicts"

// MeasureVerdictsFile is the table of what is found about numbers of further measures,
// among tables of the dataset; not there where no figure states one.
const MeasureVerdictsFile = flatFolder + measureVerdictsName + ".csv"

// MeasureVerdicts describes that table: one row for each number of a measure of
// measures.csv that a published figure states, in the order of tallies, with what the rows
// give under the first reading of the figure. Numbers of rows are empty where the figure
// cannot be put to them, and where no number of the measure is known of them.
var MeasureVerdicts = sync.OnceValue(func() *schema.Table {
	number := func(name, doc string) schema.Column {
		return schema.Column{Name: name, Kind: schema.Number, Doc: doc}
	}
	return &schema.Table{Name: measureVerdictsName, File: MeasureVerdictsFile, Doc: "What is found about one number of a further measure that a published figure states.", Columns: []schema.Column{
		{Name: "tally_id", Kind: schema.RowID, Required: true, RefTable: "tallies", Doc: "The figure."},
		{Name: "measure", Kind: schema.Text, Required: true, RefTable: "measures", Doc: "What is counted, a row of measures.csv."},
		{Name: "verdict", Kind: schema.OneWord, Required: true, Vocabulary: verdictWords(), Doc: "Whether the rows give this number; the figure's own verdict speaks of all its numbers. A number of which the rows know nothing is not comparable."},
		{Name: "reading", Kind: schema.OneWord, Vocabulary: readingWords(), Doc: "How the figure's first reading departs from what it declares, as in verdicts. Empty: in nothing."},
		number("stated", "The number as stated; the lower end, where a range is stated."),
		number("stated_to", "Upper end, where a range is stated."),
		{Name: "qualifier", Kind: schema.OneWord, Vocabulary: schema.Qualifier, Doc: "How the source words it."},
		number("rows_min", "The lowest number of the rows under that reading."),
		number("rows", "The number of the rows under that reading; the lower end, where a range is stated."),
		number("rows_max", "The highest number of the rows under that reading. Empty: a strike has no upper end."),
		{Name: "difference", Kind: schema.Integer, Doc: "Stated minus rows; above 0 where the source counts more. A rounded number can hold with a difference."},
		{Name: "difference_to", Kind: schema.Integer, Doc: "That of the upper ends, where a range is stated."},
		number("strikes_without", "Strikes among those summed of which no number of the measure is known: a figure that counts more may then be right."),
	}}
})

// furtherVerdicts are what is found about each number of a further measure.
func (b *book) furtherVerdicts() (rows [][]string) {
	all := b.assessed().Verdicts()
	for i := range all {
		v := &all[i]
		for n := range v.Measures {
			if m := &v.Measures[n]; m.Measure.Further() {
				rows = append(rows, furtherCells(v, m))
			}
		}
		for n := range v.Unmeasured { // of which the rows know nothing
			rows = append(rows, furtherCells(v, &figure.MeasureVerdict{Statement: v.Unmeasured[n], Outcome: figure.NotComparable}))
		}
	}
	return rows
}

// furtherCells are the cells of one number, in the order of [MeasureVerdicts].
func furtherCells(v *figure.Verdict, m *figure.MeasureVerdict) []string {
	reading := ""
	stated, to := strconv.Itoa(m.Stated), ""
	if m.Range() {
		to = strconv.Itoa(m.StatedTo)
	}
	var low, under, high, difference, differenceTo, without string
	if len(v.Readings) > 0 && m.Known {
		reading = v.Readings[0].Kind()
		low, under, difference, without = strconv.Itoa(m.Computed.Min), strconv.Itoa(m.Under), strconv.Itoa(m.Difference()), strconv.Itoa(m.Lacking)
		if m.Ended {
			high = strconv.Itoa(m.Computed.Max)
			if m.Range() {
				differenceTo = strconv.Itoa(m.DifferenceTo())
			}
		}
	}
	return []string{string(v.Tally.ID), string(m.Measure), string(m.Outcome), reading, stated, to, m.Qualifier, low, under, high, difference, differenceTo, without}
}

// StatesFurther reports whether a figure states a number of a further measure, so that there
// is a table [MeasureVerdicts].
func StatesFurther(d *schema.Dataset) bool {
	return slices.ContainsFunc(d.Counts.Rows, func(c schema.Measured) bool { return d.Tallies.Get(c.Of) != nil })
}

// measureVerdicts is the table; nil where no figure states a number of a further measure.
func (b *book) measureVerdicts() *table {
	if !StatesFurther(b.data) {
		return nil
	}
	rows := b.furtherVerdicts()
	of := MeasureVerdicts()
	return &table{
		name: of.Name, doc: of.Doc, of: of, columns: of.Columns, rows: len(rows), progress: b.progress,
		cell:  func(row, column int) string { return rows[row][column] },
		place: func(row, column int) string { return rows[row][0] + ": " + of.Columns[column].Name },
	}
}
