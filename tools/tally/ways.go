package main

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/tools/tally/internal/form"
	"github.com/strike-tally/strike-tally/tools/tally/internal/proposal"
	"github.com/strike-tally/strike-tally/validate"
)

// The ways on from what was asked for.
const (
	write   = "write"
	again   = "again"
	later   = "later"
	discard = "discard"
)

// question asks what is to become of rows that can be written.
func (a *addition) question(f *form.Form, p *proposal.Proposal) (way string, err error) {
	title, about := "Write this?", "The rows go into the tables of "+a.path+"."
	if len(p.Warnings) > 0 {
		title, about = "Write this, with the warnings?", "A reviewer will see them; a note or a waiver says why they are right."
	}
	return f.Choose(title, about, form.Option{Key: write, Label: "write"}, form.Option{Key: again, Label: "change the answers"},
		form.Option{Key: later, Label: "keep the answers for later"}, form.Option{Key: discard, Label: "discard the answers"})
}

// leave tells what became of the answers that are not written.
func (a *addition) leave(k *kept, way string) {
	if way == discard {
		if k.discard(); !k.has {
			a.say("the answers are discarded")
		}
		return
	}
	if on := a.way(k); on != "" {
		a.say("the answers are kept: go on with %s", on)
	}
}

// settle asks a person what to do about errors.
func (a *addition) settle(f *form.Form, p *proposal.Proposal) (way string, err error) {
	if ids := p.Unborne(); len(ids) > 0 {
		yes, err := f.Choose(fmt.Sprintf("Let the range of deaths of %s follow its accounts?", ids[0]), "The range of a strike is that of the accounts that stand.",
			form.Option{Key: "yes", Label: "yes"}, form.Option{Key: "no", Label: "no"})
		if err != nil {
			return "", err
		}
		if yes == "yes" {
			a.widened = append(a.widened, ids...)
			return again, nil
		}
	}
	way, err = f.Choose("Change the answers?", "The rows as they are bring errors, so they cannot be written.", form.Option{Key: again, Label: "change the answers"},
		form.Option{Key: later, Label: "keep the answers for later"}, form.Option{Key: discard, Label: "discard the answers"})
	if err != nil || way != again {
		return way, err
	}
	stands, err := f.Again(p)
	if err == nil && !stands {
		err = f.Change() // the errors are at none of the rows: whatever is changed may bring them about
	}
	return again, err
}

// refuse says why nothing is written, and what helps.
func (a *addition) refuse(p *proposal.Proposal) {
	found := view.Summary(phrase.English(nil), validate.Summarize(slices.Concat(p.Errors, p.Warnings)))
	if len(p.Errors) == 0 {
		found = "the rows bring new findings, which --accept-warnings accepts"
	}
	a.say("nothing is written: %s", found)
	if ids := p.Unborne(); len(ids) > 0 && len(a.widened) == 0 {
		a.say("with --widen the range of deaths of %s follows its accounts", ids[0])
	}
}
