import { type KindId, kindIds } from '#model'

/** How kinds of equipment stand towards each other and towards walls: one place, with the reasons. */

const of = (...kinds: readonly KindId[]): ReadonlySet<KindId> => new Set(kinds)

/** Run along a route, through walls and over many rooms; sections of one run meet end in end. */
const runs = of('busway', 'pipe-header', 'tray')
/** Racks, which carry other things on their posts and doors. */
const racks = of('rack', 'storage-rack', 'asic-rack')
/** Hang on or in a rack, whether or not the file says which one. */
const hung = of('manifold', 'patch-panel', 'power-shelf', 'rack-pdu', 'rear-door-cooler')

interface Permission {
  readonly a: ReadonlySet<KindId>
  readonly b: ReadonlySet<KindId>
  readonly because: string
}

/** Pairs that may share space; everything else may not. */
const permissions: readonly Permission[] = [
  { a: racks, b: hung, because: 'hung on the posts or the rear door of a rack' },
  { a: hung, b: hung, because: 'share the rear of one rack' },
  { a: of('breaker', 'tie'), b: of('switchgear-bus', 'ring-main-unit'), because: 'drawn-in units' },
  { a: of('fuel-tank'), b: of('generator'), because: 'a tank in the base frame of the set' },
  { a: of('pump'), b: of('pipe-header'), because: 'a pump in the line' },
  { a: of('tap-box'), b: of('busway'), because: 'clipped onto the run' },
  { a: of('manifold'), b: of('pipe-header'), because: 'a branch taken off a header' },
]

const indexOf = new Map(kindIds.map((kind, index) => [kind, index]))

/** A small number for a kind, for use in columns. */
export const kindIndex = (kind: KindId): number => indexOf.get(kind) as number

const table = new Uint8Array(kindIds.length ** 2)
for (const { a, b } of permissions) {
  for (const one of a) {
    for (const other of b) {
      table[kindIndex(one) * kindIds.length + kindIndex(other)] = 1
      table[kindIndex(other) * kindIds.length + kindIndex(one)] = 1
    }
  }
}
for (const run of runs) table[kindIndex(run) * (kindIds.length + 1)] = 1

/** Whether two kinds may stand in one place, by their kind indices. */
export const mayShareSpace = (a: number, b: number): boolean => table[a * kindIds.length + b] === 1

const marked = (kinds: ReadonlySet<KindId>): Uint8Array =>
  Uint8Array.from(kindIds, (kind) => (kinds.has(kind) ? 1 : 0))

const roomless = of(...runs, 'utility-feed')

/** 1 for kinds that belong to no one room, by kind index: their routes lead from one to the next. */
export const belongsToNoRoom = marked(roomless)

/** 1 for kinds that go through a wall or are built into one, by kind index. */
export const mayCrossWalls = marked(of(...roomless, 'entrance', 'fan-wall'))

/** 1 for racks, by kind index: they stand in rows with aisles between. */
export const isRack = marked(racks)

/** 1 for racks and for what closes a gap in a row of them without being one, by kind index. */
export const standsInRow = marked(of(...racks, 'in-row-cooler', 'cdu'))

/** Electrical equipment that people open while it is live, with the fields of its voltages. */
export const openedLive: Readonly<Partial<Record<KindId, readonly string[]>>> = {
  ats: ['voltageV'],
  bess: ['voltageV'],
  breaker: ['voltageV'],
  bypass: ['voltageV'],
  'distribution-board': ['voltageV'],
  pdu: ['primaryV', 'secondaryV'],
  'ring-main-unit': ['voltageV'],
  rpp: ['voltageV'],
  sts: ['voltageV'],
  'switchgear-bus': ['voltageV'],
  tie: ['voltageV'],
  transformer: ['primaryV', 'secondaryV'],
  ups: ['voltageV'],
}
