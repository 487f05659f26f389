// SPDX-License-Identifier: BSL-1.0

// Writes random cases and the answers expected of every engine: README.md says what a line holds.
//
//   node cases.mjs timed  COUNT    on the three days of the comparison
//   node cases.mjs bounds COUNT    on the days before, of and after each step of law since 2022
//
// The same arguments give the same lines.

import { day, facts, rules } from './harness.mjs';

const [NA, SATISFIED, UNDETERMINED, VIOLATED] = [0, 1, 3, 4];
const [ADVISORY, TARGET, BINDING] = [0, 1, 2];
const code = (verdict, force = BINDING) => verdict + 5 * (verdict === NA ? BINDING : force);
const na = code(NA), satisfied = code(SATISFIED), undetermined = code(UNDETERMINED), violated = code(VIOLATED);

const [PROVINCE, DISTRICT, COMMUNE] = [1, 2, 3];
const listedIn2022 = [1, 2, 5, 6, 7, 4, 8, 9, 10];

// The steps of the rule non-local-head in the order in which the acts came; the last that speaks of a case decides.
const steps = [
  { from: day('2014-05-30'), level: PROVINCE, groups: [1], force: TARGET },
  { from: day('2018-05-19'), level: PROVINCE, groups: [1], force: TARGET },
  { from: day('2022-04-28'), level: PROVINCE, groups: listedIn2022, force: TARGET },
  { from: day('2022-04-28'), until: day('2025-07-01'), level: DISTRICT, groups: listedIn2022, force: TARGET },
  { from: day('2025-04-14'), level: COMMUNE, groups: [1], force: TARGET },
  { from: day('2025-10-17'), level: PROVINCE, groups: [1], force: BINDING },
  { from: day('2025-10-31'), level: PROVINCE, groups: [2, 3, 4], force: TARGET },
  { from: day('2025-12-15'), level: PROVINCE, groups: [2, 3, 4], force: BINDING },
  { from: day('2026-01-01'), level: COMMUNE, groups: [2, 3], force: TARGET },
];

// The rules, in plain code: what every engine is checked against.
const expected = {
  headContinuousTenure(c) {
    if (!c.head) return na;
    if (!c.unit_in_force || c.held === -1) return undetermined;
    if (c.held >= 96) return violated;
    return c.held >= 84 ? code(VIOLATED, ADVISORY) : satisfied;
  },
  nonLocalHead(c) {
    const step = steps.findLast((s) => c.day >= s.from && !(c.day >= s.until) && c.level === s.level &&
                                       s.groups.includes(c.post_group));
    if (!step) return na;
    if (!c.unit_in_force) return code(UNDETERMINED, step.force);
    return code([VIOLATED, SATISFIED, UNDETERMINED][c.locality], step.force);
  },
  stillInService(c) {
    if (c.remaining === -999) return undetermined;
    return c.remaining >= 0 ? satisfied : violated;
  },
  secondmentDuration(c) {
    if (c.movement === 0) return undetermined;
    if (c.movement !== 3) return na;
    if (c.term === -1) return undetermined;
    if (Math.max(c.term, c.planned) < 36) return satisfied;
    return c.extension ? code(VIOLATED, ADVISORY) : violated;
  },
  positionChangeDue(c) {
    if (c.leader || !c.listed_position) return na;
    if (c.held === -1) return undetermined;
    if (c.held < 60) return satisfied;
    if (c.movement === 3) return na;  // who is seconded waits
    if (c.remaining === -999) return undetermined;
    return c.remaining < 18 ? na : violated;
  },
  appointmentTerm(c) {
    if (!c.leader) return na;
    if (c.movement === 0) return undetermined;
    if (c.movement !== 5 && c.movement !== 6) return na;
    if (c.term === -1) return undetermined;
    return c.term >= 60 ? violated : satisfied;
  },
  districtPostAbolished: (c) => (c.day >= day('2025-07-01') && c.level === DISTRICT ? violated : na),
  rotationLeadersOnly(c) {
    if (c.movement === 0) return undetermined;
    if (c.movement !== 1) return na;
    return c.leader ? undetermined : violated;  // which post was left is not asked of an incumbent
  },
  positionChangeNonLeaders(c) {
    if (c.movement === 0) return code(UNDETERMINED, ADVISORY);
    if (c.movement !== 4) return na;
    return code(c.leader ? VIOLATED : SATISFIED, ADVISORY);
  },
  rotationOutlastsService(c) {
    if (c.movement === 0) return code(UNDETERMINED, ADVISORY);
    if (c.movement !== 1 || c.past_retirement === -999) return na;
    if (c.remaining === -999) return code(UNDETERMINED, ADVISORY);
    return code(c.past_retirement <= 0 ? SATISFIED : VIOLATED, ADVISORY);
  },
};

// mulberry32: small, and the same on every machine.
function randomNumbers(seed) {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const around = (...days) => days.flatMap((d) => [day(d) - 1, day(d), day(d) + 1]);
const days = {
  timed: [day('2025-04-30'), day('2025-08-31'), day('2023-01-01')],
  // From the end of 2020 on all ten rules are law, and only non-local-head and district-post-abolished change.
  bounds: around('2022-04-28', '2025-04-14', '2025-07-01', '2025-10-17', '2025-10-31', '2025-12-15', '2026-01-01'),
};

/// What is left to serve, and how long the move is planned for: at, beside or away from the thresholds. The month of
/// retirement and that of the last planned day lie as far from the day as `remaining` and `remaining + past_retirement` say, so
/// that three of the four numbers give the last.
function randomPlan(random, one, within, term) {
  const remaining = one(-999, -1, 0, 1, 17, 18, 19, within(-36, 300), within(-36, 300), within(-36, 300));
  if (random(4) === 0) return { remaining, planned: -1, past_retirement: -999 };
  const known = remaining === -999 ? 0 : remaining;
  const past = one(-1, 0, 1, within(-120, 60));
  let planned = one(0, 35, 36, 37, within(0, 120));
  if (term === -1) return { remaining, planned: -1, past_retirement: remaining === -999 ? 0 : past };
  if (random(2) === 0 && term + known + past >= 0) planned = term + known + past;
  return { remaining, planned, past_retirement: remaining === -999 ? 0 : planned - term - known };
}

/// A case with every number at, beside or away from the thresholds of the rules, such as a roster can hold: a stay is no
/// shorter than the appointment in which it goes on, a post that acts list is that of a head, and who was released holds nothing.
function randomCase(random, onDays) {
  const one = (...choices) => choices[random(choices.length)];
  const within = (low, high) => low + random(high - low + 1);
  const post_group = one(0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  const head = post_group > 0 || random(3) === 0 ? 1 : 0;
  const level = one(0, 1, 1, 2, 2, 3, 3);
  const unit_in_force = random(8) > 0 ? 1 : 0;
  const term = one(-1, 0, 35, 36, 37, 59, 60, 61, within(0, 120), within(0, 120));
  const stay = one(-1, 0, 59, 60, 61, 83, 84, 85, 95, 96, 97, within(0, 150), within(0, 150), within(0, 150));
  return {
    day: one(...onDays),
    head,
    leader: head || random(2),
    level,
    post_group,
    unit_in_force,
    movement: one(0, 1, 1, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 9),
    extension: random(2),
    listed_position: random(3) > 0 ? 1 : 0,
    held: term === -1 || stay === -1 ? -1 : Math.max(term, stay),
    term,
    ...randomPlan(random, one, within, term),
    locality: !unit_in_force ? 2 : level === 0 ? one(0, 2) : random(3),
  };
}

/// Every code that a rule can give on the days asked, so that no branch of an engine goes unchecked.
function requireCoverage(seen, which) {
  const force = which === 'bounds' ? [6, 8, 9, 11, 13, 14] : [6, 8, 9];
  const needed = [[4, 10, 11, 13, 14], [...force, 10], [11, 13, 14], [4, 10, 11, 13, 14], [10, 11, 13, 14],
                  [10, 11, 13, 14], [10, 14], [10, 13, 14], [1, 3, 4, 10], [1, 3, 4, 10]];
  needed.forEach((codes, rule) => {
    const missing = codes.filter((each) => (seen[rule].get(each) ?? 0) < 5);
    if (missing.length > 0) throw new Error(`fewer than 5 cases of \`${rules[rule]}\` with the codes ${missing}: ask for more cases`);
  });
}

function main([which, count]) {
  if (!(which in days) || !(Number(count) > 0)) throw new Error('expected `timed` or `bounds` and the number of cases');
  const random = randomNumbers(20231106);
  const seen = rules.map(() => new Map());
  const lines = [];
  while (lines.length < Number(count)) {
    const c = randomCase(random, days[which]);
    const codes = Object.values(expected).map((rule) => rule(c));
    codes.forEach((each, rule) => seen[rule].set(each, (seen[rule].get(each) ?? 0) + 1));
    lines.push([...facts.map((fact) => c[fact]), ...codes].join(','));
  }
  requireCoverage(seen, which);
  process.stdout.write(lines.join('\n') + '\n');
}

main(process.argv.slice(2));
