import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/entrances-burn-apart'
import { entrance } from '../../support/fiber/plans'
import { noWay, oneWay, twoWays } from '../../support/fiber/two-halls'
import { rectangle } from '../../support/plan'
import { onlySaid, verdicts } from '../../support/said'

const room = (id: string, x: number, fireCompartment?: string) => ({
  id,
  fireCompartment,
  polygon: rectangle(x, -5, 10, 10),
})
const both = [entrance('a', {}, 5), entrance('b', {}, 15)]

it('passes two compartments, two rooms that stand alone, and the open', () => {
  const named = [room('r', 0, 'F1'), room('s', 10, 'F2')]
  expect(verdicts(rule, { rooms: named, equipment: both })).toEqual(['facility pass'])
  const alone = [room('r', 0), room('s', 10)]
  expect(verdicts(rule, { rooms: alone, equipment: both })).toEqual(['facility pass'])
  expect(verdicts(rule, { equipment: both })).toEqual(['facility pass'])
})

it('fails two rooms of one compartment', () => {
  const rooms = [room('r', 0, 'F1'), room('s', 10, 'F1')]
  const said = onlySaid(rule, { rooms, equipment: both })
  expect(said).toMatchObject({ verdict: 'fail', related: ['a', 'b'] })
  expect(said.detail?.en).toBe('Both entrances stand in fire compartment F1.')
})

it('has nothing to say of one entrance', () => {
  expect(verdicts(rule, { equipment: [entrance('a')] })).toEqual(['facility not-applicable'])
})

it('fails entrances that stand apart while all of their cables lead through one compartment', () => {
  const said = onlySaid(rule, oneWay())
  expect(said).toMatchObject({ verdict: 'fail', related: ['n', 's'], measured: 1, limit: 2 })
  expect(said.detail?.en).toBe(
    'The cables of both entrances lead through fire compartment F-north: one fire there cuts every machine outside it off.',
  )
  expect(verdicts(rule, twoWays())).toEqual(['facility pass'])
})

it('does not know where cables lead whose way is not drawn', () => {
  expect(verdicts(rule, noWay())).toEqual(['facility unknown'])
})
