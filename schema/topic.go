package schema

// Topic is a question that claims speak of, as one proposition: what a claim's stance
// takes a side on. Topics are data, so that another one needs no change of code.
type Topic struct {
	Topic         string `csv:"topic" validate:"required,slug" doc:"The word used in the claims."`
	Label         string `csv:"label" validate:"required,text,max=60" doc:"For readers, English."`
	LabelES       string `csv:"label_es" optional:"usual" validate:"omitempty,text,max=60" doc:"For readers, Spanish. Empty where the dataset is told in English alone."`
	Proposition   string `csv:"proposition" validate:"required,text" doc:"One sentence that can be true or false, English. It is the dataset's wording and no finding."`
	PropositionES string `csv:"proposition_es" optional:"usual" validate:"omitempty,text" doc:"The same, Spanish."`
}

// In is label and proposition in a language, "es" for Spanish and else English. What is
// not given in Spanish is English.
func (t *Topic) In(language string) (label, proposition string) {
	return inLanguage(language, t.Label, t.LabelES), inLanguage(language, t.Proposition, t.PropositionES)
}

func inLanguage(language, english, spanish string) string {
	if language == "es" && spanish != "" {
		return spanish
	}
	return english
}
