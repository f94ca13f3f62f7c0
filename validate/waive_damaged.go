package validate

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// damagedFrom is from how many waivers on that accept nothing they may have lost their cells
// together.
const damagedFrom = 3

// waiveDamaged tells waivers that have lost their cells together, as where a column of
// waivers.csv is moved or sorted by itself, or its days are written in another form: once, at
// the first of them. What their rules find is not told besides, for nobody could say which of
// it was looked at. It answers nil where the waivers are as they should be, or each is wrong by itself.
func (e *engine) waiveDamaged(waivers []waiver) []Finding {
	d, r := e.data, e.byName[WaiverUnmatched]
	if r == nil || !e.runs(r) {
		return nil
	}
	var lost []*waiver
	open := map[waiverKey]bool{}                        // what rules found and no waiver took
	rules, rows := map[string]bool{}, map[string]bool{} // that they name
	for _, f := range e.held {
		if f.Open() && f.Row != "" {
			open[waiverKey{f.Rule, f.Stated()}] = true
		}
	}
	elsewhere, doubtful := 0, 0 // what they accept stands at another row; a cell of theirs is refused
	for i := range waivers {
		w := &waivers[i]
		if named := e.byName[w.rule]; w.took != nil || named != nil && !e.runs(named) {
			continue
		}
		lost = append(lost, w)
		rules[w.rule], rows[w.row] = true, true
		if !d.Valid(d.Waivers, w.n, "rule", "row", "accepts", "reason", "date") {
			doubtful++
		} else if open[waiverKey{w.rule, w.accepts}] && w.accepts != "" {
			elsewhere++
		}
	}
	if len(lost) < damagedFrom || 2*(elsewhere+doubtful) < len(lost) || elsewhere+doubtful < damagedFrom {
		return nil
	}
	var unseen []*Finding
	for _, f := range e.held {
		if f.Open() && f.Row != "" && (rules[f.Rule] || rows[f.Row]) {
			unseen = append(unseen, f)
		}
	}
	if len(unseen) > len(lost) { // more than waivers had accepted: the rows are wrong, and not the waivers
		return nil
	}
	for _, f := range unseen {
		f.Waived = "its waiver has lost its cells"
	}
	if len(unseen) == 0 || doubtful == len(lost) { // their cells are told
		return []Finding{}
	}
	first := d.At(d.Waivers, lost[0].n, "row")
	first.Message = fmt.Sprintf("row: found %s, and %d more waivers that accept nothing, want each with the row, and the text in accepts, of a finding of its rule: %d findings lack theirs", first.Value, len(lost)-1, len(unseen))
	first.Hint = "was a column sorted or moved by itself, or were its days or numbers written in another form? Take waivers.csv from its last version, and check again"
	for _, w := range lost[1:min(len(lost), few+1)] {
		first.Related = append(first.Related, d.Related(d.Waivers, w.n, "row", "this one, too"))
	}
	first.fill(r)
	return []Finding{first}
}

// acceptingAny puts one finding in the place of many of waivers without what they accept, as
// where that column was emptied: the first of them, with their number.
func (d *Data) acceptingAny(told []Finding) []Finding {
	first, more := -1, 0
	for i := range told {
		if told[i].Rule == WaiverAcceptsAny {
			if first < 0 {
				first = i
			} else {
				more++
			}
		}
	}
	if more+1 < foldedFrom {
		return told
	}
	ofAny := func(t Finding) bool { return t.Rule == WaiverAcceptsAny }
	if slices.ContainsFunc(d.Faults, func(f schema.Fault) bool { return f.Kind == csvtable.UnknownColumn && f.Place.File == d.Waivers.File }) {
		return slices.DeleteFunc(told, ofAny) // the column bears another name, which is told
	}
	f := told[first]
	f.Message += fmt.Sprintf("; and nothing in %d more waivers", more)
	f.Hint = "was the column accepts lost, or emptied? Take it from the last version of waivers.csv, or write into each what was looked at"
	told = slices.DeleteFunc(told, ofAny)
	return slices.Insert(told, min(first, len(told)), f)
}
