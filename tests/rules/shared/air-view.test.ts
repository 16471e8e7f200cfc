import { expect, it } from 'vitest'
import { catalog } from '#catalog'
import { solve } from '#engines'
import { createInventory } from '#model'
import { createJudge, factsOf } from '#rules'
import { parametersOf } from '#standards'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import limit from '../../../src/rules/cooling/intake-temperature-limit'
import recommended from '../../../src/rules/cooling/intake-temperature-recommended'

const inventory = createInventory(superpodH100(), catalog)
const parameter = parametersOf(inventory.facility.parameters)
const solution = solve(inventory, parameter)

/** How many racks a rule passes, fails and leaves unknown while an air view finds RK-01 so warm. */
const judged = (warmestC: number | undefined, judge = createJudge([limit, recommended])) => {
  const warmestIntakeC = new Float64Array(inventory.count).fill(Number.NaN)
  const row = inventory.rowOf.get('RK-01') as number
  if (warmestC !== undefined) warmestIntakeC[row] = warmestC
  const air = warmestC === undefined ? undefined : { warmestIntakeC }
  const { counts, findings } = judge.judge(
    factsOf({ inventory, solution, parameter, lens: 'ai', air }),
  )
  const of = (id: string) => {
    const own = counts.filter(({ rule }) => rule === id)
    const sum = (verdict: 'pass' | 'fail' | 'unknown') =>
      own.reduce((all, one) => all + one[verdict], 0)
    return [sum('pass'), sum('fail'), sum('unknown')]
  }
  return { limit: of(limit.id), recommended: of(recommended.id), findings }
}

it('leaves verdicts alone without an air view, and where it finds enough margin', () => {
  // Supplied with 22 °C; DGX H100 takes 30 °C (user guide), 27 °C is recommended.
  const before = judged(undefined)
  expect(before.limit[2]).toBe(0)
  expect(judged(23)).toEqual(before)
})

it('turns a pass into unknown within 4 K of the limit, with the reason, and nothing else', () => {
  const before = judged(undefined)
  const [pass = 0, fail] = before.limit
  expect(judged(26).limit).toEqual(before.limit)
  expect(judged(26.1).limit).toEqual([pass - 1, fail, 1])
  expect(judged(50).limit).toEqual([pass - 1, fail, 1])
  expect(judged(23.5).recommended).toEqual([
    (before.recommended[0] ?? 0) - 1,
    before.recommended[1],
    (before.recommended[2] ?? 0) + 1,
  ])
  const found = judged(26.1).findings.find(({ subject }) => subject.id === 'RK-01')
  expect(found?.verdict).toBe('unknown')
  expect(found?.detail.en).toContain('The air view finds 26.1 °C at the intake of RK-01')
})

it('is heard by a judge that has judged before, when it comes and when it goes', () => {
  const judge = createJudge([limit, recommended])
  const before = judged(undefined, judge)
  expect(judged(40, judge).limit[2]).toBe(1)
  expect(judged(undefined, judge)).toEqual(before)
})
