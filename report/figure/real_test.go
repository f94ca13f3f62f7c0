package figure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// found is what is expected of a figure: the verdict, the first reading in words,
// and how far each number is off that is off.
type found struct {
	outcome figure.Outcome
	reading string
	off     map[figure.Measure]int
}

func foundBy(v *figure.Verdict) found {
	f := found{outcome: v.Outcome}
	if len(v.Readings) > 0 {
		f.reading = words.Reading(&v.Readings[0])
	}
	for i := range v.Measures {
		if m := &v.Measures[i]; !m.Holds() {
			if f.off == nil {
				f.off = map[figure.Measure]int{}
			}
			f.off[m.Measure] = m.Difference()
		}
	}
	return f
}

// Figures of the dataset, worked out by hand from strikes.csv (killed after each
// strike at sea: 11 14 17 21 27 29 32 34 37 43 51 55 57 61 64 66 69 72 75 79 82 86
// 89 91 94 98 101 103 104 106 109 109 109 112 114 116 118 120 123 127 131 134 137
// 140 146; presumed dead: 1 from 29 October, 8 more from 7 January, 1 more from 26
// January and from 17 February).
func TestHandWorkedFigures(t *testing.T) {
	const (
		maybe   = figure.Possible
		agrees  = figure.Agrees
		read    = figure.AgreesAsRead
		differs = figure.Differs
	)
	for id, want := range map[schema.ID]found{
		// The first five strikes.
		"T0035": {differs, "as stated", map[figure.Measure]int{figure.Deaths: -2}}, // BNO News: 25
		"T0036": {agrees, "as stated", nil},                                        // CBS: 11+3+3+4+6 = 27
		"T0025": {read, "1 fewer killed, as first reported", nil},                  // Task & Purpose: 28 = 27+1
		"T0040": {read, "1 fewer killed, as first reported", nil},                  // AP: 28, one death for 16 October
		"T0042": {read, "1 fewer killed, as first reported", nil},                  // 31 = 27+1+3
		"T0041": {agrees, "as stated", nil},                                        // White House: 29, 6 strikes, 2 survivors
		"T0044": {agrees, "as stated", nil},                                        // more than 30 in the Caribbean: 32
		"T0049": {agrees, "as stated", nil},                                        // UPI: 2+3 in the Pacific
		"T0050": {agrees, "as stated", nil},                                        // UPI: 37, 9
		"T0052": {differs, "as stated", map[figure.Measure]int{figure.Deaths: 3}},  // AP: 46 for 43
		"T0054": {agrees, "as stated", nil},                                        // Newsday: 43, 10
		"T0026": {agrees, "as stated", nil},                                        // undated, through the tenth strike: 43
		// 27 October: two boats in one strike, and the man who was not found.
		"T0056": {agrees, "as stated", nil}, // 8+4+2 = 14, 3 strikes, 4 boats, 1 survivor: the man lost later
		"T0064": {read, "the number of vessels counts strikes", nil},
		"T0066": {read, "presumed dead counted (1)", nil}, // 15
		"T0073": {agrees, "as stated", nil},               // AP: 57, 13
		"T0074": {agrees, "as stated", nil},               // CBS: more than 50
		"T0075": {agrees, "as stated", nil},               // CNN: 57, 13, 14 boats, 3 survivors
		"T0083": {read, "presumed dead counted (1)", nil}, // AFP: 62 = 61+1
		"T0085": {agrees, "as stated", nil},               // Al Jazeera: 61
		"T0087": {agrees, "as stated", nil},               // OHCHR: more than 60
		// November.
		"T0089": {agrees, "as stated", nil},                                                      // CNN: 64, 16 vessels
		"T0090": {agrees, "as stated", nil},                                                      // ABC: 64, 15
		"T0091": {maybe, "presumed dead counted (1), the number of strikes counts vessels", nil}, // AFP: 65, more than 15
		"T0093": {agrees, "as stated", nil},                                                      // NYT: about 65, says that it counts him
		"T0102": {read, "presumed dead counted (1)", nil},                                        // USNI: 67, 16, 17
		"T0108": {agrees, "as stated", nil},                                                      // Military Times: 66, 16
		"T0109": {read, "presumed dead counted (1)", nil},                                        // Newsday, Pacific: 25+1
		"T0113": {agrees, "as stated", nil},                                                      // Newsday, Caribbean: 44, 10
		"T0114": {read, "presumed dead counted (1)", nil},                                        // ABC: 70
		"T0126": {read, "presumed dead counted (1)", nil},                                        // AFP: 76
		"T0128": {agrees, "as stated", nil},                                                      // 75+1, says so
		"T0129": {agrees, "as stated", nil},                                                      // AP: 75 on 12 November, the strike of the 10th not yet public
		"T0133": {read, "presumed dead counted (1)", nil},                                        // CBS: 80, 20
		"T0135": {agrees, "as stated", nil},                                                      // Pentagon: 79, 20, 2 survivors
		"T0138": {read, "presumed dead counted (1)", nil},                                        // CNN: 80, 20
		"T0140": {read, "presumed dead counted (1)", nil},                                        // BNO News: 83, 22 vessels
		"T0141": {maybe, "presumed dead counted (1)", nil},                                       // Pentagon: 83, 21, 1 missing, 2 survivors
		"T0147": {read, "presumed dead counted (1), the number of vessels counts strikes", nil},  // 83 on 21 boats
		"T0152": {agrees, "as stated", nil},                                                      // Pentagon: 82, 21
		"T0003": {read, "undated, placed after S021, presumed dead counted (1)", nil},            // CNN: 83, 22 vessels
		"T0005": {read, "undated, placed after S014", nil},                                       // NYT: 61, 14, 3 survivors
		"T0008": {read, "undated, placed after S019, presumed dead counted (1)", nil},            // 76, 19
		"T0015": {read, "undated, placed after S019", nil},                                       // 75, 20 vessels, 1 missing apart
		"T0017": {read, "undated, placed after S019, presumed dead counted (1)", nil},            // 76, 19, 20
		"T0028": {agrees, "as stated", nil},                                                      // through the strike of 4 November: 66, 16
		"T0002": {read, "undated, placed after S045, presumed dead counted (11)", nil},           // CNN: 148, 44 vessels, 11 missing
		// December.
		"T0156": {agrees, "as stated", nil},                                                         // Fox: 86, 22
		"T0162": {read, "presumed dead counted (1)", nil},                                           // AP: 87, 22
		"T0168": {read, "presumed dead counted (1)", nil},                                           // AP: 95, 25
		"T0193": {read, "presumed dead counted (1)", nil},                                           // AP: 104, 28
		"T0195": {differs, "presumed dead counted (1)", map[figure.Measure]int{figure.Strikes: -2}}, // UPI: 104, at least 26
		"T0199": {agrees, "as stated", nil},                                                         // SOUTHCOM: 106, 30
		"T0200": {read, "presumed dead counted (1)", nil},                                           // White House: 107, 30
		"T0212": {read, "presumed dead counted (1)", nil},                                           // AFP: 110 = 109+1
		"T0215": {read, "presumed dead counted (1), the number of vessels counts strikes", nil},     // Xinhua: 115, 35
		"T0226": {read, "presumed dead counted (1)", nil},                                           // NYT: 115, 35
		// January and February: the dead of the convoy become known.
		"T0231": {read, "5 strikes earlier, presumed dead counted (1)", nil},                         // AFP: 107, 30, two weeks old
		"T0233": {maybe, "1 strike earlier", nil},                                                    // Washington Examiner: 35 strikes
		"T0236": {read, "presumed dead counted as known by 29 October 2025 (1 of 9)", nil},           // AP: 117 = 116+1
		"T0238": {read, "presumed dead counted as known by 29 October 2025 (1 of 9)", nil},           // CNN: 117, 37 vessels
		"T0243": {agrees, "as stated", nil},                                                          // SOUTHCOM: 116+10 = 126
		"T0245": {maybe, "1 strike later", nil},                                                      // SOUTHCOM: 118+10, said of the end of January
		"T0246": {read, "1 strike earlier, presumed dead counted (10)", nil},                         // officials: 126, 36
		"T0248": {differs, "presumed dead counted (10)", map[figure.Measure]int{figure.Strikes: -1}}, // CBS: 128, 36
		"T0256": {read, "presumed dead counted as known by 7 January 2026 (9 of 10)", nil},           // UPI: 127
		"T0257": {read, "presumed dead counted as known by 29 October 2025 (1 of 10)", nil},          // CNN: 121
		"T0258": {read, "presumed dead counted (10)", nil},                                           // UPI: 130
		"T0264": {read, "presumed dead counted (10)", nil},                                           // ABC: 130, 38
		"T0268": {read, "presumed dead counted (10)", nil},                                           // NYT: 133, 39
		"T0271": {differs, "presumed dead counted (10)", map[figure.Measure]int{figure.Strikes: -1}}, // AP: 133, at least 38
		"T0283": {maybe, "4 strikes earlier, presumed dead counted (11)", nil},                       // more than 130, 38
		"T0284": {read, "presumed dead counted as known by 26 January 2026 (10 of 11)", nil},         // ABC: 144
		"T0285": {read, "presumed dead counted (11)", nil},                                           // Al Jazeera: 145
		"T0290": {read, "presumed dead counted as known by 29 October 2025 (1 of 11)", nil},          // 135
		"T0294": {read, "presumed dead counted (11)", nil},                                           // AP: 148, 43
		"T0295": {read, "presumed dead counted as known by 29 October 2025 (1 of 11)", nil},          // CNN: 138
		"T0298": {read, "presumed dead counted (11)", nil},                                           // AFP: nearly 150
		"T0301": {read, "presumed dead counted as known by 26 January 2026 (10 of 11)", nil},         // Airwars: 147, says that it counts them
		"T0303": {read, "presumed dead counted (11)", nil},                                           // AP: 151, more than 40
		"T0307": {maybe, "1 strike earlier, presumed dead counted (11)", nil},                        // 148, a day late
		// March and after.
		"T0312": {read, "presumed dead counted as known by 26 January 2026 (10 of 11)", nil},                           // NYT: 156, 45
		"T0313": {differs, "presumed dead counted (11)", map[figure.Measure]int{figure.Deaths: 1, figure.Strikes: -3}}, // WOLA: 158, 42
		"T0323": {read, "presumed dead counted (12)", nil},                                                             // CBS: 175
		"T0325": {read, "presumed dead counted (12)", nil},                                                             // AP: 181
		"T0329": {maybe, "1 strike later", nil},                                                                        // AP: 199 = 184+15
	} {
		t.Run(string(id), func(t *testing.T) {
			if diff := cmp.Diff(want, foundBy(verdict(t, id)), cmp.AllowUnexported(found{})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

var own = figure.NewJudge(ledger.New(schema.Read(sample.Files)))

func verdict(t *testing.T, id schema.ID) *figure.Verdict {
	t.Helper()
	row, ok := own.Books.Data.Tallies.Find(string(id))
	if !ok {
		t.Fatalf("found no tally %s", id)
	}
	v := own.Tally(row)
	return &v
}

// Of the figures that the dataset can be asked about, at least 90 of 100 come out
// with at most one deviation from what their tally declares.
func TestFiguresReproduced(t *testing.T) {
	comparable, reproduced := 0, 0
	for _, v := range own.All() {
		if v.Outcome == figure.NotComparable {
			continue
		}
		comparable++
		deviations := 0
		for _, d := range v.Readings[0].Deviations {
			if !d.Open {
				deviations++
			}
		}
		if v.Outcome != figure.Differs && deviations <= 1 {
			reproduced++
		}
	}
	if reproduced*100 < comparable*90 {
		t.Errorf("%d of %d comparable figures are reproduced with at most one deviation, want 90 of 100", reproduced, comparable)
	}
}
