package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/read"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/tools/command"
	"github.com/strike-tally/strike-tally/tools/command/progress"
)

// articleFiles are the endings of files of a folder that are read.
var articleFiles = []string{".html", ".htm", ".xhtml", ".md", ".markdown", ".txt"}

// readFolder reads the articles of a folder and of those in it, in the order of their
// names, and writes a line of JSON for each. A file that cannot be read is told and
// left; the command then ends as one that could not do its work.
func readFolder(c *cobra.Command, folder string, r *read.Reader, w read.Words, o read.Options) error {
	var names []string
	err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() && slices.Contains(articleFiles, strings.ToLower(filepath.Ext(name))) {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("read: %w", err)
	}
	type result struct {
		line  []byte
		wrong bool
		err   error
	}
	workers := runtime.GOMAXPROCS(0)
	results := make([]chan result, len(names))
	for i := range results {
		results[i] = make(chan result, 1)
	}
	ahead := make(chan struct{}, 8*workers) // how many articles may be held that are not written yet
	turn := make(chan int)
	go func() {
		for i := range names {
			ahead <- struct{}{}
			turn <- i
		}
		close(turn)
	}()
	for range workers {
		go func() {
			for i := range turn {
				text, err := articleText(nil, names[i])
				if err != nil {
					results[i] <- result{err: err}
					continue
				}
				one := o
				one.Name = names[i]
				a := r.Read(text, one)
				line, err := json.Marshal(view.ReadObject(w, filepath.ToSlash(names[i]), a))
				results[i] <- result{line, speaksAgainst(a), err}
			}
		}()
	}
	line := progress.New(c.ErrOrStderr())
	defer line.Clear()
	wrong, failed := false, 0
	for i := range names {
		one := <-results[i]
		<-ahead
		if one.err != nil {
			failed++
			line.Clear()
			command.Say(c.OutOrStdout(), c.ErrOrStderr(), "%v", one.err)
			continue
		}
		wrong = wrong || one.wrong
		if _, err := io.WriteString(c.OutOrStdout(), string(one.line)+"\n"); err != nil {
			return err
		}
		line.Show("articles", i+1, len(names))
	}
	switch {
	case failed > 0:
		return fmt.Errorf("read: %d of %d files could not be read", failed, len(names))
	case len(names) == 0:
		return errors.New("read: found no article in " + folder + ", want files that end in " + strings.Join(articleFiles, ", "))
	case wrong:
		return command.ErrFindings
	}
	return nil
}

// isFolder reports whether a name is that of a folder.
func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
