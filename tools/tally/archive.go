package main

import (
	"archive/zip"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
)

// unpacked bounds what the tables of an archive hold together, in bytes: far above any
// dataset that fits into memory, and below what a small file can be made to unpack to.
const unpacked = 1 << 30

// inArchive is the state of the tables in a zip file, such as the data package that a site
// or a release offers, or a whole repository: those that lie least deep.
func (c *comparison) inArchive(name string) (state, error) {
	archive, err := zip.OpenReader(name)
	if err != nil {
		return state{}, fmt.Errorf("%s: %w", name, err)
	}
	c.close = append(c.close, archive)
	strikes := schema.TableNamed("strikes").File
	var folders []string
	size := uint64(0)
	for _, f := range archive.File {
		if path.Ext(f.Name) == ".csv" {
			size += f.UncompressedSize64
		}
		if path.Base(f.Name) == strikes && fs.ValidPath(f.Name) {
			folders = append(folders, path.Dir(f.Name))
		}
	}
	depth := func(folder string) int { return strings.Count(path.Join("/", folder, "strikes"), "/") }
	slices.SortStableFunc(folders, func(a, b string) int { return depth(a) - depth(b) })
	switch {
	case len(folders) == 0:
		return state{}, fmt.Errorf("%s: found no %s, want an archive of tables", name, strikes)
	case len(folders) > 1 && depth(folders[0]) == depth(folders[1]):
		return state{}, fmt.Errorf("%s: found %s in %s and in %s, want one of them", name, strikes, folders[0], folders[1])
	case size > unpacked:
		return state{}, fmt.Errorf("%s: found tables of %d bytes, want at most %d", name, size, unpacked)
	}
	files, err := fs.Sub(archive, folders[0])
	if err != nil {
		return state{}, fmt.Errorf("%s: %w", name, err)
	}
	called := filepath.ToSlash(name)
	return state{Side: view.Side{Name: called}, files: files, root: called + ":"}, nil
}
