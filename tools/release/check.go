package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/strike-tally/strike-tally/report/datapackage"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/tools/history"
)

// told is what the repository tells of a release.
type told struct {
	day   time.Time // of the tagged commit; what archives carry as the time of files
	notes string
}

// check is an error if the present commit is not the one to be released, or its
// files do not tell of the release.
func (r *request) check() (told, error) {
	version, ok := release.Parse(r.version)
	if !ok {
		return told{}, fmt.Errorf("-version: found %q, want one such as v1.2.0", r.version)
	}
	if r.try {
		return told{day: time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC), notes: "A try.\n"}, nil
	}
	releases, err := r.releases(version)
	if err != nil {
		return told{}, err
	}
	this := &releases[0]
	if err := this.Check(); err != nil {
		return told{}, fmt.Errorf("the tag does not fit the data: %w", err)
	}
	if err := errors.Join(r.checkPackage(this), r.checkChangelog(releases)); err != nil {
		return told{}, err
	}
	var b strings.Builder
	if err := view.ReleaseNotes(&b, phrase.English(nil).Language, this); err != nil {
		return told{}, err
	}
	return told{day: this.Date.Time(), notes: bounded(b.String()) + howMade(version)}, nil
}

// releases are all releases up to the one that is made.
func (r *request) releases(version release.Version) ([]release.Release, error) {
	repo, err := history.Open(r.root)
	if err != nil {
		return nil, err
	}
	head, err := repo.Commit("HEAD")
	if err != nil {
		return nil, err
	}
	if tagged, err := repo.Commit("refs/tags/" + version.String()); err != nil || tagged != head {
		return nil, fmt.Errorf("found no tag %s at the present commit %.12s, want it checked out with its tags", version, head)
	}
	if changed, err := repo.Changed(); err != nil || len(changed) > 0 {
		return nil, errors.Join(err, fmt.Errorf("found files that are not committed, want none: %q", changed))
	}
	states, err := repo.Releases(head, "data")
	if err != nil {
		return nil, err
	}
	releases := release.History(states)
	if len(releases) == 0 || *releases[0].Version != version {
		return nil, fmt.Errorf("found that the present commit holds another newest release of data/ than %s", version)
	}
	return releases, nil
}

// checkPackage wants the version and the day in the data package, which has them from
// CITATION.cff.
func (r *request) checkPackage(this *release.Release) error {
	text, err := os.ReadFile(filepath.Join(r.root, "data", datapackage.File))
	if err != nil {
		return err
	}
	about, err := datapackage.ReadAbout(text)
	if err != nil {
		return err
	}
	var errs []error
	for _, one := range []struct{ property, cited, found, want string }{
		{"version", "version", about.Version, this.Version.Number()},
		{"released", "date-released", about.Released, string(this.Date)}, // the day of the commit
	} {
		if one.found != one.want {
			errs = append(errs, fmt.Errorf("found %s %q in data/%s, want %q: set %s in CITATION.cff and run `go generate ./...` before the tag", one.property, one.found, datapackage.File, one.want, one.cited))
		}
	}
	return errors.Join(errs...)
}

func (r *request) checkChangelog(releases []release.Release) error {
	found, err := os.ReadFile(filepath.Join(r.root, "data", "CHANGELOG.md"))
	if err != nil {
		return err
	}
	var want strings.Builder
	if err := view.Changelog(&want, phrase.English(nil).Language, releases); err != nil {
		return err
	}
	if string(found) != want.String() {
		this := &releases[0]
		return fmt.Errorf("found another data/CHANGELOG.md than `tally changelog` writes, want it written before the tag: tally changelog --as %s --date %s -o data/CHANGELOG.md (the day is that of the commit)", this.Version, this.Date)
	}
	return nil
}

// notesLimit is how long a text on GitHub's page of a release may be, less than it
// takes, in bytes.
const notesLimit = 120_000

// bounded cuts a text at a line, and says so.
func bounded(notes string) string {
	if len(notes) <= notesLimit {
		return notes
	}
	cut := strings.LastIndexByte(notes[:notesLimit], '\n') + 1
	return notes[:cut] + "\nThe rest is in data/CHANGELOG.md.\n"
}

func howMade(version release.Version) string {
	return fmt.Sprintf("\n---\n`sha256sum --check --ignore-missing SHA256SUMS` verifies what you have downloaded. At the tag, `GOTOOLCHAIN=%s go run ./tools/release -version %s -o dist` makes the same files.\n", runtime.Version(), version)
}
