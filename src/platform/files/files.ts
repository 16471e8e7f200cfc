import type { FacilityFiles, PickedFile } from '#workspace'

/** What the File System Access API adds to a window, where the browser has it. */
interface Pickers {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>
}

const types = [
  { description: 'Gridhall facility', accept: { 'application/json': ['.json' as const] } },
]

const isHandle = (place: unknown): place is FileSystemFileHandle =>
  typeof place === 'object' && place !== null && 'createWritable' in place

/** A picker that is closed rejects with AbortError: the user changed their mind, nothing broke. */
const unlessAborted = async <R>(work: Promise<R>): Promise<R | undefined> => {
  try {
    return await work
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') return undefined
    throw fault
  }
}

const picked = (file: File, place?: FileSystemFileHandle): PickedFile => ({
  name: file.name,
  sizeBytes: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
  place,
})

const pickByInput = (): Promise<PickedFile | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.json,application/json'
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file && picked(file))
    })
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })

const download = (name: string, bytes: Uint8Array<ArrayBuffer>): void => {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the blob after this turn; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const write = async (
  handle: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> => {
  const stream = await handle.createWritable()
  await stream.write(bytes)
  await stream.close()
}

/** Files by way of the File System Access API, or of an input and a download where there is none. */
export const browserFiles = (pickers: Pickers = window as Pickers): FacilityFiles => ({
  pick: async () => {
    if (!pickers.showOpenFilePicker) return pickByInput()
    const handles = await unlessAborted(pickers.showOpenFilePicker({ types }))
    const handle = handles?.[0]
    return handle && picked(await handle.getFile(), handle)
  },
  save: async (name, bytes, place) => {
    if (isHandle(place)) {
      await write(place, bytes)
      return { name: place.name, place }
    }
    if (!pickers.showSaveFilePicker) {
      download(name, bytes)
      return { name, place: undefined }
    }
    const handle = await unlessAborted(pickers.showSaveFilePicker({ suggestedName: name, types }))
    if (!handle) return undefined
    await write(handle, bytes)
    return { name: handle.name, place: handle }
  },
})
