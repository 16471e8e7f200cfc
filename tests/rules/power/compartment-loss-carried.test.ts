import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/compartment-loss-carried'
import { altered, hall, judgeSite } from '../../support/power/judge'
import type { Site, Strip } from '../../support/power/site'

const asked = { goal: 'fault-tolerant' } as const

/** Side A at x = 100, side B at x = 200, the rack at 0, in rooms with or without a compartment. */
const housed = (a: Partial<Strip> = {}, b: Partial<Strip> = {}, site = hall()): Site => ({
  ...site,
  pieces: Object.fromEntries(
    Object.entries(site.pieces).map(([name, piece]) => [
      name,
      { ...piece, x: name.endsWith('A') ? 100 : name.endsWith('B') ? 200 : 0 },
    ]),
  ),
  strips: [
    { id: 'hall', from: -50, to: 50, fireCompartment: 'hall' },
    { id: 'roomA', from: 51, to: 150, use: 'electrical', ...a },
    { id: 'roomB', from: 151, to: 250, use: 'electrical', ...b },
  ],
})

describe('any one fire compartment may be lost', () => {
  it('passes where each side has its own', () => {
    const site = housed({ fireCompartment: 'A' }, { fireCompartment: 'B' })
    expect(judgeSite(rule, site, asked)).toMatchObject({ pass: 2, fail: [], unknown: [] })
  })

  it('does not pass while a rating is missing', () => {
    const bare = altered(hall(), 'upsB', { ratingKw: undefined })
    const site = housed({ fireCompartment: 'A' }, { fireCompartment: 'B' }, bare)
    const { unknown, pass } = judgeSite(rule, site, asked)
    expect(pass).toBe(0)
    expect(unknown[0]?.missing).toEqual([{ equipment: 'upsB', field: 'ratingKw' }])
  })

  it('fails where both sides share one', () => {
    const both = { fireCompartment: 'E1' }
    const { fail, told } = judgeSite(rule, housed(both, both), asked)
    expect(told['roomA']).toBe('When fire takes E1, 1 load goes dark (rack).')
    expect(fail[0]).toMatchObject({ measured: 1, related: ['rack'] })
  })

  it('fails where the survivor is overloaded', () => {
    const small = altered(hall(), 'upsB', { ratingKw: 250 })
    const { told } = judgeSite(
      rule,
      housed({ fireCompartment: 'A' }, { fireCompartment: 'B' }, small),
      asked,
    )
    expect(told['roomA']).toContain('upsB carries 300 kW, 120 % of its rating')
  })

  it('is unknown where a room does not say what burns with it, however well it is carried', () => {
    const { pass, unknown } = judgeSite(rule, housed({ fireCompartment: 'A' }), asked)
    expect(pass).toBe(1)
    expect(unknown).toMatchObject([
      { subject: 'roomB', missing: [{ equipment: 'roomB', field: 'fireCompartment' }] },
    ])
  })

  it('is unknown where the cords needed are not stated', () => {
    const open = altered(hall(), 'rack', { cordsNeeded: undefined })
    const { unknown } = judgeSite(
      rule,
      housed({ fireCompartment: 'A' }, { fireCompartment: 'B' }, open),
      asked,
    )
    expect(unknown.map(({ subject }) => subject)).toEqual(['roomA', 'roomB'])
  })

  it('does not apply below its goal, nor in the open', () => {
    expect(judgeSite(rule, housed()).notApplicable).toBe(1)
    const outdoors = housed({ open: true }, { open: true })
    expect(judgeSite(rule, outdoors, asked).notApplicable).toBe(1)
  })
})
