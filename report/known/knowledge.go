package known

import (
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Knowledge is what was public by a day.
type Knowledge struct {
	d         *schema.Dataset
	day       schema.Date
	documents map[schema.ID]schema.Date // the day of each document; none where nothing tells it
	inferred  map[schema.ID]schema.Date // those of them that only the strikes tell that rest on the document
	accounts  [][]*schema.Account       // of each row of strikes
}

// New is what was public by a day; an empty day serves to ask for the days of rows.
func New(d *schema.Dataset, day schema.Date) *Knowledge {
	k := &Knowledge{d: d, day: day, documents: map[schema.ID]schema.Date{}, accounts: byStrike(d)}
	speaks := func(source schema.ID, day schema.Date) { // of that day, and was not written before it
		k.documents[source] = max(k.documents[source], day)
	}
	for i := range d.Tallies.Rows {
		speaks(d.Tallies.Rows[i].SourceID, d.Tallies.Rows[i].AsOf.Last())
	}
	for i := range d.Claims.Rows {
		speaks(d.Claims.Rows[i].SourceID, d.Claims.Rows[i].Date.Last())
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

// byStrike are the accounts of each row of strikes, in the order of their table.
func byStrike(d *schema.Dataset) [][]*schema.Account {
	of := make([][]*schema.Account, d.Strikes.Len())
	number := make([]int, len(of))
	for i := range d.Accounts.Rows {
		if row, ok := d.Strikes.Find(string(d.Accounts.Rows[i].StrikeID)); ok {
			number[row]++
		}
	}
	all := make([]*schema.Account, d.Accounts.Len())
	for row, n := range number {
		of[row], all = all[:0:n], all[n:]
	}
	for i := range d.Accounts.Rows {
		if row, ok := d.Strikes.Find(string(d.Accounts.Rows[i].StrikeID)); ok {
			of[row] = append(of[row], &d.Accounts.Rows[i])
		}
	}
	for row := range of { // of rows with one id each has all
		if same, ok := d.Strikes.Find(string(d.Strikes.Rows[row].ID)); ok {
			of[row] = of[same]
		}
	}
	return of
}

// of are the accounts of a strike.
func (k *Knowledge) of(strike schema.ID) []*schema.Account {
	if row, ok := k.d.Strikes.Find(string(strike)); ok {
		return k.accounts[row]
	}
	return nil
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
		if slices.ContainsFunc(k.accounts[i], func(a *schema.Account) bool { return k.documents[a.SourceID].Known() }) {
			continue
		}
		for _, a := range k.accounts[i] {
			k.inferred[a.SourceID] = max(k.inferred[a.SourceID], s.Public())
		}
	}
	for source, day := range k.inferred {
		k.documents[source] = day
	}
}

// told reports whether a claim on a follow-up hit of a strike was public.
func (k *Knowledge) told(strike schema.ID) bool {
	for i := range k.d.Claims.Rows {
		c := &k.d.Claims.Rows[i]
		if public := k.Claim(c); c.Topic == schema.FollowUpTopic && c.StrikeID == strike && public.Known() && public <= k.day {
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
