import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/mine-precision-cooling'
import { sentencesOf, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { pipe } from '../../support/plan'

it('tells what a mine would not need: coolers of the room, and chillers', () => {
  const plan = {
    site: { designDryBulbC: 30 },
    equipment: [
      item('rack', 'rack', { loadKw: 300 }),
      item('1', 'crah', { netSensibleKw: 233 }),
      item('2', 'crah', { netSensibleKw: 233 }),
      item('CH', 'chiller', { capacityKw: 500, ratedAmbientC: 35 }),
    ],
    connections: [pipe('1.coolant', 'CH.coolant')],
  }
  expect(verdictsOf(rule, plan, { lens: 'mining' })).toEqual({ hall: 'fail', '1': 'fail' })
  expect(sentencesOf(rule, plan, { lens: 'mining' })).toEqual([
    '2 coolers of 466 kW hold the air of hall; a mine takes the air of the site.',
    'One chiller of 500 kW makes cold water for loop 1; hydro miners are cooled by dry coolers.',
  ])
  expect(rule.tells).toBe('surplus')
})

it('says nothing of fans that bring in outside air', () => {
  const plan = {
    equipment: [
      item('m', 'miner', { loadKw: 3.5, cooling: 'air' }),
      item('fans', 'fan-wall', { airflowM3PerH: 10_000 }),
      item('dc', 'dry-cooler', {}),
    ],
  }
  expect(verdictsOf(rule, plan, { lens: 'mining' })).toEqual({})
})
