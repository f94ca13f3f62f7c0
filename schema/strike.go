package schema

// Strike is one strike as separately announced or reported: the dataset's own
// position, a best value and a range that its accounts bear out.
type Strike struct {
	ID                ID     `csv:"strike_id" validate:"required,id=S" doc:"Identifier. Carries no meaning, never changes, is never given twice."`
	Date              Date   `csv:"date" validate:"required,date" doc:"Day on which it happened."`
	DateEnd           Date   `csv:"date_end" optional:"" validate:"omitempty,date,notbefore=Date" doc:"Last day, where it lasted several: it counts on its first, date. Empty: that day alone."`
	DatePrecision     string `csv:"date_precision" optional:"usual" validate:"required,word=date_precision" doc:"How well the day is known."`
	Announced         Date   `csv:"announced" optional:"usual" validate:"omitempty,date,notbefore=Date" doc:"Day on which it became public. Empty: the day itself."`
	AnnouncedBy       string `csv:"announced_by" optional:"usual" validate:"omitempty,text" doc:"Office holder or institution that made it public, and by what channel."`
	Theater           string `csv:"theater" validate:"required,tidy" ref:"theaters" doc:"Part of the sea or land where it happened."`
	Location          string `csv:"location" optional:"usual" validate:"omitempty,text" doc:"Where, in words, as closely as sources tell."`
	Latitude          Degree `csv:"latitude" optional:"usual" validate:"required_with=Longitude,omitempty,degree=90" doc:"Decimal degrees north, WGS 84. Empty where no source gives a place."`
	Longitude         Degree `csv:"longitude" optional:"usual" validate:"required_with=Latitude,omitempty,degree=180" doc:"Decimal degrees east, WGS 84. Empty where no source gives a place."`
	LocationPrecision string `csv:"location_precision" optional:"usual" validate:"required,word=location_precision" doc:"What the coordinates are worth."`
	TargetType        string `csv:"target_type" optional:"usual" validate:"required,word=target_type" doc:"What was hit."`
	Strikes           Count  `csv:"strikes" optional:"" validate:"omitempty,count=1,atleast=StrikesMin,atmost=StrikesMax" doc:"How many strikes the row stands for, where sources tell of several together; best value. Empty beside a range: strikes_min counts; empty without one: one strike."`
	StrikesMin        Count  `csv:"strikes_min" optional:"" validate:"required_with=Strikes,omitempty,count=1,atmost=StrikesMax" doc:"Smallest number of strikes in any account that stands."`
	StrikesMax        Count  `csv:"strikes_max" optional:"" validate:"required_with=Strikes,omitempty,count=1" doc:"Largest number of strikes in any account that stands."`
	Vessels           Count  `csv:"vessels" optional:"usual" validate:"omitempty,count" doc:"Number of vessels hit. Empty on land."`
	Deaths            Count  `csv:"deaths" validate:"omitempty,count,atleast=DeathsMin,atmost=DeathsMax" doc:"People killed outright, best value. Empty where only a range or nothing is known: it then counts as deaths_min in a best total."`
	DeathsMin         Count  `csv:"deaths_min" validate:"required_with=Deaths,omitempty,count,atmost=DeathsMax" doc:"Smallest number killed in any account that stands."`
	DeathsMax         Count  `csv:"deaths_max" validate:"required_with=Deaths,omitempty,count" doc:"Largest number killed in any account that stands."`
	Missing           Count  `csv:"missing" optional:"usual" validate:"required_with=MissingKnown,omitempty,count" doc:"Presumed dead: people lost after the strike and not found. Never inside deaths."`
	MissingKnown      Date   `csv:"missing_known" optional:"usual" validate:"required_with=Missing,omitempty,date,notbefore=Date" doc:"Day on which it became public that they are presumed dead."`
	Survivors         Count  `csv:"survivors" optional:"usual" validate:"omitempty,count" doc:"People who survived and were seen or rescued alive. The presumed dead are not among them."`
	FollowUp          string `csv:"follow_up" optional:"usual" validate:"required,word=follow_up" doc:"Whether people who had survived the first hit were hit again."`
	ClaimedTarget     string `csv:"claimed_target" optional:"usual" validate:"omitempty,text" doc:"What the announcer said was hit, in our words. A claim, not a finding."`
	ClaimedGroup      string `csv:"claimed_group" optional:"usual" validate:"omitempty,text" doc:"Group that the announcer named; 'none named' where none was."`
	ClaimedBy         string `csv:"claimed_by" optional:"usual" validate:"omitempty,text" doc:"Who made that claim."`
	EvidenceOffered   List   `csv:"evidence_offered" optional:"usual" validate:"omitempty,list=evidence" doc:"What the announcer offered as evidence. Empty: sources are silent."`
	Class             List   `csv:"class" optional:"" validate:"omitempty,list=class" doc:"How the strike is classed, in the dataset's own words: confirmed, possible; a grade. Figures may count one class alone. Empty: not classed."`
	Confirmation      string `csv:"confirmation" optional:"usual" validate:"required,word=confirmation" doc:"Who says that it happened."`
	Note              string `csv:"note" optional:"usual" validate:"omitempty,text" doc:"Doubt, disagreement, how a value was set."`
}

// Grace is by how many days around the one given a strike can have happened, by its
// date_precision: none for a day.
var Grace = map[string]int{"week": 3, "month": 31, "year": 366}

// Days are the first and the last day on which it can have happened: from date to
// date_end, and so many days around as [Grace] says.
func (s *Strike) Days() (first, last Date) {
	first, last = s.Date, max(s.Date, s.DateEnd)
	if grace := Grace[s.DatePrecision]; grace > 0 {
		return first.AddDays(-grace), last.AddDays(grace)
	}
	return first, last
}

// DayKnown reports whether date is the day itself. Where date_precision is empty nothing is
// said against it.
func (s *Strike) DayKnown() bool { return s.DatePrecision == "day" || s.DatePrecision == "" }

// Struck is how many strikes the row stands for: the lowest, the best and the highest
// number, by the rules of [Strike.Killed]; one where none is given.
func (s *Strike) Struck() (low, best, high int) {
	if s.Strikes == "" && s.StrikesMin == "" && s.StrikesMax == "" { // as nearly all rows
		return 1, 1, 1
	}
	k := counted(s.StrikesMin, s.Strikes, s.StrikesMax)
	if !k.Known {
		return 1, 1, 1
	}
	return max(1, k.Low), max(1, k.Best), max(1, k.High)
}

// Public is the day on which the strike became public: announced, or date.
func (s *Strike) Public() Date {
	if s.Announced.Known() {
		return s.Announced
	}
	return s.Date
}
