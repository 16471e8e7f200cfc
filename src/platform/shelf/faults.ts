/**
 * Why the shelf could not do something: `full` no room left; `absent` the browser keeps nothing
 * here; `newer` a newer version of the program owns the storage; `broken` anything else.
 */
export type Reason = 'full' | 'absent' | 'newer' | 'broken'

/** The browser offers no storage at all. */
export class NoStorage extends Error {
  constructor() {
    super('This browser offers no IndexedDB')
    this.name = 'NoStorage'
  }
}

const reasons: Readonly<Record<string, Reason>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  NoStorage: 'absent',
  // What browsers answer that forbid storage: private windows, blocked cookies.
  SecurityError: 'absent',
  InvalidAccessError: 'absent',
}

/** Why a store rejected, by the names that browsers give their errors. */
export const reasonOf = (fault: unknown): Reason =>
  (fault instanceof Error || fault instanceof DOMException ? reasons[fault.name] : undefined) ??
  'broken'
