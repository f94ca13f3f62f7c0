//go:build !linux

package atomicfile

import (
	"io/fs"
	"os"
	"path/filepath"
)

// settleAll brings all that stands in a folder to the disk, a file after the other.
func settleAll(folder string) error {
	return filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir():
			return settle(path)
		}
		f, err := os.OpenFile(path, os.O_RDWR, 0) // Windows wants it open for writing
		if err != nil {
			return err
		}
		defer f.Close()
		return f.Sync()
	})
}
