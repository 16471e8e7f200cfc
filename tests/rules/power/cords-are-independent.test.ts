import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/cords-are-independent'
import { hall, judgeSite, yard } from '../../support/power/judge'
import type { Piece, Site } from '../../support/power/site'

const v = 415
const board: Piece = { kind: 'switchgear-bus', values: { ratingA: 3000, voltageV: v } }

/** Both cords of the rack from one board behind the two UPS. */
const meeting = (): Site => {
  const site = hall({ board, panelA: board, panelB: board })
  return {
    ...site,
    wires: [
      ...site.wires.filter((wire) => !wire.endsWith('>rack')),
      'cbA>board',
      'cbB>board',
      'board>panelA',
      'board>panelB',
      'panelA>rack',
      'panelB>rack',
    ],
  }
}

/** Both sides from one board before the UPS. */
const oneUtility = (): Site => {
  const site = hall({ board, utilB: undefined, genA: undefined, genB: undefined })
  return {
    ...site,
    wires: [
      ...site.wires.filter((wire) => !wire.startsWith('util')),
      'utilA>board',
      'board>atsA.in1',
      'board>atsB.in1',
    ],
  }
}

describe('cords of one load do not meet again', () => {
  it('passes on two sides up to the source', () => {
    expect(judgeSite(rule, hall(), { goal: 'fault-tolerant' })).toMatchObject({ pass: 1, fail: [] })
  })

  it('fails where both come from one board behind the UPS', () => {
    const { told, fail } = judgeSite(rule, meeting())
    expect(told['rack']).toBe('All cords of 1 load (rack) hang on board, behind their UPS.')
    expect(fail[0]).toMatchObject({ measured: 1, related: ['board', 'rack'] })
  })

  it('looks beyond the UPS only where any part may fail', () => {
    expect(judgeSite(rule, oneUtility())).toMatchObject({ pass: 1, fail: [] })
    const { told } = judgeSite(rule, oneUtility(), { goal: 'fault-tolerant' })
    expect(told['rack']).toBe(
      'All cords of 1 load (rack) hang on utilA and board, before their UPS.',
    )
  })

  it('does not apply below its goal, or to loads with one cord', () => {
    expect(judgeSite(rule, meeting(), { goal: 'n+1' }).notApplicable).toBe(1)
    const options = { lens: 'ai', goal: 'concurrently-maintainable' } as const
    expect(judgeSite(rule, yard(), options).notApplicable).toBe(1)
  })
})
