package tools_test

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// The released program is taken if it is the one that the release names, or the one that
// was asked for; where there is none, nothing is, and the program is built.
func TestReleasedProgramIsTakenByItsChecksum(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the action builds the program there")
	}
	script, err := filepath.Abs(filepath.Join(root, ".github", "actions", "tally", "take.sh"))
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	w := tar.NewWriter(z)
	program := "#!/bin/sh\necho tally v1.2.0\n"
	if err := w.WriteHeader(&tar.Header{Name: "tally_v1.2.0_linux_amd64/tally", Mode: 0o755, Size: int64(len(program))}); err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(w, program)
	w.Close()
	z.Close()
	sum := fmt.Sprintf("%x", sha256.Sum256(packed.Bytes()))
	line := sum + "  tally_v1.2.0_linux_amd64.tar.gz\n"
	other := strings.Repeat("0", 64)
	for _, test := range []struct {
		name, version, sums, given string
		taken, refused             bool
	}{
		{"a release", "v1.2.0", other + "  tally_v1.2.0_csv.zip\n" + line, "", true, false},
		{"the archive that was asked for", "v1.2.0", line, sum, true, false},
		{"another archive than was asked for", "v1.2.0", line, other, false, true},
		{"an archive that was changed", "v1.2.0", other + "  tally_v1.2.0_linux_amd64.tar.gz\n", "", false, true},
		{"two checksums", "v1.2.0", line + other + "  tally_v1.2.0_linux_amd64.tar.gz\n", "", false, true},
		{"no checksum", "v1.2.0", other + "  tally_v1.2.0_csv.zip\n", "", false, true},
		{"no release", "v1.3.0", line, "", false, false},
		{"a commit", "40f3026", line, "", false, false},
		{"no version", "v1.2.0; echo x", line, "", false, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			served, bin := filepath.Join(folder, "v1.2.0"), filepath.Join(folder, "bin")
			for _, d := range []string{served, bin} {
				if err := os.Mkdir(d, 0o777); err != nil {
					t.Fatal(err)
				}
			}
			// The last argument is the address, of which the last two parts are version and file.
			curl := "#!/bin/bash\nwhile [ $# -gt 1 ]; do [ \"$1\" = --output ] && out=$2; shift; done\ncp \"$SERVED/$(basename \"$(dirname \"$1\")\")/$(basename \"$1\")\" \"$out\"\n"
			for path, text := range map[string]string{filepath.Join(bin, "curl"): curl, filepath.Join(served, "SHA256SUMS"): test.sums, filepath.Join(served, "tally_v1.2.0_linux_amd64.tar.gz"): packed.String()} {
				if err := os.WriteFile(path, []byte(text), 0o777); err != nil {
					t.Fatal(err)
				}
			}
			c := exec.Command("bash", script, test.version, filepath.Join(folder, "taken"), test.given)
			c.Env = append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"), "SERVED="+folder, "RUNNER_OS=Linux", "RUNNER_ARCH=X64")
			var out, told bytes.Buffer
			c.Stdout, c.Stderr = &out, &told
			err := c.Run()
			if refused := err != nil; refused != test.refused {
				t.Errorf("got %v, want it refused: %v\n%s", err, test.refused, told.String())
			}
			taken := strings.TrimSuffix(out.String(), "\n")
			if (taken != "") != test.taken {
				t.Fatalf("got %q, want a program: %v\n%s", taken, test.taken, told.String())
			}
			if test.taken {
				if said, err := exec.Command(taken, "version").Output(); err != nil || string(said) != "tally v1.2.0\n" {
					t.Errorf("got %q and %v, want the released program", said, err)
				}
			}
		})
	}
}
