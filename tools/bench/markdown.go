package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"time"

	"github.com/strike-tally/strike-tally/report/atomicfile"
)

// markdown is the table of one case.
func (r *runner) markdown(c benchCase) string {
	var b strings.Builder
	rows := grouped(r.whole.rows) + " strikes"
	if c.options.Accounts > 0 {
		rows += " and " + grouped(c.options.Rows*c.options.Accounts) + " accounts"
	}
	fmt.Fprintf(&b, "### %s: %s\n\n%s, %.0f MB, %s findings listed by the generator.\n\n", c.name, c.words, rows, float64(r.whole.bytes)/1e6, grouped(r.whole.faults))
	b.WriteString("| tool | strikes | wall s | of bare read | CPU s | peak MiB | findings | true line and column |\n|---|---:|---:|---:|---:|---:|---:|---|\n")
	for _, e := range r.entries {
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", e.name, grouped(e.on.rows), r.figures(e), cmp.Or(e.places, "-"))
	}
	if len(r.first) > 0 {
		fmt.Fprintf(&b, "\n%s findings of tally are the listed ones, by file, line, column and rule. The first of them is out after %s s.\n", grouped(r.inPlace), seconds(r.first[len(r.first)/2]))
	}
	b.WriteString("\n")
	return b.String()
}

// figures are the cells of a tool's row from wall to findings.
func (r *runner) figures(e *entry) string {
	switch {
	case e.absent != "":
		return "missing (`" + e.absent + "`) | | | |"
	case e.failed != "":
		return "failed: " + strings.ReplaceAll(e.failed, "|", `\|`) + " | | | |"
	}
	said := "-"
	if e.program.findings != nil {
		said = grouped(e.runs[len(e.runs)-1].said)
	}
	took := median(e.runs, wall)
	ratio := float64(took) / float64(r.yardstick(e.on))
	return fmt.Sprintf("%s | %.2f | %s | %d | %s", seconds(took), ratio, seconds(median(e.runs, cpu)), median(e.runs, peak)>>20, said)
}

func seconds(d time.Duration) string { return fmt.Sprintf("%.2f", d.Seconds()) }

// checks says what each tool was asked.
func checks(all []tool) string {
	var b strings.Builder
	b.WriteString("What each checks:\n\n")
	for _, t := range all {
		fmt.Fprintf(&b, "- %s: %s.\n", t.name, t.checks)
	}
	return b.String()
}

// machine says what the figures were taken on.
func machine(ctx context.Context, all []tool) string {
	line := fmt.Sprintf("%d cores", runtime.NumCPU())
	if model := fieldOf("/proc/cpuinfo", "model name"); model != "" {
		line += " (" + model + ")"
	}
	if memory := fieldOf("/proc/meminfo", "MemTotal"); memory != "" {
		line += ", " + memory + " of memory"
	}
	line += fmt.Sprintf(", %s/%s, %s", runtime.GOOS, runtime.GOARCH, runtime.Version())
	for _, t := range all {
		if t.version == nil || t.missing() != "" {
			continue
		}
		if v := t.version(ctx); v != "" {
			line += ", " + t.name + " " + v
		}
	}
	if load, _, ok := strings.Cut(firstLineOf("/proc/loadavg"), " "); ok {
		line += ", load " + load + " at the start"
	}
	return line + ".\n"
}

func firstLineOf(file string) string {
	text, _ := os.ReadFile(file)
	line, _, _ := strings.Cut(string(text), "\n")
	return line
}

// fieldOf is the value of a line "name : value"; empty where there is none.
func fieldOf(file, name string) string {
	text, _ := os.ReadFile(file)
	for line := range strings.Lines(string(text)) {
		if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(key) == name {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// The answer stands between these lines of a file.
const (
	begin = "<!-- bench: begin -->"
	end   = "<!-- bench: end -->"
)

// writeBetween puts the answer between the markers of a file.
func writeBetween(file, answer string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	before, rest, ok := strings.Cut(string(text), begin)
	_, behind, closed := strings.Cut(rest, end)
	if !ok || !closed {
		return fmt.Errorf("%s: found no %s with an %s behind it, want both", file, begin, end)
	}
	return atomicfile.File(file, func(out io.Writer) error {
		_, err := io.WriteString(out, before+begin+"\n\n"+answer+"\n"+end+behind)
		return err
	})
}
