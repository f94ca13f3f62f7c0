package read

import "github.com/strike-tally/strike-tally/report/figure"

// Kind is what a figure is counted over.
type Kind string

const (
	Cumulative Kind = "cumulative" // the whole campaign up to a day
	Strike     Kind = "strike"     // one strike
	Window     Kind = "window"     // several strikes, or those of some days
	Ordinal    Kind = "ordinal"    // the n-th strike
)

// Aboard is a measure beside those of package figure: the people on a vessel that was
// hit. It is not judged as their deaths.
const Aboard figure.Measure = "aboard"

// Figure is one number of the campaign in a text, and what the rows say of it.
type Figure struct {
	Measure   figure.Measure
	Kind      Kind
	Value, To int // To is the upper end of a range; else Value
	Qualifier string
	// Start and End are the bytes of [Text.Plain] that state it: the number with the words
	// that belong to it.
	Start, End int
	Sentence   int // in [Article.Sentences]
	Scope      string
	Series     string // whose count it is said to be; empty: not told
	// Days are the days of which it may speak, the likeliest first; none where only a day
	// of publication would tell.
	Days []Span
	// Named says that the likeliest of them stands in the figure's own clause.
	Named bool
	// Excluding says that today's strike is left out: "before this".
	Excluding bool

	Answer Answer

	number  *number
	theater string // beside an ordinal
	stretch Span   // the days in which an ordinal counts anew
	nowhere bool   // the places of strikes that its sentence tells are left out of account
	given   Kind   // by the words of its pattern; empty where they leave it open
}
