package atomicfile

import (
	"errors"
	"os"
	"path/filepath"
)

// replace gives a folder its name, in place of the one that stands there. An empty one stays
// and takes up what is new: it may be the one somebody works in, and must not go away under
// their feet.
func replace(path, temporary string, stands bool) error {
	if !stands {
		return os.Rename(temporary, path)
	}
	if entries, err := os.ReadDir(path); err != nil {
		return err
	} else if len(entries) == 0 {
		return moveInto(path, temporary)
	}
	before := beside(path)
	if err := os.Rename(path, before); err != nil {
		return err
	}
	if err := os.Rename(temporary, path); err != nil {
		return errors.Join(err, os.Rename(before, path))
	}
	return os.RemoveAll(before)
}

// moveInto moves all that stands in a folder into an empty one; where one part fails, it is
// empty again.
func moveInto(path, temporary string) error {
	entries, err := os.ReadDir(temporary)
	if err != nil {
		return err
	}
	for i, entry := range entries {
		if err := os.Rename(filepath.Join(temporary, entry.Name()), filepath.Join(path, entry.Name())); err != nil {
			for _, moved := range entries[:i] {
				err = errors.Join(err, os.RemoveAll(filepath.Join(path, moved.Name())))
			}
			return err
		}
	}
	if err := settle(path); err != nil {
		return err
	}
	return os.Remove(temporary)
}
