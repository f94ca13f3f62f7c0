package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/command"
	"github.com/strike-tally/strike-tally/tools/history"
	"github.com/strike-tally/strike-tally/validate"
)

// comparison finds the states that are compared.
type comparison struct {
	close  []io.Closer // archives that are read
	folder string      // of the tables in the repository, with slashes; empty: its top
	repo   *history.Repository
	stderr io.Writer
}

func compare(stderr io.Writer, folder string, args []string, today schema.Date) (*view.Diff, error) {
	inside, err := insideRepository(folder)
	if err != nil {
		return nil, err
	}
	c := &comparison{folder: inside, stderr: stderr}
	defer func() {
		for _, archive := range c.close {
			archive.Close() //nolint:errcheck // it was read only
		}
	}()
	base, head, err := c.sides(args)
	if err != nil {
		return nil, err
	}
	d := &view.Diff{Base: base.Side, Head: head.Side, Root: head.root}
	o := assess.Options{Today: today}
	after := assess.New(schema.Read(head.files), o)
	if base.absent { // nothing is wrong with what is not there
		o.Skip = func(*validate.Rule) bool { return true }
	}
	d.Change = change.Between(assess.New(schema.Read(base.files), o), after)
	if base.Revision != "" {
		d.Release, err = c.released(base.Revision, after.Data)
	}
	return d, err
}

// released is a state as the release after the newest one that the base holds.
func (c *comparison) released(base string, d *schema.Dataset) (*release.Release, error) {
	newest, err := c.repo.Newest(base, c.folder)
	if err != nil {
		return nil, err
	}
	next := release.Of(newest, &release.State{Data: d})
	return &next, nil
}

// insideRepository is a folder of tables as git names it; empty for the top.
func insideRepository(folder string) (string, error) {
	if !filepath.IsLocal(folder) {
		return "", fmt.Errorf("--data: found %q, want a folder inside the repository", folder)
	}
	if folder = path.Clean(filepath.ToSlash(folder)); folder == "." {
		folder = ""
	}
	return folder, nil
}

// state is one side with its files.
type state struct {
	view.Side
	files  fs.FS
	root   string
	absent bool // the commit has no such folder
}

func (c *comparison) sides(args []string) (base, head state, err error) {
	if len(args) == 0 {
		base, err = c.leftMain()
	} else {
		base, err = c.named(args[0])
	}
	if err != nil {
		return base, head, err
	}
	if len(args) < 2 {
		head, err = c.workingTree()
	} else {
		head, err = c.named(args[1])
	}
	if err == nil && head.absent {
		err = fmt.Errorf("found no folder %q in %s", c.folder, head.Short(phrase.English(nil)))
	}
	return base, head, err
}

// repository opens the repository at its first use: two folders need none.
func (c *comparison) repository() (*history.Repository, error) {
	if c.repo != nil {
		return c.repo, nil
	}
	repo, err := history.Open(".")
	c.repo = repo
	return repo, err
}

// leftMain is the state at which the work left the main branch.
func (c *comparison) leftMain() (state, error) {
	repo, err := c.repository()
	if err != nil {
		return state{}, err
	}
	branch, commit, err := repo.MergeBase()
	if err != nil {
		return state{}, err
	}
	return c.atCommit(view.Side{Left: branch}, commit)
}

func (c *comparison) workingTree() (state, error) {
	repo, err := c.repository()
	if err != nil {
		return state{}, err
	}
	files, err := command.Files(filepath.Join(repo.Top, filepath.FromSlash(c.folder)))
	return state{files: files, root: slashed(c.folder)}, err
}

// named is the state that an argument names: a folder, an archive or a revision.
func (c *comparison) named(arg string) (state, error) {
	info, err := os.Stat(arg)
	folder := err == nil && info.IsDir()
	if err == nil && info.Mode().IsRegular() && strings.EqualFold(filepath.Ext(arg), ".zip") {
		return c.inArchive(arg)
	}
	if folder && (filepath.IsAbs(arg) || strings.HasPrefix(arg, ".")) {
		return inFolder(arg)
	}
	repo, err := c.repository()
	if err != nil {
		if folder {
			return inFolder(arg)
		}
		return state{}, err
	}
	commit, err := repo.Commit(arg)
	switch {
	case folder && err == nil:
		return state{}, fmt.Errorf("found a folder and a revision %q, want ./%s or a longer name of the revision", arg, arg)
	case folder:
		return inFolder(arg)
	case err != nil:
		return state{}, err
	}
	return c.atCommit(view.Side{Name: arg}, commit)
}

func inFolder(folder string) (state, error) {
	files, err := command.Files(folder)
	name := filepath.ToSlash(filepath.Clean(folder))
	return state{Side: view.Side{Name: name}, files: files, root: slashed(name)}, err
}

func (c *comparison) atCommit(side view.Side, commit string) (state, error) {
	files, found, err := c.repo.Tables(commit, c.folder)
	if err == nil && !found {
		fmt.Fprintf(c.stderr, "tally: found no folder %q in %s: taken as empty\n", c.folder, side.Called(phrase.English(nil)))
	}
	side.Revision = commit
	return state{Side: side, files: files, root: slashed(c.folder), absent: !found}, err
}

// slashed is a folder as it stands before file names.
func slashed(folder string) string {
	if folder == "" || folder == "." {
		return ""
	}
	return folder + "/"
}
