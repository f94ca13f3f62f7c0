package schema

// Claim is a statement about a target or a cause: who said it, on what evidence.
type Claim struct {
	ID              ID     `csv:"claim_id" validate:"required,id=C" doc:"Identifier."`
	Date            Date   `csv:"date" validate:"omitempty,date" doc:"Day of the statement. Empty: the source gives no day."`
	Claimant        string `csv:"claimant" validate:"required,text" doc:"Office holder or institution that says it; experts by their institution."`
	Office          string `csv:"office" validate:"omitempty,text" doc:"Office or role in which it was said."`
	Topic           string `csv:"topic" validate:"required,slug" doc:"What it is about; one word for all claims that speak of the same question."`
	Stance          string `csv:"stance" validate:"required,word=stance" doc:"What the claimant does with the proposition."`
	Claim           string `csv:"claim" validate:"required,text" doc:"The statement, in our words."`
	EvidenceOffered List   `csv:"evidence_offered" validate:"omitempty,list=claim_evidence" doc:"What was offered as evidence. Empty: sources are silent."`
	StrikeID        ID     `csv:"strike_id" validate:"omitempty,id=S" ref:"strikes" doc:"The strike it speaks of, if one."`
	Answers         List   `csv:"answers" validate:"omitempty,ids=C" ref:"claims" doc:"Claims that it contradicts or supports."`
	SourceID        ID     `csv:"source_id" validate:"required,id=D4" ref:"sources" doc:"The document that carries it."`
	Note            string `csv:"note" validate:"omitempty,text" doc:"Doubt, context, how the day was set."`
}
