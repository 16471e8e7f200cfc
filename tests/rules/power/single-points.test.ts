import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/single-points'
import { altered, hall, judgeSite, yard } from '../../support/power/judge'

const ai = { lens: 'ai', goal: 'concurrently-maintainable' } as const

describe('single points of failure', () => {
  it('passes on two sides', () => {
    expect(judgeSite(rule, hall())).toMatchObject({ pass: 1, fail: [] })
  })

  it('names each with the loads that hang on it', () => {
    const { fail, told } = judgeSite(rule, yard(), ai)
    expect(Object.keys(told)).toEqual(['util', 'tx', 'board', 'cb1', 'cb2'])
    expect(told['tx']).toBe('tx is a single point of failure of 2 loads.')
    expect(fail[1]).toMatchObject({ measured: 2, related: ['c1', 'c2'] })
  })

  it('finds what a load that needs both cords hangs on', () => {
    const { told } = judgeSite(rule, altered(hall(), 'rack', { cordsNeeded: 2 }))
    expect(Object.keys(told)).toContain('upsA')
    expect(Object.keys(told)).toContain('upsB')
  })

  it('tells a supply that loses its only UPS from one that goes dark', () => {
    const v = 415
    const site = {
      pieces: {
        util: { kind: 'utility-feed', values: { capacityKw: 900, voltageV: v } },
        bin: { kind: 'switchgear-bus', values: { ratingA: 900, voltageV: v } },
        ups: { kind: 'ups', values: { ratingKw: 300, voltageV: v, efficiency: 0.96 } },
        mbp: { kind: 'bypass', values: { ratingKw: 300, voltageV: v } },
        out: { kind: 'switchgear-bus', values: { ratingA: 900, voltageV: v } },
        rack: { kind: 'rack', values: { loadKw: 100, voltageV: v } },
      },
      wires: ['util>bin', 'bin>ups', 'bin>mbp', 'ups>out', 'mbp>out', 'out>rack'],
    }
    expect(judgeSite(rule, site).told['ups']).toBe(
      'ups is a single point of failure of the protected supply of 1 load.',
    )
  })

  it('does not apply at goal N, nor where each of them fails by itself', () => {
    expect(judgeSite(rule, yard(), { lens: 'ai', goal: 'n' }).notApplicable).toBe(1)
    expect(judgeSite(rule, yard(), { lens: 'ai', goal: 'fault-tolerant' }).notApplicable).toBe(1)
    const strict = { ...yard(), parameters: { 'power.single-points-accepted': 0 } }
    expect(judgeSite(rule, strict, ai).notApplicable).toBe(1)
  })
})
