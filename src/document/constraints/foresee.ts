import type { Text } from '#base'
import type { Constraint, Library } from '#model'
import { partIds } from '../commands/blocks/parts'
import { type Reader, Refused } from '../commands/context'
import { solve } from './follow'
import { keyOf, type Placed, placedOf, reached } from './system'

/** The constraints that a movement of some things has to do with. */
export interface Concerned {
  readonly constraints: readonly Constraint[]
  /** What is moved by hand, as bodies. */
  readonly held: ReadonlySet<string>
}

/** What a movement would lead along, each thing by its own shift; or why it would be refused. */
export interface Foreseen {
  readonly shifts: readonly { readonly id: string; readonly dx: number; readonly dy: number }[]
  readonly refusal?: Text
}

const none: ReadonlySet<string> = new Set()

const anchorsIn = ({ constraint, places }: Placed, ids: ReadonlySet<string>): string[] =>
  constraint.anchors.flatMap((anchor, index) => {
    const body = places[index]?.body
    return 'of' in anchor && body && ids.has(String(anchor.of)) ? [keyOf(body)] : []
  })

/** The constraints that a movement of these things reaches; undefined where there are none. */
export const concernedBy = (
  reader: Reader,
  library: Library,
  ids: ReadonlySet<string>,
): Concerned | undefined => {
  const all = reader.list('constraints').flatMap((one) => placedOf(reader, library, one) ?? [])
  const held = new Set(all.flatMap((placed) => anchorsIn(placed, ids)))
  if (held.size === 0) return undefined
  const found = (['x', 'y'] as const).flatMap((axis) =>
    reached(
      all.filter(({ constraint }) => constraint.axis === axis),
      held,
      none,
    ),
  )
  return { constraints: found.map(({ constraint }) => constraint), held }
}

const idsOf = (reader: Reader, key: string): readonly string[] => {
  const [type, ...rest] = key.split(' ')
  const id = rest.join(' ')
  return type === 'placement' ? partIds(reader, [id]) : [id]
}

/**
 * What constraints would do at the end of a movement, told before anything is written. The reader
 * answers with things where they are led to.
 */
export const foresee = (
  reader: Reader,
  library: Library,
  { constraints, held }: Concerned,
): Foreseen => {
  const shifts = new Map<string, { dx: number; dy: number }>()
  try {
    for (const axis of ['x', 'y'] as const) {
      const along = constraints.filter((one) => one.axis === axis)
      const placed = along.flatMap((one) => placedOf(reader, library, one) ?? [])
      if (placed.length === 0) continue
      for (const [key, by] of solve(reader, { placed, held, library }, axis)) {
        const shift = shifts.get(key) ?? { dx: 0, dy: 0 }
        shift[axis === 'x' ? 'dx' : 'dy'] = by
        shifts.set(key, shift)
      }
    }
  } catch (fault) {
    if (fault instanceof Refused) return { shifts: [], refusal: fault.refusal.reason }
    throw fault
  }
  return {
    shifts: [...shifts].flatMap(([key, shift]) =>
      idsOf(reader, key).map((id) => ({ id, ...shift })),
    ),
  }
}
