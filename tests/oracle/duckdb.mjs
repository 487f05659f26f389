// SPDX-License-Identifier: BSL-1.0
// The same .sql files in DuckDB: node duckdb.mjs <folder of datasets written by test_oracle "[export]"> <folder of node_modules>
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder, modules] = process.argv.slice(2).map((path) => resolve(path));
const { DuckDBInstance } = createRequire(join(modules, 'package.json'))('@duckdb/node-api');
const here = dirname(fileURLToPath(import.meta.url));
const text = (...path) => readFileSync(join(here, ...path), 'utf8');
const part = (name) =>
  readdirSync(join(here, name)).filter((file) => file.endsWith('.sql')).sort().map((file) => [file.slice(0, -4), text(name, file)]);
const rules = part('rules'), statistics = part('statistics');

// DuckDB's own calendar: an interval of months keeps the day number, or takes the last day of a month without it.
const functions = `
CREATE MACRO month_of(d) AS TRY_CAST(substr(d, 1, 4) AS INTEGER) * 12 + TRY_CAST(substr(d, 6, 2) AS INTEGER) - 1;
CREATE MACRO plus_months(d, n) AS strftime(TRY_CAST(d AS DATE) + to_months(CAST(n AS INTEGER)), '%Y-%m-%d');
CREATE MACRO completed_months(a, b) AS month_of(b) - month_of(a) - CAST(plus_months(a, month_of(b) - month_of(a)) > b AS INTEGER);
CREATE MACRO day_before(d) AS strftime(TRY_CAST(d AS DATE) - 1, '%Y-%m-%d');
CREATE MACRO days_of(d) AS date_diff('day', DATE '1990-01-01', TRY_CAST(d AS DATE));
CREATE MACRO working_days(a, b) AS greatest(0, (days_of(b) // 7 * 5 + least(days_of(b) % 7, 5)) - (days_of(a) // 7 * 5 + least(days_of(a) % 7, 5)));
`;

const waived = (rule, query) => `INSERT INTO rulings SELECT '${rule}', v.subject, v.row,
  CASE WHEN v.verdict = 'violated' AND EXISTS (SELECT * FROM waivers w WHERE w.official = k.official AND w.rule = '${rule}'
    AND w.since <= k.day AND k.day < w.until) THEN 'waived' ELSE v.verdict END, v.force
  FROM (${query}) v JOIN cases k ON k.subject = v.subject AND k.row = v.row`;

async function answers(dataset) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run("SET threads = 1");
  await connection.run(functions);
  await connection.run(text('schema.sql'));
  for (const file of readdirSync(dataset).filter((name) => name.endsWith('.csv')))
    if (readFileSync(join(dataset, file)).length > 0)
      await connection.run(`COPY ${file.slice(0, -4)} FROM '${join(dataset, file)}' (HEADER false, NULLSTR '\\N', DELIMITER ',', QUOTE '"')`);
  await connection.run(text('facts.sql'));
  for (const [rule, query] of rules)
    try {
      await connection.run(waived(rule, query));
    } catch (problem) {
      throw new Error(`${rule}: ${problem.message}`);
    }
  const found = new Map();
  const rows = async (query) => (await connection.runAndReadAll(query)).getRows();
  for (const [rule, subject, row, verdict, force] of await rows('SELECT rule, subject, row, verdict, force FROM rulings'))
    found.set(`${rule}|${subject}|${row}`, verdict === 'not_applicable' ? verdict : `${verdict} ${force}`);
  for (const [name, query] of statistics)
    for (const row of await rows(query)) found.set([name, ...row.slice(0, -1).map((each) => each ?? '?')].join('|'), String(row.at(-1)));
  connection.closeSync();
  return found;
}

let compared = 0, wrong = 0;
for (const seed of readdirSync(folder).sort()) {
  const dataset = join(folder, seed);
  const library = new Map(readFileSync(join(dataset, 'library.txt'), 'utf8').split('\n').filter(Boolean).map((line) => line.split('\t')));
  const found = await answers(dataset);
  for (const key of new Set([...library.keys(), ...found.keys()])) {
    ++compared;
    if (library.get(key) === found.get(key)) continue;
    if (++wrong <= 20) console.log(`${dataset} ${key}: the library says \`${library.get(key)}\`, DuckDB says \`${found.get(key)}\``);
  }
}
console.log(`${compared} rulings and counts compared, ${wrong} differ`);
process.exitCode = wrong === 0 && compared > 0 ? 0 : 1;
