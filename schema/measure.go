package schema

// Measure is something besides the columns of strikes that is counted of them: civilians,
// children, injured. Measures are data, so that another one needs no change of code.
type Measure struct {
	Measure string `csv:"measure" validate:"required,slug" doc:"The word used in counts.csv."`
	Label   string `csv:"label" validate:"required,text,max=60" doc:"For readers, English: what is counted, as it stands behind a number."`
	LabelES string `csv:"label_es" optional:"usual" validate:"omitempty,text,max=60" doc:"The same, Spanish. Empty where the dataset is told in English alone."`
	Inside  string `csv:"inside" optional:"usual" validate:"omitempty,tidy" ref:"measures,deaths,missing,survivors" doc:"The number that it is a part of: deaths, missing, survivors or another measure. Empty: of none."`
	Total   string `csv:"total" validate:"required,word=total" doc:"Whether it is added up over strikes."`
	Meaning string `csv:"meaning" optional:"usual" validate:"omitempty,text" doc:"Who or what is counted, where the label does not say it."`
}

// In is the label in a language, "es" for Spanish and else English. What is not given in
// Spanish is English.
func (m *Measure) In(language string) string { return inLanguage(language, m.Label, m.LabelES) }

// SummedMeasures are the measures that are added up, in the order of their rows.
func (d *Dataset) SummedMeasures() (all []*Measure) {
	if d.Measures == nil {
		return nil
	}
	for i := range d.Measures.Rows {
		if m := &d.Measures.Rows[i]; m.Summed() {
			all = append(all, m)
		}
	}
	return all
}

// Summed reports whether the measure is added up over strikes.
func (m *Measure) Summed() bool { return m.Total == "sum" }
