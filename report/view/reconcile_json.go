package view

import (
	"io"

	"github.com/strike-tally/strike-tally/report/reconcile"
	"github.com/strike-tally/strike-tally/schema"
)

// ReconcileJSON writes the answer of `tally reconcile --format json`, one object:
//
//   - bounds (own, lower), missing (counted, not_counted): how figures were read;
//   - figures, those taken, in file order: tally_id, source_id, series, scope, from,
//     as_of, through (the newest strike counted, null for none), strikes (how many),
//     stated, stated_to, qualifier, min, max (what it was read to say; max null for
//     no upper bound), missing, missing_stated (whether the figure says so
//     itself), partial (whether it speaks of days for which the dataset does not claim
//     to be complete);
//   - left_out: tally_id, reason;
//   - possible: whether all of it can be true;
//   - method: line, nest or search, as package reconcile has them;
//   - conflict, null if possible: smallest (whether no smaller set contradicts
//     itself), figures (tally ids), rows (strike_id, presumed_dead), at_least and
//     at_most (sum, terms: tally_id or strike_id with presumed_dead, and value; both
//     null where only a search shows it), by_itself, empty unless the rows reproduce
//     every figure of the conflict by itself, some under another reading than the
//     declared one: tally_id, verdict, reading (as in `tally check --format json`);
//   - rows, empty if not possible: those that are counted and whose number is open:
//     strike_id, presumed_dead, given and left (min, max; max null for no upper
//     bound), fixed (whether one number is left);
//   - windows, empty if not possible, from figure to figure of a scope: after (tally
//     id, null for the first), until (tally id), strikes (ids), left, and open: rows
//     (strike_id, presumed_dead) and what is left for them together, null if no row in
//     it is open.
func ReconcileJSON(w io.Writer, r *Reconciled) error {
	out := jsonReconciled{Bounds: "own", Missing: "not_counted", Figures: []jsonTaken{}, LeftOut: []jsonLeftOut{}, Possible: r.Answer.Conflict == nil,
		Method: r.Answer.Method, Rows: []jsonRowLeft{}, Windows: []jsonWindowLeft{}}
	if r.Selection.Choice.LowerBounds {
		out.Bounds = "lower"
	}
	if r.Selection.Choice.CountMissing {
		out.Missing = "counted"
	}
	for i := range r.Selection.Figures {
		out.Figures = append(out.Figures, r.takenJSON(i))
	}
	for _, l := range r.Selection.LeftOut {
		out.LeftOut = append(out.LeftOut, jsonLeftOut{r.Data.Tallies.Rows[l.Tally].ID, r.Say.Refused(l.Reason)})
	}
	if c := r.Answer.Conflict; c != nil {
		out.Conflict = r.conflictJSON(c)
		return writeJSON(w, out)
	}
	for row, left := range r.Answer.Rows {
		if given := r.Selection.Problem.Rows[row]; given.Min < given.Max && r.counted(row) {
			out.Rows = append(out.Rows, jsonRowLeft{r.rowJSON(row), boundsJSON(reconcile.Interval(given)), boundsJSON(left), left.Min == left.Max})
		}
	}
	for i, rows := range r.Selection.Problem.Windows {
		out.Windows = append(out.Windows, r.windowJSON(i, rows))
	}
	return writeJSON(w, out)
}

type jsonReconciled struct {
	Bounds   string           `json:"bounds"`
	Missing  string           `json:"missing"`
	Figures  []jsonTaken      `json:"figures"`
	LeftOut  []jsonLeftOut    `json:"left_out"`
	Possible bool             `json:"possible"`
	Method   reconcile.Method `json:"method"`
	Conflict *jsonConflict    `json:"conflict"`
	Rows     []jsonRowLeft    `json:"rows"`
	Windows  []jsonWindowLeft `json:"windows"`
}

type jsonTaken struct {
	TallyID       schema.ID   `json:"tally_id"`
	SourceID      schema.ID   `json:"source_id"`
	Series        *string     `json:"series"`
	Scope         string      `json:"scope"`
	From          schema.Date `json:"from"`
	AsOf          schema.Date `json:"as_of"`
	Through       *string     `json:"through"`
	Strikes       int         `json:"strikes"`
	Stated        int         `json:"stated"`
	StatedTo      *int        `json:"stated_to"`
	Qualifier     string      `json:"qualifier"`
	Min           int         `json:"min"`
	Max           *int        `json:"max"`
	Missing       string      `json:"missing"`
	MissingStated bool        `json:"missing_stated"`
	Partial       bool        `json:"partial"`
}

type jsonLeftOut struct {
	TallyID schema.ID `json:"tally_id"`
	Reason  string    `json:"reason"`
}

type jsonRowName struct {
	StrikeID     schema.ID `json:"strike_id"`
	PresumedDead bool      `json:"presumed_dead"`
}

func (r *Reconciled) takenJSON(i int) jsonTaken {
	f, p := &r.Selection.Figures[i], r.Selection.Problem.Figures[i]
	t := &r.Data.Tallies.Rows[f.Tally]
	j := jsonTaken{TallyID: t.ID, SourceID: t.SourceID, Series: text(t.Series), Scope: t.FullScope(), From: t.From, AsOf: t.AsOf,
		Strikes: f.Plain.Cut.Len(), Stated: f.Statement.Stated, Qualifier: f.Statement.Qualifier, Min: p.Low,
		Max: boundsJSON(reconcile.Interval{Max: p.High}).Max, Missing: "not_counted", MissingStated: f.Says, Partial: f.Plain.Partial}
	if n := f.Plain.Cut.Newest(); n >= 0 {
		j.Through = text(string(r.Data.Strikes.Rows[f.Plain.Ledger.Entries[n].Row].ID))
	}
	if f.Statement.StatedTo > f.Statement.Stated {
		j.StatedTo = &f.Statement.StatedTo
	}
	if f.CountsMissing {
		j.Missing = "counted"
	}
	return j
}

func (r *Reconciled) rowJSON(row int) jsonRowName {
	of := r.Selection.Rows[row]
	return jsonRowName{r.Data.Strikes.Rows[of.Strike].ID, of.Missing}
}

func (r *Reconciled) rowsJSON(rows []int) []jsonRowName {
	names := []jsonRowName{}
	for _, row := range rows {
		names = append(names, r.rowJSON(row))
	}
	return names
}
