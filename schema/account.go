package schema

// Account is what one source says of one strike.
type Account struct {
	ID              ID     `csv:"account_id" validate:"required,id=A4" doc:"Identifier."`
	StrikeID        ID     `csv:"strike_id" validate:"required,id=S" ref:"strikes" doc:"The strike it speaks of."`
	SourceID        ID     `csv:"source_id" validate:"required,id=D4" ref:"sources" doc:"The document that says it."`
	Date            Date   `csv:"date" optional:"usual" validate:"omitempty,date" doc:"Day of the strike as this source gives it."`
	Theater         string `csv:"theater" optional:"usual" validate:"omitempty,tidy" ref:"theaters" doc:"Where, as this source gives it."`
	StrikesMin      Count  `csv:"strikes_min" optional:"" validate:"omitempty,count=1,atmost=StrikesMax" doc:"Strikes that the row stands for, as this source counts them, lower end. Equal to strikes_max where the source gives one number. Empty: one, or not told."`
	StrikesMax      Count  `csv:"strikes_max" optional:"" validate:"omitempty,count=1" doc:"The same, upper end."`
	DeathsMin       Count  `csv:"deaths_min" validate:"omitempty,count,atmost=DeathsMax" doc:"People killed, lower end. Equal to deaths_max where the source gives one number."`
	DeathsMax       Count  `csv:"deaths_max" validate:"omitempty,count" doc:"People killed, upper end. Empty beside a deaths_min: 'at least'."`
	Missing         Count  `csv:"missing" optional:"usual" validate:"omitempty,count" doc:"People missing or presumed dead in this account, apart from deaths."`
	Survivors       Count  `csv:"survivors" optional:"usual" validate:"omitempty,count" doc:"Survivors in this account."`
	Vessels         Count  `csv:"vessels" optional:"usual" validate:"omitempty,count" doc:"Vessels hit in this account."`
	Ordinal         Count  `csv:"ordinal" optional:"usual" validate:"omitempty,count=1" doc:"The n-th strike in this source's own count."`
	EvidenceOffered List   `csv:"evidence_offered" optional:"usual" validate:"omitempty,list=evidence" doc:"What evidence was offered, as this source tells. Empty: the source is silent."`
	Superseded      string `csv:"superseded" optional:"usual" validate:"omitempty,word=superseded" doc:"'yes' where the outlet itself corrected it later: it stays listed and leaves the range."`
	Note            string `csv:"note" optional:"usual" validate:"omitempty,text" doc:"Doubt, disagreement, how a value was read."`
}

// Stands reports whether the account bears on the strike's range.
func (a *Account) Stands() bool { return a.Superseded != "yes" }
