package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/strike-tally/strike-tally/report/whole"
)

// released are the platforms for which the program is built.
var released = []string{"linux/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "windows/amd64", "windows/arm64"}

const (
	command  = "./tools/tally"
	variable = "main.releasedAs" // of that command; holds the version
)

// build compiles a command of a module, such that nothing but its sources, the
// version of Go and the platform decide about the bytes: no path, no time, no
// checkout, no C compiler and no setting of the machine. The build id stays: it is a
// hash of just that, and without one the linker gives a program for macOS no UUID,
// which macOS 26 and later refuse to start.
func build(root, command, platform, version, output string) error {
	system, machine, ok := strings.Cut(platform, "/")
	if !ok {
		return fmt.Errorf("found the platform %q, want one such as linux/amd64", platform)
	}
	path, err := filepath.Abs(output)
	if err != nil {
		return err
	}
	c := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w -X "+variable+"="+version, "-o", path, command)
	c.Dir = root
	c.Env = append(os.Environ(), "GOOS="+system, "GOARCH="+machine, "CGO_ENABLED=0", "GOAMD64=v1", "GOARM64=v8.0", "GOFIPS140=off", "GOFLAGS=-mod=readonly", "GOWORK=off")
	return do(c)
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

// packing is the program's file and the form of its archive on a platform: zip for
// Windows, where nothing needs to be installed to open it.
func packing(platform string) (file string, form archive) {
	if strings.HasPrefix(platform, "windows/") {
		return "tally.exe", zipped
	}
	return "tally", tarball
}

// program is the archive with the program for a platform.
func (r *request) program(platform string, day time.Time, work string) (whole.Part, error) {
	name := "tally_" + r.version + "_" + strings.ReplaceAll(platform, "/", "_")
	file, form := packing(platform)
	binary := filepath.Join(work, name)
	if err := build(r.root, command, platform, r.version, binary); err != nil {
		return whole.Part{}, err
	}
	return form.part(name, day, []member{
		{"LICENSE", filepath.Join(r.root, "LICENSE"), false},
		{"LICENSE-data", filepath.Join(r.root, "data", "LICENSE"), false},
		{"README.md", filepath.Join(r.root, "README.md"), false},
		{file, binary, true},
	}), nil
}
