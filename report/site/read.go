package site

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/phrase"
)

// The files of a [Reader].
const (
	ReaderProgram = "read.wasm.gz"
	ReaderStarter = "wasm_exec.js" // as the distribution of Go calls it
)

// Reader is the program that reads articles in the browser, compressed by gzip, and the
// script that starts programs of Go there; tools/browser makes both. The page opens the
// program itself, so that what is loaded is as small on every host, whether it compresses
// or not.
type Reader struct{ Program, Starter []byte }

// ReadReader reads both from a folder.
func ReadReader(folder fs.FS) (*Reader, error) {
	program, err := fs.ReadFile(folder, ReaderProgram)
	if err != nil {
		return nil, err
	}
	starter, err := fs.ReadFile(folder, ReaderStarter)
	if err != nil {
		return nil, err
	}
	return &Reader{program, starter}, nil
}

// readerPolicy is the policy of the page that runs the program, and of the script beside it.
var readerPolicy = strings.Replace(policy, "script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'", 1)

// readPage is the page on which a text is read. Its files stand under names that change with
// them.
type readPage struct {
	// Script is that of the page, Worker that which runs beside it and Program what that
	// starts; empty: the site has no program.
	Script, Worker, Program string
	Tables                  string // addresses of the tables
}

// read is the page on which a text is put to the rows.
func (b *builder) read(w *phrase.Words) error {
	p := page{b: b, Words: w, Path: "read/", Section: "read", Title: w.Say("nav.read"), Description: w.Say("reader.description"), policy: readerPolicy}
	data := b.reader
	var addresses []string
	for _, d := range b.downloads {
		if d.Table != nil {
			addresses = append(addresses, p.Top()+d.Path)
		}
	}
	data.Tables = strings.Join(addresses, " ")
	p.Data = data
	return b.render("read", p)
}

// addReader adds the program, once for all languages.
func (b *builder) addReader() error {
	r := b.options.Reader
	if r == nil {
		return nil
	}
	script, err := assetFiles.ReadFile("assets/read.js")
	if err != nil {
		return fmt.Errorf("site: %w", err)
	}
	worker, err := assetFiles.ReadFile("assets/read-worker.js")
	if err != nil {
		return fmt.Errorf("site: %w", err)
	}
	b.reader = readPage{
		Worker:  b.addNamed("read-worker", ".js", "text/javascript; charset=utf-8", slices.Concat(r.Starter, []byte("\n"), worker)),
		Script:  b.addNamed("read", ".js", "text/javascript; charset=utf-8", script),
		Program: b.addNamed("read", ".wasm.gz", "application/gzip", r.Program),
	}
	for i := range b.site.Files {
		if f := &b.site.Files[i]; f.Path == b.reader.Worker {
			f.policy = readerPolicy // what runs beside a page has a policy of its own
		}
	}
	return nil
}
