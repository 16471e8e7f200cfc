import type { Pipework } from '../network'
import { type CoreEdge, meshFlows } from './mesh'

/** Flows in the pipes of one loop, L/min; NaN where they cannot be told. */
export interface EdgeFlows {
  /** From the first end of each edge to the second. */
  readonly flow: Float64Array
  /** Whether any pipe is part of a ring. */
  readonly meshed: boolean
}

/** Edges around each node, in one array with offsets. */
const edgesAround = ({ rows, from, to }: Pipework, stands: (edge: number) => boolean) => {
  const offsets = new Int32Array(rows.length + 1)
  for (let edge = 0; edge < from.length; edge++) {
    if (!stands(edge)) continue
    for (const node of [from[edge] as number, to[edge] as number]) {
      offsets[node + 1] = (offsets[node + 1] as number) + 1
    }
  }
  for (let node = 0; node < rows.length; node++) {
    offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number)
  }
  const edges = new Int32Array(offsets[rows.length] as number)
  const fill = offsets.slice(0, rows.length)
  for (let edge = 0; edge < from.length; edge++) {
    if (!stands(edge)) continue
    for (const node of [from[edge] as number, to[edge] as number]) {
      const at = fill[node] as number
      edges[at] = edge
      fill[node] = at + 1
    }
  }
  return { offsets, edges }
}

/** Takes ends off the graph one by one: what an end takes can only come through its last pipe. */
const peel = (pipework: Pipework, stands: (edge: number) => boolean, rest: Float64Array) => {
  const { rows, from, to } = pipework
  const { offsets, edges } = edgesAround(pipework, stands)
  const degree = Int32Array.from(
    rows,
    (_, at) => (offsets[at + 1] as number) - (offsets[at] as number),
  )
  const flow = new Float64Array(from.length)
  const done = new Uint8Array(from.length)
  const ends: number[] = []
  degree.forEach((count, node) => {
    if (count === 1) ends.push(node)
  })
  for (let node = ends.pop(); node !== undefined; node = ends.pop()) {
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      const edge = edges[at] as number
      if (done[edge]) continue
      done[edge] = 1
      const forward = from[edge] === node
      const other = (forward ? to[edge] : from[edge]) as number
      const given = rest[node] as number
      flow[edge] = forward ? given : -given
      rest[other] = (rest[other] as number) + given
      degree[other] = (degree[other] as number) - 1
      if (degree[other] === 1) ends.push(other)
    }
  }
  return { flow, done }
}

/**
 * Flow in every pipe, given what goes in (positive) and comes out at each node. Trees are summed
 * exactly, from their ends inwards; what is left of rings and meshes is solved by their pressure
 * drops. Pipes that do not stand are left out and carry nothing.
 */
export const edgeFlows = (
  pipework: Pipework,
  given: Float64Array,
  coreEdge: (edge: number) => CoreEdge,
  stands: (edge: number) => boolean = () => true,
): EdgeFlows => {
  const rest = given.slice()
  const { flow, done } = peel(pipework, stands, rest)
  const core: number[] = []
  for (let edge = 0; edge < flow.length; edge++) {
    // A pipe from a node to itself carries nothing.
    if (!done[edge] && stands(edge) && pipework.from[edge] !== pipework.to[edge]) core.push(edge)
  }
  if (core.length > 0) {
    const solved = meshFlows(pipework, core, rest, coreEdge)
    core.forEach((edge, at) => {
      flow[edge] = solved[at] as number
    })
  }
  return { flow, meshed: core.length > 0 }
}
