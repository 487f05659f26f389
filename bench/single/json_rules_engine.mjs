// SPDX-License-Identifier: BSL-1.0

// One decision by json-rules-engine: one engine made before the clock runs, one run for each case with the facts as runtime
// facts. Each code that a rule can give is one rule of the engine, whose event tells it; a rule without an event is not
// applicable. The rules have no priorities, so that the engine evaluates all in one round.

import { day, load, notApplicable, rules, time } from './harness.mjs';

const { Engine } = load('json-rules-engine');

const is = (fact, value) => ({ fact, operator: 'equal', value });
const not = (fact, value) => ({ fact, operator: 'notEqual', value });
const among = (fact, ...value) => ({ fact, operator: 'in', value });
const atLeast = (fact, value) => ({ fact, operator: 'greaterThanInclusive', value });
const below = (fact, value) => ({ fact, operator: 'lessThan', value });
const between = (fact, from, until) => ({ fact, operator: 'between', value: [from, until] });
const all = (...conditions) => ({ all: conditions });
const any = (...conditions) => ({ any: conditions });
const since = (text) => atLeast('day', day(text));
const during = (from, until) => between('day', day(from), day(until));

// The steps of non-local-head say with what force it asks; the place says the verdict. Each is asked once, and the code is
// made of the two events. The steps of a level are a named condition: the engine copies the conditions of a rule at every
// run, but a named one only when it is reached.
const steps = [
  { level: 1, force: 1, condition: any(
    all(is('post_group', 1), during('2014-05-30', '2025-10-17')),
    all(among('post_group', 2, 4), during('2022-04-28', '2025-12-15')),
    all(is('post_group', 3), during('2025-10-31', '2025-12-15')),
    all(atLeast('post_group', 5), since('2022-04-28'))) },
  { level: 1, force: 2, condition: any(
    all(is('post_group', 1), since('2025-10-17')),
    all(among('post_group', 2, 3, 4), since('2025-12-15'))) },
  { level: 2, force: 1, condition:
    all(among('post_group', 1, 2, 4, 5, 6, 7, 8, 9, 10), during('2022-04-28', '2025-07-01')) },
  { level: 3, force: 1, condition: any(
    all(is('post_group', 1), since('2025-04-14')),
    all(among('post_group', 2, 3), since('2026-01-01'))) },
];

const head = [is('head', 1)];
const standingHead = [is('head', 1), is('unit_in_force', 1)];
const leader = is('leader', 1);
const noLeader = is('leader', 0);
const listed = [noLeader, is('listed_position', 1)];
const secondment = [is('movement', 3), not('term', -1)];
const long = any(atLeast('term', 36), atLeast('planned', 36));
const appointed = [leader, among('movement', 5, 6)];
const rotation = is('movement', 1);
const plannedRotation = [rotation, not('past_retirement', -999)];

// What has to hold for the codes of an event, `{ rule: code }`.
const events = [
  [{ 0: 13 }, all(...head, any(is('unit_in_force', 0), is('held', -1)))],
  [{ 0: 14 }, all(...standingHead, atLeast('held', 96))],
  [{ 0: 4 }, all(...standingHead, between('held', 84, 96))],
  [{ 0: 11 }, all(...standingHead, between('held', 0, 84))],

  [{ 2: 13 }, all(is('remaining', -999))],
  [{ 2: 11 }, all(atLeast('remaining', 0))],
  [{ 2: 14 }, all(between('remaining', -998, 0))],

  [{ 3: 13, 7: 13, 8: 3, 9: 3 }, all(is('movement', 0))],

  [{ 3: 13 }, all(is('movement', 3), is('term', -1))],
  [{ 3: 11 }, all(is('movement', 3), between('term', 0, 36), below('planned', 36))],
  [{ 3: 4 }, all(...secondment, long, is('extension', 1))],
  [{ 3: 14 }, all(...secondment, long, is('extension', 0))],

  [{ 4: 13 }, all(...listed, any(is('held', -1), all(atLeast('held', 60), not('movement', 3), is('remaining', -999))))],
  [{ 4: 11 }, all(...listed, between('held', 0, 60))],
  [{ 4: 14 }, all(...listed, atLeast('held', 60), not('movement', 3), atLeast('remaining', 18))],

  [{ 5: 13 }, all(leader, any(is('movement', 0), all(among('movement', 5, 6), is('term', -1))))],
  [{ 5: 14 }, all(...appointed, atLeast('term', 60))],
  [{ 5: 11 }, all(...appointed, between('term', 0, 60))],

  [{ 6: 14 }, all(is('level', 2), since('2025-07-01'))],

  [{ 7: 13 }, all(rotation, leader)],
  [{ 7: 14 }, all(rotation, noLeader)],

  [{ 8: 1 }, all(is('movement', 4), noLeader)],
  [{ 8: 4 }, all(is('movement', 4), leader)],

  [{ 9: 3 }, all(...plannedRotation, is('remaining', -999))],
  [{ 9: 1 }, all(rotation, between('past_retirement', -998, 1), not('remaining', -999))],
  [{ 9: 4 }, all(rotation, atLeast('past_retirement', 1), not('remaining', -999))],
];

const stands = is('unit_in_force', 1);
const engine = new Engine();
engine.addOperator('between', (value, [from, until]) => value >= from && value < until);
for (const [codes, conditions] of events) engine.addRule({ conditions, event: { type: 'codes', params: codes } });
for (const { level, force, condition } of steps) {
  const name = `steps of level ${level}, force ${force}`;
  engine.setCondition(name, condition);
  engine.addRule({
    conditions: all({ ...is('level', level), priority: 2 }, { condition: name }),
    event: { type: 'force', params: force },
  });
}
engine.addRule({ conditions: all(stands, is('locality', 0)), event: { type: 'place', params: 4 } });
engine.addRule({ conditions: all(stands, is('locality', 1)), event: { type: 'place', params: 1 } });
engine.addRule({ conditions: any(is('unit_in_force', 0), is('locality', 2)), event: { type: 'place', params: 3 } });

async function decide(c) {
  const { events: told } = await engine.run(c);
  const codes = new Array(rules.length).fill(notApplicable);
  let force = 0, place = 0;
  for (const { type, params } of told) {
    if (type === 'codes') for (const rule in params) codes[rule] = params[rule];
    else if (type === 'force') force = params;
    else place = params;
  }
  if (force > 0) codes[1] = place + 5 * force;
  return codes;
}

await time('json-rules-engine', decide);
