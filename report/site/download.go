package site

import (
	"crypto/sha256"
	"fmt"
	"io/fs"

	"github.com/strike-tally/strike-tally/report/datapackage"
	"github.com/strike-tally/strike-tally/schema"
)

// download is a file that is offered.
type download struct {
	Name, Path string
	Type       string
	Table      *schema.Table // nil for what is no table
	Rows       int
	Bytes      int
	Hash       string // SHA-256, hexadecimal
}

// offer adds the tables as they stand, what describes them, other files that the
// options bring, and the sums of all.
func (b *builder) offer(files fs.FS) error {
	sums := ""
	add := func(name, mediaType string, text []byte, t *schema.Table) {
		d := download{Name: name, Path: "data/" + name, Type: mediaType, Table: t, Bytes: len(text), Hash: fmt.Sprintf("%x", sha256.Sum256(text))}
		if t != nil {
			d.Rows = b.facts.Data.Sheet(t.Name).Len()
		}
		b.downloads = append(b.downloads, d)
		b.add(d.Path, mediaType, text)
		sums += d.Hash + "  " + name + "\n"
	}
	for _, t := range schema.Tables {
		if text, err := fs.ReadFile(files, t.File); err == nil {
			add(t.File, "text/csv; charset=utf-8", text, t)
		}
	}
	if text, err := fs.ReadFile(files, datapackage.File); err == nil {
		add(datapackage.File, "application/json", text, nil)
	}
	for _, f := range b.options.Downloads {
		text, err := f.Bytes()
		if err != nil {
			return err
		}
		add(f.Path, f.Type, text, nil)
	}
	b.add("data/SHA256SUMS", "text/plain; charset=utf-8", []byte(sums))
	return nil
}
