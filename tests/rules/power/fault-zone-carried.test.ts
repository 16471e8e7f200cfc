import { describe, expect, it } from 'vitest'
import rule from '../../../src/rules/power/fault-zone-carried'
import { hall, judgeSite, yard } from '../../support/power/judge'
import type { Piece, Site } from '../../support/power/site'

const asked = { goal: 'fault-tolerant' } as const
const v = 415

/** Two sides whose boards are joined by a device that is closed: a breaker, or a tie. */
const joined = (device: Piece): Site => {
  const board: Piece = { kind: 'switchgear-bus', values: { ratingA: 2000, voltageV: v } }
  const cut = new Set(['cbA>rack', 'cbB>rack'])
  const site = hall({ boardA: board, boardB: board, link: device })
  return {
    ...site,
    wires: [
      ...site.wires.filter((wire) => !cut.has(wire)),
      'cbA>boardA',
      'cbB>boardB',
      'boardA>rack',
      'boardB>rack',
      'boardA>link',
      'link>boardB',
    ],
  }
}

const breaker: Piece = { kind: 'breaker', values: { ratingA: 2000, voltageV: v } }
const bus: Piece = { kind: 'switchgear-bus', values: { ratingA: 2000, voltageV: v } }

describe('a fault on any bus may be cleared', () => {
  it('passes where a breaker parts the two boards', () => {
    expect(judgeSite(rule, joined(breaker), asked)).toMatchObject({ pass: 2, fail: [] })
  })

  it('fails where nothing parts them: the fault takes both', () => {
    const { told, fail } = judgeSite(rule, joined(bus), asked)
    expect(told['boardA']).toBe('When a fault on boardA is cleared, 1 load goes dark (rack).')
    expect(fail[0]).toMatchObject({ measured: 1, related: ['rack'] })
  })

  it('is unknown where the cords needed are not stated', () => {
    const site = joined(breaker)
    const { cordsNeeded: _, ...values } = site.pieces['rack']?.values ?? {}
    const open = {
      ...site,
      pieces: { ...site.pieces, rack: { kind: 'rack', values } },
    }
    expect(judgeSite(rule, open, asked).unknown).toMatchObject([
      { missing: [{ equipment: 'rack', field: 'cordsNeeded' }] },
    ])
  })

  it('does not apply below its goal', () => {
    expect(judgeSite(rule, yard()).notApplicable).toBe(1)
  })
})
