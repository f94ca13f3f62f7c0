#!/bin/sh
# hyperformula (npm) 3.5.0: ISOWEEKNUM(), and WEEKNUM() with type 21, give the last days of December week
# 53 where by ISO 8601 they lie in week 1 of the next year: a week has the year of its Thursday, and 2025
# has 52 weeks. The first days of January are right. Neither the page of known limitations nor the list of
# differences from other spreadsheets tells of it; @formulajs/formulajs 4.6.1 gives week 1.
# Seen: for Sunday 28 December 2025 to Thursday 1 January 2026 52, 53, 53, 53, 1; the other has 52, 1, 1,
# 1, 1.
# By week, the strikes of one week are two bars, one of them of a week that no other program knows.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts hyperformula@3.5.0 @formulajs/formulajs@4.6.1
cat >weeks.cjs <<'END'
const { HyperFormula } = require('hyperformula');
const { DATE, ISOWEEKNUM } = require('@formulajs/formulajs');
const days = [[2025, 12, 28], [2025, 12, 29], [2025, 12, 30], [2025, 12, 31], [2026, 1, 1]];
const formulas = days.map((day) => [`=ISOWEEKNUM(DATE(${day}))`, `=WEEKNUM(DATE(${day}),21)`]);
const sheet = HyperFormula.buildFromArray(formulas, { licenseKey: 'gpl-v3' }).getSheetValues(0);
const seen = [sheet.map((row) => row[0]), sheet.map((row) => row[1]), days.map((day) => ISOWEEKNUM(DATE(...day)))];
console.log(JSON.stringify(seen));
if (JSON.stringify(seen) !== '[[52,53,53,53,1],[52,53,53,53,1],[52,1,1,1,1]]') process.exit(1);
END
node weeks.cjs
