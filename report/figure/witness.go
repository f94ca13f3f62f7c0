package figure

// witnesses counts figures, those of one series or of one origin as one.
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
		if s := j.data.Sources.Get(v.Tally.SourceID); s != nil && s.Origin != "" && s.Origin != "not told" {
			names = append(names, "origin "+s.Origin)
		}
		if len(names) == 0 {
			names = append(names, "source "+string(v.Tally.SourceID))
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
	return len(roots)
}
