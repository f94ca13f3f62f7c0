package known

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// What was known of a strike by a day is what the accounts bear out that were public:
//
//   - lowest and highest are the smallest and the largest number of killed in them, as
//     for the whole dataset; an end that none gives is not known;
//   - the best value is the dataset's, if one of them carries it, else the number that
//     those of most independent origins give; of several the one that was public
//     first, then the lowest. Where none gives one number there is no best value;
//   - survivors likewise;
//   - evidence is what they say together, as for the whole dataset ([schema.Vocabulary.Offered]).

// standsThen reports whether an account stood on a day: it stands now, or it was not
// corrected yet.
func (k *Knowledge) standsThen(a *schema.Account, day schema.Date) bool {
	if a.Stands() {
		return true
	}
	var corrected schema.Date
	for _, other := range k.of(a.StrikeID) {
		if public := k.Document(other.SourceID); other.Stands() && public.Known() && k.origin(other) != "" && k.origin(other) == k.origin(a) && (corrected == "" || public < corrected) {
			corrected = public
		}
	}
	return corrected > day
}

// origin is the origin of an account's document; empty where it is not told.
func (k *Knowledge) origin(a *schema.Account) string {
	if s := k.d.Sources.Get(a.SourceID); s != nil && s.OriginKnown() {
		return s.Origin
	}
	return ""
}

// public are the accounts of a strike that were public and stood on the day, or, if
// there was none yet, on the first day on which there was one; the day on which the
// last of them became public, empty where no account has a day.
func (k *Knowledge) public(strike schema.ID) ([]*schema.Account, schema.Date) {
	day := k.day
	first := schema.Date("")
	for _, a := range k.of(strike) {
		if public := k.Document(a.SourceID); public.Known() && (first == "" || public < first) {
			first = public
		}
	}
	if first == "" {
		return nil, ""
	}
	day = max(day, first)
	var found []*schema.Account
	var last schema.Date
	for _, a := range k.of(strike) {
		if public := k.Document(a.SourceID); public.Known() && public <= day && k.standsThen(a, day) {
			found, last = append(found, a), max(last, public)
		}
	}
	return found, max(first, last)
}

// borneOut sets killed, survivors and evidence to what accounts bear out.
func (k *Knowledge) borneOut(s *schema.Strike, accounts []*schema.Account) {
	var low, high schema.Count
	upper := false
	var exact, survivors []stated
	for _, a := range accounts {
		for _, c := range []schema.Count{a.DeathsMin, a.DeathsMax} {
			if n, ok := c.Int(); ok {
				low, high = schema.NewCount(min(low.Or(n), n)), schema.NewCount(max(high.Or(n), n))
			}
		}
		upper = upper || a.DeathsMax.Known()
		if a.DeathsMin.Known() && a.DeathsMin == a.DeathsMax {
			exact = append(exact, stated{a.DeathsMin, a})
		}
		if a.Survivors.Known() {
			survivors = append(survivors, stated{a.Survivors, a})
		}
	}
	if !upper {
		high = ""
	}
	s.Deaths, s.DeathsMin, s.DeathsMax = k.best(s.Deaths, exact), low, high
	s.Survivors = k.best(s.Survivors, survivors)
	offered := make([]schema.List, len(accounts))
	for i, a := range accounts {
		offered[i] = a.EvidenceOffered
	}
	s.EvidenceOffered = k.d.Words(schema.Evidence).Offered(offered...)
}

// stated is a number with an account that gives it.
type stated struct {
	number schema.Count
	by     *schema.Account
}

// best is the number that stands for several; empty where there is none.
func (k *Knowledge) best(now schema.Count, all []stated) schema.Count {
	origins, first := map[schema.Count]map[string]bool{}, map[schema.Count]schema.Date{}
	for _, s := range all {
		if s.number == now {
			return now
		}
		if origins[s.number] == nil {
			origins[s.number], first[s.number] = map[string]bool{}, k.Document(s.by.SourceID)
		}
		first[s.number] = min(first[s.number], k.Document(s.by.SourceID))
		if origin := k.origin(s.by); origin != "" {
			origins[s.number][origin] = true
		}
	}
	if len(all) == 0 {
		return ""
	}
	return slices.MinFunc(all, func(a, b stated) int {
		return cmp.Or(len(origins[b.number])-len(origins[a.number]), cmp.Compare(first[a.number], first[b.number]), a.number.Or(0)-b.number.Or(0))
	}).number
}
