#!/bin/sh
# gonum.org/v1/plot v0.17.0, vg/vgpdf: a PDF with texts in two fonts names both, but holds
# the letters of the first alone: both are kept under one file name within. Programs show
# the second text in the letters of the first, with the widths of the second.
# Seen, for Liberation Sans and Liberation Mono: two fonts, one /FontFile2 for both.
set -eu
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
cat >main.go <<'END'
package main

import (
	"bytes"
	"fmt"
	"os"
	"regexp"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/font/liberation"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgpdf"
)

func main() {
	fonts := font.NewCache(liberation.Collection())
	page := vgpdf.New(300, 60)
	page.FillString(fonts.Lookup(font.Font{Variant: "Sans"}, 12), vg.Point{X: 10, Y: 40}, "plain")
	page.FillString(fonts.Lookup(font.Font{Variant: "Mono"}, 12), vg.Point{X: 10, Y: 10}, "mono")
	var b bytes.Buffer
	if _, err := page.WriteTo(&b); err != nil {
		panic(err)
	}
	named := regexp.MustCompile(`/BaseFont /\w+`).FindAllString(b.String(), -1)
	files := regexp.MustCompile(`/FontFile2 \d+ 0 R`).FindAllString(b.String(), -1)
	fmt.Println(named, files)
	if len(named) != 2 || named[0] == named[1] || len(files) != 2 || files[0] != files[1] {
		os.Exit(1)
	}
}
END
go mod init example.test/finding 2>/dev/null
go get gonum.org/v1/plot@v0.17.0 2>/dev/null
go mod tidy 2>/dev/null
go run .
