import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/mining-switch-ports'
import { onlySaid, saidOf, verdicts } from '../../support/said'

const lens = { lens: 'mining' } as const
const shelf = (miners?: number) => ({ id: 'shelf', kind: 'asic-rack', values: { miners } })
const access = (ports?: number) => ({ id: 'sw', kind: 'switch', values: { ports } })

describe('mining-switch-ports', () => {
  it('passes and fails by the count', () => {
    expect(verdicts(rule, { equipment: [shelf(48), access(48)] }, lens)).toEqual(['facility pass'])
    expect(onlySaid(rule, { equipment: [shelf(49), access(48)] }, lens)).toMatchObject({
      verdict: 'fail',
      measured: 48,
      limit: 49,
    })
    expect(onlySaid(rule, { equipment: [shelf(1)] }, lens).detail?.en).toBe(
      '1 miner needs a port each; the switches have 0 for them.',
    )
  })

  it('does not know miners or ports that nobody states', () => {
    const open = onlySaid(rule, { equipment: [shelf(), access(48)] }, lens)
    expect(open).toMatchObject({
      verdict: 'unknown',
      missing: [{ equipment: 'shelf', field: 'miners' }],
    })
    expect(onlySaid(rule, { equipment: [shelf(60), access()] }, lens)).toMatchObject({
      verdict: 'unknown',
      missing: [{ equipment: 'sw', field: 'ports' }],
    })
  })

  it('judges each container by its own switches', () => {
    const container = (id: string, values: Record<string, unknown>) => ({
      id,
      kind: 'miner-container',
      values,
    })
    const equipment = [
      container('a', { miners: 308, networkPorts: 336 }),
      container('b', { miners: 308, networkPorts: 288 }),
      container('c', { miners: 308 }),
      container('d', {}),
    ]
    const said = saidOf(rule, { equipment }, lens)
    expect(said.map(({ subject, verdict }) => `${subject} ${verdict}`)).toEqual([
      'a pass',
      'b fail',
      'c unknown',
      'd unknown',
    ])
    expect(said[2]?.missing).toEqual([{ equipment: 'c', field: 'networkPorts' }])
    expect(said[3]?.missing).toEqual([{ equipment: 'd', field: 'miners' }])
  })

  it('has nothing to say without miners', () => {
    expect(verdicts(rule, { equipment: [access(48)] }, lens)).toEqual([])
  })
})
