package figure

import "github.com/strike-tally/strike-tally/schema"

// Measure is something that a figure counts: one of these, or a measure of measures.csv.
type Measure string

const (
	Deaths    Measure = "deaths"
	Strikes   Measure = "strikes"
	Vessels   Measure = "vessels"
	Missing   Measure = "missing"
	Survivors Measure = "survivors"
)

// Further reports whether it is a measure of measures.csv.
func (m Measure) Further() bool {
	switch m {
	case Deaths, Strikes, Vessels, Missing, Survivors:
		return false
	}
	return true
}

// Statement is one number of a figure.
type Statement struct {
	Measure   Measure
	Stated    int
	StatedTo  int // upper end, where a range is stated; else equal to Stated
	Qualifier string
	// Band is what reproduces the number, or the lower end of a range; BandTo is
	// what reproduces the upper end, and is Band where no range is stated.
	Band, BandTo Band
}

// Statements are the numbers that a tally states in its own columns, deaths first.
func Statements(t *schema.Tally) []Statement { return appendStatements(nil, t) }

func appendStatements(all []Statement, t *schema.Tally) []Statement {
	add := func(m Measure, c, to schema.Count, qualifier string) {
		n, ok := c.Int()
		if !ok {
			return
		}
		all = append(all, newStatement(m, n, max(n, to.Or(n)), qualifier))
	}
	add(Deaths, t.Deaths, t.DeathsTo, t.DeathsQualifier)
	add(Strikes, t.Strikes, t.StrikesTo, t.StrikesQualifier)
	add(Vessels, t.Vessels, "", t.VesselsQualifier)
	add(Missing, t.Missing, "", "exact")
	add(Survivors, t.Survivors, "", "exact")
	return all
}

func newStatement(m Measure, stated, to int, qualifier string) Statement {
	return Statement{m, stated, to, qualifier, Reproduces(stated, qualifier), Reproduces(to, qualifier)}
}

// Range reports whether two ends are stated, which are put to the ends of the rows'
// range.
func (s Statement) Range() bool { return s.StatedTo > s.Stated }

// Allows is the numbers of which the statement is true, reproduced or not.
func (s Statement) Allows() Band {
	return Band{Allows(s.Stated, s.Qualifier).Low, Allows(s.StatedTo, s.Qualifier).High}
}
