import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/voltage-is-stated'
import { altered, hall, judgeSite } from '../../support/power/judge'

describe('voltages are stated', () => {
  it('passes where all are', () => {
    expect(judgeSite(rule, hall())).toMatchObject({ pass: 1, unknown: [] })
  })

  it('is unknown where one is not, and asks for it', () => {
    const { unknown, pass } = judgeSite(rule, altered(hall(), 'rack', { voltageV: undefined }))
    expect(pass).toBe(0)
    expect(unknown).toEqual([
      {
        subject: 'facility',
        detail: '1 piece of equipment does not state a voltage: rack.',
        missing: [{ equipment: 'rack', field: 'voltageV' }],
      },
    ])
  })

  it('never fails', () => {
    expect(judgeSite(rule, altered(hall(), 'rack', { voltageV: 690 })).fail).toEqual([])
  })

  it('does not apply without connections', () => {
    expect(judgeSite(rule, { ...hall(), wires: [] }).notApplicable).toBe(1)
  })
})
