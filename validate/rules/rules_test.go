package rules

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/validatetest"
)

// The dataset that examples overlay has no findings.
func TestBaseIsFaultless(t *testing.T) {
	if got := (&overlay{}).findings(t); len(got) > 0 {
		t.Errorf("findings in testdata/base:\n%s", strings.Join(got, "\n"))
	}
}

// Every rule finds what its example says, and nothing else does.
func TestExamples(t *testing.T) {
	for _, r := range All() {
		t.Run(r.Name, func(t *testing.T) {
			text := Example(r.Name)
			if text == "" {
				t.Fatalf("no example %s.txtar", fileName(r.Name))
			}
			comment, overlays := overlaysOf(t, text)
			if comment == "" {
				t.Error("the example says nothing to its reader")
			}
			own := 0
			for _, o := range overlays {
				got := o.findings(t)
				if diff := cmp.Diff(o.want, got); diff != "" {
					t.Errorf("%sfindings (-want +got):\n%s", o.prefix, diff)
				}
				switch near := strings.HasPrefix(o.prefix, "near"); {
				case near && len(o.want) > 0:
					t.Errorf("%s: a near case must give no finding", o.prefix)
				case !near && len(o.want) == 0:
					t.Errorf("%sfindings: none expected", o.prefix)
				}
				for _, line := range o.want {
					if strings.HasSuffix(strings.TrimSuffix(line, " [waived]"), "("+r.Name+")") {
						own++
					}
				}
			}
			if own == 0 {
				t.Errorf("the example shows no finding of %s", r.Name)
			}
		})
	}
}

// Every example belongs to a rule.
func TestNoStrayExamples(t *testing.T) {
	names := map[string]bool{}
	for _, r := range All() {
		names[fileName(r.Name)+".txtar"] = true
	}
	entries, err := fs.ReadDir(examples, ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !names[e.Name()] {
			t.Errorf("%s belongs to no rule", e.Name())
		}
	}
}

var kebab = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// A rule is complete and stands in the file that bears its name.
func TestRulesAreComplete(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range All() {
		if !kebab.MatchString(r.Name) {
			t.Errorf("%q is not in kebab case", r.Name)
		}
		if seen[r.Name] {
			t.Errorf("two rules are named %s", r.Name)
		}
		seen[r.Name] = true
		for what, text := range map[string]string{"title": r.Title, "doc": r.Doc, "hint": r.Hint, "severity": string(r.Severity)} {
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s has no %s", r.Name, what)
			}
		}
		parts := 0
		for _, has := range []bool{r.File != nil, r.Cell != nil, r.Row != nil, r.Table != nil, r.Dataset != nil} {
			if has {
				parts++
			}
		}
		if parts != 1 && ofFindings[r.Name] == "" {
			t.Errorf("%s: got %d scopes, want one", r.Name, parts)
		}
		b, err := os.ReadFile(fileName(r.Name) + ".go")
		if err != nil {
			t.Errorf("%s: %v", r.Name, err)
			continue
		}
		if !nameLiteral(r.Name).Match(b) {
			t.Errorf("%s.go does not hold the rule %s", fileName(r.Name), r.Name)
		}
	}
}

// ofFindings are the rules that are asked of findings, with the names of their constants.
var ofFindings = map[string]string{validate.WaiverUnmatched: "WaiverUnmatched", validate.WaiverAcceptsAny: "WaiverAcceptsAny"}

// nameLiteral matches the name of a rule in its literal.
func nameLiteral(name string) *regexp.Regexp {
	if constant := ofFindings[name]; constant != "" {
		return regexp.MustCompile(`Name:\s+validate\.` + constant)
	}
	return regexp.MustCompile(`Name:\s+` + regexp.QuoteMeta(strconv.Quote(name)))
}

// Every kind of fault that reading tells has a rule that words it.
func TestEveryFaultHasItsRule(t *testing.T) {
	byName := map[string]*validate.Rule{}
	for _, r := range All() {
		byName[r.Name] = r
	}
	for _, kind := range faultKinds(t) {
		if r := byName[kind]; r == nil || r.File == nil {
			t.Errorf("no rule words the fault %s", kind)
		}
	}
}

// faultKinds reads the constants of type csvtable.FaultKind from their source.
func faultKinds(t *testing.T) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", "..", "schema", "csvtable", "fault.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if typ, ok := spec.Type.(*ast.Ident); !ok || typ.Name != "FaultKind" {
			return true
		}
		for _, v := range spec.Values {
			kind, err := strconv.Unquote(v.(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			kinds = append(kinds, kind)
		}
		return true
	})
	if len(kinds) == 0 {
		t.Fatal("found no kinds of fault")
	}
	return kinds
}

// Every validate tag of a row type has a rule that answers for it.
func TestEveryTagHasItsRule(t *testing.T) {
	answered := map[string]bool{"omitempty": true}
	for _, r := range All() {
		if r.Cell != nil {
			for _, tag := range r.Cell.Tags {
				answered[tag] = true
			}
		}
	}
	for _, table := range schema.Tables {
		for _, c := range table.Columns {
			for _, tag := range strings.Split(strings.ReplaceAll(c.Validate, "text", "tidy,nfc,plain"), ",") {
				if name, _, _ := strings.Cut(tag, "="); !answered[name] {
					t.Errorf("%s.%s: no rule answers for the tag %s", table.Name, c.Name, name)
				}
			}
		}
	}
}

// An overlay is one variant of the base dataset and the findings that it must
// give.
type overlay struct {
	prefix  string // "", near1/, also1/ ...
	files   map[string][]byte
	missing []string
	today   schema.Date
	want    []string
}

// variant is how the names of an example's further overlays begin.
var variant = regexp.MustCompile(`^(near|also)[0-9]+/`)

// overlaysOf reads an example: the overlay without prefix first, the others as
// they come.
func overlaysOf(t *testing.T, text string) (comment string, overlays []*overlay) {
	t.Helper()
	archive := txtar.Parse([]byte(text))
	byPrefix := map[string]*overlay{}
	for _, f := range archive.Files {
		prefix, name := "", f.Name
		if prefix = variant.FindString(name); prefix != "" {
			name = name[len(prefix):]
		}
		o := byPrefix[prefix]
		if o == nil {
			o = &overlay{prefix: prefix, files: map[string][]byte{}}
			byPrefix[prefix] = o
			overlays = append(overlays, o)
		}
		o.section(t, name, f.Data)
	}
	return strings.TrimSpace(string(archive.Comment)), overlays
}

func (o *overlay) section(t *testing.T, name string, data []byte) {
	t.Helper()
	file, how, _ := strings.Cut(name, " ")
	switch {
	case name == "findings":
		for _, line := range lines(data) {
			o.want = append(o.want, spread(t, line)...)
		}
	case name == "options":
		for _, line := range lines(data) {
			word, value, _ := strings.Cut(line, " ")
			if word != "today" || !schema.Date(value).Valid() {
				t.Fatalf("option %q: want today and a day", line)
			}
			o.today = schema.Date(value)
		}
	case how == "":
		o.files[file] = data
	case how == "(escaped)":
		o.files[file] = unescape(t, data)
	case how == "(missing)":
		o.missing = append(o.missing, file)
	default:
		t.Fatalf("section %s: got %q behind the file name, want (escaped) or (missing)", name, how)
	}
}

func lines(data []byte) []string {
	text := strings.TrimSuffix(string(data), "\n")
	if text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}

// repetition is {a*500}.
var repetition = regexp.MustCompile(`(?s)\{.\*[0-9]+\}`)

// span is {5-8}.
var span = regexp.MustCompile(`\{([0-9]+)-([0-9]+)\}`)

// spread is a line once for each number of its span.
func spread(t *testing.T, line string) []string {
	t.Helper()
	at := span.FindStringSubmatchIndex(line)
	if at == nil {
		return []string{line}
	}
	from, _ := strconv.Atoi(line[at[2]:at[3]])
	to, _ := strconv.Atoi(line[at[4]:at[5]])
	if to <= from {
		t.Fatalf("line %q: want a span from a smaller to a larger number", line)
	}
	var all []string
	for n := from; n <= to; n++ {
		all = append(all, line[:at[0]]+strconv.Itoa(n)+line[at[1]:])
	}
	return all
}

// unescape reads Go's escapes; quotes need none.
func unescape(t *testing.T, data []byte) []byte {
	t.Helper()
	var b []byte
	for _, line := range lines(data) {
		line, open := strings.CutSuffix(line, `\c`)
		text, err := strconv.Unquote(`"` + strings.ReplaceAll(line, `"`, `\"`) + `"`)
		if err != nil {
			t.Fatalf("escaped line %q: %v", line, err)
		}
		b = append(b, repetition.ReplaceAllStringFunc(text, func(s string) string {
			n, _ := strconv.Atoi(s[3 : len(s)-1])
			return strings.Repeat(s[1:2], n)
		})...)
		if !open {
			b = append(b, '\n')
		}
	}
	return b
}

// findings runs all rules over the base with the overlay, and checks what holds
// for every finding.
func (o *overlay) findings(t *testing.T) []string {
	t.Helper()
	files := fstest.MapFS{}
	base := os.DirFS(filepath.Join("testdata", "base"))
	entries, err := fs.ReadDir(base, ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		b, err := fs.ReadFile(base, e.Name())
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = &fstest.MapFile{Data: b}
	}
	for name, b := range o.files {
		files[name] = &fstest.MapFile{Data: b}
	}
	for _, name := range o.missing {
		delete(files, name)
	}
	options := validate.Options{Rules: All(), Today: o.today}
	result := validatetest.ExpectStreamed(t, files, options, 1, 300, 600, 1000)
	var got []string
	for _, f := range result.Findings {
		checkWording(t, f)
		line := fmt.Sprintf("%s:%d:%d: %s (%s)", f.Place.File, f.Place.Line, f.Place.Column, f.Message, f.Rule)
		if f.Place.Line == 0 {
			line = fmt.Sprintf("%s: %s (%s)", f.Place.File, f.Message, f.Rule)
		}
		if f.Waived != "" {
			line += " [waived]"
		}
		got = append(got, line)
	}
	return got
}

// checkWording holds a finding's words to the manners of the house.
func checkWording(t *testing.T, f validate.Finding) {
	t.Helper()
	for what, text := range map[string]string{"message": f.Message, "hint": f.Hint} {
		switch {
		case strings.TrimSpace(text) == "":
			t.Errorf("%s: %s: empty %s", f.Rule, f.Place.File, what)
		case strings.ContainsAny(text, "\n\r\x00"):
			t.Errorf("%s: %s %q is not one line", f.Rule, what, text)
		case strings.HasSuffix(text, "."):
			t.Errorf("%s: %s %q ends with a period", f.Rule, what, text)
		}
	}
	if first := f.Message[:min(1, len(f.Message))]; first != strings.ToLower(first) && !startsWithID(f.Message) {
		t.Errorf("%s: message %q starts with a capital", f.Rule, f.Message)
	}
	if !slices.ContainsFunc(All(), func(r *validate.Rule) bool { return r.Name == f.Rule && r.Severity != "" }) {
		t.Errorf("finding of an unknown rule %s", f.Rule)
	}
}

// startsWithID reports whether a message begins with the id of a row.
func startsWithID(message string) bool {
	return len(message) > 1 && message[1] >= '0' && message[1] <= '9'
}

// A rule that reads a column which it does not name, or makes no key of, is stopped on
// any data: it never falls silent.
func TestRuleThatForgetsAColumn(t *testing.T) {
	for name, dataset := range map[string]func(d *validate.Data, report func(validate.Finding)){
		"a column":               func(d *validate.Data, _ func(validate.Finding)) { d.Strikes.Days("announced") },
		"a column of other kind": func(d *validate.Data, _ func(validate.Finding)) { d.Strikes.Days("deaths") },
		"a column that is none":  func(d *validate.Data, _ func(validate.Finding)) { d.Claims.Counts("deaths") },
		"a key":                  func(d *validate.Data, _ func(validate.Finding)) { d.Sources.Hashes("title") },
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("found no panic, want one")
				}
			}()
			all := append(All(), &validate.Rule{Name: "forgets", Columns: validate.Columns{"strikes": {"deaths"}, "claims": {"date"}}, Dataset: dataset})
			validate.Run(schema.Read(fstest.MapFS{}), validate.Options{Rules: all})
		})
	}
}
