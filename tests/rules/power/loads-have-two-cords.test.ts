import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/loads-have-two-cords'
import { altered, hall, judgeSite } from '../../support/power/judge'
import type { Site } from '../../support/power/site'

/** The rack on one cord behind a static switch between the two sides. */
const switched = (): Site => {
  const site = hall({
    sts: { kind: 'sts', values: { ratingA: 900, voltageV: 415, transferMs: 8 } },
  })
  return {
    ...site,
    wires: [
      ...site.wires.filter((wire) => !wire.endsWith('>rack')),
      'cbA>sts.in1',
      'cbB>sts.in2',
      'sts>rack',
    ],
  }
}

describe('loads can lose a cord', () => {
  it('passes with one to spare', () => {
    expect(judgeSite(rule, hall())).toMatchObject({ pass: 1, fail: [] })
  })

  it('fails with a single cord, and names the switch that is left as a single point', () => {
    const { told, fail } = judgeSite(rule, switched())
    expect(told['rack']).toBe(
      '1 load (rack) has one cord; sts stands before it as a single point of failure.',
    )
    expect(fail[0]?.related).toEqual(['sts', 'rack'])
  })

  it('fails where all cords are needed', () => {
    expect(judgeSite(rule, altered(hall(), 'rack', { cordsNeeded: 2 })).told['rack']).toBe(
      '1 load (rack) needs all of its 2 cords.',
    )
  })

  it('leaves an unstated need to the rule that asks for it', () => {
    const open = altered(hall(), 'rack', { cordsNeeded: undefined })
    expect(judgeSite(rule, open)).toMatchObject({ pass: 0, fail: [], notApplicable: 1 })
  })

  it('does not apply below its goal', () => {
    expect(judgeSite(rule, switched(), { goal: 'n+1' }).notApplicable).toBe(1)
  })
})
