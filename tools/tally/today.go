package main

import (
	"fmt"
	"os"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/schema"
)

// noDay is the word for a check in which no day is the present one.
const noDay = "none"

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
	switch {
	case f.today == noDay || f.today == "" && builtIn:
		return "", nil
	case f.today != "":
		if d := schema.Date(f.today); d.Valid() {
			return d, nil
		}
		return "", fmt.Errorf("--today: found %q, want a day such as 2025-10-14, or %s", f.today, noDay)
	}
	return present()
}

// present is the day that it is here, or the one that SOURCE_DATE_EPOCH names in
// seconds, as for other programs whose answers are to be repeated.
func present() (schema.Date, error) {
	now := time.Now()
	if text := os.Getenv("SOURCE_DATE_EPOCH"); text != "" {
		seconds, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return "", fmt.Errorf("SOURCE_DATE_EPOCH: found %q, want seconds since 1970", text)
		}
		now = time.Unix(seconds, 0).UTC()
	}
	return schema.Date(now.Format(time.DateOnly)), nil
}
