package summary

import (
	"github.com/strike-tally/strike-tally/schema"
)

// Survivors is what became of people who survived a hit.
type Survivors struct {
	FollowUp []FollowUpCount `json:"follow_up" doc:"Whether people who had survived the first hit were hit again."`
	Marked   int             `json:"marked" doc:"Known by an earlier day: strikes whose survivors are those of later accounts, or of such without a day."`
	Strikes  []Survived      `json:"strikes" doc:"Strikes with survivors, presumed dead or a follow-up hit."`
}

// FollowUpCount is how many strikes have an answer.
type FollowUpCount struct {
	FollowUp string `json:"follow_up" words:"yes,no,unknown" doc:"The answer. Unknown: no source speaks of it."`
	Strikes  int    `json:"strikes" doc:"Number of strikes."`
	Marked   int    `json:"marked" doc:"Known by an earlier day: those of them of which no row tells when the answer was known."`
}

// Survived is a strike with survivors, presumed dead or a follow-up hit.
type Survived struct {
	StrikeID schema.ID   `json:"strike_id" doc:"The strike."`
	Date     schema.Date `json:"date" doc:"Day on which it happened."`
	Killed   Range       `json:"killed" doc:"People killed outright."`
	FollowUp string      `json:"follow_up" words:"yes,no,unknown" doc:"Whether people who had survived the first hit were hit again."`
	// FollowUpMarked is said of an answer that stands in the row alone.
	FollowUpMarked bool         `json:"follow_up_marked" doc:"Known by an earlier day: whether no row tells when that answer was known."`
	Survivors      schema.Count `json:"survivors" doc:"Survivors. Null: not known."`
	Marked         bool         `json:"marked" doc:"Known by an earlier day: whether killed and survivors are those of later accounts, or of such without a day."`
	Missing        schema.Count `json:"missing" doc:"Presumed dead."`
	MissingKnown   schema.Date  `json:"missing_known" doc:"Day on which it became public that they are presumed dead."`
	Note           Text         `json:"note" doc:"What the dataset notes on the strike, in its own language. Null also for a report of an earlier day."`
	Claims         []schema.ID  `json:"claims" doc:"Claims on follow-up hits or survivors that speak of this strike."`
}

// survivorTopics are the topics of claims on survivors.
var survivorTopics = []string{schema.FollowUpTopic, "survivors"}

func (a *answer) survivors() *Survivors {
	v := &Survivors{FollowUp: []FollowUpCount{}, Strikes: []Survived{}}
	counts, marked := map[string]int{}, map[string]int{}
	for i := range a.strikes {
		s := a.strikes[i].row
		mark := a.marks[s.ID]
		counts[s.FollowUp]++
		if mark.Numbers {
			v.Marked++
		}
		if mark.FollowUp {
			marked[s.FollowUp]++
		}
		if s.Survivors.Or(0) == 0 && s.Missing.Or(0) == 0 && s.FollowUp != "yes" {
			continue
		}
		one := Survived{StrikeID: s.ID, Date: s.Date, Killed: a.total(&a.strikes[i]).Killed, FollowUp: s.FollowUp, Survivors: s.Survivors, Marked: mark.Numbers, FollowUpMarked: mark.FollowUp,
			Missing: s.Missing, MissingKnown: s.MissingKnown, Note: Text(s.Note), Claims: []schema.ID{}}
		for n := range a.known.Claims.Rows {
			if c := &a.known.Claims.Rows[n]; c.StrikeID == s.ID && has(survivorTopics, c.Topic) && a.claimInTime(c) {
				one.Claims = append(one.Claims, c.ID)
			}
		}
		v.Strikes = append(v.Strikes, one)
	}
	if !a.whole.Tells("strikes", "follow_up") {
		return v
	}
	for _, word := range schema.FollowUp.Names() {
		v.FollowUp = append(v.FollowUp, FollowUpCount{word, counts[word], marked[word]})
	}
	return v
}
