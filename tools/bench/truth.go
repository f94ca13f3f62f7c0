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
// generator's list, in any order: file, line, column and rule, each as often as listed.
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
	type place [4]string // file, line, column, rule
	listed := map[place]int{}
	faults := csv.NewReader(in)
	for head := true; ; head = false {
		f, err := faults.Read()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return 0, err
		}
		if !head {
			listed[place{f[0], f[1], f[2], f[5]}]++
		}
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
		if at := (place{m[1], number(m[2]), number(m[3]), m[4]}); listed[at] > 0 {
			listed[at]--
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
