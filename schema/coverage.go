package schema

// Coverage states what the dataset claims to hold between two days.
type Coverage struct {
	From         Date   `csv:"from" validate:"required,date" doc:"First day."`
	To           Date   `csv:"to" validate:"required,date,notbefore=From" doc:"Last day, included."`
	Scope        string `csv:"scope" validate:"required,tidy" ref:"theaters,all,medium" doc:"What it speaks of: all, sea, land, or one theater."`
	Completeness string `csv:"completeness" validate:"required,word=completeness" doc:"Whether every strike that became public is meant to be here."`
	Looked       Date   `csv:"looked" optional:"" validate:"omitempty,date,notbefore=To" doc:"Day on which strikes of these days were last looked for: not before the last of them."`
	Note         string `csv:"note" optional:"usual" validate:"omitempty,text" doc:"Known gaps and what they rest on."`
}
