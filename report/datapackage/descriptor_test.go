package datapackage

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
)

// root is the top of the repository, seen from this package.
const root = "../.."

// records are the rows of a table as encoding/csv alone reads them, by column.
func records(t *testing.T, table string) []map[string]string {
	t.Helper()
	f, err := os.Open(filepath.Join(root, "data", table+".csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, cell := range line {
			row[lines[0][i]] = cell
		}
		rows = append(rows, row)
	}
	return rows
}

// descriptor is datapackage.json as a reader has it. A property that the types do
// not know is an error.
func descriptor(t *testing.T) *Package {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, "data", "datapackage.json"))
	if err != nil {
		t.Fatal(err)
	}
	in := json.NewDecoder(bytes.NewReader(b))
	in.DisallowUnknownFields()
	var p Package
	if err := in.Decode(&p); err != nil {
		t.Fatal(err)
	}
	return &p
}

func TestResourcesAreTheFiles(t *testing.T) {
	p := descriptor(t)
	var paths []string
	for _, r := range p.Resources {
		paths = append(paths, r.Path)
		b, err := os.ReadFile(filepath.Join(root, "data", r.Path))
		if err != nil {
			t.Error(err)
			continue
		}
		sum := sha256.Sum256(b)
		if want := "sha256:" + hex.EncodeToString(sum[:]); r.Hash != want || r.Bytes != len(b) {
			t.Errorf("%s: found %d bytes and %s, want %d and %s", r.Path, r.Bytes, r.Hash, len(b), want)
		}
		header, err := csv.NewReader(bytes.NewReader(b)).Read()
		if err != nil {
			t.Error(err)
			continue
		}
		var names []string
		for _, f := range r.Table.Fields {
			names = append(names, f.Name)
		}
		if diff := cmp.Diff(header, names); diff != "" {
			t.Errorf("%s: fields (-want +got)\n%s", r.Path, diff)
		}
	}
	files, err := filepath.Glob(filepath.Join(root, "data", "*.csv"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range files {
		files[i] = filepath.Base(files[i])
	}
	slices.Sort(paths)
	if diff := cmp.Diff(files, paths); diff != "" {
		t.Errorf("resources (-files +paths)\n%s", diff)
	}
}

// What Data Package v2 and Table Schema v2 ask of a descriptor, as far as this
// one uses them.
func TestDescriptorKeepsTheStandard(t *testing.T) {
	name := regexp.MustCompile(`^[a-z0-9._-]+$`)
	p := descriptor(t)
	if p.Schema != "https://datapackage.org/profiles/2.0/datapackage.json" || !name.MatchString(p.Name) || p.Title == "" || p.Description == "" {
		t.Errorf("found profile %q, name %q, title %q, description %q", p.Schema, p.Name, p.Title, p.Description)
	}
	if !regexp.MustCompile(`^[0-9]+\.[0-9]+\.[0-9]+$`).MatchString(p.Version) {
		t.Errorf("found the version %q, want one such as 1.2.3", p.Version)
	}
	if !regexp.MustCompile(`^(urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|https://doi\.org/10\..+)$`).MatchString(p.ID) {
		t.Errorf("found the id %q, want a UUID or a DOI", p.ID)
	}
	if _, err := time.Parse(time.RFC3339, p.Created); err != nil {
		t.Error(err)
	}
	if len(p.Licenses) != 1 || p.Licenses[0].Name != "CC-BY-4.0" || p.Licenses[0].Path == "" {
		t.Errorf("found the licences %v, want CC-BY-4.0 alone", p.Licenses)
	}
	if len(p.Contributors) == 0 || p.Contributors[0].Title == "" || len(p.Contributors[0].Roles) == 0 {
		t.Errorf("found the contributors %v, want one or more with title and roles", p.Contributors)
	}
	seen := map[string]bool{}
	for _, r := range p.Resources {
		if !name.MatchString(r.Name) || seen[r.Name] {
			t.Errorf("found the resource name %q, want a new one in lower case", r.Name)
		}
		seen[r.Name] = true
		if strings.HasPrefix(r.Path, "/") || strings.Contains(r.Path, "..") || strings.Contains(r.Path, `\`) {
			t.Errorf("%s: found the path %q, want one inside the folder", r.Name, r.Path)
		}
		got := [6]string{r.Type, r.Scheme, r.Format, r.MediaType, r.Encoding, r.Table.Schema}
		want := [6]string{"table", "file", "csv", "text/csv", "utf-8", "https://datapackage.org/profiles/2.0/tableschema.json"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", r.Name, diff)
		}
		if diff := cmp.Diff([]string{""}, r.Table.MissingValues); diff != "" {
			t.Errorf("%s: missing values (-want +got)\n%s", r.Name, diff)
		}
		for _, f := range r.Table.Fields {
			checkField(t, r.Name, f)
		}
	}
	checkKeys(t, p)
}

// checkField holds a field against the types of Table Schema and the constraints
// that each type allows.
func checkField(t *testing.T, table string, f Field) {
	t.Helper()
	place := table + "." + f.Name
	if !slices.Contains([]string{"string", "integer", "number", "date"}, f.Type) {
		t.Errorf("%s: found the type %q", place, f.Type)
	}
	if f.Description == "" {
		t.Errorf("%s: found no description, want one", place)
	}
	if f.Format != "" && (f.Type != "string" || f.Format != "uri") {
		t.Errorf("%s: found the format %q of a %s", place, f.Format, f.Type)
	}
	c := f.Constraints
	if c == nil {
		c = &Constraints{}
	}
	counts := f.Type == "integer" || f.Type == "number"
	if counts != (c.Minimum != nil && c.Maximum != nil) {
		t.Errorf("%s: found %v..%v of a %s, want bounds of numbers alone", place, c.Minimum, c.Maximum, f.Type)
	}
	if f.Type != "string" && (c.Pattern != "" || c.Enum != nil || f.Categories != nil) {
		t.Errorf("%s: found a pattern or words of a %s", place, f.Type)
	}
	if _, err := regexp.Compile(c.Pattern); err != nil {
		t.Errorf("%s: %v", place, err)
	}
	labels := map[string]bool{}
	for i, category := range f.Categories {
		if labels[category.Label] || category.Label == "" {
			t.Errorf("%s: found the label %q again or empty, want each once", place, category.Label)
		}
		labels[category.Label] = true
		if i >= len(c.Enum) || c.Enum[i] != category.Value {
			t.Errorf("%s: found the category %q, want those of enum", place, category.Value)
		}
	}
}

// checkKeys holds keys against the fields that they name.
func checkKeys(t *testing.T, p *Package) {
	t.Helper()
	has := func(table string, fields []string) bool {
		for _, r := range p.Resources {
			if r.Name != table {
				continue
			}
			return !slices.ContainsFunc(fields, func(name string) bool {
				return !slices.ContainsFunc(r.Table.Fields, func(f Field) bool { return f.Name == name })
			})
		}
		return false
	}
	var found []string
	for _, r := range p.Resources {
		if !has(r.Name, r.Table.PrimaryKey) {
			t.Errorf("%s: found the primary key %v, which it lacks", r.Name, r.Table.PrimaryKey)
		}
		for _, key := range r.Table.ForeignKeys {
			if len(key.Fields) != 1 || len(key.Reference.Fields) != 1 || !has(r.Name, key.Fields) || !has(key.Reference.Resource, key.Reference.Fields) {
				t.Errorf("%s: found the foreign key %v", r.Name, key)
				continue
			}
			found = append(found, r.Name+"."+key.Fields[0]+" -> "+key.Reference.Resource+"."+key.Reference.Fields[0])
		}
	}
	want := []string{
		"strikes.theater -> theaters.theater",
		"accounts.strike_id -> strikes.strike_id", "accounts.source_id -> sources.source_id", "accounts.theater -> theaters.theater",
		"tallies.source_id -> sources.source_id", "tallies.through -> strikes.strike_id", "claims.topic -> topics.topic",
		"claims.strike_id -> strikes.strike_id", "claims.source_id -> sources.source_id",
		"excluded.source_id -> sources.source_id",
	}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Errorf("foreign keys (-want +got)\n%s", diff)
	}
}

func TestAKeyIntoItsOwnTableNamesNoResource(t *testing.T) {
	// In a real table only lists of ids refer to their own table, which no foreign
	// key can say.
	claims := *schema.TableNamed("claims")
	claims.Columns = []schema.Column{
		{Name: "claim_id", Field: "ID", Kind: schema.RowID, Validate: "required,id=C", Required: true},
		{Name: "contradicts", Field: "Contradicts", Kind: schema.RowID, Validate: "omitempty,id=C", RefTable: "claims"},
	}
	got := newTableSchema(nil, &claims, 0).ForeignKeys
	want := []ForeignKey{{[]string{"contradicts"}, Reference{"", []string{"claim_id"}}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestCreatedIsTheLastDayOfAnyTable(t *testing.T) {
	text := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	for _, c := range []struct {
		files fstest.MapFS
		want  schema.Date
	}{
		{fstest.MapFS{}, ""},
		{fstest.MapFS{"waivers.csv": text("rule,row,accepts,reason,date\nr,S001,,x,2025-10-01\n")}, "2025-10-01"},
		{fstest.MapFS{"sources.csv": text("source_id,published\nD0001,2025-10\n"), "waivers.csv": text("rule,row,accepts,reason,date\nr,S001,,x,2025-09-30\n")}, "2025-10-01"},
	} {
		if got := Created(schema.Read(c.files)); got != c.want {
			t.Errorf("found %q, want %q", got, c.want)
		}
	}
}
