/**
 * The way back to a file. It survives in IndexedDB, so it is plain data and a handle, which the
 * browser knows how to store.
 */
export interface FilePlace {
  readonly handle: FileSystemFileHandle
  /** When the file was last changed as far as this program knows, milliseconds since 1970. */
  readonly modifiedAt: number
}

type Permission = { readonly mode: 'readwrite' }

/** Chromium's own: handles from other browsers only ever come from storage that needs no leave. */
interface PermissionAsking {
  queryPermission?(wish: Permission): Promise<PermissionState>
  requestPermission?(wish: Permission): Promise<PermissionState>
}

const wish: Permission = { mode: 'readwrite' }

/** Whether a place came from here: it may have been stored by another version. */
export const isPlace = (place: unknown): place is FilePlace =>
  typeof place === 'object' &&
  place !== null &&
  'handle' in place &&
  'modifiedAt' in place &&
  typeof place.handle === 'object' &&
  place.handle !== null &&
  'createWritable' in place.handle

/** Whether the user lets us write there; asks them if need be, which takes a gesture of theirs. */
export const mayWrite = async (handle: FileSystemFileHandle): Promise<boolean> => {
  const asking = handle as FileSystemFileHandle & PermissionAsking
  try {
    const state = (await asking.queryPermission?.(wish)) ?? 'granted'
    if (state !== 'prompt') return state === 'granted'
    return (await asking.requestPermission?.(wish)) === 'granted'
  } catch {
    return false
  }
}

/** Whether the file is still as it was when it was last read or written here. */
export const stateOf = async ({
  handle,
  modifiedAt,
}: FilePlace): Promise<'same' | 'changed' | 'gone'> => {
  try {
    const { lastModified } = await handle.getFile()
    return lastModified === modifiedAt ? 'same' : 'changed'
  } catch {
    return 'gone'
  }
}

/** Replaces a file's content as a whole: the browser writes aside and swaps at the end. */
export const writeTo = async (
  handle: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<FilePlace> => {
  const stream = await handle.createWritable()
  try {
    await stream.write(bytes)
    await stream.close()
  } catch (fault) {
    await stream.abort().catch(() => undefined)
    throw fault
  }
  const { lastModified } = await handle.getFile()
  return { handle, modifiedAt: lastModified }
}
