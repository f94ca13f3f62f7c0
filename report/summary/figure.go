package summary

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Figure is a cumulative figure with its verdict.
type Figure struct {
	TallyID   schema.ID   `json:"tally_id" doc:"The figure."`
	SourceID  schema.ID   `json:"source_id" doc:"The document that states it."`
	Publisher string      `json:"publisher" doc:"Who printed it."`
	Origin    string      `json:"origin" doc:"Whose reporting it carries."`
	Series    Text        `json:"series" doc:"Whose running count it is."`
	URL       Text        `json:"url" doc:"Address of the document, or of its copy in an archive."`
	Scope     string      `json:"scope" doc:"What it counts; behind a stroke the classes to which it is narrowed."`
	From      schema.Date `json:"from" doc:"First day that it counts. Null: the campaign's first day."`
	AsOf      schema.Date `json:"as_of" doc:"Day for which it speaks. Null: undated."`
	Through   schema.ID   `json:"through" doc:"Newest strike that it includes, where the source tells."`
	Verdict   string      `json:"verdict" words:"agrees,agrees_as_read,possible,differs,not_comparable" doc:"Whether the rows give it."`
	Measures  []Measure   `json:"measures" doc:"Its numbers, each put to the rows under the first reading."`
	Margin    *int        `json:"margin" doc:"By how many points the story that it is right is cheaper than that it is wrong; null where no reading reproduces it."`
	Readings  []Reading   `json:"readings" doc:"The readings that reproduce it, the cheapest first; the nearest one if it differs."`
	Undecided []string    `json:"undecided" doc:"On what the readings differ, which is what would decide between them: newest, missing, unit, rounded, scope, values."`
	Diagnoses []Diagnosis `json:"diagnoses" doc:"What would bring it together with the rows, if it differs, is possible or not comparable; never agreement."`
	Marked    []schema.ID `json:"marked" doc:"Strikes of the first reading that count with a number which no account with a day had told by the day on which the figure was public."`
	Waiver    *Waiver     `json:"waiver" doc:"Why a difference was accepted, by the makers of the dataset."`
}

// Measure is one number of a figure.
type Measure struct {
	Measure    string `json:"measure" words:"deaths,strikes,vessels,missing,survivors" doc:"What is counted."`
	Stated     int    `json:"stated" doc:"The number as stated."`
	StatedTo   *int   `json:"stated_to" doc:"Upper end, where a range is stated."`
	Qualifier  string `json:"qualifier" doc:"How the source words it."`
	Computed   *Range `json:"computed" doc:"The rows' range under the first reading; null where the figure cannot be put to them."`
	Under      *int   `json:"under_reading" doc:"The number under the first reading; the lower end, where a range is stated."`
	UnderTo    *int   `json:"under_reading_to" doc:"The upper end under the first reading, where a range is stated."`
	Difference *int   `json:"difference" doc:"Stated minus the number under the first reading; positive: the source counts more. Rounded words can hold with a difference."`
	OffRange   *int   `json:"off_range" doc:"Distance from what the words cover to the rows' range; 0 inside."`
	Near       *Near  `json:"near" doc:"What chance would do; null where it is not a plain count of a figure that some reading reproduces."`
	Verdict    string `json:"verdict" words:"agrees,agrees_as_read,possible,differs,not_comparable" doc:"Verdict on this number."`
}

// Holds reports whether the first reading reproduces the number.
func (m *Measure) Holds() bool { return figure.Outcome(m.Verdict).Held() }

// Reading is a way of counting under which a figure was put to the rows.
type Reading struct {
	Deviations []string    `json:"deviations" doc:"Axes on which it departs from what the figure declares: missing, cut, unit, scope, values, rounding."`
	Missing    string      `json:"missing" words:"not_counted,counted,as_known" doc:"What becomes of the presumed dead."`
	KnownBy    schema.Date `json:"known_by" doc:"For as_known: the last day on which presumed deaths became known that are counted."`
	Presumed   int         `json:"presumed" doc:"Number of presumed dead that are counted."`
	PresumedOf int         `json:"presumed_of" doc:"Number of those known by the figure's day."`
	Cut        Text        `json:"cut" doc:"by_date, by_announcement, earlier, later or placed. Null: as stated."`
	Strikes    int         `json:"strikes" doc:"How many strikes earlier or later."`
	Late       int         `json:"late" doc:"For by_date: how many of the strikes were made public later."`
	Through    schema.ID   `json:"through" doc:"Newest strike that is summed."`
	Unit       string      `json:"unit" doc:"What strikes and vessels count."`
	Scope      string      `json:"scope" doc:"The scope that is summed."`
	Values     string      `json:"values" words:"best,first_reported" doc:"Which value of each strike is summed. first_reported: numbers that their outlets superseded later."`
	More       int         `json:"more" doc:"How many more killed the values make than the best ones."`
	Rounded    bool        `json:"rounded" doc:"Whether “at least” stands before a round number."`
	Price      int         `json:"price" doc:"What the reading costs, in points: ten are a factor of two."`
}

// Near is how many of the numbers around a stated one could be explained as well.
type Near struct {
	Of     int `json:"of" doc:"Numbers nearest to the stated one that were looked at."`
	AsGood int `json:"as_good" doc:"Of them, those with a reading that costs no more."`
}

// Diagnosis is what would bring a figure together with the rows.
type Diagnosis struct {
	Name    string           `json:"name" words:"toll_behind,count_behind,wording,omitted,doubled,land,gap,other_series,digits,old_total" doc:"What would have to be so."`
	Strikes []schema.ID      `json:"strikes" doc:"The strikes that it names."`
	Figure  schema.ID        `json:"figure" doc:"Another figure that it names."`
	Day     schema.Date      `json:"day" doc:"The day of an older count."`
	Lacking *int             `json:"lacking" doc:"The deaths of a gap."`
	Told    figure.Diagnosis `json:"-"` // for those who word it
}

// Waiver is the reason for which a difference was accepted.
type Waiver struct {
	Reason string      `json:"reason" doc:"The reason, in the language of the dataset."`
	Date   schema.Date `json:"date" doc:"Day on which it was written."`
}

func (a *answer) figure(v *figure.Verdict) Figure {
	t := v.Tally
	f := Figure{TallyID: t.ID, SourceID: t.SourceID, Publisher: a.publisher(t.SourceID), Series: Text(t.Series), Scope: t.FullScope(),
		From: t.From, AsOf: t.AsOf, Through: t.Through, Verdict: string(v.Outcome), Measures: []Measure{}, Readings: []Reading{},
		Undecided: append([]string{}, v.Undecided()...), Diagnoses: []Diagnosis{}, Marked: a.later(v)}
	if s := a.known.Sources.Get(t.SourceID); s != nil {
		f.Origin, f.URL = s.Origin, Text(s.Address())
	}
	if v.Outcome.Held() {
		f.Margin = &v.Margin
	}
	near := a.assessed.Judge().Near(v)
	for _, d := range a.assessed.Diagnoses(v) {
		one := Diagnosis{Name: d.Name, Strikes: append([]schema.ID{}, d.Strikes...), Figure: d.Figure, Day: d.Day, Told: d}
		if d.Lacking > 0 {
			one.Lacking = &d.Lacking
		}
		f.Diagnoses = append(f.Diagnoses, one)
	}
	for _, m := range v.Measures {
		one := Measure{Measure: string(m.Measure), Stated: m.Stated, Qualifier: m.Qualifier, Verdict: string(m.Outcome)}
		if m.StatedTo > m.Stated {
			one.StatedTo = &m.StatedTo
		}
		if len(v.Readings) > 0 {
			var computed Range
			if computed.Min, one.Under, computed.Max = m.Rows(); m.Known {
				difference, off := m.Difference(), m.OffRange()
				computed.Best, one.Difference, one.OffRange = &m.Computed.Best, &difference, &off
			}
			computed.Marked = m.Measure == figure.Deaths && len(f.Marked) > 0
			one.Computed = &computed
			if m.Range() && m.Known && m.Ended {
				one.UnderTo = &m.UnderTo
			}
		}
		for _, n := range near {
			if n.Measure == m.Measure {
				one.Near = &Near{n.Of, n.AsGood}
			}
		}
		f.Measures = append(f.Measures, one)
	}
	for i := range v.Readings {
		r := &v.Readings[i]
		one := Reading{Deviations: []string{}, Missing: string(r.Missing), KnownBy: r.KnownBy, Presumed: r.Presumed, PresumedOf: r.PresumedOf, Cut: Text(r.Cut), Strikes: r.Strikes, Late: r.Late, More: r.More,
			Through: r.Through, Unit: string(r.Unit), Scope: r.Scope, Values: string(r.Values), Rounded: r.Rounded, Price: r.Price}
		for _, d := range r.Deviations {
			one.Deviations = append(one.Deviations, d.Axis)
		}
		f.Readings = append(f.Readings, one)
	}
	return f
}

// publisher names who printed a document; its id where it is not known.
func (a *answer) publisher(source schema.ID) string {
	if s := a.known.Sources.Get(source); s != nil {
		return s.Publisher
	}
	return string(source)
}
