import type { FacilityDocument } from '#document'
import type { Painting, WorkspaceState } from '#workspace'
import { toneColor } from '#workspace'
import type { Theme } from '../theme'
import type { LineLook } from './flow-lines'

/** Lines of unknown or no flow, and those of the greatest one. */
const thinnestPx = 1.25
const thickestPx = 6

/** Which connections to draw, and how each looks. */
export interface Flows {
  readonly ids: readonly string[]
  readonly lookOf: (id: string) => LineLook
}

const noFlows: Flows = { ids: [], lookOf: () => ({ color: '#000000', widthPx: 0 }) }

/** Widths grow with the root of the load, so that cords are still seen beside feeders. */
const widthsOf = ({ flows }: Pick<WorkspaceState, 'flows'>): ((id: string) => number) => {
  if (!flows) return () => thinnestPx
  let highest = 0
  for (const kw of flows.loadKw) if (kw > highest) highest = kw
  const rowOf = new Map(flows.ids.map((id, row) => [id, row]))
  return (id) => {
    const kw = flows.loadKw[rowOf.get(id) ?? -1] ?? Number.NaN
    if (!(kw > 0)) return thinnestPx
    return thinnestPx + (thickestPx - thinnestPx) * Math.sqrt(kw / highest)
  }
}

const powerIds = new WeakMap<FacilityDocument, { revision: number; ids: readonly string[] }>()

/** The power connections of a document: the same list as long as nothing has changed. */
const powerConnections = (document: FacilityDocument): readonly string[] => {
  const known = powerIds.get(document)
  if (known?.revision === document.revision) return known.ids
  const ids: string[] = []
  for (const { id, medium } of document.records('connections').values()) {
    if (medium === 'power') ids.push(id)
  }
  powerIds.set(document, { revision: document.revision, ids })
  return ids
}

/** All power connections in the colours of a painting, the thicker the more they carry. */
export const flowsOf = (
  state: Pick<WorkspaceState, 'document' | 'flows'>,
  painting: Painting | undefined,
  theme: Theme,
): Flows => {
  if (!painting || painting.lines === 'none') return noFlows
  const { document } = state
  const widthOf = widthsOf(state)
  const classes = new Map(painting.ids.map((id, n) => [id, painting.classOf[n] as number]))
  const colors = painting.classes.map(({ tone }) => toneColor(tone, theme.name))
  const classAt = (id: string) => painting.classes[classes.get(id) ?? -1]
  const lookOf = (id: string): LineLook => {
    const connection = document.get('connections', id)
    if (!connection) return { color: theme.unknown, widthPx: 0 }
    const { from, to } = connection
    const ends = painting.lines === 'feeder' ? [from, to] : [to, from]
    const telling = ends.find(({ equipment }) => classAt(equipment)?.neutral !== true)
    const found = telling && classes.get(telling.equipment)
    return { color: colors[found ?? -1] ?? theme.unknown, widthPx: widthOf(id) }
  }
  return { ids: powerConnections(document), lookOf }
}
