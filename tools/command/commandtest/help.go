package commandtest

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Help wants every command to tell what it does in one line and to show how it is
// called, and its flags to be of types whose refusals package command words.
func Help(t *testing.T, newRoot func() *cobra.Command) {
	t.Helper()
	commands := newRoot().Commands()
	if len(commands) == 0 {
		t.Fatal("found no commands")
	}
	var walk func(path []string, c *cobra.Command)
	walk = func(path []string, c *cobra.Command) {
		path = append(path, c.Name())
		for _, sub := range c.Commands() {
			walk(path, sub)
		}
		if !c.Runnable() || c.Hidden || c.Name() == "help" || c.DisableFlagParsing { // the last: another program's help
			return
		}
		t.Run(strings.Join(path, " "), func(t *testing.T) {
			var help bytes.Buffer
			root := newRoot()
			root.SetOut(&help)
			root.SetArgs(append(append([]string(nil), path...), "--help"))
			if err := root.Execute(); err != nil {
				t.Fatal(err)
			}
			call := "  tally " + strings.Join(path, " ")
			if _, examples, ok := strings.Cut(help.String(), "\nExamples:\n"); !ok || !strings.HasPrefix(examples, call) {
				t.Errorf("help shows no example that begins with %q:\n%s", call, help.String())
			}
			c.Flags().VisitAll(func(f *pflag.Flag) {
				if words := []string{"bool", "number", "string", "stringArray", "stringSlice"}; !slices.Contains(words, f.Value.Type()) {
					t.Errorf("found --%s of the type %s, which is refused in words of the library; want one of %q (for numbers command.AddNumber)", f.Name, f.Value.Type(), words)
				}
			})
			if short := c.Short; short == "" || strings.HasSuffix(short, ".") || strings.ToLower(short[:1]) != short[:1] {
				t.Errorf("found the short text %q, want lower case without a full stop", short)
			}
		})
	}
	for _, c := range commands {
		walk(nil, c)
	}
}
