/** Which facilities are open, over all windows of this browser. */
export interface Claims {
  /**
   * Claims a slot for this window; the answer gives it back. Undefined when another window has it
   * and does not let go within `patienceMs`.
   */
  claim(slot: string, patienceMs?: number): Promise<(() => void) | undefined>
}

const nameOf = (slot: string): string => `gridhall slot ${slot}`

/** Holds a lock until the answer is called. The browser ends it with the window. */
const hold = (locks: LockManager, slot: string, options: LockOptions) =>
  new Promise<(() => void) | undefined>((resolve) => {
    const held = (lock: Lock | null) =>
      lock === null ? resolve(undefined) : new Promise<void>((release) => resolve(() => release()))
    locks.request(nameOf(slot), options, held).catch(() => resolve(undefined))
  })

/**
 * Claims by the browser's locks. Where it has none, every claim is granted: the store still lets
 * nobody write over another, it only tells later.
 */
export const createClaims = (locks: LockManager | undefined = navigator.locks): Claims => ({
  claim: async (slot, patienceMs) => {
    if (!locks) return () => undefined
    return patienceMs === undefined
      ? hold(locks, slot, { ifAvailable: true })
      : hold(locks, slot, { signal: AbortSignal.timeout(patienceMs) })
  },
})
