package command

import (
	"os"
	"strconv"

	"golang.org/x/term"
)

// usualWidth is the width of a report that does not go to a terminal, so that it
// does not depend on where it was made.
const usualWidth = 120

// windowWidth is how many characters a line may hold: COLUMNS where that is set,
// else the window's width.
func windowWidth(toScreen bool) int {
	if !toScreen {
		return usualWidth
	}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	if n, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil && n > 0 {
		return n
	}
	return usualWidth
}
