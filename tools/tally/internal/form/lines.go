package form

import (
	"bufio"
	"cmp"
	"io"
	"strings"
)

// lines hands on one line a read: each field of a plain form begins a scanner of
// its own, and one that read ahead would swallow the answers to the next.
type lines struct {
	in    *bufio.Reader
	rest  []byte
	ended bool // the answers have ended: nothing more is refused, and the form is left
}

func (l *lines) Read(p []byte) (int, error) {
	if len(l.rest) == 0 {
		line, err := l.in.ReadBytes('\n')
		if len(line) == 0 {
			l.ended = true
			return 0, cmp.Or(err, io.EOF)
		}
		l.rest = line
	}
	n := copy(p, l.rest)
	l.rest = l.rest[n:]
	return n, nil
}

// line reads one line; false at the end of the answers.
func (l *lines) line() (string, bool) {
	var b strings.Builder
	one := make([]byte, 512)
	for {
		n, err := l.Read(one)
		b.Write(one[:n])
		if text, whole := strings.CutSuffix(b.String(), "\n"); whole {
			return text, true
		}
		if err != nil {
			return b.String(), b.Len() > 0
		}
	}
}
