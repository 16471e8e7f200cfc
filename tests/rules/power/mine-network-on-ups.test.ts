import { expect, it } from 'vitest'
import rule from '../../../src/rules/power/mine-network-on-ups'
import { judgeSite, yard } from '../../support/power/judge'
import type { Piece, Site } from '../../support/power/site'

const v = 415
const sw: Piece = { kind: 'switch', values: { loadKw: 0.2, voltageV: v } }

const mine = (pieces: Readonly<Record<string, Piece>>, wires: readonly string[]): Site => {
  const site = yard(pieces)
  return { ...site, wires: [...site.wires, ...wires] }
}
const ups: Piece = { kind: 'ups', values: { ratingKw: 5, batteryMin: 10, voltageV: v } }

it('passes switches behind a small UPS', () => {
  const site = mine({ ups, sw }, ['board>ups', 'ups>sw'])
  expect(judgeSite(rule, site)).toMatchObject({ pass: 1, fail: [], unknown: [] })
})

it('remarks on switches and management servers on raw utility, not on miners', () => {
  const site = mine({ sw, host: { kind: 'server', values: { loadKw: 0.5, voltageV: v } } }, [
    'board>sw',
    'board>host',
  ])
  const { fail } = judgeSite(rule, site)
  expect(fail).toMatchObject([{ subject: 'facility', measured: 2, related: ['sw', 'host'] }])
  expect(fail[0]?.detail.en).toBe(
    '2 switches and servers of the mine hang on raw utility: sw and host.',
  )
})

it('does not know a switch with one cord on the UPS and no need stated', () => {
  const two: Piece = { kind: 'switch', values: { loadKw: 0.2, voltageV: v, cords: 2 } }
  const site = mine({ ups, sw: two }, ['board>ups', 'ups>sw', 'board>sw'])
  const { unknown } = judgeSite(rule, site)
  expect(unknown).toMatchObject([{ missing: [{ equipment: 'sw', field: 'cordsNeeded' }] }])
})

it('has nothing to say of a mine without drawn controls', () => {
  expect(judgeSite(rule, yard())).toMatchObject({ notApplicable: 1, fail: [] })
})
