package main

import (
	_ "embed"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/strike-tally/strike-tally/report/datapackage"
	"github.com/strike-tally/strike-tally/schema"
)

//go:embed tableschema.js
var tableSchemaScript string

// tableSchema checks strikes by their Table Schema.
func tableSchema(folder, scratch string) (program, error) {
	file, err := schemaFile(folder, scratch)
	if err != nil {
		return program{}, err
	}
	return node(scratch, "tableschema.js", tableSchemaScript, filepath.Join(folder, "strikes.csv"), file)
}

// frictionless checks the same in Python, by the command of its fifth version.
func frictionless(folder, scratch string) (program, error) {
	_, err := schemaFile(folder, scratch)
	if err != nil {
		return program{}, err
	}
	// It reads no file outside of the folder it stands in, unless trusted.
	return program{args: []string{"frictionless", "validate", "--trusted", "--schema", filepath.Join(scratch, schemaName), "--limit-errors", "100000000", "--json", filepath.Join(folder, "strikes.csv")},
		fine: []int{1}, findings: func(out io.Reader) (int, error) {
			var report struct {
				Stats struct {
					Errors int `json:"errors"`
				} `json:"stats"`
			}
			err := json.NewDecoder(out).Decode(&report)
			return report.Stats.Errors, err
		}}, nil
}

const schemaName = "strikes.schema.json"

// schemaFile writes the Table Schema of the strikes of a folder, of the columns that they
// have, and without keys into tables that are not looked at.
func schemaFile(folder, scratch string) (string, error) {
	strikes, err := asWritten(schema.TableNamed("strikes"), filepath.Join(folder, "strikes.csv"))
	if err != nil {
		return "", err
	}
	pack := datapackage.New(datapackage.About{}, schema.Read(schema.Texts{}), func(*schema.Table) []byte { return nil })
	for _, r := range pack.Resources {
		if r.Name != "strikes" {
			continue
		}
		r.Table.ForeignKeys = nil
		r.Table.Fields = slices.DeleteFunc(r.Table.Fields, func(f datapackage.Field) bool { return strikes.Index(f.Name) < 0 })
		text, err := json.Marshal(r.Table)
		if err != nil {
			return "", err
		}
		file := filepath.Join(scratch, schemaName)
		return file, os.WriteFile(file, text, 0o666)
	}
	return "", os.ErrNotExist
}
