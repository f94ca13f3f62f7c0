package schema

// Search is one look for what the dataset may lack, also one that found nothing: so the
// next person knows where not to look again.
type Search struct {
	Looked Date   `csv:"looked" validate:"required,date,notbefore=To" doc:"Day of the search: not before the last day of what was looked for."`
	From   Date   `csv:"from" optional:"usual" validate:"omitempty,date" doc:"First day of what was looked for. Empty: no bound."`
	To     Date   `csv:"to" optional:"usual" validate:"omitempty,date,notbefore=From" doc:"Last day, included. Empty: no bound."`
	What   string `csv:"what" validate:"required,text" doc:"What was looked for."`
	Where  string `csv:"where" validate:"required,text" doc:"In which collections, by which words, in which languages."`
	Found  string `csv:"found" validate:"required,text" doc:"What came of it, with the rows that were made or changed."`
}
