package summary

import "github.com/strike-tally/strike-tally/schema"

// Corroboration is who says that the strikes happened.
type Corroboration struct {
	Confirmation []ConfirmationCount `json:"confirmation" doc:"How strikes are confirmed."`
	Origins      []OriginCount       `json:"origins" doc:"By how many independent origins strikes are told, fewest first."`
	Strikes      []Corroborated      `json:"strikes" doc:"Every strike."`
}

// ConfirmationCount is how many strikes are confirmed in a way.
type ConfirmationCount struct {
	Confirmation string `json:"confirmation" words:"declared,reported,contested" doc:"Who says that it happened."`
	Strikes      int    `json:"strikes" doc:"Number of strikes."`
}

// OriginCount is how many strikes are told by a number of origins.
type OriginCount struct {
	Origins int `json:"origins" doc:"Number of independent origins."`
	Strikes int `json:"strikes" doc:"Number of strikes."`
}

// Corroborated is who tells of one strike.
type Corroborated struct {
	StrikeID     schema.ID   `json:"strike_id" doc:"The strike."`
	Date         schema.Date `json:"date" doc:"Day on which it happened."`
	Confirmation string      `json:"confirmation" words:"declared,reported,contested" doc:"Who says that it happened."`
	Accounts     int         `json:"accounts" doc:"Accounts of it that stand; one that its outlet superseded counts nowhere."`
	Documents    int         `json:"documents" doc:"Documents that hold them."`
	Origins      []string    `json:"origins" doc:"Independent origins among them, by name. Documents whose origin is not told are none."`
	Undated      int         `json:"undated" doc:"Known by an earlier day: accounts that are left out, as nothing tells the day of their document; 0 for the whole, which holds them."`
	Untold       int         `json:"untold" doc:"Accounts that stand and whose origin is not told."`
}

func (a *answer) corroboration() *Corroboration {
	c := &Corroboration{Confirmation: []ConfirmationCount{}, Origins: []OriginCount{}, Strikes: []Corroborated{}}
	most, undated := 0, map[schema.ID]int{}
	for i := range a.whole.Accounts.Rows {
		if account := &a.whole.Accounts.Rows[i]; a.undated(account) {
			undated[account.StrikeID]++
		}
	}
	for i := range a.strikes {
		s := &a.strikes[i]
		rests := a.assessed.Corroboration.Of(s.row.ID)
		one := Corroborated{StrikeID: s.row.ID, Date: s.row.Date, Confirmation: s.row.Confirmation,
			Accounts: rests.Accounts, Documents: len(rests.Sources), Origins: []string{}, Untold: rests.OriginUnknown}
		if a.known != a.whole {
			one.Undated = undated[s.row.ID]
		}
		for _, origin := range rests.Origins {
			one.Origins = append(one.Origins, origin.Name)
		}
		most = max(most, len(one.Origins))
		c.Strikes = append(c.Strikes, one)
	}
	for _, word := range schema.Confirmation.Names() {
		if !a.whole.Tells("strikes", "confirmation") {
			break
		}
		n := 0
		for i := range c.Strikes {
			if c.Strikes[i].Confirmation == word {
				n++
			}
		}
		c.Confirmation = append(c.Confirmation, ConfirmationCount{word, n})
	}
	for origins := 0; origins <= most && len(c.Strikes) > 0; origins++ {
		n := 0
		for i := range c.Strikes {
			if len(c.Strikes[i].Origins) == origins {
				n++
			}
		}
		if n > 0 {
			c.Origins = append(c.Origins, OriginCount{origins, n})
		}
	}
	return c
}
