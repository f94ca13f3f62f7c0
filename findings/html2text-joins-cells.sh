#!/bin/sh
# github.com/k3a/html2text 1.3.0 (Go) writes the cells of a row one after the other with nothing
# between, and so a superscript and what was struck out: neighbouring numbers become one. Lines
# of a cell and items of a list are kept apart.
# Seen: a row of 27 killed and 5 strikes is "275", 16<sup>1</sup> with the mark of a footnote is
# "161", <del>10</del>11 with a correction is "1011".
# A total that is looked for in such a text is found, and is another.
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

	"github.com/k3a/html2text"
)

func main() {
	var seen []string
	for _, page := range []string{"<table><tr><td>27</td><td>5</td></tr></table>", "<p>16<sup>1</sup> killed</p>", "<p><del>10</del>11 killed</p>"} {
		seen = append(seen, strings.TrimSpace(html2text.HTML2Text(page)))
	}
	fmt.Printf("%q\n", seen)
	if strings.Join(seen, "|") != "275|161 killed|1011 killed" {
		os.Exit(1)
	}
}
END
go mod init example.test/finding 2>/dev/null
go get github.com/k3a/html2text@v1.3.0 2>/dev/null
go run .
