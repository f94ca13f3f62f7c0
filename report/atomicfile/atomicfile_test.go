package atomicfile_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/atomicfile"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

var errBroken = errors.New("broken")

// broken fails after it has written something.
func broken(w io.Writer) error {
	if err := text("half of it")(w); err != nil {
		return err
	}
	return errBroken
}

// tree is every file under a folder with its text.
func tree(t *testing.T, folder string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		name, _ := filepath.Rel(folder, path)
		found[filepath.ToSlash(name)] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func want(t *testing.T, folder string, want map[string]string) {
	t.Helper()
	if diff := cmp.Diff(want, tree(t, folder)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestFileReplacesAndLeavesNothingBeside(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a.csv")
	for _, s := range []string{"first, and longer\n", "second\n"} {
		if err := atomicfile.File(path, text(s)); err != nil {
			t.Fatal(err)
		}
		want(t, folder, map[string]string{"a.csv": s})
	}
	if err := atomicfile.File(path, broken); !errors.Is(err, errBroken) {
		t.Errorf("found the error %v, want %v", err, errBroken)
	}
	want(t, folder, map[string]string{"a.csv": "second\n"})
}

func TestFileFollowsALinkAndRefusesAFolder(t *testing.T) {
	folder := t.TempDir()
	real, link := filepath.Join(folder, "real"), filepath.Join(folder, "link")
	if err := os.WriteFile(real, []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, link); err != nil {
		t.Skipf("no links here: %v", err)
	}
	if err := atomicfile.File(link, text("new")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("found %v, %v, want the link as it was", info, err)
	}
	want(t, folder, map[string]string{"real": "new", "link": "new"})
	if err := atomicfile.File(folder, text("new")); err == nil || !strings.Contains(err.Error(), "no regular file") {
		t.Errorf("found the error %v, want one that the folder is no regular file", err)
	}
}

const (
	sumOfA = "559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd" // sha256 of "A"
	sumOfB = "df7e70e5021544f4834bbee64a9e3789febc4be81470df629cad6ddb03320a5c" // of "B"
)

func TestFolderHoldsPartsAndTheirSums(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "out")
	if err := atomicfile.Folder(folder, []atomicfile.Part{{Name: "b.txt", Write: text("B")}, {Name: "a/a.txt", Write: text("A")}}); err != nil {
		t.Fatal(err)
	}
	want(t, folder, map[string]string{"a/a.txt": "A", "b.txt": "B", "SHA256SUMS": sumOfA + "  a/a.txt\n" + sumOfB + "  b.txt\n"})
	if program, err := exec.LookPath("sha256sum"); err == nil {
		c := exec.Command(program, "--check", "--strict", "SHA256SUMS")
		c.Dir = folder
		if out, err := c.CombinedOutput(); err != nil {
			t.Errorf("sha256sum: %v\n%s", err, out)
		}
	}
	// A second run replaces what the first one wrote.
	if err := atomicfile.Folder(folder, []atomicfile.Part{{Name: "b.txt", Write: text("A")}}); err != nil {
		t.Fatal(err)
	}
	want(t, filepath.Dir(folder), map[string]string{"out/b.txt": "A", "out/SHA256SUMS": sumOfA + "  b.txt\n"})
}

func TestFolderIsWrittenWholeOrNotAtAll(t *testing.T) {
	top := t.TempDir()
	folder := filepath.Join(top, "out")
	parts := []atomicfile.Part{{Name: "a.txt", Write: text("A")}, {Name: "b.txt", Write: broken}}
	if err := atomicfile.Folder(folder, parts); !errors.Is(err, errBroken) {
		t.Errorf("found the error %v, want %v", err, errBroken)
	}
	want(t, top, map[string]string{})
	if err := atomicfile.Folder(folder, parts[:1]); err != nil {
		t.Fatal(err)
	}
	if err := atomicfile.Folder(folder, parts); !errors.Is(err, errBroken) {
		t.Errorf("found the error %v, want %v", err, errBroken)
	}
	want(t, top, map[string]string{"out/a.txt": "A", "out/SHA256SUMS": sumOfA + "  a.txt\n"})
}

func TestFolderOfOthersIsRefused(t *testing.T) {
	parts := []atomicfile.Part{{Name: "a.txt", Write: text("A")}}
	for _, test := range []struct {
		name   string
		stands map[string]string
		refuse string
	}{
		{"empty", nil, ""},
		{"a stranger's file", map[string]string{"thesis.doc": "x"}, "thesis.doc"},
		{"a stranger's file of the same name", map[string]string{"a.txt": "x"}, "a.txt"},
		{"a file beside an earlier run's", map[string]string{"a.txt": "A", "notes/n.txt": "x", "SHA256SUMS": sumOfA + "  a.txt\n"}, "n.txt"},
		{"an earlier run's", map[string]string{"a.txt": "A", "SHA256SUMS": sumOfA + "  a.txt\n"}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			for name, s := range test.stands {
				file := filepath.Join(folder, filepath.FromSlash(name))
				if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(file, []byte(s), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			err := atomicfile.Folder(folder, parts)
			if test.refuse == "" {
				if err != nil {
					t.Fatal(err)
				}
				want(t, folder, map[string]string{"a.txt": "A", "SHA256SUMS": sumOfA + "  a.txt\n"})
				return
			}
			if err == nil || !strings.Contains(err.Error(), test.refuse) {
				t.Errorf("found the error %v, want one that names %s", err, test.refuse)
			}
			want(t, folder, test.stands)
		})
	}
}
