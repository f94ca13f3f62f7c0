package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

const (
	// before is the newest day of the npm packages that the pinned ones bring with them.
	before = "2026-11-28"
	// node is what the version of Node.js begins with.
	node = "v20."
)

// install installs all pins at their versions: npm packages in a folder each, so that
// none changes what another reads with, Go programs in one, and those of Debian on the
// machine.
func install(pins []pin, folder string) error {
	if err := os.MkdirAll(filepath.Join(folder, "scripts"), 0o777); err != nil {
		return err
	}
	files, err := scripts.ReadDir("scripts")
	if err != nil {
		return err
	}
	for _, file := range files {
		b, err := scripts.ReadFile("scripts/" + file.Name())
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, "scripts", file.Name()), b, 0o666); err != nil {
			return err
		}
	}
	if version, err := exec.Command("node", "--version").Output(); err != nil || !strings.HasPrefix(string(version), node) {
		return fmt.Errorf("found Node.js %s%v, want %s", version, err, node)
	}
	if err := debian(pins); err != nil {
		return err
	}
	for _, p := range pins {
		var err error
		switch p.client {
		case "npm":
			err = npm(p, p.home(folder))
		case "go":
			err = client(p.home(folder), []string{"GOBIN=" + p.home(folder), "GOFLAGS="}, "go", "install", p.pkg+"@"+p.version)
		}
		if err != nil {
			return fmt.Errorf("%s %s: %w", p.pkg, p.version, err)
		}
	}
	return nil
}

// home is the folder of a reader: of its package, or where it is run.
func (p pin) home(folder string) string {
	return filepath.Join(folder, p.client, strings.NewReplacer("/", "-", "@", "").Replace(p.pkg))
}

func npm(p pin, home string) error {
	installed := filepath.Join(home, "node_modules", p.pkg, "package.json")
	if _, err := os.Stat(installed); err != nil {
		if err := os.MkdirAll(home, 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(home, "package.json"), []byte(`{"private":true}`), 0o666); err != nil {
			return err
		}
		words := append([]string{"install", "--before", before, "--no-fund", "--no-audit", "--loglevel=error", p.pkg + "@" + p.version}, p.with...)
		if err := client(home, nil, "npm", words...); err != nil {
			return err
		}
	}
	b, err := os.ReadFile(installed)
	if err != nil {
		return err
	}
	var told struct{ Version string }
	if err := json.Unmarshal(b, &told); err != nil || told.Version != p.version {
		return fmt.Errorf("found version %q, want %q", told.Version, p.version)
	}
	return nil
}

// debian installs what the machine lacks of the pinned packages, and refuses to go on
// with another version of one: the page would not tell what was run.
func debian(pins []pin) error {
	words := []string{"-o", "DPkg::Lock::Timeout=900", "install", "-y", "-qq", "--no-install-recommends"}
	lacking := false
	for _, p := range pins {
		if p.client == "debian" && p.installed() != p.version {
			lacking = true
			words = append(append(words, p.pkg+"="+p.version), p.with...)
		}
	}
	if !lacking {
		return nil
	}
	if err := client("", nil, "apt-get", "update", "-qq"); err != nil {
		return err
	}
	if err := client("", []string{"DEBIAN_FRONTEND=noninteractive"}, "apt-get", words...); err != nil {
		return fmt.Errorf("%w; where Debian has another version by now, pins.csv must name it", err)
	}
	return nil
}

// installed is the version of a package of Debian on this machine; empty without.
func (p pin) installed() string {
	told, err := exec.Command("dpkg-query", "-W", "-f", "${db:Status-Status} ${Version}", p.pkg).Output()
	version, is := strings.CutPrefix(string(told), "installed ")
	if err != nil || !is {
		return ""
	}
	return version
}

// tries is how often a client is run: a registry may not answer at once.
const tries = 3

// client runs a package client in a folder; what it says is part of the error.
func client(folder string, env []string, name string, words ...string) error {
	if folder != "" {
		if err := os.MkdirAll(folder, 0o777); err != nil {
			return err
		}
	}
	var said []byte
	var err error
	for range tries {
		c := exec.Command(name, words...)
		c.Dir, c.Env = folder, append(os.Environ(), env...)
		if said, err = c.CombinedOutput(); err == nil {
			return nil
		}
	}
	return fmt.Errorf("%s %s: %w: %s", name, strings.Join(words, " "), err, said)
}
