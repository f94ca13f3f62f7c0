package summary

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/contradiction"
	"github.com/strike-tally/strike-tally/schema"
)

// Topic is the claims on one question.
type Topic struct {
	Topic          string          `json:"topic" doc:"The word of the proposition."`
	Proposition    Text            `json:"proposition" doc:"The proposition that the claims bear on, in the dataset's words; it is no finding. Null: the dataset has none."`
	For            int             `json:"for" doc:"Claims that assert it or support it in part."`
	Against        int             `json:"against" doc:"Claims that deny or dispute it or assess it as unlikely."`
	Neither        int             `json:"neither" doc:"Claims that take no side."`
	Stances        []StanceCount   `json:"stances" doc:"How many claims take each stance, and what was offered for them."`
	Contradictions []Contradiction `json:"contradictions" doc:"What the claims contradict, each two claims once."`
	Claims         []Claim         `json:"claims" doc:"The claims: those without a day first, then by day."`
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

// Contradiction is two claims that contradict each other.
type Contradiction struct {
	ClaimID     schema.ID `json:"claim_id" doc:"The claim of the topic."`
	Contradicts schema.ID `json:"contradicts" doc:"The claim that it denies, doubts or gives facts against, of this topic or another."`
}

// Claim is a claim, and which ones it speaks for and against.
type Claim struct {
	ClaimID        schema.ID   `json:"claim_id" doc:"The claim."`
	Date           schema.Date `json:"date" months:"yes" doc:"Day of the statement, or its month, 2025-04. Null: the source gives none."`
	Claimant       string      `json:"claimant" doc:"Who says it."`
	Office         Text        `json:"office" doc:"Office in which it was said."`
	ReportedBy     Text        `json:"reported_by" doc:"Who says that the claimant said it. Null: it was said in public or on the record."`
	Stance         string      `json:"stance" words:"asserts,denies,disputes,assesses_unlikely,partially_supports,reports" doc:"What the claimant does with the proposition."`
	Claim          string      `json:"claim" doc:"The statement in the dataset's words and language."`
	Evidence       schema.List `json:"evidence" doc:"What was offered as evidence. Null: sources are silent."`
	StrikeID       schema.ID   `json:"strike_id" doc:"The strike that it speaks of, if one."`
	Contradicts    []schema.ID `json:"contradicts" doc:"Claims that it denies, doubts or gives facts against."`
	ContradictedBy []schema.ID `json:"contradicted_by" doc:"Claims that deny or doubt it or give facts against it."`
	Supports       []schema.ID `json:"supports" doc:"Claims that it repeats, confirms or gives facts for."`
	SupportedBy    []schema.ID `json:"supported_by" doc:"Claims that repeat or confirm it or give facts for it."`
	SourceID       schema.ID   `json:"source_id" doc:"The document that carries it."`
	Publisher      string      `json:"publisher" doc:"Who printed the document."`
	URL            Text        `json:"url" doc:"Address of the document, or of its copy in an archive."`
	Note           Text        `json:"note" doc:"Doubt and context, in the language of the dataset. Null also for a report of an earlier day."`
}

// claims are the claims that speak of a strike counted, or of none in particular.
func (a *answer) claims() []Topic {
	topics := []Topic{}
	index := map[string]int{}
	var taken []*schema.Claim
	for i := range a.known.Claims.Rows {
		c := &a.known.Claims.Rows[i]
		if !a.claimInTime(c) || c.StrikeID.Known() && !a.holds(c.StrikeID) {
			continue
		}
		taken = append(taken, c)
	}
	linked := contradiction.New(taken)
	of := map[string][]*schema.Claim{}
	for _, c := range taken {
		n, ok := index[c.Topic]
		if !ok {
			n = len(topics)
			index[c.Topic] = n
			topics = append(topics, Topic{Topic: c.Topic, Proposition: a.proposition(c.Topic), Stances: []StanceCount{}, Contradictions: []Contradiction{}, Claims: []Claim{}})
		}
		of[c.Topic] = append(of[c.Topic], c)
		links := linked.Links(c.ID)
		one := Claim{ClaimID: c.ID, Date: c.Date, Claimant: c.Claimant, Office: Text(c.Office), ReportedBy: Text(c.ReportedBy), Stance: c.Stance, Claim: c.Claim,
			Evidence: c.EvidenceOffered, StrikeID: c.StrikeID, Contradicts: links.Contradicts, ContradictedBy: links.ContradictedBy,
			Supports: links.Supports, SupportedBy: links.SupportedBy,
			SourceID: c.SourceID, Publisher: a.publisher(c.SourceID), Note: Text(c.Note)}
		if s := a.known.Sources.Get(c.SourceID); s != nil {
			one.URL = Text(s.Address())
		}
		topics[n].Claims = append(topics[n].Claims, one)
	}
	for _, p := range linked.Pairs() {
		t := &topics[index[p.Claim.Topic]]
		t.Contradictions = append(t.Contradictions, Contradiction{p.Claim.ID, p.Contradicts.ID})
	}
	for i := range topics {
		sides := contradiction.Count(of[topics[i].Topic])
		topics[i].For, topics[i].Against, topics[i].Neither = sides.For, sides.Against, sides.Neither
		topics[i].count()
	}
	slices.SortStableFunc(topics, func(x, y Topic) int { return len(y.Claims) - len(x.Claims) })
	return topics
}

func (a *answer) proposition(topic string) Text {
	if t := a.known.Topics.Get(schema.ID(topic)); t != nil {
		return Text(t.Proposition)
	}
	return ""
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
			case schema.NoneOffered:
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
// day, the last one of its month or that of its document, and without either only where
// no day is asked for.
// Claims from before the first day stay: they are what later ones answer.
func (a *answer) claimInTime(c *schema.Claim) bool {
	if !a.q.AsOf.Known() {
		return true
	}
	day := c.Date.Last()
	if !day.Known() {
		day = a.public().Document(c.SourceID)
	}
	return day.Known() && day <= a.q.AsOf
}
