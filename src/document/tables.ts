import type {
  Assumption,
  Block,
  Cluster,
  Connection,
  Constraint,
  DimensionChain,
  Element,
  Equipment,
  Facility,
  Group,
  Level,
  NamedView,
  Note,
  Placement,
  Product,
  Room,
  Route,
  SavedSelection,
  Waiver,
  Weather,
} from '#model'

/** The record of each table of a facility. */
export interface Records {
  rooms: Room
  equipment: Equipment
  connections: Connection
  routes: Route
  clusters: Cluster
  products: Product
  assumptions: Assumption
  waivers: Waiver
  weather: Weather
  elements: Element
  dimensions: DimensionChain
  constraints: Constraint
  groups: Group
  blocks: Block
  placements: Placement
  views: NamedView
  selections: SavedSelection
  notes: Note
  levels: Level
}

export type TableName = keyof Records

export const tableNames = [
  'rooms',
  'equipment',
  'connections',
  'routes',
  'clusters',
  'products',
  'assumptions',
  'waivers',
  'weather',
  'elements',
  'dimensions',
  'constraints',
  'groups',
  'blocks',
  'placements',
  'views',
  'selections',
  'notes',
  'levels',
] as const satisfies readonly TableName[]

/** What a facility has besides its tables: name, site, goals, parameters, and fields this version does not know. */
export type Head = {
  // Not Omit: over a type that keeps unknown fields it would forget the known ones.
  [Field in keyof Facility as Field extends TableName ? never : Field]: Facility[Field]
}

/**
 * One change of the document. It carries both states, so its inverse is itself the other way
 * round. Records are never changed in place: whoever holds one may keep it.
 */
export type Operation =
  | {
      [T in TableName]: {
        readonly table: T
        readonly id: string
        readonly before: Records[T] | undefined
        readonly after: Records[T] | undefined
        /** Its place in the table, so that undoing a removal puts it back where it was. */
        readonly order: number
      }
    }[TableName]
  | { readonly table: 'head'; readonly before: Head; readonly after: Head }

/** The same change the other way round. */
export const inverseOf = (operation: Operation): Operation => {
  const { table, before: after, after: before } = operation
  if (table === 'head') return { table, before, after } as Operation
  // Not spread: an undo turns round tens of thousands.
  return { table, id: operation.id, before, after, order: operation.order } as Operation
}

/** The records of one table by id, with the order in which the file lists them. */
export class Table<T extends { readonly id: string }> {
  readonly records = new Map<string, T>()
  /** Places, written down with the first change: until then they are those of the file. */
  #order: Map<string, number> | undefined
  #next = 0
  #sorted = true
  /** The last list that was asked for, until something changes: whoever holds it may keep it. */
  #listed: readonly T[] | undefined

  constructor(rows: readonly T[]) {
    for (const row of rows) this.records.set(row.id, row)
    this.#next = this.records.size
  }

  /** The place of a record, or the one that a new record gets. */
  orderOf(id: string): number {
    return this.#places().get(id) ?? this.#next
  }

  put(id: string, record: T | undefined, order: number): void {
    this.#listed = undefined
    if (record !== undefined && this.records.has(id)) {
      this.records.set(id, record)
      return
    }
    const places = this.#places()
    if (record === undefined) {
      this.records.delete(id)
      places.delete(id)
      return
    }
    if (order < this.#next) this.#sorted = false
    this.records.set(id, record)
    places.set(id, order)
    this.#next = Math.max(this.#next, order + 1)
  }

  /** All records in file order; the very same array as long as nothing changes. */
  list(): readonly T[] {
    this.#listed ??= this.#list()
    return this.#listed
  }

  #list(): T[] {
    if (!this.#sorted) {
      const rows = [...this.records].sort((a, b) => this.orderOf(a[0]) - this.orderOf(b[0]))
      this.records.clear()
      const places = rows.map(([id]) => [id, this.orderOf(id)] as const)
      for (const [id, row] of rows) this.records.set(id, row)
      this.#order = new Map(places)
      this.#sorted = true
    }
    return [...this.records.values()]
  }

  /** The places of the records that `list` answers, in its order. */
  places(): number[] {
    if (!this.#order) return Array.from({ length: this.#next }, (_, place) => place)
    // Both maps go in the same order, once the records stand in theirs.
    this.list()
    return [...this.#order.values()]
  }

  #places(): Map<string, number> {
    if (!this.#order) {
      this.#order = new Map()
      for (const id of this.records.keys()) this.#order.set(id, this.#order.size)
    }
    return this.#order
  }
}
