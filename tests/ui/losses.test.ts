import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { openDocument } from '#document'
import { lossesOf as allLossesOf, type LossState, type PowerLosses } from '#engines'
import type { KindId } from '#model'
import { searchRows } from '../../src/ui/kit/grid/search'
import { lossColumns } from '../../src/ui/survives/columns'
import { countHarm, linesOf, shownByLoss } from '../../src/ui/survives/losses'
import { type Naming, namingOf } from '../../src/ui/survives/naming'
import {
  dependentRows,
  diversityLines,
  loadsInDoubt,
  pointLines,
  transferLines,
} from '../../src/ui/survives/topology'
import { emptyPower } from '../support/power/empty'
import { facilityOf, itemOf, roomOf } from '../support/ui/facility'

const lossOf = (lost: string, more: Partial<LossState> = {}): LossState => ({
  ...emptyPower.standby.utilityLoss,
  type: 'component',
  lost,
  ...more,
})

const over = (row: number, utilisation: number) => ({ row, loadKw: 100, utilisation })

const lossesOf = (more: Partial<PowerLosses>): PowerLosses => ({
  ...allLossesOf(emptyPower),
  componentsTried: 9,
  ...more,
})

const tags: Readonly<Record<string, { tag: string; kind: KindId; path?: string }>> = {
  u1: { tag: 'UPS-01', kind: 'ups', path: 'A' },
  g1: { tag: 'GEN-01', kind: 'generator' },
}
const rooms = [
  { id: 'room-1', name: 'UPS room', fireCompartment: undefined },
  { id: 'room-2', name: 'Hall', fireCompartment: 'FC-2' },
]
const naming: Naming = {
  item: (id) => tags[id],
  kindName: (kind) => (kind === 'ups' ? 'UPS' : 'Generator'),
  idsOfPath: (name) => (name === 'A' ? ['A-1', 'r0'] : []),
  roomsOf: (name) => rooms.filter((room) => room.id === name || room.fireCompartment === name),
}

describe('the list of losses', () => {
  it('puts the gravest first: kW, then count, protection, overload, doubt', () => {
    const faults = [
      lossOf('doubt', { unknown: [1, 2, 3] }),
      lossOf('over', { overloads: [over(4, 1.1), over(5, 1.4)] }),
      lossOf('raw', { unprotected: [1] }),
      lossOf('dark-unstated', { dropped: [1] }),
      lossOf('dark', { dropped: [1], droppedKw: 5, droppedItKw: 4 }),
      lossOf('broken-off', { interrupted: [1] }),
    ]
    const lines = linesOf(lossesOf({ faults }), 'fault', naming)
    expect(lines.map(({ name }) => name)).toEqual([
      'dark',
      'dark-unstated',
      'broken-off',
      'raw',
      'over',
      'doubt',
      'Utility',
    ])
    expect(lines.map(({ worst }) => worst)).toEqual([null, null, null, null, 1.4, null, null])
  })

  it('names components by tag, and tells the utility with a generator apart', () => {
    const harm = { dropped: [0], droppedKw: 1 }
    const lines = linesOf(
      lossesOf({
        faults: [lossOf('u1', harm)],
        paths: [lossOf('A', { ...harm, type: 'path' })],
        utility: lossOf('utility', { ...harm, type: 'utility' }),
        utilityAndGenerator: [lossOf('g1', { ...harm, type: 'utility' })],
      }),
      'fault',
      naming,
    )
    expect(lines.map(({ name, what, path }) => [name, what, path])).toEqual([
      ['UPS-01', 'UPS', 'A'],
      ['Path A', 'Path', 'A'],
      ['Utility', 'Utility', undefined],
      ['Utility and GEN-01', 'Utility', undefined],
    ])
    expect(new Set(lines.map(({ key }) => key)).size).toBe(4)
  })

  it('speaks of fire compartments by room where none is stated, and of zones by their bus', () => {
    const lines = linesOf(
      lossesOf({
        zones: [lossOf('u1', { type: 'zone', dropped: [1], droppedKw: 2 })],
        compartments: [
          lossOf('room-1', { type: 'compartment', inside: [3, 4] }),
          lossOf('FC-2', { type: 'compartment', interrupted: [1] }),
        ],
      }),
      'fault',
      naming,
    )
    expect(lines.map(({ name, what, inside }) => [name, what, inside])).toEqual([
      ['UPS-01', 'Bus zone', null],
      ['FC-2', 'Fire compartment', null],
      ['UPS room', 'Fire compartment (assumed)', 2],
      ['Utility', 'Utility', null],
    ])
  })

  it('lists planned work apart', () => {
    const losses = lossesOf({
      faults: [lossOf('u1', { unprotected: [2] })],
      works: [lossOf('g1', { dropped: [2] })],
    })
    const names = (cause: 'fault' | 'work') =>
      linesOf(losses, cause, naming).map(({ name }) => name)
    expect(names('fault')).toEqual(['UPS-01', 'Utility'])
    expect(names('work')).toEqual(['GEN-01'])
  })

  it('finds lines by what stands in them', () => {
    const lines = linesOf(
      lossesOf({ faults: [lossOf('u1'), lossOf('g1')], paths: [lossOf('A', { type: 'path' })] }),
      'fault',
      naming,
    )
    const names = (text: string) =>
      searchRows(lines, lossColumns(false), text).map(({ name }) => name)
    expect(names('ups a')).toEqual(['UPS-01'])
    expect(names('path')).toEqual(['Path A'])
    expect(names('gen path')).toEqual([])
    expect(names(' ')).toHaveLength(4)
  })

  it('keeps harm apart from what cannot be said', () => {
    const losses = [
      lossOf('a', { unknown: [1] }),
      lossOf('b', { interruptionUnknown: [1] }),
      lossOf('c', { unknown: [1], overloads: [over(1, 1.1)] }),
    ]
    expect(countHarm(losses)).toEqual({ harmful: 1, unsaid: 2 })
  })

  it('counts a load once where two things about it cannot be said', () => {
    const faults = [lossOf('u1', { unknown: [1, 2], interruptionUnknown: [2, 3] })]
    expect(linesOf(lossesOf({ faults }), 'fault', naming)[0]?.unknownCount).toBe(3)
  })

  it('shows the culprit first and each victim once', () => {
    const ids = ['r0', 'r1', 'u2']
    const loss = lossOf('u1', { dropped: [0, 1], unprotected: [1], overloads: [over(2, 2)] })
    expect(shownByLoss(loss, ids, naming)).toEqual(['u1', 'r0', 'r1', 'u2'])
    const path = lossOf('A', { type: 'path', dropped: [0] })
    expect(shownByLoss(path, ids, naming)).toEqual(['A-1', 'r0'])
    const room = lossOf('FC-2', { type: 'compartment', inside: [1] })
    expect(shownByLoss(room, ids, naming)).toEqual(['room-2', 'r1'])
    const utility = lossOf('utility', { type: 'utility', dropped: [7] })
    expect(shownByLoss(utility, ids, naming)).toEqual([])
  })
})

describe('the names of what is lost', () => {
  const document = openDocument(
    facilityOf({
      equipment: [itemOf('u1', { kind: 'ups', path: 'A' }), itemOf('u2', { path: 'B' })],
      rooms: [
        roomOf('r1', [0, 0, 5, 5], { fireCompartment: 'FC-1' }),
        roomOf('r2', [5, 0, 5, 5], { fireCompartment: 'FC-1' }),
        roomOf('r3', [9, 0, 5, 5]),
      ],
    }),
  )
  const names = namingOf(document, catalog)

  it('are those of the document', () => {
    expect(names.item('u1')?.tag).toBe('U1')
    expect(names.item('gone')).toBeUndefined()
    expect(names.kindName('ups')).toBe('UPS')
    expect(names.idsOfPath('A')).toEqual(['u1'])
  })

  it('take the rooms of a compartment together, and a room without one by itself', () => {
    expect(names.roomsOf('FC-1').map(({ id }) => id)).toEqual(['r1', 'r2'])
    expect(names.roomsOf('r3').map(({ id }) => id)).toEqual(['r3'])
    expect(names.roomsOf('FC-2')).toEqual([])
  })
})

describe('the lists of the topology', () => {
  const classOf = (...rows: number[]) => ({ rows, cords: 2, cordsNeeded: 1, kw: 10, itKw: 9 })
  const dependents = (kw: number, ...classes: number[]) => ({ classes, loads: 1, kw, itKw: kw })
  const losses = lossesOf({
    loadClasses: [classOf(0, 1, 2), classOf(3)],
    singlePoints: [
      { row: 4, fed: dependents(0), protected: dependents(5, 1) },
      { row: 5, fed: dependents(3, 0), protected: dependents(3, 0) },
    ],
    diversity: [
      { class: 0, afterProtection: [], beforeProtection: [4] },
      { class: 1, afterProtection: [4, 5, 6, 7], beforeProtection: [] },
    ],
    transfers: [
      { row: 4, transferMs: undefined, buffer: 'ups', rideThroughMs: undefined },
      { row: 5, transferMs: 12, buffer: 'none', rideThroughMs: undefined },
    ],
  })
  const ids = ['r0', 'r1', 'r2', 'r3', 'u1', 'g1', 'x6', 'x7']

  it('put single points that darken most first', () => {
    const lines = pointLines(losses, ids, naming)
    expect(lines.map(({ name }) => name)).toEqual(['GEN-01', 'UPS-01'])
    expect(lines.map(({ point }) => dependentRows(point, losses))).toEqual([[0, 1, 2], [3]])
  })

  it('count the loads that do not state how many cords they need', () => {
    expect(loadsInDoubt(losses)).toBe(0)
    const unstated = { ...classOf(7, 8), cordsNeeded: undefined }
    expect(loadsInDoubt({ ...losses, loadClasses: [unstated, { ...unstated, cords: 1 }] })).toBe(2)
  })

  it('name what cords share, or say that it is nothing', () => {
    const lines = diversityLines(losses, ids, naming)
    expect(lines.map(({ name, after, before }) => [name, after, before])).toEqual([
      ['r3', 'UPS-01, GEN-01, x6 and 1 more', 'none'],
      ['r0 and 2 more', 'none', 'UPS-01'],
    ])
    expect(lines[0]?.shared).toEqual([4, 5, 6, 7])
  })

  it('keep apart what bridges nothing and what is not known', () => {
    const lines = transferLines(losses, ids, naming)
    expect(lines.map(({ transferMs, rideThroughMs }) => [transferMs, rideThroughMs])).toEqual([
      [undefined, undefined],
      [12, null],
    ])
  })
})
