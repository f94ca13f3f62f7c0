package export_test

import (
	"archive/zip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/schema"
)

// The programs of others, and how to have them.
const (
	libreOffice = "apt-get install --no-install-recommends libreoffice-calc-nogui"
	gdal        = "apt-get install --no-install-recommends gdal-bin"
	duckDB      = "@duckdb/node-api@1.5.6-r.1"
	clickHouse  = "chdb@3.4.0"
	dataPackage = "datapackage@1.1.10"
)

// sheets are the sheets of a workbook as LibreOffice saves them as CSV: values as
// they are shown, text in quotes only where it must be.
func sheets(t *testing.T, workbook string) map[string]string {
	t.Helper()
	folder := t.TempDir()
	const asShown = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
	program(t, libreOffice, "soffice", "-env:UserInstallation=file://"+filepath.ToSlash(t.TempDir()), "--headless", "--convert-to", asShown, "--outdir", folder, workbook)
	files, err := filepath.Glob(filepath.Join(folder, "*.csv"))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, file := range files {
		_, sheet, _ := strings.Cut(strings.TrimSuffix(filepath.Base(file), ".csv"), "-")
		found[sheet] = read(t, file)
	}
	return found
}

// LibreOffice gives back the very cells of the dataset: days, numbers and text.
func TestWorkbookInLibreOffice(t *testing.T) {
	in := own()
	found := sheets(t, to(t, "xlsx", in, export.Options{}, "tally.xlsx"))
	for _, s := range held(in.Data) {
		if diff := cmp.Diff(cells(s), records(t, found[s.Table().Name])); diff != "" {
			t.Errorf("%s (-want +got)\n%s", s.Table().Name, diff)
		}
	}
	if want := "strikes,strike_id,id,yes,,\"Identifier."; !strings.Contains(found["codebook"], want) {
		t.Errorf("codebook: found no line %s", want)
	}
	if want := "evidence,video,video,vídeo,"; !strings.Contains(found["words"], want) {
		t.Errorf("words: found no line %s", want)
	}
	if want := "Creative Commons Attribution 4.0 International (CC-BY-4.0)"; !strings.Contains(found["licence"], want) {
		t.Errorf("licence: found no line %s", want)
	}
}

// What looks like a formula is text in a workbook, and needs no apostrophe.
func TestWorkbookRunsNothing(t *testing.T) {
	texts, _ := hostileTexts()
	path := to(t, "xlsx", withTexts(texts...), export.Options{Tables: []string{"theaters"}}, "tally.xlsx")
	for name, text := range unzipped(t, path) {
		if strings.HasPrefix(name, "xl/worksheets/") && (strings.Contains(text, "<f>") || strings.Contains(text, "<f ")) {
			t.Errorf("%s: found a formula, want none", name)
		}
	}
	if diff := cmp.Diff(texts, labels(t, sheets(t, path)["theaters"])); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A workbook's cells have types, its sheets a frozen header, a filter and widths.
func TestWorkbookIsMadeForReaders(t *testing.T) {
	files := unzipped(t, to(t, "xlsx", own(), export.Options{Tables: []string{"strikes"}}, "tally.xlsx"))
	sheet := files["xl/worksheets/sheet1.xml"]
	day := int(schema.Date("2025-09-02").Time().Sub(time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
	for _, want := range []string{
		`state="frozen"`, `ySplit="1"`, `<autoFilter ref="$A$1:$Y$`, `<cols>`, `customWidth="`,
		fmt.Sprintf("<v>%d</v>", day),                                       // the first strike's day as a number of days
		`<c r="M2"><v>11</v></c>`,                                           // its deaths as a number
		fmt.Sprintf(`<dimension ref="A1:Y%d">`, own().Data.Strikes.Len()+1), // which openpyxl's read-only mode reads by
	} {
		if !strings.Contains(sheet, want) {
			t.Errorf("found no %s in the sheet of strikes", want)
		}
	}
	if !strings.Contains(files["xl/styles.xml"], `formatCode="yyyy-mm-dd"`) {
		t.Error("found no form of days in the styles")
	}
	if core := files["docProps/core.xml"]; strings.Contains(core, time.Now().UTC().Format("2006")) || !strings.Contains(core, "1980-01-01T00:00:00Z") {
		t.Errorf("found %s, want no time but 1980-01-01", core)
	} else if !strings.Contains(core, "<cp:coreProperties ") || !strings.Contains(core, "<cp:lastModifiedBy>") {
		t.Errorf("found %s, want the prefix cp, without which exceljs 4.4.0 reads no workbook", core)
	}
}

// Every file of a workbook bears a day that there is: Python's datetime refuses month 0.
func TestWorkbookFilesHaveADay(t *testing.T) {
	in, err := zip.OpenReader(to(t, "xlsx", own(), export.Options{Tables: []string{"theaters"}}, "tally.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	for _, f := range in.File {
		if day := f.Modified.Format(time.DateOnly); day != "1980-01-01" {
			t.Errorf("%s: found %s, want 1 January 1980", f.Name, day)
		}
	}
}

// unzipped are the files of a zip.
func unzipped(t *testing.T, path string) map[string]string {
	t.Helper()
	in, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	files := map[string]string{}
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			t.Fatal(err)
		}
		files[f.Name] = string(b)
	}
	return files
}

// The features as GDAL has them: points for strikes with coordinates, and the
// others without geometry.
func TestGeoJSONInGDAL(t *testing.T) {
	in := own()
	path := to(t, "geojson", in, export.Options{}, "strikes.geojson")
	text := program(t, gdal, "ogrinfo", "-ro", "-al", path)
	for _, want := range []string{
		"using driver `GeoJSON' successful", fmt.Sprintf("Feature Count: %d\n", in.Data.Strikes.Len()), "Geometry: Point\n", `GEOGCRS["WGS 84"`,
		"date: Date (0.0)\n", "deaths: Integer (0.0)\n", "location_precision: String (0.0)\n", "evidence_offered: StringList (0.0)\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("found no %q in what ogrinfo says", want)
		}
	}
	var want []string
	for _, s := range in.Data.Strikes.Rows {
		if s.Latitude.Known() {
			east, _ := s.Longitude.Float64()
			north, _ := s.Latitude.Float64()
			want = append(want, fmt.Sprintf("POINT (%g %g)", east, north))
		}
	}
	var got []string
	for line := range strings.Lines(text) {
		var east, north float64
		if n, _ := fmt.Sscanf(strings.TrimSpace(line), "POINT (%g %g)", &east, &north); n == 2 {
			got = append(got, fmt.Sprintf("POINT (%g %g)", east, north))
		}
	}
	if diff := cmp.Diff(want, got); diff != "" || len(got) == 0 {
		t.Errorf("points (-want +got)\n%s", diff)
	}
	var collection struct {
		Features []struct {
			ID         string
			Geometry   *struct{ Coordinates []float64 }
			Properties map[string]any
		}
	}
	if err := json.Unmarshal([]byte(read(t, path)), &collection); err != nil {
		t.Fatal(err)
	}
	for i, f := range collection.Features {
		s := &in.Data.Strikes.Rows[i]
		if f.ID != string(s.ID) || (f.Geometry == nil) == s.Latitude.Known() || f.Properties["location_precision"] != s.LocationPrecision {
			t.Errorf("found %v, want the feature of %s", f, s.ID)
		}
	}
}

// duck are the rows of each query by DuckDB.
func duck(t *testing.T, queries ...string) [][][]any {
	t.Helper()
	var all [][][]any
	for line := range strings.Lines(script(t, duckDB, "duckdb.js", queries...)) {
		var answer [][]any
		if err := json.Unmarshal([]byte(line), &answer); err != nil {
			t.Fatal(err)
		}
		all = append(all, answer)
	}
	return all
}

// rows are the arrays of a text that is an array a line.
func rows(t *testing.T, text string) [][]any {
	t.Helper()
	var all [][]any
	for in := json.NewDecoder(strings.NewReader(text)); in.More(); {
		var row []any
		if err := in.Decode(&row); err != nil {
			t.Fatal(err)
		}
		all = append(all, row)
	}
	return all
}

// The columns of a Parquet file as DuckDB has them, and their cells.
func TestParquetInDuckDB(t *testing.T) {
	in := own()
	folder := to(t, "parquet", in, export.Options{}, "parquet")
	types := map[schema.Kind]string{schema.Day: "DATE", schema.Number: "INTEGER", schema.Decimal: "DOUBLE", schema.WordList: "VARCHAR[]", schema.IDList: "VARCHAR[]"}
	var queries []string
	for _, s := range held(in.Data) {
		file := "'" + filepath.Join(folder, s.Table().Name+".parquet") + "'"
		queries = append(queries, "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM "+file+")", "SELECT * FROM "+file)
	}
	answers := duck(t, queries...)
	for n, s := range held(in.Data) {
		var columns, rows [][]any
		for _, c := range written(s).Columns {
			kind := types[c.Kind]
			if kind == "" || c.Months { // which may be a month alone
				kind = "VARCHAR"
			}
			columns = append(columns, []any{c.Name, kind})
		}
		if diff := cmp.Diff(columns, answers[2*n]); diff != "" {
			t.Errorf("%s: columns (-want +got)\n%s", s.Table().Name, diff)
		}
		for row := range s.Len() {
			var line []any
			for _, c := range written(s).Columns {
				line = append(line, asDuckDB(&c, s.Cell(row, s.Table().Index(c.Name))))
			}
			rows = append(rows, line)
		}
		if diff := cmp.Diff(rows, answers[2*n+1]); diff != "" {
			t.Errorf("%s: rows (-want +got)\n%s", s.Table().Name, diff)
		}
	}
}

// asDuckDB is a cell as DuckDB prints it in JSON.
func asDuckDB(c *schema.Column, cell string) any {
	if cell == "" {
		return nil
	}
	switch c.Kind {
	case schema.Number:
		return float64(schema.Count(cell).Or(-1))
	case schema.Decimal:
		degrees, _ := schema.Degree(cell).Float64()
		return degrees
	case schema.WordList, schema.IDList:
		var members []any
		for _, m := range schema.List(cell).Members() {
			members = append(members, m)
		}
		return members
	}
	return cell
}

// ClickHouse reads the same types from the same file.
func TestParquetInClickHouse(t *testing.T) {
	in := own()
	path := to(t, "parquet", in, export.Options{Tables: []string{"strikes"}}, "strikes.parquet")
	got := rows(t, script(t, clickHouse, "clickhouse.js", "SELECT count(), toString(min(date)), sum(deaths), countIf(isNull(deaths)), sum(length(evidence_offered)), max(latitude) FROM file('"+path+"', Parquet)"))
	var killed, open, members float64
	var first schema.Date
	north := -90.0
	for _, s := range in.Data.Strikes.Rows {
		n, known := s.Deaths.Int()
		killed += float64(n)
		if !known {
			open++
		}
		if first == "" || s.Date < first {
			first = s.Date
		}
		members += float64(len(s.EvidenceOffered.Members()))
		if degrees, ok := s.Latitude.Float64(); ok {
			north = max(north, degrees)
		}
	}
	want := [][]any{{float64(in.Data.Strikes.Len()), string(first), killed, open, members, north}}
	if diff := cmp.Diff(want, numbers(got)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// numbers are rows whose numbers in text are numbers: ClickHouse quotes large ones.
func numbers(rows [][]any) [][]any {
	for _, row := range rows {
		for i, v := range row {
			var n float64
			if text, ok := v.(string); ok && json.Unmarshal([]byte(text), &n) == nil {
				row[i] = n
			}
		}
	}
	return rows
}

// The package by a validator that knows nothing of this project: descriptor,
// types and constraints of every cell, keys.
func TestDataPackageInItsValidator(t *testing.T) {
	in := own()
	folder := t.TempDir()
	files := unzipped(t, to(t, "datapackage", in, export.Options{}, "tally.zip"))
	for name, text := range files {
		path := filepath.Join(folder, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o777), os.WriteFile(path, []byte(text), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []string{"LICENSE", "README.md"} {
		if files[want] == "" {
			t.Errorf("found no %s in the package", want)
		}
	}
	var want strings.Builder
	for _, s := range held(in.Data) {
		fmt.Fprintln(&want, s.Table().Name, s.Len())
		if diff := cmp.Diff(in.Data.Text(s.Table().File), files[s.Table().File]); diff != "" {
			t.Errorf("%s (-want +got)\n%s", s.Table().File, diff)
		}
	}
	fmt.Fprintln(&want, "verdicts", in.Data.Tallies.Len())
	if diff := cmp.Diff(want.String(), script(t, dataPackage, "datapackage.js", filepath.Join(folder, "datapackage.json"))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
