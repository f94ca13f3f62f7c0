#!/bin/sh
# go-naturaldate v1.3.0 knows the names of months but not the day beside them, and raises
# no error: the day of the month is that of the moment of asking, and where the number stands
# first or a year follows, another day still.
# Seen, asked on 17 October 2025 with the direction past: "September 2" is 17 September
# 2025, "14 October" 17 October 2024, "2 September 2025" 10 December 2025.
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

	naturaldate "github.com/tj/go-naturaldate"
)

func main() {
	now := time.Date(2025, 10, 17, 12, 0, 0, 0, time.UTC)
	wrong := false
	for _, c := range [][2]string{{"two days ago", "2025-10-15"}, {"September 2", "2025-09-17"}, {"14 October", "2024-10-17"}, {"2 September 2025", "2025-12-10"}} {
		day, err := naturaldate.Parse(c[0], now, naturaldate.WithDirection(naturaldate.Past))
		fmt.Println(c[0], day.Format(time.DateOnly), err)
		wrong = wrong || err != nil || day.Format(time.DateOnly) != c[1]
	}
	if wrong {
		os.Exit(1)
	}
}
GO
go mod init example.test/finding 2>/dev/null
go get github.com/tj/go-naturaldate@v1.3.0 2>/dev/null
go run .
