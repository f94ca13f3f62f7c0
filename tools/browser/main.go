//go:build !js

package main

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/strike-tally/strike-tally/report/site"
)

func main() {
	root := flag.String("root", ".", "top of the repository")
	folder := flag.String("o", "", "folder to write")
	flag.Parse()
	if err := build(*root, *folder); err != nil {
		fmt.Fprintf(os.Stderr, "browser: %v\n", err)
		os.Exit(2)
	}
}

// build writes the program and the script by which a page starts it. Nothing but the
// sources and the version of Go decide about the bytes. Functions stand once and not
// where they are called, which makes a twelfth less to load.
func build(root, folder string) error {
	if folder == "" {
		return fmt.Errorf("found no -o, want a folder to write")
	}
	folder, err := filepath.Abs(folder)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	scratch, err := os.MkdirTemp("", "browser")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch) //nolint:errcheck // nothing of worth is left
	plain := filepath.Join(scratch, "read.wasm")
	if _, err := run(root, "build", "-trimpath", "-buildvcs=false", "-gcflags=all=-l", "-ldflags=-s -w", "-o", plain, "./tools/browser"); err != nil {
		return err
	}
	program, err := os.ReadFile(plain)
	if err != nil {
		return err
	}
	if program, err = joined(program); err != nil {
		return fmt.Errorf("%s: %w", plain, err)
	}
	var small bytes.Buffer
	w, err := gzip.NewWriterLevel(&small, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write(program); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, site.ReaderProgram), small.Bytes(), 0o666); err != nil {
		return err
	}
	home, err := run(root, "env", "GOROOT")
	if err != nil {
		return err
	}
	starter, err := os.ReadFile(filepath.Join(strings.TrimSpace(home), "lib", "wasm", site.ReaderStarter))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, site.ReaderStarter), starter, 0o666)
}

// run runs the go command for the browser's platform, and is what it prints.
func run(root string, args ...string) (string, error) {
	c := exec.Command("go", args...)
	c.Dir = root
	c.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=-mod=readonly", "GOWORK=off")
	var out, said bytes.Buffer
	c.Stdout, c.Stderr = &out, &said
	if err := c.Run(); err != nil {
		return "", fmt.Errorf("go %s: %w\n%s", strings.Join(args, " "), err, said.Bytes())
	}
	return out.String(), nil
}
