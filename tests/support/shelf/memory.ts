import {
  type Commit,
  Conflict,
  type Entry,
  type JournalRecord,
  type Kept,
  type ShelfStore,
  type Snapshot,
  type VersionContent,
  type VersionEntry,
} from '../../../src/platform/shelf/store'

interface Slot {
  entry: Entry
  snapshot: Snapshot | undefined
  journal: JournalRecord[]
}

/**
 * What happens to one call: the page dies before or after the store has done it (nobody ever hears
 * of it again), or the store rejects, having done nothing or, its answer lost, everything.
 */
export type Mishap = 'dies-before' | 'dies-after' | 'rejects' | 'answer-lost'

const never = () => new Promise<never>(() => {})

/** A disk that outlives the pages that write to it. */
export class Disk {
  readonly slots = new Map<string, Slot>()
  readonly places = new Map<string, unknown>()
  readonly versions = new Map<
    string,
    { entry: VersionEntry; content: VersionContent | undefined }
  >()
  /** Bytes of snapshots and records that were ever written. */
  writtenBytes = 0
  /** Commits so far. */
  commits = 0
}

/**
 * One page's way to a disk. `mishaps` says what befalls its writing calls, by their number from 0;
 * `error` is what it rejects with. Once the page is dead, it reaches the disk no more.
 */
export class MemoryStore implements ShelfStore {
  readonly #disk: Disk
  readonly #mishaps: ReadonlyMap<number, Mishap>
  readonly #error: () => Error
  #calls = 0
  #die: () => void = () => {}
  /** Resolves when the page dies. */
  readonly death: Promise<'dead'>
  isDead = false

  constructor(
    disk: Disk,
    mishaps: ReadonlyMap<number, Mishap> = new Map(),
    error = () => new Error('disk'),
  ) {
    this.#disk = disk
    this.#mishaps = mishaps
    this.#error = error
    this.death = new Promise((resolve) => {
      this.#die = () => {
        this.isDead = true
        resolve('dead')
      }
    })
  }

  async entries(): Promise<readonly Entry[]> {
    return [...this.#disk.slots.values()].map(({ entry }) => entry)
  }

  async read(slot: string): Promise<Kept | undefined> {
    const found = this.#disk.slots.get(slot)
    return found && { ...found, journal: [...found.journal] }
  }

  commit(commit: Commit): Promise<void> {
    return this.#write(() => this.#apply(commit))
  }

  remove(slots: readonly string[]): Promise<void> {
    return this.#write(() => {
      for (const slot of slots) {
        this.#disk.slots.delete(slot)
        for (const [key, { entry }] of this.#disk.versions) {
          if (entry.slot === slot) this.#disk.versions.delete(key)
        }
      }
    })
  }

  async versions(slot: string): Promise<readonly VersionEntry[]> {
    return [...this.#disk.versions.values()]
      .map(({ entry }) => entry)
      .filter((entry) => entry.slot === slot)
  }

  async version(slot: string, id: string): Promise<VersionContent | undefined> {
    return this.#disk.versions.get(`${slot} ${id}`)?.content
  }

  putVersion(entry: VersionEntry, content?: VersionContent): Promise<void> {
    return this.#write(() => {
      const key = `${entry.slot} ${entry.id}`
      const known = this.#disk.versions.get(key)?.content
      this.#disk.versions.set(key, { entry, content: content ?? known })
    })
  }

  removeVersions(slot: string, ids: readonly string[]): Promise<void> {
    return this.#write(() => {
      for (const id of ids) this.#disk.versions.delete(`${slot} ${id}`)
    })
  }

  async place(slot: string): Promise<unknown> {
    return this.#disk.places.get(slot)
  }

  setPlace(slot: string, place: unknown): Promise<void> {
    return this.#write(() => {
      this.#disk.places.set(slot, place)
    })
  }

  #apply({ expected, entry, record, snapshot }: Commit): void {
    const found = this.#disk.slots.get(entry.slot)
    if (found?.entry.seq !== expected) throw new Conflict(found?.entry)
    const slot: Slot = { snapshot: undefined, journal: [], ...found, entry }
    if (record) slot.journal = [...slot.journal, record]
    if (snapshot) {
      slot.snapshot = snapshot
      slot.journal = slot.journal.filter(({ seq }) => seq > snapshot.seq)
    }
    this.#disk.slots.set(entry.slot, slot)
    this.#disk.commits += 1
    this.#disk.writtenBytes += (record?.bytes.length ?? 0) + (snapshot?.bytes.length ?? 0)
  }

  async #write(work: () => void): Promise<void> {
    if (this.isDead) return never()
    const mishap = this.#mishaps.get(this.#calls)
    this.#calls += 1
    // As with a real disk, the answer comes later than the call.
    await Promise.resolve()
    if (mishap === 'rejects') throw this.#error()
    if (mishap === 'dies-before') {
      this.#die()
      return never()
    }
    work()
    if (mishap === 'answer-lost') throw this.#error()
    if (mishap === 'dies-after') {
      this.#die()
      return never()
    }
  }
}
