// Package progress shows on a terminal how far a long command has come.
package progress

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"golang.org/x/term"
)

// Patience is how long a command may take before it shows anything: what is done
// sooner needs no line.
const Patience = time.Second

// pause is how long a line stands before it is renewed.
const pause = 100 * time.Millisecond

// Line is the line on which progress is shown. A nil one shows nothing. Several
// goroutines may use it.
//
// It is written here and not by a library of progress bars, of which the usual one
// brings a web server into a program that else has none.
type Line struct {
	lock  sync.Mutex
	out   io.Writer
	next  time.Time // nothing is shown before
	what  string    // that is done; empty: nothing is shown
	since time.Time // that is the case
}

// New is a line on the error stream of a command; nil where nobody watches: no
// terminal, a terminal that cannot go back in its line, or a run of CI.
func New(stderr io.Writer) *Line {
	if shown, ok := stderr.(interface{ Under() io.Writer }); ok {
		stderr = shown.Under() // the line goes back to its start, and holds no text of rows
	}
	f, ok := stderr.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) || os.Getenv("CI") != "" || os.Getenv("TERM") == "dumb" {
		return nil
	}
	return On(f, time.Now().Add(Patience))
}

// On is a line on any writer that shows nothing before a moment.
func On(out io.Writer, since time.Time) *Line { return &Line{out: out, next: since} }

// clear takes what stands on a line away; no colours, so that NO_COLOR has nothing to
// forbid.
const clear = "\r\x1b[K"

// Show tells that so many of the rows, or bytes, of a piece of work are done. It may be
// called as often as one likes, but is best called for every thousandth row.
func (l *Line) Show(what string, done, total int) {
	if l == nil {
		return
	}
	l.lock.Lock()
	defer l.lock.Unlock()
	now := time.Now()
	if now.Before(l.next) && (l.what == "" || l.what == what) {
		return
	}
	if l.what != what {
		l.what, l.since = what, now
	}
	l.next = now.Add(pause)
	left := ""
	if passed := now.Sub(l.since); passed > Patience && done > 0 && done < total {
		left = fmt.Sprintf(", %v left", (passed * time.Duration(total-done) / time.Duration(done)).Round(time.Second))
	}
	fmt.Fprintf(l.out, "%s%s %3.0f%% (%d/%d)%s", clear, what, 100*float64(done)/float64(max(total, 1)), done, total, left)
}

// Clear takes the line away.
func (l *Line) Clear() {
	if l == nil {
		return
	}
	l.lock.Lock()
	defer l.lock.Unlock()
	if l.what != "" {
		io.WriteString(l.out, clear)
	}
	l.what = ""
}
