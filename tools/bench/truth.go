package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"regexp"
)

// finding is one as tally prints it: place, message and rule.
var finding = regexp.MustCompile(`^(?:.*/)?([a-z]+\.csv)(?::([0-9]+):([0-9]+))?: .*\(([a-z0-9-]+)\)$`)

// inPlace counts the findings that tally printed to a file which are those of the
// generator's list, one by one: file, line, column and rule.
func inPlace(printed, list string) (n int, err error) {
	out, err := os.Open(printed)
	if err != nil {
		return 0, err
	}
	defer out.Close()
	in, err := os.Open(list)
	if err != nil {
		return 0, err
	}
	defer in.Close()
	faults := csv.NewReader(in)
	if _, err := faults.Read(); err != nil {
		return 0, err
	}
	lines := bufio.NewReader(out)
	for {
		line, err := lines.ReadString('\n')
		if errors.Is(err, io.EOF) {
			return n, nil
		} else if err != nil {
			return n, err
		}
		m := finding.FindStringSubmatch(line[:len(line)-1])
		if m == nil {
			continue // a hint, a related place, the summary
		}
		f, err := faults.Read()
		if errors.Is(err, io.EOF) {
			continue // more than are listed
		} else if err != nil {
			return n, err
		}
		if f[0] == m[1] && f[1] == number(m[2]) && f[2] == number(m[3]) && f[5] == m[4] {
			n++
		}
	}
}

// number is 0 where a file as a whole is meant.
func number(text string) string {
	if text == "" {
		return "0"
	}
	return text
}
