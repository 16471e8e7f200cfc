import type { FacilityDocument } from '#document'
import type {
  CableTrace,
  Cascade,
  Contingency,
  CoolingLoss,
  LossState,
  NetworkLoss,
  PowerTrace,
  WayInRequest,
  WaysIn,
} from '#engines'
import type { WorkspaceState } from './workspace'

/** The way of the power to a piece of equipment, followed over each of its cords. */
interface TraceStudy {
  readonly type: 'trace'
  readonly id: string
  readonly found?: PowerTrace
}

/** Some equipment, or a room with all that stands in it, that is lost. */
interface Lost {
  readonly ids: readonly string[]
  readonly room?: string
}

/** What such a loss takes down in the power chain. */
export interface LossStudy extends Lost {
  readonly type: 'loss'
  /** The state after it, and the ids of its rows. */
  readonly found?: { readonly state: LossState; readonly ids: readonly string[] }
}

/** What such a loss does to intakes and liquid loops. */
export interface CoolingLossStudy extends Lost {
  readonly type: 'cooling-loss'
  readonly found?: { readonly loss: CoolingLoss; readonly ids: readonly string[] }
}

/** What such a loss takes away from the network; its ids may be those of routes and rooms as well. */
export interface NetworkLossStudy extends Lost {
  readonly type: 'network-loss'
  readonly found?: { readonly loss: NetworkLoss; readonly ids: readonly string[] }
}

/** Data links followed from end to end: some connections, or all links of some equipment. */
export interface CableStudy {
  readonly type: 'cable-trace'
  readonly ids: readonly string[]
  readonly found?: CableTrace
}

/** What is broken or taken out, and all that follows from it over time; see `Playback`. */
export interface BreakStudy {
  readonly type: 'break'
  readonly contingency: Contingency
  /** What follows, and the ids of its rows. */
  readonly found?: { readonly cascade: Cascade; readonly ids: readonly string[] }
}

/** Whether equipment gets from the dock to its place. */
export interface WayInStudy {
  readonly type: 'way-in'
  readonly ids: readonly string[]
  readonly others: WayInRequest['others']
  readonly found?: WaysIn
}

/** What is looked into and drawn out over the rest. It never changes the document. */
export type Study =
  | TraceStudy
  | LossStudy
  | CoolingLossStudy
  | NetworkLossStudy
  | CableStudy
  | BreakStudy
  | WayInStudy

/** Whether all that a contingency takes out is still there. One that takes nothing out lasts. */
const isWhole = (document: FacilityDocument, { ids, compartments = [] }: Contingency): boolean =>
  ids.every(
    (id) =>
      document.get('equipment', id) ?? document.get('routes', id) ?? document.get('rooms', id),
  ) &&
  compartments.every((name) =>
    document.list('rooms').some(({ fireCompartment }) => fireCompartment === name),
  )

/** The study as long as what it is about exists. */
export const lasting = (
  document: FacilityDocument,
  study: Study | undefined,
): Study | undefined => {
  if (study === undefined) return undefined
  if (study.type === 'break') return isWhole(document, study.contingency) ? study : undefined
  const ids = study.type === 'trace' ? [study.id] : study.ids
  const isThere = (id: string): boolean =>
    document.get('equipment', id) !== undefined ||
    (study.type === 'cable-trace' && document.get('connections', id) !== undefined) ||
    (study.type === 'network-loss' &&
      (document.get('routes', id) ?? document.get('rooms', id)) !== undefined)
  const isAllThere = ids.every(isThere)
  const room = 'room' in study ? study.room : undefined
  return isAllThere && (room === undefined || document.get('rooms', room)) ? study : undefined
}

const nothing: readonly string[] = []
const drawn = new WeakMap<PowerTrace, readonly string[]>()

const drawnByTrace = (trace: PowerTrace): readonly string[] => {
  let ids = drawn.get(trace)
  if (!ids) {
    const steps = trace.cords.flatMap((cord) => cord.steps.map(({ id }) => id))
    ids = [...new Set([trace.id, ...steps])]
    drawn.set(trace, ids)
  }
  return ids
}

const ranAlong = new WeakMap<CableTrace, readonly string[]>()

/** The devices that links join, what those stand in, and the trays that are equipment. */
const drawnByCables = (trace: CableTrace): readonly string[] => {
  let ids = ranAlong.get(trace)
  if (!ids) {
    ids = [...new Set(trace.links.flatMap(({ passes }) => passes))]
    ranAlong.set(trace, ids)
  }
  return ids
}

/**
 * Ids of what is drawn out over the dimmed rest: by a trace, else because of a finding. A loss colours
 * everything and dims nothing.
 */
export const drawnOut = ({
  study,
  highlight,
}: Pick<WorkspaceState, 'study' | 'highlight'>): readonly string[] => {
  if (study?.type === 'cable-trace') return study.found ? drawnByCables(study.found) : highlight
  if (study && study.type !== 'trace') return nothing
  return study?.found ? drawnByTrace(study.found) : highlight
}
