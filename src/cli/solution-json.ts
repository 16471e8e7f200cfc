import type { Solution } from '#engines'
import type { Inventory } from '#model'

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json }

/** Engines speak of equipment by row; these lists of theirs do not say so in their name. */
const bareRowLists = new Set([
  'dropped',
  'unprotected',
  'unknown',
  'shed',
  'interrupted',
  'interruptionUnknown',
  'inside',
  'afterProtection',
  'beforeProtection',
  'service',
  'working',
  'outside',
  'throughWalls',
  'tooTall',
])

const figure = (value: number): number | null =>
  Number.isFinite(value) ? Number(value.toPrecision(12)) : null

/**
 * Turns a solution into JSON: rows become ids (`sourceRows` → `sourceIds`, `row` → `id`), a figure
 * that is not known becomes null. Columns are left to {@link equipmentJson}.
 */
class Writer {
  readonly #inventory: Inventory

  constructor(inventory: Inventory) {
    this.#inventory = inventory
  }

  equipmentId(row: number): string | null {
    return this.#inventory.equipment[row]?.id ?? null
  }

  write(value: unknown): Json {
    if (typeof value === 'number') return figure(value)
    if (typeof value === 'string' || typeof value === 'boolean') return value
    if (value === null || value === undefined) return null
    if (Array.isArray(value)) return value.map((item) => this.write(item))
    if (value instanceof Map) return this.#writeMap(value)
    return this.#writeRecord(value)
  }

  #writeMap(map: ReadonlyMap<unknown, unknown>): Json {
    return Object.fromEntries(
      [...map].map(([row, value]) => [this.equipmentId(Number(row)) ?? '', this.write(value)]),
    )
  }

  #writeRecord(record: object): Json {
    const written: Record<string, Json> = {}
    for (const [name, value] of Object.entries(record)) {
      if (name === 'columns' || ArrayBuffer.isView(value)) continue
      const idOf = /^room(Rows?)?$/.test(name) ? this.#roomId : this.#equipmentIdOrNull
      if (name === 'row' || name.endsWith('Row')) {
        written[name === 'row' ? 'id' : name.replace(/Row$/, 'Id')] = idOf(value)
      } else if (name === 'rows' || name.endsWith('Rows')) {
        written[name === 'rows' ? 'ids' : name.replace(/Rows$/, 'Ids')] = this.#ids(value, idOf)
      } else if (bareRowLists.has(name) && Array.isArray(value)) {
        written[name] = this.#ids(value, idOf)
      } else {
        written[name] = this.write(value)
      }
    }
    return written
  }

  readonly #equipmentIdOrNull = (row: unknown): string | null =>
    typeof row === 'number' ? this.equipmentId(row) : null

  readonly #roomId = (row: unknown): string | null =>
    typeof row === 'number' ? (this.#inventory.facility.rooms[row]?.id ?? null) : null

  #ids(rows: unknown, idOf: (row: unknown) => string | null): Json {
    return Array.isArray(rows) ? rows.map(idOf) : null
  }
}

/** Any part of a solution as JSON: rows become ids, what is not known becomes null. */
export const partJson = (inventory: Inventory, part: unknown): Json =>
  new Writer(inventory).write(part)

/** Every piece of equipment with its quantities, units in their names; null means "not known". */
const equipmentJson = (inventory: Inventory, { power, cooling, space }: Solution): Json => {
  const columns: (readonly [string, ArrayLike<number>])[] = [
    ...[...power.columns, ...cooling.columns].map(({ name, values }) => [name, values] as const),
    ['floorLoadKpa', space.floorLoadKpa],
    ['headroomM', space.headroomM],
  ]
  return inventory.equipment.map((item, row) => ({
    id: item.id,
    tag: item.tag,
    kind: item.kind,
    product: item.product ?? null,
    room: inventory.facility.rooms[inventory.roomRow[row] ?? -1]?.id ?? null,
    ...Object.fromEntries(columns.map(([name, values]) => [name, figure(values[row] as number)])),
  }))
}

/** The documented JSON of `solve --json`: every quantity, its unit in its name; null means "not known". */
export const solutionJson = (inventory: Inventory, solution: Solution): Json => {
  const writer = new Writer(inventory)
  const { power, cooling, fiber, space } = solution
  return {
    facility: inventory.facility.id,
    itLoadKw: figure(power.itLoadKw.value),
    itLoadUnknownCount: power.itLoadKw.unknownCount,
    supportLoadKw: figure(power.supportLoadKw.value),
    supportLoadUnknownCount: power.supportLoadKw.unknownCount,
    lossKw: figure(power.lossKw),
    utilityKw: figure(power.utilityKw.value),
    utilityUnknownCount: power.utilityKw.unknownCount,
    pue: writer.write(solution.pue),
    densestRackKw: writer.write(cooling.densestRackKw),
    linkCount: fiber.linkCount,
    rounds: solution.rounds,
    power: writer.write(power),
    cooling: writer.write(cooling),
    fiber: writer.write(fiber),
    space: writer.write(space),
    equipment: equipmentJson(inventory, solution),
  }
}
