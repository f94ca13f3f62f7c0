#!/bin/sh
# jsondiff v0.7.1 (Go): with Equivalent, a list is to be the same as another if each of its
# elements stands in both the same number of times, as the README says. It is asked only
# whether each stands in the other at all: a list of the same length in which a number stands
# once more, and another once less, is no change.
# Seen, for 11, 11 and 3 killed that become 11, 3 and 3: no operation, though the sum falls
# from 25 to 17; without Equivalent one; 11, 11 and 4 in their place are told with both.
# Who compares two editions of a list of deaths by it is told that none was corrected.
set -eu
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
cat >main.go <<'END'
package main

import (
	"fmt"
	"os"

	"github.com/wI2L/jsondiff"
)

func operations(after string, options ...jsondiff.Option) int {
	patch, err := jsondiff.CompareJSON([]byte(`{"deaths":[11,11,3]}`), []byte(after), options...)
	if err != nil {
		panic(err)
	}
	return len(patch)
}

func main() {
	const fewer, other, turned = `{"deaths":[11,3,3]}`, `{"deaths":[11,11,4]}`, `{"deaths":[3,11,11]}`
	seen := fmt.Sprint(
		operations(fewer, jsondiff.Equivalent()), operations(fewer),
		operations(other, jsondiff.Equivalent()), operations(turned, jsondiff.Equivalent()))
	fmt.Println(seen)
	if seen != "0 1 1 0" {
		os.Exit(1)
	}
}
END
go mod init example.test/finding 2>/dev/null
go get github.com/wI2L/jsondiff@v0.7.1 2>/dev/null
go run .
