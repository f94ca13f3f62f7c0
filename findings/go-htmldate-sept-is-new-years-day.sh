#!/bin/sh
# github.com/markusmobius/go-htmldate 1.10.1 (Go), which finds the day on which a page was
# published: of a day as news agencies write it, "Sept. 2, 2025", and of a month alone, "October
# 2025", the year is kept and 1 January answered, as if the page said so; no error, no sign of a
# doubt. With "Sep 2, 2025" and "September 2, 2025" the day is right.
# Seen: 2025-01-01 for "Published Sept. 2, 2025" and for "October 2025"; 2025-09-02 for the others.
# A report on a strike is dated eight months before it.
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

	"github.com/markusmobius/go-htmldate"
)

func main() {
	var seen []string
	for _, day := range []string{"Published Sept. 2, 2025", "October 2025", "Published Sep 2, 2025", "Published September 2, 2025"} {
		page := `<html lang="en"><body><article><h1>First strike</h1><p class="date">` + day + `</p><p>Eleven people were reported killed.</p></article></body></html>`
		found, err := htmldate.FromReader(strings.NewReader(page), htmldate.Options{UseOriginalDate: true})
		if err != nil {
			panic(err)
		}
		seen = append(seen, found.DateTime.Format("2006-01-02"))
	}
	fmt.Println(seen)
	if fmt.Sprint(seen) != "[2025-01-01 2025-01-01 2025-09-02 2025-09-02]" {
		os.Exit(1)
	}
}
END
go mod init example.test/finding 2>/dev/null
go get github.com/markusmobius/go-htmldate@v1.10.1 2>/dev/null
go run .
