import { polygonContains } from '#base'
import type { FacilityDocument, Operation } from '#document'
import {
  type Anchor,
  createRoomFinder,
  type DimensionChain,
  type Element,
  type Equipment,
  type KindId,
  type Note,
  type Route,
} from '#model'

/** The key of what stands in no room. */
export const outside = ' outside'

const tableOf = {
  route: 'routes',
  element: 'elements',
  dimension: 'dimensions',
  note: 'notes',
} as const

/** What is listed besides equipment. */
export type Other = keyof typeof tableOf

const otherTables = Object.entries(tableOf) as [Other, (typeof tableOf)[Other]][]

/** The same in the order of the list. */
export const others: readonly Other[] = otherTables.map(([other]) => other)

const nameOf = (record: Route | Element | Note | DimensionChain): string =>
  'text' in record ? String(record.text) : String(record.name ?? '')

interface Spot {
  readonly room: string
  readonly kind: KindId
}

interface Place {
  readonly x: number
  readonly y: number
  readonly z: number
}

interface Group {
  readonly ids: Set<string>
  /** By tag; undefined until somebody asks, and again after a change. */
  sorted: readonly string[] | undefined
}

const byTag = new Intl.Collator('en', { numeric: true })

/**
 * Which equipment stands in which room, by kind. It follows the document edit by edit, so that a
 * large facility is gone through once, on opening.
 */
export class OutlineIndex {
  readonly #document: FacilityDocument
  readonly #spots = new Map<string, Spot>()
  readonly #groups = new Map<string, Map<KindId, Group>>()
  readonly #contents = new Map<string, Set<string>>()
  /** Ids of all else by room; not there until somebody asks, and again after a change. */
  readonly #others = new Map<Other, ReadonlyMap<string, readonly string[]>>()
  #roomOf: (place: Place) => string

  constructor(document: FacilityDocument) {
    this.#document = document
    this.#roomOf = this.#finder()
    for (const item of document.records('equipment').values()) this.#putContents(item)
    for (const item of document.records('equipment').values()) this.#put(item)
  }

  /** Takes in what an edit changed. Answers whether the outline differs now. */
  apply(operations: readonly Operation[]): boolean {
    let changed = false
    if (operations.some(({ table }) => table === 'rooms')) {
      this.#roomOf = this.#finder()
      for (const item of this.#document.records('equipment').values()) this.#put(item)
      this.#others.clear()
      changed = true
    }
    for (const [other, table] of otherTables) {
      if (!operations.some((operation) => operation.table === table)) continue
      this.#others.delete(other)
      changed = true
    }
    for (const operation of operations) {
      if (operation.table !== 'equipment') continue
      const { id, before, after } = operation
      if (before?.inside) this.#contents.get(before.inside.equipment)?.delete(id)
      if (after) this.#putContents(after)
      changed = this.#refresh(id) || changed
      changed ||= before?.tag !== after?.tag
      if (before?.tag !== after?.tag) this.#unsort(id)
    }
    // Dimensions are listed with what they measure.
    if (changed) this.#others.delete('dimension')
    return changed
  }

  /** Kinds in a room, with how many of each. */
  kindsIn(room: string): ReadonlyMap<KindId, { readonly ids: ReadonlySet<string> }> {
    return this.#groups.get(room) ?? new Map()
  }

  /** The equipment of a kind in a room, sorted by tag. */
  idsIn(room: string, kind: KindId): readonly string[] {
    const group = this.#groups.get(room)?.get(kind)
    if (!group) return []
    group.sorted ??= [...group.ids].sort((a, b) => byTag.compare(this.#tag(a), this.#tag(b)))
    return group.sorted
  }

  /**
   * Routes that begin in a room, or else end in it; parts of the building and notes that stand in it;
   * dimensions of what is in it. Sorted by name.
   */
  othersIn(room: string, other: Other): readonly string[] {
    const known = this.#others.get(other)
    if (known) return known.get(room) ?? []
    const sorted = this.#sort(other)
    this.#others.set(other, sorted)
    return sorted.get(room) ?? []
  }

  /** Where a piece of equipment is listed. */
  spotOf(id: string): Spot | undefined {
    return this.#spots.get(id)
  }

  /** Where something is listed. */
  listedAt(id: string): { readonly room: string; readonly kind: KindId | Other } | undefined {
    const spot = this.#spots.get(id)
    if (spot) return spot
    for (const [kind, table] of otherTables) {
      const record = this.#document.get(table, id)
      if (record) return { room: this.#roomOfOther(record), kind }
    }
    return undefined
  }

  #roomOfOther(record: Route | Element | Note | DimensionChain): string {
    if ('points' in record) return this.#roomOfRoute(record as Route)
    if (!('anchors' in record)) return this.#roomOf(record as Element | Note)
    for (const anchor of (record as DimensionChain).anchors) {
      const room = this.#roomOfAnchor(anchor)
      if (room !== outside) return room
    }
    return outside
  }

  #roomOfAnchor(anchor: Anchor): string {
    if (!('of' in anchor)) return this.#roomOf({ x: anchor.x, y: anchor.y, z: 0 })
    const of = String(anchor.of)
    if (this.#document.get('rooms', of)) return of
    const element = this.#document.get('elements', of)
    return element ? this.#roomOf(element) : (this.#spots.get(of)?.room ?? outside)
  }

  #roomOfRoute({ points }: Route): string {
    const [first, last] = [points[0], points.at(-1)]
    const room = first ? this.#roomOf(first) : outside
    return room === outside && last ? this.#roomOf(last) : room
  }

  #sort(other: Other): ReadonlyMap<string, readonly string[]> {
    const records: readonly (Route | Element | Note | DimensionChain)[] = this.#document.list(
      tableOf[other],
    )
    const byRoom = new Map<string, string[]>()
    for (const record of records.toSorted((a, b) => byTag.compare(nameOf(a), nameOf(b)))) {
      const room = this.#roomOfOther(record)
      const ids = byRoom.get(room)
      if (ids) ids.push(record.id)
      else byRoom.set(room, [record.id])
    }
    return byRoom
  }

  #tag(id: string): string {
    return this.#document.get('equipment', id)?.tag ?? id
  }

  #finder(): (place: Place) => string {
    const rooms = this.#document.list('rooms')
    const find = createRoomFinder([...rooms], polygonContains)
    return ({ x, y, z }) => rooms[find(x, y, z)]?.id ?? outside
  }

  #putContents({ id, inside }: Equipment): void {
    if (!inside) return
    const contents = this.#contents.get(inside.equipment)
    if (contents) contents.add(id)
    else this.#contents.set(inside.equipment, new Set([id]))
  }

  /** Puts an item and what is mounted in it where they belong now. */
  #refresh(id: string, depth = 0): boolean {
    const item = this.#document.get('equipment', id)
    let changed = item ? this.#put(item) : this.#remove(id)
    // Files may nest in a ring: the walk ends after as many steps as any rack needs.
    if (depth < 8) {
      for (const mounted of this.#contents.get(id) ?? []) {
        changed = this.#refresh(mounted, depth + 1) || changed
      }
    }
    return changed
  }

  #put(item: Equipment): boolean {
    const spot = { room: this.#roomOf(this.#standing(item)), kind: item.kind }
    const before = this.#spots.get(item.id)
    if (before?.room === spot.room && before.kind === spot.kind) return false
    this.#remove(item.id)
    this.#spots.set(item.id, spot)
    const room = this.#groups.get(spot.room) ?? new Map<KindId, Group>()
    this.#groups.set(spot.room, room)
    const group = room.get(spot.kind) ?? { ids: new Set(), sorted: undefined }
    room.set(spot.kind, group)
    group.ids.add(item.id)
    group.sorted = undefined
    return true
  }

  #remove(id: string): boolean {
    const spot = this.#spots.get(id)
    if (!spot) return false
    this.#spots.delete(id)
    const room = this.#groups.get(spot.room)
    const group = room?.get(spot.kind)
    group?.ids.delete(id)
    if (group) group.sorted = undefined
    if (group?.ids.size === 0) room?.delete(spot.kind)
    return true
  }

  #unsort(id: string): void {
    const spot = this.#spots.get(id)
    const group = spot && this.#groups.get(spot.room)?.get(spot.kind)
    if (group) group.sorted = undefined
  }

  #standing(item: Equipment): Equipment {
    let at = item
    for (let step = 0; step < 8; step++) {
      const host = at.inside && this.#document.get('equipment', at.inside.equipment)
      if (!host) return at
      at = host
    }
    return at
  }
}
