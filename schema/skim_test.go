package schema

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// gathered is what a stream shows of a table: every row's cells and place.
type gathered struct {
	Rows   [][]string
	Places [][2]int // offset and line
	Faults []Fault
	Lost   []string
	Whole  bool
}

// looker keeps all rows of odd form, and every other one of ordinary form.
type looker struct {
	rows   [][]string
	places [][2]int
	kept   [][]string
	doubts []uint64 // of those
}

func (l *looker) Row(r Row) bool {
	l.rows = append(l.rows, slices.Clone(r.Cells))
	l.places = append(l.places, [2]int{int(r.Offset), r.Line})
	pass := r.Ordinary && len(l.rows)%2 == 0
	if !pass {
		l.kept, l.doubts = append(l.kept, slices.Clone(r.Cells)), append(l.doubts, r.Doubts)
	}
	return pass
}

func (l *looker) Done(b *Block) {
	for row := range b.Sheet.Len() {
		var cells []string
		for column := range b.Sheet.Table().Columns {
			cells = append(cells, b.Sheet.Cell(row, column))
		}
		if diff := cmp.Diff(l.kept[row], cells); diff != "" {
			panic("a kept row is another one than was shown:\n" + diff)
		}
		if got, want := b.Sheet.Doubts(row), l.doubts[row]; got != want {
			panic(fmt.Sprintf("a kept row has the doubts %b, was shown with %b", got, want))
		}
	}
}

func skimmed(t *Table, text string, blockSize int) gathered {
	var g gathered
	s := t.skim(File{ReaderAt: strings.NewReader(text), Size: int64(len(text))}, blockSize, func() Look { return &looker{} }, func(b *Block) {
		if l, ok := b.Look.(*looker); ok {
			g.Rows, g.Places = append(g.Rows, l.rows...), append(g.Places, l.places...)
		}
		g.Faults = append(g.Faults, b.Faults...)
		for id := range b.Lost {
			g.Lost = append(g.Lost, id)
		}
	})
	g.Faults, g.Whole = append(g.Faults, s.Faults...), s.Whole
	picks(t, s, g)
	slices.Sort(g.Lost)
	g.Lost = slices.Compact(g.Lost)
	return g
}

// picks reads every third row again, and expects the same cells at the same lines.
func picks(t *Table, s *Skimmed, g gathered) {
	var marks []Mark
	for row := 0; row < len(g.Rows); row += 3 {
		marks = append(marks, Mark{int64(g.Places[row][0]), g.Places[row][1]})
	}
	picked, err := s.Pick(marks)
	if err != nil {
		panic(err)
	}
	for i := range picked.Len() {
		for column := range t.Columns {
			if got, want := picked.Cell(i, column), g.Rows[3*i][column]; got != want {
				panic(fmt.Sprintf("picked %q, want %q", got, want))
			}
		}
		if picked.Line(i) != g.Places[3*i][1] {
			panic(fmt.Sprintf("picked line %d, want %d", picked.Line(i), g.Places[3*i][1]))
		}
	}
}

func read(t *Table, text string) gathered {
	sheet, faults := ReadTable[Theater](t, []byte(text))
	g := gathered{Faults: faults, Whole: sheet.Whole()}
	for row := range sheet.Rows {
		var cells []string
		for column := range t.Columns {
			cells = append(cells, sheet.Cell(row, column))
		}
		g.Rows = append(g.Rows, cells)
		g.Places = append(g.Places, [2]int{sheet.form.marks[row].offset, sheet.form.marks[row].line})
	}
	for id := range sheet.form.lost {
		g.Lost = append(g.Lost, id)
	}
	slices.Sort(g.Lost)
	return g
}

// awkward are pieces of which texts are made that are hard to cut into blocks.
var awkward = []string{
	"gulf,Gulf,Golfo,sea,1.5,-2\n", "bay,Bay,Bahía,sea,,\n", "cove,\"a, b\",C,sea,,\n", "isle,\"line\nbreak\",I,land,,\n",
	"reef,\"x\ngulf,Gulf,Golfo,sea,1.5,-2\ny\",R,sea,,\n", "gulf,\"quoted\",G,sea,,\n", "gulf,\"said \"\"so\"\"\",G,sea,,\n",
	"short,G\n", "long,G,G,sea,,,x\n", "\n", ",,,,,\n", "open,\"never closed,G,sea,,\n", "stray,G\"ulf,G,sea,,\n", "behind,\"G\"ulf,G,sea,,\n",
	"crlf,G,G,sea,,\r\n", "nul,G\x00,G,sea,,\n", "latin,Bah\xeda,G,sea,,\n", "\"", "\"\n", ",", "tab,a\tb,G,sea,,\n", "cr,\"a\rb\",G,sea,,\n", "zero,\"a\u200bb\",G,sea,,\n",
	"gulf,G,\"quoted\",sea,,\n", "crlf,G,\"a\r\nb\",sea,,\r\n",
	"crlf,\"a\r\nb\",G,sea,,\r\n",
}

func TestSkimSeesWhatReadTableReads(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		text, size := awkwardText(r), 1+r.IntN(200)
		if diff := cmp.Diff(read(theaters, text), skimmed(theaters, text, size)); diff != "" {
			t.Fatalf("blocks of %d bytes (-read +skimmed):\n%s\n%q", size, diff, text)
		}
	}
}

// awkwardText is a header of some form, and many of the awkward pieces.
func awkwardText(r *rand.Rand) string {
	var b strings.Builder
	switch r.IntN(9) {
	case 0:
		b.WriteString(strings.ReplaceAll(head, "\n", "\r\n"))
	case 1:
		b.WriteString("\ufeff" + head)
	case 2:
		b.WriteString("\n" + head)
	case 3:
		b.WriteString("label,theater,label_es,medium,latitude,longitude\n")
	case 4:
		b.WriteString("theater,label,label,medium,latitude,longitude\n")
	default:
		b.WriteString(head)
	}
	ordinary := r.IntN(3)
	for range r.IntN(60) {
		i := r.IntN(len(awkward))
		if r.IntN(3) < ordinary {
			i = r.IntN(5)
		}
		b.WriteString(awkward[i])
	}
	text := b.String()
	if r.IntN(5) == 0 {
		text = strings.TrimSuffix(text, "\n")
	}
	return text
}

func TestSkimOfOneByteBlocks(t *testing.T) {
	text := head + strings.Join(awkward, "")
	for size := 1; size < 400; size++ {
		if diff := cmp.Diff(read(theaters, text), skimmed(theaters, text, size)); diff != "" {
			t.Fatalf("blocks of %d bytes (-read +skimmed):\n%s", size, diff)
		}
	}
}

func TestFillSheetLikeGocsv(t *testing.T) {
	sameRows[Strike](t, "strikes")
	sameRows[Account](t, "accounts")
	sameRows[Tally](t, "tallies")
	sameRows[Claim](t, "claims")
	sameRows[Source](t, "sources")
	sameRows[Theater](t, "theaters")
	sameRows[Excluded](t, "excluded")
	sameRows[Coverage](t, "coverage")
	sameRows[Waiver](t, "waivers")
}

func sameRows[R any](t *testing.T, name string) {
	t.Helper()
	table := TableNamed(name)
	b, err := os.ReadFile("../data/" + table.File)
	if err != nil {
		t.Fatal(err)
	}
	kept := func() *reading {
		rd := newReading(table)
		rd.begin(string(b), false)
		rd.records(len(b), nil)
		return rd
	}
	if diff := cmp.Diff(newSheet[R](kept()).Rows, fillSheet[R](kept()).Rows); diff != "" {
		t.Errorf("%s: rows (-gocsv +filled):\n%s", name, diff)
	}
}

// FuzzSkim reads any text as a table, as a whole and in blocks of any size.
func FuzzSkim(f *testing.F) {
	for i, piece := range awkward {
		f.Add(head+piece+awkward[(i+7)%len(awkward)]+piece, uint8(i))
	}
	f.Add("\ufeff"+awkward[0]+awkward[1], uint8(1))
	f.Add(strings.ReplaceAll(head+awkward[3]+awkward[0], "\n", "\r"), uint8(9))
	f.Add(strings.ReplaceAll(head+awkward[2]+awkward[0], ",", ";"), uint8(9))
	f.Fuzz(func(t *testing.T, text string, size uint8) {
		if diff := cmp.Diff(read(theaters, text), skimmed(theaters, text, 1+int(size))); diff != "" {
			t.Errorf("blocks of %d bytes (-read +skimmed):\n%s", 1+int(size), diff)
		}
	})
}

// passing lets every row of ordinary form pass.
type passing struct{ rows int }

func (p *passing) Row(r Row) bool { p.rows++; return r.Ordinary }
func (p *passing) Done(*Block)    {}

// largeStrikes is a table of so many rows like those of the dataset.
func largeStrikes(b testing.TB, rows int) []byte {
	real, err := os.ReadFile("../data/strikes.csv")
	if err != nil {
		b.Fatal(err)
	}
	sheet, _ := ReadTable[Strike](TableNamed("strikes"), real)
	var text bytes.Buffer
	out := csv.NewWriter(&text)
	if err := out.Write(sheet.table.Header()); err != nil {
		b.Fatal(err)
	}
	cells := make([]string, len(sheet.table.Columns))
	for row := range rows {
		for column := range cells {
			cells[column] = sheet.Cell(row%len(sheet.Rows), column)
		}
		cells[0] = fmt.Sprintf("S%03d", row+1)
		if err := out.Write(cells); err != nil {
			b.Fatal(err)
		}
	}
	out.Flush()
	return text.Bytes()
}

// BenchmarkSkim reads 100,000 strikes; BenchmarkBareCSV is the yardstick.
func BenchmarkSkim(b *testing.B) {
	text := largeStrikes(b, 100_000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		TableNamed("strikes").Skim(File{ReaderAt: bytes.NewReader(text), Size: int64(len(text))}, func() Look { return &passing{} }, func(*Block) {})
	}
}

// keeping lets no row pass.
type keeping struct{}

func (keeping) Row(Row) bool { return false }
func (keeping) Done(*Block)  {}

// BenchmarkSkimKept is the dearest case: every row is kept for its block's sheet.
func BenchmarkSkimKept(b *testing.B) {
	text := largeStrikes(b, 100_000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		TableNamed("strikes").Skim(File{ReaderAt: bytes.NewReader(text), Size: int64(len(text))}, func() Look { return keeping{} }, func(*Block) {})
	}
}

func BenchmarkBareCSV(b *testing.B) {
	text := largeStrikes(b, 100_000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		in := csv.NewReader(bytes.NewReader(text))
		in.ReuseRecord = true
		for {
			if _, err := in.Read(); err == io.EOF {
				break
			} else if err != nil {
				b.Fatal(err)
			}
		}
	}
}
