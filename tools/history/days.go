package history

import (
	"path"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/schema"
)

// Days are the states of a folder of tables at the end of the days on which its main line
// of commits changed it, oldest first: the newest such days, and the state before them. A
// day is that of the commit where it was made.
func (r *Repository) Days(revision, folder string, most int) ([]release.State, error) {
	out, err := r.git(nil, "log", "--first-parent", "--format=%H %cs", revision, "--", ":(top,glob)"+path.Join(folder, "*.csv"))
	if err != nil {
		return nil, err
	}
	var states []release.State
	last := schema.Date("")
	for line := range strings.Lines(string(out)) {
		commit, date, _ := strings.Cut(strings.TrimSpace(line), " ")
		day := schema.Date(date)
		if last != "" && day >= last { // an earlier commit of the day, or of a clock that was wrong
			continue
		}
		files, found, err := r.Tables(commit, folder)
		if err != nil {
			return nil, err
		}
		if !found {
			continue
		}
		states, last = append(states, release.State{Date: day, Data: schema.Read(files)}), day
		if len(states) > most {
			break
		}
	}
	slices.Reverse(states)
	return states, nil
}
