import { type Difference, settleDifferences, type Text } from '#base'
import type { Library } from '#model'
import { stop } from '../commands/blocks/touched'
import { writeCopies } from '../commands/blocks/write'
import { type Reader, tidyM, withFields } from '../commands/context'
import { movedEquipment } from '../commands/movement'
import type { Edit, Follower } from '../document'
import type { Operation } from '../tables'
import { type Axis, anchoredId } from './anchors'
import { sayConstraint } from './say'
import { differencesOf, keyOf, type Placed, placedOf, reached, systemOf } from './system'
import { isMoving, touchedBodies } from './touched'

/*
 * Constraints hold while things are moved. What was moved by hand stays where it was put, rooms and
 * parts of the building stay as well, and the rest follows, each as little as it has to. What cannot
 * hold so is refused, with the names of those that contradict each other.
 */

/** Anchors of what is gone go; a chain or constraint of which too little is left goes with them. */
const settleGone = (edit: Edit, written: readonly Operation[]): Text[] => {
  const gone = new Set<string>()
  for (const operation of written) {
    if (operation.table === 'head' || operation.after !== undefined) continue
    const { table, id } = operation
    if (table !== 'equipment' && table !== 'rooms' && table !== 'elements') continue
    if (!edit.get(table, id)) gone.add(id)
  }
  if (gone.size === 0) return []
  let dropped = 0
  for (const table of ['dimensions', 'constraints'] as const) {
    for (const one of edit.list(table)) {
      const anchors = one.anchors.filter((anchor) => !gone.has(anchoredId(anchor) ?? ''))
      if (anchors.length === one.anchors.length) continue
      // A distance between two of three would be another condition than was meant.
      const isWhole = table === 'dimensions' || ('type' in one && one.type !== 'distance')
      if (anchors.length >= 2 && isWhole) edit.set(table, one.id, { anchors })
      else {
        edit.remove(table, one.id)
        dropped += 1
      }
    }
  }
  if (dropped === 0) return []
  const what = dropped === 1 ? '1 dimension or constraint' : `${dropped} dimensions and constraints`
  return [{ en: `${what} went with what ${dropped === 1 ? 'it' : 'they'} held on to.` }]
}

interface Asked {
  readonly placed: readonly Placed[]
  readonly held: ReadonlySet<string>
  readonly library: Library
}

/** The even rows without a stated step take it from where their ends come to stand. */
const isLoose = ({ constraint }: Placed): boolean =>
  constraint.type === 'pitch' && constraint.valueM === undefined

/** Solves one axis. Answers the shift of each body that has to move. */
export const solve = (
  reader: Reader,
  { placed, held, library }: Asked,
  axis: Axis,
): Map<string, number> => {
  const system = systemOf(placed)
  const pinned = new Set(system.fixed)
  for (const [node, body] of system.bodies.entries()) if (held.has(keyOf(body))) pinned.add(node)
  const still = system.bodies.map(() => 0)
  const settle = (wishes: readonly Difference[]): readonly number[] => {
    const settled = settleDifferences(still, pinned, wishes)
    if (settled.ok) return settled.values
    const culprits = settled.causes.flatMap((id) => reader.get('constraints', id) ?? [])
    return stop({
      en: `This cannot hold: ${culprits.map((one) => sayConstraint(reader, library, one)).join('; ')}.`,
    })
  }
  const firm = placed.filter((one) => !isLoose(one))
  const wishes = firm.flatMap((one) => differencesOf(one, axis, system, held))
  let shifts = settle(wishes)
  const loose = placed.filter(isLoose)
  if (loose.length > 0) {
    const shifted = loose.map(({ constraint, places }) => ({
      constraint,
      places: places.map((place) => ({
        ...place,
        [axis]: place[axis] + (shifts[system.nodeOf(place)] ?? 0),
      })),
    }))
    // Steps are taken where the ends stand now; the shifts are still those from where they stood.
    const even = shifted.flatMap((one) =>
      differencesOf(one, axis, system, held).map((wish) => {
        const by = (shifts[wish.to] ?? 0) - (shifts[wish.from] ?? 0)
        return { ...wish, atLeast: wish.atLeast + by }
      }),
    )
    shifts = settle([...wishes, ...even])
  }
  const found = new Map<string, number>()
  for (const [node, body] of system.bodies.entries()) {
    const by = tidyM(shifts[node] ?? 0)
    if (by !== 0) found.set(keyOf(body), by)
  }
  return found
}

/** Moves a body along an axis. */
const shift = (edit: Edit, key: string, axis: Axis, by: number): void => {
  const [type, ...rest] = key.split(' ')
  const id = rest.join(' ')
  const movement = axis === 'x' ? { dx: by, dy: 0 } : { dx: 0, dy: by }
  const item = type === 'equipment' && edit.get('equipment', id)
  if (item) edit.put('equipment', movedEquipment(item, movement))
  const placement = type === 'placement' ? edit.get('placements', id) : undefined
  const block = placement && edit.get('blocks', placement.block)
  if (!placement || !block) return
  if (block.editing?.of === id) stop({ en: `Finish changing ${block.name} first.` })
  const moved = withFields(placement, { [axis]: tidyM(placement[axis] + by) })
  edit.put('placements', moved)
  writeCopies(edit, undefined, block, [moved])
}

const changedConstraints = (written: readonly Operation[]): Set<string> =>
  new Set(
    written.flatMap((one) =>
      one.table === 'constraints' && one.after !== undefined ? [one.id] : [],
    ),
  )

const bodyKeys = (placed: readonly Placed[]): Set<string> =>
  new Set(placed.flatMap(({ places }) => places.flatMap(({ body }) => (body ? [keyOf(body)] : []))))

/** Keeps constraints at the end of a gesture: what they move, moves in the same step. */
export const followConstraints =
  (library: Library): Follower =>
  (edit, written) => {
    const notes = settleGone(edit, written)
    const constraints = edit.list('constraints')
    if (constraints.length === 0) return notes
    const changed = changedConstraints(written)
    if (changed.size === 0 && !written.some(isMoving)) return notes
    const full = library.with(edit.list('products'))
    const along = (axis: Axis): Placed[] =>
      constraints.flatMap((one) => (one.axis === axis ? (placedOf(edit, full, one) ?? []) : []))
    const anchored = bodyKeys([...along('x'), ...along('y')])
    const held = touchedBodies(edit, written, anchored)
    const moved = new Set<string>()
    for (const axis of ['x', 'y'] as const) {
      const placed = reached(along(axis), held, changed)
      if (placed.length === 0) continue
      const shifts = solve(edit, { placed, held, library: full }, axis)
      for (const [key, by] of shifts) {
        shift(edit, key, axis, by)
        moved.add(key)
      }
    }
    const count = moved.size
    if (count > 0 && changed.size === 0) {
      const what = count === 1 ? '1 other thing' : `${count.toLocaleString('en-US')} other things`
      notes.push({ en: `${what} moved along, as constraints ask.` })
    }
    return notes
  }
