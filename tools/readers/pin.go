package main

import (
	"embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
)

//go:embed pins.csv
var pinsFile string

//go:embed scripts
var scripts embed.FS

// pin is a reader at one version, a row of pins.csv.
type pin struct {
	reader  string // for people
	client  string // npm, debian or go
	pkg     string // as the client names it
	version string // exactly as the client tells it
	with    []string
	script  string // in scripts, run with the package, the form, a folder and where to write
	forms   []form
}

// clients are those that packages come from, as the page names them.
var clients = map[string]string{"npm": "npm", "debian": "Debian 12", "go": "Go module"}

// pinned are the pins in the order of the file.
func pinned() ([]pin, error) {
	rows, err := csv.NewReader(strings.NewReader(pinsFile)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("pins.csv: %w", err)
	}
	var pins []pin
	for i, row := range rows[1:] {
		p := pin{reader: row[0], client: row[1], pkg: row[2], version: row[3], with: strings.Fields(row[4]), script: row[5]}
		if clients[p.client] == "" || p.version == "" {
			return nil, fmt.Errorf("pins.csv:%d: found client %q and version %q, want npm, debian or go and a version", i+2, p.client, p.version)
		}
		if slices.ContainsFunc(pins, func(other pin) bool { return other.reader == p.reader || other.pkg == p.pkg }) {
			return nil, fmt.Errorf("pins.csv:%d: found %s a second time, want it once", i+2, p.reader)
		}
		for name := range strings.FieldsSeq(row[6]) {
			at := slices.IndexFunc(forms, func(f form) bool { return f.name == name })
			if at < 0 {
				return nil, fmt.Errorf("pins.csv:%d: found form %q, want a format of export", i+2, name)
			}
			p.forms = append(p.forms, forms[at])
		}
		pins = append(pins, p)
	}
	return pins, nil
}
