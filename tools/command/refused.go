package command

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/strike-tally/strike-tally/report/view"
)

// say gives a command, and those below it, this project's words for what the library
// of the command line refuses: what was found, and what was wanted.
func say(c *cobra.Command) {
	c.SetFlagErrorFunc(refusedFlag)
	if accepts := c.Args; accepts != nil {
		c.Args = func(c *cobra.Command, args []string) error {
			if accepts(c, args) == nil {
				return nil
			}
			return refusedArguments(c, args)
		}
	}
	for _, sub := range c.Commands() {
		say(sub)
	}
}

// refusedFlag words why a flag, or the value of one, is none.
func refusedFlag(c *cobra.Command, err error) error {
	var (
		none   *pflag.NotExistError
		value  *pflag.InvalidValueError
		lacks  *pflag.ValueRequiredError
		syntax *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &none):
		return unknownFlag(c, none)
	case errors.As(err, &lacks):
		return fmt.Errorf("--%s: found no value, want one", lacks.GetFlag().Name)
	case errors.As(err, &syntax):
		return fmt.Errorf("%s: found %q, want a flag such as --data", c.Name(), syntax.GetSpecifiedFlag())
	case errors.As(err, &value):
		f := value.GetFlag()
		switch f.Value.Type() {
		case "bool":
			return fmt.Errorf("--%s: found %q, want true or false, or no value", f.Name, value.GetValue())
		case "stringSlice":
			return fmt.Errorf("--%s: found %q, want names, with commas between them", f.Name, value.GetValue())
		}
		return fmt.Errorf("--%s: %w", f.Name, value.Unwrap())
	}
	return err
}

// unknownFlag names the flag that is written most alike, if there is one.
func unknownFlag(c *cobra.Command, none *pflag.NotExistError) error {
	if letters := none.GetSpecifiedShortnames(); letters != "" {
		return fmt.Errorf("%s: found no flag -%s; `%s --help` lists them", c.Name(), none.GetSpecifiedName(), c.CommandPath())
	}
	name := none.GetSpecifiedName()
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if near := view.Near(name, names); near != "" {
		return fmt.Errorf("%s: found no flag --%s; did you mean --%s?", c.Name(), name, near)
	}
	return fmt.Errorf("%s: found no flag --%s; `%s --help` lists them", c.Name(), name, c.CommandPath())
}

// refusedArguments words that there are too many or too few of them.
func refusedArguments(c *cobra.Command, args []string) error {
	found := "no argument"
	if len(args) > 0 {
		quoted := make([]string, len(args))
		for i, arg := range args {
			quoted[i] = fmt.Sprintf("%q", arg)
		}
		found = strings.Join(quoted, " ")
	}
	want := "no argument"
	if _, asked, ok := strings.Cut(c.Use, " "); ok {
		asked, _, _ = strings.Cut(asked, " -") // flags are no arguments
		if !strings.HasPrefix(asked, "-") {
			want = asked
		}
	}
	return fmt.Errorf("%s: found %s, want %s", c.Name(), found, want)
}

// helped lets `help NAME` refuse a name that is no command's, as the command line does.
func helped(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	for _, c := range root.Commands() {
		if c.Name() != "help" {
			continue
		}
		c.Short = "tell about a command"
		c.Long = "Help tells about a command, as its --help does."
		tell := c.Run
		c.Run = nil
		c.RunE = func(c *cobra.Command, args []string) error {
			if unknown := unknownCommand(root, args); unknown != nil {
				return unknown
			}
			tell(c, args)
			return nil
		}
	}
}

// unknownCommand is an error where the arguments name a command that there is none of.
func unknownCommand(root *cobra.Command, args []string) error {
	c, _, err := root.Find(args)
	if err == nil {
		return nil
	}
	name := ""
	for _, arg := range args {
		if !strings.HasPrefix(arg, "-") {
			name = arg
			break
		}
	}
	if near := c.SuggestionsFor(name); len(near) > 0 {
		return fmt.Errorf("found no command %q; did you mean %s?", name, strings.Join(near, " or "))
	}
	return fmt.Errorf("found no command %q; `%s --help` lists them", name, root.Name())
}
