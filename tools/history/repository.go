// Package history reads the dataset as it was at earlier commits and releases,
// through the git program. It never changes a repository.
package history

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// Repository is a git repository.
type Repository struct {
	Top    string // its folder
	Prefix string // path of the folder that was asked for inside it, with slashes; empty for the top
}

// Open finds the repository that holds a folder.
func Open(folder string) (*Repository, error) {
	r := &Repository{Top: folder}
	out, err := r.git(nil, "rev-parse", "--show-toplevel", "--show-prefix")
	if err != nil {
		return nil, err
	}
	top, prefix, _ := strings.Cut(strings.TrimSuffix(string(out), "\n"), "\n")
	r.Top, r.Prefix = filepath.FromSlash(top), strings.TrimSuffix(prefix, "/")
	return r, nil
}

// git runs a git command and answers its output. Arguments go to git as they are,
// without a shell; whatever comes from a user must not begin with a hyphen.
func (r *Repository) git(input []byte, args ...string) ([]byte, error) {
	c := exec.Command("git", append([]string{"--no-pager"}, args...)...)
	c.Dir = r.Top
	c.Env = append(os.Environ(), "LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0")
	c.Stdin = bytes.NewReader(input)
	out, err := c.Output()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		line, _, _ := strings.Cut(strings.TrimSpace(string(exit.Stderr)), "\n")
		return nil, fmt.Errorf("git %s: %s", args[0], strings.TrimPrefix(line, "fatal: "))
	}
	if err != nil {
		return nil, fmt.Errorf("git %s: %w", args[0], err)
	}
	return out, nil
}

// Commit is the full name of the commit that a revision names.
func (r *Repository) Commit(revision string) (string, error) {
	if revision == "" || strings.HasPrefix(revision, "-") {
		return "", fmt.Errorf("found %q, want a revision or a folder", revision)
	}
	out, err := r.git(nil, "rev-parse", "--verify", "--quiet", revision+"^{commit}")
	if err != nil {
		return "", fmt.Errorf("found no revision and no folder %q", revision)
	}
	return strings.TrimSpace(string(out)), nil
}

// mainBranches are where a repository's main branch may be found. A remote one
// comes first, for that is what a change is proposed to; upstream is the usual
// name for the original of a fork.
var mainBranches = []string{
	"refs/remotes/upstream/HEAD", "refs/remotes/upstream/main", "refs/remotes/upstream/master",
	"refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master",
	"refs/heads/main", "refs/heads/master",
}

// MergeBase is the commit at which the work on HEAD left the main branch, with
// that branch's name.
func (r *Repository) MergeBase() (branch, commit string, err error) {
	for _, ref := range mainBranches {
		if _, err := r.Commit(ref); err != nil {
			continue
		}
		name := strings.TrimPrefix(strings.TrimPrefix(ref, "refs/heads/"), "refs/remotes/")
		out, err := r.git(nil, "merge-base", ref, "HEAD")
		if err != nil {
			return "", "", fmt.Errorf("found no common commit of %s and HEAD, want a base named: the history may be cut off (git fetch --unshallow)", name)
		}
		return name, strings.TrimSpace(string(out)), nil
	}
	return "", "", errors.New("found no main branch (main or master, of upstream, origin or here), want a base named")
}

// Changed are the files in which the working tree differs from the present commit,
// and those of which git knows nothing, ignored ones aside.
func (r *Repository) Changed() ([]string, error) {
	out, err := r.git(nil, "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames")
	var names []string
	for entry := range strings.SplitSeq(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		if len(entry) > 3 {
			names = append(names, entry[3:]) // behind two letters and a blank
		}
	}
	return names, err
}

// Tables are the CSV files of a folder in a commit, as stored, without any
// conversion that attributes or settings ask for; false if there is no such folder.
func (r *Repository) Tables(commit, folder string) (schema.Texts, bool, error) {
	out, err := r.git(nil, "ls-tree", "-z", commit+":"+folder)
	if err != nil {
		if _, err := r.git(nil, "cat-file", "-e", commit+"^{tree}"); err != nil {
			return nil, false, err
		}
		return nil, false, nil
	}
	var names, objects []string
	for entry := range strings.SplitSeq(string(out), "\x00") {
		about, name, _ := strings.Cut(entry, "\t")
		fields := strings.Fields(about) // mode, type, object
		if len(fields) == 3 && fields[1] == "blob" && fields[0] != "120000" && strings.EqualFold(path.Ext(name), ".csv") {
			names, objects = append(names, name), append(objects, fields[2])
		}
	}
	out, err = r.git([]byte(strings.Join(objects, "\n")+"\n"), "cat-file", "--batch")
	if err != nil {
		return nil, false, err
	}
	files, err := batch(names, out)
	return files, true, err
}

// batch reads what cat-file --batch writes: for each object a line with its size,
// its bytes, a line end.
func batch(names []string, out []byte) (schema.Texts, error) {
	texts := schema.Texts{}
	for _, name := range names {
		head, rest, _ := bytes.Cut(out, []byte("\n"))
		fields := strings.Fields(string(head))
		size, err := strconv.Atoi(fields[len(fields)-1])
		if err != nil || size >= len(rest) {
			return nil, fmt.Errorf("git cat-file: found %q for %s, want an object", head, name)
		}
		texts[name] = rest[:size:size]
		out = rest[size+1:]
	}
	return texts, nil
}
