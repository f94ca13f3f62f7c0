#!/bin/sh
# excelize v2.11.0: CalcCellValue adds cells that hold digits as text, which SUM over a
# range leaves out in the spreadsheet programs. So a test that asks excelize for the sum
# does not see that a column of counts was written as text.
# Seen: SUM over the text 6 and the number 5 is 11 (LibreOffice 7.4 gives 5).
set -eu
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
cat >main.go <<'END'
package main

import (
	"fmt"
	"os"

	"github.com/xuri/excelize/v2"
)

func main() {
	book := excelize.NewFile()
	for cell, value := range map[string]any{"A1": "6", "A2": 5} {
		if err := book.SetCellValue("Sheet1", cell, value); err != nil {
			panic(err)
		}
	}
	if err := book.SetCellFormula("Sheet1", "A3", "SUM(A1:A2)"); err != nil {
		panic(err)
	}
	sum, err := book.CalcCellValue("Sheet1", "A3")
	fmt.Println(sum, err)
	if sum != "11" || err != nil {
		os.Exit(1)
	}
}
END
go mod init example.test/finding 2>/dev/null
go get github.com/xuri/excelize/v2@v2.11.0 2>/dev/null
go run .
