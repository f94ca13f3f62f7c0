package schema

// Measured is one number of a measure: of a strike, as the dataset's own position, of an
// account, as its source says, or of a tally, as the source states it.
type Measured struct {
	Of        ID     `csv:"of" validate:"required,anyid" doc:"Id of the strike, the account or the tally."`
	Measure   string `csv:"measure" validate:"required,slug" ref:"measures" doc:"What is counted."`
	Low       Count  `csv:"low" optional:"usual" validate:"omitempty,count,atmost=High" doc:"Lower end of a range. Alone: at least."`
	Best      Count  `csv:"best" validate:"omitempty,count,atleast=Low,atmost=High" doc:"The number; inside a range the best value. Alone it is exact. Empty where only a range is known: low then counts in a best total."`
	High      Count  `csv:"high" optional:"usual" validate:"omitempty,count" doc:"Upper end of a range. Empty beside low: no upper end is known."`
	Qualifier string `csv:"qualifier" optional:"usual" validate:"omitempty,word=qualifier" doc:"Of a tally's number: how the source words it. Empty for strikes and accounts."`
}

// Counted is the number as every sum counts it, by the rules of [Strike.Killed]; a best
// value that stands alone is its own upper end.
func (m *Measured) Counted() Killed {
	k := counted(m.Low, m.Best, m.High)
	k.Ended = k.Ended || m.Best.Known() && !m.Low.Known()
	return k
}
