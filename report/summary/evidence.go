package summary

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/contradiction"
	"github.com/strike-tally/strike-tally/schema"
)

// Evidence is what announcers offered, counted and not judged.
type Evidence struct {
	Strikes int            `json:"strikes" doc:"Strikes counted; every share is of them."`
	Offered int            `json:"offered" doc:"Strikes for which something was offered."`
	Marked  int            `json:"marked" doc:"Known by an earlier day: strikes whose evidence is that told by later accounts, or by such without a day."`
	Beyond  int            `json:"beyond" doc:"Strikes for which something else than a video or asserted intelligence was offered."`
	Offers  []Offer        `json:"offers" doc:"What was offered for each strike, every strike once; the most frequent first."`
	Words   []OfferedWord  `json:"words" doc:"Strikes for which each kind of evidence was offered, alone or with others."`
	Of      []StrikeOffers `json:"of" doc:"Every strike with what was offered."`
	// Contradictions are strikes of which one account says that no evidence was offered
	// and another that some was.
	Contradictions []EvidenceContradiction `json:"contradictions" doc:"Strikes of which one account says that no evidence was offered and another tells of some, with both sides."`
}

// EvidenceContradiction is a strike whose accounts contradict each other.
type EvidenceContradiction struct {
	StrikeID schema.ID         `json:"strike_id" doc:"The strike."`
	Date     schema.Date       `json:"date" doc:"Day on which it happened."`
	None     []EvidenceAccount `json:"none" doc:"Accounts that say that none was offered."`
	Some     []EvidenceAccount `json:"some" doc:"Accounts that tell of some."`
}

// EvidenceAccount is what one account says was offered.
type EvidenceAccount struct {
	AccountID schema.ID   `json:"account_id" doc:"The account."`
	Publisher string      `json:"publisher" doc:"Who printed its document."`
	Offered   schema.List `json:"offered" doc:"What it says was offered."`
}

// Offer is a set of evidence that was offered for some strikes.
type Offer struct {
	Offered schema.List `json:"offered" doc:"Kinds of evidence. Null: sources are silent; none: a source says that nothing was offered."`
	Strikes int         `json:"strikes" doc:"Strikes with exactly this."`
	Share   float64     `json:"share" doc:"Their share of the strikes counted, 0 to 1, to four places."`
	Marked  int         `json:"marked" doc:"Those of them whose evidence was not told by the day asked for."`
	Killed  Range       `json:"killed" doc:"People killed in them."`
}

// OfferedWord is a kind of evidence.
type OfferedWord struct {
	Word    Text    `json:"word" doc:"A word of the vocabulary evidence. Null: sources are silent."`
	Strikes int     `json:"strikes" doc:"Strikes for which it was offered."`
	Share   float64 `json:"share" doc:"Their share of the strikes counted, 0 to 1, to four places."`
	Marked  int     `json:"marked" doc:"Those of them whose evidence was not told by the day asked for."`
}

// StrikeOffers is what was offered for one strike.
type StrikeOffers struct {
	StrikeID schema.ID   `json:"strike_id" doc:"The strike."`
	Offered  schema.List `json:"offered" doc:"Kinds of evidence. Null: sources are silent."`
	Marked   bool        `json:"marked" doc:"Known by an earlier day: whether that is what later accounts tell, or such without a day."`
}

func (a *answer) evidence() *Evidence {
	e := &Evidence{Strikes: len(a.strikes), Offers: []Offer{}, Words: []OfferedWord{}, Of: []StrikeOffers{}, Contradictions: []EvidenceContradiction{}}
	index := map[schema.List]int{}
	for i := range a.strikes {
		s := &a.strikes[i]
		offered := s.row.EvidenceOffered
		marked := a.marks[s.row.ID].Numbers
		e.Of = append(e.Of, StrikeOffers{s.row.ID, offered, marked})
		if offered.Offers() {
			e.Offered++
		}
		if slices.ContainsFunc(offered.Members(), beyond) {
			e.Beyond++
		}
		if sides := contradiction.EvidenceOf(s.standing()); sides.Contradicts() {
			e.Contradictions = append(e.Contradictions, EvidenceContradiction{s.row.ID, s.row.Date, a.sayOf(sides.None), a.sayOf(sides.Some)})
		}
		n, ok := index[offered]
		if !ok {
			n = len(e.Offers)
			index[offered] = n
			e.Offers = append(e.Offers, Offer{Offered: offered})
		}
		killed := a.total(s).Killed
		if e.Offers[n].Strikes++; e.Offers[n].Strikes > 1 {
			killed = e.Offers[n].Killed.Plus(killed)
		}
		e.Offers[n].Killed = killed
		if marked {
			e.Marked++
			e.Offers[n].Marked++
		}
	}
	for i := range e.Offers {
		e.Offers[i].Share = share(e.Offers[i].Strikes, e.Strikes)
	}
	slices.SortStableFunc(e.Offers, func(x, y Offer) int { return y.Strikes - x.Strikes })
	for _, word := range append(a.known.Words(schema.Evidence).Names(), "") {
		n, marked := 0, 0
		for _, of := range e.Of {
			if word == "" && of.Offered == "" || word != "" && of.Offered.Has(word) {
				n++
				if of.Marked {
					marked++
				}
			}
		}
		e.Words = append(e.Words, OfferedWord{Text(word), n, share(n, e.Strikes), marked})
	}
	return e
}

// beyond reports whether a word is evidence that neither shows the strike alone nor is
// asserted alone.
func beyond(word string) bool {
	return word != schema.NoneOffered && word != "video" && word != "intelligence_asserted"
}

func (a *answer) sayOf(accounts []*schema.Account) []EvidenceAccount {
	var all []EvidenceAccount
	for _, account := range accounts {
		all = append(all, EvidenceAccount{account.ID, a.publisher(account.SourceID), account.EvidenceOffered})
	}
	return all
}
