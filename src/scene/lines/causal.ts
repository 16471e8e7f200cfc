import type { FacilityDocument } from '#document'
import type { CascadeEvent } from '#engines'
import type { BreakStudy, WorkspaceState } from '#workspace'
import { mediumColor } from '../ground/route-mesh'
import type { Theme } from '../theme'
import type { Neighbours } from './chosen'
import type { LineLook, PointsOf } from './flow-lines'

type Found = NonNullable<BreakStudy['found']>

/** The way from a load to what broke: along connections, and through the air where none leads on. */
export interface CausalWay {
  readonly connections: readonly string[]
  /** From equipment to equipment. */
  readonly jumps: readonly (readonly [from: string, to: string])[]
}

/** No cause lies further away than this, in connections. */
const farthest = 12
/** More causes than this at once would be a tangle. */
const mostCauses = 6
/** Further jumps than this tell nothing more. */
const mostJumps = 2

/** The load whose chain is shown: a selected one, else the first that is lost. */
const tellingLoad = (
  { cascade, ids }: Found,
  selection: ReadonlySet<string>,
): { readonly row: number; readonly chain: readonly number[] } | undefined => {
  for (const { rows, chain } of cascade.loads) {
    const row = rows.find((one) => selection.has(ids[one] ?? ''))
    if (row !== undefined && chain.length > 0) return { row, chain }
  }
  const lost = cascade.loads.find(({ state, chain }) => state === 'lost' && chain.length > 0)
  const [row] = lost?.rows ?? []
  return lost && row !== undefined ? { row, chain: lost.chain } : undefined
}

/** Finds the nearest of some equipment over connections, and marks the ways there. */
class Search {
  readonly connections = new Set<string>()
  readonly #document: FacilityDocument
  readonly #neighbours: Neighbours

  constructor(document: FacilityDocument, neighbours: Neighbours) {
    this.#document = document
    this.#neighbours = neighbours
  }

  /** Answers the targets that were reached; `within` keeps the way to some equipment. */
  reach(
    sources: readonly string[],
    targets: ReadonlySet<string>,
    within?: ReadonlySet<string>,
  ): readonly string[] {
    const cameBy = new Map<string, { readonly link: string; readonly from: string } | undefined>(
      sources.map((id) => [id, undefined]),
    )
    const reached = sources.filter((id) => targets.has(id))
    let edge: readonly string[] = sources
    for (let step = 0; step < farthest && edge.length > 0; step++) {
      if (reached.length >= mostCauses) break
      const next: string[] = []
      for (const from of edge) {
        for (const link of this.#neighbours.of(from)) {
          const to = this.#otherEnd(link, from)
          if (to === undefined || cameBy.has(to)) continue
          const isTarget = targets.has(to)
          if (within && !isTarget && !within.has(to)) continue
          cameBy.set(to, { link, from })
          if (isTarget && reached.length < mostCauses) reached.push(to)
          else next.push(to)
        }
      }
      edge = next
    }
    for (const id of reached) this.#mark(id, cameBy)
    return reached
  }

  #otherEnd(link: string, from: string): string | undefined {
    const connection = this.#document.get('connections', link)
    if (!connection) return undefined
    const { from: a, to: b } = connection
    return a.equipment === from ? b.equipment : a.equipment
  }

  #mark(
    id: string,
    cameBy: ReadonlyMap<string, { readonly link: string; readonly from: string } | undefined>,
  ): void {
    for (let at = cameBy.get(id); at; at = cameBy.get(at.from)) this.connections.add(at.link)
  }
}

/** The way from a load back to what broke, event by event; undefined where no load tells one. */
export const causalWay = (
  document: FacilityDocument,
  neighbours: Neighbours,
  found: Found,
  selection: ReadonlySet<string>,
): CausalWay | undefined => {
  const telling = tellingLoad(found, selection)
  if (!telling) return undefined
  const { cascade, ids } = found
  const load = ids[telling.row] as string
  const inChain = new Set(telling.chain)
  const idsOf = ({ rows }: CascadeEvent): string[] => rows.map((row) => ids[row] ?? '')
  const touched = new Set(
    telling.chain.flatMap((index) => {
      const event = cascade.events[index]
      return event ? idsOf(event) : []
    }),
  )
  const search = new Search(document, neighbours)
  const jumps: (readonly [string, string])[] = []
  /** Where the way has come to, by event; a room or loop hands on what came to it. */
  const cameTo = new Map<number, readonly string[]>()
  for (const index of [...telling.chain].sort((a, b) => b - a)) {
    const event = cascade.events[index]
    if (!event) continue
    const own = event.rows.includes(telling.row) ? [load] : cameTo.get(index)
    const sources = own ?? [load]
    for (const cause of event.causes) {
      const why = cascade.events[cause]
      if (!why || !inChain.has(cause)) continue
      const targets = new Set(idsOf(why))
      let reached: readonly string[] = sources
      if (targets.size > 0 && !sources.some((id) => targets.has(id))) {
        reached = search.reach(sources, targets, touched)
        if (reached.length === 0) reached = search.reach(sources, targets)
        if (reached.length === 0) {
          reached = [...targets].slice(0, mostJumps)
          for (const to of reached) jumps.push([sources[0] as string, to])
        }
      }
      cameTo.set(cause, [...new Set([...(cameTo.get(cause) ?? []), ...reached])])
    }
  }
  return { connections: [...search.connections], jumps }
}

const linePx = 4.5
const jumpPx = 2.5
const jumpId = 'jump '

/** The lines of a causal way: connections in the colour of their medium, jumps in amber. */
export const causalLines = (
  way: CausalWay,
  { document }: Pick<WorkspaceState, 'document'>,
  spotOf: (id: string) => ReturnType<PointsOf>,
  theme: Theme,
) => {
  const lookOf = (id: string): LineLook => {
    const medium = document.get('connections', id)?.medium
    return medium === undefined
      ? { color: theme.warn, widthPx: jumpPx }
      : { color: mediumColor(medium, theme), widthPx: linePx }
  }
  const ends = new Map(way.jumps.map((jump, n) => [`${jumpId}${n}`, jump]))
  const pointsOf: PointsOf = (id) => {
    const jump = ends.get(id)
    const points = jump?.flatMap((end) => spotOf(end) ?? [])
    return points?.length === 2 ? points : undefined
  }
  return { ids: [...way.connections, ...ends.keys()], lookOf, pointsOf }
}
