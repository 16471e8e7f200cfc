import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/transfers-are-bridged'
import { altered, hall, judgeSite, yard } from '../../support/power/judge'
import type { Site } from '../../support/power/site'

const bare = (kind: 'ats' | 'sts', transferMs?: number): Site => {
  const util = { kind: 'utility-feed', values: { capacityKw: 900, voltageV: 415 } }
  const values = {
    ratingA: 900,
    voltageV: 415,
    ...(transferMs === undefined ? {} : { transferMs }),
  }
  return {
    pieces: {
      u1: util,
      u2: util,
      switch: { kind, values },
      rack: { kind: 'rack', values: { loadKw: 100, voltageV: 415 } },
    },
    wires: ['u1>switch.in1', 'u2>switch.in2', 'switch>rack'],
  }
}

describe('the break of a transfer is bridged', () => {
  it('passes above a UPS, and for a static switch that a power supply rides through', () => {
    expect(judgeSite(rule, hall())).toMatchObject({ pass: 2, fail: [] })
    expect(judgeSite(rule, bare('sts', 8))).toMatchObject({ pass: 1, fail: [] })
  })

  it('fails for a mechanical one above bare power supplies', () => {
    const { fail, told } = judgeSite(rule, bare('ats', 100))
    expect(told['switch']).toBe('switch takes 100 ms; the power supplies below it carry for 20 ms.')
    expect(fail).toMatchObject([{ measured: 100, limit: 20, unit: 'ms' }])
  })

  it('is unknown without a transfer time or battery minutes', () => {
    expect(judgeSite(rule, bare('sts')).unknown).toMatchObject([
      { subject: 'switch', missing: [{ field: 'transferMs' }] },
    ])
    const flat = judgeSite(rule, altered(hall(), 'upsA', { batteryMin: undefined }))
    expect(flat).toMatchObject({ pass: 1, unknown: [{ subject: 'atsA' }] })
  })

  it('does not apply without a switch, or with no IT below it', () => {
    expect(judgeSite(rule, yard()).notApplicable).toBe(1)
    const site = bare('ats', 100)
    const idle = { ...site, wires: site.wires.filter((wire) => wire !== 'switch>rack') }
    expect(judgeSite(rule, idle)).toMatchObject({ notApplicable: 1, fail: [] })
  })
})
