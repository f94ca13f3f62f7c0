// Package reporttest has tables of which every number and every day stands in one cell, and
// names the cells in what is made of them.
package reporttest

import (
	_ "embed"
	"io/fs"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/strike-tally/strike-tally/schema"
)

//go:embed values.txtar
var values []byte

// Files are the tables, and what describes them.
func Files(t testing.TB) fs.FS {
	t.Helper()
	files, err := txtar.FS(txtar.Parse(values))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

//go:embed bare.txtar
var bare []byte

// Bare are tables with the columns alone that must be there, of many years and places, and
// nothing that describes them.
func Bare(t testing.TB) fs.FS {
	t.Helper()
	files, err := txtar.FS(txtar.Parse(bare))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// Then are the tables as they were at an earlier release: without the last rows, two strikes
// otherwise, and one that was withdrawn since.
func Then(t testing.TB) *schema.Dataset {
	t.Helper()
	files := schema.Texts{}
	rows := map[string]int{"strikes.csv": 5, "tallies.csv": 3, "accounts.csv": 18, "claims.csv": 8}
	for _, table := range schema.Tables {
		text, err := fs.ReadFile(Files(t), table.File)
		if err != nil {
			continue
		}
		if lines := strings.SplitAfter(string(text), "\n"); rows[table.File] > 0 {
			text = []byte(strings.Join(lines[:rows[table.File]+1], ""))
		}
		if table.File == "strikes.csv" {
			text = append(text, "S900,2031-03-04,day,,,caribbean,,,,theater,boat,,19001,18000,21000,,,,unknown,,,,,reported,\n"...)
		}
		files[table.File] = []byte(strings.NewReplacer("S002 note", "S002 note then", ",dock,", ",camp,").Replace(string(text)))
	}
	return schema.Read(files)
}
