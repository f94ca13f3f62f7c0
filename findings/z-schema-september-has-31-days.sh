#!/bin/sh
# z-schema (npm) 6.0.2: "format": "date" takes 31 September and 30 February for days; a month 13 and a day 32
# it does not. JSON Schema wants RFC 3339's full-date, which gives each month its number of days (section
# 5.7), and February its own in leap years. @exodus/schemasafe 1.3.0 refuses all four.
# Seen: 2025-09-31 and 2025-02-30 are valid, 2025-13-01 and 2025-09-32 are not, 2025-09-30 is.
# A slip in a day passes, and a program that reads it counts the strike in the month after.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts z-schema@6.0.2 @exodus/schemasafe@1.3.0
cat >days.cjs <<'END'
const ZSchema = require('z-schema');
const { validator } = require('@exodus/schemasafe');
const schema = { type: 'string', format: 'date' };
const other = validator(schema);
const one = new ZSchema();
const days = ['2025-09-30', '2025-09-31', '2025-02-30', '2025-13-01', '2025-09-32'];
const seen = [days.filter((day) => one.validate(day, schema)), days.filter((day) => other(day))];
console.log(JSON.stringify(seen));
if (JSON.stringify(seen) !== '[["2025-09-30","2025-09-31","2025-02-30"],["2025-09-30"]]') process.exit(1);
END
node days.cjs
