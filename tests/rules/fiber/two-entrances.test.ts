import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/two-entrances'
import { entrance } from '../../support/fiber/plans'
import { onlySaid, verdicts } from '../../support/said'

const rack = { id: 'r', kind: 'rack' }
const plan = (...entrances: Record<string, unknown>[]) => ({ equipment: [rack, ...entrances] })

describe('two-entrances for AI', () => {
  it('passes two routes', () => {
    const two = plan(entrance('a', { routeId: 'north' }), entrance('b', { routeId: 'south' }))
    expect(verdicts(rule, two)).toEqual(['facility pass'])
  })

  it('fails none, one, and two on one route', () => {
    expect(onlySaid(rule, plan()).detail?.en).toBe(
      'No carrier entrance is drawn; 2 on routes of their own are needed.',
    )
    const one = onlySaid(rule, plan(entrance('a', { routeId: 'north' })))
    expect(one).toMatchObject({ verdict: 'fail', measured: 1, limit: 2 })
    const shared = plan(entrance('a', { routeId: 'x' }), entrance('b', { routeId: 'x' }))
    expect(onlySaid(rule, shared).detail?.en).toBe(
      '2 carrier entrances share 1 route; 2 on routes of their own are needed.',
    )
  })

  it('does not know routes that nobody states', () => {
    const said = onlySaid(rule, plan(entrance('a', { routeId: 'x' }), entrance('b')))
    expect(said).toMatchObject({
      verdict: 'unknown',
      missing: [{ equipment: 'b', field: 'routeId' }],
    })
  })

  it('has nothing to say where nothing computes', () => {
    expect(verdicts(rule, {})).toEqual(['facility not-applicable'])
  })
})

describe('two-entrances for a mine', () => {
  const miner = (loadKw?: number) => ({ id: 'm', kind: 'miner', values: { loadKw } })
  const mine = (loadKw?: number) => ({ equipment: [miner(loadKw), entrance('a')] })
  const lens = { lens: 'mining' } as const

  it('passes one entrance up to 10 MW and fails it above', () => {
    expect(verdicts(rule, mine(9_999), lens)).toEqual(['facility pass'])
    expect(onlySaid(rule, mine(10_001), lens)).toMatchObject({ verdict: 'fail', limit: 2 })
  })

  it('does not know it while a load is not stated', () => {
    expect(verdicts(rule, mine(), lens)).toEqual(['facility unknown'])
  })

  it('fails a mine without any entrance', () => {
    const said = onlySaid(rule, { equipment: [miner(5)] }, lens)
    expect(said).toMatchObject({ verdict: 'fail', measured: 0, limit: 1 })
  })
})
