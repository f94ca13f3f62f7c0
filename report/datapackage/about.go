package datapackage

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"slices"
	"strings"
)

// Beside is what the descriptor beside the tables says of the dataset; nothing where there
// is none.
func Beside(files fs.FS) (About, error) {
	text, err := fs.ReadFile(files, File)
	if errors.Is(err, fs.ErrNotExist) {
		return About{}, nil
	}
	if err != nil {
		return About{}, fmt.Errorf("%s: %w", File, err)
	}
	return ReadAbout(text)
}

// hosts are where repositories stand at https://host/owner/name.
var hosts = []string{"github.com", "gitlab.com", "codeberg.org"}

// RepositoryAddress is the address of the repository: the one that is told, else the
// homepage where that is one; empty if none is told.
func (a *About) RepositoryAddress() string {
	if a.Repository != "" {
		return strings.TrimSuffix(a.Repository, "/")
	}
	if u, err := url.Parse(a.Homepage); err == nil && slices.Contains(hosts, u.Host) && strings.Count(strings.Trim(u.Path, "/"), "/") == 1 {
		return strings.TrimSuffix(a.Homepage, "/")
	}
	return ""
}

// SiteAddress is where its pages stand, with a slash at its end: the homepage where that
// is no repository, else where GitHub shows the pages of the repository; empty if nothing
// tells.
func (a *About) SiteAddress() string {
	repository := a.RepositoryAddress()
	if a.Homepage != "" && strings.TrimSuffix(a.Homepage, "/") != repository {
		return strings.TrimSuffix(a.Homepage, "/") + "/"
	}
	return PagesOf(repository)
}

// PagesOf is where GitHub shows the pages of a repository; empty for one elsewhere.
func PagesOf(repository string) string {
	path, ok := strings.CutPrefix(repository, "https://github.com/")
	owner, name, two := strings.Cut(path, "/")
	if !ok || !two || owner == "" || name == "" {
		return ""
	}
	return "https://" + strings.ToLower(owner) + ".github.io/" + name + "/"
}

// Licence is the first licence; nil if none is told.
func (a *About) Licence() *License {
	if len(a.Licenses) == 0 || a.Licenses[0] == (License{}) {
		return nil
	}
	return &a.Licenses[0]
}

// open are licences under which anybody may use a dataset for any purpose, by the
// beginnings of their names.
var open = []string{"CC0-", "CC-BY-4", "CC-BY-3", "CC-BY-2", "CC-BY-1", "CC-BY-SA-", "PDDL", "ODC-By", "ODC-BY", "ODbL", "ODC-ODbL", "ODC-PDDL"}

// Open reports whether the licence allows anybody to use the dataset for any purpose.
func (l *License) Open() bool {
	return slices.ContainsFunc(open, func(name string) bool { return strings.HasPrefix(l.Name, name) })
}

// Label is the licence as people write it: CC BY-NC-ND 4.0 for CC-BY-NC-ND-4.0.
func (l *License) Label() string {
	switch {
	case l.Name == "" && l.Title == "":
		return l.Path
	case l.Name == "":
		return l.Title
	}
	middle, ok := strings.CutPrefix(l.Name, "CC-")
	if at := strings.LastIndex(middle, "-"); ok && at > 0 {
		return "CC " + middle[:at] + " " + middle[at+1:]
	}
	return l.Name
}

// Deed is the address of the licence, in a language where its host has it in several.
func (l *License) Deed(deed string) string {
	if strings.HasPrefix(l.Path, "https://creativecommons.org/licenses/") && strings.HasSuffix(l.Path, "/") {
		return l.Path + deed
	}
	return l.Path
}

// SpokenIn reports whether the dataset's pages are made in a language: in each where it
// names none.
func (a *About) SpokenIn(code string) bool {
	return len(a.Languages) == 0 || slices.Contains(a.Languages, code)
}

// Unsaid are the properties, as the descriptor names them, that pages and files of the
// dataset would tell and that it does not say.
func (a *About) Unsaid() []string {
	var unsaid []string
	for _, one := range []struct {
		property string
		said     bool
	}{
		{"name", a.Name != ""}, {"title", a.Title != ""}, {"description", a.Description != ""}, {"version", a.Version != ""},
		{"homepage", a.Homepage != ""}, {"licenses", a.Licence() != nil}, {"contributors", len(a.Contributors) > 0},
	} {
		if !one.said {
			unsaid = append(unsaid, one.property)
		}
	}
	return unsaid
}
