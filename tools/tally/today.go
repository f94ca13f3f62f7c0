package main

import (
	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/command"
)

// addToday adds the flag of the day of the check. Tables of a folder are checked on the
// present day, since a rule that sleeps until its flag is given never wakes in CI. The
// dataset that is built in is checked on no day: it was, on that of its release.
func (f *flags) addToday(c *cobra.Command) {
	c.Flags().StringVar(&f.today, "today", "", "day of the check, YYYY-MM-DD: later dates are findings; none for the same answer on\n"+
		"every day (default: today for a folder, none for the built-in dataset)")
}

// checkDay is the day of the check of a folder or, where builtIn says so, of the
// dataset that is built in. Empty: no day is asked for.
func (f *flags) checkDay(builtIn bool) (schema.Date, error) {
	return command.CheckDay(f.today, builtIn)
}
