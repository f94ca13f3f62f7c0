#!/bin/sh
# github.com/gorilla/feeds v1.2.0 (Go): an item without an Id gets one for Atom, of the host,
# the path and the day of its last change. What follows a ? or # in its link is left out: pages
# that are told apart by it have one id, and a reader that goes by the id takes them for one. A
# correction on another day gives the old entry a new id. An Id that is set is kept.
# Seen, for strikes?id=S001 and strikes?id=S002: twice tag:example.test,2025-09-02:/strikes;
# once they are updated in 2026, twice tag:example.test,2026-02-17:/strikes.
set -eu
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
cat >main.go <<'END'
package main

import (
	"fmt"
	"os"
	"time"

	"github.com/gorilla/feeds"
)

func ids(updated time.Time) []string {
	feed := &feeds.Feed{Title: "strikes", Link: &feeds.Link{Href: "https://example.test/"}}
	for _, query := range []string{"S001", "S002"} {
		feed.Items = append(feed.Items, &feeds.Item{
			Title:   query,
			Link:    &feeds.Link{Href: "https://example.test/strikes?id=" + query},
			Created: time.Date(2025, time.September, 2, 0, 0, 0, 0, time.UTC),
			Updated: updated,
		})
	}
	var found []string
	for _, entry := range (&feeds.Atom{Feed: feed}).AtomFeed().Entries {
		found = append(found, entry.Id)
	}
	return found
}

func main() {
	seen := fmt.Sprint(ids(time.Time{}), ids(time.Date(2026, time.February, 17, 0, 0, 0, 0, time.UTC)))
	fmt.Println(seen)
	if seen != "[tag:example.test,2025-09-02:/strikes tag:example.test,2025-09-02:/strikes]"+
		" [tag:example.test,2026-02-17:/strikes tag:example.test,2026-02-17:/strikes]" {
		os.Exit(1)
	}
}
END
go mod init example.test/finding 2>/dev/null
go get github.com/gorilla/feeds@v1.2.0 2>/dev/null
go run .
