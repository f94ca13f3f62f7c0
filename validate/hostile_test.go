package validate_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
	"github.com/strike-tally/strike-tally/validate/validatetest"
)

// hostile are texts of about n bytes in the place of the claims that are made to
// hurt. All but the doubled quotes, which may stand so, have something to be told.
func hostile(n int) map[string]string {
	const head = "claim_id,date,claimant,office,reported_by,topic,stance,claim,evidence_offered,strike_id,contradicts,supports,source_id,note\n"
	const row = "C001,2025-03-05,Defence Ministry of Example,ministry,,cargo,asserts,It carried contraband.,none_offered,,,,D0001,\n"
	const before, behind = "C002,2025-03-05,Ministry of Example,ministry,,cargo,asserts,", ",none_offered,,,,D0001,\n"
	long := strings.Repeat("x", 98) + ","
	return map[string]string{
		"a line without end":         strings.Repeat("x", n),
		"a row without end":          head + row + strings.Repeat("x", n),
		"a row of cells":             head + row + strings.Repeat("x,", n/2),
		"an overlong row in between": head + row + strings.Repeat("x", n) + "\n" + row,
		"a cell without end":         head + row + `C002,"` + strings.Repeat("x", n),
		"a cell of lines":            head + row + `C002,"` + strings.Repeat("some words, and then more of them\n", n/34),
		"a long cell":                head + row + before + strings.Repeat("x", min(n, 40_000)) + behind,
		"a long cell in quotes":      head + row + before + `"` + strings.Repeat("x,", min(n, 40_000)/2) + `"` + behind,
		"blank lines":                head + strings.Repeat("\n", n/40) + row,
		"blank lines first":          strings.Repeat("\n", n/100) + head + row,
		"blank lines alone":          strings.Repeat("\n", n),
		"separators alone":           head + strings.Repeat(",,,,,,,,,,,,,\n", n/60),
		"quotes alone":               strings.Repeat(`"`, n),
		"quotes alone, odd":          strings.Repeat(`"`, n+1),
		"quotes behind a header":     head + strings.Repeat(`"`, n),
		"quotes behind a row":        head + row + strings.Repeat(`"`, n+1) + "\n" + row,
		"doubled quotes":             head + row + before + `"` + strings.Repeat(`""`, min(n, 30_000)/2) + `"` + behind,
		"doubled quotes, too many":   head + row + before + `"` + strings.Repeat(`""`, n/2) + `"` + behind + row,
		"doubled quotes, not closed": head + row + before + `"` + strings.Repeat(`""`, n/2) + behind + row,
		"quotes and line ends":       head + strings.Repeat("\"\n", n/100) + row,
		"empty cells in quotes":      head + strings.Repeat(strings.Repeat(`"",`, 13)+"\"\"\n", n/1900),
		"columns":                    head[:len(head)-1] + strings.Repeat(",x", 100_000*min(n, 1<<20)>>20) + "\n" + row,
		"columns without a name":     head[:len(head)-1] + strings.Repeat(",", n/300) + "\n" + row,
		"the same column":            head[:len(head)-1] + strings.Repeat(",date", n/100) + "\n" + row,
		"rows of too many cells":     head + row + strings.Repeat(strings.Repeat(",x", 1000)+"\n", n/30_000) + row,
		"zero bytes":                 strings.Repeat("\x00", n),
		"zero bytes in a cell":       head + row + before + strings.Repeat("\x00", min(n, 9000)) + behind,
		"zero bytes for a row":       head + row + strings.Repeat("\x00", n) + "\n" + row,
		"returns":                    strings.Repeat("\r", n/10),
		"returns behind a header":    head + strings.Repeat("\r", n/10) + row,
		"returns for line ends":      strings.ReplaceAll(head+strings.Repeat(row, n/1000), "\n", "\r"),
		"byte order marks":           strings.Repeat("\ufeff", n/3),
		"UTF-16, little end first":   encoded(binary.LittleEndian, "\ufeff"+head+row),
		"UTF-16, big end first":      encoded(binary.BigEndian, "\ufeff"+head+row),
		"UTF-16 without a mark":      encoded(binary.LittleEndian, head+strings.Repeat(row, n/6000)),
		"bytes that are no text":     head + row + before + strings.Repeat("\xff\xfe", min(n, 9000)/2) + behind,
		"broken sequences":           head + row + before + strings.Repeat("\xe2\x82", min(n, 9000)/2) + behind,
		"no bytes":                   "",
		"a header too long":          head[:len(head)-1] + strings.Repeat(",x", n/2) + "\n" + row,
		"a header with a quote":      strings.Replace(head, "mant", `m"ant`, 1) + strings.Repeat(long+"\n", n/100) + row,
		"a header not closed":        strings.Replace(head, ",date", `,"date`, 1) + strings.Repeat(row, n/300),
		"a header not closed at all": strings.Replace(head, ",date", `,"date`, 1) + strings.Repeat(long+"\n", n/100),
		"a header of many lines":     strings.Replace(head, ",date", ",\"da\nte\"", 1) + row,
		"separators before a header": strings.Repeat(",,,,,,,,,,,,,\n", n/60) + head + row,
		"a separator far off":        strings.Repeat("x", n/3) + ";" + strings.Repeat("x", n/3) + "\n" + row,
		"a tab far off":              strings.Repeat("x", n/2) + "\t\n",
	}
}

// A table of several blocks, which are looked at at once, gives what it gives in
// memory: cells, references to a held table and to its own rows, rows out of order.
func TestManyBlocks(t *testing.T) {
	files := base(t)
	header, _, _ := strings.Cut(string(files["claims.csv"].Data), "\n")
	var claims strings.Builder
	claims.WriteString(header + "\n")
	for i := range 20_000 {
		day, source, answers := "2025-03-05", "D0001", fmt.Sprintf("C%03d", max(0, i-9000))
		switch {
		case i%50 == 1:
			day = "2025-03-5"
		case i%50 == 2:
			source = "D9999"
		case i%50 == 3:
			answers = "C900000"
		case i%5000 == 4:
			day = "2025-03-04"
		}
		fmt.Fprintf(&claims, "C%03d,%s,Ministry of Example,ministry,,cargo,disputes,It carried contraband of sort %d.,none_offered,,%s,,%s,\n", i, day, i, answers, source)
	}
	if claims.Len() < 3*512<<10 {
		t.Errorf("found %d bytes, want several blocks", claims.Len())
	}
	files["claims.csv"] = &fstest.MapFile{Data: []byte(claims.String())}
	validatetest.ExpectStreamed(t, files, validate.Options{Rules: rules.All()}, 1<<20)
	told := map[string]int{}
	for _, f := range run(t, files).Findings {
		told[f.Rule]++
	}
	for rule, least := range map[string]int{"invalid-date": 400, "unknown-reference": 2, "row-order": 4} {
		if told[rule] < least {
			t.Errorf("found %d of %s, want %d or more", told[rule], rule, least)
		}
	}
}

// Of a file that is no larger than [schema.HeldBytes] so many findings of a rule are
// kept, and all are counted and weigh; of a larger one all are shown.
func TestTooManyFindings(t *testing.T) {
	if testing.Short() {
		t.Skip("its many findings go through the goroutines that TestManyBlocks goes through")
	}
	const head = "claim_id,date,claimant,office,reported_by,topic,stance,claim,evidence_offered,strike_id,contradicts,supports,source_id,note\n"
	const fewer = 1000 // that are kept of the rules; of the form it is always [csvtable.MaxFaults]
	waiver := func(rule, row string) string {
		return "rule,row,reason,date\n" + rule + "," + row + ",seen,2025-01-01\n"
	}
	var answers strings.Builder // each itself
	for i := range fewer + 50 {
		fmt.Fprintf(&answers, "C%03d,2025-03-05,Ministry of Example,ministry,,cargo,disputes,It carried contraband.,none_offered,,C%03d,,D0001,\n", i, i)
	}
	for name, test := range map[string]struct {
		claims, waivers, rule string
		severity              validate.Severity
		most                  int
	}{
		"form":                  {head + strings.Repeat("\n", validate.MaxFindings+50), "", "blank-line", validate.Warning, validate.MaxFindings},
		"form, of a large file": {head + strings.Repeat(strings.Repeat("x", 90)+"\n", validate.MaxFindings+50), "", "short-row", validate.Error, validate.MaxFindings},
		"waived, if kept":       {head + answers.String(), waiver("claim-answers-itself", "C001"), "claim-answers-itself", validate.Error, fewer},
		"waived, if not kept":   {head + answers.String(), waiver("claim-answers-itself", fmt.Sprintf("C%03d", fewer+49)), "claim-answers-itself", validate.Error, fewer},
	} {
		t.Run(name, func(t *testing.T) {
			files := fstest.MapFS{"claims.csv": {Data: []byte(test.claims)}}
			if test.waivers != "" {
				files["waivers.csv"] = &fstest.MapFile{Data: []byte(test.waivers)}
			}
			o := validate.Options{Rules: rules.All(), Skip: func(r *validate.Rule) bool { return r.Name == string(csvtable.MissingFile) }}
			validate.LimitFindings(t, test.most)
			res := validate.Run(schema.Read(files), o)
			kept, told, isWaived := 0, 0, 0
			for _, f := range res.Findings {
				switch {
				case f.Rule == test.rule && f.Waived != "":
					isWaived++
					kept++
				case f.Rule == test.rule:
					kept++
				case f.Rule == string(csvtable.TooMany) && f.Value == test.rule:
					told += f.StandsFor
					if f.Severity != test.severity || f.Place != (schema.Place{File: "claims.csv"}) || !f.Open() {
						t.Errorf("found %+v, want an open %s at the file", f, test.severity)
					}
				case f.Rule == validate.WaiverUnmatched:
					t.Errorf("found %+v, which cannot be known", f)
				}
			}
			if want := map[string]int{"waived, if kept": 1}[name]; kept != test.most || told != 50 || isWaived != want {
				t.Errorf("found %d findings of %s, %d not kept and %d waived, want %d, 50 and %d", kept, test.rule, told, isWaived, test.most, want)
			}
			if name == "form, of a large file" {
				shown := 0
				s := &validate.Stream{Emit: func(f validate.Finding) {
					if shown++; f.Rule != test.rule {
						t.Errorf("found %+v, want each %s", f, test.rule)
					}
				}}
				streamed, err := s.Run(files, o)
				if err != nil || shown != test.most+50 || streamed.Summary != res.Summary {
					t.Errorf("found %d shown, %+v, %v, want %d and %+v", shown, streamed.Summary, err, test.most+50, res.Summary)
				}
				return
			}
			validatetest.ExpectStreamed(t, files, o, 1<<30)
			if name == "form" { // what is not kept is mended, too
				if mended := validate.Mend(files, rules.All()); string(mended[0].After) != head || len(mended[0].Blocking)+len(mended[0].Left) > 0 {
					t.Errorf("found %.200q, %d blocking and %d left, want the header alone", mended[0].After, len(mended[0].Blocking), len(mended[0].Left))
				}
			}
		})
	}
}

func encoded(order binary.ByteOrder, text string) string {
	var b bytes.Buffer
	for _, unit := range utf16.Encode([]rune(text)) {
		_ = binary.Write(&b, order, unit)
	}
	return b.String()
}

// Whatever a file holds is told, and the same in memory and as a stream. What takes time
// that grows with the square of a text is not done within the time of a test run.
func TestHostileTables(t *testing.T) {
	size := 5 << 18      // several blocks, and rows of all lengths
	if testing.Short() { // fewer bytes go through the same goroutines
		size = 5 << 16
	}
	want := map[string]string{
		"a line without end":         "overlong-row",
		"a row without end":          "overlong-row",
		"a row of cells":             "overlong-row",
		"an overlong row in between": "overlong-row",
		"a cell without end":         "overlong-row",
		"a long cell":                "long-cell",
		"a long cell in quotes":      "long-cell",
		"blank lines":                "blank-line",
		"blank lines alone":          "empty-file",
		"separators alone":           "blank-line",
		"quotes alone, odd":          "overlong-row",
		"doubled quotes, too many":   "unclosed-quote",
		"doubled quotes, not closed": "unclosed-quote",
		"columns":                    "unknown-column",
		"the same column":            "duplicate-column",
		"a header not closed":        "unclosed-quote", "a header too long": "overlong-row", "a header with a quote": "stray-quote",
		"rows of too many cells":   "long-row",
		"zero bytes in a cell":     "control-character",
		"returns for line ends":    "line-end",
		"UTF-16, little end first": "wrong-encoding",
		"UTF-16, big end first":    "wrong-encoding",
		"bytes that are no text":   "invalid-utf8",
		"broken sequences":         "invalid-utf8",
		"no bytes":                 "empty-file",
	}
	texts := hostile(size)
	for name := range want {
		if _, ok := texts[name]; !ok {
			t.Errorf("found no text of %s", name)
		}
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			files := fstest.MapFS{"claims.csv": {Data: []byte(text)}}
			o := validate.Options{Rules: rules.All(), Skip: func(r *validate.Rule) bool { return r.Name == string(csvtable.MissingFile) }}
			told := map[string]bool{}
			for _, f := range validatetest.ExpectStreamed(t, files, o, 1).Findings {
				told[f.Rule] = true
			}
			if rule := want[name]; (len(told) == 0) != (name == "doubled quotes") || rule != "" && !told[rule] {
				t.Errorf("found %v, want %s", told, rule)
			}
		})
	}
}
