package schema

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// ordered are rows of waivers: two order columns, no ids.
const ordered = `rule,row,reason,date
a,S001,first,2025-01-01
a,S003,"two
lines",2025-01-02
c,S001,third,2025-01-03
`

func waivers(t *testing.T, text string) *Sheet[Waiver] {
	t.Helper()
	sheet, faults := ReadTable[Waiver](TableNamed("waivers"), []byte(text))
	if len(faults) > 0 {
		t.Fatalf("faults: %v", faults)
	}
	return sheet
}

func TestWithPutsRowsAtTheirPlaces(t *testing.T) {
	sheet := waivers(t, ordered)
	got := string(sheet.With([][]string{
		{"z", "S009", "last", "2025-01-09", ""},
		{"a", "S001", "behind its equal", "2025-01-09", ""},
		{"a", "S002", "between, quoted", "2025-01-09", ""},
		{"", "", "in front", "2025-01-09", ""},
	}, map[int][]string{1: {"a", "S003", "one line", "2025-01-02", ""}}))
	want := `rule,row,reason,date
,,in front,2025-01-09
a,S001,first,2025-01-01
a,S001,behind its equal,2025-01-09
a,S002,"between, quoted",2025-01-09
a,S003,one line,2025-01-02
c,S001,third,2025-01-03
z,S009,last,2025-01-09
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("text (-want +got):\n%s", diff)
	}
	if same := string(sheet.With(nil, nil)); same != ordered {
		t.Errorf("without rows: got\n%s", same)
	}
	empty := waivers(t, "rule,row,reason,date\n")
	if got := string(empty.With([][]string{{"a", "b", "c", "d", ""}}, nil)); got != "rule,row,reason,date\na,b,c,d\n" {
		t.Errorf("into an empty table: got %q", got)
	}
	if got := string(empty.With([][]string{{"a", "b", "c", "d", "e"}}, nil)); got != "rule,row,reason,date,accepts\na,b,c,d,e\n" {
		t.Errorf("with a column that the table lacked: got %q", got)
	}
}

// Canonical is the text of a canonical table whatever order its rows were in, and
// With into it stays canonical.
func TestCanonicalOrder(t *testing.T) {
	const seed = 20250902
	random := rand.New(rand.NewPCG(seed, seed))
	for range 200 {
		var lines []string
		for n := range random.IntN(12) {
			lines = append(lines, fmt.Sprintf("S%03d,2025-0%d-01,,,,,,,,,,,,,,,,,,,,,,,\n", n+1+random.IntN(2)*1000, 1+random.IntN(3)))
		}
		header := strings.Join(TableNamed("strikes").Needed().Header(), ",") + "\n"
		read := func(lines []string) *Sheet[Strike] {
			sheet, _ := ReadTable[Strike](TableNamed("strikes"), []byte(header+strings.Join(lines, "")))
			return sheet
		}
		canonical := string(read(lines).Canonical())
		random.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		if again := string(read(lines).Canonical()); again != canonical {
			t.Fatalf("seed %d: shuffled rows in order (-want +got):\n%s", seed, cmp.Diff(canonical, again))
		}
		if len(lines) == 0 {
			continue
		}
		// One row taken out and put back with With.
		rest, taken := lines[1:], make([]string, len(TableNamed("strikes").Columns))
		copy(taken, strings.Split(lines[0], ",")[:2]) // id and day
		sheet, _ := ReadTable[Strike](TableNamed("strikes"), read(rest).Canonical())
		if got := string(sheet.With([][]string{taken}, nil)); got != canonical {
			t.Fatalf("seed %d: a row put into its place (-want +got):\n%s", seed, cmp.Diff(canonical, got))
		}
		if whole := read(strings.SplitAfter(strings.TrimPrefix(canonical, header), "\n")); !whole.Ordered() {
			t.Fatalf("seed %d: got the canonical rows out of order", seed)
		}
	}
}

// A row that is added to a large table costs a copy of its bytes, and no reading of its rows.
func BenchmarkWith(b *testing.B) {
	var text strings.Builder
	text.WriteString("rule,row,reason,date\n")
	for i := range 200_000 {
		fmt.Fprintf(&text, "a,S%06d,a reason,2025-01-01\n", i)
	}
	sheet, _ := ReadTable[Waiver](TableNamed("waivers"), []byte(text.String()))
	added := [][]string{{"a", "S150000", "one more", "2025-01-02", ""}}
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		sheet.With(added, nil)
	}
}
