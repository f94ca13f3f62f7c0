package main

import (
	"fmt"
	"slices"
	"strings"
)

// page is the whole of READERS.md.
func page(pins []pin, results []result, want truth, sum string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<!-- Made by go run ./tools/readers. Do not edit. -->

# What other programs read in the exports

%d readers were asked what stands in the exports of %d strikes and %d accounts, the tables of `+"`data/sample`"+`. Each was installed at the version below, read the file with its default options on a clock in New York, and handed its rows over; the same questions were then put to the rows of all. A no tells how to read this file with that program, not that the program is wrong: the codebook has [a right line for many](../../data/README.md#reading-the-csv), and the scripts by which each reads stand in [tools/readers/scripts](../../tools/readers/scripts).

`, len(pins), len(want.strikes), len(want.accounts))
	for _, q := range questions {
		fmt.Fprintf(&b, "- **%s**: %s\n", heading(q, want), q.doc)
	}
	fmt.Fprintf(&b, "\nThe SHA-256 over all files that were read is `%s`; `go run ./tools/readers -check` tells whether the exports still have it.\n", sum)
	fmt.Fprintf(&b, "\n`%s` stands where nothing is to be asked: strikes alone stand in GeoJSON, and a file that was not opened has no rows.\n", notAsked)
	for _, f := range forms {
		section(&b, f, results, want)
	}
	b.WriteString("\n## The readers\n\n| reader | from | package | version | forms |\n| --- | --- | --- | --- | --- |\n")
	for _, p := range pins {
		var titles []string
		for _, f := range p.forms {
			titles = append(titles, f.title)
		}
		fmt.Fprintf(&b, "| %s | %s | `%s` | %s | %s |\n", p.reader, clients[p.client], p.pkg, p.version, strings.Join(titles, ", "))
	}
	return b.String()
}

// heading is a question as the head of a column; that of the sum names number and day.
func heading(q question, want truth) string {
	if q.title == sumTitle {
		return fmt.Sprintf("%d on %s", want.killed, day.Time().Format("2 January 2006"))
	}
	return q.title
}

// section is the table of one form.
func section(b *strings.Builder, f form, results []result, want truth) {
	all, right := 0, 0
	var lines []string
	for _, r := range results {
		if r.form.name != f.name {
			continue
		}
		line, whys := fmt.Sprintf("| %s | %s |", r.reader, r.version), []string{}
		for i, answer := range r.answers {
			switch answer {
			case yes, notAsked:
				line += " " + answer + " |"
			default:
				line += " no |"
				whys = append(whys, heading(questions[i], want)+": "+cell(answer))
			}
		}
		all++
		if len(whys) == 0 {
			right++
		}
		lines = append(lines, line+" "+strings.Join(whys, "; ")+" |")
	}
	fmt.Fprintf(b, "\n## %s\n\n", f.title)
	if all == 0 {
		b.WriteString("No reader was asked.\n")
		return
	}
	fmt.Fprintf(b, "%d of %d readers answer yes to all that is asked.\n\n| reader | version |", right, all)
	for _, q := range questions {
		fmt.Fprintf(b, " %s |", heading(q, want))
	}
	fmt.Fprintf(b, " why not |\n|%s\n", strings.Join(slices.Repeat([]string{" --- |"}, len(questions)+3), ""))
	for _, line := range lines {
		b.WriteString(line + "\n")
	}
}

// cell is text that stands in one cell of a table.
func cell(s string) string {
	return strings.NewReplacer("|", "/", "\n", " ", "<", "&lt;").Replace(s)
}
