#!/bin/sh
# go-pretty v6.9.2 (Go), table: where one cell of a column is no number, the mode AscNumeric
# leaves the rows above it and those below it unsorted against each other: such a cell counts
# as equal to every number. No error is raised; AscNumericAlpha sorts the same rows well.
# Seen, for 11, (empty), 3 and 0: 11, (empty), 0, 3; without the empty one 0, 3, 11; with
# AscNumericAlpha 0, 3, 11, (empty).
set -eu
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
cat >main.go <<'END'
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
)

func sorted(mode table.SortMode, numbers ...any) string {
	writer := table.NewWriter()
	writer.AppendHeader(table.Row{"n", "end"})
	for _, n := range numbers {
		writer.AppendRow(table.Row{n, "."})
	}
	writer.SortBy([]table.SortBy{{Name: "n", Mode: mode}})
	_, rows, _ := strings.Cut(writer.RenderCSV(), "\n")
	return strings.ReplaceAll(rows, ",.\n", " ")
}

func main() {
	seen := fmt.Sprintf("%q", []string{
		sorted(table.AscNumeric, 11, "", 3, 0),
		sorted(table.AscNumeric, 11, 3, 0),
		sorted(table.AscNumericAlpha, 11, "", 3, 0),
	})
	fmt.Println(seen)
	if seen != `["11  0 3,." "0 3 11,." "0 3 11 ,."]` {
		os.Exit(1)
	}
}
END
go mod init example.test/finding 2>/dev/null
go get github.com/jedib0t/go-pretty/v6/table@v6.9.2 2>/dev/null
go run .
