import type { ShelfStorage } from '#workspace'

/** What the browser says of its storage. Insecure pages and old browsers say nothing. */
export const describeStorage = async (): Promise<ShelfStorage> => {
  const manager: StorageManager | undefined = navigator.storage
  const [persisted, estimate] = await Promise.all([
    manager?.persisted?.().catch(() => undefined),
    manager?.estimate?.().catch(() => undefined),
  ])
  return { persisted, usageBytes: estimate?.usage, quotaBytes: estimate?.quota }
}

let asked = false

/**
 * Asks the browser to keep the storage when the disk runs short. Asked once a visit, when the first
 * change is kept: then there is something to lose, and a browser that asks the user back can say why.
 */
export const askToPersist = async (): Promise<void> => {
  const manager: StorageManager | undefined = navigator.storage
  if (asked || !manager?.persist) return
  asked = true
  try {
    if (!(await manager.persisted())) await manager.persist()
  } catch {
    // The facilities are kept all the same, as long as the disk has room.
  }
}
