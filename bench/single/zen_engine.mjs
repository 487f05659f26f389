// SPDX-License-Identifier: BSL-1.0

// One decision by zen-engine (GoRules), the rules as ten expressions of its language.
//   zen-engine-decision    a decision compiled before the clock runs, of one expression node that gives the list of codes
//                          (one field for each rule took a sixth longer); evaluated as the package offers it, by a promise
//   zen-engine-expression  the ten expressions as one list, by the call that answers at once; it compiles them each time

import { day, load, time } from './harness.mjs';

const zen = load('@gorules/zen-engine');

// The steps of non-local-head by the force in which they ask: those that bind are asked first.
const binding = `(level == 1 and (post_group == 1 and day >= ${day('2025-10-17')}
  or post_group in [2..4] and day >= ${day('2025-12-15')}))`;
const target = `(level == 1 ? (post_group == 1 and day >= ${day('2014-05-30')}
    or (post_group == 2 or post_group >= 4) and day >= ${day('2022-04-28')}
    or post_group == 3 and day >= ${day('2025-10-31')})
  : level == 2 ? (post_group > 0 and post_group != 3 and day >= ${day('2022-04-28')} and day < ${day('2025-07-01')})
  : level == 3 ? (post_group == 1 and day >= ${day('2025-04-14')}
    or (post_group == 2 or post_group == 3) and day >= ${day('2026-01-01')})
  : false)`;

const expressions = [
  'head == 0 ? 10 : unit_in_force == 0 or held == -1 ? 13 : held >= 96 ? 14 : held >= 84 ? 4 : 11',
  `${binding} ? (unit_in_force == 0 ? 13 : locality == 0 ? 14 : locality == 1 ? 11 : 13)
   : ${target} ? (unit_in_force == 0 ? 8 : locality == 0 ? 9 : locality == 1 ? 6 : 8) : 10`,
  'remaining == -999 ? 13 : remaining >= 0 ? 11 : 14',
  `movement == 0 ? 13 : movement != 3 ? 10 : term == -1 ? 13
   : term < 36 and planned < 36 ? 11 : extension == 1 ? 4 : 14`,
  `leader == 1 or listed_position == 0 ? 10 : held == -1 ? 13 : held < 60 ? 11 : movement == 3 ? 10
   : remaining == -999 ? 13 : remaining < 18 ? 10 : 14`,
  `leader == 0 ? 10 : movement == 0 ? 13 : movement != 5 and movement != 6 ? 10
   : term == -1 ? 13 : term >= 60 ? 14 : 11`,
  `day >= ${day('2025-07-01')} and level == 2 ? 14 : 10`,
  'movement == 0 ? 13 : movement != 1 ? 10 : leader == 1 ? 13 : 14',
  'movement == 0 ? 3 : movement != 4 ? 10 : leader == 1 ? 4 : 1',
  `movement == 0 ? 3 : movement != 1 or past_retirement == -999 ? 10
   : remaining == -999 ? 3 : past_retirement <= 0 ? 1 : 4`,
];

const list = `[${expressions.join(', ')}]`;

const graph = {
  nodes: [
    { id: 'facts', name: 'facts', type: 'inputNode', content: {} },
    { id: 'rules', name: 'rules', type: 'expressionNode',
      content: { expressions: [{ id: 'list', key: 'codes', value: list }] } },
    { id: 'codes', name: 'codes', type: 'outputNode', content: {} },
  ],
  edges: [
    { id: 'in', type: 'edge', sourceId: 'facts', targetId: 'rules' },
    { id: 'out', type: 'edge', sourceId: 'rules', targetId: 'codes' },
  ],
};

const engine = new zen.ZenEngine();
const decision = engine.createDecision(new zen.ZenDecisionContent(graph));

await time('zen-engine-decision', async (c) => (await decision.evaluate(c)).result.codes);
await time('zen-engine-expression', (c) => zen.evaluateExpressionSync(list, c));
engine.dispose();
