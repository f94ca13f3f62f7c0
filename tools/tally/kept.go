package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/strike-tally/strike-tally/report/atomicfile"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/tally/internal/form"
	"github.com/strike-tally/strike-tally/validate/draft"
)

// kept is the file in which the answers of a form are kept while it is filled in, as
// JSON that --from json reads, too: whatever ends the program, they are there.
type kept struct {
	path string
	own  bool  // named by --keep, so that it stays when the rows are written
	has  bool  // whether answers are in it
	err  error // why they could not be kept
}

// keptFor is where answers about a table of a folder are kept: in the file that --keep
// names, or in one of the user's state folder, one for each kind and folder.
func keptFor(named, folder string, t *schema.Table) *kept {
	if named != "" {
		return &kept{path: named, own: true}
	}
	whole, err := filepath.Abs(folder)
	if err != nil {
		whole = folder
	}
	sum := sha256.Sum256([]byte(whole))
	state := stateFolder()
	if state == "" || os.MkdirAll(state, 0o700) != nil {
		return &kept{path: ".tally-draft-" + draft.Kind(t) + ".json"}
	}
	return &kept{path: filepath.Join(state, draft.Kind(t)+"-"+hex.EncodeToString(sum[:4])+".json")}
}

// stateFolder is where a program keeps what is to outlast it; empty where nothing says.
func stateFolder() string {
	if state := os.Getenv("XDG_STATE_HOME"); filepath.IsAbs(state) {
		return filepath.Join(state, "tally")
	}
	of := map[string]func() (string, error){"windows": os.UserCacheDir, "darwin": os.UserConfigDir}[runtime.GOOS]
	if of != nil {
		folder, err := of()
		if err != nil {
			return ""
		}
		return filepath.Join(folder, "tally")
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return filepath.Join(home, ".local", "state", "tally")
}

// save keeps rows.
func (k *kept) save(rows []*draft.Row) {
	k.has = true
	k.err = atomicfile.File(k.path, func(w io.Writer) error {
		_, err := w.Write(draft.Document(rows))
		return err
	})
}

// load is what was kept; none without an error where nothing was.
func (k *kept) load() ([]*draft.Row, error) {
	text, err := os.ReadFile(k.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	rows, err := draft.JSON(nil, k.path, text)
	if err == nil && form.MainTable(rows) == nil {
		err = fmt.Errorf("%s: found no rows, want the answers of a form", k.path)
	}
	k.has = err == nil
	return rows, err
}

// setAside gives a file of answers another name, under which they stay.
func (k *kept) setAside() (name string, err error) {
	stem := strings.TrimSuffix(k.path, ".json")
	for n := 1; ; n++ {
		name = fmt.Sprintf("%s-%d.json", stem, n)
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			break
		}
	}
	k.has = false
	return name, os.Rename(k.path, name)
}

// written forgets the answers: they are rows now. A file that the person named stays.
func (k *kept) written() {
	if !k.own {
		k.discard()
	}
}

func (k *kept) discard() {
	if err := os.Remove(k.path); err == nil || errors.Is(err, fs.ErrNotExist) {
		k.has = false
	}
}

// way is how a person goes on with what was kept; empty where nothing is.
func (a *addition) way(k *kept) string {
	if !k.has || k.err != nil {
		return ""
	}
	way := "tally add " + draft.Kind(a.table) + " --resume"
	if a.data != "" {
		way += " --data " + shellWord(a.data)
	}
	if k.own {
		way += " --keep " + shellWord(k.path)
	}
	return way
}
