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

type jsonConflict struct {
	Smallest bool          `json:"smallest"`
	Figures  []schema.ID   `json:"figures"`
	Rows     []jsonRowName `json:"rows"`
	AtLeast  *jsonSum      `json:"at_least"`
	AtMost   *jsonSum      `json:"at_most"`
	ByItself []jsonAlone   `json:"by_itself"`
}

type jsonAlone struct {
	TallyID schema.ID   `json:"tally_id"`
	Verdict string      `json:"verdict"`
	Reading jsonReading `json:"reading"`
}

type jsonRowName struct {
	StrikeID     schema.ID `json:"strike_id"`
	PresumedDead bool      `json:"presumed_dead"`
}

type jsonSum struct {
	Sum   int        `json:"sum"`
	Terms []jsonTerm `json:"terms"`
}

type jsonTerm struct {
	TallyID      *string `json:"tally_id"`
	StrikeID     *string `json:"strike_id"`
	PresumedDead bool    `json:"presumed_dead"`
	Value        int     `json:"value"`
}

type jsonBounds struct {
	Min int  `json:"min"`
	Max *int `json:"max"`
}

type jsonRowLeft struct {
	jsonRowName
	Given jsonBounds `json:"given"`
	Left  jsonBounds `json:"left"`
	Fixed bool       `json:"fixed"`
}

type jsonWindowLeft struct {
	After   *string     `json:"after"`
	Until   schema.ID   `json:"until"`
	Strikes []schema.ID `json:"strikes"`
	Left    jsonBounds  `json:"left"`
	Open    *jsonOpen   `json:"open"`
}

type jsonOpen struct {
	Rows []jsonRowName `json:"rows"`
	Left jsonBounds    `json:"left"`
}

func boundsJSON(i reconcile.Interval) jsonBounds {
	b := jsonBounds{Min: i.Min}
	if i.Max != reconcile.Unbounded {
		b.Max = &i.Max
	}
	return b
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

func (r *Reconciled) conflictJSON(c *reconcile.Conflict) *jsonConflict {
	j := &jsonConflict{Smallest: c.Smallest, Figures: []schema.ID{}, Rows: r.rowsJSON(c.Rows), ByItself: []jsonAlone{}}
	each := r.eachHolds()
	for _, f := range c.Figures {
		j.Figures = append(j.Figures, r.id(f))
		if v := &r.Verdicts[r.Selection.Figures[f].Tally]; each {
			j.ByItself = append(j.ByItself, jsonAlone{r.id(f), string(v.Outcome), readingJSON(r.Say, &v.Readings[0])})
		}
	}
	if !c.Proved() {
		return j
	}
	sum := func(s *reconcile.Side, figure func(int) int, row func(int) int) *jsonSum {
		out := &jsonSum{Sum: s.Sum, Terms: []jsonTerm{}}
		for _, f := range s.Figures {
			out.Terms = append(out.Terms, jsonTerm{TallyID: text(string(r.id(f))), Value: figure(f)})
		}
		for _, i := range s.Rows {
			name := r.rowJSON(i)
			out.Terms = append(out.Terms, jsonTerm{StrikeID: text(string(name.StrikeID)), PresumedDead: name.PresumedDead, Value: row(i)})
		}
		return out
	}
	p := &r.Selection.Problem
	j.AtLeast = sum(&c.AtLeast, func(f int) int { return p.Figures[f].Low }, func(row int) int { return p.Rows[row].Min })
	j.AtMost = sum(&c.AtMost, func(f int) int { return p.Figures[f].High }, func(row int) int { return p.Rows[row].Max })
	return j
}

func (r *Reconciled) windowJSON(i int, rows reconcile.Set) jsonWindowLeft {
	win := r.Selection.Windows[i]
	j := jsonWindowLeft{Until: r.id(win.Figure), Strikes: []schema.ID{}, Left: boundsJSON(r.Answer.Windows[i])}
	if win.After >= 0 {
		j.After = text(string(r.id(win.After)))
	}
	for _, row := range r.strikes(rows) {
		j.Strikes = append(j.Strikes, r.rowJSON(row).StrikeID)
	}
	if open, known := r.open(rows); len(open) > 0 {
		left := reconcile.Interval{Min: r.Answer.Windows[i].Min - known, Max: r.Answer.Windows[i].Max}
		if left.Max != reconcile.Unbounded {
			left.Max -= known
		}
		j.Open = &jsonOpen{r.rowsJSON(open), boundsJSON(left)}
	}
	return j
}
