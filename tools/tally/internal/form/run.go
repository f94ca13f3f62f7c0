package form

import (
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
)

// asked is a page: what is asked for at once.
type asked struct {
	title, about string
	questions    []*question
}

// errBack says that the person has gone back before the first question.
var errBack = errors.New("back")

// run asks page by page; a plain form asks one question behind the other. It ends with
// errBack if what was asked before is to be asked again.
func (f *Form) run(pages ...asked) error {
	if f.about != "" {
		pages[0].about, f.about = f.about, ""
	}
	if f.lines != nil {
		return f.runPlain(pages)
	}
	keys := f.keys.page()
	defer keys.leave()
	s := f.newScreen(pages)
	f.atEnd = false
	_, err := tea.NewProgram(s, tea.WithInput(keys), tea.WithOutput(f.out)).Run()
	switch {
	case errors.Is(err, tea.ErrInterrupted), err == nil && (s.end == leaving || s.end == asking): // asking: told to end from outside
		return ErrBrokenOff
	case err == nil && s.end == gone:
		return errBack
	}
	return err
}

func (f *Form) runPlain(pages []asked) error {
	f.atEnd = false
	for _, p := range pages {
		for _, text := range []string{p.title, p.about} {
			if text != "" {
				fmt.Fprintf(f.out, "%s\n\n", text)
			}
		}
		for _, q := range p.questions {
			if q.isSkipped() {
				continue
			}
			if err := f.ask(q); err != nil {
				return err
			}
			fmt.Fprintln(f.out)
			if f.lines.ended {
				return ErrBrokenOff
			}
			if q.taken != nil {
				q.taken()
			}
			f.keep()
		}
	}
	return nil
}

// ask asks in lines. Of a text an empty line keeps what stands there, and a hyphen empties
// the cell.
func (f *Form) ask(q *question) error {
	if !q.isTyped {
		q.anew()
		q.field.WithTheme(huh.ThemeFunc(func(bool) *huh.Styles { return &huh.Styles{} }))
		q.field.Init()
		return q.field.RunAccessible(f.out, f.lines)
	}
	fmt.Fprintf(f.out, "%s: %s\n", q.title, q.doc)
	for {
		prompt := "> "
		if *q.cell != "" {
			prompt = fmt.Sprintf("(empty line: %s; hyphen: leave empty) > ", *q.cell)
		}
		fmt.Fprint(f.out, prompt)
		text, ok := f.lines.line()
		if !ok {
			return nil
		}
		switch text = meant(text); text {
		case "":
			text = *q.cell
		case "-":
			text = ""
		}
		said := q.check(text)
		if said.words != "" {
			fmt.Fprintln(f.out, said.words)
		}
		if !said.refused {
			*q.cell = text
			return nil
		}
	}
}
