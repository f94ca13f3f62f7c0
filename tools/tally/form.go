package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/charmbracelet/x/term"

	"github.com/strike-tally/strike-tally/tools/tally/internal/folder"
	"github.com/strike-tally/strike-tally/tools/tally/internal/form"
	"github.com/strike-tally/strike-tally/tools/tally/internal/proposal"
	"github.com/strike-tally/strike-tally/validate/draft"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// ask asks for the rows in a form, and writes them if the person wants that.
func (a *addition) ask() error {
	plain := a.plain || os.Getenv("ACCESSIBLE") != "" || os.Getenv("TERM") == "dumb"
	if !plain && !(term.IsTerminal(os.Stdin.Fd()) && term.IsTerminal(os.Stderr.Fd())) {
		return errors.New("found no terminal to ask in, want --set or --from, or --accessible to be asked line by line")
	}
	texts, err := folder.Read(a.path)
	if err != nil {
		return err
	}
	desk, err := proposal.NewDesk(texts, rules.All(), a.today)
	if err != nil {
		return a.hindered(err)
	}
	var f *form.Form
	if plain {
		f = form.NewPlain(desk, os.Stdin, os.Stderr)
	} else {
		f = form.New(desk, os.Stdin, os.Stderr)
	}
	if err := f.Ask(a.table); err != nil {
		if a.keep != "" && len(f.Rows) > 0 {
			err = errors.Join(err, os.WriteFile(a.keep, draft.Document(f.Rows), 0o666))
		}
		return brokenOff(err)
	}
	a.rows, a.told = f.Rows, a.err
	return brokenOff(a.write(f))
}

// brokenOff adds what a person who leaves the form wants to know.
func brokenOff(err error) error {
	if errors.Is(err, form.ErrBrokenOff) {
		return fmt.Errorf("%w; nothing is written", err)
	}
	return err
}
