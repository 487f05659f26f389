// SPDX-License-Identifier: BSL-1.0

// What the engines of Node share: reading the cases, checking every answer, timing, and the line that is printed.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const facts = ['day', 'head', 'leader', 'level', 'post_group', 'unit_in_force', 'movement', 'extension',
                      'listed_position', 'held', 'term', 'remaining', 'planned', 'past_retirement', 'locality'];

export const rules = ['head-continuous-tenure', 'non-local-head', 'still-in-service', 'secondment-duration',
                      'position-change-due', 'appointment-term', 'district-post-abolished', 'rotation-leaders-only',
                      'position-change-non-leaders', 'rotation-outlasts-service'];

export const notApplicable = 10;

/// The days on which the law changes, as days since 1970-01-01.
export const day = (text) => Date.parse(text) / 86_400_000;

/// Loads a package from the folder that `run` installs them in, outside the sources.
export const load = (name) => createRequire(`${process.env.BENCH_NODE}/`)(name);

const shortest = 0.5;  // seconds that one run lasts at least

function readCases(path, shape) {
  return readFileSync(path, 'utf8').trimEnd().split('\n').map((line) => {
    const numbers = line.split(',').map(Number);
    const named = Object.fromEntries(facts.map((name, at) => [name, numbers[at]]));
    return { facts: shape(named), codes: numbers.slice(facts.length) };
  });
}

async function check(decide, cases, path) {
  for (const [line, each] of cases.entries()) {
    const got = await decide(each.facts);
    const wrong = each.codes.findIndex((code, rule) => got[rule] !== code);
    if (wrong >= 0 || got.length !== each.codes.length)
      throw new Error(`line ${line + 1} of \`${path}\`: ${rules[wrong]} gave ${got[wrong]}, expected ${each.codes[wrong]}`);
  }
}

async function secondsOf(decide, cases, passes, awaits) {
  const start = process.hrtime.bigint();
  for (let pass = 0; pass < passes; ++pass) {
    if (awaits) for (const each of cases) await decide(each.facts);
    else for (const each of cases) decide(each.facts);
  }
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/// Checks `decide` (the facts of a case -> ten codes, or a promise of them) on both files, then times it and prints one
/// line. An engine that answers at once is not made to wait for a promise. `shape` gives the facts the form that the engine
/// asks for, before the clock runs.
export async function time(implementation, decide, shape = (c) => c) {
  const [run, timed, bounds] = process.argv.slice(2);
  const cases = readCases(timed, shape);
  await check(decide, cases, timed);
  await check(decide, readCases(bounds, shape), bounds);
  if (run === '0') return;  // checked only

  const awaits = decide(cases[0].facts) instanceof Promise;
  let passes = 1;
  let seconds = await secondsOf(decide, cases, passes, awaits);
  while (seconds < shortest) {  // the passes that are too short are the warm-up
    passes = Math.max(passes + 1, Math.ceil(passes * 1.2 * shortest / seconds));
    seconds = await secondsOf(decide, cases, passes, awaits);
  }
  const decisions = passes * cases.length;
  console.log(`decision,${implementation},${decisions},${run},${seconds.toFixed(6)},${Math.round(decisions / seconds)},`);
}
