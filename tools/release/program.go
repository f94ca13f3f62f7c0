package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/strike-tally/strike-tally/report/atomicfile"
)

// released are the platforms for which the program is built.
var released = []string{"linux/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "windows/amd64", "windows/arm64"}

// command is a program of the repository.
type command struct{ name, folder string }

// The programs of a release, which stand beside each other in every archive.
var (
	tally    = command{"tally", "./tools/tally"}
	publish  = command{"tally-publish", "./tools/publish"}
	programs = []command{tally, publish}
)

// variable holds the version in both of them.
const variable = "github.com/strike-tally/strike-tally/tools/command.releasedAs"

// build compiles the program of a module, such that nothing but its sources, the
// version of Go and the platform decide about the bytes: no path, no time, no
// checkout, no C compiler and no setting of the machine. The build id stays: it is a
// hash of just that, and without one the linker gives a program for macOS no UUID,
// which macOS 26 and later refuse to start.
func (c command) build(root, platform, version, output string) error {
	system, machine, ok := strings.Cut(platform, "/")
	if !ok {
		return fmt.Errorf("found the platform %q, want one such as linux/amd64", platform)
	}
	path, err := filepath.Abs(output)
	if err != nil {
		return err
	}
	compiler := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w -X "+variable+"="+version, "-o", path, c.folder)
	compiler.Dir = root
	compiler.Env = append(os.Environ(), "GOOS="+system, "GOARCH="+machine, "CGO_ENABLED=0", "GOAMD64=v1", "GOARM64=v8.0", "GOFIPS140=off", "GOFLAGS=-mod=readonly", "GOWORK=off")
	return do(compiler)
}

// do runs a command and puts what it says into the error.
func do(c *exec.Cmd) error {
	var said bytes.Buffer
	c.Stdout, c.Stderr = &said, &said
	if err := c.Run(); err != nil {
		return fmt.Errorf("%s: %w\n%s", strings.Join(c.Args, " "), err, said.Bytes())
	}
	return nil
}

// file is the name of a program on a platform.
func (c command) file(platform string) string {
	if strings.HasPrefix(platform, "windows/") {
		return c.name + ".exe"
	}
	return c.name
}

// packing is the form of the archive for a platform: zip for Windows, where nothing
// needs to be installed to open it.
func packing(platform string) archive {
	if strings.HasPrefix(platform, "windows/") {
		return zipped
	}
	return tarball
}

// archive is the archive with the programs for a platform.
func (r *request) archive(platform string, day time.Time, work string) (atomicfile.Part, error) {
	name := "tally_" + r.version + "_" + strings.ReplaceAll(platform, "/", "_")
	members := []member{
		{"LICENSE", filepath.Join(r.root, "LICENSE"), false},
		{"LICENSE-data", filepath.Join(r.root, "data", "LICENSE"), false},
		{"README.md", filepath.Join(r.root, "README.md"), false},
	}
	for _, c := range programs {
		binary := filepath.Join(work, name, c.file(platform))
		if err := c.build(r.root, platform, r.version, binary); err != nil {
			return atomicfile.Part{}, err
		}
		members = append(members, member{c.file(platform), binary, true})
	}
	return packing(platform).part(name, day, members), nil
}
