/**
 * Which slot is open in this window, so that a reload brings it back; and which was open last in
 * any window, so that tomorrow does. Windows may forbid this storage: then nothing is remembered.
 */
const key = 'gridhall.open'
const triesKey = 'gridhall.resuming'

/** Facilities that could not be shown this often are not tried again: a reload must always help. */
const mostTries = 3

const read = (storage: () => Storage, name: string): string | null => {
  try {
    return storage().getItem(name)
  } catch {
    return null
  }
}

const write = (storage: () => Storage, name: string, value: string | undefined): void => {
  try {
    if (value === undefined) storage().removeItem(name)
    else storage().setItem(name, value)
  } catch {
    // What is not remembered can still be opened from the list.
  }
}

const session = () => sessionStorage
const local = () => localStorage

/** The slot to come back to, and whether this very window had it open. */
export const lastOpen = (): { readonly slot: string; readonly isOwn: boolean } | undefined => {
  const own = read(session, key)
  if (own !== null) return own === '' ? undefined : { slot: own, isOwn: true }
  const last = read(local, key)
  return last ? { slot: last, isOwn: false } : undefined
}

/** Remembers the slot that is open; undefined when it was left. */
export const rememberOpen = (slot: string | undefined): void => {
  // An empty entry says that this window left its facility, whatever other windows have open.
  write(session, key, slot ?? '')
  write(local, key, slot)
}

/** Counts an attempt to come back; false when there were too many that did not finish. */
export const mayResume = (slot: string): boolean => {
  const [tried, count] = (read(session, triesKey) ?? '').split(' ')
  const tries = tried === slot ? Number(count) : 0
  write(session, triesKey, `${slot} ${tries + 1}`)
  return tries < mostTries
}

/** The facility is on screen: the next reload may come back to it. */
export const resumed = (): void => write(session, triesKey, undefined)
