package main

import (
	"bufio"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// A tool is one of those compared.
type tool struct {
	name   string
	checks string // what it is asked, in short
	places string // whether it tells the true line and column
	slow   bool   // runs on a smaller part
	tables bool   // checks accounts and what they refer to, too
	// missing says how to have it where it is not here; empty: it is.
	missing func() string
	version func(context.Context) string // as it tells it itself; nil: not asked
	// run is the program for a folder of tables.
	run func(folder string) (program, error)
}

// tools are the yardstick, ours and the peers, in the order of the table. Tally is
// the path of our binary, scratch a folder for what peers need.
func tools(tally, scratch string) []tool {
	return []tool{
		{name: bareName, checks: "nothing: `encoding/csv` on one thread, the yardstick", places: "", tables: true, missing: here, run: func(folder string) (program, error) {
			self, err := os.Executable()
			return program{args: []string{self}, env: []string{bareFolder + "=" + folder}}, err
		}},
		{name: ourName, checks: "every rule", places: "yes", tables: true, missing: here, run: func(folder string) (program, error) {
			return program{args: []string{tally, "validate", "--all", folder}, findings: toldByTally, fine: []int{1}}, nil
		}},
		{name: "DuckDB", checks: "types, required cells, vocabularies, lists, pairs, order within a row, white space, formulas, NFC, unseen characters, references, doubled ids, ranges; as SQL", places: "line, of rows that cannot be read only", tables: true,
			missing: npm("@duckdb/node-api", "1.5.6-r.1"), version: npmVersion("@duckdb/node-api"), run: func(folder string) (program, error) { return duckDB(folder, scratch) }},
		{name: "Miller", checks: "the same within a row, and doubled ids, as one `filter`; types by pattern", places: "no", slow: true,
			missing: command("mlr", "apt-get install miller"), version: told("mlr"), run: miller},
		{name: "csvclean", checks: "the number of cells of a row (the file taken for Latin-1: else it stops at the first byte that is no UTF-8)", places: "line, wrong behind line breaks in cells", slow: true,
			missing: command("csvclean", "apt-get install csvkit"), version: told("csvclean"), run: func(folder string) (program, error) {
				return program{args: []string{"csvclean", "-n", "-e", "latin1", filepath.Join(folder, "strikes.csv")}, findings: linesWith("Line ")}, nil
			}},
		{name: "tableschema-js", checks: "types, required cells, patterns, bounds, doubled ids, by the Table Schema", places: "row and cell, wrong behind line breaks in cells", slow: true,
			missing: npm("tableschema", "1.12.6"), version: npmVersion("tableschema"), run: func(folder string) (program, error) { return tableSchema(folder, scratch) }},
		{name: "frictionless-py", checks: "the same", places: "row and cell, wrong behind line breaks in cells", slow: true,
			missing: command("frictionless", "pip install frictionless"), version: told("frictionless"), run: func(folder string) (program, error) { return frictionless(folder, scratch) }},
	}
}

const (
	ours     = 2 // tools that are no peers: the yardstick and tally
	bareName = "bare read"
	ourName  = "tally"
)

func here() string { return "" }

// command is missing if it is not on the path.
func command(name, install string) func() string {
	return func() string {
		if _, err := exec.LookPath(name); err != nil {
			return install
		}
		return ""
	}
}

// npm is missing if there is no such package among the global ones, or no node.
func npm(name, version string) func() string {
	return func() string {
		install := "npm install --global " + name + "@" + version
		if _, err := exec.LookPath("node"); err != nil {
			return "apt-get install nodejs npm; " + install
		}
		if _, err := os.Stat(filepath.Join(nodeModules(), name, "package.json")); err != nil {
			return install
		}
		return ""
	}
}

// npmVersion is that of the package that is installed.
func npmVersion(name string) func(context.Context) string {
	return func(context.Context) string {
		var about struct{ Version string }
		text, err := os.ReadFile(filepath.Join(nodeModules(), name, "package.json"))
		if err != nil || json.Unmarshal(text, &about) != nil {
			return ""
		}
		return about.Version
	}
}

// told is the last word of what a command answers to --version.
func told(name string) func(context.Context) string {
	return func(ctx context.Context) string {
		out, err := exec.CommandContext(ctx, name, "--version").Output()
		words := strings.Fields(string(out))
		if err != nil || len(words) == 0 {
			return ""
		}
		return words[len(words)-1]
	}
}

// nodeModules is where Node finds packages: NODE_PATH, or the global ones.
func nodeModules() string {
	if path := os.Getenv("NODE_PATH"); path != "" {
		return path
	}
	out, err := exec.Command("npm", "root", "--global").Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}

// node runs one of our scripts.
func node(scratch, name, script string, args ...string) (program, error) {
	file := filepath.Join(scratch, name)
	err := os.WriteFile(file, []byte(script), 0o666)
	return program{args: append([]string{"node", file}, args...), env: []string{"NODE_PATH=" + nodeModules()}, findings: lastNumber}, err
}

// toldByTally counts findings, and no hints, related places or summary.
func toldByTally(out io.Reader) (int, error) { return count(out, finding.MatchString) }

func linesWith(prefix string) func(io.Reader) (int, error) {
	return func(out io.Reader) (int, error) {
		return count(out, func(line string) bool { return strings.HasPrefix(line, prefix) })
	}
}

func count(out io.Reader, is func(line string) bool) (n int, err error) {
	in := bufio.NewReader(out)
	for {
		line, err := in.ReadString('\n')
		if is(strings.TrimRight(line, "\n")) {
			n++
		}
		if errors.Is(err, io.EOF) {
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}

// csvRows counts the rows behind a header.
func csvRows(out io.Reader) (n int, err error) {
	in := csv.NewReader(out)
	in.ReuseRecord, in.FieldsPerRecord, in.LazyQuotes = true, -1, true
	for {
		_, err := in.Read()
		if errors.Is(err, io.EOF) {
			return max(0, n-1), nil
		}
		if err != nil {
			return n, err
		}
		n++
	}
}

// lastNumber is the number in the last line, where our scripts put it.
func lastNumber(out io.Reader) (n int, err error) {
	last := ""
	if _, err := count(out, func(line string) bool {
		if line != "" {
			last = line
		}
		return false
	}); err != nil {
		return 0, err
	}
	return strconv.Atoi(last)
}
