import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Facility } from '#model'
import type { PickedFile } from '#workspace'
import { words } from '../text/text'
import type { ChromeState } from './chrome'
import { newId } from './editing'
import { type Example, fetchExample } from './examples'
import type { Notices } from './notices'
import { type Opened, openFacility } from './opened'
import { emptyFacility, fileNameOf, printFacility, readFile, sizeProblem } from './reading'
import type { Services } from './services'

interface SessionState {
  /** The open facility; undefined shows the start screen. */
  readonly opened: Opened | undefined
  /** The file that "save" writes to. */
  readonly file: { readonly name: string; readonly place: unknown } | undefined
}

/** Opening, saving and leaving facilities. */
export interface Session {
  readonly store: StoreApi<SessionState>
  open(facility: Facility): void
  openExample(example: Example): Promise<void>
  openFile(file: PickedFile): Promise<void>
  pickFile(): Promise<void>
  openKept(id: string, name: string): Promise<void>
  create(): void
  save(where: 'same' | 'ask'): Promise<void>
  /** Back to the start screen. The facility stays on the shelf, where there is one. */
  leave(): void
}

/** Where the bytes of a facility come from. */
interface Source {
  /** What the person calls it. */
  readonly name: string
  readonly fileName: string
  /** The file that "save" writes to. */
  readonly file?: SessionState['file']
  /** The facility's new id, where it becomes a copy. */
  readonly id?: string
}

const reasonOf = (fault: unknown): string => (fault instanceof Error ? fault.message : '')

/** Creates the session of one app. */
export const createSession = (
  services: Services,
  notices: Notices,
  chrome: StoreApi<ChromeState>,
): Session => {
  const store = createStore<SessionState>(() => ({ opened: undefined, file: undefined }))
  const fail = (name: string, why: string) =>
    notices.say(words.start.openFailed(name, why), 'fault')

  const open = (facility: Facility, file?: SessionState['file']) => {
    store.getState().opened?.close()
    const opened = openFacility(facility, services, notices, chrome.getState().units)
    store.setState({ opened, file })
  }
  /** Opens what the bytes hold, or says in one sentence why not; the open facility stays as it is. */
  const openBytes = async (source: Source, bytes: Uint8Array, signal: AbortSignal) => {
    const result = await readFile(source.fileName, bytes)
    if (signal.aborted) return
    if (!result.ok) return fail(source.name, result.problem)
    const { facility } = result
    open(source.id === undefined ? facility : { ...facility, id: source.id }, source.file)
  }
  const attempt = async (name: string, work: (signal: AbortSignal) => Promise<void>) => {
    try {
      await notices.run(words.start.opening(name), work)
    } catch (fault) {
      fail(name, reasonOf(fault))
    }
  }
  const openFile = (file: PickedFile) =>
    attempt(file.name, async (signal) => {
      const problem = sizeProblem(file.sizeBytes)
      if (problem !== undefined) return fail(file.name, problem)
      const { name, place } = file
      const bytes = await file.bytes()
      await openBytes({ name, fileName: name, file: { name, place } }, bytes, signal)
    })

  return {
    store,
    open,
    openFile,
    openExample: (example) =>
      attempt(example.name, async (signal) => {
        const bytes = await fetchExample(example, signal)
        if (signal.aborted) return
        const { name, file: fileName } = example
        if (bytes === undefined) return fail(name, words.start.exampleMissing)
        // A copy of the user's own: opening the example again must not overwrite it.
        await openBytes({ name, fileName, id: newId() }, bytes, signal)
      }),
    pickFile: async () => {
      const file = await services.files.pick()
      if (file) await openFile(file)
    },
    openKept: (id, name) =>
      attempt(name, async (signal) => {
        const facility = await services.shelf?.open(id)
        if (facility && !signal.aborted) open(facility)
      }),
    create: () => open(emptyFacility(newId())),
    save: (where) => saveFacility(where, { services, notices, store }),
    leave: () => {
      store.getState().opened?.close()
      store.setState({ opened: undefined, file: undefined })
    },
  }
}

interface Saving {
  readonly services: Services
  readonly notices: Notices
  readonly store: StoreApi<SessionState>
}

const saveFacility = async (where: 'same' | 'ask', { services, notices, store }: Saving) => {
  const { opened, file } = store.getState()
  if (!opened) return
  const facility = opened.workspace.store.getState().document.toFacility()
  const name = file?.name ?? fileNameOf(facility.name)
  const place = where === 'same' ? file?.place : undefined
  try {
    const saved = await services.files.save(name, await printFacility(name, facility), place)
    if (!saved) return
    store.setState({ file: saved })
    notices.say(words.top.savedTo(saved.name), 'good')
  } catch (fault) {
    notices.say(words.top.saveFailed(reasonOf(fault)), 'fault')
  }
}
