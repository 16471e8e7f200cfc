import type { Facility } from '#model'
import type { FacilityVersion, VersionReason } from '#workspace'
import type { Capture } from './capture'
import { reasonOf } from './faults'
import type { Packed } from './ledger'
import type { Kept, ShelfStore, VersionEntry } from './store'

/** So many versions that nobody named are kept of a facility; the oldest go. */
const mostAutomatic = 10

/** What versions need of their surroundings. */
export interface VersionTools {
  readonly store: ShelfStore
  readonly pack: (capture: Capture) => Promise<Packed>
  /** Reads and validates like any kept facility. */
  readonly recover: (kept: Kept) => Promise<Facility>
  /** Now, ISO 8601. */
  readonly now: () => string
  readonly freshId: () => string
}

const shown = ({ id, name, reason, madeAt, equipmentCount, sizeBytes }: VersionEntry) => ({
  id,
  name,
  reason,
  madeAt,
  equipmentCount,
  sizeBytes,
})

const equipmentIn = ({ tables }: Capture): number =>
  tables.find(({ name }) => name === 'equipment')?.rows.length ?? 0

/** The versions that are kept beside a facility: those that somebody named, and some by themselves. */
export class Versions {
  readonly #tools: VersionTools

  constructor(tools: VersionTools) {
    this.#tools = tools
  }

  /** The latest first. */
  async list(slot: string): Promise<readonly FacilityVersion[]> {
    const entries = await this.#tools.store.versions(slot)
    return entries.map(shown).sort((a, b) => b.madeAt.localeCompare(a.madeAt))
  }

  /**
   * Keeps a version; it is written whole or not at all. What nobody named makes room for newer ones,
   * and for a named one when the storage is full. Rejects when it cannot be kept.
   */
  async keep(slot: string, capture: Capture, reason: VersionReason, name = ''): Promise<void> {
    const { store, pack, now, freshId } = this.#tools
    const packed = await pack(capture)
    const entry: VersionEntry = {
      slot,
      id: freshId(),
      name,
      reason,
      madeAt: now(),
      equipmentCount: equipmentIn(capture),
      sizeBytes: packed.bytes.length,
    }
    const content = { slot, id: entry.id, ...packed }
    try {
      await store.putVersion(entry, content)
    } catch (fault) {
      if (reasonOf(fault) !== 'full' || !(await this.#dropAutomatic(slot, 0))) throw fault
      await store.putVersion(entry, content)
    }
    if (reason !== 'named') await this.#dropAutomatic(slot, mostAutomatic)
  }

  /** The facility as a version holds it. Rejects when it is gone or cannot be read. */
  async read(slot: string, id: string): Promise<Facility | undefined> {
    const content = await this.#tools.store.version(slot, id)
    if (!content) return undefined
    const { bytes, packing } = content
    const snapshot = { slot, seq: 0, bytes, packing, places: {} }
    const entry = {
      slot,
      facilityId: slot,
      name: '',
      equipmentCount: 0,
      savedAt: this.#tools.now(),
      seq: 0,
      snapshotSeq: 0,
      snapshotBytes: bytes.length,
      journalBytes: 0,
      touched: true,
      writer: '',
    }
    return this.#tools.recover({ entry, snapshot, journal: [] })
  }

  /** Gives a version a name; it then stays until somebody removes it. */
  async rename(slot: string, id: string, name: string): Promise<void> {
    const found = (await this.#tools.store.versions(slot)).find((entry) => entry.id === id)
    if (found) await this.#tools.store.putVersion({ ...found, name, reason: 'named' })
  }

  async remove(slot: string, id: string): Promise<void> {
    await this.#tools.store.removeVersions(slot, [id])
  }

  /** Removes everywhere what nobody named; answers whether there was any. */
  async makeRoom(): Promise<boolean> {
    let freed = false
    for (const { slot } of await this.#tools.store.entries()) {
      freed = (await this.#dropAutomatic(slot, 0)) || freed
    }
    return freed
  }

  /** Removes what nobody named but for the newest; answers whether there was any. */
  async #dropAutomatic(slot: string, most: number): Promise<boolean> {
    const { store } = this.#tools
    const old = (await store.versions(slot))
      .filter(({ reason }) => reason !== 'named')
      .sort((a, b) => b.madeAt.localeCompare(a.madeAt))
      .slice(most)
    if (old.length > 0) {
      await store.removeVersions(
        slot,
        old.map(({ id }) => id),
      )
    }
    return old.length > 0
  }
}
