#!/bin/sh
# gocsv of 2024-05-20: a field of type int reads a cell as a literal of Go: a leading zero
# makes it octal, 0x hexadecimal, and a fraction is cut off. A column of counts
# that was padded with zeros is read as other counts, without an error.
# Seen: 010 is 8, 0x10 is 16, 1_000 is 1000, 3.7 is 3.
set -eu
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
cat >main.go <<'END'
package main

import (
	"fmt"
	"os"

	"github.com/gocarina/gocsv"
)

type row struct {
	Deaths int `csv:"deaths"`
}

func main() {
	var rows []row
	err := gocsv.UnmarshalString("deaths\n010\n0x10\n1_000\n3.7\n", &rows)
	fmt.Println(rows, err)
	if err != nil || fmt.Sprint(rows) != "[{8} {16} {1000} {3}]" {
		os.Exit(1)
	}
}
END
go mod init example.test/finding 2>/dev/null
go get github.com/gocarina/gocsv@v0.0.0-20240520201108-78e41c74b4b1 2>/dev/null
go run .
