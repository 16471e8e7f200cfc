import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Facility } from '#model'
import { createWorkspace, type PickedFile, type Workspace } from '#workspace'
import { words } from '../text/text'
import type { ChromeState } from './chrome'
import { type Example, fetchExample } from './examples'
import type { Notices } from './notices'
import {
  emptyFacility,
  fileNameOf,
  newId,
  parseFacility,
  printFacility,
  sizeProblem,
} from './reading'
import type { Services } from './services'

interface SessionState {
  /** The open facility; undefined shows the start screen. */
  readonly workspace: Workspace | undefined
  /** The file that "save" writes to. */
  readonly file: { readonly name: string; readonly place: unknown } | undefined
}

/** Opening, saving and leaving facilities. */
export interface Session {
  readonly store: StoreApi<SessionState>
  openFacility(facility: Facility): void
  openExample(example: Example): Promise<void>
  openFile(file: PickedFile): Promise<void>
  pickFile(): Promise<void>
  openKept(id: string, name: string): Promise<void>
  create(): void
  save(where: 'same' | 'ask'): Promise<void>
  /** Back to the start screen. The facility stays on the shelf, where there is one. */
  leave(): void
}

const reasonOf = (fault: unknown): string => (fault instanceof Error ? fault.message : '')

/** Creates the session of one app. */
export const createSession = (
  services: Services,
  notices: Notices,
  chrome: StoreApi<ChromeState>,
): Session => {
  const store = createStore<SessionState>(() => ({ workspace: undefined, file: undefined }))
  let unfollow = () => {}
  const fail = (name: string, why: string) =>
    notices.say(words.start.openFailed(name, why), 'fault')

  const openFacility = (facility: Facility, file?: SessionState['file']) => {
    unfollow()
    store.getState().workspace?.close()
    const workspace = createWorkspace(facility, services.library, services.createSolver())
    workspace.store.setState({ units: chrome.getState().units })
    unfollow =
      services.shelf?.follow(workspace.store.getState().document, (message) =>
        notices.say(message, 'fault'),
      ) ?? (() => {})
    store.setState({ workspace, file })
  }
  /** Opens what `text` holds, or says in one sentence why not; the open facility stays as it is. */
  const openText = (name: string, text: string, file?: SessionState['file'], id?: string) => {
    const result = parseFacility(text)
    if (result.ok)
      openFacility(id === undefined ? result.facility : { ...result.facility, id }, file)
    else fail(name, result.problem)
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
      const text = await file.text()
      if (!signal.aborted) openText(file.name, text, { name: file.name, place: file.place })
    })

  return {
    store,
    openFacility,
    openFile,
    openExample: (example) =>
      attempt(example.name, async (signal) => {
        const text = await fetchExample(example, signal)
        if (signal.aborted) return
        if (text === undefined) return fail(example.name, words.start.exampleMissing)
        // A copy of the user's own: opening the example again must not overwrite it.
        openText(example.name, text, undefined, newId())
      }),
    pickFile: async () => {
      const file = await services.files.pick()
      if (file) await openFile(file)
    },
    openKept: (id, name) =>
      attempt(name, async (signal) => {
        const facility = await services.shelf?.open(id)
        if (facility && !signal.aborted) openFacility(facility)
      }),
    create: () => openFacility(emptyFacility(newId())),
    save: (where) => saveFacility(where, { services, notices, store }),
    leave: () => {
      unfollow()
      unfollow = () => {}
      store.getState().workspace?.close()
      store.setState({ workspace: undefined, file: undefined })
    },
  }
}

interface Saving {
  readonly services: Services
  readonly notices: Notices
  readonly store: StoreApi<SessionState>
}

const saveFacility = async (where: 'same' | 'ask', { services, notices, store }: Saving) => {
  const { workspace, file } = store.getState()
  if (!workspace) return
  const facility = workspace.store.getState().document.toFacility()
  const name = file?.name ?? fileNameOf(facility.name)
  const place = where === 'same' ? file?.place : undefined
  try {
    const saved = await services.files.save(name, printFacility(facility), place)
    if (!saved) return
    store.setState({ file: saved })
    notices.say(words.top.savedTo(saved.name), 'good')
  } catch (fault) {
    notices.say(words.top.saveFailed(reasonOf(fault)), 'fault')
  }
}
