package command

import (
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"
)

// wrapped breaks long lines at blanks, so that a window shows whole words; what follows of
// a line stands further in. Width is how many characters a line may hold.
type wrapped struct {
	w     io.Writer
	width int
	rest  string // of a line that has not ended
}

// wrappedFor is a writer that breaks lines where the file is a window, and w where it is none.
func wrappedFor(w io.Writer, file *os.File) io.Writer {
	if width, _, err := term.GetSize(int(file.Fd())); err == nil && width >= 20 {
		return &wrapped{w: w, width: width}
	}
	return w
}

func (w *wrapped) Write(b []byte) (int, error) {
	text := w.rest + string(b)
	for {
		line, after, ended := strings.Cut(text, "\n")
		if !ended {
			w.rest = line
			return len(b), nil
		}
		if _, err := io.WriteString(w.w, broken(line, w.width)+"\n"); err != nil {
			return 0, err
		}
		text = after
	}
}

// broken is a line in several, each of at most so many characters where blanks allow it. A
// tab at the beginning becomes four blanks, for its width depends on the window.
func broken(line string, width int) string {
	if rest, tabbed := strings.CutPrefix(line, "\t"); tabbed {
		line = "    " + rest
	}
	indent := strings.Repeat(" ", len(line)-len(strings.TrimLeft(line, " "))+4)
	var lines []string
	for utf8.RuneCountInString(line) > width {
		cut := strings.LastIndexByte(firstOf(line, width+1), ' ')
		if strings.TrimSpace(line[:max(cut, 0)]) == "" {
			break // a word that is longer than the window
		}
		lines = append(lines, line[:cut])
		line = indent + line[cut+1:]
	}
	return strings.Join(append(lines, line), "\n")
}

// firstOf are the first characters of a text.
func firstOf(text string, characters int) string {
	for i := range text {
		if characters--; characters < 0 {
			return text[:i]
		}
	}
	return text
}
