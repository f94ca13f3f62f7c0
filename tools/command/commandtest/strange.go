//go:build unix

package commandtest

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
)

// Strange are the things that can bear the name of a table, and why they are none.
var Strange = []struct {
	Name   string
	Make   func(path string) error
	Rule   string // that validate tells
	Reason string // that fmt tells
}{
	{"folder", func(path string) error { return os.Mkdir(path, 0o777) }, "unreadable-file", "it is a folder"},
	{"pipe", func(path string) error { return syscall.Mkfifo(path, 0o666) }, "unreadable-file", "it is no regular file"},
	{"link to nowhere", func(path string) error { return os.Symlink("gone.csv", path) }, "missing-file", "it is a link that leads nowhere"},
	{"link to itself", func(path string) error { return os.Symlink("strikes.csv", path) }, "unreadable-file", "too many levels of symbolic links"},
	{"link out of the folder", func(path string) error { return os.Symlink("../outside/strikes.csv", path) }, "unreadable-file", "path escapes from parent"},
	{"link out of the folder, from the top", func(path string) error {
		target, err := filepath.Abs(filepath.Join(filepath.Dir(path), "..", "outside", "strikes.csv"))
		return errors.Join(err, os.Symlink(target, path))
	}, "unreadable-file", "path escapes from parent"},
	{"link to a device", func(path string) error { return os.Symlink("/dev/zero", path) }, "unreadable-file", "path escapes from parent"},
	{"link to a pipe", func(path string) error {
		return errors.Join(syscall.Mkfifo(path+".pipe", 0o666), os.Symlink("strikes.csv.pipe", path))
	}, "unreadable-file", "it is no regular file"},
	{"file that may not be read", func(path string) error { return os.WriteFile(path, []byte("strike_id\n"), 0) }, "unreadable-file", "permission denied"},
}
