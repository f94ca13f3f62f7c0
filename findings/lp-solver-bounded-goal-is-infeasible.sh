#!/bin/sh
# javascript-lp-solver (npm) 1.0.3: with "optimize" naming a quantity that has a lower bound of its own
# among the constraints, the model is infeasible: no word of warning, and 0 as the result. With an upper
# bound alone it is solved; so it is where the goal has a second name, or where the fourth argument of
# Solve(), which is to look for slips in the model, is true. The README has bounds of the form
# { min, max } on any quantity, and an issue of 2015 that asked for them on the goal is closed.
# Seen, for a total of 11 to 14 in two strikes, each of 3 or more: infeasible and 0 for the least and
# for the most; by the second name, and with the fourth argument, 11 and 14.
# Counts that agree are reported as a contradiction.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts javascript-lp-solver@1.0.3
cat >bounds.cjs <<'END'
const solver = require('javascript-lp-solver');
const solve = (optimize, opType, check) => {
  const { feasible, result } = solver.Solve({
    optimize, opType,
    constraints: { total: { min: 11, max: 14 }, first: { min: 3 }, second: { min: 3 } },
    variables: { a: { total: 1, killed: 1, first: 1 }, b: { total: 1, killed: 1, second: 1 } },
    ints: { a: 1, b: 1 },
  }, undefined, undefined, check);
  return feasible ? result : `infeasible ${result}`;
};
const seen = [['total'], ['killed'], ['total', true]].map(([goal, check]) => [solve(goal, 'min', check), solve(goal, 'max', check)]);
console.log(JSON.stringify(seen));
if (JSON.stringify(seen) !== '[["infeasible 0","infeasible 0"],[11,14],[11,14]]') process.exit(1);
END
node bounds.cjs
