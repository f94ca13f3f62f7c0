package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/command"
	"github.com/strike-tally/strike-tally/validate"
)

// findingFormats are the forms of an answer that is findings: the last five are
// what others show of a run.
var findingFormats = []string{"text", "json", "csv", "github", "sarif", "junit", "markdown"}

const findingFormatsHelp = "text, json, csv (for a spreadsheet), github (annotations), sarif (2.1.0), junit or markdown"

// passingFormats are those that take findings one by one and keep few of them.
var passingFormats = []string{"text", "json", "csv", "github", "markdown"}

// reportFormat writes findings in one of the forms that others show; false if the
// format is none of them.
func (f *flags) reportFormat(w io.Writer, d *schema.Dataset, res validate.Result, rules []*validate.Rule) (bool, error) {
	r := &view.Report{Data: d, Root: f.root(), Findings: res.Findings, Summary: res.Summary, LeftOut: res.LeftOut, Rules: rules, Version: command.Version()}
	if f.called != "" {
		r.Data, r.Files = nil, f.calledFile(d)
	}
	return f.writeReport(w, r)
}

// addAll adds the flag that tells every finding by itself.
func (f *flags) addAll(c *cobra.Command) {
	c.Flags().BoolVar(&f.all, "all", false, "tell each finding by itself, also where many in a file have one cause")
}

// told is the result as it is told: many findings of one cause are one with their number,
// unless all are asked for, and so are those of an operation on a column. The summary counts all.
func (f *flags) told(files fs.FS, o validate.Options, res validate.Result) validate.Result {
	if !f.all {
		res.Findings = validate.Fold(validate.Undo(files, o, res.Findings), o.Rules)
	}
	return res
}

// root is the path of the tables from the top of their repository.
func (f *flags) root() string {
	switch f.data {
	case "":
		return "data/"
	case "-":
		return ""
	}
	return slashed(inRepository(f.folder()))
}

func (f *flags) writeReport(w io.Writer, r *view.Report) (bool, error) {
	switch f.format {
	case "csv":
		return true, r.CSV(w)
	case "github":
		r.GitHub(w)
		return true, nil
	case "sarif":
		return true, r.SARIF(w)
	case "junit":
		return true, r.JUnit(w)
	case "markdown":
		return true, r.Markdown(w)
	}
	return false, nil
}

// folder is where the tables are: the folder that was named, or the one of the
// table that was.
func (f *flags) folder() string {
	if info, err := os.Stat(f.data); err == nil && !info.IsDir() {
		return filepath.Dir(f.data)
	}
	return f.data
}

// failLevels are the words of --fail-on: the lightest findings that make the exit
// status 1.
var failLevels = []string{"warning", "error", "never"}

func (f *flags) addFailOn(c *cobra.Command) {
	c.Flags().StringVar(&f.failOn, "fail-on", failLevels[0], "lightest open findings that make the exit status 1: warning, error or never")
}

// ended is how a command that wrote its findings ends.
func (f *flags) ended(res validate.Result, err error) error {
	s := res.Summary
	if err == nil && (f.failOn != "never" && s.Error > 0 || f.failOn == "warning" && s.Warning > 0) {
		return command.ErrFindings
	}
	return err
}

// wantFailOn refuses other words.
func (f *flags) wantFailOn() error {
	if slices.Contains(failLevels, f.failOn) {
		return nil
	}
	return fmt.Errorf("--fail-on: found %q, want one of %q", f.failOn, failLevels)
}

// inRepository is the path of a folder from the top of the repository that holds
// it, with slashes; the path as given if there is none.
func inRepository(folder string) string {
	whole, err := filepath.Abs(folder)
	if err != nil {
		return filepath.ToSlash(filepath.Clean(folder))
	}
	for top := whole; ; top = filepath.Dir(top) {
		if _, err := os.Stat(filepath.Join(top, ".git")); err == nil {
			if inside, err := filepath.Rel(top, whole); err == nil {
				return filepath.ToSlash(inside)
			}
		}
		if top == filepath.Dir(top) {
			return filepath.ToSlash(filepath.Clean(folder))
		}
	}
}
