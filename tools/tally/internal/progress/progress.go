// Package progress shows on a terminal how far a long command has come.
package progress

import (
	"io"
	"os"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// Patience is how long a command may take before it shows anything: what is done
// sooner needs no bar.
const Patience = time.Second

// Line is the line on which progress is shown. A nil one shows nothing. Several
// goroutines may use it.
type Line struct {
	lock  sync.Mutex
	out   io.Writer
	since time.Time // nothing is shown before
	what  string
	bar   *progressbar.ProgressBar
}

// New is a line on the error stream of a command; nil where nobody watches: no
// terminal, a terminal that cannot go back in its line, or a run of CI.
func New(stderr io.Writer) *Line {
	f, ok := stderr.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) || os.Getenv("CI") != "" || os.Getenv("TERM") == "dumb" {
		return nil
	}
	return On(f, time.Now().Add(Patience))
}

// On is a line on any writer that shows nothing before a moment.
func On(out io.Writer, since time.Time) *Line { return &Line{out: out, since: since} }

// Show tells that so many of the rows of a piece of work are done. It may be called as
// often as one likes, but is best called for every thousandth row.
func (l *Line) Show(what string, done, total int) {
	if l == nil {
		return
	}
	l.lock.Lock()
	defer l.lock.Unlock()
	if l.bar == nil || l.what != what {
		if time.Now().Before(l.since) {
			return
		}
		l.clear()
		l.what = what
		// No colours, so that NO_COLOR has nothing to forbid.
		l.bar = progressbar.NewOptions(total,
			progressbar.OptionSetWriter(l.out), progressbar.OptionSetDescription(what), progressbar.OptionSetWidth(30),
			progressbar.OptionShowCount(), progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish())
	}
	l.bar.Set(done)
}

// Clear takes the line away.
func (l *Line) Clear() {
	if l == nil {
		return
	}
	l.lock.Lock()
	defer l.lock.Unlock()
	l.clear()
}

func (l *Line) clear() {
	if l.bar != nil {
		l.bar.Clear()
	}
	l.what, l.bar = "", nil
}
