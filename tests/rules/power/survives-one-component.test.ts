import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/survives-one-component'
import { altered, hall, judgeSite, yard } from '../../support/power/judge'

describe('any one utility feed, generator or UPS may fail', () => {
  it('passes on two sides', () => {
    expect(judgeSite(rule, hall(), { goal: 'n+1' })).toMatchObject({
      pass: 6,
      fail: [],
      unknown: [],
    })
  })

  it('fails where a survivor is overloaded', () => {
    const { told, fail } = judgeSite(rule, altered(hall(), 'upsB', { ratingKw: 200 }), {
      goal: 'n+1',
    })
    expect(told).toEqual({ upsA: 'Without upsA, upsB carries 300 kW, 150 % of its rating.' })
    expect(fail[0]).toMatchObject({ measured: 1.5, limit: 1, unit: 'ratio', related: ['upsB'] })
  })

  it('fails for a mine on one path when more than N is asked', () => {
    const { told } = judgeSite(rule, yard(), { goal: 'n+1' })
    expect(told).toEqual({ util: 'Without util, 2 loads go dark (c1 and c2).' })
  })

  it('is unknown where the cords needed are not stated, and asks for them', () => {
    const { unknown, pass } = judgeSite(rule, altered(hall(), 'rack', { cordsNeeded: undefined }))
    expect(pass).toBe(4)
    expect(unknown).toMatchObject([
      { subject: 'facility', missing: [{ equipment: 'rack', field: 'cordsNeeded' }] },
    ])
  })

  it('does not pass while a rating is missing', () => {
    const { unknown, pass } = judgeSite(rule, altered(hall(), 'upsB', { ratingKw: undefined }))
    expect(pass).toBe(0)
    expect(unknown[0]?.missing).toEqual([{ equipment: 'upsB', field: 'ratingKw' }])
  })

  it('does not pass while a rating is missing beside another open point', () => {
    const bare = altered(hall(), 'upsB', { ratingKw: undefined })
    const { unknown, pass } = judgeSite(rule, altered(bare, 'rack', { cordsNeeded: undefined }))
    expect(pass).toBe(0)
    expect(unknown.flatMap(({ missing }) => missing)).toEqual([
      { equipment: 'rack', field: 'cordsNeeded' },
      { equipment: 'upsB', field: 'ratingKw' },
    ])
  })

  it('does not pass while losses are missing: survivors carry them', () => {
    const { unknown, pass } = judgeSite(rule, altered(hall(), 'upsB', { efficiency: undefined }))
    expect(pass).toBe(0)
    expect(unknown[0]?.missing).toEqual([{ equipment: 'upsB', field: 'efficiency' }])
  })

  it('takes the time of a tie that closes by itself, and asks for it', () => {
    // Main, tie, main: with either main out the tie puts both boards on the other.
    const board = { kind: 'switchgear-bus', values: { ratingA: 4000, voltageV: 415 } }
    const main = { kind: 'utility-feed', values: { capacityKw: 2000, voltageV: 415 } }
    const rack = { kind: 'rack', values: { loadKw: 500, voltageV: 415, cordsNeeded: 1 } }
    const site = (values: Record<string, number | string>) => ({
      pieces: {
        u1: main,
        u2: main,
        b1: board,
        b2: board,
        t: { kind: 'tie', values: { ratingA: 4000, voltageV: 415, ...values } },
        r1: rack,
        r2: rack,
      },
      wires: ['u1>b1', 'u2>b2', 'b1>t', 't>b2', 'b1>r1', 'b2>r2'],
    })
    const judge = (values: Record<string, number | string>) =>
      judgeSite(rule, site(values), { goal: 'n+1' })
    expect(judge({}).unknown[0]?.missing).toEqual([{ equipment: 't', field: 'transferMs' }])
    // Power supplies ride through 20 ms: a static tie of 4 ms bridges, a motor of 3 s does not.
    expect(judge({ transferMs: 4 })).toMatchObject({ pass: 2, fail: [], unknown: [] })
    expect(Object.keys(judge({ transferMs: 3000 }).told)).toEqual(['u1', 'u2'])
    // A person at the tie is no help against a fault: there is no time to ask for.
    const manual = judge({ operation: 'manual' })
    expect(manual.told['u1']).toContain('1 load goes dark')
    expect(manual.unknown).toEqual([])
  })

  it('does not apply at goal N', () => {
    expect(judgeSite(rule, yard(), { goal: 'n' })).toMatchObject({ notApplicable: 1, fail: [] })
  })
})
