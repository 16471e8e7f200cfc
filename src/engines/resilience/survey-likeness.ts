import type { SurveyGraph } from './survey-graph'

/** Scrambles two numbers into 32 bits, so that sums of them tell multisets apart. */
export const mixed = (a: number, b: number, seed: number): number => {
  let hash = Math.imul(a ^ seed, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0x85ebca77)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae3d)
  return (hash ^ (hash >>> 16)) >>> 0
}

const seeds = [0x1234567, 0x7654321] as const

/** Two hashes as one number that a double holds exactly. */
const joined = (one: number, other: number): number => one * 0x200000 + (other >>> 11)

/** Numbers vertices by key, the same number for the same key. */
const numbered = (keys: Float64Array): { readonly of: Int32Array; readonly count: number } => {
  const known = new Map<number, number>()
  const of = new Int32Array(keys.length)
  keys.forEach((key, vertex) => {
    let number = known.get(key)
    if (number === undefined) {
      number = known.size
      known.set(key, number)
    }
    of[vertex] = number
  })
  return { of, count: known.size }
}

/** A vertex with all that it sees around it. */
const viewOf = ({ joints, other, label }: SurveyGraph, of: Int32Array, vertex: number): number => {
  let one = mixed(of[vertex] as number, 0, seeds[0])
  let second = mixed(of[vertex] as number, 0, seeds[1])
  const end = joints.offsets[vertex + 1] as number
  for (let at = joints.offsets[vertex] as number; at < end; at++) {
    const joint = joints.items[at] as number
    const seen = of[other[joint] as number] as number
    const by = label[joint] as number
    one = (one + mixed(seen, by, seeds[0])) >>> 0
    second = (second + mixed(seen, by, seeds[1])) >>> 0
  }
  return joined(one, second)
}

/** Vertices in classes that structure does not tell apart. */
export interface Likeness {
  readonly of: Int32Array
  readonly count: number
  /** Vertices looked at, in all. */
  readonly looked: number
}

/**
 * Sorts vertices until those of one class see the same around them, near and far (colour
 * refinement). With `apart` one vertex stands alone from the start, so that the classes tell how the
 * rest looks from it.
 */
export const likenessOf = (
  graph: SurveyGraph,
  from: Int32Array = graph.own,
  apart = -1,
): Likeness => {
  const first = from.slice()
  if (apart >= 0) first[apart] = -1
  let { of, count } = numbered(Float64Array.from(first))
  let looked = 0
  for (;;) {
    const keys = new Float64Array(graph.vertexCount)
    for (let vertex = 0; vertex < keys.length; vertex++) keys[vertex] = viewOf(graph, of, vertex)
    looked += keys.length
    const next = numbered(keys)
    if (next.count === count) return { of, count, looked }
    of = next.of
    count = next.count
  }
}
