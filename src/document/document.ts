import type { Text } from '#base'
import type { Facility } from '#model'
import {
  type Head,
  inverseOf,
  type Operation,
  type Records,
  Table,
  type TableName,
  tableNames,
} from './tables'

/** Why the document changed. `open` replaces everything; a mirror then reads it anew. */
export type Origin = 'edit' | 'undo' | 'redo' | 'mirror'

/** What one step changed. */
export interface Change {
  readonly operations: readonly Operation[]
  readonly origin: Origin
  readonly label: string
  readonly revision: number
}

interface Step {
  readonly label: string
  readonly operations: readonly Operation[]
}

/** What a transaction may do. Later reads see earlier writes. */
export interface Edit {
  get<T extends TableName>(table: T, id: string): Records[T] | undefined
  list<T extends TableName>(table: T): readonly Records[T][]
  readonly head: Head
  /** Adds a record or replaces the one with its id. */
  put<T extends TableName>(table: T, record: Records[T]): void
  /** Sets some fields of a record. Throws when there is none. */
  set<T extends TableName>(table: T, id: string, fields: Partial<Records[T]>): void
  remove(table: TableName, id: string): void
  setHead(fields: Partial<Head>): void
}

/**
 * Keeps in step what follows other records: runs at the end of every gesture, in the same undo
 * step, with what was written so far. Answers what the person should know; throws to refuse all.
 */
export type Follower = (edit: Edit, written: readonly Operation[]) => readonly Text[]

export interface FacilityDocument extends Omit<Edit, 'put' | 'set' | 'remove' | 'setHead'> {
  readonly revision: number
  readonly undoLabel: string | undefined
  readonly redoLabel: string | undefined
  /** What was said about the last gesture by what follows in its step. */
  readonly notes: readonly Text[]
  count(table: TableName): number
  /**
   * The places of the records of `list(table)`: the `order` of later operations counts in them. A
   * copy of the rows needs them to follow on; they rise, with gaps where records were removed.
   */
  places(table: TableName): readonly number[]
  /** The live records of a table by id. Read only; iterate for hot paths. */
  records<T extends TableName>(table: T): ReadonlyMap<string, Records[T]>
  /** Runs one gesture. All of it is one undo step; when it throws, none of it happened. */
  transact<R>(label: string, gesture: (edit: Edit) => R): R
  undo(): Change | undefined
  redo(): Change | undefined
  /** Applies another document's change without recording history: for mirrors in a worker. */
  mirror(operations: readonly Operation[]): void
  subscribe(listener: (change: Change) => void): () => void
  /** The whole facility as a file holds it. */
  toFacility(): Facility
  /** The facility as it was before the last step; undefined where there is no step to go back. */
  before(): Facility | undefined
}

type Tables = { [T in TableName]: Table<Records[T]> }

const openTables = (facility: Facility): Tables => ({
  rooms: new Table(facility.rooms),
  equipment: new Table(facility.equipment),
  connections: new Table(facility.connections),
  routes: new Table(facility.routes),
  clusters: new Table(facility.clusters),
  products: new Table(facility.products),
  assumptions: new Table(facility.assumptions),
  waivers: new Table(facility.waivers),
  weather: new Table(facility.weather),
  elements: new Table(facility.elements),
  dimensions: new Table(facility.dimensions),
  constraints: new Table(facility.constraints),
  groups: new Table(facility.groups),
  blocks: new Table(facility.blocks),
  placements: new Table(facility.placements),
  views: new Table(facility.views),
  selections: new Table(facility.selections),
  notes: new Table(facility.notes),
  levels: new Table(facility.levels),
})

const headOf = (facility: Facility): Head => {
  const head: Record<string, unknown> = { ...facility }
  for (const table of tableNames) delete head[table]
  return head as Head
}

class OpenDocument implements FacilityDocument {
  #head: Head
  readonly #tables: Tables
  readonly #past: Step[] = []
  readonly #future: Step[] = []
  readonly #listeners = new Set<(change: Change) => void>()
  readonly #followers: readonly Follower[]
  #open = false
  revision = 0
  notes: readonly Text[] = []

  constructor(facility: Facility, followers: readonly Follower[] = []) {
    this.#followers = followers
    this.#head = headOf(facility)
    this.#tables = openTables(facility)
  }

  get head(): Head {
    return this.#head
  }

  get undoLabel(): string | undefined {
    return this.#past.at(-1)?.label
  }

  get redoLabel(): string | undefined {
    return this.#future.at(-1)?.label
  }

  get<T extends TableName>(table: T, id: string): Records[T] | undefined {
    return this.records(table).get(id)
  }

  list<T extends TableName>(table: T): readonly Records[T][] {
    return (this.#tables[table] as unknown as Table<Records[T]>).list()
  }

  records<T extends TableName>(table: T): ReadonlyMap<string, Records[T]> {
    return this.#tables[table].records as unknown as ReadonlyMap<string, Records[T]>
  }

  count(table: TableName): number {
    return this.#tables[table].records.size
  }

  places(table: TableName): readonly number[] {
    return this.#tables[table].places()
  }

  transact<R>(label: string, gesture: (edit: Edit) => R): R {
    this.#refuseWhileOpen(label)
    const operations: Operation[] = []
    this.#open = true
    let result: R
    this.notes = []
    try {
      const edit = this.#edit(operations)
      result = gesture(edit)
      if (operations.length > 0) this.notes = this.#follow(edit, operations)
    } catch (fault) {
      for (const operation of operations.toReversed()) this.#apply(inverseOf(operation))
      throw fault
    } finally {
      this.#open = false
    }
    // Outside the try: a listener that breaks must not undo half of what history already holds.
    if (operations.length > 0) {
      this.#past.push({ label, operations })
      this.#future.length = 0
      this.#tell(operations, 'edit', label)
    }
    return result
  }

  undo(): Change | undefined {
    this.#refuseWhileOpen('undo')
    const step = this.#past.pop()
    if (!step) return undefined
    this.#future.push(step)
    return this.#replay(step.operations.map(inverseOf).reverse(), 'undo', step.label)
  }

  redo(): Change | undefined {
    this.#refuseWhileOpen('redo')
    const step = this.#future.pop()
    if (!step) return undefined
    this.#past.push(step)
    return this.#replay(step.operations, 'redo', step.label)
  }

  mirror(operations: readonly Operation[]): void {
    this.#refuseWhileOpen('mirror')
    this.#replay(operations, 'mirror', '')
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  toFacility(): Facility {
    const tables = Object.fromEntries(tableNames.map((table) => [table, this.list(table)]))
    return { ...this.#head, ...tables } as Facility
  }

  before(): Facility | undefined {
    const step = this.#past.at(-1)
    if (!step) return undefined
    // A copy goes back; rows of a copy stand without gaps, so what comes back may stand elsewhere.
    const copy = new OpenDocument(this.toFacility())
    copy.mirror(step.operations.map(inverseOf).reverse())
    return copy.toFacility()
  }

  #follow(edit: Edit, operations: readonly Operation[]): readonly Text[] {
    return this.#followers.flatMap((follower) => follower(edit, operations.slice()))
  }

  #refuseWhileOpen(label: string): void {
    if (this.#open) throw new Error(`A change is already under way; "${label}" has to wait for it`)
  }

  #edit(operations: Operation[]): Edit {
    const record = (operation: Operation) => {
      this.#apply(operation)
      operations.push(operation)
    }
    const write = <T extends TableName>(table: T, id: string, after: Records[T] | undefined) => {
      const before = this.get(table, id)
      if (before === after) return
      const order = this.#tables[table].orderOf(id)
      record({ table, id, before, after, order } as unknown as Operation)
    }
    const document = this
    return {
      get: (table, id) => document.get(table, id),
      list: (table) => document.list(table),
      get head() {
        return document.head
      },
      put: (table, row) => write(table, row.id, row),
      set: (table, id, fields) => {
        const before = document.get(table, id)
        if (!before) throw new Error(`There is no ${table} record ${id} to change`)
        write(table, id, { ...before, ...fields })
      },
      remove: (table, id) => write(table, id, undefined),
      setHead: (fields) =>
        record({ table: 'head', before: document.head, after: { ...document.head, ...fields } }),
    }
  }

  #apply(operation: Operation): void {
    if (operation.table === 'head') this.#head = operation.after
    else {
      const table = this.#tables[operation.table] as Table<{ readonly id: string }>
      table.put(operation.id, operation.after, operation.order)
    }
  }

  #replay(operations: readonly Operation[], origin: Origin, label: string): Change {
    for (const operation of operations) this.#apply(operation)
    return this.#tell(operations, origin, label)
  }

  #tell(operations: readonly Operation[], origin: Origin, label: string): Change {
    this.revision += 1
    const change = { operations, origin, label, revision: this.revision }
    for (const listener of this.#listeners) listener(change)
    return change
  }
}

/** Opens a facility for editing, with what keeps in step with every gesture. History starts empty. */
export const openWith = (facility: Facility, followers: readonly Follower[]): FacilityDocument =>
  new OpenDocument(facility, followers)
