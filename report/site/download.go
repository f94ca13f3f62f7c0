package site

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/catalog"
	"github.com/strike-tally/strike-tally/report/datapackage"
	"github.com/strike-tally/strike-tally/schema"
)

// download is a file that is offered.
type download struct {
	Name, Path string
	Type       string
	Table      *schema.Table // nil for what is no table of the dataset
	Rows       int           // of a table
	Bytes      int
	Hash       string // SHA-256, hexadecimal
}

// Short is the name without folder and ending.
func (d download) Short() string { return strings.TrimSuffix(path.Base(d.Name), path.Ext(d.Name)) }

// shelf is a line of the downloads: a file, or the files of a folder.
type shelf struct {
	Folder string // with a slash at its end; empty for a file alone
	Files  []download
	Bytes  int
}

// Name is how it is called.
func (s *shelf) Name() string { return cmp.Or(s.Folder, s.Files[0].Name) }

// shelves are the downloads by their folders: joined tables first, which most readers
// want, then the dataset's own, then other forms.
func (b *builder) shelves() []shelf {
	var all []shelf
	for _, d := range b.downloads {
		folder, _ := path.Split(d.Name)
		if last := len(all) - 1; folder != "" && last >= 0 && all[last].Folder == folder {
			all[last].Files = append(all[last].Files, d)
			all[last].Bytes += d.Bytes
			continue
		}
		all = append(all, shelf{folder, []download{d}, d.Bytes})
	}
	slices.SortStableFunc(all, func(x, y shelf) int { return cmp.Compare(x.rank(), y.rank()) })
	return all
}

func (s *shelf) rank() int {
	switch d := &s.Files[0]; {
	case d.Table == nil && s.Folder == "" && path.Ext(d.Name) == ".csv":
		return 0
	case d.Table != nil:
		return 1
	}
	return 2
}

// filtered is the file whose rows a list offers: what is joined where it is offered,
// since it has what the list shows, else the table.
func (b *builder) filtered(table, joined string) string {
	if slices.ContainsFunc(b.downloads, func(d download) bool { return d.Name == joined }) {
		return joined
	}
	return table
}

// records are those for catalogues and archives, with the addresses of this site.
func (b *builder) records(files fs.FS) ([]catalog.File, error) {
	if len(b.facts.Data.Faults) > 0 {
		return nil, nil // of tables that cannot be read as they should nothing is told to archives
	}
	text := func(t *schema.Table) []byte {
		text, _ := fs.ReadFile(files, t.File)
		return text
	}
	r := catalog.Record{Package: datapackage.New(b.facts.about, b.facts.Data, text), Data: b.facts.Data, At: b.options.BaseURL + "data/"}
	return r.Files()
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
	for _, t := range b.facts.Data.Tables() {
		if text, err := fs.ReadFile(files, t.File); err == nil {
			add(t.File, "text/csv; charset=utf-8", text, t)
			b.tables[t.Name] = text
		}
	}
	if text, err := fs.ReadFile(files, datapackage.File); err == nil {
		add(datapackage.File, "application/json", text, nil)
	}
	records, err := b.records(files)
	if err != nil {
		return err
	}
	for _, r := range records {
		add(r.Name, r.Type, r.Text, nil)
	}
	if text, err := fs.ReadFile(files, catalog.CitationFile); err == nil {
		add(catalog.CitationFile, "text/plain; charset=utf-8", text, nil)
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
