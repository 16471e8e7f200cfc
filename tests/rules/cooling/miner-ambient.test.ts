import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/miner-ambient'
import { saidBy, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'

const judged = (designDryBulbC: number | undefined, values: object) =>
  verdictsOf(
    rule,
    {
      site: designDryBulbC === undefined ? {} : { designDryBulbC },
      equipment: [item('miner', 'miner', values)],
    },
    { lens: 'mining' },
  )

// MicroBT Whatsminer cuts off at about 35 °C (Compass Mining support).
it('compares the design day with what the miner states', () => {
  expect(judged(35, { cooling: 'air', ambientMaxC: 35 })).toEqual({ miner: 'pass' })
  expect(judged(36, { cooling: 'air', ambientMaxC: 35 })).toEqual({ miner: 'fail' })
})

it('asks for what is not stated: the miner’s limit or the site’s design day', () => {
  expect(judged(35, { cooling: 'air' })).toEqual({ miner: 'unknown' })
  const plan = { equipment: [item('miner', 'miner', { cooling: 'air', ambientMaxC: 35 })] }
  expect(saidBy(rule, plan, { lens: 'mining' })[0]).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'site', field: 'designDryBulbC' }],
  })
})

it('does not concern hydro and immersion miners that state none', () => {
  expect(judged(45, { cooling: 'hydro' })).toEqual({ miner: 'not-applicable' })
  expect(judged(45, { cooling: 'immersion' })).toEqual({ miner: 'not-applicable' })
})
