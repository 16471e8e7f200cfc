import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Facility } from '#model'
import type { FacilityFile, FacilityOrigin } from '#workspace'
import { words } from '../text/text'
import type { ChromeState } from './chrome'
import type { Notices } from './notices'
import { type Opened, openFacility } from './opened'
import type { Services } from './services'

/** What is open, and where it came from. */
export interface SessionState {
  /** The open facility; undefined shows the start screen. */
  readonly opened: Opened | undefined
  /** The file that "save" writes to. */
  readonly file: FacilityFile | undefined
  /** Revision of the document that the file holds, if it was saved here. */
  readonly savedRevision: number | undefined
  /** Whether it is still being found out what was open last time. */
  readonly resuming: boolean
}

/** Where facilities come on and go off, one at a time. */
export interface Stage {
  readonly services: Services
  readonly notices: Notices
  readonly store: StoreApi<SessionState>
  readonly chrome: StoreApi<ChromeState>
  /** Puts a facility on, in place of the one that is there. */
  open(facility: Facility, origin?: FacilityOrigin): void
  /** Takes the open facility off. */
  clear(): void
  /** Leaves the open facility for `next`. What could not be kept is not dropped without a word. */
  leaveFor(next: () => void): Promise<void>
  /**
   * Runs an opening, with a task on screen when it takes long. Of several that are under way the
   * last one wins: `isWanted` says whether this still is it. A fault is told with `name`.
   */
  attempt(
    name: string,
    label: string,
    work: (isWanted: () => boolean, signal: AbortSignal) => Promise<void>,
  ): Promise<void>
  fail(name: string, why: string): void
}

const reasonOf = (fault: unknown): string => (fault instanceof Error ? fault.message : '')

/** A storage that is blocked never answers; nobody should wait for it longer than this. */
const patienceMs = 3000

const afterPatience = (): Promise<false> =>
  new Promise((resolve) => setTimeout(() => resolve(false), patienceMs))

/** Whether nothing is lost when the page goes away now. Waits for what is being written. */
export const isKept = async ({ opened, savedRevision }: SessionState): Promise<boolean> => {
  const settled = opened?.following?.settled()
  if (!settled || savedRevision === opened?.workspace.store.getState().revision) return true
  return Promise.race([settled, afterPatience()])
}

const nothing = { opened: undefined, file: undefined, savedRevision: undefined, resuming: false }

/** Creates the stage of one app. */
export const createStage = (
  services: Services,
  notices: Notices,
  chrome: StoreApi<ChromeState>,
): Stage => {
  const resuming = services.shelf !== undefined
  const store = createStore<SessionState>(() => ({ ...nothing, resuming }))
  let openings = 0
  const put = (opened?: Opened, file?: FacilityFile) => {
    openings += 1
    store.setState({ ...nothing, opened, file })
  }
  const fail = (name: string, why: string) =>
    notices.say(words.start.openFailed(name, why), 'fault')
  return {
    services,
    notices,
    store,
    chrome,
    fail,
    open: (facility, origin = {}) => {
      store.getState().opened?.close()
      put(openFacility(facility, origin, services, notices, chrome.getState().units), origin.file)
    },
    clear: () => {
      store.getState().opened?.close()
      put()
    },
    leaveFor: async (next) => {
      const state = store.getState()
      if (!state.opened?.following || (await isKept(state))) next()
      else {
        const { notKept, leaveAnyway } = words.start
        notices.say(notKept, 'fault', { label: leaveAnyway, run: next })
      }
    },
    attempt: async (name, label, work) => {
      openings += 1
      const mine = openings
      try {
        await notices.run(label, (signal) =>
          work(() => !signal.aborted && mine === openings, signal),
        )
      } catch (fault) {
        fail(name, reasonOf(fault))
      }
    },
  }
}
