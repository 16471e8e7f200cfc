import type { Constraint, DimensionChain } from '#model'
import { standingOf } from '../commands/contents'
import {
  type CommandContext,
  done,
  libraryOf,
  type Outcome,
  type Reader,
  refused,
  tidyM,
} from '../commands/context'
import { moveItems } from '../commands/move'
import type { Edit } from '../document'
import { type AnchorPlace, anchoredId, anchorPlace } from './anchors'
import { addConstraint, setConstraint } from './commands'
import { isFixed } from './system'

type Anchors = Constraint['anchors']

/** The two anchors of a piece of a chain, as the chain is drawn: those that are not there left out. */
const endsOf = (
  edit: Reader,
  context: Pick<CommandContext, 'library'>,
  chain: DimensionChain,
  index: number,
):
  | { readonly anchors: Anchors; readonly places: readonly [AnchorPlace, AnchorPlace] }
  | undefined => {
  const library = libraryOf(edit, context)
  const found = chain.anchors.flatMap((anchor) => {
    const place = anchorPlace(edit, library, anchor)
    return place ? [{ anchor, place }] : []
  })
  const [a, b] = [found[index], found[index + 1]]
  return a && b ? { anchors: [a.anchor, b.anchor], places: [a.place, b.place] } : undefined
}

const sameAnchor = (a: Anchors[number], b: Anchors[number]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/** The constraint that keeps a piece of a chain as it is, where there is one. */
export const keeperOf = (
  reader: Reader,
  context: Pick<CommandContext, 'library'>,
  chain: DimensionChain,
  index: number,
): Constraint | undefined => {
  const ends = endsOf(reader, context, chain, index)
  if (!ends) return undefined
  const [a, b] = ends.anchors
  return reader.list('constraints').find(({ type, axis, anchors }) => {
    const [from, to, more] = anchors
    const isIt = type === 'distance' && axis === chain.axis && more === undefined
    return isIt && a && b && from && to && sameAnchor(a, from) && sameAnchor(b, to)
  })
}

/** The equipment that has to move for an anchor to move; nothing for walls and free points. */
const moverOf = (
  edit: Edit,
  anchor: Anchors[number],
  { body }: AnchorPlace,
): string | undefined => {
  const id = anchoredId(anchor)
  const item = id === undefined ? undefined : edit.get('equipment', id)
  return item && !isFixed(body) ? standingOf(edit, item).id : undefined
}

const sameBody = ([a, b]: readonly [AnchorPlace, AnchorPlace]): boolean =>
  a.body !== undefined && a.body.type === b.body?.type && a.body.id === b.body.id

/**
 * Sets what a piece of a chain measures: its second end moves there, or its first where the second
 * is a wall. A constraint that keeps it is changed instead.
 */
export const setMeasure = (
  edit: Edit,
  context: CommandContext,
  chainId: string,
  { index, valueM }: { readonly index: number; readonly valueM: number },
): Outcome<undefined> => {
  const chain = edit.get('dimensions', chainId)
  const ends = chain && endsOf(edit, context, chain, index)
  if (!chain || !ends) return refused({ en: 'This dimension is no longer there.' })
  if (!(valueM >= 0)) return refused({ en: 'A distance is not negative.' })
  const [a, b] = ends.places
  if (sameBody(ends.places)) {
    return refused({ en: 'Both ends hold on to one thing: change its size instead.' })
  }
  const [dx, dy] = chain.axis === 'aligned' ? [b.x - a.x, b.y - a.y] : alongAxis(chain.axis, a, b)
  const length = Math.hypot(dx, dy)
  const way =
    length === 0
      ? { x: chain.axis === 'y' ? 0 : 1, y: chain.axis === 'y' ? 1 : 0 }
      : { x: dx / length, y: dy / length }
  const keeper = keeperOf(edit, context, chain, index)
  if (keeper) {
    const outcome = setConstraint(edit, keeper.id, way.x + way.y < 0 ? -valueM : valueM)
    return outcome.ok ? done(undefined) : outcome
  }
  const by = valueM - length
  const [first, second] = ends.anchors
  const ahead = second && moverOf(edit, second, b)
  const behind = first && moverOf(edit, first, a)
  const id = ahead ?? behind
  if (id === undefined) {
    return refused({ en: 'Both ends stand still: move the wall or the point itself.' })
  }
  const sign = ahead === undefined ? -1 : 1
  moveItems(edit, [id], { dx: tidyM(way.x * by * sign), dy: tidyM(way.y * by * sign) })
  return done(undefined)
}

const alongAxis = (axis: 'x' | 'y', a: AnchorPlace, b: AnchorPlace): readonly [number, number] =>
  axis === 'x' ? [b.x - a.x, 0] : [0, b.y - a.y]

/** Keeps a piece of a chain as it measures now, from now on. */
export const keepMeasure = (
  edit: Edit,
  context: CommandContext,
  chainId: string,
  index: number,
): Outcome<Constraint> => {
  const chain = edit.get('dimensions', chainId)
  const ends = chain && endsOf(edit, context, chain, index)
  if (!chain || !ends) return refused({ en: 'This dimension is no longer there.' })
  const { axis } = chain
  if (axis === 'aligned') return refused({ en: 'Only distances along x or y can be kept.' })
  if (sameBody(ends.places)) {
    return refused({ en: 'Both ends hold on to one thing: it keeps its size anyway.' })
  }
  const valueM = tidyM(ends.places[1][axis] - ends.places[0][axis])
  return addConstraint(edit, context, { type: 'distance', axis, anchors: ends.anchors, valueM })
}
