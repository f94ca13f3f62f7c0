package export

import "strings"

// change is a passage of the views, and what stands in its place.
type change struct{ passage, with string }

// classed are those of a dataset whose figures may count one class of strikes: they have no
// place in two_readings, which sums whole scopes.
var classed = []change{{"FROM tallies AS t ", "FROM (SELECT rowid, * FROM tallies WHERE class IS NULL) AS t "}}

// several are those of a dataset whose rows may stand for several strikes, see
// [schema.Strike.Struck].
var several = []change{
	{"  coalesce(s.survivors, 0) AS survivors,\n", "  coalesce(s.survivors, 0) AS survivors,\n" +
		"  -- the strikes that the row stands for: one where it does not say\n" +
		"  max(1, coalesce(s.strikes_min, s.strikes, 1)) AS struck_min,\n" +
		"  max(1, coalesce(s.strikes, s.strikes_min, 1)) AS struck,\n" +
		"  max(1, coalesce(s.strikes, s.strikes_min, 1), coalesce(s.strikes_max, s.strikes, s.strikes_min, 1)) AS struck_max,\n"},
	{"coalesce(s.vessels, t.medium = 'sea') AS vessels", "coalesce(s.vessels, iif(t.medium = 'sea', max(1, coalesce(s.strikes, s.strikes_min, 1)), 0)) AS vessels"},
	{"sum(c.unknown) OVER upto AS killed_unknown", "sum(c.unknown * c.struck) OVER upto AS killed_unknown"},
	{"sum(c.unended) OVER upto AS killed_unended", "sum(c.unended * c.struck) OVER upto AS killed_unended"},
	{"count(*) OVER upto AS strikes", "sum(c.struck) OVER upto AS strikes"},
	{"count(c.n) AS strikes", "coalesce(sum(c.struck), 0) AS strikes, coalesce(sum(c.struck_min), 0) AS struck_min, coalesce(sum(c.struck_max), 0) AS struck_max"},
}

// rangedStrikes are those of a dataset whose figures may state a range of strikes, whose
// ends are put to those of the rows.
var rangedStrikes = []change{
	{"'strikes', strikes, strikes, strikes_qualifier", "'strikes', strikes, max(strikes, coalesce(strikes_to, strikes)), strikes_qualifier"},
	{"    s.strikes BETWEEN t.low AND t.high AS strikes_agree,\n", "    CASE WHEN t.upto > t.number\n" +
		"      THEN s.struck_min BETWEEN t.low AND t.high AND s.struck_max BETWEEN t.low_upto AND t.high_upto\n" +
		"      ELSE s.strikes BETWEEN t.low AND t.high\n" +
		"    END AS strikes_agree,\n"},
	{"t.number AS stated_strikes,", "t.number AS stated_strikes, t.upto AS stated_strikes_to,"},
	{"stated_strikes, strikes,", "stated_strikes, stated_strikes_to, strikes,"},
}

// views are those of the dataset, by the columns that its tables have.
func (b *book) views() string {
	text := views
	in := func(changes []change) {
		for _, c := range changes {
			if !strings.Contains(text, c.passage) { // the views were changed, and this was not
				panic("export: the views hold no passage " + c.passage)
			}
			text = strings.Replace(text, c.passage, c.with, 1)
		}
	}
	ranged := b.data.Tells("tallies", "strikes_to")
	if b.data.Tells("tallies", "class") {
		in(classed)
	}
	if b.data.Tells("strikes", "strikes_min") {
		in(several)
	} else if ranged {
		in([]change{{"count(c.n) AS strikes", "count(c.n) AS strikes, count(c.n) AS struck_min, count(c.n) AS struck_max"}})
	}
	if ranged {
		in(rangedStrikes)
	}
	return text
}
