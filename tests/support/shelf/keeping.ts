import type { FacilityDocument } from '#document'
import { piecesOf } from '../../../src/platform/shelf/capture'
import {
  Keeper,
  type KeeperNews,
  type KeeperStart,
  type KeeperTools,
} from '../../../src/platform/shelf/keeper'
import { isCompactionDue } from '../../../src/platform/shelf/policy'
import { keptBytes, type Recovery, recover } from '../../../src/platform/shelf/recover'
import type { Entry, ShelfStore } from '../../../src/platform/shelf/store'

/** A keeper over a store, with counted ids and a clock that stands still; what it tells is kept. */
export function keep(
  document: FacilityDocument,
  store: ShelfStore,
  start: KeeperStart,
  tools: Partial<KeeperTools> = {},
): { readonly keeper: Keeper; readonly news: KeeperNews[] } {
  const news: KeeperNews[] = []
  let ids = 0
  const all: KeeperTools = {
    store,
    pack: async (capture) => {
      const bytes = new TextEncoder().encode([...piecesOf(capture)].join(''))
      await Promise.resolve()
      return { bytes, packing: 'none' }
    },
    pace: () => () => undefined,
    now: () => '2026-01-01T00:00:00.000Z',
    freshId: () => {
      ids += 1
      return `${start.slot}-${start.entry?.seq ?? ''}-${ids}`
    },
    makeRoom: async () => false,
    tell: (one) => news.push(one),
    isCompactionDue,
    retryMs: 3_600_000,
    ...tools,
  }
  return { keeper: new Keeper(document, all, async () => start), news }
}

/** Recovers a slot as a fresh page would. */
export async function recoverSlot(
  store: ShelfStore,
  slot: string,
): Promise<(Recovery & { readonly entry: Entry }) | undefined> {
  const kept = await store.read(slot)
  if (!kept?.snapshot) return undefined
  const bytes = keptBytes(kept, kept.snapshot, kept.snapshot.bytes)
  return { ...recover(bytes), entry: kept.entry }
}
