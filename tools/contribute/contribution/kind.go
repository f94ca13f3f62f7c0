package contribution

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Kind is one kind of contribution.
type Kind struct {
	Name string
	make func(m *maker)
}

// Kinds are all kinds.
var Kinds = []Kind{
	{"a strike newer than all", func(m *maker) { m.strike(m.Assessment.Data.LastDay().AddDays(1+m.IntN(9)), m.theater()) }},
	{"a strike older than the newest", func(m *maker) { m.strike(m.day(), m.theater()) }},
	{"a strike in a theater of its own", func(m *maker) {
		name := "bay_" + m.word()
		m.add("theaters", map[string]string{"theater": name, "label": "Bay of " + name, "label_es": "Bahía de " + name, "medium": "sea", "latitude": "12.5", "longitude": "-75"})
		m.strike(m.Assessment.Data.LastDay().AddDays(1), name)
	}},
	{"an account with the same number", func(m *maker) { m.account(0) }},
	{"an account that widens the range", func(m *maker) { m.account(1 + m.IntN(3)) }},
	{"an account that was corrected", func(m *maker) {
		s := m.anyStrike()
		m.add("accounts", map[string]string{"strike_id": string(s.ID), "source_id": m.source(s.Public()), "deaths_min": "1", "deaths_max": "1", "superseded": "yes"})
	}},
	{"a figure of the newest day", func(m *maker) {
		total := m.Assessment.Totals()[m.IntN(min(2, len(m.Assessment.Totals())))]
		day := m.Assessment.Data.LastDay()
		m.add("tallies", map[string]string{"source_id": m.source(day), "series": m.outlet(), "as_of": string(day), "scope": total.Scope, "deaths": strconv.Itoa(total.Deaths.Best),
			"deaths_qualifier": "exact", "strikes": strconv.Itoa(total.Strikes), "strikes_qualifier": "exact", "counts_missing": "no"})
	}},
	{"a figure that another outlet states too", func(m *maker) { m.figure(0) }},
	{"a figure that differs", func(m *maker) { m.figure(5 + m.IntN(60)) }},
	{"a claim on a topic of its own", func(m *maker) { m.claim("cargo_"+m.word(), "") }},
	{"a claim that contradicts another", func(m *maker) {
		claims := m.Assessment.Data.Claims.Rows
		of := claims[m.IntN(len(claims))]
		m.claim(of.Topic, string(of.ID))
	}},
	{"an event left out", func(m *maker) {
		day := m.day()
		m.add("excluded", map[string]string{"date": string(day), "what": "A boat that was only said to have been hit, " + m.word() + ".", "reason": "unconfirmed", "source_id": m.source(day)})
	}},
	{"coverage that reaches further", func(m *maker) {
		c := m.Assessment.Data.Coverage
		row := m.IntN(len(c.Rows))
		to := c.Rows[row].To.AddDays(1 + m.IntN(20))
		m.edit("coverage", row, "to", string(to))
		if looked := c.Rows[row].Looked; looked.Known() && looked < to { // who says more has looked again
			m.edit("coverage", row, "looked", string(to))
		}
		if c.Rows[row].Completeness == "complete" {
			m.unsure = errors.New("complete coverage is another matter")
		}
	}},
	{"a publisher with another spelling", func(m *maker) {
		m.add("publishers", map[string]string{"publisher": m.outlet(), "kind": "outlet", "also": m.outlet() + "; " + m.outlet()})
	}},
	{"a search", func(m *maker) {
		m.add("searches", map[string]string{"looked": string(m.day()), "what": "Strikes near " + m.word() + ".", "where": "Pages of " + m.outlet() + ".", "found": "Nothing was found."})
	}},
	{"a note that is told better", func(m *maker) {
		m.edit("strikes", m.IntN(m.Assessment.Data.Strikes.Len()), "note", "Told anew, "+m.word()+".")
	}},
	{"a title that became known", func(m *maker) {
		for i, s := range m.Assessment.Data.Sources.Rows {
			if !s.Published.Known() {
				m.edit("sources", i, "title", "Title "+m.word())
				return
			}
		}
	}},
	{"presumed dead", func(m *maker) {
		row := m.IntN(m.Assessment.Data.Strikes.Len())
		s := m.Assessment.Data.Strikes.Rows[row]
		if s.Missing.Known() || !s.DeathsMin.Known() {
			m.unsure = errors.New("known already")
			return
		}
		day := s.Public().AddDays(4)
		m.edit("strikes", row, "missing", "1")
		m.edit("strikes", row, "missing_known", string(day))
		m.add("accounts", map[string]string{"strike_id": string(s.ID), "source_id": m.source(day), "missing": "1"})
	}},
}

// word is a word that stands nowhere yet.
func (m *maker) word() string {
	const letters = "bcdfghklmnprstvz"
	w := ""
	for range 4 {
		w += string(letters[m.IntN(len(letters))]) + string("aeiou"[m.IntN(5)])
	}
	return w
}

func (m *maker) outlet() string { return "Gazette of " + m.word() + " and " + m.word() }

// source adds a document and answers the mark by which other rows name it.
func (m *maker) source(published schema.Date) string {
	mark := fmt.Sprintf("new:%d", len(m.rows)+1)
	outlet := m.outlet()
	m.add("sources", map[string]string{"source_id": mark, "publisher": outlet, "origin": outlet, "title": "Report " + m.word(),
		"url": "https://" + m.word() + ".example/" + m.word(), "published": string(published), "language": "en", "kind": "news", "access": "read"})
	return mark
}

// day is a day between the first strike and the newest.
func (m *maker) day() schema.Date {
	first := m.Assessment.Data.Strikes.Rows[0].Date
	days := 1
	for first.AddDays(days) < m.Assessment.Data.LastDay() {
		days++
	}
	return first.AddDays(m.IntN(days))
}

func (m *maker) theater() string {
	theaters := m.Assessment.Data.Theaters.Rows
	return theaters[m.IntN(len(theaters))].Theater
}

func (m *maker) anyStrike() schema.Strike {
	strikes := m.Assessment.Data.Strikes.Rows
	return strikes[m.IntN(len(strikes))]
}

// strike adds a strike with two documents that tell of it.
func (m *maker) strike(day schema.Date, theater string) {
	mark, low := "new:strike", 1+m.IntN(5)
	high := low + m.IntN(2)
	target, vessels := "boat", "1"
	for _, t := range m.Assessment.Data.Theaters.Rows {
		if t.Theater == theater && t.Medium == "land" {
			target, vessels = "building", ""
		}
	}
	m.add("strikes", map[string]string{"strike_id": mark, "date": string(day), "date_precision": "day", "announced_by": "Ministry of " + m.word(), "theater": theater,
		"location_precision": "theater", "target_type": target, "vessels": vessels, "deaths": strconv.Itoa(low), "deaths_min": strconv.Itoa(low), "deaths_max": strconv.Itoa(high),
		"follow_up": "unknown", "evidence_offered": "video", "confirmation": "declared"})
	for _, n := range []int{low, high} {
		m.add("accounts", map[string]string{"strike_id": mark, "source_id": m.source(day.AddDays(1)), "date": string(day), "theater": theater,
			"deaths_min": strconv.Itoa(n), "deaths_max": strconv.Itoa(n), "vessels": vessels, "evidence_offered": "video"})
	}
}

// account adds one of a strike whose number is known, above its range by so many.
func (m *maker) account(above int) {
	s := m.anyStrike()
	high, ok := s.DeathsMax.Int()
	if !ok {
		m.unsure = errors.New("no number is known")
		return
	}
	n := strconv.Itoa(high + above)
	m.add("accounts", map[string]string{"strike_id": string(s.ID), "source_id": m.source(s.Public().AddDays(1)), "date": string(s.Date), "deaths_min": n, "deaths_max": n})
	m.widen = append(m.widen, s.ID)
}

// figure adds the figure of another outlet, of the same day, higher by so many.
func (m *maker) figure(above int) {
	agreeing := slices.DeleteFunc(slices.Clone(m.Assessment.Verdicts()), func(v figure.Verdict) bool {
		t := m.Assessment.Data.Tallies.Rows[v.Row]
		return v.Outcome != figure.Agrees || !t.AsOf.Known() || !t.Deaths.Known() || t.DeathsTo.Known() || t.DeathsQualifier != "exact"
	})
	row := agreeing[m.IntN(len(agreeing))].Row
	t := m.Assessment.Data.Tallies.Rows[row]
	n, _ := t.Deaths.Int()
	m.add("tallies", map[string]string{"source_id": m.source(t.AsOf), "series": m.outlet(), "from": string(t.From), "as_of": string(t.AsOf), "scope": t.Scope,
		"deaths": strconv.Itoa(n + above), "deaths_qualifier": "exact", "counts_missing": t.CountsMissing})
}

func (m *maker) claim(topic, contradicts string) {
	day := m.day()
	cells := map[string]string{"date": string(day), "claimant": "Ministry of " + m.word(), "topic": topic, "stance": "disputes",
		"claim": "The boat carried " + m.word() + ".", "contradicts": contradicts, "source_id": m.source(day)}
	if contradicts == "" {
		m.add("topics", map[string]string{"topic": topic, "label": "Whether there was " + topic, "label_es": "Si había " + topic, "proposition": "The boats carried " + topic + ".", "proposition_es": "Los barcos llevaban " + topic + "."})
	}
	m.add("claims", cells)
}
