package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/read"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/tools/command"
)

func readCommand() *cobra.Command {
	var f flags
	var published, words string
	var draft, lines bool
	c := &cobra.Command{
		Use:   "read FILE|FOLDER|-",
		Short: "check an article: find its figures about the campaign and put each to the rows",
		Long: `read takes an article as HTML, Markdown or plain text, from a file or standard input. It finds every
figure about the campaign in it (English and Spanish; Portuguese, French and German less well), finds the
day of which it speaks, and puts it to the rows: totals and windows as judge does, the number of one strike
to that strike and its accounts, the n-th strike to the count of strikes.

Weekdays and days without a year are resolved from the day of publication, which the page gives, or
--published. What the rows have no answer to is told as not comparable, with the reason.

--draft proposes rows for the tables instead: the source, its accounts of strikes and its totals, as JSON
for add. Look at them, fill in what a text does not tell, and add them. With --jsonl all articles of a
folder are read in one run, a line of JSON each.

Exit status: 0 nothing differs, 1 a figure differs from the rows or the text contradicts itself, 2 the
text could not be read.`,
		Example: `  tally read article.html
  tally read article.txt --published 2025-10-14
  tally read - --format json < article.md
  tally read article.html --format html > marked.html
  tally read article.html --draft > rows.json && tally add --from json rows.json
  tally read --jsonl articles > figures.jsonl`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if err := command.Word("format", f.format, "text", "json", "html", "csv"); err != nil {
				return err
			}
			day, err := command.Day("published", published)
			if err != nil {
				return err
			}
			l, err := language.Named(words)
			if err != nil {
				return fmt.Errorf("--lang: %w", err)
			}
			if folder := isFolder(args[0]); folder != lines {
				if folder {
					return fmt.Errorf("read: found a folder %q, want --jsonl to read all in it", args[0])
				}
				return fmt.Errorf("--jsonl: found no folder %q", args[0])
			}
			d, _, err := command.Open(f.data)
			if err != nil {
				return err
			}
			r, w, o := read.New(figure.NewJudge(ledger.New(d))), read.Words{Words: phrase.In(l, d)}, read.Options{Name: args[0], Published: day}
			if lines {
				return readFolder(c, args[0], r, w, o)
			}
			text, err := articleText(c.InOrStdin(), args[0])
			if err != nil {
				return err
			}
			a := r.Read(text, o)
			if draft {
				e := json.NewEncoder(command.Document(c.OutOrStdout()))
				e.SetIndent("", "  ")
				return e.Encode(a.Draft(w))
			}
			switch f.format {
			case "json":
				err = view.ReadJSON(c.OutOrStdout(), w, args[0], a)
			case "html":
				err = view.ReadHTML(command.Document(c.OutOrStdout()), w, args[0], a)
			case "csv":
				err = view.ReadCSV(command.Document(c.OutOrStdout()), w, args[0], a)
			default:
				view.ReadText(c.OutOrStdout(), w, args[0], a)
			}
			if err == nil && speaksAgainst(a) {
				err = command.ErrFindings
			}
			return err
		},
	}
	f.addData(c)
	f.addFormat(c, "text, json, html or csv")
	c.Flags().BoolVar(&draft, "draft", false, "propose rows for add as JSON")
	c.Flags().BoolVar(&lines, "jsonl", false, "read all articles of a folder, a line of JSON each")
	c.Flags().StringVar(&published, "published", "", "day of publication, YYYY-MM-DD (default: as the page gives it)")
	c.Flags().StringVar(&words, "lang", language.Codes[0], "language of the answer: en or es")
	return c
}

// speaksAgainst reports whether a figure differs from the rows, or two from each other.
func speaksAgainst(a *read.Article) bool { return a.Wrong() > 0 || len(a.Contradictions) > 0 }

// articleText reads an article, and no more of it than is looked at.
func articleText(stdin io.Reader, name string) ([]byte, error) {
	in := stdin
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("read: %w", err)
		}
		defer file.Close()
		in = file
	}
	text, err := io.ReadAll(io.LimitReader(in, read.MostBytes+1))
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	return text, nil
}
