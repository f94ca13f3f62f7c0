package main

import (
	"archive/zip"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/schema"
)

// form is one of the forms of package export, as readers get it: a folder of its name
// that holds either a file a table or one file for all.
type form struct {
	name   string // as export names it
	title  string
	file   string   // of all tables; empty: a file a table
	tables []string // that readers are asked for
}

const (
	strikes  = "strikes"
	accounts = "accounts"
)

var (
	both  = []string{strikes, accounts}
	forms = []form{
		{"csv", "CSV", "", both},
		{"xlsx", "XLSX", "strike-tally.xlsx", both},
		{"sqlite", "SQLite", "strike-tally.sqlite", both},
		{"parquet", "Parquet", "", both},
		{"geojson", "GeoJSON", "strikes.geojson", []string{strikes}},
		{"json", "JSON", "", both},
		{"jsonl", "JSON lines", "", both},
		{"datapackage", "Data package", packed, both},
	}
)

// packed is the data package, which lies unzipped beside itself: most readers want it so.
const packed = "strike-tally.zip"

// exported writes the dataset in all forms, a folder each, and answers the sum of what
// was written.
func exported(data *schema.Dataset, folder string) (sum string, err error) {
	if err := os.RemoveAll(folder); err != nil {
		return "", err
	}
	for _, f := range forms {
		to := filepath.Join(folder, f.name)
		if f.file != "" {
			if err := os.MkdirAll(to, 0o777); err != nil {
				return "", err
			}
		} else if err := os.MkdirAll(folder, 0o777); err != nil {
			return "", err
		}
		if err := export.Named(f.name).Export(export.Input{Data: data, Files: sample.Files}, export.Options{}, filepath.Join(to, f.file)); err != nil {
			return "", err
		}
	}
	archive, err := zip.OpenReader(filepath.Join(folder, "datapackage", packed))
	if err != nil {
		return "", err
	}
	defer archive.Close()
	if err := os.CopyFS(filepath.Join(folder, "datapackage"), archive); err != nil {
		return "", err
	}
	return summed(os.DirFS(folder))
}

// summed is the SHA-256 of the names and bytes of all files, in the order of their names.
func summed(files fs.FS) (string, error) {
	sum := sha256.New()
	err := fs.WalkDir(files, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(files, path)
		fmt.Fprintf(sum, "%s\n%x\n", path, sha256.Sum256(b))
		return err
	})
	return fmt.Sprintf("%x", sum.Sum(nil)), err
}
