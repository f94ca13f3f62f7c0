package atomicfile

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What a process left that is no more goes with the next write to the same name;
// what others are writing, or have named so by chance, stays.
func TestLeftoversAreSwept(t *testing.T) {
	child := exec.Command(os.Args[0], "-test.run=^$")
	if err := child.Run(); err != nil {
		t.Fatal(err)
	}
	dead := maker(child.ProcessState.Pid())
	folder := t.TempDir()
	path := filepath.Join(folder, "strikes.csv")
	stays := map[string]string{
		".strikes.csv" + mark + maker(os.Getppid()) + "x":                             "",
		".strikes.csv" + mark + "0-" + strconv.Itoa(child.ProcessState.Pid()) + "-1a": "", // of another machine
		".strikes.csv-1a2b": "", ".strikes.csv" + mark + "x": "", ".accounts.csv" + mark + dead + "1a": "",
	}
	for name := range stays {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"1a", "zz"} {
		if err := os.MkdirAll(filepath.Join(folder, ".strikes.csv"+mark+dead+name, "inner"), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	err := File(path, func(w io.Writer) error {
		_, err := io.WriteString(w, "new")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	stays["strikes.csv"] = "new"
	found := map[string]string{}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		text, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			t.Error(err)
		}
		found[e.Name()] = string(text)
	}
	if diff := cmp.Diff(stays, found); diff != "" {
		t.Errorf("files (-want +got)\n%s", diff)
	}
}
