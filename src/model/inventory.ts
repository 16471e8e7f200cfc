import { type OrientedRect, polygonContains } from '#base'
import type { Kind } from './define'
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
  /**
   * The inventory after some of its equipment was moved or turned and nothing else changed. Shares
   * everything that does not depend on places.
   */
  moved(equipment: readonly Equipment[]): Inventory
  /** One value with its source, or undefined when nobody stated it. */
  valueOf(row: number, field: string): Resolved | undefined
  /** One number, or undefined when nobody stated it. */
  numberOf(row: number, field: string): number | undefined
  /** One text or choice, or undefined when nobody stated it. */
  textOf(row: number, field: string): string | undefined
}

const buildNumbers = (
  equipment: readonly Equipment[],
  library: Library,
  field: string,
): Float64Array => {
  const column = new Float64Array(equipment.length)
  const byProduct = new Map<string, number>()
  equipment.forEach((item, row) => {
    const own = item.values?.[field]
    if (own !== undefined) {
      const value = typeof own === 'object' ? own.value : own
      column[row] = typeof value === 'number' ? value : Number.NaN
      return
    }
    const key = item.product === undefined ? item.kind : `${item.kind} ${item.product}`
    let value = byProduct.get(key)
    if (value === undefined) {
      const stated = library.productValue(item.kind, item.product, field)?.value
      value = typeof stated === 'number' ? stated : Number.NaN
      byProduct.set(key, value)
    }
    column[row] = value
  })
  return column
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

/** The outermost host of a row. Files may nest wrongly; the walk ends after as many steps as rows exist. */
const outermost = (hosts: Int32Array, row: number): number => {
  let at = row
  for (let step = 0; step < 8; step++) {
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
  readonly roomRow: Int32Array
  readonly byKind: ReadonlyMap<KindId, readonly number[]>
  readonly columns: Map<string, Float64Array>
  readonly stamp: object
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
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
    this.facility = parts.facility
    this.library = parts.library
    this.equipment = parts.equipment
    this.count = parts.equipment.length
    this.rowOf = parts.rowOf
    this.hostRow = parts.hostRow
    this.roomRow = parts.roomRow
    this.stamp = parts.stamp
  }

  // Arrow functions, so that callers may take them out of the inventory.
  readonly rowsOf = (kind: KindId): readonly number[] => this.#parts.byKind.get(kind) ?? none

  readonly kindOf = (row: number): Kind => this.library.kind(this.#at(row).kind)

  readonly numbers = (field: string): Float64Array => {
    const { columns } = this.#parts
    let column = columns.get(field)
    if (!column) {
      column = buildNumbers(this.equipment, this.library, field)
      columns.set(field, column)
    }
    return column
  }

  readonly valueOf = (row: number, field: string): Resolved | undefined =>
    this.library.valueOf(this.#at(row), field)

  readonly numberOf = (row: number, field: string): number | undefined => {
    const value = this.numbers(field)[row]
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

  readonly moved = (changed: readonly Equipment[]): Inventory => {
    const equipment = this.equipment.slice()
    const roomRow = this.roomRow.slice()
    const hosts = new Set<number>()
    for (const item of changed) {
      const row = this.rowOf.get(item.id)
      if (row === undefined) throw new Error(`${item.id} is not in the inventory`)
      equipment[row] = item
      hosts.add(row)
    }
    const carries = this.hostRow.some((host) => host >= 0)
    const rows = carries
      ? [...equipment.keys()].filter((row) => hosts.has(outermost(this.hostRow, row)))
      : hosts
    for (const row of rows) {
      const { x, y, z } = equipment[outermost(this.hostRow, row)] as Equipment
      roomRow[row] = this.#parts.roomAt(x, y, z)
    }
    const facility = { ...this.facility, equipment: this.#withRemoved(equipment) }
    return new Rows({ ...this.#parts, facility, equipment, roomRow })
  }

  /** What is marked as removed stays in the facility, where connections still name it. */
  #withRemoved(equipment: Equipment[]): Equipment[] {
    const all = this.facility.equipment
    if (all.length === equipment.length) return equipment
    return all.map((item) => equipment[this.rowOf.get(item.id) ?? -1] ?? item)
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
  const rowOf = new Map(equipment.map((item, row) => [item.id, row]))
  const hostRow = findHosts(equipment, rowOf)
  const roomAt = createRoomFinder(facility.rooms, polygonContains)
  return new Rows({
    facility,
    library: catalog.with(facility.products),
    equipment,
    rowOf,
    hostRow,
    roomRow: Int32Array.from(equipment, (_, row) => {
      const { x, y, z } = equipment[outermost(hostRow, row)] as Equipment
      return roomAt(x, y, z)
    }),
    byKind: groupByKind(equipment),
    columns: new Map(),
    stamp: {},
    roomAt,
  })
}
