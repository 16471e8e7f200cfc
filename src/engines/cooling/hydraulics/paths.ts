import type { Pipework } from '../network'

/** What the ways through a loop are measured with. */
export interface PathFrame {
  readonly pipework: Pipework
  /** Flow of each edge from its first end to its second, L/min; NaN: not known. */
  readonly flow: Float64Array
  /** Drop of each edge there and back, kPa; NaN: not known. */
  readonly edgeKpa: Float64Array
  /** Drop of the header at each node, its whole length at its whole flow; 0 elsewhere. */
  readonly nodeKpa: Float64Array
  /** Drop that a way starts with: of the outdoor unit that the flow comes from. */
  readonly startKpa: Float64Array
}

/** The worst way from what moves the coolant to each node, there and back. */
export interface Paths {
  /** Known part of its drop, kPa; NaN where no flow arrives. */
  readonly dropKpa: Float64Array
  /** Whether a part of it is not known. */
  readonly open: Uint8Array
  /** The edge by which the worst way arrives; −1 at its start. */
  readonly via: Int32Array
}

const other = ({ from, to }: Pipework, edge: number, node: number): number =>
  (from[edge] === node ? to[edge] : from[edge]) as number

/** Whether an edge carries anything, or may. */
const carries = (flow: number): boolean => Number.isNaN(flow) || flow !== 0

/** Edges that leave each node along the flow, grouped; edges of unknown flow leave none. */
const leaving = ({ pipework, flow }: PathFrame) => {
  const { rows, from, to } = pipework
  const start = (edge: number): number =>
    ((flow[edge] as number) > 0 ? from[edge] : to[edge]) as number
  const offsets = new Int32Array(rows.length + 1)
  const arriving = new Int32Array(rows.length)
  flow.forEach((q, edge) => {
    if (!carries(q) || Number.isNaN(q)) return
    const node = start(edge)
    offsets[node + 1] = (offsets[node + 1] as number) + 1
    const end = other(pipework, edge, node)
    arriving[end] = (arriving[end] as number) + 1
  })
  for (let node = 0; node < rows.length; node++) {
    offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number)
  }
  const edges = new Int32Array(offsets[rows.length] as number)
  const fill = offsets.slice(0, rows.length)
  flow.forEach((q, edge) => {
    if (!carries(q) || Number.isNaN(q)) return
    const node = start(edge)
    edges[fill[node] as number] = edge
    fill[node] = (fill[node] as number) + 1
  })
  return { offsets, edges, arriving }
}

/** A drop as far as it is known, and whether it is. */
const knownOf = (kpa: number): number => (Number.isNaN(kpa) ? 0 : kpa)

/**
 * Follows the flow from where it starts and adds up the drops on the worst way to every node. A
 * header counts with its whole flow over its whole length, whoever taps it where: nobody states the
 * places of the taps, and the last of them gets no better. Pipes of unknown flow lead nowhere.
 */
export const worstPaths = (frame: PathFrame): Paths => {
  const { pipework, edgeKpa, nodeKpa, startKpa } = frame
  const count = pipework.rows.length
  const { offsets, edges, arriving } = leaving(frame)
  const dropKpa = new Float64Array(count).fill(Number.NaN)
  const open = new Uint8Array(count)
  const via = new Int32Array(count).fill(-1)
  const ready: number[] = []
  const begin = (node: number): void => {
    ready.push(node)
    if (via[node] === -1)
      dropKpa[node] = knownOf(startKpa[node] as number) + knownOf(nodeKpa[node] as number)
    if (via[node] === -1 && Number.isNaN(startKpa[node])) open[node] = 1
    if (Number.isNaN(nodeKpa[node])) open[node] = 1
  }
  for (let node = 0; node < count; node++) {
    const starts = arriving[node] === 0 && (offsets[node + 1] as number) > (offsets[node] as number)
    if (starts) begin(node)
  }
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      const edge = edges[at] as number
      const next = other(pipework, edge, node)
      const here =
        (dropKpa[node] as number) +
        knownOf(edgeKpa[edge] as number) +
        knownOf(nodeKpa[next] as number)
      if (!((dropKpa[next] as number) >= here)) {
        dropKpa[next] = here
        via[next] = edge
      }
      if (open[node] || Number.isNaN(edgeKpa[edge])) open[next] = 1
      arriving[next] = (arriving[next] as number) - 1
      if (arriving[next] === 0) begin(next)
    }
  }
  return { dropKpa, open, via }
}

/** The edges of the worst way to a node, from the node back to its start. */
export const wayTo = (pipework: Pipework, { via }: Paths, node: number): readonly number[] => {
  const edges: number[] = []
  for (let at = node, edge = via[at] as number; edge >= 0; edge = via[at] as number) {
    edges.push(edge)
    at = other(pipework, edge, at)
    // No way is longer than the number of nodes, whatever rounding did to a ring.
    if (edges.length > pipework.rows.length) break
  }
  return edges
}
