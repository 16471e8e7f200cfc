import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/phases-are-stated'
import { altered, judgeSite, yard } from '../../support/power/judge'

const single = (phase?: string) =>
  altered(yard(), 'cb1', { phases: 1, ...(phase === undefined ? {} : { phase }) })

describe('single-phase equipment states its phase', () => {
  it('passes where it does, and where all have three', () => {
    expect(judgeSite(rule, single('L2'))).toMatchObject({ pass: 1, unknown: [] })
    expect(judgeSite(rule, yard())).toMatchObject({ pass: 1, unknown: [] })
  })

  it('is unknown where it does not, and asks for it', () => {
    expect(judgeSite(rule, single()).unknown).toMatchObject([
      { subject: 'facility', missing: [{ equipment: 'cb1', field: 'phase' }] },
    ])
  })

  it('does not apply without connections', () => {
    expect(judgeSite(rule, { pieces: {}, wires: [] }).notApplicable).toBe(1)
  })
})
