package schema

import "strings"

// Publisher is an outlet, agency or institution whose documents or running counts the
// dataset holds, under its usual name. Independence is counted by names, so each has one.
type Publisher struct {
	Publisher string `csv:"publisher" validate:"required,text" doc:"Its usual name, as publisher and origin have it."`
	Kind      string `csv:"kind" validate:"required,word=publisher_kind" doc:"What it is."`
	Series    string `csv:"series" optional:"usual" validate:"omitempty,text" doc:"Short name under which its running count stands in the tallies."`
	Also      string `csv:"also" optional:"usual" validate:"omitempty,text" doc:"Other ways in which it is written, separated by semicolons. A name written so is told."`
	Note      string `csv:"note" optional:"usual" validate:"omitempty,text" doc:"What it is part of, whose text it carries as a rule."`
}

// SeriesNamed is the short name under which the running count of an outlet stands in the
// tallies, asked for by that name, its publisher's or another of its spellings, in any
// case; the name itself where publishers.csv lists none.
func (d *Dataset) SeriesNamed(name string) string {
	for i := range d.Publishers.Rows {
		p := &d.Publishers.Rows[i]
		if p.Series == "" {
			continue
		}
		for _, spelling := range append(p.Spellings(), p.Series, p.Publisher) {
			if strings.EqualFold(spelling, name) {
				return p.Series
			}
		}
	}
	return name
}

// Spellings are the other ways in which it is written.
func (p *Publisher) Spellings() (spellings []string) {
	for _, spelling := range strings.Split(p.Also, ";") {
		if spelling = strings.TrimSpace(spelling); spelling != "" {
			spellings = append(spellings, spelling)
		}
	}
	return spellings
}
