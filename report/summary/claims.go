package summary

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/schema"
)

// Topic is the claims on one question.
type Topic struct {
	Topic   string        `json:"topic" doc:"What the claims are about."`
	Stances []StanceCount `json:"stances" doc:"How many claims take each stance, and what was offered for them."`
	Claims  []Claim       `json:"claims" doc:"The claims: those without a day first, then by day."`
}

// StanceCount is how many claims of a topic take a stance.
type StanceCount struct {
	Stance       string `json:"stance" words:"asserts,denies,disputes,assesses_unlikely,partially_supports,reports" doc:"What the claimant does with the proposition."`
	Claims       int    `json:"claims" doc:"Number of claims."`
	WithEvidence int    `json:"with_evidence" doc:"Claims for which something else than an assertion of intelligence was offered."`
	Asserted     int    `json:"asserted" doc:"Claims for which only intelligence was asserted and not shown."`
	None         int    `json:"none" doc:"Claims for which a source says that nothing was offered."`
	Silent       int    `json:"silent" doc:"Claims of whose evidence sources do not speak."`
}

// Claim is a claim with what it answers and what answers it.
type Claim struct {
	ClaimID    schema.ID   `json:"claim_id" doc:"The claim."`
	Date       schema.Date `json:"date" doc:"Day of the statement. Null: the source gives none."`
	Claimant   string      `json:"claimant" doc:"Who says it."`
	Office     Text        `json:"office" doc:"Office in which it was said."`
	Stance     string      `json:"stance" words:"asserts,denies,disputes,assesses_unlikely,partially_supports,reports" doc:"What the claimant does with the proposition."`
	Claim      string      `json:"claim" doc:"The statement in the dataset's words and language."`
	Evidence   schema.List `json:"evidence" doc:"What was offered as evidence. Null: sources are silent."`
	StrikeID   schema.ID   `json:"strike_id" doc:"The strike that it speaks of, if one."`
	Answers    []schema.ID `json:"answers" doc:"Claims that it contradicts or supports."`
	AnsweredBy []schema.ID `json:"answered_by" doc:"Claims that contradict or support it."`
	SourceID   schema.ID   `json:"source_id" doc:"The document that carries it."`
	Publisher  string      `json:"publisher" doc:"Who printed the document."`
	URL        Text        `json:"url" doc:"Address of the document."`
	Note       Text        `json:"note" doc:"Doubt and context, in the language of the dataset. Null also for a report of an earlier day."`
}

// claims are the claims that speak of a strike counted, or of none in particular.
func (a *answer) claims() []Topic {
	topics := []Topic{}
	index := map[string]int{}
	answered := map[schema.ID][]schema.ID{}
	var taken []*schema.Claim
	for i := range a.known.Claims.Rows {
		c := &a.known.Claims.Rows[i]
		if !a.claimInTime(c) || c.StrikeID.Known() && !a.holds(c.StrikeID) {
			continue
		}
		taken = append(taken, c)
		for _, id := range c.Answers.Members() {
			answered[schema.ID(id)] = append(answered[schema.ID(id)], c.ID)
		}
	}
	ids := map[string]bool{}
	for _, c := range taken {
		ids[string(c.ID)] = true
	}
	for _, c := range taken {
		n, ok := index[c.Topic]
		if !ok {
			n = len(topics)
			index[c.Topic] = n
			topics = append(topics, Topic{Topic: c.Topic, Stances: []StanceCount{}, Claims: []Claim{}})
		}
		one := Claim{ClaimID: c.ID, Date: c.Date, Claimant: c.Claimant, Office: Text(c.Office), Stance: c.Stance, Claim: c.Claim,
			Evidence: c.EvidenceOffered, StrikeID: c.StrikeID, Answers: []schema.ID{}, AnsweredBy: append([]schema.ID{}, answered[c.ID]...),
			SourceID: c.SourceID, Publisher: a.publisher(c.SourceID), Note: Text(c.Note)}
		for _, id := range c.Answers.Members() {
			if ids[id] {
				one.Answers = append(one.Answers, schema.ID(id))
			}
		}
		if s := a.known.Sources.Get(c.SourceID); s != nil {
			one.URL = Text(s.URL)
		}
		topics[n].Claims = append(topics[n].Claims, one)
	}
	for i := range topics {
		topics[i].count()
	}
	slices.SortStableFunc(topics, func(x, y Topic) int { return len(y.Claims) - len(x.Claims) })
	return topics
}

func (t *Topic) count() {
	for _, stance := range schema.Stance.Names() {
		n := StanceCount{Stance: stance}
		for i := range t.Claims {
			if t.Claims[i].Stance != stance {
				continue
			}
			n.Claims++
			switch t.Claims[i].Evidence {
			case "":
				n.Silent++
			case "none":
				n.None++
			case "intelligence_asserted":
				n.Asserted++
			default:
				n.WithEvidence++
			}
		}
		if n.Claims > 0 {
			t.Stances = append(t.Stances, n)
		}
	}
}

// claimInTime reports whether a claim was made by the last day asked for; by its own
// day or that of its document, and without either only where no day is asked for.
// Claims from before the first day stay: they are what later ones answer.
func (a *answer) claimInTime(c *schema.Claim) bool {
	if !a.q.AsOf.Known() {
		return true
	}
	day := c.Date
	if !day.Known() {
		day = known.New(a.known, "").Document(c.SourceID)
	}
	return day.Known() && day <= a.q.AsOf
}
