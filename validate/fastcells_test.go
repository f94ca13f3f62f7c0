package validate_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// The fast way and validator agree on every row: on the dataset's own, and on
// rows whose cells have been put into wrong columns or broken.
func TestFastCellsLikeValidator(t *testing.T) {
	d := schema.Read(sample.Files).With(schema.NewSheet(schema.TableNamed("vocabulary"), declaredTargets()),
		schema.NewSheet(schema.TableNamed("measures"), declaredMeasures()), schema.NewSheet(schema.TableNamed("counts"), someCounts()))
	broken := []string{"", "0", "1", "3.7", "010", " 5", "1,5", "yes", "no", "unknown", "day", "2025-02-30", "2025-10-14", "1999-01-01", "video", "video;none_offered", "=1+1", "S001", "S1", "D0001",
		"A0001", "T0001", "sea", "caribbean", "https://example.org/a", "javascript:alert(1)", "en", "EN", "xx-yy-zz", " text", "e\u0301", "exact", "90.1", "-12.5", "12,5", "9999999", "10000000",
		"two  blanks", "a\tb", "\u00a0c", "line\n\nbreaks", "＝1", "-5", "ü", "日本", "\u212b", "none;video", "video;video", "C001;C002", "C2;C1", "2025-13-01", "2999-12-31", "-90", "180.000000", "181", "rule-name", "rule_name"}
	var cells []string
	for _, s := range d.Sheets() {
		for row := range s.Len() {
			for column := range s.Table().Columns {
				if cell := s.Cell(row, column); row%7 == column%7 {
					cells = append(cells, cell)
				}
			}
		}
	}
	both := validate.NewBoth(rules.All())
	random := rand.New(rand.NewPCG(1, 2))
	agreed, refused := map[bool]int{}, map[string]bool{}
	for _, s := range d.Sheets() {
		for row := range s.Len() {
			for try := range max(20, 400/s.Len()) { // so that a table of one row is tried, too
				if try > 0 {
					validate.Scramble(random, s.Row(row), [][]string{broken, cells}[try%2])
				}
				fast, full := both(s.Table(), s.Row(row))
				if !slices.Equal(fast, full) {
					t.Fatalf("%s: the fast way refuses %q, validator %q of %+v", s.Table().Name, fast, full, s.Row(row))
				}
				agreed[full == nil]++
				for _, field := range full {
					refused[s.Table().Name+" "+field] = true
				}
			}
		}
	}
	if agreed[true] < 1000 || agreed[false] < 1000 {
		t.Errorf("%d rows accepted, %d refused, want a thousand of each at least", agreed[true], agreed[false])
	}
	for _, table := range schema.Tables {
		for _, c := range table.Columns {
			if !refused[table.Name+" "+c.Field] {
				t.Errorf("%s: no cell of %s was refused", table.Name, c.Name)
			}
		}
	}
}

// TestOrdinaryTextsAreRight puts texts together of pieces that rules refuse and of others:
// none that is taken for ordinary is refused.
func TestOrdinaryTextsAreRight(t *testing.T) {
	pieces := []string{" ", "é", "ñ", "Ã", "Â", "Ã©", "â", "×", "a\u0301", "¿", "’", "“", "Ц", "ａ", "TODO: ", "TO", "FIXME", "Lorem ipsum", "{date}", "b'", "x", "7", ".", ",", ";", ":", "-", "=", "+", "@", "?", "lanch?a", "&amp;", "&", "<b>", "\n", "\t", "\u00a0",
		"'", "\"", "#REF!", "#", "[1]", "**", "%20", "\\n", "`", "~", "^", "|", "{", "}", "(", ")", "/", "$", "!", "_", "\x7f", "\xc3", "NULL", "sin datos", "test", "Golfo"}
	both := validate.NewBoth(rules.All())
	random := rand.New(rand.NewPCG(3, 4))
	ordinary := 0
	for range 30_000 {
		text := ""
		for range 4 + random.IntN(9) {
			if random.IntN(5) == 0 {
				text += pieces[random.IntN(len(pieces))]
			} else {
				text += []string{"boat", "l", "é", " of ", "."}[random.IntN(5)]
			}
		}
		if !validate.IsOrdinary(text) {
			continue
		}
		ordinary++
		row := &schema.Claim{Claim: text}
		if _, full := both(schema.TableNamed("claims"), row); slices.Contains(full, "Claim") {
			t.Fatalf("%q is taken for ordinary, and validator refuses it", text)
		}
	}
	if ordinary < 2000 {
		t.Errorf("%d texts were taken for ordinary, want thousands", ordinary)
	}
}

// declaredTargets are the built-in words for targets, as a dataset declares them.
func declaredTargets() []schema.Declared {
	var rows []schema.Declared
	for _, w := range schema.TargetType.Words {
		rows = append(rows, schema.Declared{Vocabulary: schema.TargetType.Name, Word: w.Name, Label: w.Label, LabelES: w.LabelES, Meaning: w.Doc})
	}
	return rows
}

func declaredMeasures() []schema.Measure {
	return []schema.Measure{{Measure: "children", Label: "children", LabelES: "niños", Inside: "deaths", Total: "sum"}, {Measure: "youngest", Label: "age of the youngest", Total: "apart", Meaning: "In years."}}
}

func someCounts() (rows []schema.Measured) {
	for i := range 40 {
		of := schema.NewCount(100 + i)[1:]
		rows = append(rows, schema.Measured{Of: schema.ID("S0" + of), Measure: "children", Low: "1", High: "3"}, schema.Measured{Of: schema.ID("T00" + of), Measure: "children", Best: "2", Qualifier: "at_least"})
	}
	return rows
}
