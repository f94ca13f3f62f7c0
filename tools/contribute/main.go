// Command contribute makes changes to a folder of tables such as contributors send: so
// many, of every kind, in which no rule finds anything. What they break, in the code or
// in its tests, would be broken by a contributor.
//
//	go run ./tools/contribute -n 200 -seed 1 data
//	go run ./tools/contribute -n 2 -first 4 data    two, of the fourth kind and the one behind it
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/contribute/contribution"
)

func main() {
	n := flag.Int("n", 200, "contributions")
	first := flag.Int("first", 0, "number of the kind that is made first, from 0")
	seed := flag.Uint64("seed", 1, "seed of all that is left to chance")
	flag.Parse()
	if err := contribute(flag.Arg(0), *n, *first, *seed); err != nil {
		fmt.Fprintf(os.Stderr, "contribute: %v\n", err)
		os.Exit(2)
	}
}

func contribute(folder string, n, first int, seed uint64) error {
	if folder == "" {
		return fmt.Errorf("want the folder of the tables")
	}
	if first < 0 {
		return fmt.Errorf("-first: found %d, want 0 or more", first)
	}
	before := schema.ReadTexts(os.DirFS(folder))
	tables, err := contribution.Of(before)
	if err != nil {
		return err
	}
	chance := rand.New(rand.NewPCG(seed, 0))
	for i := range n {
		if tables, err = tables.Make(contribution.Kinds[(first+i)%len(contribution.Kinds)], chance); err != nil {
			return err
		}
	}
	for file, text := range tables.Texts {
		if string(text) != string(before[file]) {
			if err := os.WriteFile(filepath.Join(folder, file), text, 0o666); err != nil {
				return err
			}
		}
	}
	return nil
}
