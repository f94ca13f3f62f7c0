package site

import (
	"io/fs"
	"testing"
)

// siteOf is the site of a dataset, and the facts that it tells.
func siteOf(t testing.TB, files fs.FS, o Options) (*facts, *Site) {
	t.Helper()
	f, err := gather(files)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Build(files, o)
	if err != nil {
		t.Fatal(err)
	}
	return f, s
}
