import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/concurrently-maintainable'
import { hall, judgeSite, yard } from '../../support/power/judge'

const v = 415

describe('any one component can be taken out for work', () => {
  it('passes on two sides, boards and switches included', () => {
    expect(judgeSite(rule, hall())).toMatchObject({ pass: 10, fail: [], unknown: [] })
  })

  it('fails for each element of a single path', () => {
    const { told } = judgeSite(rule, yard())
    expect(Object.keys(told)).toEqual(['util', 'tx', 'board', 'cb1', 'cb2'])
    expect(told['cb1']).toBe('Without cb1, 1 load goes dark (c1).')
  })

  it('fails where a bypass leaves loads on raw utility power', () => {
    const site = {
      pieces: {
        util: { kind: 'utility-feed', values: { capacityKw: 900, voltageV: v } },
        bin: { kind: 'switchgear-bus', values: { ratingA: 900, voltageV: v } },
        ups: { kind: 'ups', values: { ratingKw: 300, voltageV: v, efficiency: 0.96 } },
        mbp: { kind: 'bypass', values: { ratingKw: 300, voltageV: v, operation: 'manual' } },
        out: { kind: 'switchgear-bus', values: { ratingA: 900, voltageV: v } },
        rack: { kind: 'rack', values: { loadKw: 100, voltageV: v } },
      },
      wires: ['util>bin', 'bin>ups', 'bin>mbp', 'ups>out', 'mbp>out', 'out>rack'],
    }
    // Schneider Electric White Paper 75 r4, figure 1: lit, but "transferred to the utility source".
    expect(judgeSite(rule, site).told['ups']).toBe(
      'Without ups, 1 load is lit without a UPS (rack).',
    )
  })

  it('lets a manual tie help', () => {
    const tie = { kind: 'tie', values: { ratingA: 900, voltageV: v, operation: 'manual' } }
    const bus = { kind: 'switchgear-bus', values: { ratingA: 900, voltageV: v } }
    const util = { kind: 'utility-feed', values: { capacityKw: 900, voltageV: v } }
    const site = {
      pieces: {
        u1: util,
        u2: util,
        b1: bus,
        b2: bus,
        tie,
        rack: { kind: 'rack', values: { loadKw: 100, voltageV: v } },
      },
      wires: ['u1>b1', 'u2>b2', 'b1>tie', 'tie>b2', 'b1>rack'],
    }
    expect(Object.keys(judgeSite(rule, site).told)).toEqual(['b1'])
  })

  it('does not apply below its goal', () => {
    expect(judgeSite(rule, yard(), { goal: 'n+1' })).toMatchObject({ notApplicable: 1, fail: [] })
  })

  it('leaves the mine beside an AI hall alone', () => {
    const site = hall({
      lone: { kind: 'miner', x: 20_000, values: { loadKw: 3, voltageV: v } },
    })
    expect(judgeSite(rule, { ...site, wires: [...site.wires, 'cbA>lone'] }).told).toEqual({})
  })
})
