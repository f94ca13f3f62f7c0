#!/bin/sh
# gonum.org/v1/plot v0.17.0, vg/vgpdf: a text goes into the PDF as the bytes of UTF-8, in a
# font that reads code page 1252. An axis in Spanish, or a range with a dash, shows two or
# three wrong letters for one. Text that is encoded in code page 1252 before comes right.
# Seen: "más 11–13" is the bytes m c3 a1 s ... 11 e2 80 93 13; encoded before, m e1 s 11 96 13.
set -eu
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
cat >main.go <<'END'
package main

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"os"

	"golang.org/x/text/encoding/charmap"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/font/liberation"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgpdf"
)

// shows reports whether a page on which a text was written has these bytes as its text.
func shows(text, want string) bool {
	page := vgpdf.New(300, 60)
	page.FillString(font.NewCache(liberation.Collection()).Lookup(font.Font{Variant: "Sans"}, 12), vg.Point{X: 10, Y: 10}, text)
	var b bytes.Buffer
	if _, err := page.WriteTo(&b); err != nil {
		panic(err)
	}
	for _, part := range bytes.Split(b.Bytes(), []byte("stream\n")) {
		if r, err := zlib.NewReader(bytes.NewReader(part)); err == nil {
			content, _ := io.ReadAll(r)
			if bytes.Contains(content, []byte("("+want+")")) {
				return true
			}
		}
	}
	return false
}

func main() {
	encoded, err := charmap.Windows1252.NewEncoder().String("más 11–13")
	if err != nil {
		panic(err)
	}
	raw, right := shows("más 11–13", "m\xc3\xa1s 11\xe2\x80\x9313"), shows(encoded, "m\xe1s 11\x9613")
	fmt.Println(raw, right)
	if !raw || !right {
		os.Exit(1)
	}
}
END
go mod init example.test/finding 2>/dev/null
go get gonum.org/v1/plot@v0.17.0 2>/dev/null
go mod tidy 2>/dev/null
go run .
