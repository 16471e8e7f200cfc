import { createStore, type StoreApi } from 'zustand/vanilla'
import type { UnitSystem } from '#base'
import { type Change, type FacilityDocument, openDocument } from '#document'
import type { PowerLines } from '#engines'
import type { Facility, Library } from '#model'
import { type AirEvidence, type AirView, noAir } from './air/define'
import { type Look, plainLook } from './look'
import { createPlayback, type Playback } from './playback/playback'
import type { Preview } from './preview'
import { type CameraPose, createSight, type Sight } from './sight'
import type { Answer, Question, Solver } from './solver'
import type { Vector } from './spans'
import { lasting, type Study } from './study'
import { initialOptions, type ToolOptions } from './tool-options'
import { allShown, type SectionBox, type Visibility } from './visibility'

/** A wish to the camera. A new serial means a new wish, even for the same place. */
export type CameraRequest =
  | { readonly type: 'frame'; readonly ids: readonly string[]; readonly serial: number }
  | { readonly type: 'home'; readonly serial: number }
  /** Turns to a direction at the same place; flat is without perspective, as an elevation. */
  | {
      readonly type: 'look'
      readonly bearingDeg: number
      readonly polarDeg: number
      readonly flat: boolean
      readonly serial: number
    }
  | {
      readonly type: 'pose'
      readonly pose: CameraPose
      readonly flat: boolean
      readonly serial: number
    }

type Unnumbered<One> = One extends CameraRequest ? Omit<One, 'serial'> : never
type Wish = Unnumbered<CameraRequest>

/** What the page shows besides the document itself. */
export interface WorkspaceState {
  /** The open facility; a new object when another one is opened. */
  readonly document: FacilityDocument
  /** Counts the document's changes, so that views know when to look again. */
  readonly revision: number
  /** Ids of selected equipment, rooms, connections and routes. */
  readonly selection: ReadonlySet<string>
  readonly hovered: string | undefined
  /** The view that tools work in. */
  readonly view: 'plan' | '3d'
  /** Whether plan and 3D are shown side by side; `view` is then the one with pointer or focus. */
  readonly isBeside: boolean
  /** What is hidden or isolated; it still counts in every sum. */
  readonly visibility: Visibility
  readonly look: Look
  /** Outside of it everything is cut away. */
  readonly section: SectionBox | undefined
  /** Whether one walks through the facility at eye height, until Escape ends it. */
  readonly walking: boolean
  readonly units: UnitSystem
  readonly question: Question
  readonly answer: Answer | undefined
  /** Why the last computation broke, until one succeeds. */
  readonly fault: string | undefined
  /** The overlay or column that colours the equipment, by name; none shows the materials. */
  readonly overlay: string | undefined
  /** What power connections carry, for overlays that draw them by it. */
  readonly flows: PowerLines | undefined
  /** The ways of data connections by their ids, where they are known: others are drawn overhead. */
  readonly ways: ReadonlyMap<string, readonly Vector[]>
  /** Equipment drawn out because of a finding: the culprit first, then its path. */
  readonly highlight: readonly string[]
  /** What is looked into, such as a trace, until Escape ends it. */
  readonly study: Study | undefined
  readonly tool: string
  readonly preview: Preview
  readonly options: ToolOptions
  readonly camera: CameraRequest | undefined
  /** The air of a room, as far as it was looked at. */
  readonly air: AirView
}

export interface Workspace {
  readonly library: Library
  readonly store: StoreApi<WorkspaceState>
  /** The moment that is shown of what is broken. */
  readonly playback: Playback
  /** Where the camera is now. */
  readonly sight: StoreApi<Sight>
  /** Replaces the open facility. Selection, history and answer of the old one go. */
  open(facility: Facility): void
  select(ids: Iterable<string>): void
  /** Changes some of the tools' options. */
  setOptions(options: Partial<ToolOptions>): void
  ask(question: Question): void
  /** Asks the solver for something that is not part of every answer; see {@link Solver}. */
  readonly inquire: Solver['inquire']
  /** Tells the rules what an air view found; undefined takes it back. */
  setAirEvidence(evidence: AirEvidence | undefined): void
  /** Frames things in view and draws them out. */
  show(ids: readonly string[]): void
  frame(ids: readonly string[]): void
  /** Shows the whole facility. */
  home(): void
  /** Turns the camera to a direction; see {@link CameraRequest}. */
  look(bearingDeg: number, polarDeg: number, flat?: boolean): void
  /** Leads the camera to where it once was. */
  fly(pose: CameraPose, flat?: boolean): void
  /** Whether the answer on screen is older than the document. */
  isStale(): boolean
  close(): void
}

const initialState = (document: FacilityDocument): WorkspaceState => ({
  document,
  revision: document.revision,
  selection: new Set(),
  hovered: undefined,
  view: '3d',
  isBeside: false,
  visibility: allShown,
  look: plainLook,
  section: undefined,
  walking: false,
  units: 'metric',
  question: { lens: 'as-built' },
  answer: undefined,
  fault: undefined,
  overlay: undefined,
  flows: undefined,
  ways: new Map(),
  highlight: [],
  study: undefined,
  tool: 'select',
  preview: {},
  options: initialOptions,
  camera: undefined,
  air: noAir,
})

/** The state of another facility: how the person looks and works stays. */
const reopened = (
  document: FacilityDocument,
  { view, isBeside, units, look, options }: WorkspaceState,
): WorkspaceState => ({
  ...initialState(document),
  view,
  isBeside,
  units,
  look,
  // What was to be placed may be a product of the facility that closes.
  options: { ...options, place: undefined, block: undefined },
})

/** Drops ids that no longer exist, so that an undo leaves no ghost selected. */
const existing = (document: FacilityDocument, ids: ReadonlySet<string>): ReadonlySet<string> => {
  const kept = [...ids].filter(
    (id) =>
      document.get('equipment', id) ??
      document.get('rooms', id) ??
      document.get('connections', id) ??
      document.get('routes', id) ??
      document.get('dimensions', id) ??
      document.get('constraints', id) ??
      document.get('elements', id) ??
      document.get('notes', id),
  )
  return kept.length === ids.size ? ids : new Set(kept)
}

/** What the page shows after a change: things may have gone with it. */
const after = (
  { revision, operations }: Change,
  document: FacilityDocument,
  { selection, study }: Pick<WorkspaceState, 'selection' | 'study'>,
): Partial<WorkspaceState> => {
  // Where nothing went, all that is selected is still there.
  const isLess = operations.some((operation) => operation.after === undefined)
  return {
    revision,
    study: lasting(document, study),
    ...(isLess ? { selection: existing(document, selection) } : {}),
  }
}

/** Plays what a break was found to do; the same break, found anew, goes on where it stands. */
const followBreak = (
  playback: Playback,
  now: Study | undefined,
  before: Study | undefined,
): void => {
  if (now === before) return
  const own = now?.type === 'break' ? now : undefined
  const last = before?.type === 'break' ? before : undefined
  const isSame =
    own !== undefined &&
    last !== undefined &&
    JSON.stringify(own.contingency) === JSON.stringify(last.contingency)
  if (isSame && own.found === last.found) return
  // What is being asked anew is still what stands on screen.
  if (own?.found || !isSame) playback.load(own?.found?.cascade, isSame && last.found !== undefined)
}

/** Joins an open document, a solver and the state of the screen. */
export const createWorkspace = (
  facility: Facility,
  library: Library,
  solver: Solver,
): Workspace => {
  let document = openDocument(facility, library)
  const store = createStore<WorkspaceState>(() => initialState(document))
  let serial = 0
  const follow = () =>
    document.subscribe((change) => {
      solver.change(change.operations, change.revision)
      store.setState((state) => after(change, document, state))
    })
  let unfollow = follow()
  const playback = createPlayback()
  const sight = createSight()
  const stops = [
    store.subscribe((now, before) => followBreak(playback, now.study, before.study)),
    solver.subscribe((answer) => store.setState({ answer, fault: undefined })),
    solver.onFault((fault) => store.setState({ fault })),
  ]
  solver.open(facility, document.revision)
  const lead = (camera: Wish) => {
    serial += 1
    // Who is led elsewhere does not walk any more.
    store.setState({ camera: { ...camera, serial }, walking: false })
  }
  const frame = (ids: readonly string[]) => lead({ type: 'frame', ids })
  return {
    library,
    store,
    playback,
    sight,
    open: (next) => {
      unfollow()
      document = openDocument(next, library)
      unfollow = follow()
      serial += 1
      const camera: CameraRequest = { type: 'home', serial }
      store.setState((last) => ({ ...reopened(document, last), camera }))
      solver.open(next, document.revision)
    },
    select: (ids) =>
      store.setState(({ highlight }) => {
        const selection = new Set(ids)
        // What a finding drew out goes as soon as the person turns to something else.
        const isKept = highlight.some((id) => selection.has(id))
        return highlight.length === 0 || isKept ? { selection } : { selection, highlight: [] }
      }),
    setOptions: (changed) =>
      store.setState(({ options }) => ({ options: { ...options, ...changed } })),
    ask: (question) => {
      store.setState({ question })
      solver.ask(question)
    },
    inquire: (type, input, signal, onProgress) => solver.inquire(type, input, signal, onProgress),
    setAirEvidence: (evidence) => solver.setAirEvidence(evidence),
    show: (ids) => {
      store.setState({ highlight: ids })
      frame(ids)
    },
    frame,
    home: () => lead({ type: 'home' }),
    look: (bearingDeg, polarDeg, flat = false) => {
      lead({ type: 'look', bearingDeg, polarDeg, flat })
    },
    fly: (pose, flat = false) => lead({ type: 'pose', pose, flat }),
    isStale: () => store.getState().answer?.revision !== document.revision,
    close: () => {
      unfollow()
      for (const stop of stops) stop()
      solver.close()
    },
  }
}
