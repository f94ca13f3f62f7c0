package figure

import "github.com/strike-tally/strike-tally/schema"

// witnesses counts figures, those of one series or of one origin as one. Documents whose
// origin is not told may all carry what another one reports: they are no witnesses beside
// those that tell theirs, and one where none does.
func (j *Judge) witnesses(verdicts []*Verdict) int {
	group := map[string]string{} // of a name, the name that stands for it
	var of func(name string) string
	of = func(name string) string {
		if to, ok := group[name]; ok && to != name {
			return of(to)
		}
		return name
	}
	seen := map[string]bool{}
	for _, v := range verdicts {
		names := []string{}
		if v.Tally.Series != "" {
			names = append(names, "series "+v.Tally.Series)
		}
		if s := j.data.Sources.Get(v.Tally.SourceID); s != nil && s.Origin != "" && s.Origin != schema.OriginNotTold {
			names = append(names, "origin "+s.Origin)
		}
		if len(names) == 0 {
			continue
		}
		for _, name := range names {
			group[of(name)] = of(names[0])
			seen[name] = true
		}
	}
	roots := map[string]bool{}
	for name := range seen {
		roots[of(name)] = true
	}
	return max(len(roots), min(len(verdicts), 1))
}
