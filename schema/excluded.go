package schema

// Excluded is an event considered and left out, or a row withdrawn. A row is
// never silently deleted.
type Excluded struct {
	ID         ID     `csv:"excluded_id" validate:"required,id=X" doc:"Identifier."`
	FormerID   ID     `csv:"former_id" optional:"usual" validate:"omitempty,anyid" doc:"Id of the row that was withdrawn, if it was one."`
	ReplacedBy ID     `csv:"replaced_by" optional:"usual" validate:"omitempty,anyid" doc:"Id of the row that stands in its place, if one does."`
	Date       Date   `csv:"date" optional:"usual" validate:"omitempty,date" doc:"Day of the event as claimed."`
	What       string `csv:"what" validate:"required,text" doc:"The event or row, in our words."`
	Reason     string `csv:"reason" validate:"required,word=reason" doc:"Why it is left out."`
	SourceID   ID     `csv:"source_id" validate:"required,id=D4" ref:"sources" doc:"A document that speaks of it."`
	Note       string `csv:"note" optional:"usual" validate:"omitempty,text" doc:"What would change the decision."`
}
