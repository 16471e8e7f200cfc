import { describe, expect, it } from 'vitest'
import type { LoadOutcome } from '#engines'
import { fateOf, loadGroups } from '../../../src/ui/resilience/loads'
import { plainNames } from '../../support/resilience/names'

const load = (fields: Partial<LoadOutcome>): LoadOutcome => ({
  rows: [1],
  state: 'ok',
  effects: [],
  lostS: undefined,
  backS: undefined,
  chain: [],
  ...fields,
})

describe('loads by what becomes of them', () => {
  it('tells what stops and comes back from what never stops', () => {
    expect(fateOf(load({ state: 'ok', lostS: 3, backS: 9 }))).toBe('back')
    expect(fateOf(load({ state: 'degraded', lostS: 3, backS: 9 }))).toBe('back')
    expect(fateOf(load({ state: 'lost', lostS: 3 }))).toBe('lost')
    expect(fateOf(load({ state: 'unknown', lostS: Number.NaN }))).toBe('unknown')
    expect(fateOf(load({ state: 'degraded' }))).toBe('degraded')
  })

  it('groups them, the gravest first, and by when they stop', () => {
    const groups = loadGroups(
      {
        events: [],
        loads: [
          load({ rows: [9] }),
          load({ rows: [1, 2, 3], state: 'lost', effects: ['too-hot'], lostS: 192 }),
          load({ rows: [4], state: 'lost', effects: ['unpowered'], lostS: 0 }),
          load({ rows: [6], state: 'lost', effects: ['too-hot'], lostS: Number.NaN }),
          load({ rows: [5], effects: ['unprotected'] }),
        ],
      },
      plainNames,
    )
    expect(groups.map(({ fate, count }) => [fate, count])).toEqual([
      ['lost', 5],
      ['ok', 1],
    ])
    expect(groups[0]?.lines[0]?.sentence).toBe('T-4 stops at once.')
    expect(groups[0]?.lines.map(({ name, about }) => [name, about])).toEqual([
      ['T-4', 'no power · stops at once'],
      ['T-1 and 2 more', 'too hot · stops after 3 min 12 s'],
      ['T-6', 'too hot · stops at an unknown time'],
    ])
  })
})
