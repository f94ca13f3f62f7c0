package site

import (
	"fmt"
	"io/fs"
	"sync"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/contradiction"
	"github.com/strike-tally/strike-tally/report/datapackage"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// facts are the dataset with everything that pages show of it, computed once.
type facts struct {
	about    datapackage.About
	identity summary.Identity
	*assess.Assessment

	accounts map[schema.ID][]int // rows of accounts by strike
	through  map[schema.ID][]int // rows of tallies by the newest strike that they name
	claims   map[schema.ID][]int // rows of claims by strike
	linked   *contradiction.Claims
	cited    map[schema.ID]citations
	inSeries map[int]place // row of a tally -> its place in a series
	calendar func() *assess.Calendar
	contrast func() *contrast
	told     sync.Map // of columns, as "strikes.missing": whether the dataset tells them
}

// citations are the rows that rest on a source.
type citations struct{ accounts, tallies, claims, excluded []int }

// place is a point of a series.
type place struct{ series, point int }

func gather(files fs.FS) (*facts, error) {
	d := schema.Read(files)
	identity, err := summary.Identify(d, files) // before anything is changed in it
	if err != nil {
		return nil, fmt.Errorf("site: %w", err)
	}
	makeInert(d)
	f := &facts{identity: identity, Assessment: assess.New(d, assess.Options{})}
	if f.about, err = datapackage.Beside(files); err != nil {
		return nil, fmt.Errorf("site: %w", err)
	}
	f.about.Title, f.about.Description, f.about.Version = inert(f.about.Title), inert(f.about.Description), inert(f.about.Version)
	for i := range f.about.Licenses {
		if l := &f.about.Licenses[i]; !webAddress(l.Path) {
			l.Path = ""
		}
	}
	for i := range f.about.Contributors {
		f.about.Contributors[i].Title = inert(f.about.Contributors[i].Title)
	}
	for code, subject := range f.about.Subject {
		f.about.Subject[code] = inert(subject)
	}
	f.contrast = sync.OnceValue(f.findContrast)
	f.calendar = sync.OnceValue(func() *assess.Calendar {
		return f.Calendar(f.Headline(), func(id schema.ID) bool { return f.rowPath(id) != "" })
	})
	f.link()
	return f, nil
}

// link notes which rows speak of which.
func (f *facts) link() {
	d := f.Data
	f.accounts, f.through, f.claims = map[schema.ID][]int{}, map[schema.ID][]int{}, map[schema.ID][]int{}
	f.cited = map[schema.ID]citations{}
	var claims []*schema.Claim
	f.inSeries = map[int]place{}
	cite := func(source schema.ID, add func(*citations)) {
		c := f.cited[source]
		add(&c)
		f.cited[source] = c
	}
	for i := range d.Accounts.Rows {
		a := &d.Accounts.Rows[i]
		f.accounts[a.StrikeID] = append(f.accounts[a.StrikeID], i)
		cite(a.SourceID, func(c *citations) { c.accounts = append(c.accounts, i) })
	}
	for i := range d.Tallies.Rows {
		t := &d.Tallies.Rows[i]
		if t.Through.Known() {
			f.through[t.Through] = append(f.through[t.Through], i)
		}
		cite(t.SourceID, func(c *citations) { c.tallies = append(c.tallies, i) })
	}
	for i := range d.Claims.Rows {
		c := &d.Claims.Rows[i]
		if c.StrikeID.Known() {
			f.claims[c.StrikeID] = append(f.claims[c.StrikeID], i)
		}
		claims = append(claims, c)
		cite(c.SourceID, func(t *citations) { t.claims = append(t.claims, i) })
	}
	f.linked = contradiction.New(claims)
	for i := range d.Excluded.Rows {
		cite(d.Excluded.Rows[i].SourceID, func(c *citations) { c.excluded = append(c.excluded, i) })
	}
	for i, series := range f.Series() {
		for n := range series.Points {
			f.inSeries[series.Points[n].Verdict.Row] = place{i, n}
		}
	}
}
