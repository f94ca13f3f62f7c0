package summary

import (
	"encoding/csv"
	"io"
	"strconv"
)

// Table is one table of a report for other programs: numbers and ISO days as they
// are, a range as three columns, a list joined by semicolons, empty for null.
type Table struct {
	Name   string // also of its file, without .csv
	Header []string
	Rows   [][]string
}

// Tables are all tables of the report, in its order; one that was not asked for is
// left out, one that holds nothing has only its header.
func (r *Report) Tables() []Table {
	var all []Table
	if r.Headline != nil {
		all = append(all, table("totals", r.Headline.Totals))
		if len(r.Headline.Measures) > 0 {
			all = append(all, table("measures", r.Headline.Measures))
		}
		if v := r.Headline.Intervals; v != nil {
			all = append(all, table("intervals", v.All))
		}
	}
	for i := range r.Running {
		name := "running_" + r.Running[i].Scope
		all = append(all, table(name, r.Running[i].Strikes), table(name+"_by_day", r.Running[i].Curve))
		for n := range r.Running[i].Measures {
			m := &r.Running[i].Measures[n]
			all = append(all, table(name+"_measure_"+m.Measure, m.Strikes), table(name+"_measure_"+m.Measure+"_by_day", m.Curve))
		}
	}
	if r.Figures != nil {
		all = append(all, table("verdicts", r.Figures.Verdicts), table("readings", r.Figures.Readings),
			table("figures", r.Figures.All), r.measures())
	}
	for i := range r.By {
		all = append(all, table("by_"+r.By[i].By, r.By[i].Groups))
	}
	if d := r.Distribution; d != nil {
		all = append(all, table("killed_per_strike", d.Killed.Values), table("aboard_per_vessel", d.Aboard.Values), table("days_until_public", d.Lag.Values), table("variants", d.Variants))
	}
	if r.Evidence != nil {
		all = append(all, table("evidence", r.Evidence.Offers), table("evidence_words", r.Evidence.Words), table("evidence_strikes", r.Evidence.Of), table("evidence_contradictions", r.Evidence.Contradictions))
	}
	if c := r.Corroboration; c != nil {
		all = append(all, table("confirmation", c.Confirmation), table("origins", c.Origins), table("corroboration", c.Strikes))
	}
	if r.Survivors != nil {
		all = append(all, table("follow_up", r.Survivors.FollowUp), table("survivors", r.Survivors.Strikes))
	}
	if r.Claims != nil {
		all = append(all, r.topics(), r.claims(), r.stances(), r.contradictions())
	}
	if g := r.Gaps; g != nil {
		all = append(all, table("coverage", g.Coverage), table("gaps", g.Gaps), table("excluded", g.Excluded))
	}
	return all
}

// measures are the numbers of all figures.
func (r *Report) measures() Table {
	t := table("figure_numbers", []Measure{})
	t.Header = append([]string{"tally_id"}, t.Header...)
	for i := range r.Figures.All {
		f := &r.Figures.All[i]
		for _, row := range table("", f.Measures).Rows {
			t.Rows = append(t.Rows, append([]string{string(f.TallyID)}, row...))
		}
	}
	return t
}

func (r *Report) claims() Table {
	t := table("claims", []Claim{})
	t.Header = append([]string{"topic"}, t.Header...)
	for i := range r.Claims {
		for _, row := range table("", r.Claims[i].Claims).Rows {
			t.Rows = append(t.Rows, append([]string{r.Claims[i].Topic}, row...))
		}
	}
	return t
}

func (r *Report) stances() Table {
	t := table("stances", []StanceCount{})
	t.Header = append([]string{"topic"}, t.Header...)
	for i := range r.Claims {
		for _, row := range table("", r.Claims[i].Stances).Rows {
			t.Rows = append(t.Rows, append([]string{r.Claims[i].Topic}, row...))
		}
	}
	return t
}

// topics are the propositions and their sides, without what hangs on them.
func (r *Report) topics() Table {
	t := Table{Name: "topics", Header: []string{"topic", "proposition", "for", "against", "neither"}}
	for i := range r.Claims {
		c := &r.Claims[i]
		t.Rows = append(t.Rows, []string{c.Topic, string(c.Proposition), strconv.Itoa(c.For), strconv.Itoa(c.Against), strconv.Itoa(c.Neither)})
	}
	return t
}

func (r *Report) contradictions() Table {
	t := table("contradictions", []Contradiction{})
	t.Header = append([]string{"topic"}, t.Header...)
	for i := range r.Claims {
		for _, row := range table("", r.Claims[i].Contradictions).Rows {
			t.Rows = append(t.Rows, append([]string{r.Claims[i].Topic}, row...))
		}
	}
	return t
}

// CSV writes the table: UTF-8, LF, header first.
func (t *Table) CSV(w io.Writer) error {
	out := csv.NewWriter(w)
	if err := out.WriteAll(append([][]string{t.Header}, t.Rows...)); err != nil {
		return err
	}
	return out.Error()
}
