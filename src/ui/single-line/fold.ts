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

/** Walks down from the sources, not past parts that stop it; answers the steps to each part. */
const walk = (
  roots: Iterable<string>,
  { out }: Ends,
  stops: (key: string) => boolean,
): Map<string, number> => {
  const depth = new Map([...roots].map((key) => [key, 0]))
  for (const [key, steps] of depth) {
    if (stops(key)) continue
    for (const { to } of out.get(key) ?? []) if (!depth.has(to)) depth.set(to, steps + 1)
  }
  return depth
}

/** Parts that nothing feeds; in a ring that nothing feeds, each of it. */
const rootsOf = ({ parts }: Diagram, ends: Ends): string[] => {
  const unfed = [...parts.keys()].filter((key) => !ends.into.has(key))
  const reached = walk(unfed, ends, () => false)
  return [...unfed, ...[...parts.keys()].filter((key) => !reached.has(key))]
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
    const below = walk([key], ends, () => false)
    for (const one of below.size <= mostAtOnce ? below.keys() : [key]) opened.add(one)
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
  const roots = rootsOf(diagram, ends)
  const whole = walk(roots, ends, () => false)
  const limit = depthWithin(whole, most)
  const opened = openedBelow(diagram, ends, folds.open)
  const isFolded = (key: string): boolean => {
    if (!ends.out.has(key)) return false
    if (folds.shut.has(diagram.parts.get(key)?.ids[0] ?? key)) return true
    return (whole.get(key) ?? 0) >= limit && !opened.has(key)
  }
  const depth = walk(roots, ends, isFolded)
  const hidden = new Map<string, number>()
  for (const key of depth.keys()) {
    if (!isFolded(key)) continue
    const below = [...walk([key], ends, () => false).keys()].filter((one) => !depth.has(one))
    if (below.length > 0) hidden.set(key, below.length)
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
