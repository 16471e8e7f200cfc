import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/wan-capacity'
import { entrance } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

describe('wan-capacity for AI (GB200 RA: customer edge of at least 2 × 100 Gb/s)', () => {
  it('passes 200 Gb/s and fails less', () => {
    const plan = (capacityGbps: number) => ({
      equipment: [entrance('a', { capacityGbps }), entrance('b', { capacityGbps: 100 })],
    })
    expect(verdicts(rule, plan(100))).toEqual(['facility pass'])
    expect(onlySaid(rule, plan(40))).toMatchObject({ verdict: 'fail', measured: 140, limit: 200 })
  })

  it('does not know it while a capacity that matters is not stated', () => {
    const open = [entrance('a', { capacityGbps: 100 }), entrance('b')]
    expect(onlySaid(rule, { equipment: open })).toMatchObject({
      verdict: 'unknown',
      missing: [{ equipment: 'b', field: 'capacityGbps' }],
    })
    const plenty = [entrance('a', { capacityGbps: 200 }), entrance('b')]
    expect(verdicts(rule, { equipment: plenty })).toEqual(['facility pass'])
  })

  it('has nothing to say without an entrance', () => {
    expect(verdicts(rule, {})).toEqual(['facility not-applicable'])
  })
})

describe('wan-capacity for a mine', () => {
  const mine = (miners: number | undefined, capacityGbps: number) => ({
    equipment: [
      { id: 'hall', kind: 'asic-rack', values: { miners } },
      entrance('a', { capacityGbps }),
    ],
  })
  const lens = { lens: 'mining' } as const

  it('asks for 10 Mb/s at least', () => {
    expect(verdicts(rule, mine(100, 0.01), lens)).toEqual(['facility pass'])
    const said = onlySaid(rule, mine(100, 0.005), lens)
    expect(said).toMatchObject({ verdict: 'fail', limit: 0.01 })
    expect(said.detail?.en).toBe('The entrances carry 5,000 kb/s; 10,000 kb/s are needed.')
  })

  it('asks for four times the stratum traffic of many miners', () => {
    expect(verdicts(rule, mine(10_000, 0.06), lens)).toEqual(['facility pass'])
    const said = onlySaid(rule, mine(10_000, 0.05), lens)
    expect(said.verdict).toBe('fail')
    expect(said.limit).toBeCloseTo(10_000 * 1.5e-6 * 4)
  })

  it('passes with every slot taken where the miners are not stated', () => {
    const hd5 = { id: 'hd5', kind: 'miner-container', values: { slots: 308 } }
    const plan = { equipment: [hd5, entrance('a', { capacityGbps: 0.01 })] }
    expect(verdicts(rule, plan, lens)).toEqual(['facility pass'])
  })

  it('does not know it while the miners are not counted', () => {
    expect(onlySaid(rule, mine(undefined, 1), lens)).toMatchObject({
      verdict: 'unknown',
      missing: [{ equipment: 'hall', field: 'miners' }],
    })
  })
})
