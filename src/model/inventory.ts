import { type Groups, groupBy, type OrientedRect, polygonContains } from '#base'
import { Columns } from './columns'
import type { Kind } from './define'
import { changedFields, keepsItsRow, placeFields } from './edits'
import type { KindId } from './kind-ids'
import type { Library, Resolved } from './library'
import { createRoomFinder } from './rooms'
import type { Equipment, Facility } from './schema'

/**
 * A facility laid out in rows and typed columns, which is what engines read. Row i is the i-th
 * piece of equipment that is not marked as removed; a NaN in a column means "nobody stated it".
 */
export interface Inventory {
  readonly facility: Facility
  readonly library: Library
  readonly count: number
  readonly equipment: readonly Equipment[]
  readonly rowOf: ReadonlyMap<string, number>
  /** Rows by kind, in file order. */
  rowsOf(kind: KindId): readonly number[]
  kindOf(row: number): Kind
  /** The row of the equipment that this one is mounted in, or −1. */
  readonly hostRow: Int32Array
  /** The index into `facility.rooms` of the room it stands in, or −1 when it stands in none. */
  readonly roomRow: Int32Array
  /** Where it stands; mounted equipment stands where its host stands. */
  placeOf(row: number): OrientedRect & { readonly z: number; readonly heightM: number }
  /** A numeric field of every row; NaN where it is not stated or not a number. Cached. */
  numbers(field: string): Float64Array
  /** Stays the very same while equipment is only moved or turned: what rests on values alone still holds. */
  readonly stamp: object
  /** Stays the very same while the same pieces stand in the same rows, of the same kinds, in the same hosts. */
  readonly layout: object
  /**
   * Whether another inventory of the same layout has the same values in all but the given fields:
   * `x`, `path` and the like of the equipment itself, `values.loadKw` and the like of its values.
   */
  sameBut(other: Inventory, fields: ReadonlySet<string>): boolean
  /**
   * The fields in which the equipment of another inventory of the same layout may differ from this
   * one's, named as for `sameBut`; undefined when the layouts differ.
   */
  changedSince(other: Inventory): ReadonlySet<string> | undefined
  /**
   * The inventory after some of its equipment was moved or turned and nothing else changed. Shares
   * everything that does not depend on places.
   */
  moved(equipment: readonly Equipment[]): Inventory
  /**
   * The inventory of a facility that differs from this one's in the given equipment and in tables
   * other than rooms and products. Shares what has not changed. Undefined when rows, kinds or hosts
   * changed with it: that takes a new inventory.
   */
  edited(equipment: readonly Equipment[], facility: Facility): Inventory | undefined
  /** What it is called by people; empty for a row that is none. */
  tagOf(row: number): string
  /** One value with its source, or undefined when nobody stated it. */
  valueOf(row: number, field: string): Resolved | undefined
  /** One number, or undefined when nobody stated it. */
  numberOf(row: number, field: string): number | undefined
  /** One text or choice, or undefined when nobody stated it. */
  textOf(row: number, field: string): string | undefined
}

const findHosts = (
  equipment: readonly Equipment[],
  rowOf: ReadonlyMap<string, number>,
): Int32Array => {
  const hosts = new Int32Array(equipment.length).fill(-1)
  equipment.forEach((item, row) => {
    const host = item.inside && rowOf.get(item.inside.equipment)
    if (host !== undefined && host !== row) hosts[row] = host
  })
  return hosts
}

/** Nothing real nests deeper than this. */
const deepest = 8

/** The outermost host of a row. Files may nest wrongly; the walk ends after a few steps. */
const outermost = (hosts: Int32Array, row: number): number => {
  let at = row
  for (let step = 0; step < deepest; step++) {
    const next = hosts[at] as number
    if (next < 0) return at
    at = next
  }
  return at
}

interface Parts {
  readonly facility: Facility
  readonly library: Library
  readonly equipment: readonly Equipment[]
  readonly rowOf: ReadonlyMap<string, number>
  readonly hostRow: Int32Array
  readonly contents: Groups
  readonly roomRow: Int32Array
  readonly byKind: ReadonlyMap<KindId, readonly number[]>
  readonly columns: Columns
  readonly stamp: object
  readonly layout: object
  /** A mark for each field that was edited since the layout was made, new with every edit of it. */
  readonly marks: ReadonlyMap<string, object>
  readonly roomAt: (x: number, y: number, z: number) => number
}

const none: readonly number[] = []

class Rows implements Inventory {
  readonly facility: Facility
  readonly library: Library
  readonly equipment: readonly Equipment[]
  readonly count: number
  readonly rowOf: ReadonlyMap<string, number>
  readonly hostRow: Int32Array
  readonly roomRow: Int32Array
  readonly stamp: object
  readonly layout: object
  readonly marks: ReadonlyMap<string, object>
  readonly #parts: Parts
  readonly #columns: Columns

  constructor(parts: Parts) {
    this.#parts = parts
    this.#columns = parts.columns
    this.facility = parts.facility
    this.library = parts.library
    this.equipment = parts.equipment
    this.count = parts.equipment.length
    this.rowOf = parts.rowOf
    this.hostRow = parts.hostRow
    this.roomRow = parts.roomRow
    this.stamp = parts.stamp
    this.layout = parts.layout
    this.marks = parts.marks
  }

  // Arrow functions, so that callers may take them out of the inventory.
  readonly rowsOf = (kind: KindId): readonly number[] => this.#parts.byKind.get(kind) ?? none

  readonly kindOf = (row: number): Kind => this.#columns.kindOf(row)

  readonly tagOf = (row: number): string => this.equipment[row]?.tag ?? ''

  readonly numbers = (field: string): Float64Array => this.#columns.numbers(field)

  readonly valueOf = (row: number, field: string): Resolved | undefined =>
    this.library.valueOf(this.#at(row), field)

  readonly numberOf = (row: number, field: string): number | undefined => {
    const value = this.#columns.numbers(field)[row]
    return value === undefined || Number.isNaN(value) ? undefined : value
  }

  readonly textOf = (row: number, field: string): string | undefined => {
    const value = this.valueOf(row, field)?.value
    return typeof value === 'string' ? value : undefined
  }

  readonly placeOf = (row: number) => {
    const { x, y, z, rotationDeg } = this.#at(outermost(this.hostRow, row))
    const size = (field: string) => this.numbers(field)[row] as number
    return {
      x,
      y,
      z,
      rotationDeg,
      widthM: size('widthM'),
      depthM: size('depthM'),
      heightM: size('heightM'),
    }
  }

  readonly changedSince = (other: Inventory): ReadonlySet<string> | undefined => {
    if (this.layout !== other.layout) return undefined
    const earlier = (other as Rows).marks
    const changed = new Set<string>()
    if (earlier === this.marks) return changed
    for (const [field, mark] of this.marks) if (earlier.get(field) !== mark) changed.add(field)
    for (const field of earlier.keys()) if (!this.marks.has(field)) changed.add(field)
    return changed
  }

  readonly sameBut = (other: Inventory, fields: ReadonlySet<string>): boolean => {
    const changed = this.changedSince(other)
    return changed !== undefined && [...changed].every((field) => fields.has(field))
  }

  readonly moved = (changed: readonly Equipment[]): Inventory => {
    const later = new Map(changed.map((item) => [item.id, item]))
    for (const { id } of changed) {
      if (!this.rowOf.has(id)) throw new Error(`${id} is not in the inventory`)
    }
    const equipment = this.facility.equipment.map((item) => later.get(item.id) ?? item)
    const moved = this.edited(changed, { ...this.facility, equipment })
    if (!moved) throw new Error('A move changes neither kinds nor hosts')
    return moved
  }

  readonly edited = (changed: readonly Equipment[], facility: Facility): Inventory | undefined => {
    const rows: number[] = []
    const equipment = changed.length > 0 ? this.equipment.slice() : this.equipment
    const marks = new Map(this.marks)
    let onlyPlaces = true
    for (const item of changed) {
      const row = this.rowOf.get(item.id)
      if (row === undefined || !keepsItsRow(this.#at(row), item)) return undefined
      for (const field of changedFields(this.#at(row), item)) {
        marks.set(field, {})
        onlyPlaces &&= placeFields.has(field)
      }
      ;(equipment as Equipment[])[row] = item
      rows.push(row)
    }
    return new Rows({
      ...this.#parts,
      facility,
      equipment,
      marks,
      roomRow: this.#roomsAfter(equipment, rows),
      columns: onlyPlaces ? this.#columns.moved(equipment) : this.#columns.edited(equipment, rows),
      stamp: onlyPlaces ? this.stamp : {},
    })
  }

  /** The very same array as long as everything stays in its room. */
  #roomsAfter(equipment: readonly Equipment[], changed: readonly number[]): Int32Array {
    const { hostRow, contents, roomAt } = this.#parts
    let roomRow = this.roomRow
    const look = (row: number, depth: number) => {
      const { x, y, z } = equipment[outermost(hostRow, row)] as Equipment
      const room = roomAt(x, y, z)
      if (room !== roomRow[row]) {
        if (roomRow === this.roomRow) roomRow = roomRow.slice()
        roomRow[row] = room
      }
      if (depth === deepest) return
      const end = contents.offsets[row + 1] as number
      for (let at = contents.offsets[row] as number; at < end; at++) {
        look(contents.items[at] as number, depth + 1)
      }
    }
    for (const row of changed) look(row, 0)
    return roomRow
  }

  #at(row: number): Equipment {
    return this.equipment[row] as Equipment
  }
}

const groupByKind = (equipment: readonly Equipment[]): ReadonlyMap<KindId, readonly number[]> => {
  const byKind = new Map<KindId, number[]>()
  equipment.forEach((item, row) => {
    const rows = byKind.get(item.kind)
    if (rows) rows.push(row)
    else byKind.set(item.kind, [row])
  })
  return byKind
}

/** Lays a facility out in rows. Cost: one pass over the equipment; columns are built when asked for. */
export const createInventory = (facility: Facility, catalog: Library): Inventory => {
  const equipment = facility.equipment.filter((item) => item.status !== 'removed')
  const rowOf = new Map<string, number>()
  for (let row = 0; row < equipment.length; row++) rowOf.set((equipment[row] as Equipment).id, row)
  const hostRow = findHosts(equipment, rowOf)
  const roomAt = createRoomFinder(facility.rooms, polygonContains)
  const library = catalog.with(facility.products)
  return new Rows({
    facility,
    library,
    equipment,
    rowOf,
    hostRow,
    contents: groupBy(equipment.length, hostRow),
    roomRow: Int32Array.from(equipment, (_, row) => {
      const { x, y, z } = equipment[outermost(hostRow, row)] as Equipment
      return roomAt(x, y, z)
    }),
    byKind: groupByKind(equipment),
    columns: Columns.of(equipment, library),
    stamp: {},
    layout: {},
    marks: new Map(),
    roomAt,
  })
}
