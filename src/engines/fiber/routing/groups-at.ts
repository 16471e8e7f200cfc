import { type Groups, groupBy } from '#base'
import type { TrayGraph } from '../trays/graph'
import type { StretchGraph } from '../trays/stretches'
import type { RoutedCabling } from './solve'

/** Which groups of links lie on each stretch, so that who asks for a tray or a room reads few of them. */
export class GroupsAt {
  readonly #graph: StretchGraph
  readonly #groups: readonly number[]
  readonly #at: Groups

  /** `stretchesOf` tells the stretches of a group's tree, some of them twice maybe. */
  constructor(
    graph: StretchGraph,
    count: number,
    stretchesOf: (group: number) => Iterable<number>,
  ) {
    this.#graph = graph
    const stretches: number[] = []
    const groups: number[] = []
    for (let group = 0; group < count; group++) {
      for (const stretch of new Set(stretchesOf(group))) {
        stretches.push(stretch)
        groups.push(group)
      }
    }
    this.#groups = groups
    this.#at = groupBy(graph.firstPiece.length - 1, stretches)
  }

  /** Groups of which some link may lie on one of the tray edges, ascending. */
  on(isOn: Uint8Array): readonly number[] {
    const { firstPiece, pieceAt } = this.#graph
    const { offsets, items } = this.#at
    const found = new Set<number>()
    for (let at = 0, stretch = 0; at < pieceAt.length; at++) {
      if (!isOn[pieceAt[at] as number]) continue
      while ((firstPiece[stretch + 1] as number) <= at) stretch++
      for (const entry of items.subarray(offsets[stretch], offsets[stretch + 1])) {
        found.add(this.#groups[entry] as number)
      }
    }
    return [...found].sort((a, b) => a - b)
  }
}

const push = <K>(lists: Map<K, number[]>, key: K, value: number): void => {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Tray edges by the id of their tray. */
export const edgesByPathway = ({
  segment,
  segments,
  pathways,
}: TrayGraph): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>()
  segment.forEach((s, edge) => {
    const id = s >= 0 ? pathways[segments.pathway[s] as number]?.id : undefined
    if (id !== undefined) push(found, id, edge)
  })
  return found
}

/** Links by the rooms that they end in. */
export const linksByRoom = (
  { rowA, rowB }: RoutedCabling['links'],
  roomRow: Int32Array,
): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, number[]>()
  const add = (row: number, link: number) => {
    if (row >= 0) push(found, roomRow[row] as number, link)
  }
  rowA.forEach((row, link) => {
    add(row, link)
    add(rowB[link] as number, link)
  })
  return found
}
