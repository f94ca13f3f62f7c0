package schema

// Claim is a statement about a target or a cause: who said it, on what evidence.
type Claim struct {
	ID              ID     `csv:"claim_id" validate:"required,id=C" doc:"Identifier."`
	Date            Date   `csv:"date" validate:"omitempty,date=month" doc:"Day of the statement, or the month where no more is told. Empty: not even that is."`
	Claimant        string `csv:"claimant" validate:"required,text" doc:"Who says it: office holder or institution; experts by their institution."`
	Office          string `csv:"office" optional:"usual" validate:"omitempty,text" doc:"Office or role in which it was said."`
	ReportedBy      string `csv:"reported_by" optional:"usual" validate:"omitempty,text" doc:"Who says that the claimant said it, where it was not said in public: an outlet, a person, people who know. Empty: said in public or on the record."`
	Topic           string `csv:"topic" validate:"required,slug" ref:"topics" doc:"The proposition that it bears on."`
	Stance          string `csv:"stance" validate:"required,word=stance" doc:"What the claimant does with the proposition of the topic."`
	Claim           string `csv:"claim" validate:"required,text" doc:"The statement, in our words."`
	EvidenceOffered List   `csv:"evidence_offered" optional:"usual" validate:"omitempty,list=claim_evidence" doc:"What was offered as evidence. Empty: sources are silent."`
	StrikeID        ID     `csv:"strike_id" optional:"usual" validate:"omitempty,id=S" ref:"strikes" doc:"The strike it speaks of, if one."`
	Contradicts     List   `csv:"contradicts" optional:"usual" validate:"omitempty,ids=C" ref:"claims" doc:"Claims that it denies, doubts or gives facts against."`
	Supports        List   `csv:"supports" optional:"usual" validate:"omitempty,ids=C" ref:"claims" doc:"Claims that it repeats, confirms or gives facts for."`
	SourceID        ID     `csv:"source_id" validate:"required,id=D4" ref:"sources" doc:"The document that carries it."`
	Note            string `csv:"note" optional:"usual" validate:"omitempty,text" doc:"Doubt, context, how the day was set."`
}

// FollowUpTopic is the topic of claims about further hits on people who had survived a first
// one; by the first of them on a strike its follow-up hit became public.
const FollowUpTopic = "follow_up_strike"

// A Side is where a claim stands on the proposition of its topic.
type Side int

const (
	Against Side = -1
	Neither Side = 0
	For     Side = 1
)

// Side is for the proposition where a claim asserts it or supports it in part, against
// it where a claim denies or disputes it or assesses it as unlikely, and else neither.
func (c *Claim) Side() Side { return StanceSide(c.Stance) }

// StanceSide is the side that a stance takes.
func StanceSide(stance string) Side {
	switch stance {
	case "asserts", "partially_supports":
		return For
	case "denies", "disputes", "assesses_unlikely":
		return Against
	}
	return Neither
}
