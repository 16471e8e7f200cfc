import { type Diagram, endsOf, type Part } from './diagram'

/** Sweeps in which parts of no path lean towards their neighbours. */
const sweeps = 8

const comparePaths = new Intl.Collator('en', { numeric: true }).compare

/** Where the named paths stand from left (0) to right (1): A, B, … */
const leanOfPaths = (parts: Iterable<Part>): ReadonlyMap<string, number> => {
  const paths = [...new Set([...parts].flatMap(({ path }) => path ?? []))].sort(comparePaths)
  const last = Math.max(1, paths.length - 1)
  return new Map(paths.map((path, index) => [path, index / last]))
}

/**
 * How far to the left or right each part belongs, 0–1: a part of a named path stands with it, any
 * other in the middle of what it feeds and is fed by.
 */
const leansOf = (diagram: Diagram): ReadonlyMap<string, number> => {
  const { parts, wires } = diagram
  const ofPath = leanOfPaths(parts.values())
  const own = (part: Part) => (part.path === undefined ? undefined : ofPath.get(part.path))
  let leans = new Map([...parts].flatMap(([key, part]) => [[key, own(part) ?? Number.NaN]]))
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const sums = new Map<string, { sum: number; count: number }>()
    const pull = (key: string, towards: number) => {
      if (Number.isNaN(towards)) return
      const { sum, count } = sums.get(key) ?? { sum: 0, count: 0 }
      sums.set(key, { sum: sum + towards, count: count + 1 })
    }
    for (const { from, to } of wires) {
      pull(from, leans.get(to) ?? Number.NaN)
      pull(to, leans.get(from) ?? Number.NaN)
    }
    leans = new Map(
      [...parts].map(([key, part]) => {
        const pulled = sums.get(key)
        return [key, own(part) ?? (pulled ? pulled.sum / pulled.count : Number.NaN)]
      }),
    )
  }
  return leans
}

/**
 * The order of the parts from left to right: paths beside each other, and within a path what hangs
 * on one parent together, by tag. Rests on names and wires alone, never on the order of records.
 */
export const orderOf = (diagram: Diagram): ReadonlyMap<string, number> => {
  const leans = leansOf(diagram)
  const ends = endsOf(diagram)
  const tagOrder = new Map([...diagram.parts.keys()].map((key, index) => [key, index]))
  const leanOf = (key: string) => {
    const lean = leans.get(key) ?? 0.5
    return Number.isNaN(lean) ? 0.5 : lean
  }
  const rank = (key: string) => leanOf(key) * 1e6 + (tagOrder.get(key) ?? 0)
  const visited = new Map<string, number>()
  const roots = [...diagram.parts.keys()].filter((key) => !ends.into.has(key))
  const waiting = [...roots, ...diagram.parts.keys()].sort((a, b) => {
    const isRoot = Number(ends.into.has(a)) - Number(ends.into.has(b))
    return isRoot || rank(a) - rank(b)
  })
  const stack = waiting.reverse()
  for (let key = stack.pop(); key !== undefined; key = stack.pop()) {
    if (visited.has(key)) continue
    visited.set(key, visited.size)
    const below = (ends.out.get(key) ?? []).map(({ to }) => to)
    stack.push(...below.sort((a, b) => rank(b) - rank(a)))
  }
  return new Map(
    [...diagram.parts.keys()]
      .map((key) => ({ key, lean: leanOf(key), visit: visited.get(key) ?? 0 }))
      .sort((a, b) => a.lean - b.lean || a.visit - b.visit)
      .map(({ key }, index) => [key, index]),
  )
}
