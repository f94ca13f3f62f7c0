package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// row is what a reader gives of one row: text, a number, a truth value, a list or nil by
// the name of the column.
type row map[string]any

// result is what came of one reader and one form.
type result struct {
	pin
	form    form
	rows    map[string][]row // by table
	failed  string           // why there are none; empty: there are
	answers []string         // of the questions in their order, as [question.ask] gives them
}

const (
	// zone is where the readers run: west of Greenwich, where midnight UTC is the day before.
	zone = "America/New_York"
	// patience is how long one reader may take for one form.
	patience = 3 * time.Minute
)

// read has a reader read the exports in one form, by its script, and takes the rows that
// the script wrote: a file TABLE.json with an array of objects, or TABLE.csv with a header.
func read(p pin, f form, folder string) result {
	r := result{pin: p, form: f, rows: map[string][]row{}}
	output, err := os.MkdirTemp(folder, "rows-")
	if err != nil {
		r.failed = err.Error()
		return r
	}
	defer os.RemoveAll(output)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	script := filepath.Join(folder, "scripts", p.script)
	c := exec.CommandContext(ctx, interpreter(p.script), script, p.pkg, f.name, filepath.Join(folder, "exports", f.name), output)
	c.Dir = output
	if p.client == "npm" {
		c.Dir = p.home(folder)
	}
	c.Env = append(os.Environ(), "TZ="+zone, "LC_ALL=C.UTF-8", "HOME="+output, "PATH="+p.home(folder)+string(filepath.ListSeparator)+os.Getenv("PATH"))
	said, err := c.CombinedOutput()
	if err != nil {
		r.failed = reason(string(said), err, folder)
		return r
	}
	for _, table := range f.tables {
		if r.rows[table], err = handed(filepath.Join(output, table)); err != nil {
			r.failed = reason("", err, folder)
			return r
		}
	}
	if len(r.rows[strikes]) == 0 {
		r.failed = "no error, and no row"
	}
	return r
}

func interpreter(script string) string {
	switch filepath.Ext(script) {
	case ".mjs":
		return "node"
	case ".py":
		return "/usr/bin/python3" // Debian's, which has its packages
	case ".R":
		return "Rscript"
	}
	return "sh"
}

// handed are the rows that a script wrote to a path with .json or .csv after it.
func handed(path string) (rows []row, err error) {
	if b, err := os.ReadFile(path + ".json"); err == nil {
		return rows, json.Unmarshal(b, &rows)
	}
	b, err := os.ReadFile(path + ".csv")
	if err != nil {
		return nil, err
	}
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b, []byte("\ufeff"))))
	r.FieldsPerRecord = -1
	records, err := r.ReadAll()
	if err != nil || len(records) == 0 {
		return nil, cmp.Or(err, fmt.Errorf("found no header, want one"))
	}
	for _, record := range records[1:] {
		cells := row{}
		for i, name := range records[0] {
			if i < len(record) {
				cells[name] = record[i]
			}
		}
		rows = append(rows, cells)
	}
	return rows, nil
}

var (
	// told are lines in which a program says what is wrong, the surest form first.
	told = []*regexp.Regexp{
		regexp.MustCompile(`^(Uncaught )?[\w.]*(Error|Exception)\b.*: .`),
		regexp.MustCompile(`(?i)\berror|\bnot\b|cannot|failed|unexpected|found|invalid|unsupported`),
	}
	// passing is what differs from one run to the next.
	passing = regexp.MustCompile(`0x[0-9a-f]+|:\d+:\d+|rows-\d+/?`)
)

// reason is one line of what a program said before it ended, without the folders of this
// run.
func reason(said string, err error, folder string) string {
	line := err.Error()
	for _, form := range told {
		if i := slices.IndexFunc(strings.Split(said, "\n"), form.MatchString); i >= 0 {
			line = strings.Split(said, "\n")[i]
			break
		}
	}
	line = passing.ReplaceAllString(strings.ReplaceAll(strings.TrimSpace(line), folder+"/", ""), "")
	if runes := []rune(line); len(runes) > 160 {
		line = string(runes[:160]) + " …"
	}
	return line
}
