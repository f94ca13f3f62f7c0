package assess

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// accepted are the waivers of figures that still differ as the waivers accept.
func (a *Assessment) accepted() map[schema.ID]*schema.Waiver {
	accepted := map[schema.ID]*schema.Waiver{}
	say := phrase.English(a.Data)
	for i := range a.Data.Waivers.Rows {
		w := &a.Data.Waivers.Rows[i]
		if w.Rule != RuleName {
			continue
		}
		if v := a.Verdict(schema.ID(w.Row)); v != nil && v.Outcome == figure.Differs {
			f := validate.Finding{Message: message(say, v), Found: found(v)}
			if isDiagnosis(w.Accepts) {
				f.Named = names(a.Diagnoses(v))
			}
			if f.Accepts(w.Accepts) {
				accepted[schema.ID(w.Row)] = w
			}
		}
	}
	return accepted
}

// byDiagnosis are the figures whose waivers accept a diagnosis by its name.
func byDiagnosis(d *schema.Dataset) map[schema.ID]bool {
	figures := map[schema.ID]bool{}
	if d == nil {
		return figures
	}
	for i := range d.Waivers.Rows {
		if w := &d.Waivers.Rows[i]; w.Rule == RuleName && isDiagnosis(w.Accepts) {
			figures[schema.ID(w.Row)] = true
		}
	}
	return figures
}

func isDiagnosis(accepts string) bool { return slices.Contains(figure.DiagnosisNames, accepts) }

func names(of []figure.Diagnosis) []string {
	var all []string
	for i := range of {
		all = append(all, of[i].Name)
	}
	return all
}
