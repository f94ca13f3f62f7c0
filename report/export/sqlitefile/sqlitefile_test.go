package sqlitefile_test

import (
	"bytes"
	"database/sql"
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	_ "modernc.org/sqlite" // the driver "sqlite"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/export/sqlitefile"
)

// row is a row of the table of the tests.
type row struct {
	text string // not empty; the empty one is NULL
	n    int64
	real float64
}

// made is a database with an empty table and an index of its texts, to which something is
// done before it is packed; the bytes of that.
func made(t testing.TB, folder string, change func(db *sql.DB, path string)) []byte {
	t.Helper()
	folder, err := os.MkdirTemp(folder, "")
	if err != nil {
		t.Fatal(err)
	}
	path, packed := filepath.Join(folder, "made"), filepath.Join(folder, "packed")
	db := opened(t, path)
	execute(t, db, "PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "CREATE TABLE held (text TEXT, n INTEGER, real REAL) STRICT", "CREATE INDEX texts ON held (text)")
	change(db, path)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	db = opened(t, path)
	defer db.Close()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	want, found := "ok", ""
	if info.Size() > 1<<30 { // it was lengthened: SQLite tells the pages that nothing uses
		want = "never used"
	}
	if err := db.QueryRow("PRAGMA integrity_check").Scan(&found); err != nil || !strings.HasSuffix(found, want) {
		t.Fatalf("integrity: found %q, %v, want %s", found, err, want)
	}
	execute(t, db, "VACUUM INTO '"+packed+"'")
	b, err := os.ReadFile(packed)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func opened(t testing.TB, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	return db
}

func execute(t testing.TB, db *sql.DB, statements ...string) {
	t.Helper()
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
}

// inserted is the database as statements make it.
func inserted(t testing.TB, folder string, rows []row) []byte {
	return made(t, folder, func(db *sql.DB, _ string) {
		tx, err := db.Begin()
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			if _, err := tx.Exec("INSERT INTO held VALUES (nullif(?, ''), ?, ?)", r.text, r.n, r.real); err != nil {
				t.Fatal(err)
			}
		}
		if err := tx.Commit(); err != nil {
			t.Fatal(err)
		}
	})
}

// filled is the database as this package makes it.
func filled(t testing.TB, folder string, rows []row) []byte { return filledFrom(t, folder, rows, 0) }

// filledFrom is that of a database whose last page has at least the number.
func filledFrom(t testing.TB, folder string, rows []row, last uint32) []byte {
	return made(t, folder, func(db *sql.DB, path string) {
		var table, index uint32
		if err := db.QueryRow("SELECT (SELECT rootpage FROM sqlite_schema WHERE name = 'held'), (SELECT rootpage FROM sqlite_schema WHERE name = 'texts')").Scan(&table, &index); err != nil {
			t.Fatal(err)
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
		if last > 0 {
			lengthen(t, path, last)
		}
		f, err := sqlitefile.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		var record sqlitefile.Record
		text := func(s string) {
			if s == "" {
				record.Null()
			} else {
				record.Text(s)
			}
		}
		to := f.Table(table)
		for _, r := range rows {
			record.Reset()
			text(r.text)
			record.Integer(r.n)
			record.Real(r.real)
			to.Add(&record)
		}
		if err := to.Close(); err != nil {
			t.Fatal(err)
		}
		order := make([]int, len(rows))
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(rows[a].text, rows[b].text) })
		if err := f.Index(index, len(order), func(n int) *sqlitefile.Record {
			record.Reset()
			text(rows[order[n]].text)
			record.Integer(int64(order[n] + 1))
			return &record
		}); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	})
}

// What is written page by page is what statements write: SQLite finds it whole, and packs
// both into the same bytes. Texts reach over several pages, numbers have all sizes, and
// trees no, one and several levels.
func TestLikeInserted(t *testing.T) {
	folder := t.TempDir()
	rapid.Check(t, func(r *rapid.T) {
		longest := rapid.SampledFrom([]int{3, 40, 900, 1100, 4200, 20000}).Draw(r, "longest text")
		most := 4000
		if longest > 1000 {
			most = 300
		}
		count := rapid.IntRange(0, most).Draw(r, "rows")
		seed := rapid.Uint64().Draw(r, "seed")
		next := func(below int) int { // of many rows, rapid draws the beginning alone
			seed = seed*6364136223846793005 + 1442695040888963407
			return int(seed>>33) % below
		}
		rows := make([]row, count)
		for i := range rows {
			rows[i] = row{
				text: strings.Repeat(string(rune('a'+next(26))), next(longest+1)),
				n:    int64(seed) >> next(64),
				real: []float64{float64(next(361) - 180), float64(next(1e6)) / 1024, math.Ldexp(float64(next(9)-4), next(80))}[next(3)],
			}
		}
		if got, want := filled(t, folder, rows), inserted(t, folder, rows); !bytes.Equal(got, want) {
			r.Fatalf("%d rows, texts of up to %d bytes: found other bytes than statements make", count, longest)
		}
	})
}

// A row for each length about those at which a text goes to pages of its own, and of the
// page's end.
func TestEveryLength(t *testing.T) {
	for _, lengths := range [][2]int{{0, 140}, {470, 500}, {980, 1020}, {4030, 4120}, {8140, 8200}} {
		var rows []row
		for n := lengths[0]; n < lengths[1]; n++ {
			rows = append(rows, row{text: strings.Repeat("x", n)})
		}
		if got, want := filled(t, t.TempDir(), rows), inserted(t, t.TempDir(), rows); !bytes.Equal(got, want) {
			t.Errorf("texts of %d to %d bytes: found other bytes than statements make", lengths[0], lengths[1]-1)
		}
	}
}

// lengthen gives a database so many pages; those that it lacks are empty and take no room on
// the disk.
func lengthen(t testing.TB, path string, pages uint32) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteAt(binary.BigEndian.AppendUint32(nil, pages), 28); err != nil {
		t.Fatal(err)
	}
	if err := f.Truncate(int64(pages) * 4096); err != nil {
		t.Fatal(err)
	}
}

// The page behind the first GiB, where SQLite sets its locks, holds nothing: of whatever
// kind the page is that would have stood there.
func TestPageOfLocks(t *testing.T) {
	var rows []row
	for n := range 300 {
		rows = append(rows, row{text: strings.Repeat(string(rune('a'+n%26)), n*40%9000), n: int64(n)})
	}
	want := inserted(t, t.TempDir(), rows)
	for _, before := range []uint32{1, 2, 3, 4, 5, 60, 100, 250, 330} {
		if got := filledFrom(t, t.TempDir(), rows, 1<<30/4096+1-before); !bytes.Equal(got, want) {
			t.Errorf("%d pages before it: found other bytes than statements make", before)
		}
	}
}

// A database of other pages is refused.
func TestOtherPagesAreRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "made")
	db := opened(t, path)
	execute(t, db, "PRAGMA page_size = 8192", "CREATE TABLE held (text TEXT)")
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	_, err := sqlitefile.Open(path)
	if diff := cmp.Diff("found pages of 8192 bytes, 0 of them reserved; want 4096 and none", fmt.Sprint(err)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
