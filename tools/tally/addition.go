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
	"github.com/strike-tally/strike-tally/validate/rules"
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
		p, texts, err := a.judge()
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
		if err = a.replace(texts, p); errors.Is(err, folder.ErrChanged) {
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

// judge reads the tables and judges the rows.
func (a *addition) judge() (*proposal.Proposal, schema.Texts, error) {
	locked, err := folder.Lock(a.path, waiting(a.err, a.path))
	if err != nil {
		return nil, nil, err
	}
	texts, err := locked.Read()
	locked.Unlock()
	if err != nil {
		return nil, nil, err
	}
	var desk *proposal.Desk
	err = a.watched("reading the tables", 0, 2, func() error {
		desk = proposal.Open(texts, rules.All(), a.today)
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	var p *proposal.Proposal
	err = a.hindered(a.watched("checking the tables with the rows", 1, 2, func() (err error) {
		p, err = desk.Judge(a.rows, a.widened...)
		return err
	}))
	if err == nil && a.widen && len(p.Unborne()) > 0 {
		a.widened = append(a.widened, p.Unborne()...)
		p, err = desk.Judge(a.rows, a.widened...)
	}
	return p, texts, err
}

// desk reads the tables as they are.
func (a *addition) desk(texts schema.Texts) (desk *proposal.Desk, err error) {
	err = a.watched("checking the tables as they are", 0, 2, func() (err error) {
		desk, err = proposal.NewDesk(texts, rules.All(), a.today)
		return err
	})
	return desk, a.hindered(err)
}

// hindered shows why nothing can be added.
func (a *addition) hindered(err error) error {
	if o := (*proposal.Obstacle)(nil); errors.As(err, &o) {
		view.Findings(a.out, a.prefix, o.Findings)
	}
	return err
}

// replace writes the tables of a proposal, if they are still those that were read.
func (a *addition) replace(read schema.Texts, p *proposal.Proposal) error {
	locked, err := folder.Lock(a.path, waiting(a.err, a.path))
	if err != nil {
		return err
	}
	defer locked.Unlock()
	if err := locked.Replace(read, p.Draft.Texts); err != nil {
		return err
	}
	fmt.Fprintln(a.out)
	for _, r := range p.Draft.Rows {
		fmt.Fprintf(a.out, "%s%s:%d: added %s\n", a.prefix, r.Table.File, p.Draft.Line(r), named(r))
	}
	for _, w := range p.Draft.Widths {
		fmt.Fprintf(a.out, "%sstrikes.csv: %s: killed %s, before %s\n", a.prefix, w.ID, between(w.After), between(w.Before))
	}
	return nil
}

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
