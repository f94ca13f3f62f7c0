package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"golang.org/x/term"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/command/progress"
	"github.com/strike-tally/strike-tally/validate"
)

// isLarge reports whether a table is too large to be held in memory without need.
func isLarge(files fs.FS) bool {
	for _, t := range schema.Tables {
		if info, err := fs.Stat(files, t.File); err == nil && info.Size() > schema.HeldBytes {
			return true
		}
	}
	return false
}

// validateStream validates tables as a stream and shows each finding as soon as it
// is certain.
func (f *flags) validateStream(w, stderr io.Writer, files fs.FS, prefix string, o validate.Options) (validate.Result, error) {
	show := func(finding validate.Finding) error { return view.Finding(w, prefix, &finding) }
	end := func(res validate.Result) error {
		_, err := fmt.Fprintln(w, view.Summary(phrase.English(nil), res.Summary))
		view.LeftOut(w, res.LeftOut, phrase.English(nil))
		return err
	}
	switch f.format {
	case "csv":
		s := view.NewFindingsCSV(w)
		show, end = s.Finding, func(validate.Result) error { return s.End() }
	case "json":
		s := view.NewValidateJSON(w)
		show, end = s.Finding, s.End
	case "github", "markdown":
		var d view.Digest
		show = d.Add
		end = func(res validate.Result) error {
			r := &view.Report{Files: files, Root: f.root(), Summary: res.Summary, LeftOut: res.LeftOut}
			d.Into(r)
			_, err := f.writeReport(w, r)
			return err
		}
	}
	soon := prompt(w)
	var line *progress.Line
	if !term.IsTerminal(int(os.Stdout.Fd())) { // or findings and progress would mingle
		line = progress.New(stderr)
	}
	defer line.Clear()
	var cut error
	called := f.call
	shown := func(file string, done, size int64) { line.Show(file, int(done), int(size)) }
	tell := func(f validate.Finding) {
		if cut == nil {
			cut = errors.Join(show(called(f)), soon())
		}
	}
	folder := validate.NewFolder(o.Rules, tell)
	s := &validate.Stream{Progress: shown, Emit: folder.Add}
	if f.all {
		s.Emit = tell
	}
	res, err := s.Run(files, o)
	folder.End()
	if err := errors.Join(err, cut); err != nil {
		return res, err
	}
	return res, end(res)
}

// prompt passes on what a buffered writer holds if it has been held for a moment:
// the first findings of a long run are seen at once, and a million of them are not
// written one by one.
func prompt(w io.Writer) func() error {
	held, ok := w.(interface{ Flush() error })
	if !ok {
		return func() error { return nil }
	}
	var last time.Time
	return func() error {
		now := time.Now()
		if now.Sub(last) < 50*time.Millisecond {
			return nil
		}
		last = now
		return held.Flush()
	}
}
