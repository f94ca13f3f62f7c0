package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/atomicfile"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/command"
	"github.com/strike-tally/strike-tally/tools/history"
)

func changelogCommand() *cobra.Command {
	var f changelogFlags
	c := &cobra.Command{
		Use:   "changelog [VERSION]",
		Short: "tell what each release of the tables changed, by the tags of the repository",
		Long: `changelog tells for each release what it changed: rows added, changed and withdrawn, and the totals
before and after. Releases are the git tags v1.2.3 that the present commit holds, newest first; what the
working tree changes since then stands on top. With VERSION only that release is told.

With --as what is not released yet is told as a release of that version and day, to be written into
data/CHANGELOG.md and tagged with the same commit. It is refused where the version is not the one that the
changes ask for: major when a row is withdrawn or a column changes, minor when rows are added, patch for
corrections, and for a release that renews the program alone.`,
		Example: `  tally changelog                     all releases, and what is not released yet
  tally changelog v1.1.0              one release
  tally changelog --as v1.2.0 --date 2026-11-02 -o data/CHANGELOG.md`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if err := f.run(c.OutOrStdout(), args); err != nil {
				return fmt.Errorf("changelog: %w", err)
			}
			return nil
		},
	}
	c.Flags().StringVar(&f.data, "data", "data", "folder of the tables inside the repository, from its top")
	c.Flags().StringVar(&f.format, "format", "markdown", "form of the answer: markdown or json")
	f.addLanguage(c)
	c.Flags().StringVar(&f.as, "as", "", "version as which to tell what is not released yet")
	c.Flags().StringVar(&f.date, "date", "", "day of that release, YYYY-MM-DD")
	c.Flags().StringVarP(&f.output, "output", "o", "", "file to write (default: the standard output)")
	return c
}

type changelogFlags struct {
	flags
	as, date, output string
}

func (f *changelogFlags) run(w io.Writer, args []string) error {
	if err := command.Word("format", f.format, "markdown", "json"); err != nil {
		return err
	}
	l, err := language.Named(f.lang)
	if err != nil {
		return fmt.Errorf("--lang: %w", err)
	}
	releases, err := f.releases()
	if err != nil {
		return err
	}
	write := func(w io.Writer) error { return view.Changelog(w, l, releases) }
	if len(args) == 1 {
		r, err := released(releases, args[0])
		if err != nil {
			return err
		}
		releases = []release.Release{*r}
		write = func(w io.Writer) error { return view.ReleaseNotes(w, l, r) }
	}
	if f.format == "json" {
		write = func(w io.Writer) error { return view.ChangelogJSON(w, l, releases) }
	}
	if f.output != "" {
		return atomicfile.File(f.output, write)
	}
	return write(w)
}

// releases are those of the repository, and on top what is not released yet.
func (f *changelogFlags) releases() ([]release.Release, error) {
	now, err := f.now()
	if err != nil {
		return nil, err
	}
	folder, err := insideRepository(f.data)
	if err != nil {
		return nil, err
	}
	repo, err := history.Open(".")
	if err != nil {
		return nil, err
	}
	files, err := command.Files(filepath.Join(repo.Top, filepath.FromSlash(folder)))
	if err != nil {
		return nil, err
	}
	now.Data = schema.Read(files)
	states, err := repo.Releases("HEAD", folder)
	if err != nil {
		return nil, err
	}
	releases := release.History(append(states, now))
	if now.Version != nil {
		err = releases[0].Check()
	}
	return releases, err
}

// now is the present state as the flags name it, without its tables.
func (f *changelogFlags) now() (release.State, error) {
	date, err := command.Day("date", f.date)
	switch {
	case err != nil:
		return release.State{}, err
	case f.as == "" && f.date == "":
		return release.State{}, nil
	case f.as == "" || f.date == "":
		return release.State{}, errors.New("found one of --as and --date, want both or neither")
	}
	version, ok := release.Parse(f.as)
	if !ok {
		return release.State{}, fmt.Errorf("--as: found %q, want a version such as v1.2.0", f.as)
	}
	return release.State{Version: &version, Date: date}, nil
}

// released finds a release by its version.
func released(releases []release.Release, name string) (*release.Release, error) {
	version, ok := release.Parse(name)
	if !ok {
		return nil, fmt.Errorf("found %q, want a version such as v1.2.0", name)
	}
	for i := range releases {
		if v := releases[i].Version; v != nil && *v == version {
			return &releases[i], nil
		}
	}
	return nil, fmt.Errorf("found no release %s in the present commit: its tag may not be fetched (git fetch --tags)", version)
}
