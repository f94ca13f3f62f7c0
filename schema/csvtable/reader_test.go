package csvtable

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// theaters is a table of words, texts and degrees.
var theaters = &Layout{File: "theaters.csv", Columns: []string{"theater", "label", "label_es", "medium", "latitude", "longitude"}}

const head = "theater,label,label_es,medium,latitude,longitude\n"

// short is a fault in short: kind, place, and what it speaks of.
type short struct {
	Kind         FaultKind
	Line, Column int
	Row, Field   string
}

func TestReadTellsEachFaultOnceAtItsPlace(t *testing.T) {
	for _, test := range []struct {
		name, in string
		want     []short
		rows     int
	}{
		{"faultless", head + "gulf,Gulf,Golfo,sea,1.5,-2\n", nil, 1},
		{"header only", head, nil, 0},
		{"empty", "", []short{{EmptyFile, 1, 1, "", ""}}, 0},
		{"blank only", " \n\n", []short{{EmptyFile, 1, 1, "", ""}}, 0},
		{"mark before header", "\ufeff" + head + "gulf,G,G,sea,,\n", []short{{ByteOrderMark, 1, 1, "", ""}}, 1},
		{"mark before quoted header", "\ufeff\"theater\",labl,label_es,medium,latitude,longitude\n", []short{
			{ByteOrderMark, 1, 1, "", ""}, {MisspeltColumn, 1, 14, "", "label"}, {NeedlessQuotes, 1, 4, "", ""}}, 0},
		{"crlf", strings.ReplaceAll(head+"gulf,G,G,sea,,\n", "\n", "\r\n"), []short{{LineEnd, 1, 49, "", ""}}, 1},
		{"cr alone", strings.ReplaceAll(head+"gulf,G,G,sea,,\n", "\n", "\r"), []short{{LineEnd, 1, 49, "", ""}}, 1},
		{"last line open", head + "gulf,G,G,sea,,", []short{{NoFinalLineEnd, 2, 15, "", ""}}, 1},
		{"blank line", head + "\ngulf,G,G,sea,,\n", []short{{BlankLine, 2, 1, "", ""}}, 1},
		{"separators alone", head + ",,,,,\ngulf,G,G,sea,,\n", []short{{BlankLine, 2, 1, "", ""}}, 1},
		{"short row behind line breaks", head + "gulf,G,\"G\nH\"\n", []short{{ShortRow, 3, 3, "gulf", ""}}, 0},
		{"crlf also inside a cell", strings.ReplaceAll(head+"gulf,\"G\nH\",G,sea,,\n", "\n", "\r\n"), []short{{LineEnd, 1, 49, "", ""}}, 1},
		{"semicolons around a comma", strings.ReplaceAll(head, ",", ";") + "gulf;G, H;\"G;H\";sea;;\n", []short{{WrongSeparator, 1, 8, "", ""}}, 1},
		{"other name in its place", "theater,name,label_es,medium,latitude,longitude\n", []short{{MisspeltColumn, 1, 9, "", "label"}}, 0},
		{"nameless column", "theater,label,label_es,medium,latitude,longitude,\ngulf,G,G,sea,,,\n", []short{{UnknownColumn, 1, 50, "", ""}}, 1},
		{"unclosed in the id", head + "\"gulf,G,G,sea,,\nbay,B,B,sea,,\n", []short{{UnclosedQuote, 2, 1, "", ""}}, 1},
		{"short row", head + "gulf,G,G\n", []short{{ShortRow, 2, 9, "gulf", ""}}, 0},
		{"long row", head + "gulf,G,G,sea,,,x\n", []short{{LongRow, 2, 16, "gulf", ""}}, 0},
		{"semicolons", strings.ReplaceAll(head, ",", ";") + "gulf;G;G;sea;;\n", []short{{WrongSeparator, 1, 8, "", ""}}, 1},
		{"no header", "gulf,G,G,sea,,\nbay,B,B,sea,,\n", []short{{MissingHeader, 1, 1, "", ""}}, 2},
		{"other case", "theater,Label,label_es,medium,latitude,longitude\n", []short{{MisspeltColumn, 1, 9, "", "label"}}, 0},
		{"double column", "theater,label,label,label_es,medium,latitude,longitude\ngulf,G,H,G,sea,,\n", []short{{DuplicateColumn, 1, 15, "", "label"}}, 1},
		{"missing column", "theater,label,label_es,latitude,longitude\ngulf,G,G,,\n", []short{{MissingColumn, 1, 1, "", "medium"}}, 1},
		{"unknown column", "theater,label,label_es,medium,latitude,longitude,colour\ngulf,G,G,sea,,,red\n", []short{{UnknownColumn, 1, 50, "", ""}}, 1},
		{"column order", "label,theater,label_es,medium,latitude,longitude\nG,gulf,G,sea,,\n", []short{{ColumnOrder, 1, 7, "", "theater"}}, 1},
		{"latin-1", head + "gulf,Gulf,Bah\xeda,sea,,\n", []short{{InvalidUTF8, 2, 11, "gulf", "label_es"}}, 1},
		{"nul", head + "gulf,G\x00,G,sea,,\n", []short{{ControlCharacter, 2, 6, "gulf", "label"}}, 1},
		{"right-to-left mark", head + "gulf,G\u202e,G,sea,,\n", []short{{ControlCharacter, 2, 6, "gulf", "label"}}, 1},
		{"place behind line breaks", head + "gulf,\"G\n\nH\",\"a\nb\x01\",sea,,\n", []short{{ControlCharacter, 4, 4, "gulf", "label_es"}}, 1},
		{"place behind line breaks with crlf", head + "gulf,\"G\r\nH\",b\x01,sea,,\n", []short{{ControlCharacter, 2, 6, "gulf", "label"}, {ControlCharacter, 3, 4, "gulf", "label_es"}}, 1},
		{"stray quote", head + "gulf,G\"ulf,G,sea,,\nbay,B,B,sea,,\n", []short{{StrayQuote, 2, 7, "gulf", ""}}, 1},
		{"text behind quote", head + "gulf,\"G\"ulf,G,sea,,\nbay,B,B,sea,,\n", []short{{StrayQuote, 2, 8, "gulf", ""}}, 1},
		{"stray quote on second line", head + "gulf,\"G\n\"ulf\",G,sea,,\nbay,B,B,sea,,\n", []short{{StrayQuote, 3, 1, "gulf", ""}}, 1},
		{"unclosed to the end", head + "gulf,\"G,G,sea,,\nbay,B,B,sea,,\n", []short{{UnclosedQuote, 2, 6, "gulf", ""}}, 1},
		{"unclosed before a quoted cell", head + "gulf,\"G,G,sea,,\nbay,\"B,b\",B,sea,,\nsound,S,S,sea,,\n", []short{{UnclosedQuote, 2, 6, "gulf", ""}}, 2},
		{"unclosed and closed by chance", head + "gulf,G,G,sea,,\"\nbay,B,B,sea,,\"\"\nsound,\"S\n,\n\",S,sea,,\n", []short{{UnclosedQuote, 2, 15, "gulf", ""}, {NeedlessQuotes, 3, 14, "bay", ""}}, 2},
		{"needless quotes", head + "gulf,\"G\",\"G\",sea,,\n", []short{{NeedlessQuotes, 2, 6, "gulf", ""}}, 1},
		{"utf-16", "\xff\xfet\x00", []short{{WrongEncoding, 1, 1, "", ""}}, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			rows := 0
			read := Read(theaters, []byte(test.in), func(*Row) { rows++ })
			var got []short
			for _, f := range read.Faults {
				got = append(got, short{f.Kind, f.Place.Line, f.Place.Column, f.Row, f.Field})
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
			if rows != test.rows {
				t.Errorf("got %d rows, want %d", rows, test.rows)
			}
		})
	}
}
