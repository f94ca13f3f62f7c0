package validate

import (
	"cmp"

	"github.com/strike-tally/strike-tally/schema"
)

// askTables asks the rules that set rows beside each other, phase by phase, and applies
// the waivers.
func (e *engine) askTables() {
	all := e.foreignHeaders()
	for phase := PhaseRows; phase <= lastPhase; phase++ {
		var places []reportedAt
		for _, r := range e.options.Rules {
			if r.Phase != phase || !e.runs(r) {
				continue
			}
			e.data.turnTo(r)
			report := func(f Finding) {
				if r.Waivable() && e.data.waiversLost() || e.data.isConflicted(f.Place.File) || ofCopies(r.Name) && e.data.isJoined(f.Place.File) {
					return
				}
				if cmp.Or(f.Severity, r.Severity) != Note {
					places = append(places, reportedAt{f.Place.File, f.Field, f.Place.Line})
					if r.AllOf {
						places = append(places, e.allOf(&f)...)
					}
				}
				all = append(all, &found{r, f})
			}
			if r.Dataset != nil {
				r.Dataset(e.data, report)
			}
			for _, t := range e.data.tables {
				if r.Table != nil {
					r.Table(e.data, t, report)
				}
			}
		}
		e.data.setReported(places)
	}
	waivable := e.waivable
	e.waivable = nil // what is told now is held until waivers have been applied
	for _, f := range all {
		e.report(f.rule, &f.finding)
	}
	for _, fault := range e.limit.beyond() {
		f := e.worded(fault)
		e.report(f.rule, &f.finding)
	}
	e.waivable = waivable
	e.waive()
	e.sortHeld()
	for _, f := range e.held {
		e.show(f)
	}
}

// allOf are all cells of the rows of a finding, and of those beside it.
func (e *engine) allOf(f *Finding) (places []reportedAt) {
	rows := []schema.Place{f.Place}
	for _, r := range f.Related {
		rows = append(rows, r.Place)
	}
	for _, t := range e.data.tables {
		for _, at := range rows {
			if t.File != at.File {
				continue
			}
			for i := range t.Table.Columns {
				places = append(places, reportedAt{at.File, t.Table.Columns[i].Name, at.Line})
			}
		}
	}
	return places
}
