package validate_test

import (
	"fmt"
	"math/rand"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"encoding/csv"
	"io/fs"
	"github.com/strike-tally/strike-tally/schema"
)

func TestReal(t *testing.T) {
	files := fstest.MapFS{}
	for _, table := range schema.Tables {
		b, err := fs.ReadFile(os.DirFS("../data"), table.File)
		if err != nil { t.Fatal(err) }
		files[table.File] = &fstest.MapFile{Data: b}
	}
	before := map[string]int{}
	res := run(files)
	for _, f := range res.Findings { before[inShort(f)+f.Message]++ }
	t.Log("base findings", len(res.Findings))
	for i, f := range res.Findings { if i < 40 { t.Log(inShort(f), f.Message) } }
	rng := rand.New(rand.NewSource(7))
	bad := map[schema.Kind][]string{
		schema.Day: {"2025-9-2", "2025-02-30", "x"}, schema.Number: {"3.7", "010", "-1"}, schema.Decimal: {"abc", "200"},
		schema.OneWord: {"zzz"}, schema.WordList: {"video;video", "vidoe"}, schema.RowID: {"s1", "Q9"}, schema.IDList: {"c1"},
		schema.Address: {"javascript:x", "https://a..b"}, schema.Language: {"english"}, schema.Text: {"=x", " y ", "a\x00b", "e\u0301"},
	}
	count, fails := 0, map[string]int{}
	for _, table := range schema.Tables {
		text := string(files[table.File].Data)
		r := csv.NewReader(strings.NewReader(text))
		var lines []int
		for { if _, err := r.Read(); err != nil { break }; l, _ := r.FieldPos(0); lines = append(lines, l) }
		if len(lines) < 2 { continue }
		for ci := range table.Columns {
			c := &table.Columns[ci]
			raws := append([]string{}, bad[c.Kind]...)
			if c.Required { raws = append(raws, "") }
			raws = append(raws, "\"open")
			for _, raw := range raws {
				for k := 0; k < 2; k++ {
					line := lines[1+rng.Intn(len(lines)-1)]
					copyFiles := fstest.MapFS{}
					for n, f := range files { copyFiles[n] = f }
					copyFiles[table.File] = &fstest.MapFile{Data: []byte(withCell(t, text, line, c.Name, raw))}
					var more []string
					seen := map[string]int{}
					for _, f := range run(copyFiles).Findings {
						key := inShort(f)+f.Message
						seen[key]++
						if seen[key] > before[key] { more = append(more, inShort(f)+": "+f.Message) }
					}
					count++
					if len(more) != 1 {
						fails[table.Name+"."+c.Name]++
						if fails[table.Name+"."+c.Name] <= 2 { t.Log(fmt.Sprintf("%s line %d %s=%q: %d findings\n   %s", table.Name, line, c.Name, raw, len(more), strings.Join(more[:min(len(more),5)], "\n   "))) }
					}
				}
			}
		}
	}
	t.Log(count, "mutations", fails)
}
