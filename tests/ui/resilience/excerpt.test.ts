import { describe, expect, it } from 'vitest'
import { type Connection, createLibrary, kinds } from '#model'
import { chainRows, excerptOf, firstLost } from '../../../src/ui/resilience/excerpt'
import { powerSource } from '../../../src/ui/single-line/source'
import { cascadeOf, eventOf } from '../../support/resilience/cascade'
import { itemOf } from '../../support/ui/facility'

const library = createLibrary(kinds, new Map())
const cord = (from: string, to: string): Connection => ({
  id: `${from}-${to}`,
  medium: 'power',
  from: { equipment: from, port: 'out' },
  to: { equipment: to, port: 'in' },
  count: 1,
})

const facility = {
  equipment: new Map(
    [
      itemOf('feed', { kind: 'utility-feed' }),
      itemOf('board', { kind: 'switchgear-bus' }),
      itemOf('breaker', { kind: 'breaker' }),
      itemOf('other', { kind: 'breaker' }),
      itemOf('busway', { kind: 'busway' }),
      itemOf('far', { kind: 'busway' }),
      ...['r1', 'r2', 'r3'].map((id) => itemOf(id, { kind: 'rack' })),
      itemOf('node', { kind: 'server', inside: { equipment: 'r1' } }),
    ].map((item) => [item.id, item] as const),
  ),
  connections: new Map(
    [
      cord('feed', 'board'),
      cord('board', 'breaker'),
      cord('board', 'other'),
      cord('breaker', 'busway'),
      cord('other', 'far'),
      cord('busway', 'r1'),
      cord('busway', 'r2'),
      cord('far', 'r3'),
    ].map((one) => [one.id, one] as const),
  ),
  library,
}

const keptOf = (ids: readonly string[]): readonly string[] =>
  excerptOf(new Set(ids), facility, powerSource)
    .equipment.map(({ id }) => id)
    .sort()

describe('the causal part of a network', () => {
  it('is what a chain touches with its neighbours, and no load beside it', () => {
    expect(keptOf(['breaker', 'busway', 'r1'])).toEqual(['board', 'breaker', 'busway', 'r1'])
    const { connections } = excerptOf(new Set(['breaker', 'busway', 'r1']), facility, powerSource)
    expect(connections.map(({ id }) => id).sort()).toEqual([
      'board-breaker',
      'breaker-busway',
      'busway-r1',
    ])
  })

  it('finds what stands in a rack by the rack, and nothing of what is in no network', () => {
    expect(keptOf(['node'])).toEqual(['busway', 'r1'])
    expect(keptOf(['nowhere'])).toEqual([])
  })

  it('follows the loads that stop first, where nobody picked one', () => {
    const load = { rows: [1], state: 'lost', effects: ['unpowered'], backS: undefined } as const
    expect(
      firstLost({
        loads: [
          { ...load, lostS: 9, chain: [0, 1] },
          { ...load, lostS: 3, chain: [0, 2] },
          { ...load, lostS: Number.NaN, chain: [0] },
        ],
      }),
    ).toEqual([0, 2])
    expect(firstLost({ loads: [] })).toBeUndefined()
    const cascade = cascadeOf([], {
      rowsOut: [7],
      events: [
        eventOf({ type: 'out', atS: 0, rows: [7] }),
        eventOf({ type: 'unpowered', atS: 0, rows: [1, 2] }),
        eventOf({ type: 'load-lost', atS: 3, rows: [3] }),
      ],
    })
    expect([...chainRows(cascade, [0, 2])]).toEqual([7, 3])
    expect([...chainRows(cascade, undefined)]).toEqual([7, 1, 2, 3])
  })
})
