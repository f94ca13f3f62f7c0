package csvtable

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// collector keeps all that it is shown.
type collector struct {
	reading
	places [][]Place
}

func (c *collector) Row(r *Row) {
	var places []Place
	for column := range r.Len() {
		places = append(places, r.Place(column))
	}
	c.places = append(c.places, places)
	c.Rows = append(c.Rows, r.Cells())
	c.Marks = append(c.Marks, mark{int(r.Offset), r.Line})
	c.Bad = append(c.Bad, r.Invalid)
}

func (c *collector) Done() {}

// scanned is what is read of a text in blocks.
func scanned(t testing.TB, text string, blockSize int) (got reading, whole bool) {
	t.Helper()
	file := File{ReaderAt: strings.NewReader(text), Size: int64(len(text)), Block: blockSize}
	got.Lost = map[string]int{}
	var places [][]Place
	s := Scan(theaters, file, func() Handler { return &collector{} }, func(b *Block) {
		if c, ok := b.Handler.(*collector); ok {
			got.Rows, got.Marks, got.Bad = append(got.Rows, c.Rows...), append(got.Marks, c.Marks...), append(got.Bad, c.Bad...)
			places = append(places, c.places...)
		}
		got.Faults = append(got.Faults, b.Faults...)
		for _, id := range b.Lost {
			got.Lost[id] = 0
		}
	})
	got.Faults = append(got.Faults, s.Faults...)
	findsAgain(t, s, got, places)
	return got, s.Whole
}

// findsAgain reads every third row again, and expects the same cells at the same places.
func findsAgain(t testing.TB, s *Scanned, got reading, want [][]Place) {
	t.Helper()
	f := s.Finder()
	defer f.Close()
	for row := 0; row < len(got.Rows); row += 3 {
		cells, places, err := f.Cells(int64(got.Marks[row].offset), got.Marks[row].line)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(got.Rows[row], cells) + cmp.Diff(want[row], places); diff != "" {
			t.Fatalf("row %d is found again as (-as shown +found):\n%s", row, diff)
		}
	}
}

// inMemory is the same of a text that is read as a whole.
func inMemory(text string) (got reading, whole bool) {
	var rows [][]string
	table := Read(theaters, []byte(text), func(r *Row) {
		cells := make([]string, r.Len())
		r.Put(cells)
		rows = append(rows, cells)
	})
	got = reading{Rows: rows, Marks: append([]mark(nil), table.marks...), Faults: table.Faults, Lost: map[string]int{}}
	for row := range rows {
		got.Bad = append(got.Bad, table.Invalid(row))
	}
	for _, id := range table.LostIDs() {
		got.Lost[id] = 0
	}
	return got, table.Whole
}

// sameInBlocks fails unless a text is read the same in blocks of some bytes.
func sameInBlocks(t *testing.T, text string, size int) {
	t.Helper()
	want, wantWhole := inMemory(text)
	got, whole := scanned(t, text, size)
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(mark{})); diff != "" || whole != wantWhole {
		t.Fatalf("blocks of %d bytes, whole %t, want %t (-as a whole +in blocks):\n%s\n%q", size, whole, wantWhole, diff, text)
	}
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

func TestScanReadsWhatReadReads(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	texts := 3000
	if testing.Short() { // the race detector looks at the same goroutines in each
		texts = 500
	}
	for range texts {
		sameInBlocks(t, awkwardText(r), 1+r.IntN(200))
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

func TestScanInOneByteBlocks(t *testing.T) {
	text := head + strings.Join(awkward, "")
	for size := 1; size < 400; size++ {
		sameInBlocks(t, text, size)
	}
}

// Places of cells are those of the table that was read as a whole.
func TestFinderPlaces(t *testing.T) {
	text := "label,theater,label_es,medium,latitude,longitude\n" + strings.Join(awkward[:5], "")
	table := Read(theaters, []byte(text), func(*Row) {})
	s := Scan(theaters, File{ReaderAt: strings.NewReader(text), Size: int64(len(text))}, func() Handler { return &collector{} }, func(*Block) {})
	f := s.Finder()
	defer f.Close()
	for row := range table.marks {
		_, places, err := f.Cells(int64(table.marks[row].offset), table.marks[row].line)
		if err != nil {
			t.Fatal(err)
		}
		for column := range places {
			if diff := cmp.Diff(table.Place(row, column), places[column]); diff != "" {
				t.Errorf("row %d, column %d (-want +got):\n%s", row, column, diff)
			}
		}
	}
}

// FuzzScan reads any text as a table, as a whole and in blocks of any size.
func FuzzScan(f *testing.F) {
	for i, piece := range awkward {
		f.Add(head+piece+awkward[(i+7)%len(awkward)]+piece, uint8(i))
	}
	f.Add("\ufeff"+awkward[0]+awkward[1], uint8(1))
	f.Add(strings.ReplaceAll(head+awkward[3]+awkward[0], "\n", "\r"), uint8(9))
	f.Add(strings.ReplaceAll(head+awkward[2]+awkward[0], ",", ";"), uint8(9))
	f.Fuzz(func(t *testing.T, text string, size uint8) { sameInBlocks(t, text, 1+int(size)) })
}

// counting counts rows.
type counting struct{ rows int }

func (c *counting) Row(*Row) { c.rows++ }
func (c *counting) Done()    {}

// largeTable is a table of so many rows.
func largeTable(rows int) []byte {
	var b bytes.Buffer
	b.WriteString(head)
	for row := range rows {
		fmt.Fprintf(&b, "gulf_%d,Gulf of Example number %d,\"Golfo, el de Ejemplo\",sea,1.5,-2\n", row, row)
	}
	return b.Bytes()
}

// BenchmarkScan reads 100,000 rows; BenchmarkBareCSV is the yardstick.
func BenchmarkScan(b *testing.B) {
	text := largeTable(100_000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Scan(theaters, File{ReaderAt: bytes.NewReader(text), Size: int64(len(text))}, func() Handler { return &counting{} }, func(*Block) {})
	}
}

func BenchmarkBareCSV(b *testing.B) {
	text := largeTable(100_000)
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
