#!/bin/sh
# excelize v2.11.0 (Go) and openpyxl 3.0.9 (Debian 12): a sheet written by StreamWriter
# tells the dimension A1 whatever it holds. openpyxl's read-only mode reads by it, so that
# of all rows one cell is given, without a warning; csvkit and tablib read workbooks so.
# After SetSheetDimension, before the stream, all is read.
# Seen, for 3 rows of 2 cells: ((id,),) without it, 3 rows with it.
set -eu
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
[ -d /usr/lib/python3/dist-packages/openpyxl ] || apt-get install -y -qq --no-install-recommends python3-openpyxl >/dev/null
cat >main.go <<'END'
package main

import "github.com/xuri/excelize/v2"

func main() {
	for name, dimension := range map[string]string{"without.xlsx": "", "with.xlsx": "A1:B3"} {
		book := excelize.NewFile()
		if dimension != "" {
			must(book.SetSheetDimension("Sheet1", dimension))
		}
		out, err := book.NewStreamWriter("Sheet1")
		must(err)
		must(out.SetRow("A1", []any{"id", "n"}))
		must(out.SetRow("A2", []any{"a", 3}))
		must(out.SetRow("A3", []any{"b", 11}))
		must(out.Flush())
		must(book.SaveAs(name))
	}
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
END
go mod init example.test/finding 2>/dev/null
go get github.com/xuri/excelize/v2@v2.11.0 2>/dev/null
go run .
/usr/bin/python3 - <<'END'
import openpyxl

def rows(name):
    return tuple(openpyxl.load_workbook(name, read_only=True)["Sheet1"].iter_rows(values_only=True))

without, with_ = rows("without.xlsx"), rows("with.xlsx")
print(without, with_)
assert without == (("id",),) and with_ == (("id", "n"), ("a", 3), ("b", 11))
END
