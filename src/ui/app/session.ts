import type { StoreApi } from 'zustand/vanilla'
import { formatOf } from '#io'
import type { Facility } from '#model'
import type { PickedFile } from '#platform'
import type { FacilityOrigin, KeptFacility } from '#workspace'
import { say, words } from '../text/text'
import type { ChromeState } from './chrome'
import { newId } from './editing'
import { type Example, fetchExample } from './examples'
import type { Notices } from './notices'
import { emptyFacility, sizeProblem } from './reading'
import { saveFacility } from './saving'
import type { Services } from './services'
import { createStage, isKept, type SessionState, type Stage } from './stage'
import { bringWeather } from './weather'

/** Opening, saving and leaving facilities. */
export interface Session {
  readonly store: StoreApi<SessionState>
  open(facility: Facility, origin?: FacilityOrigin): void
  openExample(example: Example): Promise<void>
  openFile(file: PickedFile): Promise<void>
  pickFile(): Promise<void>
  /** Opens a facility, or brings weather into the open one. */
  openDropped(transfer: DataTransfer): Promise<void>
  pickWeather(): Promise<void>
  openKept(id: string, name: string): Promise<void>
  /** Opens what was open when the page was closed or broke. */
  resume(): Promise<void>
  create(): Promise<void>
  save(where: 'same' | 'ask'): Promise<void>
  /** Back to the start screen. The facility stays on the shelf, where there is one. */
  leave(): Promise<void>
  /** Whether nothing is lost when the page goes away now. Waits for what is being written. */
  isKept(): Promise<boolean>
}

/** Opens what a file holds, or says in one sentence why not; the open facility stays as it is. */
const openContent = (
  { services, attempt, leaveFor, fail }: Stage,
  name: string,
  load: (signal: AbortSignal) => Promise<Pick<PickedFile, 'name' | 'content'> | string>,
  arrive: (facility: Facility, digest: string | undefined) => void,
): Promise<void> =>
  attempt(name, words.start.opening(name), async (isWanted, signal) => {
    const file = await load(signal)
    if (typeof file === 'string') {
      fail(name, file)
      return
    }
    const { result, digest } = await services.files.read(file, signal)
    if (!isWanted()) return
    if (result.ok) await leaveFor(() => arrive(result.facility, digest))
    else fail(name, result.problem)
  })

const openFile = (stage: Stage, file: PickedFile): Promise<void> => {
  const { name, place, sizeBytes } = file
  if (formatOf(name)?.holds === 'weather') return bringWeather(stage, file)
  return openContent(
    stage,
    name,
    async () => sizeProblem(sizeBytes) ?? file,
    (facility, digest) => stage.open(facility, { file: { name, place, digest } }),
  )
}

const openExample = (stage: Stage, { name, file, ...rest }: Example): Promise<void> =>
  openContent(
    stage,
    name,
    async (signal) => {
      const content = await fetchExample({ name, file, ...rest }, signal)
      return content ? { name: file, content } : words.start.exampleMissing
    },
    // A copy of the user's own: opening the example again must not overwrite it.
    (facility) => stage.open({ ...facility, id: newId() }),
  )

/** Creates the session of one app. */
export const createSession = (
  services: Services,
  notices: Notices,
  chrome: StoreApi<ChromeState>,
): Session => {
  const stage = createStage(services, notices, chrome)
  const { store, attempt, leaveFor } = stage
  const { files, shelf } = services
  const openIfAny = async (file: PickedFile | undefined) => {
    if (file) await openFile(stage, file)
  }
  const arrive = ({ facility, id, file }: KeptFacility) => stage.open(facility, { id, file })
  files.onLaunch(openIfAny)
  shelf?.onNotice(({ tone, text }) => notices.say(say(text), tone))
  return {
    store,
    open: stage.open,
    openFile: (file) => openFile(stage, file),
    openExample: (example) => openExample(stage, example),
    pickFile: async () => openIfAny(await files.pick()),
    openDropped: async (transfer) => openIfAny(await files.dropped(transfer)),
    pickWeather: async () => {
      const file = await files.pickWeather()
      if (file) await bringWeather(stage, file)
    },
    openKept: (id, name) =>
      attempt(name, words.start.opening(name), async (isWanted) => {
        const kept = await shelf?.open(id)
        if (kept && isWanted()) await leaveFor(() => arrive(kept))
      }),
    resume: async () => {
      if (!shelf) return
      await attempt(words.start.lastOpen, words.start.resuming, async (isWanted) => {
        const kept = await shelf.resume()
        if (kept && isWanted()) arrive(kept)
      })
      store.setState({ resuming: false })
    },
    create: () => leaveFor(() => stage.open(emptyFacility(newId()))),
    save: (where) => saveFacility(stage, where),
    leave: () => leaveFor(stage.clear),
    isKept: () => isKept(store.getState()),
  }
}
