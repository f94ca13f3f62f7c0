package main

import (
	"runtime"
	"strings"
)

// shellWord is a text as a person types it into a shell to give it as one word.
func shellWord(text string) string {
	plain := func(r rune) bool {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', r > 0x7f:
			return true
		case runtime.GOOS == "windows" && r == '\\':
			return true
		}
		return strings.ContainsRune("_-+./:,@%=", r)
	}
	if text != "" && strings.IndexFunc(text, func(r rune) bool { return !plain(r) }) < 0 {
		return text
	}
	if runtime.GOOS == "windows" {
		return `"` + text + `"` // a path of Windows holds no quotation mark
	}
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}
