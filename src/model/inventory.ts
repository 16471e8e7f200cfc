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

const findRooms = (facility: Facility, equipment: readonly Equipment[], hosts: Int32Array) => {
  const roomAt = createRoomFinder(facility.rooms, polygonContains)
  return Int32Array.from(equipment, (_, row) => {
    const { x, y, z } = equipment[outermost(hosts, row)] as Equipment
    return roomAt(x, y, z)
  })
}

/** Lays a facility out in rows. Cost: one pass over the equipment; columns are built when asked for. */
export const createInventory = (facility: Facility, catalog: Library): Inventory => {
  const library = catalog.with(facility.products)
  const equipment = facility.equipment.filter((item) => item.status !== 'removed')
  const rowOf = new Map(equipment.map((item, row) => [item.id, row]))
  const hostRow = findHosts(equipment, rowOf)
  const columns = new Map<string, Float64Array>()
  const byKind = new Map<KindId, number[]>()
  equipment.forEach((item, row) => {
    const rows = byKind.get(item.kind)
    if (rows) rows.push(row)
    else byKind.set(item.kind, [row])
  })
  const at = (row: number) => equipment[row] as Equipment
  const numbers = (field: string) => {
    let column = columns.get(field)
    if (!column) {
      column = buildNumbers(equipment, library, field)
      columns.set(field, column)
    }
    return column
  }
  const stated = (row: number, field: string) => library.valueOf(at(row), field)
  return {
    facility,
    library,
    count: equipment.length,
    equipment,
    rowOf,
    hostRow,
    roomRow: findRooms(facility, equipment, hostRow),
    rowsOf: (kind) => byKind.get(kind) ?? [],
    kindOf: (row) => library.kind(at(row).kind),
    numbers,
    valueOf: stated,
    placeOf: (row) => {
      const { x, y, z, rotationDeg } = at(outermost(hostRow, row))
      const size = (field: string) => numbers(field)[row] as number
      return {
        x,
        y,
        z,
        rotationDeg,
        widthM: size('widthM'),
        depthM: size('depthM'),
        heightM: size('heightM'),
      }
    },
    numberOf: (row, field) => {
      const value = numbers(field)[row]
      return value === undefined || Number.isNaN(value) ? undefined : value
    },
    textOf: (row, field) => {
      const value = stated(row, field)?.value
      return typeof value === 'string' ? value : undefined
    },
  }
}
