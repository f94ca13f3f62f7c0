#!/bin/sh
# github.com/markusmobius/go-dateparser 1.4.7: a day of the month that stands alone is taken
# for a month where it is one of twelve; from the 13th on it is a day.
# Seen, asked on 2025-10-17: "the 2nd" is 2025-02-17, of the period month; "15" is
# 2025-10-15, of the period day.
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

	dateparser "github.com/markusmobius/go-dateparser"
)

func main() {
	asked := &dateparser.Configuration{CurrentTime: time.Date(2025, 10, 17, 12, 0, 0, 0, time.UTC)}
	same := true
	for _, seen := range [][3]string{{"the 2nd", "2025-02-17", "Month"}, {"15", "2025-10-15", "Day"}} {
		found, err := dateparser.Parse(asked, seen[0])
		fmt.Println(seen[0], "is", found.Time.Format(time.DateOnly), found.Period, err)
		same = same && err == nil && found.Time.Format(time.DateOnly) == seen[1] && fmt.Sprint(found.Period) == seen[2]
	}
	if !same {
		os.Exit(1)
	}
}
GO
go mod init example >/dev/null 2>&1
go get github.com/markusmobius/go-dateparser@v1.4.7 >/dev/null 2>&1
go run .
