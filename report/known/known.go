// Package known tells what was public by a day: which strikes, documents, figures and
// claims, and what the accounts that were public bear out of each strike.
package known

import (
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// FollowUpTopic is the topic of the claims by which a follow-up hit became public.
const FollowUpTopic = "follow_up_strike"

// Newest is the last day of a strike, a document, a figure or a claim. A report of
// that day or a later one holds everything, also what is undated. The days of waivers
// and of coverage tell when the dataset was worked on, not what was public.
func Newest(d *schema.Dataset) schema.Date {
	var newest schema.Date
	for _, sheet := range d.Sheets() {
		for column := range sheet.Table().Columns {
			if !TellsNewest(sheet.Table(), &sheet.Table().Columns[column]) {
				continue
			}
			for row := range sheet.Len() {
				newest = max(newest, schema.Date(sheet.Cell(row, column)).Last())
			}
		}
	}
	return newest
}

// TellsNewest reports whether the newest day of a dataset may stand in a column.
func TellsNewest(t *schema.Table, c *schema.Column) bool {
	switch t.Name {
	case "strikes", "sources", "tallies", "claims":
		return c.Kind == schema.Day && c.Name != "accessed"
	}
	return false
}

// By is the dataset as it was public by a day: what a report written then could
// rest on. An empty day asks for everything.
//
//   - A strike is public from the day on which it was announced, a presumed death
//     from its own day, a follow-up hit from the first claim about it.
//   - A document is public from the day on which it was published, or the last day of
//     that month; one without a day from the latest day of the figures and claims that it
//     states; else from the first day on which a claim elsewhere contradicts or supports
//     one of its claims; else from the day of a strike that has no account with a day. What
//     has no day at all is left out.
//   - An account is public when its document is. One that its outlet corrected stands
//     until the first account of its strike and origin that stands now is public.
//   - Killed, survivors and evidence of a strike are those of the accounts that were
//     public (see accounts.go). Where there was none yet, they are those of the first
//     day on which an account was, and where no account has a day, today's: the second
//     answer names these strikes.
//   - A figure is public when its document is, and not before the day that it speaks
//     of or the strike that it includes; a claim likewise, from the later of its own
//     day and that of its document.
//   - Whether people were hit again is “no” as it is now, for no account has a column
//     for it, and so is the number of vessels; both are marked where no account that was
//     public tells them.
//   - Notes are written by the makers of the dataset and may tell what came later:
//     they are left out, but for the reasons of waivers, which carry their own day. So is
//     the day on which strikes were last looked for, where it is a later one.
//
// Other cells (place, target, confirmation) have no day of becoming public; they are what
// the dataset holds now.
func By(d *schema.Dataset, day schema.Date) (known *schema.Dataset, marked Marks) {
	if day == "" || day >= Newest(d) {
		return d, nil
	}
	k := New(d, day)
	then := *d
	marked = Marks{}
	then.Strikes = keep(d.Strikes, func(s *schema.Strike) bool {
		if s.Public() > day {
			return false
		}
		if mark := k.strike(s); mark != (Mark{}) {
			marked[s.ID] = mark
		}
		return true
	})
	then.Accounts = keep(d.Accounts, func(a *schema.Account) bool {
		if k.standsThen(a, day) {
			a.Superseded = ""
		}
		s := d.Strikes.Get(a.StrikeID)
		return k.dated(a.SourceID) && s != nil && s.Public() <= day
	})
	then.Tallies = keep(d.Tallies, func(t *schema.Tally) bool { public := k.Figure(t); return public.Known() && public <= day })
	then.Claims = keep(d.Claims, func(c *schema.Claim) bool {
		public := k.Claim(c)
		c.Note = ""
		return public.Known() && public <= day
	})
	for i := range then.Claims.Rows {
		c := &then.Claims.Rows[i]
		c.Contradicts, c.Supports = among(then.Claims, c.Contradicts), among(then.Claims, c.Supports)
	}
	then.Sources = keep(d.Sources, func(s *schema.Source) bool {
		s.Note = ""
		return k.dated(s.ID)
	})
	then.Excluded = keep(d.Excluded, func(x *schema.Excluded) bool {
		x.Note = ""
		return k.dated(x.SourceID) && (!x.Date.Valid() || x.Date <= day)
	})
	then.Coverage = keep(d.Coverage, func(c *schema.Coverage) bool {
		if c.To > day {
			c.To, c.Note = day, ""
		}
		if c.Looked > day {
			c.Looked = ""
		}
		return c.From <= day
	})
	then.Counts = k.counts(&then)
	return &then, marked
}

// Knowledge is what was public by a day.
type Knowledge struct {
	d         *schema.Dataset
	day       schema.Date
	documents map[schema.ID]schema.Date // the day of each document; none where nothing tells it
	inferred  map[schema.ID]schema.Date // those of them that only the strikes tell that rest on the document
	accounts  map[schema.ID][]*schema.Account
}

// New is what was public by a day; an empty day serves to ask for the days of rows.
func New(d *schema.Dataset, day schema.Date) *Knowledge {
	k := &Knowledge{d: d, day: day, documents: map[schema.ID]schema.Date{}, accounts: map[schema.ID][]*schema.Account{}}
	speaks := func(source schema.ID, day schema.Date) { // of that day, and was not written before it
		k.documents[source] = max(k.documents[source], day)
	}
	for i := range d.Tallies.Rows {
		speaks(d.Tallies.Rows[i].SourceID, d.Tallies.Rows[i].AsOf.Last())
	}
	for i := range d.Claims.Rows {
		speaks(d.Claims.Rows[i].SourceID, d.Claims.Rows[i].Date.Last())
	}
	for i := range d.Accounts.Rows {
		a := &d.Accounts.Rows[i]
		k.accounts[a.StrikeID] = append(k.accounts[a.StrikeID], a)
	}
	for i := range d.Sources.Rows {
		if s := &d.Sources.Rows[i]; s.Published.Last() != "" {
			k.documents[s.ID] = s.Published.Last()
		}
	}
	k.spokenOf()
	k.restedOn()
	return k
}

// spokenOf gives a document without a day the first on which a claim elsewhere
// contradicts or supports one that it carries: it was known by then at the latest.
func (k *Knowledge) spokenOf() {
	first := map[schema.ID]schema.Date{}
	for i := range k.d.Claims.Rows {
		c := &k.d.Claims.Rows[i]
		public := k.Claim(c)
		if !public.Known() {
			continue
		}
		for _, id := range append(c.Contradicts.Members(), c.Supports.Members()...) {
			other := k.d.Claims.Get(schema.ID(id))
			if other == nil || k.documents[other.SourceID].Known() {
				continue
			}
			if day, ok := first[other.SourceID]; !ok || public < day {
				first[other.SourceID] = public
			}
		}
	}
	for source, day := range first {
		k.documents[source] = day
	}
}

// restedOn gives a document without a day the last on which a strike became public that
// rests on such documents alone: its row could not stand without them.
func (k *Knowledge) restedOn() {
	k.inferred = map[schema.ID]schema.Date{}
	for i := range k.d.Strikes.Rows {
		s := &k.d.Strikes.Rows[i]
		if slices.ContainsFunc(k.accounts[s.ID], func(a *schema.Account) bool { return k.documents[a.SourceID].Known() }) {
			continue
		}
		for _, a := range k.accounts[s.ID] {
			k.inferred[a.SourceID] = max(k.inferred[a.SourceID], s.Public())
		}
	}
	for source, day := range k.inferred {
		k.documents[source] = day
	}
}

// keep copies the rows that a day leaves; the function may change its copy.
func keep[R any](s *schema.Sheet[R], public func(*R) bool) *schema.Sheet[R] {
	var rows []R
	for i := range s.Rows {
		if row := s.Rows[i]; public(&row) {
			rows = append(rows, row)
		}
	}
	return s.Select(rows)
}

// strike sets what was known of a strike, and tells what of it was not told by then.
func (k *Knowledge) strike(s *schema.Strike) (mark Mark) {
	s.Note = ""
	mark.FollowUp = s.FollowUp == "no"
	if s.MissingKnown > k.day {
		s.Missing, s.MissingKnown = "", ""
	}
	if s.FollowUp == "yes" && !k.told(s.ID) {
		s.FollowUp = "unknown"
	}
	accounts, day := k.public(s.ID)
	told := func(is func(*schema.Account) bool) bool {
		return day != "" && day <= k.day && slices.ContainsFunc(accounts, func(a *schema.Account) bool { return !k.Inferred(a.SourceID) && is(a) })
	}
	mark.Numbers = !told(func(*schema.Account) bool { return true })
	mark.Vessels = s.Vessels.Known() && !told(func(a *schema.Account) bool { return a.Vessels == s.Vessels })
	if day != "" {
		k.borneOut(s, accounts)
	}
	return mark
}

// told reports whether a claim on a follow-up hit of a strike was public.
func (k *Knowledge) told(strike schema.ID) bool {
	for i := range k.d.Claims.Rows {
		c := &k.d.Claims.Rows[i]
		if public := k.Claim(c); c.Topic == FollowUpTopic && c.StrikeID == strike && public.Known() && public <= k.day {
			return true
		}
	}
	return false
}

// dated reports whether a document was published by the day.
func (k *Knowledge) dated(source schema.ID) bool {
	p := k.Document(source)
	return p.Known() && p <= k.day
}

// Document is the day on which a document was public; empty where nothing tells it.
func (k *Knowledge) Document(source schema.ID) schema.Date { return k.documents[source] }

// Inferred reports whether only the strikes that rest on a document tell its day.
func (k *Knowledge) Inferred(source schema.ID) bool { return k.inferred[source].Known() }

// Figure is the day by which a figure was public; empty where nothing tells it.
func (k *Knowledge) Figure(t *schema.Tally) schema.Date {
	public := max(k.Document(t.SourceID), t.AsOf)
	if s := k.d.Strikes.Get(t.Through); s != nil && public.Known() {
		public = max(public, s.Public())
	}
	return public
}

// Claim is the day by which a claim was public; empty where nothing tells it.
func (k *Knowledge) Claim(c *schema.Claim) schema.Date {
	return max(k.Document(c.SourceID), c.Date.Last())
}

// among are those of some ids that claims bear.
func among(claims *schema.Sheet[schema.Claim], ids schema.List) schema.List {
	var kept []string
	for _, id := range ids.Members() {
		if claims.Get(schema.ID(id)) != nil {
			kept = append(kept, id)
		}
	}
	return schema.NewList(kept...)
}
