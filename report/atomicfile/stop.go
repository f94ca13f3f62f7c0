package atomicfile

import (
	"os"
	"path/filepath"
	"slices"
	"sync"
)

// disk is held by those who make, rename or remove files: by many at once, but by Stop
// alone. Temporary are the files and
// folders that would be left over if the program ended now.
var disk struct {
	sync.RWMutex
	list      sync.Mutex
	temporary []string
}

// Stop ends all writing for good: what is half written is removed, and what stood
// before stands. It is for a program that was told to end, and that ends as soon as
// Stop has answered; whoever is about to make, rename or remove a file waits in vain.
func Stop() {
	disk.Lock()
	for _, path := range disk.temporary {
		os.RemoveAll(path)
	}
}

// held changes what is on the disk.
func held(change func() error) error {
	disk.RLock()
	defer disk.RUnlock()
	return change()
}

// through makes something of a temporary name, which is removed if the program is
// stopped meanwhile; finish, which takes the name away, is all done or not at all.
func through(temporary string, fill, finish func() error) error {
	note := func(change func([]string) []string) {
		disk.list.Lock()
		disk.temporary = change(disk.temporary)
		disk.list.Unlock()
	}
	note(func(all []string) []string { return append(all, temporary) })
	err := fill()
	return held(func() error {
		if err == nil {
			err = finish()
		}
		if err != nil {
			os.RemoveAll(temporary)
		}
		note(func(all []string) []string {
			return slices.DeleteFunc(all, func(path string) bool { return path == temporary })
		})
		return err
	})
}

// Scratch lends a new folder for what is needed only while something is written.
func Scratch(use func(folder string) error) error {
	path := filepath.Join(os.TempDir(), "tally")
	sweep(path)
	folder := beside(path)
	return through(folder, func() error {
		if err := held(func() error { return os.Mkdir(folder, 0o700) }); err != nil {
			return err
		}
		return use(folder)
	}, func() error { return os.RemoveAll(folder) })
}
