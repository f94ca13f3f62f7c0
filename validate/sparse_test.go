package validate_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
	"github.com/strike-tally/strike-tally/validate/validatetest"
)

// What a rule says of some rows may hang on others of which nothing is wrong, and
// which are not at hand in a stream unless somebody has thought of them.
func TestFindingsThatHangOnOtherRows(t *testing.T) {
	replace := func(pairs ...string) func(text string) string {
		return func(text string) string {
			for i := 0; i < len(pairs); i += 2 {
				if !strings.Contains(text, pairs[i]) {
					t.Fatalf("found no %q to replace", pairs[i])
				}
				text = strings.Replace(text, pairs[i], pairs[i+1], 1)
			}
			return text
		}
	}
	add := func(rows ...string) func(text string) string {
		return func(text string) string { return text + strings.Join(rows, "\n") + "\n" }
	}
	for name, test := range map[string]struct {
		change map[string]func(string) string // a table; nil: it is missing
		want   string                         // rule
	}{
		"the first of two sources of one id is too early": {map[string]func(string) string{
			"sources.csv": replace("D0006,Example Daily", "D0005,Example Daily,Example Daily,Another,https://daily.example/another,2025-05-05,en,news,read,\nD0006,Example Daily",
				"western-sound,2025-03-21", "western-sound,2025-03-01"),
		}, "dated-before-strike"},
		"a source is too early for one strike, and not for another": {map[string]func(string) string{
			"accounts.csv": replace("A0006,", "A0007,S003,D0003,2025-03-20,western_sound,2,4,,,1,,none_offered,,\nA0006,"),
			"tallies.csv":  replace("T0001,D0003", "T0001,D0001"),
		}, "dated-before-strike"},
		"accounts of one document, without strikes": {map[string]func(string) string{
			"strikes.csv":  nil,
			"accounts.csv": add("A0007,S004,D0006,2025-04-02,port_example,0,0,,,,,,,"),
		}, "duplicate-account"},
		"strikes alike without an account, without sources": {map[string]func(string) string{
			"sources.csv": nil,
			"strikes.csv": add("S005,2025-04-03,day,,,port_example,,,,unknown,dock,,7,7,7,,,,unknown,,,,,contested,", "S006,2025-04-03,day,,,port_example,,,,unknown,dock,,7,7,7,,,,unknown,,,,,contested,"),
		}, "missing-file"},
		"a theater of which it is not known whether it is at sea": {map[string]func(string) string{
			"theaters.csv": replace("Sonda Occidental,sea", "Sonda Occidental,shore"),
			"accounts.csv": replace("gulf_of_example,5,5,,,1,1", "gulf_of_example,5,5,,,1,7"),
			"tallies.csv":  replace("2025-03-21,S003", "2025-03-21,"),
		}, "unknown-word"},
		"a theater that bears the word of a scope": {map[string]func(string) string{
			"theaters.csv": replace("gulf_of", "all,Everywhere,Todas partes,sea,,\ngulf_of"),
			"strikes.csv":  replace("gulf_of_example", "al", "gulf_of_example", "al"),
		}, "unknown-reference"},
	} {
		t.Run(name, func(t *testing.T) {
			files := base(t)
			for file, change := range test.change {
				if change == nil {
					delete(files, file)
				} else {
					files[file] = &fstest.MapFile{Data: []byte(change(string(files[file].Data)))}
				}
			}
			expectRule(t, files, test.want)
		})
	}
}

// One strike that an account counts right parts those before it, which are counted
// otherwise, from those behind it.
func TestStrikesInARow(t *testing.T) {
	files := base(t)
	strikes, _, _ := strings.Cut(string(files["strikes.csv"].Data), "\n")
	accounts, _, _ := strings.Cut(string(files["accounts.csv"].Data), "\n")
	for i := 1; i <= 12; i++ {
		strikes += fmt.Sprintf("\nS%03d,2025-03-%02d,day,,,western_sound,,,,theater,boat,1,5,5,5,,,,unknown,,,,none_offered,reported,", i, i)
		n := i
		if i >= 3 && i <= 9 && i != 6 {
			n++
		}
		accounts += fmt.Sprintf("\nA%04d,S%03d,D0001,2025-03-%02d,western_sound,5,5,,,1,%d,none_offered,,", i, i, i, n)
	}
	files["strikes.csv"].Data, files["accounts.csv"].Data = []byte(strikes+"\n"), []byte(accounts+"\n")
	files["sources.csv"].Data = bytes.Replace(files["sources.csv"].Data, []byte("statements/1,2025-03-04"), []byte("statements/1,2025-04-04"), 1)
	delete(files, "tallies.csv")
	delete(files, "excluded.csv") // which says that an id is given again
	expectRule(t, files, "ordinal-order")
}

// A reference in vain may mean one of many rows to which nothing refers.
func TestManyRowsThatNothingNames(t *testing.T) {
	files := base(t)
	header, _, _ := strings.Cut(string(files["claims.csv"].Data), "\n")
	var claims strings.Builder
	claims.WriteString(header + "\n")
	for i := range 3000 {
		answers := ""
		switch {
		case i < 1500:
			answers = fmt.Sprintf("C%d", 5001+2*i)
		case i == 1500:
			answers = "C5500;C5800;C6500" // so that C7500 alone is near
		case i == 2000 || i == 2001:
			answers = "C8500"
		}
		fmt.Fprintf(&claims, "C%d,2025-03-05,Ministry of Example,ministry,,cargo,disputes,It carried contraband of some sort.,none_offered,,%s,,D0001,\n", 5000+i, answers)
	}
	files["claims.csv"] = &fstest.MapFile{Data: []byte(claims.String())}
	expectRule(t, files, "unknown-reference")
}

// A double that nobody tells, as its rule is left out, stands out of order like any row.
func TestDoubleThatNobodyTells(t *testing.T) {
	files := base(t)
	files["sources.csv"].Data = append(files["sources.csv"].Data, "D0003,Example Agency,Example Agency,Another,https://agency.example/another,2025-03-10,en,wire,read,\n"...)
	expectRule(t, files, "row-order", "duplicate-id")
}

// expectRule fails unless memory and stream find the same, something of a rule, with
// some left out.
func expectRule(t *testing.T, files fstest.MapFS, rule string, left ...string) {
	t.Helper()
	o := validate.Options{Rules: rules.All(), Today: "2030-01-01", Skip: func(r *validate.Rule) bool { return slices.Contains(left, r.Name) }}
	validatetest.ExpectStreamed(t, files, o, 1)
	for _, f := range validate.Run(schema.Read(files), o).Findings {
		if f.Rule == rule {
			return
		}
	}
	t.Errorf("found nothing of %s", rule)
}
