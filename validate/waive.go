package validate

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
)

// The rules of a waiver that matches nothing any more, and of one that does not name
// what it accepts. They are asked here, after all others, because they speak of their
// findings.
const (
	WaiverUnmatched  = "waiver-unmatched"
	WaiverAcceptsAny = "waiver-accepts-any"
)

// A waiver is a row of waivers.
type waiver struct {
	n         int
	rule, row string
	reason    string
	accepts   string // what was found, or the message; empty: any
	took      *Finding
	left      *Finding // of its rule and row, and not what it names
}

func (w *waiver) key() waiverKey { return waiverKey{w.rule, w.row} }

// Accepts reports whether a waiver that names this text in accepts is meant for the
// finding.
func (f *Finding) Accepts(text string) bool {
	return text == "" || text == f.Message || text == f.Stated() || slices.Contains(f.Named, text)
}

// offered are the texts by which a waiver could accept the finding, quoted.
func (f *Finding) offered() string {
	text := strconv.Quote(f.Stated())
	for _, name := range f.Named {
		text += " or " + strconv.Quote(name)
	}
	return text
}

// Stated is what a waiver names to accept the finding: all that was found, and the
// message where nothing was.
func (f *Finding) Stated() string { return cmp.Or(f.Found, f.Value, f.Message) }

type waiverKey struct{ rule, row string }

// waive marks the findings that waivers accept, and reports waivers that accept
// nothing although their rule was asked, or anything.
func (e *engine) waive() {
	d := e.data
	if d.Waivers.Len == 0 {
		return
	}
	e.sortHeld() // the first that fits is the first in the tables
	waivers := make([]waiver, d.Waivers.Len)
	of := map[waiverKey][]*waiver{}
	for i := range waivers {
		row := d.Waivers.Row(i)
		w := &waivers[i]
		// A waiver without a reason is the fault to tell, not the finding again.
		*w = waiver{n: i, rule: row.Cell("rule"), row: row.Cell("row"), reason: cmp.Or(row.Cell("reason"), "no reason given"), accepts: row.Cell("accepts")}
		of[w.key()] = append(of[w.key()], w)
	}
	for _, f := range e.held {
		if f.Row == "" || !e.byName[f.Rule].Waivable() {
			continue
		}
		for _, w := range of[waiverKey{f.Rule, f.Row}] {
			if !f.Accepts(w.accepts) {
				w.left = f
				continue
			}
			f.Waived, w.took = w.reason, f
		}
	}
	for i := range waivers {
		e.waiveByHalf(&waivers[i])
	}
	told := e.waiveDamaged(waivers)
	if told == nil {
		for i := range waivers {
			told = append(told, e.aboutWaiver(&waivers[i])...)
		}
		told = d.acceptingAny(told)
	}
	for i := range told {
		if f := &told[i]; e.limit.takes(f) {
			e.held = append(e.held, f)
		}
	}
}

// aboutWaiver is what is wrong with a waiver: one finding or none.
func (e *engine) aboutWaiver(w *waiver) []Finding {
	d, named := e.data, e.byName[w.rule]
	report := func(rule, column, message string) []Finding {
		r := e.byName[rule]
		if r == nil || !e.runs(r) {
			return nil
		}
		f := d.At(d.Waivers, w.n, column)
		f.Message = message
		f.fill(r)
		return []Finding{f}
	}
	switch {
	case named == nil || !named.Waivable() || !e.runs(named) || !d.Valid(d.Waivers, w.n, "rule", "row", "accepts"):
		return nil
	case w.took != nil && (w.accepts != "" || w.took.Stated() == w.row):
		return nil // its row already names what was found
	case w.took != nil:
		return report(WaiverAcceptsAny, "accepts", fmt.Sprintf("accepts: found nothing, want %q, which the finding has", w.took.Stated()))
	case w.left != nil && w.left.Waived == "":
		// The finding is open again, which is told at its own place.
		w.left.Related = append(w.left.Related, d.Related(d.Waivers, w.n, "accepts", fmt.Sprintf("the waiver accepts %q, not %s", w.accepts, w.left.offered())))
		return nil
	case w.left != nil && e.meantBeside(w) == nil:
		return report(WaiverUnmatched, "accepts", fmt.Sprintf("accepts: found %q, want %s, which the finding has", w.accepts, w.left.offered()))
	}
	if f := e.meantBeside(w); f != nil {
		f.Waived = w.reason // the waiver is told, and so nothing is accepted unseen
		return report(WaiverUnmatched, "row", fmt.Sprintf("row: found %s, want %s, where %s found what this accepts", w.row, f.Row, w.rule))
	}
	if e.openBeside(w) {
		return nil
	}
	if f, asked := e.uncovered(w); asked {
		if r := e.byName[WaiverUnmatched]; r != nil && e.runs(r) && !e.toldUncovered {
			e.toldUncovered = true
			f.fill(r)
			return []Finding{f}
		}
		return nil
	}
	return report(WaiverUnmatched, "row", "row: found no finding of "+w.rule+" at "+w.row+", want one to accept")
}

// waiveByHalf lets a waiver of which rule or row is wrong, and told, accept the
// first open finding that fits the other half: its fault is told once, and does
// not bring back what it had accepted.
func (e *engine) waiveByHalf(w *waiver) {
	d := e.data
	named := e.byName[w.rule]
	knowsRule := named != nil && named.Waivable() && d.Valid(d.Waivers, w.n, "rule")
	knowsRow := d.BearsAnywhere(w.row) && d.Valid(d.Waivers, w.n, "row")
	if knowsRule == knowsRow {
		return
	}
	for _, f := range e.held {
		if f.Open() && f.Row != "" && e.byName[f.Rule].Waivable() && (knowsRule && f.Rule == w.rule || knowsRow && f.Row == w.row) {
			f.Waived = w.reason
			return
		}
	}
}

// meantBeside is the open finding of the waiver's rule in the same table that is what the
// waiver accepts, nil if there is none: then the waiver has the wrong row, which is told there.
func (e *engine) meantBeside(w *waiver) *Finding {
	if w.accepts == "" {
		return nil
	}
	for _, f := range e.held {
		if f.Open() && f.Rule == w.rule && f.Row != "" && f.Row[0] == w.row[0] && f.Accepts(w.accepts) {
			return f
		}
	}
	return nil
}

// openBeside reports whether a finding is open that may be why the waiver's rule
// keeps silent about its row: any but one of the same rule in the same table,
// and those on other waivers.
func (e *engine) openBeside(w *waiver) bool {
	if e.openBefore {
		return true
	}
	for _, f := range e.held {
		if f.Open() && f.Rule != WaiverUnmatched && f.Rule != WaiverAcceptsAny && (f.Rule != w.rule || f.Row == "" || f.Row[0] != w.row[0]) {
			return true
		}
	}
	return false
}
