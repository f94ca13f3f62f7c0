package schema

// Tally is a cumulative figure that a source states: so many killed, in so many
// strikes, by a day.
type Tally struct {
	ID               ID     `csv:"tally_id" validate:"required,id=T4" doc:"Identifier."`
	SourceID         ID     `csv:"source_id" validate:"required,id=D4" ref:"sources" doc:"The document that states it."`
	Series           string `csv:"series" optional:"usual" validate:"omitempty,text" doc:"Whose running count it is: an outlet, agency or authority by its name. Empty: not told."`
	From             Date   `csv:"from" optional:"usual" validate:"omitempty,date" doc:"First day that the figure counts. Empty: the campaign's first day."`
	AsOf             Date   `csv:"as_of" validate:"omitempty,date,notbefore=From" doc:"Day for which the figure speaks. Empty: the document is undated."`
	Through          ID     `csv:"through" optional:"usual" validate:"omitempty,id=S" ref:"strikes" doc:"Newest strike that it includes, where the source tells."`
	Scope            string `csv:"scope" validate:"required,tidy" ref:"theaters,all,medium" doc:"What it counts: all, sea, land, or one theater."`
	Class            List   `csv:"class" optional:"" validate:"omitempty,classes=class" doc:"Classes of strikes that it counts: those of at least one of them; confirmed+drone are those that are both. Empty: all."`
	Deaths           Count  `csv:"deaths" validate:"required_with=DeathsTo,omitempty,count,atmost=DeathsTo" doc:"People killed, as stated."`
	DeathsTo         Count  `csv:"deaths_to" optional:"usual" validate:"omitempty,count" doc:"Upper end, where the source states a range."`
	DeathsQualifier  string `csv:"deaths_qualifier" validate:"required_with=Deaths,excluded_without=Deaths,omitempty,word=qualifier" doc:"How the source words the number of deaths."`
	Strikes          Count  `csv:"strikes" optional:"usual" validate:"required_with=StrikesTo,omitempty,count,atmost=StrikesTo" doc:"Strikes, as stated."`
	StrikesTo        Count  `csv:"strikes_to" optional:"" validate:"omitempty,count" doc:"Upper end, where the source states a range of strikes."`
	StrikesQualifier string `csv:"strikes_qualifier" optional:"usual" validate:"required_with=Strikes,excluded_without=Strikes,omitempty,word=qualifier" doc:"How the source words the number of strikes."`
	Vessels          Count  `csv:"vessels" optional:"usual" validate:"omitempty,count" doc:"Vessels, as stated."`
	VesselsQualifier string `csv:"vessels_qualifier" optional:"usual" validate:"required_with=Vessels,excluded_without=Vessels,omitempty,word=qualifier" doc:"How the source words the number of vessels."`
	Missing          Count  `csv:"missing" optional:"usual" validate:"omitempty,count" doc:"Missing or presumed dead, where the source states them."`
	Survivors        Count  `csv:"survivors" optional:"usual" validate:"omitempty,count" doc:"Survivors, where the source states them."`
	CountsMissing    string `csv:"counts_missing" optional:"usual" validate:"required,word=counts_missing" doc:"Whether the presumed dead are inside deaths, as far as the source says so."`
	Note             string `csv:"note" optional:"usual" validate:"omitempty,text" doc:"Doubt, lag, how the day was placed."`
}
