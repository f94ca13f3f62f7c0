package form

import (
	"errors"
	"fmt"

	"charm.land/huh/v2"
)

// asked is what is asked for at once.
type asked struct {
	title, about string
	fields       []huh.Field
}

// run shows pages of fields, between which a person can go back and forth; a plain
// form asks for one field behind the other.
func (f *Form) run(pages ...asked) error {
	if f.lines != nil {
		return f.runPlain(pages)
	}
	var groups []*huh.Group
	for _, p := range pages {
		groups = append(groups, huh.NewGroup(p.fields...).Title(p.title).Description(p.about))
	}
	keys := f.keys.page()
	defer keys.leave()
	err := huh.NewForm(groups...).WithInput(keys).WithOutput(f.out).Run()
	if errors.Is(err, huh.ErrUserAborted) {
		return ErrBrokenOff
	}
	return err
}

func (f *Form) runPlain(pages []asked) error {
	for _, p := range pages {
		for _, text := range []string{p.title, p.about} {
			if text != "" {
				fmt.Fprintf(f.out, "%s\n\n", text)
			}
		}
		for _, field := range p.fields {
			field.WithTheme(huh.ThemeFunc(func(bool) *huh.Styles { return &huh.Styles{} }))
			field.Init()
			if err := field.RunAccessible(f.out, f.lines); err != nil {
				return err
			}
			fmt.Fprintln(f.out)
			if f.lines.ended {
				return ErrBrokenOff
			}
		}
	}
	return nil
}
