// Package summary computes the values of a report: the numbers that a researcher
// puts into a paper, each with its range, for a scope, days and a state of
// knowledge. It holds values only; package document words them.
//
// The keys and their order in JSON are part of the interface (see [Schema]).
// Absent is null, never a made-up zero; a part that was not asked for is null, one
// that was asked for and holds nothing is empty.
package summary

import (
	"sync"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// Text is a text that may be absent: empty is null in JSON.
type Text string

// MarshalJSON writes the text, or null where none is given.
func (t Text) MarshalJSON() ([]byte, error) { return schema.ID(t).MarshalJSON() }

// Report is the values of a report.
type Report struct {
	Dataset       Identity       `json:"dataset" doc:"What the report was made from, and how to cite it."`
	Question      Question       `json:"question" doc:"What was asked."`
	Marks         Marks          `json:"marks" doc:"What of the strikes was not told by the day asked for."`
	Headline      *Headline      `json:"headline" doc:"Totals for the scope and each scope inside it, and the days between strikes."`
	Running       []Running      `json:"running" null:"yes" doc:"Running totals strike by strike. For the scope all, sea and land are counted apart, as the published figures count them."`
	Figures       *Figures       `json:"figures" doc:"Cumulative figures that sources stated, each put to the rows. Null also where the strikes are filtered: published totals count all strikes."`
	By            []Breakdown    `json:"by" null:"yes" doc:"Totals by month, theater, group, target, evidence, confirmation or origin."`
	Distribution  *Distribution  `json:"distribution" doc:"How strikes spread by people killed and aboard and by the days until they became public, and the total under other choices."`
	Evidence      *Evidence      `json:"evidence" doc:"What the announcer offered as evidence, strike by strike."`
	Corroboration *Corroboration `json:"corroboration" doc:"Who says that the strikes happened, and by how many independent origins each is told."`
	Survivors     *Survivors     `json:"survivors" doc:"Follow-up hits, survivors and the presumed dead."`
	Claims        []Topic        `json:"claims" null:"yes" doc:"Claims and what contradicts or supports them, by topic; the topic with most claims first."`
	Gaps          *Gaps          `json:"gaps" doc:"What the dataset claims to hold, what it is known to lack, and what was left out."`
	Method        *Method        `json:"method" doc:"What a reader must know to use the numbers."`
}

// New answers a question about a dataset; an error says what in it could not be
// understood.
func New(all *assess.Assessment, id Identity, q Question) (*Report, error) {
	q, err := q.checked(all.Data)
	if err != nil {
		return nil, err
	}
	a := newAnswer(all, q)
	r := &Report{Dataset: id, Question: q, Marks: a.marked()}
	asked := func(section string) bool { return has(q.Sections, section) }
	if asked(SectionHeadline) {
		r.Headline = a.headline()
	}
	if asked(SectionRunning) {
		r.Running = a.running()
	}
	if asked(SectionFigures) && len(q.Where) == 0 {
		r.Figures = a.figures()
	}
	if asked(SectionBy) {
		r.By = []Breakdown{}
		for _, by := range q.By {
			r.By = append(r.By, a.breakdown(by))
		}
	}
	if asked(SectionDistribution) {
		r.Distribution = a.distribution()
	}
	if asked(SectionEvidence) && all.Data.Tells("strikes", "evidence_offered") {
		r.Evidence = a.evidence()
	}
	if asked(SectionConfirmation) {
		r.Corroboration = a.corroboration()
	}
	if asked(SectionSurvivors) && (all.Data.Tells("strikes", "follow_up") || all.Data.Tells("strikes", "survivors") || all.Data.Tells("strikes", "missing")) {
		r.Survivors = a.survivors()
	}
	if asked(SectionClaims) {
		r.Claims = a.claims()
	}
	if asked(SectionGaps) {
		r.Gaps = a.gaps()
	}
	if asked(SectionMethod) {
		r.Method = a.method()
	}
	return r, nil
}

// An answer is what the parts of a report are computed from.
type answer struct {
	whole    *schema.Dataset // as it stands
	known    *schema.Dataset // as it was public by the day asked for
	q        Question
	assessed *assess.Assessment // of the known
	books    *ledger.Books      // of the strikes that the conditions leave
	ledger   *ledger.Ledger     // of the scope asked for
	cut      ledger.Cut
	strikes  []strike // in the cut, in the ledger's order
	accounts map[schema.ID][]*schema.Account
	public   func() *known.Knowledge // the days of documents
	marks    known.Marks             // what of the strikes was not told by the day
}

// A strike of the cut, with what was public of it.
type strike struct {
	entry    int // in the ledger
	row      *schema.Strike
	accounts []*schema.Account
}

// standing are its accounts that stand.
func (s *strike) standing() []*schema.Account {
	var stand []*schema.Account
	for _, account := range s.accounts {
		if account.Stands() {
			stand = append(stand, account)
		}
	}
	return stand
}

func newAnswer(all *assess.Assessment, q Question) *answer {
	then, marks := known.By(all.Data, q.KnownBy)
	a := &answer{whole: all.Data, q: q, known: then, assessed: all, accounts: map[schema.ID][]*schema.Account{}, marks: marks}
	a.public = sync.OnceValue(func() *known.Knowledge { return known.New(a.whole, "") })
	if a.known != a.whole {
		a.assessed = assess.New(a.known, all.Options)
	}
	a.books = a.assessed.Ledgers
	if len(q.Where) > 0 {
		a.books = ledger.New(filtered(a.known, q.Where))
	}
	for i := range a.known.Accounts.Rows {
		account := &a.known.Accounts.Rows[i]
		a.accounts[account.StrikeID] = append(a.accounts[account.StrikeID], account)
	}
	a.cutOf(q.Scope)
	return a
}

// cutOf chooses the strikes of a scope.
func (a *answer) cutOf(scope string) {
	asked, _ := a.books.Ask(ledger.Question{Scope: scope, From: a.q.From, AsOf: a.q.AsOf, KnownBy: a.q.KnownBy})
	a.ledger, a.cut, a.strikes = asked.Ledger, asked.Cut, nil
	for i := a.cut.First; i < a.cut.End; i++ {
		if a.cut.Has(i) {
			row := &a.books.Data.Strikes.Rows[a.ledger.Entries[i].Row]
			a.strikes = append(a.strikes, strike{i, row, a.accounts[row.ID]})
		}
	}
}

// holds reports whether a strike is counted.
func (a *answer) holds(id schema.ID) bool {
	for i := range a.strikes {
		if a.strikes[i].row.ID == id {
			return true
		}
	}
	return false
}

func has(list []string, word string) bool {
	for _, w := range list {
		if w == word {
			return true
		}
	}
	return false
}
