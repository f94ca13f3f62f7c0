package main

import (
	"bytes"
	"io/fs"
	"path"
	"slices"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/report/site"
	"github.com/strike-tally/strike-tally/schema"
)

// offer is a form of the tables that stands on the site.
type offer struct {
	format, mediaType string
	tables            []string // none for all
}

// offered are those besides the tables themselves; those of many files in a folder of the
// format's name. Verdicts on numbers of further measures stand behind the verdicts, where
// figures state some.
var offered = []offer{
	{"csv", "text/csv; charset=utf-8", []string{"strikes_flat"}},
	{"csv", "text/csv; charset=utf-8", []string{"verdicts"}},
	{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", nil},
	{"sqlite", "application/vnd.sqlite3", nil},
	{"geojson", "application/geo+json", nil},
	{"datapackage", "application/zip", nil},
	{"parquet", "application/vnd.apache.parquet", nil},
	{"jsonl", "application/jsonl", nil},
}

// downloads are the tables in other forms, which tables with faults do not have, and the
// joined tables among them that only some datasets have.
func downloads(files fs.FS) (all []site.File, joined []*schema.Table, err error) {
	d := schema.Read(files)
	in := export.Input{Data: d, Files: files, Assessed: assess.New(d, assess.Options{})}
	forms := offered
	if export.StatesFurther(d) {
		forms = slices.Insert(slices.Clone(forms), 2, offer{"csv", "text/csv; charset=utf-8", []string{export.MeasureVerdicts().Name}})
		joined = []*schema.Table{export.MeasureVerdicts()}
	}
	for _, one := range forms {
		parts, folder, err := export.Named(one.format).Parts(in, export.Options{Tables: one.tables})
		if err != nil {
			return nil, nil, err
		}
		for _, p := range parts {
			if folder && path.Ext(p.Name) != "."+one.format {
				continue // licence and codebook stand on the site once
			}
			var text bytes.Buffer
			if err := p.Write(&text); err != nil {
				return nil, nil, err
			}
			name := p.Name
			if folder {
				name = one.format + "/" + name
			}
			all = append(all, site.NewFile(name, one.mediaType, text.Bytes()))
		}
	}
	return all, joined, nil
}
