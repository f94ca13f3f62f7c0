package command

import (
	"fmt"
	"io"
	"strings"

	"github.com/strike-tally/strike-tally/report/datapackage"
)

// AskForUnsaid warns of what the descriptor of a folder of tables does not say of its
// dataset, and what is made of it would tell: the licence, say. Nothing is said in its
// place. The built-in tables, data "", say all.
func AskForUnsaid(w io.Writer, data string) error {
	if data == "" {
		return nil
	}
	files, err := Files(data)
	if err != nil {
		return err
	}
	about, err := datapackage.Beside(files)
	if err != nil {
		return err
	}
	if unsaid := about.Unsaid(); len(unsaid) > 0 {
		_, err = fmt.Fprintf(w, "tally: warning: %s: found no %s; nothing is told in their place\n", datapackage.File, strings.Join(unsaid, ", "))
	}
	return err
}
