package form

import (
	"errors"
	"fmt"
	"io"
	"strings"

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
	last       string // the text last checked
	said       string // what the rules say of it
}

// newTyped asks for the text of a cell. Check says what the rules say of it, and
// whether they refuse it.
func newTyped(f *Form, title, doc string, cell *string, suggestions []string, check func(string) (string, bool)) *typed {
	t := &typed{form: f, title: title, doc: doc, cell: textCell{cell}, check: check, last: *cell}
	t.Input = huh.NewInput().Title(title).Description(doc).Accessor(t.cell).Suggestions(suggestions).Validate(t.take)
	return t
}

// take refuses what a rule refuses; the reason stands at the field.
func (t *typed) take(text string) error {
	said, refused := t.check(meant(text))
	t.tell(said)
	if refused {
		return errors.New(t.title + ": see what is said there")
	}
	return nil
}

func (t *typed) tell(said string) {
	t.said = said
	if said != "" {
		said = "\n" + said
	}
	t.Description(t.doc + said)
}

// Update asks the rules whenever the text is another.
func (t *typed) Update(msg tea.Msg) (huh.Model, tea.Cmd) {
	m, cmd := t.Input.Update(msg)
	t.Input = m.(*huh.Input)
	if text := t.cell.Get(); text != t.last {
		t.last = text
		said, _ := t.check(text)
		t.tell(said)
	}
	return t, cmd
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

// line reads one line; false at the end of the answers.
func (l *lines) line() (string, bool) {
	var b strings.Builder
	one := make([]byte, 512)
	for {
		n, err := l.Read(one)
		b.Write(one[:n])
		if text, whole := strings.CutSuffix(b.String(), "\n"); whole {
			return text, true
		}
		if err != nil {
			return b.String(), b.Len() > 0
		}
	}
}
