#!/bin/sh
# github.com/relvacode/iso8601 v1.8.3 (Go), which by its README parses any ISO 8601 date: a day in the basic
# form, without hyphens, is one number, and that is the year, on 1 January; a month and its year that are
# not written with a hyphen likewise. There is no error, though a month or an hour out of range has one, and so
# has the basic form with a time.
# Seen: "20250902" is 1 January 20250902; "2025-09-02" and "2025-245" are 2 September 2025.
# Such a strike sorts after all others, and a span up to it has twenty million years.
set -eu
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
cat >main.go <<'GO'
package main

import (
	"fmt"
	"os"
	"time"

	"github.com/relvacode/iso8601"
)

func main() {
	seen := ""
	for _, text := range []string{"20250902", "2025-09-02", "2025-245", "20250902T233000Z"} {
		day, err := iso8601.ParseString(text)
		seen += fmt.Sprint(day.Format(time.DateOnly), " ", err != nil, "; ")
	}
	fmt.Println(seen)
	if seen != "20250902-01-01 false; 2025-09-02 false; 2025-09-02 false; 0001-01-01 true; " {
		os.Exit(1)
	}
}
GO
go mod init example.test/finding 2>/dev/null
go get github.com/relvacode/iso8601@v1.8.3 2>/dev/null
go run .
