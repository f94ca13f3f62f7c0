package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/strike-tally/strike-tally/data"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/contradiction"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// book is what the pages are made from: the schema, and what is counted in the
// dataset.
type book struct {
	About        *citation
	Data         *schema.Dataset
	Tables       []tableBook
	Vocabularies []vocabularyBook
	Totals       []total
	Topics       []topic
	First, Last  *schema.Strike // oldest and newest
	Weak         weak
	Judging      verdictBook
}

// tableBook is a table as the codebook shows it.
type tableBook struct {
	*schema.Table
	Rows    int
	OrderBy []string
	Columns []column
}

// vocabularyBook is a vocabulary and the columns that use it.
type vocabularyBook struct {
	*schema.Vocabulary
	UsedBy []string // table.column
}

// total is the sum of a scope, everything that is known now.
type total struct {
	Label string
	ledger.Totals
}

// topic is a proposition with the claims on either side of it.
type topic struct {
	*schema.Topic
	Claims int
	contradiction.Sides
}

func newBook(about *citation) (*book, error) {
	b := &book{About: about, Data: schema.Read(data.Files)}
	if n := len(b.Data.Faults); n > 0 {
		f := b.Data.Faults[0]
		return nil, fmt.Errorf("the tables cannot be read as they should: %s:%d:%d: %s and %d more; `tally validate` tells all",
			f.Place.File, f.Place.Line, f.Place.Column, f.Kind, n-1)
	}
	if b.Data.Strikes.Len() == 0 {
		return nil, fmt.Errorf("found no strike, want one or more")
	}
	if err := b.tables(); err != nil {
		return nil, err
	}
	b.vocabularies()
	b.totals()
	b.topics()
	b.First, b.Last = ends(b.Data.Strikes.Rows)
	b.Weak = newWeak(b.Data)
	b.Judging = newVerdictBook(b.Data)
	return b, nil
}

func (b *book) tables() error {
	for _, t := range b.Data.Held() {
		shown := tableBook{Table: t, Rows: b.Data.Sheet(t.Name).Len()}
		for _, i := range t.Order {
			shown.OrderBy = append(shown.OrderBy, t.Columns[i].Name)
		}
		for i := range t.Columns {
			c, err := newColumn(t, &t.Columns[i])
			if err != nil {
				return err
			}
			shown.Columns = append(shown.Columns, c)
		}
		b.Tables = append(b.Tables, shown)
	}
	return nil
}

func (b *book) vocabularies() {
	for _, v := range b.Data.Used() {
		shown := vocabularyBook{Vocabulary: v}
		for _, t := range b.Data.Held() {
			for i := range t.Columns {
				if t.Columns[i].Vocabulary == v {
					shown.UsedBy = append(shown.UsedBy, t.Name+"."+t.Columns[i].Name)
				}
			}
		}
		b.Vocabularies = append(b.Vocabularies, shown)
	}
}

func (b *book) totals() {
	labels := map[string]string{schema.ScopeAll: "all"}
	for _, w := range b.Data.Words(schema.Medium).Words {
		labels[w.Name] = w.Label
	}
	for _, t := range b.Data.Theaters.Rows {
		labels[t.Theater] = t.Label
	}
	for _, t := range assess.New(b.Data, assess.Options{}).Totals() {
		if t.Scope == schema.ScopeAll && b.Data.MainScope() != schema.ScopeAll {
			continue // no published total can be compared with it
		}
		b.Totals = append(b.Totals, total{labels[t.Scope], t.Totals})
	}
}

func (b *book) topics() {
	for i := range b.Data.Topics.Rows {
		t := &b.Data.Topics.Rows[i]
		var claims []*schema.Claim
		for n := range b.Data.Claims.Rows {
			if c := &b.Data.Claims.Rows[n]; c.Topic == t.Topic {
				claims = append(claims, c)
			}
		}
		b.Topics = append(b.Topics, topic{t, len(claims), contradiction.Count(claims)})
	}
}

func ends(strikes []schema.Strike) (first, last *schema.Strike) {
	byDay := func(a, b schema.Strike) int { return cmp.Compare(a.Date, b.Date) }
	oldest, newest := slices.MinFunc(strikes, byDay), slices.MaxFunc(strikes, byDay)
	return &oldest, &newest
}

// Killed is the best value, "?" where no number is known.
func (t total) Killed() string {
	if !t.Known() {
		return "?"
	}
	return strconv.Itoa(t.Deaths.Best)
}

// Range is the range of the killed, open where no upper end is known.
func (t total) Range() string {
	switch {
	case !t.Known():
		return ""
	case !t.Ended():
		return strconv.Itoa(t.Deaths.Min) + "–?"
	}
	return fmt.Sprintf("%d–%d", t.Deaths.Min, t.Deaths.Max)
}

// Alive are the survivors, "?" where nothing is known of them.
func (t total) Alive() string {
	if !t.SurvivorsKnown() {
		return "?"
	}
	return strconv.Itoa(t.Survivors)
}
