// SPDX-License-Identifier: BSL-1.0

// One decision by Cedar (its WebAssembly package): the policies are parsed once and kept by the package, each request
// brings the facts as its context, without entities.
//
// Cedar answers allow or deny, and names the permits that hold. So each code that a rule can give is one permit, named
// `rule:code`, and one request is enough: the permits named are the verdicts, and a rule of which none is named is not
// applicable.

import { day, load, notApplicable, rules, time } from './harness.mjs';

const cedar = load('@cedar-policy/cedar-wasm/nodejs');

const gone = '!context.unit_in_force';
const groups = '[1, 2, 4, 5, 6, 7, 8, 9, 10]';

// The steps of non-local-head, by the force in which they ask; a later step that binds takes its posts out of the targets.
const binding = `context.level == 1 && (context.post_group == 1 && context.day >= ${day('2025-10-17')} ||
  [2, 3, 4].contains(context.post_group) && context.day >= ${day('2025-12-15')})`;
const target = `(context.level == 1 && (
    context.post_group == 1 && context.day >= ${day('2014-05-30')} && context.day < ${day('2025-10-17')} ||
    [2, 4].contains(context.post_group) && context.day >= ${day('2022-04-28')} && context.day < ${day('2025-12-15')} ||
    context.post_group == 3 && context.day >= ${day('2025-10-31')} && context.day < ${day('2025-12-15')} ||
    context.post_group >= 5 && context.day >= ${day('2022-04-28')}) ||
  context.level == 2 && context.day >= ${day('2022-04-28')} && context.day < ${day('2025-07-01')} &&
    ${groups}.contains(context.post_group) ||
  context.level == 3 && (context.post_group == 1 && context.day >= ${day('2025-04-14')} ||
    [2, 3].contains(context.post_group) && context.day >= ${day('2026-01-01')}))`;
const placeUnclear = `(${gone} || context.locality == 2)`;
const long = '(context.term >= 36 || context.planned >= 36)';

// What has to hold for each code, rule by rule. The cheap tests that most cases fail stand first.
const permits = [
  { 13: `context.head && (${gone} || context.held == -1)`,
    14: 'context.head && context.unit_in_force && context.held >= 96',
    4: 'context.head && context.unit_in_force && context.held >= 84 && context.held < 96',
    11: 'context.head && context.unit_in_force && context.held >= 0 && context.held < 84' },
  { 13: `${placeUnclear} && ${binding}`,
    14: `context.locality == 0 && context.unit_in_force && ${binding}`,
    11: `context.locality == 1 && context.unit_in_force && ${binding}`,
    8: `${placeUnclear} && ${target}`,
    9: `context.locality == 0 && context.unit_in_force && ${target}`,
    6: `context.locality == 1 && context.unit_in_force && ${target}` },
  { 13: 'context.remaining == -999',
    11: 'context.remaining >= 0',
    14: 'context.remaining < 0 && context.remaining != -999' },
  { 13: 'context.movement == 0 || context.movement == 3 && context.term == -1',
    11: 'context.movement == 3 && context.term >= 0 && context.term < 36 && context.planned < 36',
    4: `context.movement == 3 && context.extension && context.term != -1 && ${long}`,
    14: `context.movement == 3 && !context.extension && context.term != -1 && ${long}` },
  { 13: `!context.leader && context.listed_position &&
         (context.held == -1 || context.held >= 60 && context.movement != 3 && context.remaining == -999)`,
    11: '!context.leader && context.listed_position && context.held >= 0 && context.held < 60',
    14: `!context.leader && context.listed_position && context.held >= 60 && context.movement != 3 &&
         context.remaining >= 18` },
  { 13: `context.leader && (context.movement == 0 ||
         (context.movement == 5 || context.movement == 6) && context.term == -1)`,
    14: 'context.leader && (context.movement == 5 || context.movement == 6) && context.term >= 60',
    11: 'context.leader && (context.movement == 5 || context.movement == 6) && context.term >= 0 && context.term < 60' },
  { 14: `context.level == 2 && context.day >= ${day('2025-07-01')}` },
  { 13: 'context.movement == 0 || context.movement == 1 && context.leader',
    14: 'context.movement == 1 && !context.leader' },
  { 3: 'context.movement == 0',
    1: 'context.movement == 4 && !context.leader',
    4: 'context.movement == 4 && context.leader' },
  { 3: `context.movement == 0 ||
        context.movement == 1 && context.past_retirement != -999 && context.remaining == -999`,
    1: `context.movement == 1 && context.past_retirement != -999 && context.past_retirement <= 0 &&
        context.remaining != -999`,
    4: 'context.movement == 1 && context.past_retirement > 0 && context.remaining != -999' },
];

const policies = {};
permits.forEach((codes, rule) => {
  for (const [code, condition] of Object.entries(codes))
    policies[`${rule}:${code}`] = `permit(principal, action, resource) when { ${condition} };`;
});
const parsed = cedar.preparsePolicySet('rotation', { staticPolicies: policies });
if (parsed.type !== 'success') throw new Error(`cedar refuses the policies: ${JSON.stringify(parsed.errors[0])}`);

const official = { type: 'Official', id: 'one' };
const assess = { type: 'Action', id: 'assess' };
const post = { type: 'Post', id: 'one' };

function decide(c) {
  const answer = cedar.statefulIsAuthorized({
    principal: official, action: assess, resource: post, preparsedPolicySetId: 'rotation', validateRequest: false,
    entities: [], context: c,
  });
  if (answer.type !== 'success' || answer.response.diagnostics.errors.length > 0)
    throw new Error(`cedar failed: ${JSON.stringify(answer)}`);
  const codes = new Array(rules.length).fill(notApplicable);
  for (const permit of answer.response.diagnostics.reason) {
    const [rule, code] = permit.split(':');
    codes[rule] = Number(code);
  }
  return codes;
}

// Cedar has no numbers that stand for yes and no: these facts are given as booleans, before the clock runs.
const booleans = ['head', 'leader', 'unit_in_force', 'extension', 'listed_position'];
const context = (c) => ({ ...c, ...Object.fromEntries(booleans.map((fact) => [fact, c[fact] === 1])) });

await time('cedar-wasm', decide, context);
