import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/blast-radius'
import { hall, judgeSite, yard } from '../../support/power/judge'

describe('what one component takes down', () => {
  it('tells the kW of each that takes several loads, largest first', () => {
    const { told, fail, pass } = judgeSite(rule, yard(), { goal: 'n' })
    expect(told).toEqual({
      util: 'util takes 2 loads down with it: 3,000 kW.',
      tx: 'tx takes 2 loads down with it: 3,000 kW.',
      board: 'board takes 2 loads down with it: 3,000 kW.',
    })
    expect(fail[0]).toMatchObject({ measured: 3000, unit: 'kW', related: ['c1', 'c2'] })
    // The breaker of one container takes down one.
    expect(pass).toBe(2)
  })

  it('counts the IT load only', () => {
    const site = yard({ cooler: { kind: 'dry-cooler', values: { fanKw: 80, voltageV: 415 } } })
    const { fail } = judgeSite(rule, {
      ...site,
      wires: [...site.wires, 'board>cooler'],
      mechanicalKw: { cooler: 80 },
    })
    expect(fail.map(({ measured }) => measured)).toEqual([3000, 3000, 3000])
  })

  it('finds nothing on two sides', () => {
    expect(judgeSite(rule, hall(), { lens: 'mining' }).fail).toEqual([])
  })
})
