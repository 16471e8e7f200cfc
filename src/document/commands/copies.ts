import type { Text } from '#base'
import type { Edit } from '../document'
import { clip, isEmptyClipping, sizeOf } from './clipping'
import { type CommandContext, done, type Outcome, refused } from './context'
import { type Copied, copiedIds, joined, leftBehind, withoutThings } from './copied'
import { insertCopy, namingOf } from './insert'
import type { Movement } from './movement'

/** More copies than this in one gesture are a slip of the keyboard. */
const mostCopies = 100_000

/** Why so many copies cannot be made, or nothing when they can. `items` is how many things each has. */
export const copiesProblem = (times: number, items: number): Text | undefined => {
  if (items === 0) return { en: 'Select what to copy first.' }
  if (!Number.isInteger(times) || times < 1) {
    return { en: 'The number of copies is a whole number from 1 on.' }
  }
  return times * items > mostCopies
    ? { en: `At most ${mostCopies.toLocaleString('en-US')} items are copied at once.` }
    : undefined
}

/**
 * Copies what is selected so many times, each copy one shift further than the last, in one gesture.
 * Each has new ids and tags and keeps the connections inside it. Answers the ids of all copies.
 */
export const copyAlong = (
  edit: Edit,
  context: CommandContext,
  ids: Iterable<string>,
  { dx, dy, dz = 0 }: Pick<Movement, 'dx' | 'dy' | 'dz'>,
  times: number,
): Outcome<Copied> => {
  const clipping = clip(edit, ids)
  if (isEmptyClipping(clipping)) return refused({ en: 'There is nothing here that can be copied.' })
  const problem = copiesProblem(times, sizeOf(clipping))
  if (problem) return refused(problem)
  const naming = namingOf(edit, context)
  const copies: Copied[] = []
  for (let nth = 1; nth <= times; nth++) {
    const movement = { dx: dx * nth, dy: dy * nth, dz: dz * nth }
    copies.push(insertCopy(edit, naming, clipping, movement))
  }
  const all = joined(copies)
  if (copiedIds(all).length === 0) return refused(withoutThings)
  return done(all, leftBehind(clipping.dimensions.length * times, all))
}
