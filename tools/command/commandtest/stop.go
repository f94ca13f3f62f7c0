package commandtest

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/strike-tally/strike-tally/data/sample"
)

// many writes the tables with so many strikes: those that are there, again and again
// with ids of their own.
func many(ts *testscript.TestScript, neg bool, args []string) {
	Want(ts, neg, args, 2, "many DIR ROWS")
	folder := ts.MkAbs(args[0])
	ts.Check(os.CopyFS(folder, sample.Files))
	file := filepath.Join(folder, "strikes.csv")
	text, err := os.ReadFile(file)
	ts.Check(err)
	header, rows, _ := strings.Cut(string(text), "\n")
	var all strings.Builder
	all.WriteString(header + "\n")
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	for lines := strings.SplitAfter(rows, "\n"); n > 0; n-- {
		_, rest, _ := strings.Cut(lines[n%(len(lines)-1)], ",")
		all.WriteString("S" + strconv.Itoa(1_000_000+n) + "," + rest)
	}
	ts.Check(os.WriteFile(file, []byte(all.String()), 0o666))
}

// stopped runs a command, and sends it a signal when a file of the pattern is there and
// has bytes in it; the command is to end with a status, soon.
func stopped(ts *testscript.TestScript, neg bool, args []string) {
	Want(ts, neg, args, 4, "stopped INT|TERM STATUS PATTERN command [arg...]")
	number := map[string]syscall.Signal{"INT": syscall.SIGINT, "TERM": syscall.SIGTERM}[args[0]]
	path, err := exec.LookPath(filepath.Join(filepath.SplitList(ts.Getenv("PATH"))[0], args[3]))
	ts.Check(err)
	c := exec.Command(path, args[4:]...)
	c.Dir, c.Env, c.Stderr = ts.MkAbs("."), []string{"PATH=" + ts.Getenv("PATH"), "TMPDIR=" + ts.MkAbs("tmp")}, ts.Stderr()
	ts.Check(os.MkdirAll(ts.MkAbs("tmp"), 0o777))
	ts.Check(c.Start())
	for tries := 0; ; tries++ {
		found, err := filepath.Glob(ts.MkAbs(args[2]))
		ts.Check(err)
		if len(found) > 0 {
			if info, err := os.Stat(found[0]); err == nil && info.Size() > 0 {
				break
			}
		}
		if tries > 18000 {
			c.Process.Kill()
			ts.Fatalf("found no file %s within three minutes", args[2])
		}
		time.Sleep(10 * time.Millisecond)
	}
	ts.Check(c.Process.Signal(number))
	c.Wait()
	if got := strconv.Itoa(c.ProcessState.ExitCode()); got != args[1] {
		ts.Fatalf("found exit status %s, want %s", got, args[1])
	}
}
