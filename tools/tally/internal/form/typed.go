package form

import (
	"errors"
	"fmt"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
)

// typed is an input that says what the rules say of it while it is typed.
type typed struct {
	*huh.Input
	form       *Form
	title, doc string
	cell       textCell
	check      func(string) (string, bool)
	typed      string // the text as it stands
	last       string // the text last checked
}

// newTyped asks for the text of a cell. Check says what the rules say of it, and
// whether they refuse it.
func newTyped(f *Form, title, doc string, cell *string, suggestions []string, check func(string) (string, bool)) *typed {
	t := &typed{form: f, title: title, doc: doc, cell: textCell{cell}, check: check, typed: *cell, last: *cell}
	t.Input = huh.NewInput().Title(title).Description(doc).Accessor(t.cell).Suggestions(suggestions).Validate(t.take)
	return t
}

// take refuses what a rule refuses; the reason stands at the field.
func (t *typed) take(text string) error {
	t.last = meant(text)
	said, refused := t.check(t.last)
	t.tell(said)
	if refused {
		return errors.New(t.title + ": see what is said there")
	}
	return nil
}

func (t *typed) tell(said string) {
	if said != "" {
		said = "\n" + said
	}
	t.Description(t.doc + said)
}

// pause is how long nobody types before the rules are asked.
const pause = 120 * time.Millisecond

// settled says that a text has stood for a pause.
type settled struct {
	field *typed
	text  string
}

// Update asks the rules when the text is another and typing pauses.
func (t *typed) Update(msg tea.Msg) (huh.Model, tea.Cmd) {
	if s, ok := msg.(settled); ok {
		if s.field == t && s.text == t.cell.Get() && s.text != t.last {
			t.last = s.text
			said, _ := t.check(s.text)
			t.tell(said)
		}
		return t, nil
	}
	m, cmd := t.Input.Update(msg)
	t.Input = m.(*huh.Input)
	text := t.cell.Get()
	if text == t.typed {
		return t, cmd
	}
	t.typed = text
	return t, tea.Batch(cmd, tea.Tick(pause, func(time.Time) tea.Msg { return settled{t, text} }))
}

// RunAccessible asks line by line: an empty line keeps what stands there, a hyphen
// empties the cell.
func (t *typed) RunAccessible(w io.Writer, r io.Reader) error {
	fmt.Fprintf(w, "%s: %s\n", t.title, t.doc)
	for {
		prompt := "> "
		if now := t.cell.Get(); now != "" {
			prompt = fmt.Sprintf("(empty line: %s; hyphen: leave empty) > ", now)
		}
		fmt.Fprint(w, prompt)
		text, ok := t.form.lines.line()
		if !ok {
			return nil
		}
		switch text = meant(text); text {
		case "":
			text = t.cell.Get()
		case "-":
			text = ""
		}
		said, refused := t.check(text)
		if said != "" {
			fmt.Fprintln(w, said)
		}
		if !refused {
			t.cell.Set(text)
			return nil
		}
	}
}
