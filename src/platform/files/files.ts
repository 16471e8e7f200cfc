import type { Facility } from '#model'
import type { FacilityFile } from '#workspace'
import { readFacilityFile, readWeather, writeFacility } from '../clerk/client'
import { digestOf } from '../clerk/jobs'
import type { Copy, FacilityFiles, PickedFile, SaveOutcome } from './define'
import { download, downloadBlob, pickByInput } from './fallback'
import { type FilePlace, isPlace, mayWrite, stateOf, writeTo } from './place'

/** What Chromium adds to a window; other browsers open by an input and save by a download. */
export interface FileWindow {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>
  readonly launchQueue?: {
    setConsumer(consumer: (launch: { readonly files?: readonly FileSystemHandle[] }) => void): void
  }
}

const types = [
  {
    description: 'Gridhall facility',
    accept: { 'application/json': ['.gridhall.json' as const, '.json' as const] },
  },
]

const weatherTypes = [
  { description: 'EnergyPlus weather', accept: { 'text/plain': ['.epw' as const] } },
]

/** The browser remembers the last folder under this name. */
const pickerId = 'gridhall-facility'

/** A picker that is closed rejects with AbortError: the user changed their mind, nothing broke. */
const unlessAborted = async <R>(work: Promise<R>): Promise<R | undefined> => {
  try {
    return await work
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') return undefined
    throw fault
  }
}

const picked = (file: File, handle?: FileSystemFileHandle): PickedFile => ({
  name: file.name,
  sizeBytes: file.size,
  content: file,
  place: handle && { handle, modifiedAt: file.lastModified },
})

const pickedFrom = async (handle: FileSystemFileHandle): Promise<PickedFile> =>
  picked(await handle.getFile(), handle)

const isFileHandle = (
  handle: FileSystemHandle | null | undefined,
): handle is FileSystemFileHandle => handle?.kind === 'file'

const saved = async (
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  place: FilePlace | undefined,
): Promise<SaveOutcome> => {
  const file: FacilityFile = { name, place, digest: await digestOf(bytes) }
  return { outcome: 'saved', file }
}

/** Writes to the place that the facility came from; undefined when the user has to be asked. */
const saveInPlace = async (
  facility: Facility,
  place: FilePlace,
  overwrite: boolean,
  signal: AbortSignal | undefined,
): Promise<SaveOutcome | undefined> => {
  const { handle } = place
  // The question may only be asked while the user's gesture lasts: before anything else.
  if (!(await mayWrite(handle))) return undefined
  const state = await stateOf(place)
  if (state === 'gone') return undefined
  if (state === 'changed' && !overwrite) return { outcome: 'changed', name: handle.name }
  const bytes = await writeFacility(facility, handle.name, signal)
  return saved(handle.name, bytes, await writeTo(handle, bytes))
}

const saveWhereAsked = async (
  facility: Facility,
  name: string,
  { showSaveFilePicker }: FileWindow,
  signal: AbortSignal | undefined,
): Promise<SaveOutcome> => {
  if (!showSaveFilePicker) {
    const bytes = await writeFacility(facility, name, signal)
    download(name, bytes)
    return saved(name, bytes, undefined)
  }
  const handle = await unlessAborted(
    showSaveFilePicker({ suggestedName: name, types, id: pickerId }),
  )
  if (!handle) return { outcome: 'cancelled' }
  const bytes = await writeFacility(facility, handle.name, signal)
  return saved(handle.name, bytes, await writeTo(handle, bytes))
}

const saveCopy = async (
  { name, content, description }: Copy,
  { showSaveFilePicker }: FileWindow,
): Promise<boolean> => {
  if (!showSaveFilePicker) {
    downloadBlob(name, content)
    return true
  }
  const [type = ''] = content.type.split(';')
  const accept = { [type]: [name.slice(name.lastIndexOf('.'))] }
  const handle = await unlessAborted(
    showSaveFilePicker({
      suggestedName: name,
      types: [{ description, accept }],
      id: `${pickerId}-copy`,
    }),
  )
  if (!handle) return false
  await writeTo(handle, new Uint8Array(await content.arrayBuffer()))
  return true
}

const pick = async (
  { showOpenFilePicker }: FileWindow,
  options: { readonly types: object; readonly id: string },
  accept: string,
): Promise<PickedFile | undefined> => {
  if (!showOpenFilePicker) {
    const file = await pickByInput(accept)
    return file && picked(file)
  }
  const handles = await unlessAborted(showOpenFilePicker(options))
  const handle = handles?.[0]
  return handle && pickedFrom(handle)
}

/** The handle of what is dropped, where the browser gives one. */
const handleOf = async (item: DataTransferItem): Promise<FileSystemHandle | null | undefined> => {
  const { getAsFileSystemHandle: get } = item as DataTransferItem & {
    getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>
  }
  return get?.call(item).catch(() => undefined)
}

/** Files by way of the File System Access API, or of an input and a download where there is none. */
export const browserFiles = (
  surroundings: FileWindow = window as unknown as FileWindow,
): FacilityFiles => ({
  pick: () => pick(surroundings, { types, id: pickerId }, '.json,application/json'),
  pickWeather: () => pick(surroundings, { types: weatherTypes, id: `${pickerId}-weather` }, '.epw'),
  dropped: async (transfer) => {
    const item = [...transfer.items].find(({ kind }) => kind === 'file')
    // Both are asked before anything is awaited: after the event, the browser forgets them.
    const file = item?.getAsFile()
    const handle = item && (await handleOf(item))
    if (isFileHandle(handle)) return pickedFrom(handle)
    return file ? picked(file) : undefined
  },
  onLaunch: (listener) => {
    surroundings.launchQueue?.setConsumer(({ files }) => {
      const handle = files?.[0]
      if (isFileHandle(handle)) pickedFrom(handle).then(listener)
    })
  },
  read: ({ name, content }, signal) => readFacilityFile(content, name, signal),
  readWeather: ({ name, content }, signal) => readWeather(content, name, signal),
  save: async (facility, { name, place, overwrite = false }, signal) =>
    (isPlace(place) ? await saveInPlace(facility, place, overwrite, signal) : undefined) ??
    saveWhereAsked(facility, name, surroundings, signal),
  saveCopy: (copy) => saveCopy(copy, surroundings),
})
