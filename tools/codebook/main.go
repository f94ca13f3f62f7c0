// Command codebook writes what is derived from the schema, the dataset and the
// rules: the codebook data/README.md, the Frictionless descriptor
// data/datapackage.json, the records for catalogues and archives, and the rule pages
// validate/rules/README.md.
//
// It is run by `go generate ./...`; a test fails while a written file is not what
// it would write.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/strike-tally/strike-tally/report/atomicfile"
)

//go:generate go run . -root ../..

func main() {
	root := flag.String("root", ".", "top of the repository")
	flag.Parse()
	if err := write(*root); err != nil {
		fmt.Fprintf(os.Stderr, "codebook: %v\n", err)
		os.Exit(2)
	}
}

// A page is one generated file.
type page struct {
	path string // from the top of the repository, with slashes
	text []byte
}

// pages makes every generated file in memory. Root is the top of the repository,
// where the dataset's citation stands; the tables are those built in.
func pages(root string) ([]page, error) {
	about, err := readCitation(filepath.Join(root, "CITATION.cff"))
	if err != nil {
		return nil, err
	}
	b, err := newBook(about)
	if err != nil {
		return nil, err
	}
	var all []page
	for _, build := range []func(*book) (page, error){codebookPage, dataPackagePage, rulesPage} {
		p, err := build(b)
		if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	records, err := recordPages(b)
	return append(all, records...), err
}

func write(root string) error {
	all, err := pages(root)
	if err != nil {
		return err
	}
	for _, p := range all {
		write := func(w io.Writer) error {
			_, err := w.Write(p.text)
			return err
		}
		if err := atomicfile.File(filepath.Join(root, filepath.FromSlash(p.path)), write); err != nil {
			return err
		}
	}
	return nil
}
