#!/bin/sh
# excelize v2.11.0 (Go) and exceljs 4.4.0 (npm): after SetDocProps the core properties
# stand in their namespace without the prefix cp, which XML allows. exceljs looks for
# the prefix and refuses the whole workbook; without SetDocProps it reads it.
# Seen: Unexpected xml node in parseOpen: {"name":"lastModifiedBy",...}
set -eu
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
cat >main.go <<'END'
package main

import "github.com/xuri/excelize/v2"

func main() {
	book := excelize.NewFile()
	if err := book.SaveAs("without.xlsx"); err != nil {
		panic(err)
	}
	if err := book.SetDocProps(&excelize.DocProperties{Title: "Strikes", LastModifiedBy: "nobody"}); err != nil {
		panic(err)
	}
	if err := book.SaveAs("with.xlsx"); err != nil {
		panic(err)
	}
}
END
go mod init example.test/finding 2>/dev/null
go get github.com/xuri/excelize/v2@v2.11.0 2>/dev/null
go run .
npm install --silent --no-fund --no-audit --ignore-scripts exceljs@4.4.0
cat >read.js <<'END'
const { Workbook } = require('exceljs');
const read = (file) => new Workbook().xlsx.readFile(file).then(() => 'read', (error) => error.message);
(async () => {
  const without = await read('without.xlsx'), withProperties = await read('with.xlsx');
  console.log(without); console.log(withProperties);
  if (without !== 'read' || !/lastModifiedBy/.test(withProperties)) process.exit(1);
})();
END
node read.js
