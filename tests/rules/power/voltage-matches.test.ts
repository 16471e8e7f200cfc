import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/voltage-matches'
import { altered, hall, judgeSite, yard } from '../../support/power/judge'

describe('connected voltages match', () => {
  it('passes where stated voltages are equal, nearly so, or phase to neutral', () => {
    expect(judgeSite(rule, hall())).toMatchObject({ pass: 1, fail: [] })
    expect(judgeSite(rule, altered(hall(), 'rack', { voltageV: 240 })).fail).toEqual([])
    expect(judgeSite(rule, altered(hall(), 'rack', { voltageV: 400 })).fail).toEqual([])
  })

  it('fails where they differ, with both voltages', () => {
    const { fail, told } = judgeSite(rule, altered(yard(), 'tx', { secondaryV: 690 }))
    expect(told).toEqual({ board: 'tx gives 690 V and board takes 415 V.' })
    expect(fail[0]).toMatchObject({ measured: 690, limit: 415, unit: 'V', related: ['tx'] })
  })

  it('follows the tolerance that the owner sets', () => {
    const strict = {
      ...altered(hall(), 'rack', { voltageV: 400 }),
      parameters: { 'power.voltage-tolerance': 0.01 },
    }
    expect(Object.keys(judgeSite(rule, strict).told)).toEqual(['rack'])
  })

  it('does not apply where nothing is stated', () => {
    const bare = {
      pieces: { util: { kind: 'utility-feed' }, rack: { kind: 'rack' } },
      wires: ['util>rack'],
    }
    expect(judgeSite(rule, bare)).toMatchObject({ pass: 0, notApplicable: 1 })
  })
})
