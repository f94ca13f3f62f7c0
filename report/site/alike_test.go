package site

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/schema"
)

// Names of which one begins or ends with another one, or differs in case, an accent, a blank or
// a sign that means something in a list or an address.
var (
	alikeOutlets = []string{"AP", "AP2", "ap", "ÁP", "The AP", "AP; AP2", "A P", "AP ", "P", `A"P`, "A&P", "A+P", "A%20P"}
	alikeWords   = []string{"boat", "boat_2", "motor_boat", "oat", "boats", "bo"}
)

// alike are the tables of the sample with outlets, theaters, targets and evidence by such names,
// turn by turn.
func alike(t *testing.T) fs.FS {
	t.Helper()
	files := sampleFiles(t)
	theaters := map[string]string{}
	rewrite := func(table string, change func(row int, cell func(column string) *string)) {
		t.Helper()
		records := recordsIn(t, files[table+".csv"].Data)
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		for n, record := range records {
			if n > 0 {
				change(n, func(column string) *string { return &record[slices.Index(records[0], column)] })
			}
			w.Write(record) //nolint:errcheck // to memory
		}
		w.Flush()
		files[table+".csv"].Data = b.Bytes()
	}
	rewrite("theaters", func(n int, cell func(string) *string) {
		theaters[*cell("theater")] = alikeWords[n-1]
		*cell("theater") = alikeWords[n-1]
	})
	rename := func(cell *string) {
		if name, ok := theaters[*cell]; ok {
			*cell = name
		}
	}
	rewrite("strikes", func(n int, cell func(string) *string) {
		rename(cell("theater"))
		*cell("target_type") = alikeWords[n%len(alikeWords)]
		*cell("evidence_offered") = []string{"", "oat", "boat;oat", "boats", "boat_2;motor_boat", "bo;boat;boats"}[n/2%6]
	})
	rewrite("tallies", func(n int, cell func(string) *string) {
		rename(cell("scope"))
		if n%9 > 0 {
			*cell("series") = alikeOutlets[n%len(alikeOutlets)]
		}
	})
	rewrite("coverage", func(_ int, cell func(string) *string) { rename(cell("scope")) })
	words := "vocabulary,word,label\n"
	for _, word := range alikeWords {
		words += schema.TargetType.Name + "," + word + "," + word + "\n" + schema.Evidence.Name + "," + word + "," + word + "\n"
	}
	files["vocabulary.csv"] = &fstest.MapFile{Data: []byte(words)}
	return files
}

func recordsIn(t *testing.T, text []byte) [][]string {
	t.Helper()
	records, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// choices are the rows that each choice of each filter leaves, by page, filter and value, as the
// tables have them.
type choices map[string]map[string]map[string][]string

func (c choices) add(page, filter, value, id string) {
	if c[page] == nil {
		c[page] = map[string]map[string][]string{}
	}
	if c[page][filter] == nil {
		c[page][filter] = map[string][]string{}
	}
	c[page][filter][value] = append(c[page][filter][value], id)
}

// choicesOf asks the tables themselves. Which marks the chart has is told by the front page.
func choicesOf(t *testing.T, files fs.FS, s *Site) choices {
	t.Helper()
	c := choices{}
	each := func(table string, visit func(cell func(column string) string)) {
		t.Helper()
		text, err := fs.ReadFile(files, table+".csv")
		if err != nil {
			t.Fatal(err)
		}
		records := recordsIn(t, text)
		for _, record := range records[1:] {
			visit(func(column string) string { return record[slices.Index(records[0], column)] })
		}
	}
	each("strikes", func(cell func(string) string) {
		id := cell("strike_id")
		c.add("strikes", "theater", cell("theater"), id)
		c.add("strikes", "confirmation", cell("confirmation"), id)
		c.add("strikes", "target", cell("target_type"), id)
		for word := range strings.SplitSeq(cell("evidence_offered"), ";") {
			if word == "" {
				word = "-"
			}
			c.add("strikes", "evidence", word, id)
		}
	})
	each("sources", func(cell func(string) string) {
		c.add("sources", "kind", cell("kind"), cell("source_id"))
		c.add("sources", "access", cell("access"), cell("source_id"))
	})
	drawn := string(made(t, s.File("index.html")))
	each("tallies", func(cell func(string) string) {
		id := cell("tally_id")
		c.add("figures", "series", cell("series"), id)
		c.add("figures", "scope", cell("scope"), id)
		if strings.Contains(drawn, `figures/`+id+`/" class="`) {
			c.add("", "outlet", cell("series"), id)
		}
	})
	if len(c[""]["outlet"]) < len(alikeOutlets) {
		t.Errorf("found marks of %d outlets, want all %d", len(c[""]["outlet"]), len(alikeOutlets))
	}
	for _, v := range assess.New(schema.Read(files), assess.Options{}).Verdicts() {
		c.add("figures", "verdict", string(v.Outcome), string(v.Tally.ID))
	}
	return c
}

// choicesFile writes them for the walk.
func choicesFile(t *testing.T, c choices) string {
	t.Helper()
	text, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "choices.json")
	if err := os.WriteFile(file, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}
