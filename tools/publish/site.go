package main

import (
	"cmp"
	"fmt"
	"net/url"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/atomicfile"
	"github.com/strike-tally/strike-tally/report/datapackage"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/report/site"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/command"
	"github.com/strike-tally/strike-tally/tools/history"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// siteFlags are what site and serve share.
type siteFlags struct {
	data       string // folder of the tables; empty: the built-in ones
	base       string // address of the site
	repository string // address of the repository
	reader     string // folder of the program that reads a text; empty: none
	csvOnly    bool   // no other forms of the tables
}

func siteCommand() *cobra.Command {
	var f siteFlags
	var folder string
	c := &cobra.Command{
		Use:   "site -o FOLDER",
		Short: command.PublishedShort("site"),
		Long: `site writes a static site in English and Spanish: totals and every published figure on one chart, the
strikes as a table and a map, a page for every strike, figure, source and claim, codebook, rules, changes and
downloads. It asks no other host for anything and can be put on any web server.

The folder may be new, empty, or one that site wrote before; it is replaced as a whole.`,
		Example: `  tally site -o public
  tally site -o public --base-url https://example.org/strikes/
  tally site -o public --data data       the tables of a folder; releases and days are read from its git repository`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if folder == "" {
				return fmt.Errorf("--output: found none, want a folder to write")
			}
			command.StopWhole()
			if err := command.AskForUnsaid(c.ErrOrStderr(), f.data); err != nil {
				return err
			}
			s, err := f.build()
			if err != nil {
				return err
			}
			parts := make([]atomicfile.Part, len(s.Files))
			for i := range s.Files {
				parts[i] = atomicfile.Part{Name: s.Files[i].Path, Write: s.Files[i].Write}
			}
			return atomicfile.Folder(folder, parts)
		},
	}
	command.AddData(c, &f.data)
	f.addSite(c, "address at which the site will stand (default: as datapackage.json tells it)")
	c.Flags().StringVarP(&folder, "output", "o", "", "folder to write")
	return c
}

func (f *siteFlags) addSite(c *cobra.Command, base string) {
	c.Flags().StringVar(&f.base, "base-url", "", base)
	c.Flags().BoolVar(&f.csvOnly, "csv-only", false, "offer the tables as they stand, and in no other form; for tables with faults")
	c.Flags().StringVar(&f.reader, "reader", "", "folder of the program that reads a text in the browser, which go run ./tools/browser -o FOLDER makes (default: none, and the page tells of tally read)")
	c.Flags().StringVar(&f.repository, "repository", "", "address of the repository, for corrections (default: as datapackage.json tells it)")
}

// build makes the site.
func (f *siteFlags) build() (*site.Site, error) {
	files, err := command.Files(f.data)
	if err != nil {
		return nil, err
	}
	about, err := datapackage.Beside(files)
	if err != nil {
		return nil, err
	}
	o := site.Options{BaseURL: f.base, Repository: strings.TrimSuffix(f.repository, "/"), Rules: append(rules.All(), assess.FigureRules(nil, nil, nil)...)}
	if own, err := builtIn(&about); err != nil {
		return nil, err
	} else if own {
		o.Example = rules.Example
	}
	if u, err := url.Parse(o.Repository); o.Repository != "" && (err != nil || u.Scheme != "https" || u.Host == "") {
		return nil, fmt.Errorf("--repository: found %q, want an address such as https://github.com/owner/name", f.repository)
	}
	switch {
	case o.BaseURL == "" && o.Repository != "":
		o.BaseURL = cmp.Or(datapackage.PagesOf(o.Repository), o.Repository)
	case o.BaseURL == "":
		o.BaseURL = about.SiteAddress()
	}
	if o.Repository == "" {
		o.Repository = about.RepositoryAddress()
	}
	if o.BaseURL != "" && !strings.HasSuffix(o.BaseURL, "/") {
		o.BaseURL += "/"
	}
	if f.reader != "" {
		if o.Reader, err = site.ReadReader(os.DirFS(f.reader)); err != nil {
			return nil, fmt.Errorf("--reader: %w", err)
		}
	}
	if !f.csvOnly {
		if o.Downloads, o.Joined, err = downloads(files); err != nil {
			return nil, fmt.Errorf("found no way to make the other forms of the tables, which --csv-only leaves out: %w", err)
		}
	}
	if err := past(f.data, schema.Read(files), &o); err != nil {
		return nil, fmt.Errorf("releases: %w", err)
	}
	return site.Build(files, o)
}

// builtIn reports whether tables are those of the repository from which the program is
// built, in any state: the examples of its rules are invented in their likeness, and say
// nothing of a campaign elsewhere.
func builtIn(about *datapackage.About) (bool, error) {
	own, err := datapackage.Beside(command.BuiltIn)
	return about.Name == own.Name && about.RepositoryAddress() == own.RepositoryAddress(), err
}

// daysTold is how many days on which rows were changed the site tells of.
const daysTold = 60

// past tells a site what was: the changes of the tables by release, what is not released yet
// and the tables of each, by the tags of the folder's repository, and what was changed by day,
// by its commits. Nothing of the built-in tables, or where git or a repository is not there.
func past(folder string, now *schema.Dataset, o *site.Options) error {
	if folder == "" {
		return nil
	}
	repo, err := history.Open(folder)
	if err != nil {
		return nil // nothing can be told
	}
	if _, err := repo.Commit("HEAD"); err != nil {
		return nil // nothing is committed yet
	}
	days, err := repo.Days("HEAD", repo.Prefix, daysTold)
	if err != nil {
		return err
	}
	o.Days = release.Days(days)
	if o.Editions, err = repo.Releases("HEAD", repo.Prefix); err != nil || len(o.Editions) == 0 {
		return err
	}
	o.Releases = release.History(append(slices.Clone(o.Editions), release.State{Data: now}))
	return nil
}
