package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "follow-up-not-borne-out",
	Title: "Claims speak of a follow-up hit that the strike does not have.",
	Doc: "Claims of the topic " + schema.FollowUpTopic + " are about further hits on people who had survived a first one. Where such a claim names a strike, a follow-up hit is reported of it, and follow_up is yes, whatever side the claim takes. " +
		"Of claims on a strike one is told, at the strike.",
	Hint:     "set follow_up to yes, where a further hit is reported; else the claim speaks of another strike, or on another topic",
	Severity: validate.Warning,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"strikes": {"follow_up"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		topics, topic := d.Claims.Targets("topic"), int32(d.Topics.Find(d.Word(schema.FollowUpTopic)))
		if topic < 0 || d.Strikes.LeftOut("follow_up") {
			return
		}
		told, followUp, yes := map[int32]bool{}, d.Strikes.Words("follow_up"), d.Word("yes")
		for i, strike := range d.Claims.Targets("strike_id") {
			if strike < 0 || topics[i] != topic || followUp[strike] == yes || told[strike] || d.Strikes.Repeated(d.Strikes.IDs()[strike]) ||
				!d.Valid(d.Claims, i, "topic", "strike_id") || d.Reported(d.Claims, i, "claim_id", "topic", "strike_id", "date") ||
				!d.Valid(d.Strikes, int(strike), "follow_up") || d.Reported(d.Strikes, int(strike), "follow_up") {
				continue
			}
			told[strike] = true
			f := d.At(d.Strikes, int(strike), "follow_up")
			f.Message = fmt.Sprintf("follow_up: found %q, want yes, as %s speaks of a further hit", f.Value, d.Claims.Row(i).ID())
			f.Related = append(f.Related, d.Related(d.Claims, i, "topic", "the claim"))
			report(f)
		}
	},
})
