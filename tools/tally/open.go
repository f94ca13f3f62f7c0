package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/strike-tally/strike-tally/data"
	"github.com/strike-tally/strike-tally/schema"
)

// open reads the dataset of a folder, or the built-in one for "". Prefix is what
// stands before its file names in messages.
func open(folder string) (d *schema.Dataset, prefix string, err error) {
	if folder == "" {
		return schema.Read(data.Files), "data/", nil
	}
	files, err := folderFS(folder)
	if err != nil {
		return nil, "", err
	}
	return schema.Read(files), filepath.ToSlash(filepath.Clean(folder)) + "/", nil
}

func folderFS(folder string) (fs.FS, error) {
	info, err := os.Stat(folder)
	if err != nil {
		return nil, fmt.Errorf("--data: found no folder %q", folder)
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("--data: found a file %q, want a folder of tables", folder)
	}
	return os.DirFS(folder), nil
}

// day reads a date flag; empty stays empty.
func day(flag, value string) (schema.Date, error) {
	d := schema.Date(value)
	if value != "" && !d.Valid() {
		return "", fmt.Errorf("--%s: found %q, want a day such as 2025-10-14", flag, value)
	}
	return d, nil
}
