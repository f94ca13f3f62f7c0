package schema

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// isSpecial says of one byte what specials says of eight.
func isSpecial(c byte) bool { return c < ' ' || c == ',' || c == '"' || c >= 0x7f }

// markedAt holds the marks of eight bytes against what each byte is.
func markedAt(t *testing.T, text string, at int) {
	t.Helper()
	want := uint64(0)
	for i := range 8 {
		if isSpecial(text[at+i]) {
			want |= 0x80 << (8 * i)
		}
	}
	if got := specials(text[at : at+8]); got != want {
		t.Fatalf("%q from %d: got %016x, want %016x", text, at, got, want)
	}
}

// TestSpecials tries every byte at every place between every two others, and any
// bytes at all.
func TestSpecials(t *testing.T) {
	for c := range 256 {
		for place := range 8 {
			for around := range 256 {
				text := bytes.Repeat([]byte{byte(around)}, 8)
				text[place] = byte(c)
				markedAt(t, string(text), 0)
			}
		}
	}
	r := rand.New(rand.NewPCG(3, 4))
	for range 200_000 {
		text := make([]byte, r.IntN(30))
		for i := range text {
			if text[i] = byte(' ' + r.IntN(95)); r.IntN(12) == 0 {
				text[i] = byte(r.IntN(256))
			}
		}
		at := r.IntN(len(text) + 1)
		want := at
		for want < len(text) && !isSpecial(text[want]) {
			want++
		}
		if (want-at)/8 == (len(text)-at)/8 { // what does not fill eight bytes is not looked at
			want = len(text)
		}
		if got := skipPlain(string(text), at); got != want {
			t.Fatalf("%q from %d: got %d, want %d", text, at, got, want)
		}
	}
}

// quickly is what is read of a text with quick, or without.
func quickly(text string, quick bool) (rd *reading, cut int) {
	rd = newReading(theaters)
	if !rd.begin(text, false) {
		return rd, 0
	}
	if rd.quick.able = rd.quick.able && quick; quick {
		probe := *rd // how much of it quick cuts
		probe.quotes.Count, probe.ends.Count = 1, 1
		for probe.quick.row(&probe) != nil {
			cut++
		}
	}
	rd.records(len(text), nil)
	rd.ending()
	return rd, cut
}

// sameAsScanned holds what quick reads against what the scanner alone reads. It
// answers how many rows were cut quickly.
func sameAsScanned(t *testing.T, text string) int {
	t.Helper()
	want, _ := quickly(text, false)
	got, cut := quickly(text, true)
	for _, c := range []struct {
		what      string
		want, got any
	}{
		{"rows", want.kept, got.kept},
		{"faults", want.faults, got.faults},
		{"doubts", want.form.doubt, got.form.doubt},
		{"lost rows", want.form.lost, got.form.lost},
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Fatalf("%s (-scanned +quick):\n%s\n%q", c.what, diff, text)
		}
	}
	if !slices.Equal(want.form.marks, got.form.marks) {
		t.Fatalf("rows begin at %v, want %v\n%q", got.form.marks, want.form.marks, text)
	}
	return cut
}

func TestQuickReadsWhatTheScannerReads(t *testing.T) {
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
		t.Errorf("quick has cut %d rows, want many", cut)
	}
}

// TestQuickCuts names rows that quick cuts, and some that it leaves alone.
func TestQuickCuts(t *testing.T) {
	filler := "gulf,Gulf,Golfo,sea,1.5,-2\n"
	for _, c := range []struct {
		row  string
		want bool
	}{
		{"bay,Bay,Bahía,sea,,\n", true},
		{"bay,\"Bay\",\"\",sea,,\n", true},
		{"bay,\"a, \"\"b\"\"\",B,sea,,\r\n", true},
		{"bay,\"a\nb\",B,sea,,\n", true},
		{"bay,\"a\r\nb\",B,sea,,\r\n", true},
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
		text := head + c.row + filler
		sameAsScanned(t, text)
		if _, cut := quickly(text, true); (cut > 0) != c.want {
			t.Errorf("%.80q: quick cuts it: %t, want %t", c.row, cut > 0, c.want)
		}
	}
}

func FuzzQuick(f *testing.F) {
	for i, piece := range awkward {
		f.Add(head + piece + awkward[(i+7)%len(awkward)] + piece)
	}
	f.Add(strings.ReplaceAll(head+awkward[3]+awkward[0], "\n", "\r\n"))
	f.Fuzz(func(t *testing.T, text string) { sameAsScanned(t, text) })
}

// BenchmarkQuick cuts 100,000 strikes in memory.
func BenchmarkQuick(b *testing.B) {
	text := string(largeStrikes(b, 100_000))
	rd := newReading(TableNamed("strikes"))
	if !rd.begin(text, false) {
		b.Fatal("found no rows")
	}
	first := rd.form.scan
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		rd.form.scan = first
		for rd.quick.row(rd) != nil {
		}
		if left := text[rd.form.scan.at:]; strings.Count(left, "\n") > 1 {
			b.Fatalf("found no ordinary row in %.200q", left)
		}
	}
}
