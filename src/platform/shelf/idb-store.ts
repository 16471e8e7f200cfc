import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { NoStorage } from './faults'
import {
  type Commit,
  Conflict,
  type Entry,
  type JournalRecord,
  type ShelfStore,
  type Snapshot,
  type VersionContent,
  type VersionEntry,
} from './store'

interface Schema extends DBSchema {
  entries: { key: string; value: Entry }
  snapshots: { key: string; value: Snapshot }
  journal: { key: [slot: string, seq: number]; value: JournalRecord }
  versions: { key: [slot: string, id: string]; value: VersionEntry }
  contents: { key: [slot: string, id: string]; value: VersionContent }
  places: { key: string; value: { readonly slot: string; readonly place: unknown } }
}

type Database = IDBPDatabase<Schema>

const databaseName = 'gridhall'
const databaseVersion = 2

/** Told when windows with other versions of the program get in each other's way. */
export interface VersionWatch {
  /** An older window holds the storage; it has to be closed. */
  readonly onBlocked: () => void
  /** A newer window needs the storage: this one lets go of it for good. */
  readonly onOutdated: () => void
}

const journalOf = (slot: string, upTo = Number.POSITIVE_INFINITY): IDBKeyRange =>
  IDBKeyRange.bound([slot, 0], [slot, upTo])

/** Keys that begin with a slot: arrays stand behind every string. */
const allOf = (slot: string): IDBKeyRange => IDBKeyRange.bound([slot], [slot, []])

/** Opens the database once, and again when the browser has closed it. */
class Connection {
  readonly #watch: VersionWatch
  #database: Promise<Database> | undefined

  constructor(watch: VersionWatch) {
    this.#watch = watch
  }

  get(): Promise<Database> {
    this.#database ??= this.#open().catch((fault: unknown) => {
      this.#database = undefined
      throw fault
    })
    return this.#database
  }

  async #open(): Promise<Database> {
    if (typeof indexedDB === 'undefined') throw new NoStorage()
    const database = await openDB<Schema>(databaseName, databaseVersion, {
      upgrade: (database, from) => {
        if (from < 1) {
          database.createObjectStore('entries', { keyPath: 'slot' })
          database.createObjectStore('snapshots', { keyPath: 'slot' })
          database.createObjectStore('journal', { keyPath: ['slot', 'seq'] })
          database.createObjectStore('places', { keyPath: 'slot' })
        }
        database.createObjectStore('versions', { keyPath: ['slot', 'id'] })
        database.createObjectStore('contents', { keyPath: ['slot', 'id'] })
      },
      blocked: () => this.#watch.onBlocked(),
      blocking: () => {
        database.close()
        this.#database = undefined
        this.#watch.onOutdated()
      },
      terminated: () => {
        this.#database = undefined
      },
    })
    return database
  }
}

/** Waits for a transaction; a request that fails ends it, and its reason is what is told. */
const finish = async (
  requests: readonly Promise<unknown>[],
  done: Promise<void>,
): Promise<void> => {
  // Both reject when a request fails; the request knows why.
  const [, outcome] = await Promise.allSettled([Promise.all(requests), done])
  if (outcome.status === 'rejected') {
    await Promise.all(requests)
    throw outcome.reason
  }
}

const commitTo = async (database: Database, commit: Commit): Promise<void> => {
  const { expected, entry, record, snapshot } = commit
  // A lost power cord may cost the last edits, never a snapshot with the journal that it replaced.
  const durability = snapshot ? 'strict' : 'relaxed'
  const transaction = database.transaction(['entries', 'journal', 'snapshots'], 'readwrite', {
    durability,
  })
  // Whoever calls hears of a failure below; this keeps the browser from calling it unheard.
  transaction.done.catch(() => undefined)
  const entries = transaction.objectStore('entries')
  const journal = transaction.objectStore('journal')
  const found = await entries.get(entry.slot)
  if (found?.seq !== expected) {
    transaction.abort()
    throw new Conflict(found)
  }
  const requests: Promise<unknown>[] = [entries.put(entry)]
  if (record) requests.push(journal.put(record))
  if (snapshot) {
    requests.push(transaction.objectStore('snapshots').put(snapshot))
    requests.push(journal.delete(journalOf(entry.slot, snapshot.seq)))
  }
  // Without it the browser would first wait for a turn of this page, which may be its last.
  transaction.commit()
  await finish(requests, transaction.done)
}

const readFrom = async (database: Database, slot: string) => {
  const transaction = database.transaction(['entries', 'journal', 'snapshots'], 'readonly')
  const [entry, snapshot, journal] = await Promise.all([
    transaction.objectStore('entries').get(slot),
    transaction.objectStore('snapshots').get(slot),
    transaction.objectStore('journal').getAll(journalOf(slot)),
    transaction.done,
  ])
  return entry && { entry, snapshot, journal }
}

const removeFrom = async (database: Database, slots: readonly string[]): Promise<void> => {
  const names = ['entries', 'snapshots', 'journal', 'places', 'versions', 'contents'] as const
  const transaction = database.transaction(names, 'readwrite')
  const requests = slots.flatMap((slot) => [
    transaction.objectStore('entries').delete(slot),
    transaction.objectStore('snapshots').delete(slot),
    transaction.objectStore('journal').delete(journalOf(slot)),
    transaction.objectStore('places').delete(slot),
    transaction.objectStore('versions').delete(allOf(slot)),
    transaction.objectStore('contents').delete(allOf(slot)),
  ])
  await finish(requests, transaction.done)
}

const putVersionIn = async (
  database: Database,
  entry: VersionEntry,
  content: VersionContent | undefined,
): Promise<void> => {
  const transaction = database.transaction(['versions', 'contents'], 'readwrite', {
    durability: 'strict',
  })
  transaction.done.catch(() => undefined)
  const requests: Promise<unknown>[] = [transaction.objectStore('versions').put(entry)]
  if (content) requests.push(transaction.objectStore('contents').put(content))
  await finish(requests, transaction.done)
}

const removeVersionsFrom = async (database: Database, slot: string, ids: readonly string[]) => {
  const transaction = database.transaction(['versions', 'contents'], 'readwrite')
  const requests = ids.flatMap((id) => [
    transaction.objectStore('versions').delete([slot, id]),
    transaction.objectStore('contents').delete([slot, id]),
  ])
  await finish(requests, transaction.done)
}

/** The shelf's store in IndexedDB. One commit is one transaction. */
export const createIdbStore = (watch: VersionWatch): ShelfStore => {
  const connection = new Connection(watch)
  return {
    entries: async () => (await connection.get()).getAll('entries'),
    read: async (slot) => readFrom(await connection.get(), slot),
    commit: async (commit) => commitTo(await connection.get(), commit),
    remove: async (slots) => removeFrom(await connection.get(), slots),
    versions: async (slot) => (await connection.get()).getAll('versions', allOf(slot)),
    version: async (slot, id) => (await connection.get()).get('contents', [slot, id]),
    putVersion: async (entry, content) => putVersionIn(await connection.get(), entry, content),
    removeVersions: async (slot, ids) => removeVersionsFrom(await connection.get(), slot, ids),
    place: async (slot) => (await (await connection.get()).get('places', slot))?.place,
    setPlace: async (slot, place) => {
      await (await connection.get()).put('places', { slot, place })
    },
  }
}
