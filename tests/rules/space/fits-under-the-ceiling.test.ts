import { expect, it } from 'vitest'
import rule from '../../../src/rules/space/fits-under-the-ceiling'
import { onlySaid, verdicts } from '../../support/said'
import { hall, item, yard } from '../../support/space'

const rack = (heightM: number) => item('a', 'rack', 5, 5, { heightM })

it('passes and fails by the height of the room', () => {
  expect(verdicts(rule, { rooms: [hall], equipment: [rack(4)] })).toEqual(['hall pass'])
  const said = onlySaid(rule, { rooms: [hall], equipment: [rack(4.2)] })
  expect(said).toMatchObject({ subject: 'a', verdict: 'fail', limit: 4 })
  expect(said.detail?.en).toBe('a needs 4.2 m of height; hall has 4 m.')
})

it('counts the height to hoist a machine out of a tank (Asperitas AIC24: 2.46 m)', () => {
  const tank = item('t', 'immersion-tank', 5, 5, { serviceHeightM: 2.46 })
  const low = { ...hall, heightM: 2.4 }
  expect(onlySaid(rule, { rooms: [low], equipment: [tank] }).measured).toBeCloseTo(2.46)
})

it('does not know a height that nobody states; a yard has none', () => {
  const open = onlySaid(rule, { rooms: [{ ...hall, heightM: undefined }], equipment: [rack(2)] })
  expect(open).toMatchObject({ subject: 'hall', verdict: 'unknown' })
  expect(open.missing).toEqual([{ field: 'heightM' }])
  const outside = { rooms: [yard], equipment: [item('a', 'rack', -50, 50)] }
  expect(verdicts(rule, outside)).toEqual(['yard not-applicable'])
})
