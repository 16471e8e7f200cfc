import type { Difference } from '#base'
import type { Constraint, Library } from '#model'
import type { Reader } from '../commands/context'
import { type AnchorPlace, type Axis, anchorPlace, type Body } from './anchors'

/** A constraint with the places of its anchors. */
export interface Placed {
  readonly constraint: Constraint
  readonly places: readonly AnchorPlace[]
}

/** One axis as figures: the shift of each body, and what the constraints ask of them. */
export interface System {
  readonly bodies: readonly Body[]
  readonly fixed: ReadonlySet<number>
  readonly placed: readonly Placed[]
  /** The figure of the body that an anchor holds on to; 0 is the ground. */
  nodeOf(place: AnchorPlace): number
}

export const keyOf = ({ type, id }: Body): string => `${type} ${id}`

/** The places of a constraint's anchors; undefined when one is not there. */
export const placedOf = (
  reader: Reader,
  library: Library,
  constraint: Constraint,
): Placed | undefined => {
  const places = constraint.anchors.map((anchor) => anchorPlace(reader, library, anchor))
  return places.every((place) => place !== undefined)
    ? { constraint, places: places as AnchorPlace[] }
    : undefined
}

/** Rooms and parts of the building stay where people put them. */
export const isFixed = (body: Body | undefined): boolean =>
  body === undefined || body.type === 'room' || body.type === 'element'

/** The constraints of an axis that hang together with some bodies, through what can move. */
export const reached = (
  all: readonly Placed[],
  seeds: ReadonlySet<string>,
  first: ReadonlySet<string>,
): Placed[] => {
  const known = new Set(seeds)
  const found = new Set<Placed>()
  let grew = true
  while (grew) {
    grew = false
    for (const one of all) {
      if (found.has(one)) continue
      const touches =
        first.has(one.constraint.id) ||
        one.places.some(({ body }) => body !== undefined && known.has(keyOf(body)))
      if (!touches) continue
      found.add(one)
      grew = true
      for (const { body } of one.places) if (body && !isFixed(body)) known.add(keyOf(body))
    }
  }
  return all.filter((one) => found.has(one))
}

/** The bodies of constraints as figures, in the order in which they are reached. */
export const systemOf = (placed: readonly Placed[]): System => {
  const nodes = new Map<string, number>()
  const bodies: Body[] = [{ type: 'element', id: '' }]
  const fixed = new Set([0])
  for (const { places } of placed) {
    for (const { body } of places) {
      if (!body || isFixed(body) || nodes.has(keyOf(body))) continue
      nodes.set(keyOf(body), bodies.length)
      bodies.push(body)
    }
  }
  return {
    bodies,
    fixed,
    placed,
    nodeOf: ({ body }) => (body && !isFixed(body) ? (nodes.get(keyOf(body)) ?? 0) : 0),
  }
}

const exactly = (from: number, to: number, metres: number, cause: string): Difference[] => [
  { from, to, atLeast: metres, cause },
  { from: to, to: from, atLeast: -metres, cause },
]

/**
 * The two anchors that an even row without a stated step is measured by: those that were moved by
 * hand, or the one with the first; else its ends.
 */
const measuredBy = ({ places }: Placed, held: ReadonlySet<string>): readonly [number, number] => {
  const moved = places.flatMap(({ body }, index) => (body && held.has(keyOf(body)) ? [index] : []))
  const [low = 0, high = low] = [moved[0], moved.at(-1)]
  if (high > low) return [low, high]
  return low > 0 ? [0, low] : [0, places.length - 1]
}

/** The distance that each step of an even row has: stated, or what its ends leave. */
const stepOf = (one: Placed, axis: Axis, held: ReadonlySet<string>): number => {
  const { constraint, places } = one
  const { valueM } = constraint
  const [low, high] = valueM === undefined ? measuredBy(one, held) : [0, places.length - 1]
  const span = (places[high]?.[axis] ?? 0) - (places[low]?.[axis] ?? 0)
  if (valueM === undefined) return span / Math.max(1, high - low)
  return span < 0 ? -valueM : valueM
}

/** What a constraint asks of the shifts of its bodies, so that its anchors stand as it says. */
export const differencesOf = (
  one: Placed,
  axis: Axis,
  { nodeOf }: System,
  held: ReadonlySet<string>,
): Difference[] => {
  const { constraint, places } = one
  const { type, valueM, id } = constraint
  /** The distance from one anchor to the next that is asked for; nothing while none is stated. */
  const wanted = { distance: valueM, clear: valueM, align: 0, pitch: stepOf(one, axis, held) }[type]
  if (wanted === undefined) return []
  return places.slice(1).flatMap((b, index) => {
    const a = places[index] as AnchorPlace
    const [from, to] = [nodeOf(a), nodeOf(b)]
    const more = wanted - (b[axis] - a[axis])
    return type === 'clear' ? [{ from, to, atLeast: more, cause: id }] : exactly(from, to, more, id)
  })
}
