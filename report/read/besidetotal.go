package read

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// contradictBefore looks for strikes before the newest one that are not one fewer than its place: the
// eighth strike; the seven previous ones were all in the Caribbean.
func (r *reading) contradictBefore() {
	for i := range r.Figures {
		before := &r.Figures[i]
		if before.Kind != Cumulative || before.Measure != figure.Strikes || before.Qualifier != "exact" || !before.Excluding || before.Scope != schema.ScopeSea {
			continue
		}
		for k := range r.Figures {
			nth := &r.Figures[k]
			if nth.Kind == Ordinal && nth.Measure == figure.Strikes && nth.Qualifier == "exact" && abs(nth.Sentence-before.Sentence) <= nearest && nth.Answer.Outcome == figure.Agrees && before.Value >= nth.Value {
				r.Contradictions = append(r.Contradictions, Contradiction{First: min(i, k), Second: max(i, k)})
				break
			}
		}
	}
}

// contradictMissing looks for a total of killed that is said to include some, who with the presumed dead
// told behind them are more or fewer: 126 in all, which includes 116 killed at once; ten are missing.
func (r *reading) contradictMissing() {
	for i := 1; i+1 < len(r.Figures); i++ {
		part := &r.Figures[i]
		if part.Kind != Cumulative || part.Measure != figure.Deaths || part.Qualifier != "exact" {
			continue
		}
		if _, includes := r.Sentences[part.Sentence].within(0, part.number.at, "includes"); !includes {
			continue
		}
		whole, missing := -1, -1
		for k := range r.Figures {
			f := &r.Figures[k]
			switch {
			case f.Kind != Cumulative || f.Qualifier != "exact":
			case k < i && f.Measure == figure.Deaths && f.Sentence < part.Sentence && part.Sentence-f.Sentence <= 1:
				whole = k
			case k > i && missing < 0 && f.Measure == figure.Missing && f.Sentence-part.Sentence <= 1:
				missing = k
			}
		}
		if whole >= 0 && missing >= 0 && part.Value+r.Figures[missing].Value != r.Figures[whole].Value {
			r.Contradictions = append(r.Contradictions, Contradiction{First: whole, Second: missing, Parts: []int{i, missing}, Sum: part.Value + r.Figures[missing].Value})
		}
	}
}
