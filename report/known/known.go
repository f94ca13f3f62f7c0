// Package known tells what was public by a day: which strikes, documents, figures and
// claims, and what the accounts that were public bear out of each strike.
package known

import (
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

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
