import { groupsAt } from '../breaks'
import { dead } from '../state'
import type { Passages } from './gaps'

/** When the last cord of a class goes for good, or is live again, ms; NaN where nobody can say. */
const settledMs = ({ state, gapAt }: Passages, group: number): number => {
  const { classes, vertexOf } = state.plant
  let lastMs = 0
  const end = classes.offsets[group + 1] as number
  for (let entry = classes.offsets[group] as number; entry < end; entry++) {
    const vertex = vertexOf[classes.entryNode[entry] as number] as number
    const gap = vertex < 0 ? undefined : gapAt(vertex)
    if (!gap) continue
    const { least, most } = state.rank[vertex] === dead ? gap.until : gap.again
    lastMs = Math.max(lastMs, least === most ? least : Number.NaN)
  }
  // What never comes back hangs on nothing.
  return lastMs === Number.POSITIVE_INFINITY ? 0 : lastMs
}

/**
 * When components came to carry what they carry in the end: once the batteries beside them are empty,
 * or the power that they pass on is back; by node, s. Those that are not named carry it at once.
 */
export const loadedIn = (passages: Passages, startS: number): ReadonlyMap<number, number> => {
  const { state, all } = passages
  const { classes, vertexOf, inOffsets, arcFrom, members } = state.plant
  const groups = new Set(all.flatMap(({ vertex }) => groupsAt(state.plant, vertex)))
  const atMs = new Map<number, number>()
  const lift = (start: number, ms: number): void => {
    const waiting = [start]
    for (let vertex = waiting.pop(); vertex !== undefined; vertex = waiting.pop()) {
      const known = atMs.get(vertex) ?? 0
      if (Number.isNaN(known) || known >= ms) continue
      atMs.set(vertex, ms)
      const end = inOffsets[vertex + 1] as number
      for (let arc = inOffsets[vertex] as number; arc < end; arc++) {
        if ((state.share[arc] as number) > 0) waiting.push(arcFrom[arc] as number)
      }
    }
  }
  for (const group of groups) {
    const ms = settledMs(passages, group)
    if (ms === 0) continue
    const end = classes.offsets[group + 1] as number
    for (let entry = classes.offsets[group] as number; entry < end; entry++) {
      const vertex = vertexOf[classes.entryNode[entry] as number] as number
      if (vertex >= 0 && state.rank[vertex] !== dead) lift(vertex, ms)
    }
  }
  const found = new Map<number, number>()
  for (const [vertex, ms] of atMs) {
    const { offsets, items } = members
    for (const node of items.subarray(offsets[vertex], offsets[vertex + 1])) {
      found.set(node, startS + ms / 1000)
    }
  }
  return found
}
