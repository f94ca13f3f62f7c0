package command

import (
	"fmt"
	"os"
	"strconv"
	"time"

	"github.com/strike-tally/strike-tally/schema"
)

// noDay is the word for a check in which no day is the present one.
const noDay = "none"

// CheckDay is the day of a check as --today says, or where it says nothing the present
// one; for the dataset that is built in none. Empty: no day is asked for.
func CheckDay(today string, builtIn bool) (schema.Date, error) {
	switch {
	case today == noDay || today == "" && builtIn:
		return "", nil
	case today != "":
		if d := schema.Date(today); d.Valid() {
			return d, nil
		}
		return "", fmt.Errorf("--today: found %q, want a day such as 2025-10-14, or %s", today, noDay)
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
