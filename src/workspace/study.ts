import type { FacilityDocument } from '#document'
import type { PowerTrace } from '#engines'
import type { WorkspaceState } from './workspace'

/** The way of the power to a piece of equipment, followed over each of its cords. */
export interface TraceStudy {
  readonly type: 'trace'
  readonly id: string
  readonly found?: PowerTrace
}

/** What is looked into and drawn out over the rest. It never changes the document. */
export type Study = TraceStudy

/** The study as long as what it is about exists. */
export const lasting = (document: FacilityDocument, study: Study | undefined): Study | undefined =>
  study && document.get('equipment', study.id) ? study : undefined

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

/** Ids of what is drawn out over the dimmed rest: by a study, else because of a finding. */
export const drawnOut = ({
  study,
  highlight,
}: Pick<WorkspaceState, 'study' | 'highlight'>): readonly string[] =>
  study?.found ? drawnByTrace(study.found) : highlight
