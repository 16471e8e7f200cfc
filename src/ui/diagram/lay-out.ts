import type { ElkNode } from 'elkjs/lib/elk-api'
import type { Diagram } from './diagram'
import type { Drawing } from './drawing'
import { fromElk, toElk } from './elk-graph'
import { type Folds, foldDiagram } from './fold'
import { putTiesInLine } from './in-line'
import { mergeAlike, spreadLoads } from './merge'
import { giveRowsRoom } from './row-room'

/** How much of a diagram a person wants to see. */
export interface Wish extends Folds {
  /** Draw like feeders as one; undefined leaves it to their number. */
  readonly merged: boolean | undefined
  /** Equipment whose symbol was spread out: it stands apart from what is like it. */
  readonly spread: ReadonlySet<string>
}

/** Places boxes: elk's `layout`, in a worker or not. */
export type PlaceBoxes = (graph: ElkNode) => Promise<ElkNode>

/** From so many symbols on, like feeders are drawn as one unless the person says otherwise. */
const mergedFrom = 60
/** So many wires are too many to follow, however few symbols they join. */
const mergedFromWires = 200
/** Meshes of more wires than this take too long one by one: they stay drawn as one, group by group. */
const mostMeshed = 1200
/** More symbols than this are folded away until they are asked for. */
const mostParts = 700

/**
 * Lays a diagram out. What was laid out before is remembered by what elk is asked, so that only
 * another topology moves a symbol.
 */
export const createLayOut = (place: PlaceBoxes) => {
  const known = new Map<string, ElkNode>()
  return async (diagram: Diagram, wish: Wish): Promise<Drawing> => {
    const loads = spreadLoads(diagram, wish.spread)
    const isMany = diagram.parts.size >= mergedFrom || diagram.wires.length >= mergedFromWires
    const isMesh =
      diagram.wires.length > mostMeshed &&
      [...diagram.parts.values()].some(({ group }) => group !== undefined)
    const isMerged = isMesh || (wish.merged ?? isMany)
    const merged = isMerged ? mergeAlike(loads, wish.spread) : loads
    const folded = foldDiagram(merged, wish, mostParts)
    const graph = toElk(folded.diagram)
    const key = JSON.stringify(graph)
    let laid = known.get(key)
    if (!laid) {
      laid = await place(graph)
      if (known.size >= 8) known.delete(known.keys().next().value ?? '')
      known.set(key, laid)
    }
    return { ...putTiesInLine(giveRowsRoom(fromElk(laid, folded))), isMerged }
  }
}
