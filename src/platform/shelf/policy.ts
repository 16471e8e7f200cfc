import type { Entry } from './store'

/** A journal shorter than this is never worth a snapshot. */
const leastJournalBytes = 64 * 1024
/** Each record is read by itself, so many small ones are slow as well. */
const mostRecords = 1000

/**
 * Whether the journal has grown so long that a new snapshot pays: half as long as the snapshot.
 * Snapshots then write at most about twice what the edits themselves write, plus the floor.
 */
export const isCompactionDue = ({
  journalBytes,
  snapshotBytes,
  seq,
  snapshotSeq,
}: Pick<Entry, 'journalBytes' | 'snapshotBytes' | 'seq' | 'snapshotSeq'>): boolean =>
  journalBytes > Math.max(leastJournalBytes, snapshotBytes / 2) || seq - snapshotSeq > mostRecords
