#!/bin/sh
# sprig v3.3.0 (Go), functions for templates: date and htmlDate, given a day as a text, as it
# stands in JSON or CSV, do not read it and do not refuse it: they give the day on which the
# template is run. So do they for a day that is not known, and ago counts from now. A text that
# goes through toDate first is right.
# Seen, for "2025-09-02": date and htmlDate give today, ago "0s", toDate and date 2025-09-02;
# for nil date gives today.
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
	"text/template"
	"time"

	"github.com/Masterminds/sprig/v3"
)

const page = `{{date "2006-01-02" .day}} {{htmlDate .day}} {{ago .day}} {{toDate "2006-01-02" .day | date "2006-01-02"}} {{date "2006-01-02" .unknown}}`

func main() {
	parsed := template.Must(template.New("page").Funcs(sprig.TxtFuncMap()).Parse(page))
	var out strings.Builder
	before := time.Now()
	if err := parsed.Execute(&out, map[string]any{"day": "2025-09-02", "unknown": nil}); err != nil {
		panic(err)
	}
	after := time.Now()
	seen := out.String()
	fmt.Println(seen)
	for _, now := range []time.Time{before, after} {
		today := now.Format("2006-01-02")
		if seen == today+" "+today+" 0s 2025-09-02 "+today {
			return
		}
	}
	os.Exit(1)
}
END
go mod init example.test/finding 2>/dev/null
go get github.com/Masterminds/sprig/v3@v3.3.0 2>/dev/null
TZ=UTC go run .
