package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/charmbracelet/x/term"

	"github.com/strike-tally/strike-tally/tools/tally/internal/folder"
	"github.com/strike-tally/strike-tally/tools/tally/internal/form"
	"github.com/strike-tally/strike-tally/validate/draft"
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
	desk, err := a.desk(texts)
	if err != nil {
		return err
	}
	var f *form.Form
	if plain {
		f = form.NewPlain(desk, os.Stdin, os.Stderr)
	} else {
		f = form.New(desk, os.Stdin, os.Stderr)
	}
	k := keptFor(a.keep, a.path, a.table)
	if err := a.takeUp(f, k); err != nil {
		return a.brokenOff(k, err)
	}
	f.Keep = k.save
	if err := f.Ask(a.table); err != nil {
		return a.brokenOff(k, err)
	}
	a.rows, a.told = f.Rows, a.err
	return a.brokenOff(k, a.write(f, k))
}

// takeUp lets the form go on with answers that were kept, if the person wants that.
func (a *addition) takeUp(f *form.Form, k *kept) error {
	rows, err := k.load()
	if err != nil {
		return err
	}
	switch {
	case rows == nil && a.resume:
		return fmt.Errorf("--resume: found no answers for a %s of %s, want some in %s", draft.Kind(a.table), a.path, k.path)
	case rows == nil:
		return nil
	case form.MainTable(rows) != a.table:
		return fmt.Errorf("%s: found the answers for a %s, want those for a %s", k.path, draft.Kind(form.MainTable(rows)), draft.Kind(a.table))
	}
	if !a.resume {
		way, err := f.Choose("Go on with the answers that were kept?", "The form was left before its end the last time.",
			form.Option{Key: "on", Label: "go on where it was left"}, form.Option{Key: "anew", Label: "begin anew, and set them aside"})
		if err != nil {
			return err
		}
		if way == "anew" {
			name, err := k.setAside()
			if err == nil {
				fmt.Fprintf(a.err, "The earlier answers are in %s\n\n", name)
			}
			return err
		}
	}
	return f.Resume(rows)
}

// brokenOff adds what a person who leaves the form wants to know.
func (a *addition) brokenOff(k *kept, err error) error {
	if !errors.Is(err, form.ErrBrokenOff) {
		return err
	}
	if k.err != nil {
		return fmt.Errorf("%w; nothing is written, and the answers could not be kept: %w", err, k.err)
	}
	if way := a.way(k); way != "" {
		return fmt.Errorf("%w; nothing is written, and the answers are kept: go on with %s", err, way)
	}
	return fmt.Errorf("%w; nothing is written", err)
}
