import { tableNames } from '#document'
import { type Facility, facilitySchema, facilityVersion, readFacility } from '#model'
import { decodeJournal, type JournalBody } from './journal'
import { replay } from './replay'
import type { Kept, PlaceJumps, Snapshot } from './store'

/** What came of recovering a kept facility. */
export type Recovery =
  | {
      readonly ok: true
      readonly facility: Facility
      /** Edits at the end that could not be read back. */
      readonly lostEdits: number
      /** Rows that no facility can hold and that were left out. */
      readonly lostRows: number
      /**
       * Whether the journal can go on from here. Otherwise the next write must be a snapshot: what
       * was recovered is not what the journal leads to.
       */
      readonly continues: boolean
    }
  | { readonly ok: false; readonly problem: string }

/** What recovery reads, with the snapshot's bytes unpacked. */
export interface KeptBytes {
  /** Of the newest edit that was acknowledged. */
  readonly seq: number
  readonly snapshot: {
    readonly seq: number
    readonly bytes: Uint8Array
    readonly places: Readonly<Record<string, PlaceJumps>>
  }
  readonly journal: readonly { readonly seq: number; readonly bytes: Uint8Array }[]
}

type Json = Record<string, unknown>

/** The journal from the snapshot on, up to the first record that is missing or damaged. */
const wholeBodies = ({ snapshot, journal }: KeptBytes): JournalBody[] => {
  const bodies: JournalBody[] = []
  for (const { seq, bytes } of journal) {
    if (seq <= snapshot.seq) continue
    const body = seq === snapshot.seq + bodies.length + 1 ? decodeJournal(bytes) : undefined
    if (!body) break
    bodies.push(body)
  }
  return bodies
}

/** The facility without the rows that its schema refuses, each judged by itself. */
const withoutBadRows = (json: Json): { readonly kept: Json; readonly lostRows: number } => {
  const kept = { ...json }
  let lostRows = 0
  for (const table of tableNames) {
    const rows = json[table]
    if (!Array.isArray(rows)) continue
    const { element } = facilitySchema.shape[table].unwrap()
    const good = rows.filter((row) => element.safeParse(row).success)
    lostRows += rows.length - good.length
    kept[table] = good
  }
  return { kept, lostRows }
}

const parseSnapshot = (bytes: Uint8Array): Json | undefined => {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof json === 'object' && json !== null ? (json as Json) : undefined
  } catch {
    return undefined
  }
}

/**
 * Brings a kept facility back: the snapshot, the journal over it as far as it is whole, migrated
 * and validated like a file. Never throws.
 */
export const recover = (kept: KeptBytes): Recovery => {
  const snapshot = parseSnapshot(kept.snapshot.bytes)
  if (!snapshot) return { ok: false, problem: 'Its snapshot is damaged.' }
  const bodies = wholeBodies(kept)
  const lostEdits = Math.max(0, kept.seq - kept.snapshot.seq - bodies.length)
  const json = replay(snapshot, kept.snapshot.places, bodies)
  const result = readFacility(json)
  if (result.ok) {
    const continues = lostEdits === 0 && result.migratedFrom === undefined
    return { ok: true, facility: result.facility, lostEdits, lostRows: 0, continues }
  }
  const { kept: rest, lostRows } = withoutBadRows(json)
  const again = json['version'] === facilityVersion && lostRows > 0 ? readFacility(rest) : result
  return again.ok
    ? { ok: true, facility: again.facility, lostEdits, lostRows, continues: false }
    : { ok: false, problem: again.problem }
}

/** What recovery reads of a kept facility. */
export const keptBytes = (
  { entry, journal }: Kept,
  { seq, places }: Snapshot,
  bytes: Uint8Array,
): KeptBytes => ({ seq: entry.seq, snapshot: { seq, bytes, places }, journal })
