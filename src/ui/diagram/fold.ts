import { type Diagram, type Ends, endsOf } from './diagram'

/** What a person chose to see below a part, whatever is usual; keys are the first id of a part. */
export interface Folds {
  readonly open: ReadonlySet<string>
  readonly shut: ReadonlySet<string>
}

/** A diagram of which parts may be folded away. */
export interface Folded {
  readonly diagram: Diagram
  /** Parts that hide what is below them, with how many parts they alone keep hidden. */
  readonly hidden: ReadonlyMap<string, number>
  /** How many steps each part is away from where power comes in. */
  readonly depth: ReadonlyMap<string, number>
}

/** Everything below some parts, themselves included. */
const below = (keys: Iterable<string>, { out }: Ends): Set<string> => {
  const found = new Set(keys)
  for (const key of found) for (const { to } of out.get(key) ?? []) found.add(to)
  return found
}

/** Everything above some parts, themselves included. */
const above = (keys: Iterable<string>, { into }: Ends): Set<string> => {
  const found = new Set(keys)
  for (const key of found) for (const { from } of into.get(key) ?? []) found.add(from)
  return found
}

/** How a site is gone through: from its mains down, with stand-by plant beside what it feeds. */
interface Ways {
  readonly roots: readonly string[]
  /** What the mains feed. */
  readonly mains: ReadonlySet<string>
  /** What leads to that without being fed by the mains itself. */
  readonly standby: ReadonlySet<string>
}

/** Walks down from the roots, not past parts that stop it; answers the steps to each part. */
const walk = (
  { roots, mains, standby }: Ways,
  { out, into }: Ends,
  stops: (key: string) => boolean,
): Map<string, number> => {
  const depth = new Map(roots.map((key) => [key, 0]))
  for (const [key, steps] of depth) {
    for (const { from } of into.get(key) ?? []) {
      if (standby.has(from) && !depth.has(from)) depth.set(from, Math.max(0, steps - 1))
    }
    if (stops(key)) continue
    for (const { to } of out.get(key) ?? []) {
      // Stand-by plant leads to nothing that is folded away elsewhere.
      if (!depth.has(to) && !(standby.has(key) && mains.has(to))) depth.set(to, steps + 1)
    }
  }
  return depth
}

/** Where a site is entered: its mains, and whatever has nothing to do with them. */
const waysOf = ({ parts }: Diagram, ends: Ends): Ways => {
  const sources = [...parts.values()]
    .filter(({ role }) => role === 'source' || role === 'plant')
    .map(({ key }) => key)
  const mains = below(sources, ends)
  const leading = above(mains, ends)
  const standby = new Set([...leading].filter((key) => !mains.has(key)))
  const apart = [...parts.keys()].filter((key) => !leading.has(key) && !ends.into.has(key))
  const ways = { roots: [...sources, ...apart], mains, standby }
  const entered = walk(ways, ends, () => false)
  // A ring that nothing feeds has no upper end.
  const rings = [...parts.keys()].filter((key) => !entered.has(key))
  return { ...ways, roots: [...ways.roots, ...rings] }
}

/** The deepest row that can be shown whole with at most `most` parts; the first two always are. */
const depthWithin = (depth: ReadonlyMap<string, number>, most: number): number => {
  const counts: number[] = []
  for (const steps of depth.values()) counts[steps] = (counts[steps] ?? 0) + 1
  let shown = 0
  for (let steps = 0; steps < counts.length; steps++) {
    shown += counts[steps] ?? 0
    if (shown > most && steps > 1) return steps - 1
  }
  return counts.length
}

/** What an opened part shows at once, down to the cords; of more, only the next row. */
const mostAtOnce = 150

/** Parts that show what is below them because a person opened them, or one above them. */
const openedBelow = (
  { parts }: Diagram,
  ends: Ends,
  open: ReadonlySet<string>,
): ReadonlySet<string> => {
  const opened = new Set<string>()
  if (open.size === 0) return opened
  for (const [key, { ids }] of parts) {
    if (!open.has(ids[0] ?? key)) continue
    const reached = below([key], ends)
    for (const one of reached.size <= mostAtOnce ? reached : [key]) opened.add(one)
  }
  return opened
}

/**
 * Hides what is below folded parts. Where more than `most` parts would show, those of the last row
 * that fits are folded; `folds` says what a person opened or shut. A load that another, open part
 * feeds as well stays.
 */
export const foldDiagram = (diagram: Diagram, folds: Folds, most: number): Folded => {
  const ends = endsOf(diagram)
  const ways = waysOf(diagram, ends)
  const whole = walk(ways, ends, () => false)
  const limit = depthWithin(whole, most)
  const opened = openedBelow(diagram, ends, folds.open)
  const isFolded = (key: string): boolean => {
    if (!ends.out.has(key)) return false
    if (folds.shut.has(diagram.parts.get(key)?.ids[0] ?? key)) return true
    return (whole.get(key) ?? 0) >= limit && !opened.has(key)
  }
  const depth = walk(ways, ends, isFolded)
  const hidden = new Map<string, number>()
  for (const key of depth.keys()) {
    if (!isFolded(key)) continue
    const away = [...below([key], ends)].filter((one) => !depth.has(one))
    if (away.length > 0) hidden.set(key, away.length)
  }
  return {
    diagram: {
      parts: new Map([...diagram.parts].filter(([key]) => depth.has(key))),
      wires: diagram.wires.filter(({ from, to }) => depth.has(from) && depth.has(to)),
    },
    hidden,
    depth,
  }
}
