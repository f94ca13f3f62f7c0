#!/bin/sh
# when v1.1.0 (Go), English rules: the verb "may" is the month of May, in a text without
# any day, while a plain day with its year, "2 September 2025", is not found at all.
# Seen, on 17 October 2025: "The strike may have killed 20" is found as 17 May 2025.
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

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"
)

func main() {
	parser := when.New(nil)
	parser.Add(en.All...)
	parser.Add(common.All...)
	now := time.Date(2025, 10, 17, 12, 0, 0, 0, time.UTC)
	found := func(text string) string {
		r, err := parser.Parse(text, now)
		if err != nil || r == nil {
			return fmt.Sprint("nothing ", err)
		}
		return r.Text + " " + r.Time.Format(time.DateOnly)
	}
	verb, day := found("The strike may have killed 20"), found("2 September 2025")
	fmt.Println(verb, "|", day)
	if verb != "may 2025-05-17" || day != "nothing <nil>" {
		os.Exit(1)
	}
}
GO
go mod init example.test/finding 2>/dev/null
go get github.com/olebedev/when@v1.1.0 2>/dev/null
go run .
