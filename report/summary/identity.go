package summary

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"

	"github.com/strike-tally/strike-tally/schema"
)

// packageFile describes the dataset beside its tables.
const packageFile = "datapackage.json"

// Identity says which dataset a report was made from.
type Identity struct {
	Title   Text        `json:"title" doc:"Title of the dataset."`
	Version Text        `json:"version" doc:"Version of the dataset and its codebook."`
	Authors Text        `json:"authors" doc:"Who made the dataset."`
	URL     Text        `json:"url" doc:"Where the dataset lives."`
	Licence Text        `json:"licence" doc:"Licence of the dataset (SPDX)."`
	SHA256  string      `json:"sha256" doc:"SHA-256 over the bytes of all tables, one after another in the order of rows: cat strikes.csv accounts.csv ... | sha256sum."`
	Newest  schema.Date `json:"newest" doc:"Last day of a strike or of its becoming public."`
	Rows    []TableRows `json:"rows" doc:"The tables in their order, with their numbers of rows."`
}

// TableRows is the size of one table.
type TableRows struct {
	Table string `json:"table" doc:"Name of the table."`
	Rows  int    `json:"rows" doc:"Number of rows."`
}

// Identify reads what datapackage.json says of the dataset, and hashes the tables
// in canonical form. A folder without that file has no title and no version; one
// that cannot be read as JSON is an error.
func Identify(d *schema.Dataset, files fs.FS) (Identity, error) {
	id := Identity{Rows: []TableRows{}}
	hash := sha256.New()
	for _, t := range d.Held() {
		sheet := d.Sheet(t.Name)
		hash.Write(sheet.Bytes())
		id.Rows = append(id.Rows, TableRows{sheet.Table().Name, sheet.Len()})
	}
	id.SHA256 = hex.EncodeToString(hash.Sum(nil))
	for i := range d.Strikes.Rows {
		s := &d.Strikes.Rows[i]
		for _, day := range []schema.Date{s.Date, s.Announced, s.MissingKnown} {
			if day.Valid() {
				id.Newest = max(id.Newest, day)
			}
		}
	}
	b, err := fs.ReadFile(files, packageFile)
	if errors.Is(err, fs.ErrNotExist) {
		return id, nil
	}
	var p struct {
		Title, Version, Homepage string
		Licenses                 []struct{ Name string }
		Contributors             []struct{ Title string }
	}
	if err == nil {
		err = json.Unmarshal(b, &p)
	}
	if err != nil {
		return id, fmt.Errorf("%s: %w", packageFile, err)
	}
	id.Title, id.Version, id.URL = Text(p.Title), Text(p.Version), Text(p.Homepage)
	if len(p.Licenses) > 0 {
		id.Licence = Text(p.Licenses[0].Name)
	}
	if len(p.Contributors) > 0 {
		id.Authors = Text(p.Contributors[0].Title)
	}
	return id, nil
}
