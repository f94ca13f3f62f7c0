// Reads strikes and accounts with one package and its default options, and writes the
// rows as the package gives them: node read.mjs PACKAGE FORM FOLDER OUTPUT
import { createRequire } from 'node:module';
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { execFileSync } from 'node:child_process';

const [, , name, form, folder, output] = process.argv;
const require = createRequire(process.cwd() + '/');
const load = async (name) => import(pathToFileURL(require.resolve(name)));
const path = (table) => `${folder}/${{ xlsx: 'strike-tally.xlsx', sqlite: 'strike-tally.sqlite', datapackage: 'datapackage.json' }[form] ?? `${table}.${form}`}`;
const text = (table) => readFileSync(path(table), 'utf8');
const streamed = (stream) => new Promise((resolve, reject) => {
  const rows = [];
  stream.on('data', (row) => rows.push(row)).on('end', () => resolve(rows)).on('error', reject);
});
const headed = ([header, ...rows]) => rows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i]])));

// moment is for the two that hold a date as milliseconds, which their charts then show.
const moment = (row) => ({ ...row, date: typeof row.date === 'number' ? new Date(row.date) : row.date });

// Each is given a table and answers its rows.
const readers = {
  papaparse: async (t) => (await load('papaparse')).default.parse(text(t), { header: true }).data,
  'd3-dsv': (t) => { const d3 = require('d3-dsv'); return d3.csvParse(text(t), d3.autoType); },
  'csv-parse': (t) => require('csv-parse/sync').parse(text(t), { columns: true }),
  'fast-csv': (t) => streamed(require('fast-csv').parseFile(path(t), { headers: true })),
  'csv-parser': (t) => streamed(createReadStream(path(t)).pipe(require('csv-parser')())),
  csvtojson: (t) => require('csvtojson')().fromFile(path(t)),
  'convert-csv-to-json': (t) => require('convert-csv-to-json').fieldDelimiter(',').getJsonFromCsv(path(t)),
  udsv: async (t) => { const { inferSchema, initParser } = require('udsv'); const s = text(t); return initParser(inferSchema(s)).typedObjs(s); },
  'lil-csv': async (t) => (await load('lil-csv')).parse(text(t)),
  '@loaders.gl/csv': async (t) => { const { CSVLoader } = require('@loaders.gl/csv'); return (await require('@loaders.gl/core').parse(text(t), CSVLoader)).data; },
  'vega-loader': async (t) => (await import(pathToFileURL(process.cwd() + '/node_modules/vega-loader/index.js')).catch(() => load('vega-loader'))).read(text(t), { type: form, parse: 'auto' }).map(moment),
  arquero: async (t) => { const aq = await import(pathToFileURL(process.cwd() + '/node_modules/arquero/src/index.js')); return (form === 'csv' ? aq.fromCSV(text(t)) : aq.fromJSON(text(t))).objects(); },
  csv42: async (t) => (await load('csv42')).csv2json(text(t)),
  'jquery-csv': (t) => require('jquery-csv').toObjects(text(t)),
  datalib: (t) => require('datalib').read(text(t), { type: form, parse: 'auto' }).map(moment),
  'data-forge': (t) => require('data-forge')[form === 'csv' ? 'fromCSV' : 'fromJSON'](text(t)).toArray(),
  'dataframe-js': async (t) => {
    const { DataFrame } = require('dataframe-js');
    return (await DataFrame[form === 'csv' ? 'fromCSV' : 'fromJSON'](`file://${path(t)}`)).toCollection();
  },
  'frictionless.js': async (t) => {
    const { open, Dataset } = require('frictionless.js');
    const file = form === 'datapackage' ? (await Dataset.load(path())).resources.find((r) => r.descriptor.name === t) : open(path(t));
    return streamed(await file.rows({ keyed: true, sheet: form === 'xlsx' ? t : undefined }));
  },
  alasql: (t) => require('alasql').promise(`SELECT * FROM ${form}("${path(t)}"${form === 'csv' ? ', {headers: true}' : ''})`),
  mapshaper: async (t) => {
    const out = execFileSync(process.execPath, ['node_modules/mapshaper/bin/mapshaper', '-i', path(t), '-o', '-', 'format=json'], { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
    return JSON.parse(out);
  },
  tableschema: async (t) => { const table = await require('tableschema').Table.load(path(t)); await table.infer(1000); return table.read({ keyed: true, forceCast: true }); },
  datapackage: async (t) => { const p = await require('datapackage').Package.load(path()); return p.getResource(t).read({ keyed: true, relations: false }); },
  xlsx: (t) => { const XLSX = require('xlsx'); const book = XLSX.readFile(path(t)); return XLSX.utils.sheet_to_json(book.Sheets[form === 'csv' ? book.SheetNames[0] : t], { defval: null, raw: false }); },
  exceljs: async (t) => {
    const { Workbook } = require('exceljs'); const book = new Workbook();
    if (form === 'csv') await book.csv.readFile(path(t)); else await book.xlsx.readFile(path(t));
    const rows = []; (form === 'csv' ? book.worksheets[0] : book.getWorksheet(t)).eachRow((row) => rows.push(row.values.slice(1)));
    return headed(rows);
  },
  'read-excel-file': async (t) => {
    const read = require('read-excel-file/node'); const rows = await (read.readSheet ?? read.default ?? read)(path(t), read.readSheet ? t : { sheet: t });
    return headed(rows);
  },
  'xlsx-populate': async (t) => {
    const X = require('xlsx-populate'); const book = await X.fromFileAsync(path(t));
    return headed(book.sheet(t).usedRange().value()).map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, k === 'date' && typeof v === 'number' ? X.numberToDate(v) : v])));
  },
  '@duckdb/node-api': async (t) => {
    const { DuckDBInstance } = require('@duckdb/node-api'); const c = await (await DuckDBInstance.create(':memory:')).connect();
    return (await c.runAndReadAll(`SELECT * FROM '${path(t)}'`)).getRowObjectsJson();
  },
  chdb: (t) => {
    const format = { csv: 'CSVWithNames', json: 'JSONEachRow', jsonl: 'JSONEachRow', parquet: 'Parquet' }[form];
    return require('chdb').query(`SELECT * FROM file('${path(t)}', ${format})`, 'JSONEachRow').trim().split('\n').map((line) => JSON.parse(line));
  },
  hyparquet: async (t) => { const { asyncBufferFromFile, parquetReadObjects } = await load('hyparquet'); return parquetReadObjects({ file: await asyncBufferFromFile(path(t)) }); },
  'parquet-wasm': async (t) => {
    const wasm = require('parquet-wasm'); const arrow = require('apache-arrow');
    const table = arrow.tableFromIPC(wasm.readParquet(new Uint8Array(readFileSync(path(t)))).intoIPCStream());
    return table.toArray().map((row) => row.toJSON()).map((row) => ({ ...row, date: typeof row.date === 'number' ? new Date(row.date) : row.date }));
  },
  'parquetjs-lite': async (t) => {
    const reader = await require('parquetjs-lite').ParquetReader.openFile(path(t)); const cursor = reader.getCursor(); const rows = [];
    for (let row; (row = await cursor.next());) rows.push(row);
    return rows;
  },
  'node-sqlite3-wasm': (t) => { const { Database } = require('node-sqlite3-wasm'); return new Database(path(t), { readOnly: true }).all(`SELECT * FROM ${t}`); },
  'sql.js': async (t) => {
    const SQL = await require('sql.js')(); const { columns, values } = new SQL.Database(readFileSync(path(t))).exec(`SELECT * FROM ${t}`)[0];
    return headed([columns, ...values]);
  },
  ndjson: (t) => streamed(createReadStream(path(t)).pipe(require('ndjson').parse())),
  '@turf/turf': async (t) => { const rows = []; require('@turf/turf').propEach(JSON.parse(text(t)), (p) => rows.push(p)); return rows; },
};

// plain is a value as JSON has it; a Date is the day that the reader's own clock shows.
const plain = (v) => {
  if (v === undefined || (typeof v === 'number' && Number.isNaN(v))) return null;
  if (v instanceof Date) return `${v.getFullYear()}-${String(v.getMonth() + 1).padStart(2, '0')}-${String(v.getDate()).padStart(2, '0')}`;
  if (typeof v === 'bigint') return Number(v);
  if (v && typeof v === 'object') return v.items ?? (typeof v[Symbol.iterator] === 'function' ? [...v] : v);
  return v;
};
const wanted = { strikes: ['strike_id', 'date', 'theater', 'deaths', 'missing', 'evidence_offered'], accounts: ['account_id', 'strike_id'] };
for (const table of form === 'geojson' ? ['strikes'] : ['strikes', 'accounts']) {
  const rows = [...await readers[name](table)].map((row) => Object.fromEntries(wanted[table].map((key) => [key, plain(row[key])])));
  writeFileSync(`${output}/${table}.json`, JSON.stringify(rows));
}
process.exit(0);
