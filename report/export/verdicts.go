package export

import (
	"slices"
	"strconv"
	"sync"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/known"
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

func verdictColumns() []schema.Column {
	return []schema.Column{
		{Name: "tally_id", Kind: schema.RowID, Required: true, RefTable: "tallies", Doc: "The figure."},
		{Name: "verdict", Kind: schema.OneWord, Required: true, Vocabulary: verdictWords(), Doc: "Whether the rows give it; the codebook tells how that is found."},
		{Name: "strength", Kind: schema.OneWord, Vocabulary: strengthWords, Doc: "Whether the figure's being right is much likelier than its being an error. Empty where no reading reproduces it."},
		{Name: "reading", Kind: schema.OneWord, Vocabulary: readingWords(), Doc: "How the first reading departs from what the figure declares; for a figure that differs, the nearest reading. Empty: in nothing."},
		{Name: "sentence", Kind: schema.Text, Required: true, Doc: "Who stated what, what the rows hold, and the verdict: a sentence to be quoted."},
		{Name: "sentence_es", Kind: schema.Text, Required: true, Doc: "The same in Spanish."},
		{Name: "accepted", Kind: schema.Text, Doc: "Why a difference was accepted by the makers of the dataset."},
		{Name: "publisher", Kind: schema.Text, Required: true, Doc: "Who printed the figure."},
		{Name: "origin", Kind: schema.Text, Doc: "Whose reporting it carries."},
		{Name: "series", Kind: schema.Text, Doc: "Whose running count it is."},
		{Name: "published", Kind: schema.Day, Months: true, Doc: "Day on which the document was published, or the month where no more is told."},
		{Name: "url", Kind: schema.Text, Doc: "Address of the document, or of its copy in an archive."},
		{Name: "source_id", Kind: schema.RowID, Required: true, RefTable: "sources", Doc: "The document."},
		{Name: "scope", Kind: schema.Text, Required: true, Doc: "What the figure counts: all, sea, land or a theater."},
		{Name: "from", Kind: schema.Day, Doc: "First day that it counts. Empty: the campaign's first day."},
		{Name: "as_of", Kind: schema.Day, Doc: "Day for which it speaks. Empty: undated."},
		{Name: "through", Kind: schema.RowID, RefTable: "strikes", Doc: "Newest strike that it includes, where the source tells."},
		{Name: "told", Kind: schema.OneWord, Vocabulary: toldWords, Doc: "Whether the number of deaths of the rows holds a strike's number that no account with a day had told by the day on which the figure was public. Empty where the rows give no such number."},
	}
}

// measures are what figures state, in the order of the columns of tallies.
var measures = []figure.Measure{figure.Deaths, figure.Strikes, figure.Vessels, figure.Missing, figure.Survivors}

// worded reports whether tallies tell how a measure is worded.
func worded(m figure.Measure) bool { return m != figure.Missing && m != figure.Survivors }

// measureColumns are those of every measure, with both ends of the ranged ones.
func measureColumns(ranged []figure.Measure) []schema.Column {
	var all []schema.Column
	for _, m := range measures {
		what := string(m)
		count := func(name, doc string) {
			all = append(all, schema.Column{Name: what + name, Kind: schema.Number, Doc: doc})
		}
		count("", "The number of "+what+" as stated.")
		if slices.Contains(ranged, m) {
			count("_to", "Upper end, where a range is stated.")
		}
		if worded(m) {
			all = append(all, schema.Column{Name: what + "_qualifier", Kind: schema.OneWord, Vocabulary: schema.Qualifier, Doc: "How the source words it."})
		}
		count("_rows", "The number of the rows under the first reading; the lower end, where a range is stated.")
		if slices.Contains(ranged, m) {
			count("_rows_to", "The upper end of the rows, where a range is stated.")
		}
		all = append(all, schema.Column{Name: what + "_difference", Kind: schema.Integer, Doc: "Stated minus rows; above 0 where the source counts more. A rounded number can hold with a difference."})
	}
	return all
}

func verdictWords() *schema.Vocabulary {
	v := &schema.Vocabulary{Name: "verdict"}
	for _, o := range figure.Outcomes {
		label, _ := phrase.Of("verdict." + string(o)) // all have one, as a test holds
		meaning, _ := phrase.Of("verdict.meaning." + string(o))
		v.Words = append(v.Words, schema.Word{Name: string(o), Label: label.EN, LabelES: label.ES, Doc: meaning.EN})
	}
	return v
}

var strengthWords = &schema.Vocabulary{Name: "strength", Words: []schema.Word{
	{Name: "strong", Label: "strong", LabelES: "fuerte"}, {Name: "weak", Label: "weak", LabelES: "débil"}}}

// toldWords are none that programs which guess types take for true and false.
var toldWords = &schema.Vocabulary{Name: "told", Words: []schema.Word{
	{Name: "later", Label: "told later", LabelES: "dicho después", Doc: "the sum holds such a number, marked " + known.Sign + " in reports"},
	{Name: "by_then", Label: "told by then", LabelES: "dicho hasta entonces", Doc: "it holds none"}}}

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

func readingWords() *schema.Vocabulary {
	v := &schema.Vocabulary{Name: "reading"}
	for _, kind := range figure.Kinds {
		label, _ := phrase.Of("reading.kind." + kind)
		v.Words = append(v.Words, schema.Word{Name: kind, Label: label.EN, LabelES: label.ES})
	}
	return v
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
