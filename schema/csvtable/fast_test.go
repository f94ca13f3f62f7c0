package csvtable

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// classOf says of one byte what classify says of 64.
func classOf(c byte) string {
	switch {
	case c == '"':
		return "quote"
	case c == ',':
		return "comma"
	case c == '\n':
		return "line"
	case c < ' ' || c >= 0x7f:
		return "other"
	}
	return ""
}

// classifiedAs holds the masks of 64 bytes against what each byte is.
func classifiedAs(t *testing.T, text string) {
	t.Helper()
	c := classify(text)
	for i := range block {
		for class, mask := range map[string]uint64{"quote": c.quote, "comma": c.comma, "line": c.line, "other": c.other} {
			if got, want := mask&(1<<i) != 0, classOf(text[i]) == class; got != want {
				t.Fatalf("%q: byte %d is %s: got %t, want %t", text, i, class, got, want)
			}
		}
	}
}

// TestClassify tries every byte between every two others, and any bytes at all.
func TestClassify(t *testing.T) {
	for c := range 256 {
		for around := range 256 {
			text := bytes.Repeat([]byte{byte(around)}, block)
			for place := c % 3; place < block; place += 3 {
				text[place] = byte(c)
			}
			if around%16 == c%16 { // a part of them, for each of them is 64 tests
				classifiedAs(t, string(text))
			}
		}
	}
	r := rand.New(rand.NewPCG(3, 4))
	for range 5000 {
		text := make([]byte, block)
		for i := range text {
			if text[i] = byte(' ' + r.IntN(95)); r.IntN(4) == 0 {
				text[i] = byte(r.IntN(256))
			}
		}
		classifiedAs(t, string(text))
	}
}

func TestPrefixXor(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	for range 1000 {
		x := r.Uint64() & r.Uint64()
		got, odd := prefixXor(x), false
		for i := range block {
			if odd = odd != (x&(1<<i) != 0); (got&(1<<i) != 0) != odd {
				t.Fatalf("%b: bit %d of %b is wrong", x, i, got)
			}
		}
	}
}

// A reading is what is read of a text.
type reading struct {
	Rows   [][]string
	Marks  []mark
	Bad    []uint64
	Faults []Fault
	Lost   map[string]int
}

// readFast reads a text with the fast scanner, or without, and counts the rows that it
// has cut.
func readFast(text string, fast bool) (got reading, cut int) {
	rd := newReader(theaters)
	if rd.begin(text, false) {
		rd.fast.able = rd.fast.able && fast
		rd.rows(len(text), func(r *Row) {
			if r.cells == nil {
				cut++
			}
			got.Rows, got.Marks, got.Bad = append(got.Rows, r.Cells()), append(got.Marks, mark{int(r.Offset), r.Line}), append(got.Bad, r.Invalid)
		})
		rd.addOncePerFile()
	}
	got.Faults, got.Lost = rd.faults, rd.lost
	return got, cut
}

// sameAsScanned holds what the fast scanner reads against what the other one alone
// reads. It answers how many rows were cut fast.
func sameAsScanned(t *testing.T, text string) int {
	t.Helper()
	want, _ := readFast(text, false)
	got, cut := readFast(text, true)
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(mark{})); diff != "" {
		t.Fatalf("(-scanned +fast):\n%s\n%q", diff, text)
	}
	return cut
}

func TestFastReadsWhatTheScannerReads(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	cut := 0
	for range 1000 {
		cut += sameAsScanned(t, awkwardText(r))
	}
	text := head + strings.Join(awkward, "")
	for end := range text {
		sameAsScanned(t, text[:end])
	}
	for n := range 20 {
		sameAsScanned(t, head+awkward[0]+`bay,"`+strings.Repeat("x", n)+`"`)
	}
	if cut < 1000 {
		t.Errorf("the fast scanner has cut %d rows, want many", cut)
	}
}

// TestFastCuts names rows that the fast scanner cuts, and some that it leaves alone.
func TestFastCuts(t *testing.T) {
	filler := "gulf,Gulf,Golfo,sea,1.5,-2\n"
	for _, c := range []struct {
		row  string
		want bool
	}{
		{"bay,Bay,Bahía,sea,,\n", true},
		{"bay,\"Bay\",\"\",sea,,\n", true},
		{"bay,\"a, \"\"b\"\"\",B,sea,,\n", true},
		{"bay,Bay,B,sea,,\r\n", false},
		{"bay,\"a\nb\",B,sea,,\n", true},
		{"bay,\"a\r\nb\",B,sea,,\n", false},
		{"bay,\"a\rb\",B,sea,,\r\n", false},
		{"bay,\"a\r\r\nb\",B,sea,,\r\n", false},
		{"bay,a\rb,B,sea,,\r\n", false},
		{"bay,Bah\xeda,B,sea,,\n", false},
		{"bay,Ba\u200by,B,sea,,\n", false},
		{"bay,Ba\ty,B,sea,,\n", false},
		{"bay,B\"ay,B,sea,,\n", false},
		{"bay,\"B\"ay,B,sea,,\n", false},
		{"bay,Bay,B,sea,\n", false},
		{"bay,Bay,B,sea,,,\n", false},
		{"bay,\"" + strings.Repeat("x", MaxCell) + "\",B,sea,,\n", true},
		{"bay,\"" + strings.Repeat("x", MaxCell+1) + "\",B,sea,,\n", false},
		{",Bay,B,sea,,\n", false},
		{"\n", false},
	} {
		// The place of the first needless quotes is to be told: that row is left alone.
		text := head + "cove,\"Cove\",C,sea,,\n" + c.row + filler
		sameAsScanned(t, text)
		if _, cut := readFast(text, true); (cut == 2) != c.want {
			t.Errorf("%.80q: it is cut fast: %t, want %t", c.row, cut > 0, c.want)
		}
	}
}

func FuzzFast(f *testing.F) {
	for i, piece := range awkward {
		f.Add(head + piece + awkward[(i+7)%len(awkward)] + piece)
	}
	f.Add(strings.ReplaceAll(head+awkward[3]+awkward[0], "\n", "\r\n"))
	f.Fuzz(func(t *testing.T, text string) { sameAsScanned(t, text) })
}
