package rules

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// A file in Windows-1252 is recognised if it can be nothing else; its text comes
// back letter by letter.
func TestWindows1252IsRecognised(t *testing.T) {
	for _, text := range []string{
		"D0001,Diario,Bahía de los Piñones\n",
		"D0001,Diario,¿Cuántos murieron? El año pasado, según la Armada\n",
		"D0001,Journal,L’attaque a été signalée près de la côte\n",
		"D0001,Jornal,Não há informações, diz a mãe\n",
		"D0001,Zeitung,Die Küste bei Groß Beispiel\n",
		"D0001,Herald,“We hit a boat,” he said\n",
		"D0001,Herald,the president’s post\n",
		"D0001,Herald,they don’t say\n",
		"D0001,Herald,3–5 killed – or more\n",
		"D0001,Herald,12° north… and no further\n",
		"D0001,Diario,Él llegó a la bahía\nD0002,Herald,plain\n",
	} {
		b, err := charmap.Windows1252.NewEncoder().Bytes([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := fromWindows1252(b); !ok || string(got) != text {
			t.Errorf("got %q and %v, want %q recognised", got, ok, text)
		}
	}
}

// Bytes of other encodings, or too few to tell, are left alone.
func TestOtherEncodingsAreLeftAlone(t *testing.T) {
	encoded := func(m *charmap.Charmap, text string) string {
		t.Helper()
		b, err := m.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	for name, text := range map[string]string{
		"mac roman, accents":        encoded(charmap.Macintosh, "Bahía según"),
		"mac roman, one letter":     encoded(charmap.Macintosh, "ningún"),
		"mac roman, país":           encoded(charmap.Macintosh, "en el país vecino"),
		"mac roman, educación":      encoded(charmap.Macintosh, "educación"),
		"mac roman, quotes":         encoded(charmap.Macintosh, "“a boat”"),
		"code page 850":             encoded(charmap.CodePage850, "Bahía de Panamá"),
		"code page 437":             encoded(charmap.CodePage437, "Panamá"),
		"cyrillic":                  encoded(charmap.Windows1251, "Атака у берегов"),
		"czech":                     encoded(charmap.Windows1250, "útok na loď u pobřeží"),
		"polish":                    encoded(charmap.Windows1250, "łódź zatopiona"),
		"turkish":                   encoded(charmap.Windows1254, "ışık"),
		"greek":                     encoded(charmap.Windows1253, "επίθεση"),
		"beside UTF-8":              "Bah\xeda según",
		"one apostrophe":            "pa\x92s",
		"one letter in the wrong":   "x\xd0y",
		"undefined in windows-1252": "Fran\x8dais",
		"bytes":                     "\x80\x81\x82\x83",
	} {
		if got, ok := fromWindows1252([]byte("a,b\n" + text + "\n")); ok {
			t.Errorf("%s: got %q, want it left alone", name, got)
		}
	}
}

func TestUTF16IsRead(t *testing.T) {
	for _, test := range []struct {
		in, want string
		ok       bool
	}{
		{"\xff\xfea\x00\xed\x00\n\x00", "aí\n", true},
		{"\xfe\xff\x00a\x00\xed\x00\n", "aí\n", true},
		{"\xff\xfea\x00b", "", false},
		{"\xff\xfe\x00\xd8a\x00", "", false}, // half a character
	} {
		if got, ok := fromWide([]byte(test.in)); ok != test.ok || ok && string(got) != test.want {
			t.Errorf("%q: got %q and %v, want %q and %v", test.in, got, ok, test.want, test.ok)
		}
	}
}

// A repair answers what is right in one way only, and any other text as it is.
func TestCellRepairs(t *testing.T) {
	column := func(table, name string) *schema.Column {
		tab := schema.TableNamed(table)
		return &tab.Columns[tab.Index(name)]
	}
	for _, test := range []struct {
		rule, table, column string
		values              map[string]string
	}{
		{"invalid-date", "strikes", "date", map[string]string{
			"9/14/2025": "2025-09-14", "14/9/2025": "2025-09-14", "14.09.2025": "2025-09-14", "9-14-2025": "2025-09-14", "9/9/2025": "2025-09-09",
			"2025/9/2": "2025-09-02", "2025.09.02": "2025-09-02", "2025-9-2": "2025-09-02", "20250902": "2025-09-02", " 2025-09-02 ": "2025-09-02",
			"2025-09-02 00:00:00": "2025-09-02", "2025-09-02T00:00": "2025-09-02", "14 Sep 2025": "2025-09-14", "September 14, 2025": "2025-09-14", "14-Sep-2025": "2025-09-14",
			"9/2/2025": "9/2/2025", "2.9.2025": "2.9.2025", "9/14/25": "9/14/25", "14-Sep-25": "14-Sep-25", "2025-14-09": "2025-14-09", "2025-02-30": "2025-02-30", "2/30/2025": "2/30/2025",
			"2025-09": "2025-09", "September 2025": "September 2025", "45902": "45902", "2025-09-02 13:30": "2025-09-02 13:30", "2025-09-02T00:00:00Z": "2025-09-02", "2025-09-02 00:00:00.000+00:00": "2025-09-02", "2025-09-02T00:00:00+02:00": "2025-09-02T00:00:00+02:00",
			"2025/9-2": "2025/9-2", "9/14-2025": "9/14-2025", "2025112": "2025112", "0925-09-14": "0925-09-14", "unknown": "unknown", " x ": "x",
		}},
		{"invalid-list", "strikes", "evidence_offered", map[string]string{
			"video; other": "video;other", "other;video": "video;other", "video,other": "video;other", "video;video": "video", "video;": "video", " video ": "video", "video | other": "video;other",
			"none;video": "none;video", "film": "film", "video;film": "video;film", "video or other": "video or other", ";": ";", "Video": "Video",
		}},
		{"invalid-list", "claims", "contradicts", map[string]string{"C010;C009": "C009;C010", "C1000; C002": "C002;C1000", "C009-C011": "C009-C011", "C9;C010": "C9;C010"}},
		{"invalid-number", "strikes", "deaths", map[string]string{
			" 5": "5", "5\u00a0": "5", "5.0": "5", "11.00": "11", "6,0": "6", "1,000": "1000", "1 234": "1234", "1'234": "1234", "1,234,567": "1234567", "+5": "5", "five": "5", "Seis": "6", "６": "6", "'6": "6",
			"NA": "", "N/A": "", "nan": "", "NULL": "", "unknown": "", "?": "",
			"1.000": "1.000", "1.234": "1.234", "010": "010", "3.7": "3.7", "10.95": "10.95", "-": "-", "none": "none", "no": "no", "-5": "-5", "3-5": "3-5", "5-Jan": "5-Jan", "1e3": "1e3", "12,34": "12,34", "99999999": "99999999", "0,000": "0,000",
		}},
		{"invalid-id", "accounts", "strike_id", map[string]string{" S001 ": "S001", "s001": "s001", "S1": "S1"}},
		{"invalid-language", "sources", "language", map[string]string{"EN": "en", "pt-br": "pt-BR", " es": "es", "English": "English", "pt_BR": "pt_BR"}},
		{"unknown-word", "strikes", "follow_up", map[string]string{" yes": "yes", "Yes": "Yes"}},
		{"damaged-text", "strikes", "note", map[string]string{
			"BolÃ\u00advar": "Bolívar", "Tom &amp; Jerry": "Tom & Jerry", "ﬁrst ５ days": "first 5 days", "BolÃƒÂ\u00advar": "Bolívar",
			"Bol?var": "Bol?var", "a<br>b": "a<br>b", "Bol%C3%ADvar": "Bol%C3%ADvar", "Who? ¿Quién? Σ": "Who? ¿Quién? Σ", "The dоck": "The dоck",
		}},
		{"placeholder-text", "strikes", "note", map[string]string{"NULL": "", "sin datos": "", "TODO: x": "TODO: x", "#REF!": "#REF!", "None was seen.": "None was seen."}},
		{"stray-white-space", "strikes", "note", map[string]string{"  a  b ": "a b", "a \n\n b": "a\nb", "\t": ""}},
		{"not-nfc", "strikes", "note", map[string]string{"Bahi\u0301a": "Bahía"}},
	} {
		repair := repairOf(t, test.rule)
		for value, want := range test.values {
			c := column(test.table, test.column)
			_, param, _ := strings.Cut(c.Validate[strings.LastIndex(c.Validate, ",")+1:], "=")
			if got := repair.Cell(validate.Cell{Column: c, Value: value, Param: param}); got != want {
				t.Errorf("%s: %q: got %q, want %q", test.rule, value, got, want)
			}
		}
	}
}

func repairOf(t *testing.T, rule string) *validate.Repair {
	t.Helper()
	for _, r := range All() {
		if r.Name == rule && r.Repair != nil {
			return r.Repair
		}
	}
	t.Fatalf("%s has no repair", rule)
	return nil
}

// A misspelt header is mended only if it can mean one column.
func TestMisspeltColumnMeansOne(t *testing.T) {
	for _, test := range []struct {
		table, name, column string
		want                bool
	}{
		{"strikes", "Strike ID", "strike_id", true},
		{"strikes", "DEATHS-MIN", "deaths_min", true},
		{"strikes", "theatre", "theater", true},
		{"strikes", "deaths_mix", "deaths_min", false}, // or deaths_max
		{"theaters", "colour", "label", false},         // another name in its place
	} {
		if got := surelyMeans(test.name, test.column, schema.TableNamed(test.table)); got != test.want {
			t.Errorf("%s for %s: got %v, want %v", test.name, test.column, got, test.want)
		}
	}
}

// Every repair has exactly one part.
func TestRepairsHaveOnePart(t *testing.T) {
	for _, r := range All() {
		if r.Repair == nil {
			continue
		}
		parts := 0
		for _, has := range []bool{r.Repair.Bytes != nil, r.Repair.Writing != nil, r.Repair.Cell != nil, r.Repair.Order} {
			if has {
				parts++
			}
		}
		if parts != 1 {
			t.Errorf("%s: got %d parts of its repair, want one", r.Name, parts)
		}
	}
}
