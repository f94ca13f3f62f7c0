package main

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"

	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/tools/command/progress"
	"github.com/strike-tally/strike-tally/tools/tally/internal/folder"
	"github.com/strike-tally/strike-tally/tools/tally/internal/proposal"
	"github.com/strike-tally/strike-tally/validate/draft"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// judge reads the tables and judges the rows. What it answers besides writes them, under the
// folder's lock, if the tables are still those that were read.
func (a *addition) judge() (*proposal.Proposal, func(*folder.Folder) error, error) {
	if isLarge(os.DirFS(a.path)) {
		return a.judgeLarge()
	}
	locked, err := folder.Lock(a.path, waiting(a.err, a.path))
	if err != nil {
		return nil, nil, err
	}
	texts, err := locked.Read()
	locked.Unlock()
	if err != nil {
		return nil, nil, err
	}
	p, err := a.widening(proposal.Open(texts, rules.All(), a.today).Judge)
	if err != nil {
		return nil, nil, err
	}
	return p, func(f *folder.Folder) error { return f.Replace(texts, p.Draft.Texts) }, nil
}

// judgeLarge does so with tables that are not held in memory, and shows on a terminal how far it is.
func (a *addition) judgeLarge() (*proposal.Proposal, func(*folder.Folder) error, error) {
	locked, err := folder.Lock(a.path, waiting(a.err, a.path))
	if err != nil {
		return nil, nil, err
	}
	tables, err := folder.Open(a.path)
	locked.Unlock()
	if err != nil {
		return nil, nil, err
	}
	line := progress.New(a.err)
	shown := func(file string, done, size int64) { line.Show(file, int(done), int(size)) }
	p, err := a.widening((&proposal.Large{Files: tables, Rules: rules.All(), Today: a.today, Progress: shown}).Judge)
	line.Clear()
	switch {
	case errors.Is(err, csvtable.ErrChanged):
		return nil, nil, fmt.Errorf("%w; nothing is written", err)
	case err != nil:
		return nil, nil, err
	case p.Draft.Files == nil: // they had to be read into memory
		return p, func(f *folder.Folder) error { return f.ReplaceTexts(tables, p.Draft.Texts) }, nil
	}
	return p, func(f *folder.Folder) error { return f.ReplaceFrom(tables, p.Draft.Files, p.Draft.Replaced) }, nil
}

// widening judges the rows, and again where the range of strikes is to follow them.
func (a *addition) widening(judge func(rows []*draft.Row, widen ...schema.ID) (*proposal.Proposal, error)) (*proposal.Proposal, error) {
	p, err := judge(a.rows, a.widened...)
	if err = a.hindered(err); err == nil && a.widen && len(p.Unborne()) > 0 {
		a.widened = append(a.widened, p.Unborne()...)
		p, err = judge(a.rows, a.widened...)
	}
	return p, err
}

// desk reads the tables as they are.
func (a *addition) desk(texts schema.Texts) (desk *proposal.Desk, err error) {
	if isLarge(os.DirFS(a.path)) {
		debug.SetGCPercent(40) // large tables are held: rather some time than half as much again
	}
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
func (a *addition) replace(put func(*folder.Folder) error, p *proposal.Proposal) error {
	locked, err := folder.Lock(a.path, waiting(a.err, a.path))
	if err != nil {
		return err
	}
	defer locked.Unlock()
	if err := put(locked); err != nil {
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
