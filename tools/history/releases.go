package history

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/schema"
)

// tag is a tag that names a release.
type tag struct {
	version release.Version
	date    schema.Date // of the commit, where it was made
}

// tags are the releases that a commit holds, oldest first. The day is that of the
// commit, not of the tag: a tag may be fetched as a mere name.
func (r *Repository) tags(commit string) ([]tag, error) {
	out, err := r.git(nil, "for-each-ref", "--merged="+commit, "--format=%(refname:strip=2) %(committerdate:short)%(*committerdate:short)", "refs/tags/v*")
	if err != nil {
		return nil, err
	}
	var all []tag
	for line := range strings.Lines(string(out)) {
		name, date, _ := strings.Cut(strings.TrimSpace(line), " ")
		if v, ok := release.Parse(name); ok {
			all = append(all, tag{v, schema.Date(date)})
		}
	}
	slices.SortFunc(all, func(a, b tag) int { return a.version.Compare(b.version) })
	return all, nil
}

// state is the folder of tables as a release holds it; false if it has none.
func (r *Repository) state(t tag, folder string) (release.State, bool, error) {
	files, found, err := r.Tables("refs/tags/"+t.version.String(), folder)
	if err != nil || !found {
		return release.State{}, false, err
	}
	return release.State{Version: &t.version, Date: t.date, Data: schema.Read(files)}, true, nil
}

// Releases are the states of a folder of tables at the releases that a commit
// holds, oldest first. Those without the folder are left out.
func (r *Repository) Releases(commit, folder string) ([]release.State, error) {
	tags, err := r.tags(commit)
	if err != nil {
		return nil, err
	}
	var states []release.State
	for _, t := range tags {
		s, found, err := r.state(t, folder)
		if err != nil {
			return nil, err
		}
		if found {
			states = append(states, s)
		}
	}
	return states, nil
}

// Newest is the last of [Repository.Releases]; nil if there is none.
func (r *Repository) Newest(commit, folder string) (*release.State, error) {
	tags, err := r.tags(commit)
	if err != nil {
		return nil, err
	}
	for _, t := range slices.Backward(tags) {
		if s, found, err := r.state(t, folder); err != nil || found {
			return &s, err
		}
	}
	return nil, nil
}
