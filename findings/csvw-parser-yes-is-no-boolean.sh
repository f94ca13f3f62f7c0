#!/bin/sh
# @zazuko/rdf-parser-csvw (npm) 0.17.0, which reads CSV by CSV on the Web: with a format of yes|no for a boolean,
# or of a decimal comma for a number, the column has its datatype, but the text of the cell: "yes" as
# xsd:boolean and "1.234,5" as xsd:decimal, which no RDF program takes for a value of it; a column with a
# separator stays one text. W3C's Model for Tabular Data (6.4 to 6.4.3) has true, 1234.5 and two
# values. The README's part on compliance names limits of days and times alone; a day's format is applied.
# Seen: "02.09.2025" is 2025-09-02, "yes" stays "yes", "1.234,5" stays "1.234,5", "a;b" stays "a;b".
# Sums and filters over these columns leave the rows out, and the file says of itself that it is typed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts @zazuko/rdf-parser-csvw@0.17.0 n3@2.13.12
cat >strikes.mjs <<'END'
import { Readable } from 'node:stream';
import CsvwParser from '@zazuko/rdf-parser-csvw';
import { Parser, Store } from 'n3';
const metadata = new Store(new Parser().parse(`@prefix csvw: <http://www.w3.org/ns/csvw#>.
[] a csvw:Table; csvw:url <http://example.test/strikes.csv>; csvw:tableSchema [ csvw:aboutUrl "http://example.test/{id}"; csvw:column (
  [csvw:name "id"; csvw:title "id"]
  [csvw:name "day"; csvw:title "day"; csvw:datatype [csvw:base "date"; csvw:format "dd.MM.yyyy"]]
  [csvw:name "survivors"; csvw:title "survivors"; csvw:datatype [csvw:base "boolean"; csvw:format "yes|no"]]
  [csvw:name "weight"; csvw:title "weight"; csvw:datatype [csvw:base "decimal"; csvw:format [csvw:decimalChar ","; csvw:groupChar "."]]]
  [csvw:name "sources"; csvw:title "sources"; csvw:separator ";"]
) ].`));
const table = 'id,day,survivors,weight,sources\nS001,02.09.2025,yes,"1.234,5",a;b\n';
const seen = [];
for await (const { subject, object } of new CsvwParser({ metadata, baseIRI: 'http://example.test/strikes.csv' }).import(Readable.from([table]))) {
  if (subject.value === 'http://example.test/S001') seen.push(`${object.value} ${object.datatype.value.split('#')[1]}`);
}
console.log(JSON.stringify(seen));
if (JSON.stringify(seen) !== '["S001 string","2025-09-02 date","yes boolean","1.234,5 decimal","a;b string"]') process.exit(1);
END
node strikes.mjs
