import { greatestOf } from '#base'
import type { Pipework } from '../network'

/** A pipe of a mesh: its pressure drop at a flow of at least zero, kPa; undefined where not known. */
export type CoreEdge = { readonly dropKpa: (flowLPerMin: number) => number } | undefined

/** Drops follow a power of the flow between 1 (laminar) and 2 (rough); the steps are taken by it. */
const stepExponent = 1.85
/** A flow stands when no pipe moves by more than this part of all that flows. */
const settled = 1e-9
const mostSteps = 200
/** Slope of a pipe that drops next to nothing, kPa per L/min. */
const leastSlope = 1e-9

interface Mesh {
  readonly nodes: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly drops: readonly ((flow: number) => number)[]
}

/** Solves the weighted Laplacian for pressures by conjugate gradients, warm from `pressure`. */
const solvePressures = (
  { nodes, from, to }: Mesh,
  weight: Float64Array,
  right: Float64Array,
  pressure: Float64Array,
): void => {
  const diagonal = new Float64Array(nodes)
  for (let edge = 0; edge < from.length; edge++) {
    for (const node of [from[edge] as number, to[edge] as number]) {
      diagonal[node] = (diagonal[node] as number) + (weight[edge] as number)
    }
  }
  // The first node of the mesh is the reference: its pressure is zero.
  const times = (x: Float64Array, out: Float64Array): void => {
    out.fill(0)
    for (let edge = 0; edge < from.length; edge++) {
      const [a, b] = [from[edge] as number, to[edge] as number]
      const flow = (weight[edge] as number) * ((x[a] as number) - (x[b] as number))
      out[a] = (out[a] as number) + flow
      out[b] = (out[b] as number) - flow
    }
    out[0] = x[0] as number
  }
  conjugateGradients({ times, diagonal, right, x: pressure })
}

interface System {
  readonly times: (x: Float64Array, out: Float64Array) => void
  readonly diagonal: Float64Array
  readonly right: Float64Array
  readonly x: Float64Array
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}

const conjugateGradients = ({ times, diagonal, right, x }: System): void => {
  const size = x.length
  const [residual, scaled, image] = [0, 0, 0].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  x[0] = 0
  times(x, image)
  const precondition = (): void => {
    residual[0] = 0
    for (let at = 0; at < size; at++) {
      scaled[at] = (residual[at] as number) / (diagonal[at] as number)
    }
  }
  for (let at = 0; at < size; at++) residual[at] = (right[at] as number) - (image[at] as number)
  precondition()
  const way = scaled.slice()
  let strength = dot(residual, scaled)
  const enough = 1e-24 * Math.max(strength, dot(right, right) / greatestOf(diagonal))
  for (let step = 0; step < 4 * size + 50 && strength > enough; step++) {
    times(way, image)
    image[0] = 0
    const length = strength / dot(way, image)
    for (let at = 0; at < size; at++) {
      x[at] = (x[at] as number) + length * (way[at] as number)
      residual[at] = (residual[at] as number) - length * (image[at] as number)
    }
    precondition()
    const next = dot(residual, scaled)
    const turn = next / strength
    strength = next
    for (let at = 0; at < size; at++) way[at] = (scaled[at] as number) + turn * (way[at] as number)
  }
}

/**
 * Global gradient method of Todini and Pilati (1988), which water networks are solved with: each
 * step keeps the mass at every node and brings the drops around every ring closer to zero.
 */
const solveMesh = (mesh: Mesh, given: Float64Array): Float64Array => {
  const { from, to, drops, nodes } = mesh
  const count = from.length
  const scale = given.reduce((most, flow) => Math.max(most, Math.abs(flow)), 0)
  const flow = new Float64Array(count).fill(scale / 2)
  const pressure = new Float64Array(nodes)
  const [drop, weight] = [new Float64Array(count), new Float64Array(count)]
  if (scale === 0) return new Float64Array(count)
  for (let step = 0; step < mostSteps; step++) {
    const right = given.slice()
    for (let edge = 0; edge < count; edge++) {
      const q = flow[edge] as number
      const size = Math.max(Math.abs(q), scale * 1e-6)
      const dropKpa = (drops[edge] as (q: number) => number)(size)
      const slope = Math.max((stepExponent * dropKpa) / size, leastSlope)
      drop[edge] = (Math.sign(q) * dropKpa * Math.abs(q)) / size
      weight[edge] = 1 / slope
      const held = q - (drop[edge] as number) / slope
      right[from[edge] as number] = (right[from[edge] as number] as number) - held
      right[to[edge] as number] = (right[to[edge] as number] as number) + held
    }
    right[0] = 0
    solvePressures(mesh, weight, right, pressure)
    let moved = 0
    for (let edge = 0; edge < count; edge++) {
      const difference =
        (pressure[from[edge] as number] as number) - (pressure[to[edge] as number] as number)
      const change = (weight[edge] as number) * (difference - (drop[edge] as number))
      flow[edge] = (flow[edge] as number) + change
      moved = Math.max(moved, Math.abs(change))
    }
    if (moved <= settled * scale) break
  }
  return flow
}

/** Sets of edges that hang together, so that a hole in one ring says nothing about another. */
const partsOf = (pipework: Pipework, edges: readonly number[]): readonly (readonly number[])[] => {
  const parent = new Map<number, number>()
  const find = (node: number): number => {
    let at = node
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      const above = parent.get(up) ?? up
      parent.set(at, above)
      at = above
    }
    return at
  }
  for (const edge of edges) {
    const [a, b] = [pipework.from[edge] as number, pipework.to[edge] as number]
    if (!parent.has(a)) parent.set(a, a)
    if (!parent.has(b)) parent.set(b, b)
    const [rootA, rootB] = [find(a), find(b)]
    if (rootA !== rootB) parent.set(Math.max(rootA, rootB), Math.min(rootA, rootB))
  }
  const parts = new Map<number, number[]>()
  for (const edge of edges) {
    const root = find(pipework.from[edge] as number)
    const part = parts.get(root)
    if (part) part.push(edge)
    else parts.set(root, [edge])
  }
  return [...parts.values()]
}

/**
 * Flows in rings and meshes, by edge in the order given. A part in which any pipe's drop is not
 * known, or any amount, has unknown flows: NaN.
 */
export const meshFlows = (
  pipework: Pipework,
  edges: readonly number[],
  given: Float64Array,
  coreEdge: (edge: number) => CoreEdge,
): Float64Array => {
  const flows = new Float64Array(edges.length).fill(Number.NaN)
  const place = new Map(edges.map((edge, at) => [edge, at]))
  for (const part of partsOf(pipework, edges)) {
    const local = new Map<number, number>()
    const nodeOf = (node: number): number => {
      const known = local.get(node)
      if (known !== undefined) return known
      local.set(node, local.size)
      return local.size - 1
    }
    const from = Int32Array.from(part, (edge) => nodeOf(pipework.from[edge] as number))
    const to = Int32Array.from(part, (edge) => nodeOf(pipework.to[edge] as number))
    const drops = part.map((edge) => coreEdge(edge)?.dropKpa)
    const amounts = new Float64Array(local.size)
    for (const [node, at] of local) amounts[at] = given[node] as number
    const known = drops.every((drop) => drop !== undefined) && !amounts.some(Number.isNaN)
    if (!known) continue
    const mesh = { nodes: local.size, from, to, drops: drops.filter((drop) => drop !== undefined) }
    const solved = solveMesh(mesh, amounts)
    part.forEach((edge, at) => {
      flows[place.get(edge) as number] = solved[at] as number
    })
  }
  return flows
}
