import { type Column, type CoolingSolution, type Loop, type Solution, solve } from '#engines'
import {
  type Connection,
  createInventory,
  type Equipment,
  type Inventory,
  type PortRef,
  type Room,
} from '#model'
import type { Parameters } from '#standards'
import { withPlan } from '../proposal'

/** What a cooling plan adds: it takes nothing away and changes nothing. */
export interface Additions {
  readonly equipment: readonly Equipment[]
  readonly connections: readonly Connection[]
}

export const noAdditions: Additions = { equipment: [], connections: [] }

export const joined = (first: Additions, then: Additions): Additions => ({
  equipment: [...first.equipment, ...then.equipment],
  connections: [...first.connections, ...then.connections],
})

const unchanged = {
  change: { equipment: [], connections: [] },
  remove: { connections: [] },
} as const

/** A liquid port of a row. */
export interface LiquidEnd {
  readonly row: number
  readonly port: string
}

const keyOf = ({ equipment, port }: PortRef): string => `${equipment}\n${port}`

/** A facility with its cooling solved, as planning looks at it. */
export class Site {
  readonly inventory: Inventory
  readonly solution: Solution
  readonly parameters: Parameters
  readonly #columns: ReadonlyMap<string, Column>
  readonly #piped: ReadonlySet<string>
  readonly #contents = new Map<number, number[]>()

  constructor(inventory: Inventory, solution: Solution, parameters: Parameters) {
    this.inventory = inventory
    this.solution = solution
    this.parameters = parameters
    this.#columns = new Map(solution.cooling.columns.map((column) => [column.name, column]))
    this.#piped = new Set(
      inventory.facility.connections
        .filter(({ medium }) => medium === 'liquid')
        .flatMap(({ from, to }) => [keyOf(from), keyOf(to)]),
    )
    inventory.hostRow.forEach((host, row) => {
      if (host >= 0) this.#contents.set(host, [...(this.#contents.get(host) ?? []), row])
    })
  }

  get cooling(): CoolingSolution {
    return this.solution.cooling
  }

  get rooms(): readonly Room[] {
    return this.inventory.facility.rooms
  }

  /** The same facility with more in it, solved anew. */
  with(added: Additions): Site {
    if (added.equipment.length + added.connections.length === 0) return this
    const { facility, library } = this.inventory
    const next = withPlan(facility, { add: added, ...unchanged })
    const inventory = createInventory(next, library)
    return new Site(inventory, solve(inventory, this.parameters), this.parameters)
  }

  /** The same with more drawn in it and not yet solved: figures of what was there stay. */
  drawn(added: Additions): Site {
    const { facility, library } = this.inventory
    const inventory = createInventory(withPlan(facility, { add: added, ...unchanged }), library)
    return new Site(inventory, this.solution, this.parameters)
  }

  /** Heat that electrical gear loses into its room, by row, as it was solved. */
  get lossKw(): Float64Array {
    const found = this.solution.power.columns.find(({ name }) => name === 'lossKw')
    return found?.values ?? new Float64Array(this.inventory.count)
  }

  /** A solved figure of a row; NaN where there is none. */
  figure(column: string, row: number): number {
    return this.#columns.get(column)?.values[row] ?? Number.NaN
  }

  /** What is mounted in a row. */
  contentsOf(row: number): readonly number[] {
    return this.#contents.get(row) ?? []
  }

  isPiped(row: number, port: string): boolean {
    return this.#piped.has(keyOf({ equipment: this.idOf(row), port }))
  }

  idOf(row: number): string {
    return this.inventory.equipment[row]?.id ?? ''
  }

  tagOf(row: number): string {
    return this.inventory.tagOf(row)
  }

  rowOf(id: string): number {
    return this.inventory.rowOf.get(id) ?? -1
  }

  /** Rows that stand in a room, whatever stands in them left out, by id. */
  rowsIn(roomRow: number): number[] {
    const { roomRow: rooms, hostRow, count } = this.inventory
    const rows: number[] = []
    for (let row = 0; row < count; row++) {
      if (rooms[row] === roomRow && (hostRow[row] as number) < 0) rows.push(row)
    }
    return rows.sort((a, b) => (this.idOf(a) < this.idOf(b) ? -1 : 1))
  }

  /** The loop that a row gives heat to; undefined where it is joined to none. */
  loopFrom(row: number): Loop | undefined {
    return this.cooling.loops.find(({ sourceRows }) => sourceRows.includes(row))
  }

  /** The loop that a header is of, or that equipment gives heat to. */
  loopWith(id: string): Loop | undefined {
    const row = this.rowOf(id)
    return this.cooling.loops.find(
      ({ headerRows, sourceRows }) => headerRows.includes(row) || sourceRows.includes(row),
    )
  }

  /** What somebody calls a field of a row. */
  fieldLabel(row: number, field: string): string {
    const label = this.inventory.kindOf(row).fields[field]?.label.en ?? field
    return label.charAt(0).toLowerCase() + label.slice(1)
  }
}
