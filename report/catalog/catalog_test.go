package catalog_test

import (
	"encoding/json"
	"encoding/xml"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/catalog"
	"github.com/strike-tally/strike-tally/report/datapackage"
	"github.com/strike-tally/strike-tally/schema"
)

// record is that of the sample.
func record(t *testing.T) *catalog.Record {
	t.Helper()
	d := schema.Read(sample.Files)
	text, err := fs.ReadFile(sample.Files, datapackage.File)
	if err != nil {
		t.Fatal(err)
	}
	about, err := datapackage.ReadAbout(text)
	if err != nil {
		t.Fatal(err)
	}
	about.Languages = []string{"en", "es"}
	about.ID = "urn:uuid:35c77a5d-fc71-55d6-8826-f992ab389e49"
	return &catalog.Record{Package: datapackage.New(about, d, func(t *schema.Table) []byte { return []byte(d.Text(t.File)) }), Data: d}
}

// node is an object of JSON.
type node = map[string]any

func parsed(t *testing.T, text []byte, err error) node {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	var n node
	if err := json.Unmarshal(text, &n); err != nil {
		t.Fatal(err)
	}
	return n
}

// nodes are the objects under a key.
func nodes(n node, key string) []node {
	var all []node
	switch v := n[key].(type) {
	case []any:
		for _, o := range v {
			all = append(all, o.(node))
		}
	case node:
		all = []node{v}
	}
	return all
}

// shape is what a format asks of a property: how many values, and of what form.
type shape struct {
	property   string
	least      int
	most       int // 0: any number
	wellFormed func(any) bool
}

func text(v any) bool { s, ok := v.(string); return ok && s != "" }

func matches(expression string) func(any) bool {
	r := regexp.MustCompile(expression)
	return func(v any) bool { s, ok := v.(string); return ok && r.MatchString(s) }
}

// of is a form of what stands under a key, as in {"@id": ...}.
func of(key string, form func(any) bool) func(any) bool {
	return func(v any) bool { n, ok := v.(node); return ok && form(n[key]) }
}

func both(a, b func(any) bool) func(any) bool { return func(v any) bool { return a(v) && b(v) } }

var (
	address = matches(`^https?://\S+$`)
	day     = matches(`^\d{4}-\d{2}-\d{2}$`)
	sha256  = matches(`^[0-9a-f]{64}$`)
)

func check(t *testing.T, where string, n node, shapes []shape) {
	t.Helper()
	for _, s := range shapes {
		values, many := n[s.property].([]any)
		if !many && n[s.property] != nil {
			values = []any{n[s.property]}
		}
		if len(values) < s.least || s.most > 0 && len(values) > s.most {
			t.Errorf("%s: found %d values of %s, want %d to %d", where, len(values), s.property, s.least, s.most)
		}
		for _, v := range values {
			if !s.wellFormed(v) {
				t.Errorf("%s: found %s %v, want another form", where, s.property, v)
			}
		}
	}
}

// What Croissant 1.1 must and should have of a dataset and of its files, and that every
// column of every table is there with its type, as mlcroissant reads it.
func TestCroissant(t *testing.T) {
	r := record(t)
	croissant, err := r.Croissant()
	n := parsed(t, croissant, err)
	check(t, "dataset", n, []shape{
		{"@context", 1, 1, func(v any) bool {
			n, ok := v.(node)
			return ok && n["cr"] == "http://mlcommons.org/croissant/" && n["conformsTo"] == "dct:conformsTo"
		}},
		{"@type", 1, 1, func(v any) bool { return v == "sc:Dataset" }},
		{"conformsTo", 1, 0, func(v any) bool { return v == "http://mlcommons.org/croissant/1.1" }},
		{"name", 1, 1, text}, {"description", 1, 1, text}, {"license", 1, 0, address}, {"url", 1, 1, address},
		{"creator", 1, 0, of("name", text)}, {"publisher", 1, 0, of("name", text)}, {"datePublished", 1, 1, day}, {"dateModified", 1, 1, day},
		{"keywords", 1, 0, text}, {"version", 1, 1, matches(`^\d+\.\d+\.\d+$`)}, {"inLanguage", 1, 0, text}, {"citeAs", 1, 1, matches(`^@misc\{`)},
		{"temporalCoverage", 1, 1, matches(`^\d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2}$`)},
		{"distribution", 1, 0, of("@type", func(v any) bool { return v == "cr:FileObject" })},
		{"recordSet", 1, 0, of("@type", func(v any) bool { return v == "cr:RecordSet" })},
	})
	ids := map[string]bool{}
	unique := func(n node) string {
		id, _ := n["@id"].(string)
		if id == "" || ids[id] || strings.ContainsAny(id, " \t") {
			t.Errorf("found the id %q, want one that is new and has no blank", id)
		}
		ids[id] = true
		return id
	}
	for _, f := range nodes(n, "distribution") {
		check(t, unique(f), f, []shape{{"name", 1, 1, text}, {"contentUrl", 1, 1, text}, {"encodingFormat", 1, 1, func(v any) bool { return v == "text/csv" }}, {"sha256", 1, 1, sha256}, {"contentSize", 1, 1, matches(`^\d+ B$`)}})
	}
	types := map[string]string{"date": "sc:Date", "integer": "sc:Integer", "number": "sc:Float", "string": "sc:Text"}
	want, found := map[string]string{}, map[string]string{}
	for _, t := range r.Package.Resources {
		for _, f := range t.Table.Fields {
			want[t.Name+"/"+f.Name] = types[f.Type]
			if f.Format == "uri" {
				want[t.Name+"/"+f.Name] = "sc:URL"
			}
		}
	}
	for _, set := range nodes(n, "recordSet") {
		id := unique(set)
		enumeration := set["dataType"] == "sc:Enumeration"
		for _, f := range nodes(set, "field") {
			field := unique(f)
			check(t, field, f, []shape{{"@type", 1, 1, func(v any) bool { return v == "cr:Field" }}, {"name", 1, 1, text}, {"dataType", 1, 1, matches("^sc:")}})
			if enumeration {
				continue
			}
			found[field], _ = f["dataType"].(string)
			check(t, field, f, []shape{{"source", 1, 1, both(of("fileObject", of("@id", func(v any) bool { return ids[v.(string)] })), of("extract", of("column", func(v any) bool { return v == f["name"] })))}})
		}
		check(t, id, set, []shape{{"key", 0, 1, of("@id", func(v any) bool { return ids[v.(string)] })}})
		if enumeration && len(nodes(set, "data")) == 0 {
			t.Errorf("%s: found no words", id)
		}
	}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Errorf("columns and their types (-descriptor +record)\n%s", diff)
	}
}

// What DCAT-AP 3 must and should have of a dataset and a distribution.
func TestDCAT(t *testing.T) {
	r := record(t)
	dcat, err := r.DCAT()
	n := parsed(t, dcat, err)
	literal, iri := of("@value", text), of("@id", text)
	dated := both(of("@value", day), of("@type", func(v any) bool { return v == "xsd:date" }))
	check(t, "dataset", n, []shape{
		{"@id", 1, 1, text}, {"@type", 1, 1, func(v any) bool { return v == "dcat:Dataset" }},
		{"dct:title", 1, 0, literal}, {"dct:description", 1, 0, literal}, {"dct:publisher", 1, 1, of("foaf:name", text)}, {"dct:creator", 1, 0, of("foaf:name", text)},
		{"dcat:keyword", 1, 0, literal}, {"dcat:landingPage", 1, 0, of("@id", address)}, {"dct:identifier", 1, 0, text}, {"dcat:version", 1, 1, text},
		{"dct:accessRights", 1, 1, iri}, {"dct:language", 1, 0, iri}, {"dct:modified", 1, 1, dated}, {"dct:license", 1, 1, of("@id", address)},
		{"dct:temporal", 1, 0, both(of("dcat:startDate", dated), of("dcat:endDate", dated))}, {"dct:spatial", 1, 0, of("@type", func(v any) bool { return v == "dct:Location" })},
		{"dcat:distribution", 1, 0, of("@type", func(v any) bool { return v == "dcat:Distribution" })},
	})
	if got, want := len(nodes(n, "dcat:distribution")), len(r.Package.Resources); got != want {
		t.Errorf("found %d distributions, want %d", got, want)
	}
	for _, d := range nodes(n, "dcat:distribution") {
		check(t, "distribution", d, []shape{
			{"dcat:accessURL", 1, 0, of("@id", address)}, {"dcat:downloadURL", 1, 0, iri}, {"dct:description", 1, 0, literal}, {"dct:format", 1, 1, of("@id", address)}, {"dct:license", 1, 1, of("@id", address)},
			{"dcat:mediaType", 1, 1, of("@id", matches(`^https://www\.iana\.org/assignments/media-types/text/csv$`))},
			{"dcat:byteSize", 1, 1, both(of("@type", func(v any) bool { return v == "xsd:nonNegativeInteger" }), of("@value", matches(`^\d+$`)))},
			{"spdx:checksum", 1, 1, both(of("spdx:algorithm", iri), of("spdx:checksumValue", of("@value", sha256)))},
		})
	}
}

// The day of a release is that on which the dataset was published, in every record that
// tells one.
func TestReleased(t *testing.T) {
	r := record(t)
	r.Package.Released = "2031-02-03"
	croissant, err := r.Croissant()
	n := parsed(t, croissant, err)
	check(t, "Croissant", n, []shape{{"datePublished", 1, 1, matches("^2031-02-03$")}, {"citeAs", 1, 1, matches(`date    = \{2031-02-03\}`)}, {"dateModified", 1, 1, matches("^" + r.Package.Created[:10] + "$")}})
	dcat, err := r.DCAT()
	check(t, "DCAT", parsed(t, dcat, err), []shape{{"dct:issued", 1, 1, of("@value", matches("^2031-02-03$"))}})
}

// A site's records lead to the site's own files.
func TestAddressesOfASite(t *testing.T) {
	r := record(t)
	r.At = "https://example.org/data/"
	croissant, err := r.Croissant()
	for _, f := range nodes(parsed(t, croissant, err), "distribution") {
		if want := r.At + f["name"].(string); f["contentUrl"] != want {
			t.Errorf("found the address %v, want %s", f["contentUrl"], want)
		}
	}
}

// What Zenodo asks of an upload.
func TestZenodo(t *testing.T) {
	zenodo, err := record(t).Zenodo()
	check(t, "upload", parsed(t, zenodo, err), []shape{
		{"upload_type", 1, 1, func(v any) bool { return v == "dataset" }}, {"title", 1, 1, text}, {"description", 1, 1, text}, {"creators", 1, 0, of("name", text)},
		{"access_right", 1, 1, func(v any) bool { return v == "open" }}, {"license", 1, 1, func(v any) bool { return v == "cc-by-4.0" }}, {"keywords", 1, 0, text},
		{"language", 1, 1, matches(`^[a-z]{3}$`)}, {"version", 1, 1, text}, {"related_identifiers", 1, 0, both(of("identifier", address), of("relation", text))},
		{"dates", 1, 0, both(of("start", day), of("end", day))}, {"locations", 1, 0, of("place", text)},
	})
}

// element is one of XML.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Text     string     `xml:",chardata"`
	Children []element  `xml:",any"`
}

func (e *element) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// ordered are the elements that DDI Codebook 2.5 takes inside another, in its order.
var ordered = map[string]string{
	"codeBook": "docDscr stdyDscr fileDscr dataDscr otherMat", "stdyDscr": "citation studyAuthorization stdyInfo studyDevelopment method dataAccs othrStdyMat notes",
	"citation": "titlStmt rspStmt prodStmt distStmt serStmt verStmt biblCit holdings notes", "titlStmt": "titl subTitl altTitl parTitl IDNo",
	"rspStmt": "AuthEnty othId", "distStmt": "distrbtr contact depositr depDate distDate", "verStmt": "version verResp notes",
	"stdyInfo": "studyBudget subject abstract sumDscr qualityStatement notes exPostEvaluation", "subject": "keyword topcClas",
	"sumDscr": "timePrd collDate nation geogCover geogUnit geoBndBox boundPoly anlyUnit universe dataKind", "dataAccs": "setAvail useStmt notes",
	"useStmt": "confDec specPerm restrctn contact citReq deposReq conditions disclaimer", "fileDscr": "fileTxt locMap notes",
	"fileTxt": "fileName fileCitation dataFingerprint fileCont fileStrc dimensns fileType format", "dimensns": "caseQnty varQnty logRecL recPrCas recNumTot",
	"dataDscr": "varGrp nCubeGrp var nCube notes",
	"var":      "location labl imputation security embargo respUnit anlysUnit qstn valrng invalrng undocCod universe TotlResp sumStat txt stdCatgry catgryGrp catgry codInstr verStmt concept derivation varFormat geoMap catLevel notes",
	"catgry":   "catValu labl txt catStat mrow",
}

func walk(t *testing.T, e *element, visit func(*element)) {
	t.Helper()
	visit(e)
	order := strings.Fields(ordered[e.XMLName.Local])
	last := 0
	for i := range e.Children {
		child := &e.Children[i]
		at := slices.Index(order, child.XMLName.Local)
		if at < last {
			t.Errorf("found %s in %s, want none here: %v", child.XMLName.Local, e.XMLName.Local, order)
		}
		last = max(at, last)
		walk(t, child, visit)
	}
}

// The elements stand where DDI wants them, ids are names and given once, every variable
// is of a file, and the rows that hold a word add up.
func TestDDI(t *testing.T) {
	r := record(t)
	text, err := r.DDI()
	if err != nil {
		t.Fatal(err)
	}
	var book element
	if err := xml.Unmarshal(text, &book); err != nil {
		t.Fatal(err)
	}
	if book.XMLName.Space != "ddi:codebook:2_5" || book.attr("version") != "2.5" {
		t.Errorf("found %v of version %q", book.XMLName, book.attr("version"))
	}
	name := regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_.-]*$`)
	ids := map[string]bool{}
	var variables, wanted []string
	labels := map[string]string{}
	counts := map[string]map[string]string{}
	walk(t, &book, func(e *element) {
		if id := e.attr("ID"); id != "" {
			if !name.MatchString(id) || ids[id] {
				t.Errorf("found the id %q, want a new name", id)
			}
			ids[id] = true
		}
		if e.XMLName.Local != "var" {
			return
		}
		id := e.attr("ID")
		variables = append(variables, id)
		if !ids[e.attr("files")] {
			t.Errorf("%s: found the file %q, which is not there", id, e.attr("files"))
		}
		counts[id] = map[string]string{}
		for _, c := range e.Children {
			switch c.XMLName.Local {
			case "sumStat":
				counts[id][c.attr("type")] = c.Text
			case "catgry":
				var word string
				for _, part := range c.Children {
					switch part.XMLName.Local {
					case "catValu":
						word = part.Text
					case "labl":
						labels[id+" "+word+" "+part.attr("lang")] = part.Text
					case "catStat":
						counts[id][word] = part.Text
					}
				}
			}
		}
	})
	for _, t := range r.Package.Resources {
		for _, f := range t.Table.Fields {
			wanted = append(wanted, t.Name+"."+f.Name)
		}
	}
	if diff := cmp.Diff(wanted, variables); diff != "" {
		t.Errorf("variables (-descriptor +record)\n%s", diff)
	}
	if got := labels["strikes.follow_up unknown es"]; got != "no se sabe" {
		t.Errorf("found the Spanish label %q of an unknown follow-up", got)
	}
	// Counted by hand in data/sample/strikes.csv.
	if diff := cmp.Diff(map[string]string{"vald": "74", "invd": "0", "yes": "1", "no": "2", "unknown": "71"}, counts["strikes.follow_up"]); diff != "" {
		t.Errorf("follow-ups (-want +got)\n%s", diff)
	}
}

// What a dataset does not say stands in no record: no empty licence, no address of the
// record itself in place of one, no language that nobody named.
func TestRecordsOfADatasetThatSaysNothing(t *testing.T) {
	d := schema.Read(sample.Files)
	r := &catalog.Record{Package: datapackage.New(datapackage.About{}, d, func(t *schema.Table) []byte { return []byte(d.Text(t.File)) }), Data: d}
	silent := []string{"name", "description", "license", "url", "creator", "publisher", "keywords", "inLanguage", "citeAs", "version", "identifier",
		"@id", "dct:creator", "dct:publisher", "dct:language", "dct:license", "dct:identifier", "dcat:version", "dcat:keyword", "dcat:landingPage", "dcat:accessURL"}
	for name, write := range map[string]func() ([]byte, error){"Croissant": r.Croissant, "DCAT": r.DCAT} {
		text, err := write()
		doc := parsed(t, text, err)
		for _, n := range append(nodes(doc, "dcat:distribution"), doc) {
			for _, key := range silent {
				if value, is := n[key]; is {
					t.Errorf("%s: found %s: %v, want nothing", name, key, value)
				}
			}
		}
		for _, key := range []string{`"@id": ""`, `"@value": ""`} {
			if strings.Contains(string(text), key) {
				t.Errorf("%s: found %s", name, key)
			}
		}
	}
	book, err := r.DDI()
	if err != nil {
		t.Fatal(err)
	}
	for _, element := range []string{"<conditions", "<distrbtr", "<abstract", "<IDNo"} {
		if strings.Contains(string(book), element) {
			t.Errorf("DDI: found %s, want no such element", element)
		}
	}
}
