package export

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/atomicfile"
	"github.com/strike-tally/strike-tally/report/catalog"
	"github.com/strike-tally/strike-tally/report/datapackage"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// Input is a dataset, and the folder from which it was read: its licence, codebook,
// citation and descriptor are taken from there, as far as they are there.
type Input struct {
	Data  *schema.Dataset
	Files fs.FS
	// Assessed is what is found about the same dataset; nil: it is assessed where
	// verdicts are asked for.
	Assessed *assess.Assessment
}

// The files that stand beside the tables.
const (
	licenceFile  = "LICENSE"
	codebookFile = "README.md"
)

// book is what every format is made from.
type book struct {
	data     *schema.Dataset
	assessed func() *assess.Assessment
	about    datapackage.About
	licence  []byte // empty where there is none
	readme   []byte
	citation []byte
	asked    []string // tables asked for; none for all
	excel    bool
	// partRows and progress are as in [Options].
	partRows int
	progress func(what string, done, total int)
	usual    bool // tables have all columns that most files have, see [book.withUsual]
}

// withUsual is the book whose tables also have the columns that their files lack and most
// files have, with empty cells: for forms that come with statements about these columns.
func (b *book) withUsual() *book {
	whole := *b
	whole.usual = true
	return &whole
}

func newBook(in Input, o Options) (*book, error) {
	for _, f := range in.Data.Faults {
		if !slices.Contains(formal, f.Kind) {
			return nil, fmt.Errorf("the tables cannot be read as they should: %s: %s; `tally validate` tells all", placed(f.Place), f.Kind)
		}
	}
	b := &book{data: in.Data, asked: o.Tables, excel: o.Excel, partRows: o.PartRows, progress: o.Progress}
	b.assessed = sync.OnceValue(func() *assess.Assessment {
		if in.Assessed != nil {
			return in.Assessed
		}
		return assess.New(in.Data, assess.Options{})
	})
	for _, name := range o.Tables {
		if name != flatName && name != verdictsName && name != measureVerdictsName && schema.TableNamed(name) == nil {
			return nil, fmt.Errorf("--table: found %q, want one of %q", name, tableNames())
		}
	}
	if slices.Contains(o.Tables, measureVerdictsName) && !StatesFurther(b.data) {
		return nil, fmt.Errorf("--table: found %q, want another table: no figure states a number of a measure of measures.csv", measureVerdictsName)
	}
	for i, name := range o.Tables {
		if slices.Contains(o.Tables[:i], name) {
			return nil, fmt.Errorf("--table: found %q twice, want it once", name)
		}
	}
	descriptor, err := beside(in.Files, datapackage.File)
	if err == nil && descriptor != nil {
		b.about, err = datapackage.ReadAbout(descriptor)
	}
	if err == nil {
		b.licence, err = beside(in.Files, licenceFile)
	}
	if err == nil {
		b.readme, err = beside(in.Files, codebookFile)
	}
	if err == nil {
		b.citation, err = beside(in.Files, catalog.CitationFile)
	}
	return b, err
}

// formal are faults of form alone: every value has been read, and what is written
// anew has them no more.
var formal = []csvtable.FaultKind{
	csvtable.ByteOrderMark, csvtable.LineEnd, csvtable.NoFinalLineEnd, csvtable.BlankLine, csvtable.WrongSeparator, csvtable.ColumnOrder, csvtable.NeedlessQuotes, csvtable.UnknownFile,
}

// plain is a table as plain CSV: the bytes of its file, but in canonical form where
// the file is not.
func (b *book) plain(t *schema.Table) []byte { return []byte(b.plainText(t)) }

// plainText is the same without a copy of the file.
func (b *book) plainText(t *schema.Table) string {
	of := func(f schema.Fault) bool { return f.Place.File == t.File }
	if slices.ContainsFunc(b.data.Faults, of) {
		return string(b.data.Sheet(t.Name).Bytes())
	}
	return b.data.Text(t.File)
}

// beside is a file of the dataset's folder; nil if there is none.
func beside(files fs.FS, name string) ([]byte, error) {
	text, err := fs.ReadFile(files, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return text, err
}

func tableNames() []string {
	var names []string
	for _, t := range schema.Tables {
		names = append(names, t.Name)
	}
	return append(names, flatName, verdictsName, measureVerdictsName)
}

// name is how files are called that hold the whole dataset: as its descriptor
// calls it.
func (b *book) name() string {
	plain := func(r rune) bool { return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' || r == '_' }
	if b.about.Name != "" && strings.TrimFunc(b.about.Name, plain) == "" {
		return b.about.Name
	}
	return "dataset"
}

// tables are the tables asked for, in the order of the schema, then joined ones; all
// that the dataset has and the verdicts where none are.
func (b *book) tables() []*table {
	var tables []*table
	for _, s := range b.data.Sheets() {
		if slices.Contains(b.asked, s.Table().Name) || len(b.asked) == 0 && b.data.Holds(s.Table()) {
			tables = append(tables, b.ofSheet(s))
		}
	}
	if slices.Contains(b.asked, flatName) {
		tables = append(tables, b.flat())
	}
	if len(b.asked) == 0 || slices.Contains(b.asked, verdictsName) {
		tables = append(tables, b.verdicts())
	}
	if len(b.asked) == 0 || slices.Contains(b.asked, measureVerdictsName) {
		if t := b.measureVerdicts(); t != nil {
			tables = append(tables, t)
		}
	}
	return tables
}

// typed are the tables asked for, with a type for every cell; an error if a cell
// is none of its column's.
func (b *book) typed() ([]*table, error) {
	tables := b.tables()
	for _, t := range tables {
		if err := t.sound(); err != nil {
			return nil, err
		}
	}
	return tables, nil
}

// papers are the files without which tables should not travel.
func (b *book) papers() []atomicfile.Part {
	var parts []atomicfile.Part
	for _, paper := range []struct {
		name string
		text []byte
	}{{licenceFile, b.licence}, {codebookFile, b.readme}, {catalog.CitationFile, b.citation}} {
		if paper.text != nil {
			parts = append(parts, part(paper.name, string(paper.text)))
		}
	}
	return parts
}

func part(name, text string) atomicfile.Part {
	return atomicfile.Part{Name: name, Write: func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}}
}
