#!/bin/sh
# github.com/peterhellberg/link v1.2.0 (Go), which reads the header Link, in which web archives
# tell of their copies (RFC 7089): a comma in an address is taken out, and the two pieces are one
# address, of another page or of none. RFC 3986 (2.2, 3.3) has commas in paths and queries, RFC 8288
# has the address between < and >. No error; with %2C in place of the comma all is right.
# Seen, of <https://news.example/boat,11-killed,1234.html>: https://news.example/boat11-killed1234.html.
# Papers that number their articles behind a comma cannot be looked up any more, and a source that
# stands twice is not known for one. The README tells only of RFC 5987 that it is not read, an issue
# of commas in times, which are taken out, too.
set -eu
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
cat >main.go <<'END'
package main

import (
	"fmt"
	"os"

	"github.com/peterhellberg/link"
)

func main() {
	address := func(text string) string { return link.Parse("<" + text + `>; rel="original"`)["original"].URI }
	seen := []string{
		address("https://news.example/boat,11-killed,1234.html"),
		address("https://news.example/boat%2C11-killed%2C1234.html"),
	}
	fmt.Println(seen)
	if seen[0] != "https://news.example/boat11-killed1234.html" || seen[1] != "https://news.example/boat%2C11-killed%2C1234.html" {
		os.Exit(1)
	}
}
END
go mod init example.test/finding 2>/dev/null
go get github.com/peterhellberg/link@v1.2.0 2>/dev/null
go run .
