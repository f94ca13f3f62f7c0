package schema

// Dataset is all tables of one data folder, rows in file order.
type Dataset struct {
	Strikes    *Sheet[Strike]
	Accounts   *Sheet[Account]
	Tallies    *Sheet[Tally]
	Claims     *Sheet[Claim]
	Sources    *Sheet[Source]
	Theaters   *Sheet[Theater]
	Topics     *Sheet[Topic]
	Publishers *Sheet[Publisher]
	Excluded   *Sheet[Excluded]
	Coverage   *Sheet[Coverage]
	Searches   *Sheet[Search]
	Waivers    *Sheet[Waiver]
	Vocabulary *Sheet[Declared]
	Measures   *Sheet[Measure]
	Counts     *Sheet[Measured]
	// Faults are what was wrong with the form of the files, in table order.
	Faults []Fault
	// Languages are those in which the dataset is told, as its datapackage.json names
	// them: en, es. None where it does not say.
	Languages []string

	words Vocabularies // as Vocabulary declares them; nil: they were not read
}

// Sheets are the tables in the order of [Tables].
func (d *Dataset) Sheets() []Cells {
	return []Cells{d.Strikes, d.Accounts, d.Tallies, d.Claims, d.Sources, d.Theaters, d.Topics, d.Publishers, d.Excluded, d.Coverage, d.Searches, d.Waivers, d.Vocabulary, d.Measures, d.Counts}
}

// Sheet finds a table by name; nil if there is none.
func (d *Dataset) Sheet(table string) Cells {
	for _, s := range d.Sheets() {
		if s.Table().Name == table {
			return s
		}
	}
	return nil
}

// Holds reports whether the dataset has the table: not where an optional one has no file
// and no row.
func (d *Dataset) Holds(t *Table) bool {
	s := d.Sheet(t.Name)
	return !t.Optional || s.Len() > 0 || s.Size() > 0
}

// Tells reports whether a table has a column: not where its file lacks it and no row fills it.
func (d *Dataset) Tells(table, column string) bool {
	s := d.Sheet(table)
	return s.Tells(s.Table().Index(column))
}

// Medium is the medium of a known theater, and "" for another word.
func (d *Dataset) Medium(theater string) string {
	if t := d.Theaters.Get(ID(theater)); t != nil {
		return t.Medium
	}
	return ""
}

// InScope reports whether a strike in the theater is counted in the scope: all, a
// medium, or the theater itself.
func (d *Dataset) InScope(theater, scope string) bool {
	switch {
	case scope == ScopeAll:
		return true
	case d.IsMedium(scope):
		return d.Medium(theater) == scope
	}
	return theater == scope
}

// LastDay is the last day of which a strike's row speaks; empty if none does.
func (d *Dataset) LastDay() Date {
	var last Date
	for i := range d.Strikes.Rows {
		s := &d.Strikes.Rows[i]
		for _, day := range []Date{s.Date, s.DateEnd, s.Announced, s.MissingKnown} {
			if day.Valid() {
				last = max(last, day)
			}
		}
	}
	return last
}

// With is the dataset with some of its sheets in the place of those that it has.
func (d *Dataset) With(sheets ...Cells) *Dataset {
	with := *d
	for _, s := range sheets {
		switch s := s.(type) {
		case *Sheet[Strike]:
			with.Strikes = s
		case *Sheet[Account]:
			with.Accounts = s
		case *Sheet[Tally]:
			with.Tallies = s
		case *Sheet[Claim]:
			with.Claims = s
		case *Sheet[Source]:
			with.Sources = s
		case *Sheet[Theater]:
			with.Theaters = s
		case *Sheet[Topic]:
			with.Topics = s
		case *Sheet[Publisher]:
			with.Publishers = s
		case *Sheet[Excluded]:
			with.Excluded = s
		case *Sheet[Coverage]:
			with.Coverage = s
		case *Sheet[Search]:
			with.Searches = s
		case *Sheet[Waiver]:
			with.Waivers = s
		case *Sheet[Declared]:
			with.setVocabulary(s)
		case *Sheet[Measure]:
			with.Measures = s
		case *Sheet[Measured]:
			with.Counts = s
		}
	}
	return &with
}
