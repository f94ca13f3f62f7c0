package schema

// Waiver accepts a finding that was looked at. One without a reason, or one that
// matches nothing any more, is itself a finding.
type Waiver struct {
	Rule   string `csv:"rule" validate:"required,slug=-" doc:"Name of the rule whose finding is accepted."`
	Row    string `csv:"row" validate:"required,text" doc:"Id of the row that the finding stands at."`
	Reason string `csv:"reason" validate:"required,text" doc:"Why it is right to accept it."`
	Date   Date   `csv:"date" validate:"required,date" doc:"Day of the decision."`
	// Accepts keeps a waiver from speaking of what it has not seen.
	Accepts string `csv:"accepts" optional:"" validate:"omitempty,tidy" doc:"The value, or the whole message, of the finding that is accepted; of a figure that differs also the name of the diagnosis. With another one the waiver lapses. Empty: any."`
}
