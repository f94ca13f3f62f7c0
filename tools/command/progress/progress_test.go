package progress_test

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/strike-tally/strike-tally/tools/command/progress"
)

func TestShowsWhatIsDone(t *testing.T) {
	var out bytes.Buffer
	l := progress.On(&out, time.Now())
	l.Show("strikes.csv", 250, 1000)
	if got := out.String(); !strings.Contains(got, "strikes.csv") || !strings.Contains(got, "25%") || !strings.Contains(got, "250/1000") || strings.Contains(got, "\n") {
		t.Errorf("got %q, want a line that says that 250 of 1000 rows of strikes.csv are done", got)
	}
	out.Reset()
	l.Show("accounts.csv", 10, 20)
	if got := out.String(); !strings.Contains(got, "accounts.csv") || strings.Contains(got, "\n") {
		t.Errorf("got %q, want accounts.csv on the same line", got)
	}
	out.Reset()
	l.Clear()
	if got := out.String(); strings.Trim(got, " \r\x1b[2K") != "" || got == "" {
		t.Errorf("got %q, want the line cleared", got)
	}
}

func TestShowsNothing(t *testing.T) {
	var out bytes.Buffer
	soon := progress.On(&out, time.Now().Add(time.Hour))
	soon.Show("strikes.csv", 1, 2)
	soon.Clear()
	if out.Len() > 0 {
		t.Errorf("got %q of a command that is soon done, want nothing", out.String())
	}
	file, err := os.Create(t.TempDir() + "/stderr")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	none := progress.New(file)
	if none != nil {
		t.Error("found a line on a file, want none")
	}
	none.Show("strikes.csv", 1, 2)
	none.Clear()
}
