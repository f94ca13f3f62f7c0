#!/bin/sh
# @retorquere/bibtex-parser (npm) 9.0.29, which reads BibLaTeX: the mark of a date that is not exact is
# taken for the blank that a tilde is in TeX, and lost at the end of the field; in a range it stays as a
# blank that does not break, which is no date of any format. BibLaTeX's manual has 1723~ for "circa 1723", after EDTF, as it
# has 1723? for a doubtful one, which is kept. No error; with date named among the verbatimFields the
# mark is there.
# Seen: "2025-09-02~" is 2025-09-02, "2025-09~/2025-10" is "2025-09 /2025-10", "2025-09?" stays.
# A day that a source only estimates becomes the day of the strike.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts @retorquere/bibtex-parser@9.0.29
cat >dates.mjs <<'END'
import { parse } from '@retorquere/bibtex-parser';
const read = (date, options) => {
  const { entries, errors } = parse(`@online{d, title = {Strike}, date = {${date}}}`, options);
  return errors.length ? 'error' : entries[0].fields.date;
};
const seen = [read('2025-09-02~'), read('2025-09~/2025-10'), read('2025-09?'), read('2025-09-02~', { verbatimFields: ['date'] })];
const told = JSON.stringify(seen).replaceAll('\u00a0', ' ');
console.log(told);
if (told !== '["2025-09-02","2025-09 /2025-10","2025-09?","2025-09-02~"]') process.exit(1);
END
node dates.mjs
