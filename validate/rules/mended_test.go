package rules

import (
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// A hint that says that tally fmt does it is true: in every example in which it is given,
// of whichever rule, fmt leaves no finding of that rule in the file, and no cell of any
// table says something else that no finding spoke of.
func TestFmtDoesWhatHintsSay(t *testing.T) {
	told := map[string]int{}
	for _, r := range All() {
		_, overlays := overlaysOf(t, Example(r.Name))
		for _, o := range overlays {
			files := schema.ReadTexts(os.DirFS("testdata/base"))
			maps.Copy(files, o.files)
			for _, name := range o.missing {
				delete(files, name)
			}
			found := validate.Run(schema.Read(files), validate.Options{Rules: All(), Today: o.today}).Findings
			promised := slices.DeleteFunc(slices.Clone(found), func(f validate.Finding) bool { return !strings.HasSuffix(f.Hint, "; tally fmt does it") })
			if len(promised) == 0 {
				continue
			}
			mended := maps.Clone(files)
			blocked := map[string]bool{}
			for _, m := range validate.Mend(files, All()) {
				mended[m.Table.File] = m.After
				blocked[m.Table.File] = len(m.Blocking) > 0
			}
			left := validate.Run(schema.Read(mended), validate.Options{Rules: All(), Today: o.today}).Findings
			for _, f := range promised {
				if blocked[f.Place.File] {
					continue // another finding, which nobody has mended yet, keeps fmt from writing the file
				}
				told[f.Rule]++
				if slices.ContainsFunc(left, func(l validate.Finding) bool { return l.Rule == f.Rule && l.Place.File == f.Place.File }) {
					t.Errorf("%s%s: found %s in %s after fmt, whose hint says that fmt does it", o.prefix, r.Name, f.Rule, f.Place.File)
				}
			}
			expectSameCells(t, o.prefix+r.Name, files, mended, found)
		}
	}
	for _, rule := range []string{"blank-line", "byte-order-mark", "column-order", "line-end", "needless-quotes", "no-final-line-end", "wrong-separator"} {
		if told[rule] == 0 {
			t.Errorf("%s: found no example in which its hint was held to be true", rule)
		}
	}
}

// expectSameCells fails where a row has other cells than before, apart from those of which
// a finding spoke; rows are told by their ids, or where they have none by all their cells.
func expectSameCells(t *testing.T, name string, before, after schema.Texts, found []validate.Finding) {
	t.Helper()
	was, is := schema.Read(before), schema.Read(after)
	refused := map[schema.Place]bool{}
	for _, f := range found {
		refused[f.Place] = true
	}
	for _, s := range was.Sheets() {
		now := is.Sheet(s.Table().Name)
		for row := range s.Len() {
			same := false
			for other := 0; other < now.Len() && !same; other++ {
				same = true
				for c := range s.Table().Columns {
					same = same && (s.Cell(row, c) == now.Cell(other, c) || refused[s.Place(row, c)] || s.Invalid(row)&(1<<c) != 0)
				}
			}
			if !same {
				t.Errorf("%s: %s: row %d is gone, or says something else", name, s.Table().File, row+1)
			}
		}
	}
}

// Columns that say nothing go, and commas that a program has left out or added come back
// or go: the table is what it was before. Where it could be otherwise it stays.
func TestColumnsAndCommasOfPrograms(t *testing.T) {
	base := schema.ReadTexts(os.DirFS("testdata/base"))
	numbered := func(name string, first int, inHeader bool) func(lines []string) []string {
		return func(lines []string) []string {
			for i, line := range lines {
				switch {
				case i > 0:
					lines[i] = strconv.Itoa(first+i-1) + "," + line
				case inHeader:
					lines[i] = name + "," + line
				}
			}
			return lines
		}
	}
	behind := func(header, rows string) func(lines []string) []string {
		return func(lines []string) []string {
			for i := range lines {
				if lines[i] += rows; i == 0 {
					lines[i] = strings.TrimSuffix(lines[i], rows) + header
				}
			}
			return lines
		}
	}
	stripped := func(lines []string) []string {
		for i := range lines {
			lines[i] = strings.TrimRight(lines[i], ",")
		}
		return lines
	}
	for _, test := range []struct {
		name, table string
		change      func(lines []string) []string
		mended      bool
	}{
		{"row numbers of pandas", "strikes", numbered("", 0, true), true},
		{"row numbers of pandas, saved twice", "strikes", numbered("Unnamed: 0", 0, true), true},
		{"row numbers of R", "accounts", numbered(`""`, 1, true), true},
		{"row numbers without a name", "accounts", numbered("", 1, false), true},
		{"an index", "sources", numbered("index", 1, true), true},
		{"numbers of something", "sources", numbered("casualties", 1, true), false},
		{"numbers from five", "sources", numbered("", 5, true), false},
		{"padded with columns", "strikes", behind(",,,", ",,,"), true},
		{"padded rows", "strikes", behind("", ",,"), true},
		{"padded rows, one of which holds something", "strikes", func(lines []string) []string {
			lines = behind("", ",,")(lines)
			lines[2] += "x"
			return lines
		}, false},
		{"a column without a name that holds something", "strikes", func(lines []string) []string {
			lines = behind(",", ",")(lines)
			lines[2] += "x"
			return lines
		}, false},
		{"trailing commas left out", "tallies", stripped, true},
		{"trailing commas left out", "strikes", stripped, true},
		{"a comma too many in the midst of a row", "strikes", func(lines []string) []string {
			lines[2] = strings.Replace(lines[2], ",", ",,", 1)
			return lines
		}, false},
		{"a comma left out in the midst of rows", "strikes", func(lines []string) []string {
			for i := range lines[1:] {
				lines[i+1] = strings.Replace(lines[i+1], ",,", ",", 1)
			}
			return lines
		}, false},
	} {
		file := test.table + ".csv"
		want := string(base[file])
		records, _ := boundsOf(base[file])
		var lines []string // a record may take several
		for _, r := range records {
			lines = append(lines, want[r[0].start:r[len(r)-1].end])
		}
		changed := strings.Join(test.change(lines), "\n") + "\n"
		if changed == want {
			t.Errorf("%s: the change of %s changes nothing", test.name, file)
		}
		files := maps.Clone(base)
		files[file] = []byte(changed)
		for _, m := range validate.Mend(files, All()) {
			if m.Table.File != file {
				continue
			}
			if !test.mended {
				want = changed
			}
			if diff := cmp.Diff(want, string(m.After)); diff != "" {
				t.Errorf("%s of %s (-want +got)\n%s", test.name, test.table, diff)
			}
		}
	}
}

// A number is mended as the other cells of its column decide, and in no other way once
// these are mended.
func TestNumbersOfAColumn(t *testing.T) {
	base := schema.ReadTexts(os.DirFS("testdata/base"))
	for _, test := range []struct{ cells, want [3]string }{
		{[3]string{"1,234", "3", "4"}, [3]string{"1234", "3", "4"}},
		{[3]string{"11.0", "3.0", "1,234.0"}, [3]string{"11", "3", "1234"}},
		{[3]string{"1.234", "3,0", "4"}, [3]string{"1234", "3", "4"}},
		{[3]string{"1.234.567", "1.234", "4"}, [3]string{"1234567", "1234", "4"}},
		{[3]string{"1.234", "3", "4"}, [3]string{"1.234", "3", "4"}},
		{[3]string{"1,234", "3,0", "4"}, [3]string{"1,234", "3,0", "4"}},
		{[3]string{"3,0", "1,234,567", "1,234"}, [3]string{"3,0", "1,234,567", "1,234"}},
		{[3]string{"3.5", "11.0", "4"}, [3]string{"3.5", "11", "4"}},
	} {
		sheet := schema.Read(base).Strikes
		column := sheet.Table().Index("vessels")
		for i, cell := range test.cells {
			sheet.Set(i, column, cell)
		}
		files := maps.Clone(base)
		files["strikes.csv"] = sheet.Bytes()
		for range 2 { // mending what has been mended changes nothing
			for _, m := range validate.Mend(files, All()) {
				files[m.Table.File] = m.After
			}
			now := schema.Read(files).Strikes
			var got [3]string
			for i := range got {
				got[i] = now.Cell(i, column)
			}
			if got != test.want {
				t.Errorf("%q: got %q, want %q", test.cells, got, test.want)
			}
		}
	}
}
