package main

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"time"
)

// launchReport is the variable of the environment by which the program runs itself
// as a launcher; it names the file to which the launcher writes what it measured.
//
// A process begins its life with the memory of the one that started it, and that
// counts as its own peak. This program may hold much by the time it starts another
// run; a launcher holds some MiB, which is the least that can be told of a program.
const launchReport = "STRIKE_TALLY_BENCH_LAUNCH"

// usage is what a launcher hands back of the program it ran.
type usage struct {
	Wall, CPU time.Duration
	Peak      int64
	Status    int    // exit status; -1: a signal ended it
	Failed    string // why it did not end by itself with status 0; empty: it did
}

// asLauncher runs the program that the arguments name with the streams of this
// process, if this process is to be its launcher.
func asLauncher() bool {
	report := os.Getenv(launchReport)
	if report == "" {
		return false
	}
	os.Unsetenv(launchReport)
	c := exec.Command(os.Args[1], os.Args[2:]...)
	c.Stdout, c.Stderr = os.Stdout, os.Stderr
	start := time.Now()
	err := c.Run()
	u := usage{Wall: time.Since(start), Status: -1}
	if err != nil {
		u.Failed = err.Error()
	}
	if s := c.ProcessState; s != nil {
		u.CPU, u.Peak, u.Status = s.UserTime()+s.SystemTime(), peakOf(s), s.ExitCode()
	}
	text, err := json.Marshal(u)
	if err := errors.Join(err, os.WriteFile(report, text, 0o666)); err != nil {
		os.Stderr.WriteString("bench: " + err.Error() + "\n")
		os.Exit(2)
	}
	return true
}

// launch runs a command by a launcher, which writes to the report file.
func launch(c *exec.Cmd, report string) (usage, error) {
	self, err := os.Executable()
	if err != nil {
		return usage{}, err
	}
	c.Args = append([]string{self}, c.Args...)
	c.Path, c.Err = self, nil
	c.Env = append(c.Env, launchReport+"="+report)
	endTogether(c)
	if err := c.Run(); err != nil {
		return usage{}, err
	}
	text, err := os.ReadFile(report)
	if err != nil {
		return usage{}, err
	}
	var u usage
	return u, json.Unmarshal(text, &u)
}
