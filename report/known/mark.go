package known

import "github.com/strike-tally/strike-tally/schema"

// Mark tells what a report of an earlier day holds of a strike though it was not told by
// then. Wherever such a value is printed, [Sign] stands behind it.
type Mark struct {
	// Numbers: killed, survivors and evidence are those of accounts that were public later,
	// or have no day.
	Numbers bool
	Vessels bool // no account that was public states the number of vessels
	// FollowUp: the answer is that people were not hit again, of which no row tells when it
	// was known.
	FollowUp bool
}

// Sign stands behind a value that was not told by the day asked for.
const Sign = "†"

// Signed is a text with [Sign] behind it if it is marked; the blank before it does not break.
func Signed(text string, marked bool) string {
	if marked {
		return text + "\u00a0" + Sign
	}
	return text
}

// And is what is marked in either.
func (m Mark) And(other Mark) Mark {
	return Mark{m.Numbers || other.Numbers, m.Vessels || other.Vessels, m.FollowUp || other.FollowUp}
}

// Marks are those of the strikes of which something is marked.
type Marks map[schema.ID]Mark

// Numbers are the strikes whose numbers are marked, in the order of a dataset.
func (m Marks) Numbers(d *schema.Dataset) []schema.ID {
	var ids []schema.ID
	for i := range d.Strikes.Rows {
		if id := d.Strikes.Rows[i].ID; m[id].Numbers {
			ids = append(ids, id)
		}
	}
	return ids
}

// Told are the days on which the killed of each row of strikes, as they are counted now,
// were first stated by an account with a day; empty for a strike of which no such account
// states it.
func (k *Knowledge) Told() []schema.Date {
	told := make([]schema.Date, k.d.Strikes.Len())
	for row := range told {
		s := &k.d.Strikes.Rows[row]
		for _, a := range k.accounts[row] {
			states := a.DeathsMin == s.Deaths && a.DeathsMax == s.Deaths
			if !s.Deaths.Known() {
				states = a.DeathsMin == s.DeathsMin
			}
			if !states {
				continue
			}
			if day := k.Document(a.SourceID); day.Known() && !k.Inferred(a.SourceID) && (told[row] == "" || day < told[row]) {
				told[row] = day
			}
		}
	}
	return told
}
