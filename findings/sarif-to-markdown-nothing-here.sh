#!/bin/sh
# @security-alert/sarif-to-markdown 1.11.1 (npm): the level of a finding, which SARIF keeps
# with the result, is asked of the rule alone. Where a rule has no default level, which SARIF
# leaves open, all that it found is left out of the report, errors too, as if the run were clean.
# Seen, for one result of level error: "Nothing here.", hasMessages false, shouldFail false
# when errors are to fail; with a level at the rule the result is there and all are true.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts @security-alert/sarif-to-markdown@1.11.1
cat >report.cjs <<'END'
const { sarifToMarkdown } = require('@security-alert/sarif-to-markdown');
const told = (rule) => {
  const place = { artifactLocation: { uri: 'strikes.csv' }, region: { startLine: 7 } };
  const result = { ruleId: 'short-row', level: 'error', message: { text: 'found 24 cells' }, locations: [{ physicalLocation: place }] };
  const runs = [{ tool: { driver: { name: 'check', rules: [{ id: 'short-row', ...rule }] } }, results: [result] }];
  const [report] = sarifToMarkdown({ owner: 'o', repo: 'r', branch: 'main', sourceRoot: '', failOn: ['error'] })({ version: '2.1.0', runs });
  const shown = report.body.includes('found 24 cells') ? 'result' : report.body.match(/Nothing here\./)?.[0];
  return [shown, report.hasMessages, report.shouldFail].join(' ');
};
const seen = [told({}), told({ defaultConfiguration: { level: 'error' } })].join(' | ');
console.log(seen);
if (seen !== 'Nothing here. false false | result true true') process.exit(1);
END
node report.cjs
