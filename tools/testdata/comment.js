// Runs the script of comment.yml, the first argument, against an invented GitHub
// that standard input describes, and writes the calls that the script made.
const fs = require('fs');
const script = fs.readFileSync(process.argv[2], 'utf8');
const github = JSON.parse(fs.readFileSync(0, 'utf8'));
const calls = [];
const record = (name, answer) => async (args) => {
  calls.push({ name, args });
  return answer;
};
const rest = {
  pulls: { list: record('pulls.list', github.pulls), listFiles: record('pulls.listFiles', github.files), get: record('pulls.get', { data: github.now }) },
  issues: {
    listComments: record('issues.listComments', github.comments),
    createComment: record('issues.createComment'),
    updateComment: record('issues.updateComment'),
  },
};
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
new AsyncFunction('github', 'context', 'core', 'require', script)(
  { rest, paginate: (call, args) => call(args) },
  { repo: { owner: 'house', repo: 'tables' }, payload: { workflow_run: github.run } },
  { notice: (text) => calls.push({ name: 'notice', args: { text } }) },
  require,
).then(() => process.stdout.write(JSON.stringify(calls)));
