#!/bin/sh
# tableschema (npm) 1.12.6, the JavaScript reader of Frictionless tables, guesses the
# separator even where it is told nothing, and takes words in straight single quotation
# marks for quoted cells: a valid CSV file with commas, one of whose cells holds
# "night of 'Sunday 1 September' and", is cut at blanks. No error is raised; the
# two columns come back as one, with the text after the first blank lost.
# Seen: [{"account_id,note":"A0001,the"},{"account_id,note":"A0002,plain"}]
# With typographic marks in their place both columns come back.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts tableschema@1.12.6
cat >accounts.csv <<'END'
account_id,note
A0001,the night of 'Sunday 1 September' and after
A0002,plain text
END
sed "s/'Sunday 1 September'/‘Sunday 1 September’/" accounts.csv >typographic.csv
cat >read.js <<'END'
const { Table } = require('tableschema');
const read = async (file) => JSON.stringify(await (await Table.load(file)).read({ keyed: true }));
(async () => {
  const straight = await read('accounts.csv'), typographic = await read('typographic.csv');
  console.log(straight); console.log(typographic);
  if (straight !== '[{"account_id,note":"A0001,the"},{"account_id,note":"A0002,plain"}]') process.exit(1);
  if (!typographic.startsWith('[{"account_id":"A0001","note":"the night of')) process.exit(1);
})();
END
node read.js
