package export

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

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

func readingWords() *schema.Vocabulary {
	v := &schema.Vocabulary{Name: "reading"}
	for _, kind := range figure.Kinds {
		label, _ := phrase.Of("reading.kind." + kind)
		v.Words = append(v.Words, schema.Word{Name: kind, Label: label.EN, LabelES: label.ES})
	}
	return v
}
