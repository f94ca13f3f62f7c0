package main

import "fmt"

// question is put to the rows of every reader.
type question struct {
	title string
	doc   string
	// ask answers yes, notAsked, or what is wrong.
	ask func(r *result, want truth) string
}

const (
	yes      = "yes"
	notAsked = "–"
	// sumTitle stands for the number and the day of the running total, see [heading].
	sumTitle = "sum"
)

var questions = []question{
	{"opens", "The reader reads the file without an error and hands rows over.", func(r *result, _ truth) string {
		if r.failed != "" {
			return r.failed
		}
		return yes
	}},
	{"rows", "There are as many strikes and accounts as in the tables.", rows},
	{"dates", "Every date is the day of the strike, on a clock in New York.", dates},
	{"empty is not 0", "An empty number of killed or of presumed dead is no value, and 0 is 0.", empties},
	{"lists", "The members of `evidence_offered` are those of the table, as a list or between semicolons, and a source that is silent has no list.", lists},
	{"keys", "Every account finds its strike.", keys},
	{sumTitle, "The killed of the strikes up to the day, added up, are as many as `report` says.", sum},
	{"presumed dead apart", "The presumed dead of all strikes, added up apart from the killed, are as many as `report` says.", presumed},
}

// asked puts all questions to the rows; where the file did not open there is none to be
// put but the first.
func (r result) asked(want truth) result {
	for i, q := range questions {
		if i > 0 && r.failed != "" {
			r.answers = append(r.answers, notAsked)
			continue
		}
		r.answers = append(r.answers, q.ask(&r, want))
	}
	return r
}

// summary is how many of the questions that were put are answered with yes.
func (r result) summary() string {
	good, put := 0, 0
	for _, a := range r.answers {
		if a != notAsked {
			put++
		}
		if a == yes {
			good++
		}
	}
	return fmt.Sprintf("%d of %d", good, put)
}
