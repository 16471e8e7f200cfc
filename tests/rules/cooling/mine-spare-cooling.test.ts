import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/mine-spare-cooling'
import { sentencesOf, verdictsOf } from '../../support/cooling/judge'
import { item } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const plan = (coolers: number): Plan => {
  const units = Array.from({ length: coolers }, (_, i) => `DC${i + 1}`)
  const values = { capacityKw: 1500, ratedAmbientC: 30, outletC: 35, approachK: 5 }
  return {
    site: { designDryBulbC: 30 },
    equipment: [
      item('box', 'miner-container', { loadKw: 1400, cooling: 'hydro' }),
      ...units.map((id) => item(id, 'dry-cooler', values)),
    ],
    connections: units.map((id) => pipe('box.coolant', `${id}.coolant`)),
  }
}

it('tells of a spare unit at goal N', () => {
  expect(verdictsOf(rule, plan(1), { lens: 'mining' })).toEqual({ box: 'pass' })
  expect(sentencesOf(rule, plan(2), { lens: 'mining' })).toEqual([
    'Loop box carries its 1,400 kW with one unit out; a mine at goal N needs no spare.',
  ])
})

it('says nothing where the owner asks for the spare', () => {
  expect(verdictsOf(rule, plan(2), { lens: 'mining', goal: 'n+1' })).toEqual({})
})

it('leaves chillers to the rule that tells of them as a whole', () => {
  const chillers = ['1', '2'].map((id) => item(id, 'chiller', { capacityKw: 500 }))
  const room: Plan = {
    equipment: [item('tank', 'immersion-tank', { loadKw: 100 }), ...chillers],
    connections: ['1', '2'].map((id) => pipe('tank.coolant', `${id}.coolant`)),
  }
  expect(verdictsOf(rule, room, { lens: 'mining' })).toEqual({})
})
