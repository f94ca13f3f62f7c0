package summary

import (
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Evidence is what announcers offered, counted and not judged.
type Evidence struct {
	Strikes int            `json:"strikes" doc:"Strikes counted."`
	Offers  []Offer        `json:"offers" doc:"What was offered for each strike, every strike once; the most frequent first."`
	Words   []OfferedWord  `json:"words" doc:"Strikes for which each kind of evidence was offered, alone or with others."`
	Of      []StrikeOffers `json:"of" doc:"Every strike with what was offered."`
}

// Offer is a set of evidence that was offered for some strikes.
type Offer struct {
	Offered schema.List `json:"offered" doc:"Kinds of evidence. Null: sources are silent; none: a source says that nothing was offered."`
	Strikes int         `json:"strikes" doc:"Strikes with exactly this."`
	Killed  Range       `json:"killed" doc:"People killed in them."`
}

// OfferedWord is a kind of evidence.
type OfferedWord struct {
	Word    Text `json:"word" doc:"none, video, intelligence_asserted, drugs_recovered, other. Null: sources are silent."`
	Strikes int  `json:"strikes" doc:"Strikes for which it was offered."`
}

// StrikeOffers is what was offered for one strike.
type StrikeOffers struct {
	StrikeID schema.ID   `json:"strike_id" doc:"The strike."`
	Offered  schema.List `json:"offered" doc:"Kinds of evidence. Null: sources are silent."`
}

func (a *answer) evidence() *Evidence {
	e := &Evidence{Strikes: len(a.strikes), Offers: []Offer{}, Words: []OfferedWord{}, Of: []StrikeOffers{}}
	index := map[schema.List]int{}
	for i := range a.strikes {
		s := &a.strikes[i]
		offered := s.row.EvidenceOffered
		e.Of = append(e.Of, StrikeOffers{s.row.ID, offered})
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
	}
	slices.SortStableFunc(e.Offers, func(x, y Offer) int { return y.Strikes - x.Strikes })
	for _, word := range append(schema.Evidence.Names(), "") {
		n := 0
		for _, of := range e.Of {
			if word == "" && of.Offered == "" || word != "" && of.Offered.Has(word) {
				n++
			}
		}
		e.Words = append(e.Words, OfferedWord{Text(word), n})
	}
	return e
}
