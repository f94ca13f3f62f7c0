package release

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// State is the dataset as it was released, or as it stands now.
type State struct {
	Version *Version    // nil: not released yet
	Date    schema.Date // day of the commit; empty if not released yet
	Data    *schema.Dataset
}

// Release is what one release changed.
type Release struct {
	Version  *Version    // nil: not released yet
	Date     schema.Date // day of the commit; empty if not released yet
	Previous *Version    // the release before; nil for the first
	// Change is that from the release before, without verdicts and findings. For the
	// first release it is from nothing, and every row is new.
	Change *change.Change
}

// History are the releases, newest first, of states given oldest first. A last one
// that is not released is left out if it equals the release before.
func History(states []State) []Release {
	var before *State
	var releases []Release
	for i := range states {
		s := &states[i]
		r := Of(before, s)
		if s.Version == nil && r.Same() {
			continue
		}
		releases = append(releases, r)
		before = s
	}
	slices.Reverse(releases)
	return releases
}

// Of is the release of a state after another; before is nil for the first.
func Of(before, after *State) Release {
	r := Release{Version: after.Version, Date: after.Date}
	earlier := schema.Read(schema.Texts{})
	if before != nil {
		r.Previous, earlier = before.Version, before.Data
	}
	r.Change = change.Sums(assess.New(earlier, assess.Options{}), assess.New(after.Data, assess.Options{}))
	return r
}

// Same reports whether the tables are those of the release before.
func (r *Release) Same() bool { return r.Previous != nil && r.Change.Step() == change.None }

// Next is the version that the release should have by what it changes. One that
// leaves the tables as they are renews the program alone, as a patch.
func (r *Release) Next() Version {
	if r.Previous == nil {
		return First
	}
	if r.Same() {
		return r.Previous.After(change.Patch)
	}
	return r.Previous.After(r.Change.Step())
}

// Check is an error if the release has another version than it should have, or has
// lost rows without a word.
func (r *Release) Check() error {
	if r.Version != nil && *r.Version != r.Next() {
		if r.Previous == nil {
			return fmt.Errorf("found version %s, want %s for the first release", r.Version, r.Next())
		}
		why := phrase.English(r.Change.After.Data).VersionReason(r.Change.Reasons())
		if why == "" {
			why = "the tables are the same"
		}
		return fmt.Errorf("found version %s, want %s: since %s %s", r.Version, r.Next(), r.Previous, why)
	}
	for i := range r.Change.Rows {
		if row := &r.Change.Rows[i]; row.Kind == schema.RowVanished || row.Kind == schema.RowUnread {
			return fmt.Errorf("found that %s of %s is %s since %s, want every row kept, or withdrawn with a row in excluded.csv", row.ID, row.Table.File, row.Kind, r.Previous)
		}
	}
	return nil
}
