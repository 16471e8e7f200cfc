import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/miner-ambient'
import { saidBy, verdictsOf } from '../../support/cooling/judge'
import { hall, item } from '../../support/cooling/solve'
import type { Plan } from '../../support/plan'

const yard = { ...hall, open: true }

const judged = (designDryBulbC: number | undefined, values: object) =>
  verdictsOf(
    rule,
    {
      site: designDryBulbC === undefined ? {} : { designDryBulbC },
      rooms: [yard],
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
  const miner = item('miner', 'miner', { cooling: 'air', ambientMaxC: 35 })
  const plan = { rooms: [yard], equipment: [miner] }
  expect(saidBy(rule, plan, { lens: 'mining' })[0]).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'site', field: 'designDryBulbC' }],
  })
})

it('does not concern hydro and immersion miners that state none', () => {
  expect(judged(45, { cooling: 'hydro' })).toEqual({ miner: 'not-applicable' })
  expect(judged(45, { cooling: 'immersion' })).toEqual({ miner: 'not-applicable' })
})

/** Thirty miners of 100 kW and 30,000 m³/h in a closed hall, with what brings in or cools its air. */
const indoors = (
  designDryBulbC: number,
  air: ReturnType<typeof item>,
  room: object = {},
): Plan => ({
  site: { designDryBulbC },
  rooms: [{ ...hall, use: 'mining', ...room }],
  equipment: [
    item('rack', 'asic-rack', {
      loadKw: 100,
      cooling: 'air',
      airflowM3PerH: 30_000,
      ambientMaxC: 40,
    }),
    air,
  ],
})
const fan = item('fan', 'fan-wall', { airflowM3PerH: 40_000, fanKw: 5 })

// 100 kW in 30,000 m³/h of 1.2 kg/m³ and 1.006 kJ/kgK: 100 × 3600 / (30,000 × 1.2072) = 9.94 K.
// Without containment 24 % of the intake is exhaust: 0.24 / 0.76 × 9.94 = 3.14 K above the outside.
it('counts the exhaust that comes round in a closed hall', () => {
  const judgedAt = (ambientC: number) => saidBy(rule, indoors(ambientC, fan), { lens: 'mining' })[0]
  expect(judgedAt(36.8)?.verdict).toBe('pass')
  expect(judgedAt(39)).toMatchObject({ verdict: 'fail', limit: 40 })
  expect(judgedAt(39)?.measured).toBeCloseTo(39 + 3.14, 1)
  expect(judgedAt(39)?.detail?.en).toBe('rack runs up to 40 °C; it draws air of 42.1 °C.')
})

it('takes the air of a cooled hall, not of the site', () => {
  const crah = item('crah', 'crah', { netSensibleKw: 150, airflowM3PerH: 40_000 })
  const plan = indoors(45, crah, { supplyAirC: 22 })
  expect(verdictsOf(rule, plan, { lens: 'mining' })).toEqual({ rack: 'pass' })
})

it('does not know the air of a hall that nothing airs, but when the site is too warm', () => {
  const nothing = item('feed', 'utility-feed', {})
  const judgedAt = (ambientC: number) =>
    verdictsOf(rule, indoors(ambientC, nothing), { lens: 'mining' })
  expect(judgedAt(30)).toEqual({ rack: 'unknown' })
  expect(judgedAt(41)).toEqual({ rack: 'fail' })
})
