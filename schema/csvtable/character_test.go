package csvtable

import (
	"strings"
	"testing"
	"unicode"
)

// What is drawn is seen, and what an editor draws as nothing is not.
func TestUnseen(t *testing.T) {
	for _, c := range "aZ~ ñÉ¿«’–…€\u00a0\u202f\u3000한中ﷺ\u0600\u06dd😀\ufffd\u0301\U0001F1FB" {
		if Unseen(c) {
			t.Errorf("found that %U (%c) is not seen, want that it is", c, c)
		}
	}
	for _, c := range "\x00\x07\x1b\x7f\u0085\u009b\u00ad\u034f\u061c\u115f\u1160\u17b4\u180e\u200b\u200d\u200e\u202e\u2028\u2029\u2060\u2066\u206f\u2800\u3164\ue000\ufe0f\ufeff\uffa0\ufff9\ufffc\ufffe\U0001D173\U000E0041\U000E0100\u0378\U0010FFFF" {
		if !Unseen(c) {
			t.Errorf("found that %U is seen, want that it is not", c)
		}
	}
	for c := rune(0); c <= unicode.MaxRune; c++ {
		if printed := unicode.IsPrint(c); !printed && !unicode.Is(unicode.Z, c) && !Unseen(c) && !unicode.Is(unicode.Prepended_Concatenation_Mark, c) && (c < 0xd800 || c > 0xdfff) {
			t.Fatalf("found that %U is seen, which no program prints", c)
		}
	}
	if at, c := firstControl("a\tb\nc" + strings.Repeat("é", 3) + "\u202e"); at != 11 || c != 0x202e {
		t.Errorf("found %U at %d, want U+202E at 11", c, at)
	}
}
