package main

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/command"
	"github.com/strike-tally/strike-tally/tools/tally/internal/folder"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

func fmtCommand() *cobra.Command {
	var f flags
	var check, differences bool
	c := &cobra.Command{
		Use:   "fmt [DIR]",
		Short: "write the tables in their canonical form, mending what has one right repair",
		Long: `fmt writes the tables of a folder (default: data) in canonical form: columns and rows in order, quotes
only where they are needed, LF, UTF-8 in composed form, cells without white space around them. On the
way it mends what has exactly one right repair, such as a byte order mark, line ends of Windows, text in
Windows-1252 that can be recognised, or the date 9/14/2025; what programs add and leave out (columns that
number the rows or hold nothing, commas behind the last cell, 11.0 for 11); and 1,234 where the column
shows what its comma is. What could mean two things (9/2/2025) stays as it is, and validate tells it. Each repair bears the name of the rule that tells the fault.

A table of which a row or column cannot be read is left as it is. Where a table's name is borne by what
is no table (a folder, a pipe, a link that leads out of the folder or nowhere) or by a file that may not be
read, nothing is written at all.

Exit status 1: such a table was found, or, with --check or --diff, one that is not in canonical form.`,
		Example: `  tally fmt                  the folder data
  tally fmt --check          name what is not canonical, write nothing
  tally fmt --diff           show what would change, write nothing`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 1 {
				f.data = args[0]
			}
			path, err := workFolder(f.data)
			if err != nil {
				return fmt.Errorf("fmt: %w", err)
			}
			w := &formatting{path: path, prefix: command.Prefix(path), out: c.OutOrStdout(), told: c.OutOrStdout(), err: c.ErrOrStderr()}
			if differences && !check {
				w.told = w.err // the answer is the difference alone
			}
			if check || differences {
				return w.show(differences)
			}
			return w.write()
		},
	}
	c.Flags().StringVar(&f.data, "data", "", "folder of the tables (default: data)")
	c.Flags().BoolVar(&check, "check", false, "name the tables that are not in canonical form, with the rules, and write nothing")
	c.Flags().BoolVar(&differences, "diff", false, "show what would change, and write nothing")
	return c
}

// formatting is one run of fmt.
type formatting struct {
	path, prefix string
	out, err     io.Writer
	told         io.Writer // where tables are named
}

// show tells what is not canonical.
func (w *formatting) show(differences bool) error {
	texts, err := folder.Read(w.path)
	if err != nil {
		return fmt.Errorf("fmt: %w", err)
	}
	tables := validate.Mend(texts, rules.All())
	open := w.tell(tables, "not canonical")
	for _, m := range tables {
		if name := w.prefix + m.Table.File; differences && !bytes.Equal(m.Before, m.After) {
			fmt.Fprintf(command.Document(w.out), "%s", diff.Diff("a/"+name, m.Before, "b/"+name, m.After))
		}
		open = open || len(m.Repaired) > 0
	}
	if open {
		return command.ErrFindings
	}
	return nil
}

// write mends the folder.
func (w *formatting) write() error {
	locked, err := folder.Lock(w.path, waiting(w.err, w.path))
	if err != nil {
		return fmt.Errorf("fmt: %w", err)
	}
	defer locked.Unlock()
	texts, err := locked.Read()
	if err != nil {
		return fmt.Errorf("fmt: %w", err)
	}
	tables := validate.Mend(texts, rules.All())
	with := schema.Texts{}
	for _, m := range tables {
		with[m.Table.File] = m.After
	}
	if err := locked.Replace(texts, with); err != nil {
		return fmt.Errorf("fmt: %w", err)
	}
	if w.tell(tables, "mended") {
		return command.ErrFindings
	}
	return nil
}

// tell names the tables with something to mend, and tells why others are left
// alone; it reports whether there are such.
func (w *formatting) tell(tables []validate.Mended, done string) (blocked bool) {
	left := 0
	for _, m := range tables {
		name := w.prefix + m.Table.File
		if len(m.Repaired) > 0 {
			fmt.Fprintf(w.told, "%s: %s: %s\n", name, done, byRule(m.Repaired))
		}
		if len(m.Blocking) > 0 {
			blocked = true
			view.Findings(w.told, w.prefix, m.Blocking)
			command.Say(w.out, w.err, "%s is left as it is: what cannot be read would be lost", name)
		} else {
			left += len(m.Left)
		}
	}
	switch {
	case left == 1:
		command.Say(w.out, w.err, "1 finding has no one right repair; tally validate %s tells it", w.path)
	case left > 1:
		command.Say(w.out, w.err, "%d findings have no one right repair; tally validate %s tells them", left, w.path)
	}
	return blocked
}

// byRule names the rules of findings, with their number where there are several.
func byRule(findings []validate.Finding) string {
	times := map[string]int{}
	var names []string
	for _, f := range findings {
		if times[f.Rule]++; times[f.Rule] == 1 {
			names = append(names, f.Rule)
		}
	}
	slices.Sort(names)
	for i, name := range names {
		if times[name] > 1 {
			names[i] = fmt.Sprintf("%s (%d)", name, times[name])
		}
	}
	return strings.Join(names, ", ")
}
