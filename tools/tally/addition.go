package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/command"
	"github.com/strike-tally/strike-tally/tools/tally/internal/folder"
	"github.com/strike-tally/strike-tally/tools/tally/internal/form"
	"github.com/strike-tally/strike-tally/tools/tally/internal/proposal"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/draft"
)

// addition is one run of add.
type addition struct {
	path, prefix string
	table        *schema.Table // of the kind that is added; nil: the rows say it
	rows         []*draft.Row
	widened      []schema.ID // strikes whose range follows their accounts
	today        schema.Date

	dryRun, accept, widen, plain, resume bool
	data                                 string // the folder as it was named; empty: not
	keep                                 string // file for the rows; empty: none

	out, err io.Writer
	told     io.Writer // where proposals are shown: beside the questions of a form, else out
}

// write judges the rows and writes them. Without a form the flags decide, else the
// person does. The lock is not held while a person thinks, so the tables may have
// changed: then the rows are judged again.
func (a *addition) write(f *form.Form, k *kept) error {
	for {
		if a.keep != "" && k == nil {
			if err := os.WriteFile(a.keep, draft.Document(a.rows), 0o666); err != nil {
				return err
			}
		}
		p, put, err := a.judge()
		if err != nil {
			return err
		}
		a.show(p)
		switch {
		case len(p.Errors) > 0 && f != nil && !a.dryRun:
			way, err := a.settle(f, p)
			if err != nil {
				return err
			}
			if way != again {
				a.refuse(p)
				a.leave(k, way)
				return command.ErrFindings
			}
			a.rows = f.Rows
			continue
		case len(p.Errors) > 0 || len(p.Warnings) > 0 && f == nil && !a.accept:
			a.refuse(p)
			return command.ErrFindings
		case a.dryRun:
			a.say("nothing is written (--dry-run)")
			return nil
		case f != nil:
			fmt.Fprintln(a.told)
			way, err := a.question(f, p)
			switch {
			case err != nil:
				return err
			case way == again:
				if err := f.Change(); err != nil {
					return err
				}
				a.rows = f.Rows
				continue
			case way != write:
				a.say("nothing is written")
				a.leave(k, way)
				return nil
			}
		}
		if err = a.replace(put, p); errors.Is(err, folder.ErrChanged) {
			a.say("the tables have been changed meanwhile; the rows are checked again")
			continue
		}
		if err == nil && k != nil {
			k.written()
		}
		return err
	}
}

// say tells something about the run, behind what has been answered so far.
func (a *addition) say(format string, args ...any) { command.Say(a.out, a.err, format, args...) }

// named names a row by its id, or by what orders it.
func named(r *draft.Row) string {
	if id := r.ID(); id != "" {
		return id
	}
	var parts []string
	for _, column := range r.Table.Order {
		parts = append(parts, r.Cells[column])
	}
	return strings.Join(parts, " ")
}

func between(ends [2]schema.Count) string {
	if ends[0] == ends[1] {
		return string(ends[0])
	}
	return string(ends[0]) + " to " + string(ends[1])
}

// show writes what a proposal is and does; with errors, only these.
func (a *addition) show(p *proposal.Proposal) {
	given := func(findings ...[]validate.Finding) []validate.Finding {
		return p.Draft.Given(a.prefix, slices.Concat(findings...))
	}
	if len(p.Errors) > 0 {
		view.Findings(a.told, "", given(p.Errors, p.Warnings))
		return
	}
	rows := "1 new row"
	if n := len(p.Draft.Rows); n > 1 {
		rows = fmt.Sprintf("%d new rows", n)
	}
	fmt.Fprintf(a.told, "%s, and the effect\n", rows)
	view.Effect(a.told, p.Change, phrase.English(p.Change.After.Data))
	for i, l := range p.Like {
		if i == 0 {
			fmt.Fprintln(a.told, "\nIs one of these the same?")
		}
		fmt.Fprintf(a.told, "  %s is like %s, %s\n", named(l.Row), l.ID(), l.What)
	}
	if len(p.Warnings)+len(p.Notes) > 0 {
		fmt.Fprintln(a.told, "\nNew findings")
		view.Findings(a.told, "", given(p.Warnings, p.Notes))
	}
}
