import { byTag, type Diagram, type Ends, endsOf, type Part, tidyWires, type Wire } from './diagram'

/** Rounds of comparing neighbours: chains of a site are not longer. */
const mostRounds = 24

/** Where power comes from of itself: stand-by plant and stores tell nothing about who is beside whom. */
const standby: ReadonlySet<Part['role']> = new Set(['generator', 'store'])

/** What nothing feeds is like others by what it feeds. */
const rootless: ReadonlySet<Part['role']> = new Set([...standby, 'plant'])

/** Numbers for texts, the same number for the same text. */
const createNumbers = () => {
  const numbers = new Map<string, number>()
  return (text: string): number => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, numbers.size)
    return numbers.size - 1
  }
}

/** Colours that more than one part has. */
const shared = (colours: ReadonlyMap<string, number>): ReadonlySet<number> => {
  const once = new Set<number>()
  const often = new Set<number>()
  for (const colour of colours.values()) (once.has(colour) ? often : once).add(colour)
  return often
}

/**
 * Colours parts so that two have the same colour when all that is above and below them looks alike:
 * each round tells a part apart by the colours of its neighbours, until no round adds a colour. A
 * part that has a colour for itself is told apart already.
 */
const coloursOf = ({ parts }: Diagram, ends: Ends): ReadonlyMap<string, number> => {
  const number = createNumbers()
  let colours = new Map([...parts].map(([key, { likeness }]) => [key, number(likeness)]))
  let often = shared(colours)
  const seen = (wires: readonly Wire[] | undefined, end: 'from' | 'to') =>
    (wires ?? []).map((wire) => `${colours.get(wire[end])},${wire.toPort},${wire.count}`).sort()
  for (let round = 0; round < mostRounds && often.size > 0; round++) {
    const next = new Map(colours)
    let told = 0
    const split = new Map<number, number>()
    for (const [key, colour] of colours) {
      if (!often.has(colour)) continue
      const above = seen(ends.into.get(key), 'from').join(';')
      const below = seen(ends.out.get(key), 'to').join(';')
      const finer = number(`${colour}|${above}|${below}`)
      if (split.get(colour) === undefined) split.set(colour, finer)
      else if (split.get(colour) !== finer) told += 1
      next.set(key, finer)
    }
    colours = next
    if (told === 0) break
    often = shared(colours)
  }
  return colours
}

/** Parts in an order in which who feeds comes before who is fed, as far as rings allow. */
const fromTheTop = ({ parts }: Diagram, ends: Ends): Part[] => {
  const waiting = new Map([...parts.keys()].map((key) => [key, ends.into.get(key)?.length ?? 0]))
  const order: Part[] = []
  const queue = [...parts.values()].filter(({ key }) => waiting.get(key) === 0)
  for (const part of queue) {
    order.push(part)
    for (const { to } of ends.out.get(part.key) ?? []) {
      const left = (waiting.get(to) ?? 0) - 1
      waiting.set(to, left)
      const next = left === 0 ? parts.get(to) : undefined
      if (next) queue.push(next)
    }
  }
  return order
}

const keysOf = (
  wires: readonly Wire[] | undefined,
  end: 'from' | 'to',
  of: (key: string) => string,
) => [...new Set((wires ?? []).map((wire) => of(wire[end])))].sort().join(' ')

interface Sorting {
  readonly diagram: Diagram
  readonly ends: Ends
  readonly colours: ReadonlyMap<string, number>
  /** The group of each part that has one. */
  readonly groupOf: Map<string, string>
  readonly apart: (part: Part) => boolean
}

/** Parts that the reader put into one group and that look alike. */
const groupHinted = ({ diagram, colours, groupOf, apart }: Sorting): void => {
  const groups = new Map<string, string>()
  for (const part of diagram.parts.values()) {
    if (part.group === undefined || apart(part)) continue
    const name = `${colours.get(part.key)}|${part.group}`
    const first = groups.get(name) ?? part.key
    groups.set(name, first)
    groupOf.set(part.key, first)
  }
}

/** Feeders of one parent that look alike, and what hangs below them in the same manner. */
const groupFeeders = ({ diagram, ends, colours, groupOf, apart }: Sorting): void => {
  const groups = new Map<string, string>()
  for (const part of fromTheTop(diagram, ends)) {
    if (part.role === 'tie' || groupOf.has(part.key) || apart(part)) continue
    const parents = (ends.into.get(part.key) ?? []).filter(({ from }) => {
      const role = diagram.parts.get(from)?.role
      return role !== undefined && !standby.has(role)
    })
    if (parents.length === 0) continue
    const above = keysOf(parents, 'from', (key) => groupOf.get(key) ?? key)
    const name = `${colours.get(part.key)}|${above}`
    const first = groups.get(name) ?? part.key
    groups.set(name, first)
    groupOf.set(part.key, first)
  }
}

/** Stand-by plant on the same bus: what it feeds is known by now. */
const groupStandby = ({ diagram, ends, colours, groupOf, apart }: Sorting): void => {
  const groups = new Map<string, string>()
  for (const part of diagram.parts.values()) {
    const fed = ends.out.get(part.key)
    if (!rootless.has(part.role) || !fed || ends.into.has(part.key) || apart(part)) continue
    const name = `${colours.get(part.key)}|${keysOf(fed, 'to', (key) => groupOf.get(key) ?? key)}`
    const first = groups.get(name) ?? part.key
    groups.set(name, first)
    groupOf.set(part.key, first)
  }
}

/** The key of the symbol that stands for several parts. */
const keyOfMany = (first: string): string => `many ${first}`

/** Loads that a person wants to see one by one, each with its own share of the cords. */
export const spreadLoads = (diagram: Diagram, spread: ReadonlySet<string>): Diagram => {
  const split = new Map<string, readonly Part[]>()
  for (const part of diagram.parts.values()) {
    if (part.role !== 'load' || part.ids.length < 2) continue
    if (!part.ids.some((id) => spread.has(id))) continue
    const each = part.ids.map((id, index) => ({
      ...part,
      key: id,
      ids: [id],
      // The members are in the order of their tags, which are not known here.
      tag: `${part.tag} ${index}`,
      likeness: `${part.likeness} alone`,
    }))
    split.set(part.key, each)
  }
  if (split.size === 0) return diagram
  const parts = [...diagram.parts.values()].flatMap((part) => split.get(part.key) ?? [part])
  return {
    parts: new Map(parts.sort(byTag).map((part) => [part.key, part])),
    wires: tidyWires(
      diagram.wires.flatMap((wire) => {
        const each = split.get(wire.to)
        if (!each) return [wire]
        return each.map(({ key }) => ({ ...wire, to: key, count: wire.count / each.length }))
      }),
    ),
  }
}

/**
 * Draws like feeders as one: parts of the same making under the same parents, with the same below
 * them. Parts that somebody spread out (`spread` has the key of any part that they came from) stay
 * apart. Ties, sources and whatever has no parent are never joined.
 */
export const mergeAlike = (diagram: Diagram, spread: ReadonlySet<string>): Diagram => {
  const ends = endsOf(diagram)
  const groupOf = new Map<string, string>()
  const colours = coloursOf(diagram, ends)
  const apart = ({ ids }: Part): boolean => ids.some((id) => spread.has(id))
  const sorting = { diagram, ends, colours, groupOf, apart }
  groupHinted(sorting)
  groupFeeders(sorting)
  groupStandby(sorting)
  const members = new Map<string, Part[]>()
  for (const part of diagram.parts.values()) {
    const group = groupOf.get(part.key) ?? part.key
    members.set(group, [...(members.get(group) ?? []), part])
  }
  const keys = new Map<string, string>()
  const parts = [...members.values()].map((alike): Part => {
    const [first] = alike.sort(byTag) as [Part]
    const key = alike.length === 1 ? first.key : keyOfMany(first.key)
    for (const part of alike) keys.set(part.key, key)
    return alike.length === 1 ? first : { ...first, key, ids: alike.flatMap(({ ids }) => ids) }
  })
  const keyOf = (key: string): string => keys.get(key) ?? key
  return {
    parts: new Map(parts.sort(byTag).map((part) => [part.key, part])),
    wires: tidyWires(
      diagram.wires.map((wire) => ({ ...wire, from: keyOf(wire.from), to: keyOf(wire.to) })),
    ),
  }
}
