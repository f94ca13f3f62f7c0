package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"
)

// A measurement is what one run of a program took.
type measurement struct {
	wall, cpu time.Duration // cpu: user and system together
	peak      int64         // bytes of resident memory at most
	said      int           // findings that it reported
	failed    string        // why the run is no measurement; empty: it is one
}

// A program is one to be run.
type program struct {
	args []string
	env  []string // besides the environment
	dir  string
	// findings are those that it reported, by its standard output.
	findings func(out io.Reader) (int, error)
	fine     []int // exit statuses that are none of a failure, besides 0
}

// measure runs a program with its standard output in a file.
func measure(ctx context.Context, p program, outFile string) measurement {
	out, err := os.Create(outFile)
	if err != nil {
		return measurement{failed: err.Error()}
	}
	defer out.Close()
	c, stderr := p.command(ctx)
	c.Stdout = out
	used, err := launch(c, outFile+".usage")
	m := measurement{wall: used.Wall, cpu: used.CPU, peak: used.Peak}
	switch {
	case err != nil && ctx.Err() != nil:
		m.failed = "stopped after the time that a run may take"
	case err != nil:
		m.failed = firstLine(stderr.String(), err.Error())
	case used.Failed != "" && !slices.Contains(p.fine, used.Status):
		m.failed = firstLine(stderr.String(), used.Failed)
	}
	if _, err := out.Seek(0, io.SeekStart); err != nil {
		m.failed = err.Error()
	}
	if m.failed == "" && p.findings != nil {
		if m.said, err = p.findings(out); err != nil {
			m.failed = err.Error()
		}
	}
	return m
}

// untilFirst is how long a program takes until it writes its first byte.
func untilFirst(ctx context.Context, p program) (time.Duration, error) {
	c, _ := p.command(ctx)
	pipe, err := c.StdoutPipe()
	if err != nil {
		return 0, err
	}
	start := time.Now()
	if err := c.Start(); err != nil {
		return 0, err
	}
	_, err = io.ReadFull(pipe, make([]byte, 1))
	took := time.Since(start)
	if err != nil {
		err = fmt.Errorf("found no output: %w", err)
	}
	// The rest is read, so that the program ends by itself; its status says what
	// it found.
	_, copyErr := io.Copy(io.Discard, pipe)
	_ = c.Wait()
	return took, errors.Join(err, copyErr)
}

func (p program) command(ctx context.Context) (*exec.Cmd, *bytes.Buffer) {
	c := exec.CommandContext(ctx, p.args[0], p.args[1:]...)
	c.Env, c.Dir = append(os.Environ(), p.env...), p.dir
	stderr := &bytes.Buffer{}
	c.Stderr = stderr
	return c, stderr
}

// firstLine is what a program said when it failed, in one line, or why that is known
// otherwise.
func firstLine(text, otherwise string) string {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			if r := []rune(line); len(r) > 100 {
				line = string(r[:100]) + "…"
			}
			return line
		}
	}
	return otherwise
}

// median of the runs by one quantity; between the two in the middle of an even
// number.
func median[N ~int64](of []measurement, by func(measurement) N) N {
	var all []N
	for _, m := range of {
		all = append(all, by(m))
	}
	slices.Sort(all)
	return (all[(len(all)-1)/2] + all[len(all)/2]) / 2
}
