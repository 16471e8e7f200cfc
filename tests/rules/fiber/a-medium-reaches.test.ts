import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/a-medium-reaches'
import { pair, port } from '../../support/fiber/cables'
import { dataLink } from '../../support/plan'
import { onlySaid, verdicts } from '../../support/said'

it('passes what some medium reaches and fails what none does', () => {
  expect(verdicts(rule, pair('copper', { lengthM: 100 }))).toEqual(['a pass'])
  const said = onlySaid(rule, pair('copper', { lengthM: 101 }, 2))
  expect(said).toMatchObject({ verdict: 'fail', measured: 101, limit: 100, related: ['a', 'b'] })
  expect(verdicts(rule, pair('ndr', { lengthM: 3000 }))).toEqual(['a fail'])
})

it('fails a link whose straight distance alone is too far', () => {
  const plan = {
    equipment: [port('a', 'copper'), port('b', 'copper', { x: 150 })],
    connections: [dataLink('a', 'b')],
  }
  expect(onlySaid(rule, plan)).toMatchObject({ verdict: 'fail', limit: 100 })
})

it('fails a chosen cable that does not fit', () => {
  const said = onlySaid(rule, pair('copper', { cable: 'mcp4y10', lengthM: 1 }))
  expect(said.detail?.en).toBe('a: of 1 link the chosen cable does not fit both ends.')
})

it('does not know cages that nobody states, and asks for them once', () => {
  expect(onlySaid(rule, pair('bare', { lengthM: 10 }))).toMatchObject({
    subject: 'facility',
    verdict: 'unknown',
    missing: [
      { equipment: 'a', field: 'cage' },
      { equipment: 'b', field: 'cage' },
    ],
  })
})

it('asks about the very ports that a link takes', () => {
  const plan = {
    equipment: [
      { id: 'node', kind: 'server', values: { cage: 'osfp', portGbps: 400, frontGbps: 100 } },
      {
        id: 'lan',
        kind: 'switch',
        values: { role: 'in-band-leaf', cage: 'qsfp28', portGbps: 100 },
      },
    ],
    connections: [dataLink('node', 'lan', 1, { lengthM: 10 })],
  }
  expect(onlySaid(rule, plan)).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'node', field: 'frontCage' }],
  })
})

it('has nothing to say without links', () => {
  expect(verdicts(rule, {})).toEqual(['facility not-applicable'])
})
