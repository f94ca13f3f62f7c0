package summary

import (
	"github.com/strike-tally/strike-tally/schema"
)

// followUpTopic is the topic of the claims by which a follow-up hit became public.
const followUpTopic = "follow_up_strike"

// Newest is the last day that stands in any table. A report of that day or a later
// one holds everything, also what is undated.
func Newest(d *schema.Dataset) schema.Date {
	var newest schema.Date
	for _, sheet := range d.Sheets() {
		for column, c := range sheet.Table().Columns {
			if c.Kind != schema.Day {
				continue
			}
			for row := range sheet.Len() {
				if day := schema.Date(sheet.Cell(row, column)); day.Valid() {
					newest = max(newest, day)
				}
			}
		}
	}
	return newest
}

// Known is the dataset as it was public by a day: what a report written then could
// rest on. An empty day asks for everything.
//
//   - A strike is public from the day on which it was announced, a presumed death
//     from its own day, a follow-up hit from the first claim about it.
//   - An account is public when its document is.
//   - A figure is public when its document is, and not before the day that it speaks
//     of or the strike that it includes; a claim likewise, from the later of its own
//     day and that of its document.
//   - What has no day at all is left out.
//   - Notes are written by the makers of the dataset and may tell what came later:
//     they are left out, but for the reasons of waivers, which carry their own day.
//
// Other cells (ranges, survivors, evidence) have no day of becoming public; they are
// what the dataset holds now.
func Known(d *schema.Dataset, day schema.Date) *schema.Dataset {
	if day == "" || day >= Newest(d) {
		return d
	}
	k := &knowledge{d, day}
	known := *d
	known.Strikes = keep(d.Strikes, k.strike)
	known.Accounts = keep(d.Accounts, func(a *schema.Account) bool {
		s := d.Strikes.Get(a.StrikeID)
		return k.dated(a.SourceID) && s != nil && s.Public() <= day
	})
	known.Tallies = keep(d.Tallies, func(t *schema.Tally) bool { public := k.Figure(t); return public.Known() && public <= day })
	known.Claims = keep(d.Claims, func(c *schema.Claim) bool {
		public := k.Claim(c)
		c.Note = ""
		return public.Known() && public <= day
	})
	cited := map[schema.ID]bool{}
	for i := range known.Tallies.Rows {
		cited[known.Tallies.Rows[i].SourceID] = true
	}
	for i := range known.Claims.Rows {
		c := &known.Claims.Rows[i]
		cited[c.SourceID] = true
		c.Answers = k.answers(known.Claims, c.Answers)
	}
	known.Sources = keep(d.Sources, func(s *schema.Source) bool {
		s.Note = ""
		return s.Published.Valid() && s.Published <= day || !s.Published.Valid() && cited[s.ID]
	})
	known.Excluded = keep(d.Excluded, func(x *schema.Excluded) bool {
		x.Note = ""
		return k.dated(x.SourceID) && (!x.Date.Valid() || x.Date <= day)
	})
	known.Coverage = keep(d.Coverage, func(c *schema.Coverage) bool {
		if c.To > day {
			c.To, c.Note = day, ""
		}
		return c.From <= day
	})
	return &known
}

// knowledge is what was public by a day; everything where the day is empty.
type knowledge struct {
	d   *schema.Dataset
	day schema.Date
}

// keep copies the rows that a day leaves; the function may change its copy.
func keep[R any](s *schema.Sheet[R], public func(*R) bool) *schema.Sheet[R] {
	var rows []R
	for i := range s.Rows {
		if row := s.Rows[i]; public(&row) {
			rows = append(rows, row)
		}
	}
	return schema.NewSheet(s.Table(), rows)
}

func (k *knowledge) strike(s *schema.Strike) bool {
	s.Note = ""
	if s.MissingKnown > k.day {
		s.Missing, s.MissingKnown = "", ""
	}
	told := false
	for i := range k.d.Claims.Rows {
		c := &k.d.Claims.Rows[i]
		public := k.Claim(c)
		told = told || c.Topic == followUpTopic && c.StrikeID == s.ID && public.Known() && public <= k.day
	}
	if !told {
		s.FollowUp = "unknown"
	}
	return s.Public() <= k.day
}

// dated reports whether a document was published by the day.
func (k *knowledge) dated(source schema.ID) bool {
	p := k.published(source)
	return p.Known() && p <= k.day
}

func (k *knowledge) published(source schema.ID) schema.Date {
	if s := k.d.Sources.Get(source); s != nil && s.Published.Valid() {
		return s.Published
	}
	return ""
}

// Figure is the day by which a figure was public; empty where nothing tells it.
func (k *knowledge) Figure(t *schema.Tally) schema.Date {
	public := max(k.published(t.SourceID), t.AsOf)
	if s := k.d.Strikes.Get(t.Through); s != nil && public.Known() {
		public = max(public, s.Public())
	}
	return public
}

// Claim is the day by which a claim was public; empty where nothing tells it.
func (k *knowledge) Claim(c *schema.Claim) schema.Date {
	return max(k.published(c.SourceID), c.Date)
}

func (k *knowledge) answers(claims *schema.Sheet[schema.Claim], answers schema.List) schema.List {
	var kept []string
	for _, id := range answers.Members() {
		if claims.Get(schema.ID(id)) != nil {
			kept = append(kept, id)
		}
	}
	return schema.NewList(kept...)
}
