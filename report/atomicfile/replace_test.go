package atomicfile

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// An empty folder is filled and stays the folder that it is, as somebody may work in it.
func TestAnEmptyFolderStays(t *testing.T) {
	parts := []Part{{"a.csv", write("a")}, {"b/c.csv", write("c")}}
	for name, make := range map[string]func(string, []Part) error{"New": New, "Folder": Folder} {
		parent := t.TempDir()
		path := filepath.Join(parent, "empty")
		if err := os.Mkdir(path, 0o750); err != nil {
			t.Fatal(err)
		}
		before, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := make(path, parts); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		after, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if !os.SameFile(before, after) || before.Mode() != after.Mode() {
			t.Errorf("%s: found another folder of that name than before", name)
		}
		text, err := os.ReadFile(filepath.Join(path, "b", "c.csv"))
		if diff := cmp.Diff("c", string(text)); err != nil || diff != "" {
			t.Errorf("%s: %v (-want +got)\n%s", name, err, diff)
		}
		if beside, err := os.ReadDir(parent); err != nil || len(beside) != 1 {
			t.Errorf("%s: found %v beside the folder, %v", name, beside, err)
		}
	}
}

// Where a part cannot be moved the folder is empty again.
func TestAnEmptyFolderIsFilledWholeOrNotAtAll(t *testing.T) {
	parent := t.TempDir()
	from, to := filepath.Join(parent, "from"), filepath.Join(parent, "to")
	for _, folder := range []string{from, to, filepath.Join(from, "b"), filepath.Join(to, "b"), filepath.Join(to, "b", "full")} {
		if err := os.Mkdir(folder, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(from, "a"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := moveInto(to, from); err == nil {
		t.Fatal("found no error, want one for b, which stands there and is not empty")
	}
	if _, err := os.Stat(filepath.Join(to, "a")); !os.IsNotExist(err) {
		t.Errorf("found %v for a, want it gone again", err)
	}
}

func write(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}
